// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tool warns of, and the flags that say which of it. They are clang's:
//
//   -W<name> -Wno-<name>              on, off
//   -Wall -Wno-all                    every one
//   -Werror -Werror=<name>            as errors; the second switches it on, too
//   -Wno-error -Wno-error=<name>      as warnings all the same
//   -w                                none, whatever the others say
//
// and so are the pragmas, which know of the places:
//
//   #pragma clang diagnostic push, pop, ignored "-W<name>", warning "-W<name>", error "-W<name>"
//
// A warning is one line of Warnings.def; each has a page docs/warnings/<name>.md.
#ifndef SWITCHBACK_TOOL_WARNINGS_H
#define SWITCHBACK_TOOL_WARNINGS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <array>
#include <string>

namespace switchback {

enum class Warning {
#define SWITCHBACK_WARNING(Kind, Name, Default, Text, Way) Kind,
#include "Warnings.def"
};

/// One line of the table.
struct WarningInfo {
  const char *name; ///< `suspended-lock`
  bool byDefault;   ///< on without --check and flags
  const char *text; ///< with %0, %1, ... for the arguments
  const char *way;  ///< a note: the way round it, with the same arguments
};

const WarningInfo &warningInfo(Warning kind);
/// The whole table, in the order of Warnings.def.
llvm::ArrayRef<WarningInfo> allWarnings();

#define SWITCHBACK_WARNING(Kind, Name, Default, Text, Way) +1
constexpr unsigned warningCount = 0
#include "Warnings.def"
    ;

/// What is done with each warning.
class WarningLevels {
public:
  enum Level { Ignored, Warned, Error };

  /// As without flags.
  WarningLevels();
  /// Every one on, as --check has it before the flags.
  static WarningLevels all();
  /// As with -w: no flag switches one on.
  static WarningLevels silent();

  /// Takes one flag, without its -W; later ones override earlier ones. Empty, or what is wrong with the flag.
  std::string apply(llvm::StringRef flag);

  Level operator[](Warning kind) const;
  bool isSilent() const { return noneAtAll; }

private:
  struct Setting {
    bool on = false;
    enum { AsAll, Yes, No } error = AsAll;
  };
  std::array<Setting, warningCount> settings;
  bool allAreErrors = false;
  bool noneAtAll = false;
};

} // namespace switchback

#endif
