// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/Copying.h"

namespace switchback {
namespace {

using namespace ir;

std::string describe(const Local &local) {
  const unsigned line = local.declared.begin.line;
  return "'" + local.text + "'" + (line ? ", of line " + std::to_string(line) : "");
}

/// It has an address in the frame that something may know.
bool isTarget(const Local &local) {
  return local.kind == LocalKind::Parameter ? local.addressTaken && !local.type.isReference()
                                            : local.storage == Storage::Slot;
}

bool isHolder(const Local &local) {
  return local.type.mayRefer && !(local.kind == LocalKind::Parameter && local.type.isReference());
}

bool mayReferTo(const Local &holder, const Local &target) {
  return &holder != &target || (holder.type.mayReferToItself && !holder.type.isReference());
}

/// The compiler's own copy constructor will not do, and ours copies what the cascade would destroy.
bool canCopy(const Local &local) {
  return local.type.isCopyable && !local.type.isDependent && !local.type.trivialDestructor && !local.isPack &&
         !local.isKept && local.expansion == none && local.leaves == none;
}

std::string obstacle(const Coroutine &coroutine) {
  if (coroutine.value->hasHandle)
    return "handles refer to it";
  if (coroutine.value->recurs)
    return "frames of the same function depend on it";
  if (!coroutine.value->keepsCopy)
    return "it refers to what it has yielded";
  for (const Local &local : coroutine.locals) {
    if (!local.crosses)
      continue;
    if (local.kind != LocalKind::Parameter
            ? local.storage == Storage::Slot && !local.type.triviallyCopyable && !canCopy(local)
            : copiesByHand(coroutine) && !local.type.isReference() && !local.type.isCopyable)
      return "that would have to copy " + describe(local);
  }
  for (const Local &holder : coroutine.locals)
    for (const Local &target : coroutine.locals)
      if (holder.crosses && isHolder(holder) && target.crosses && isTarget(target) && mayReferTo(holder, target))
        return describe(holder) + " may refer to " + (&holder == &target ? "itself" : describe(target));
  return "";
}

} // namespace

bool copiesByHand(const Coroutine &coroutine) { return !coroutine.cleanups.empty(); }

void findCopying(Coroutine &coroutine) {
  if (coroutine.value)
    coroutine.value->notCopyable = obstacle(coroutine);
}

} // namespace switchback
