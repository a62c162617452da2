// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A file that is either written whole or left as it was: the content goes into a temporary in the target's own
// directory and takes the target's name in commit(). What is not a regular file (/dev/stdout, a pipe) is written
// in place.
#ifndef SWITCHBACK_TOOL_REWRITE_ATOMICFILE_H
#define SWITCHBACK_TOOL_REWRITE_ATOMICFILE_H

#include "llvm/ADT/StringRef.h"

#include <string>
#include <system_error>

namespace switchback {

class AtomicFile {
public:
  AtomicFile() = default;
  AtomicFile(const AtomicFile &) = delete;
  AtomicFile &operator=(const AtomicFile &) = delete;
  /// Removes the temporary if commit() has not been reached.
  ~AtomicFile();

  /// Everything that can fail for want of space or permission happens here. "-" is standard output.
  std::error_code prepare(llvm::StringRef target, llvm::StringRef content);
  std::error_code commit();

private:
  std::string target;    ///< symbolic links resolved: the link stays a link
  std::string temporary; ///< empty: none
  std::string inPlace;   ///< content to be written to a target that is not a regular file
};

} // namespace switchback

#endif
