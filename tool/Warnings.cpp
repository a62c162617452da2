// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Warnings.h"

namespace switchback {

static constexpr bool On = true, Off = false;

static const WarningInfo table[] = {
#define SWITCHBACK_WARNING(Kind, Name, Default, Text, Way) {Name, Default, Text, Way},
#include "Warnings.def"
};

llvm::ArrayRef<WarningInfo> allWarnings() { return table; }

const WarningInfo &warningInfo(Warning kind) { return table[static_cast<unsigned>(kind)]; }

WarningLevels::WarningLevels() {
  for (unsigned i = 0; i != warningCount; ++i)
    settings[i].on = table[i].byDefault;
}

WarningLevels WarningLevels::all() {
  WarningLevels levels;
  for (Setting &setting : levels.settings)
    setting.on = true;
  return levels;
}

WarningLevels WarningLevels::silent() {
  WarningLevels levels;
  levels.noneAtAll = true;
  return levels;
}

/// For a name that there is not: the one that may be meant.
static std::string unknownName(llvm::StringRef flag, llvm::StringRef name) {
  llvm::StringRef nearest;
  unsigned smallest = name.size() / 3 + 1;
  auto consider = [&](llvm::StringRef known) {
    unsigned distance = name.edit_distance(known);
    if (distance > smallest || (distance == smallest && !nearest.empty()))
      return;
    nearest = known;
    smallest = distance;
  };
  for (const WarningInfo &info : table)
    consider(info.name);
  for (const char *group : {"all", "error"})
    consider(group);
  std::string message = "unknown warning option '-W" + flag.str() + "'";
  if (!nearest.empty())
    return message + "; did you mean '-W" + flag.drop_back(name.size()).str() + nearest.str() + "'?";
  return message + "; the compiler's own options stand behind --";
}

std::string WarningLevels::apply(llvm::StringRef flag) {
  llvm::StringRef name = flag;
  const bool off = name.consume_front("no-");
  const bool asError = name == "error" || name.starts_with("error=");
  if (name == "error") {
    allAreErrors = !off;
    return {};
  }
  if (asError)
    name.consume_front("error=");
  bool known = false;
  for (unsigned i = 0; i != warningCount; ++i) {
    if (name != table[i].name && name != "all" && name != "everything")
      continue;
    known = true;
    if (!asError)
      settings[i].on = !off;
    else
      settings[i].error = off ? Setting::No : Setting::Yes;
    if (asError && !off)
      settings[i].on = true;
  }
  return known ? std::string() : unknownName(flag, name);
}

WarningLevels::Level WarningLevels::operator[](Warning kind) const {
  const Setting &setting = settings[static_cast<unsigned>(kind)];
  if (!setting.on || noneAtAll)
    return Ignored;
  bool isError = setting.error == Setting::AsAll ? allAreErrors : setting.error == Setting::Yes;
  return isError ? Error : Warned;
}

} // namespace switchback
