// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a resumption goes. C++ has no jump into a try block, so the function's body and each try block with a
// suspension in it is a region with a dispatch of its own: a resumption enters the regions one by one.
//
//   switch (sb_entry) {                        // the body's
//   case 1: i = i_; goto sb_resume_1;
//   case 2: case 3: goto sb_try_1;
//   }
//   sb_try_1:
//   try {
//     switch (sb_entry) {                      // the try block's
//     case 2: sb_entry = 0; goto sb_resume_2;
//
// Nor is there one into a branch of a constexpr if ([stmt.if]/2): it is a region, too.
//
// A try block in a loop is entered again without a resumption: `sb_entry` is 0 then.
#ifndef SWITCHBACK_TOOL_EMIT_DISPATCH_H
#define SWITCHBACK_TOOL_EMIT_DISPATCH_H

#include "emit/Resume.h"

#include <map>
#include <vector>

namespace switchback {

/// The body of the function (number 0), of a try block or a branch of a constexpr if with a suspension in it.
struct Region {
  /// A case of the dispatch, in source order: a suspension of the region's own, or an inner region.
  struct Entry {
    const ir::Suspend *suspend = nullptr; ///< null: `inner`
    unsigned inner = 0;
    unsigned line = 0;
  };
  unsigned number = 0;
  const char *kind = "try"; ///< in the name of its label
  std::vector<Entry> entries;
  std::vector<unsigned> indices; ///< that lead into it, at any depth
};

class Regions {
public:
  explicit Regions(const ir::Coroutine &coroutine);

  const Region &function() const { return regions.front(); }
  /// Of a try block's or a branch's block. Null: no suspension stands in it, or it is none.
  const Region *of(const ir::Block &block) const;
  /// There is a region besides the function's body.
  bool nested() const { return !numbers.empty(); }
  const Region &operator[](unsigned number) const { return regions[number]; }

private:
  void gather(const ir::Block &block, unsigned region);
  void enter(const ir::Block &block, const char *kind, unsigned outer, unsigned line);

  const ir::Coroutine &coroutine;
  std::vector<Region> regions;
  std::map<const ir::Block *, unsigned> numbers; ///< looked up only
};

/// A first step may have come to it, and left to a resumption to say so to the awaiter: note [first step]. There is a
/// label for it.
bool hasToWait(const ir::Coroutine &coroutine, const ir::Suspend &suspend);

/// ` i = i_; j = j_;`: the registers have their values again.
std::string renderRestoring(const ir::Coroutine &coroutine, const ir::Suspend &suspend);

/// The switch that stands at the beginning of the region.
void emitDispatch(const ir::Coroutine &coroutine, const EmittedNames &names, const Regions &regions,
                  const Region &region, LineWriter &out);

} // namespace switchback

#endif
