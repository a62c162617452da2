// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From offsets to physical lines to presumed ones: the user's file may have #line directives of its own.
#ifndef SWITCHBACK_TOOL_REWRITE_LINEMAP_H
#define SWITCHBACK_TOOL_REWRITE_LINEMAP_H

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace switchback {

/// What __LINE__ and __FILE__ say.
struct PresumedLine {
  unsigned line = 0;
  std::string file; ///< a string literal as a directive spells it; empty: the file's own name
  bool operator==(const PresumedLine &other) const { return line == other.line && file == other.file; }
};

class LineMap {
public:
  explicit LineMap(llvm::StringRef source);

  /// Physical line, from 1.
  unsigned lineAt(unsigned offset) const;
  PresumedLine presumed(unsigned physicalLine) const;

private:
  void readDirectives(llvm::StringRef source);

  /// From physical line `from` on, `presumed` is what counts.
  struct Change {
    unsigned from;
    PresumedLine presumed;
  };
  std::vector<unsigned> lineStarts;
  std::vector<Change> changes;
};

} // namespace switchback

#endif
