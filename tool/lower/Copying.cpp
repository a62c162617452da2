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

std::string obstacle(const Coroutine &coroutine) {
  if (coroutine.value->hasHandle)
    return "handles refer to it";
  if (!coroutine.value->keepsCopy)
    return "it refers to what it has yielded";
  const Local *target = nullptr, *holder = nullptr;
  for (const Local &local : coroutine.locals) {
    if (!local.crosses)
      continue;
    if (local.storage == Storage::Slot && local.kind != LocalKind::Parameter && !local.type.triviallyCopyable)
      return "that would have to copy " + describe(local);
    if (!target && isTarget(local))
      target = &local;
    else if (!holder && local.type.mayRefer)
      holder = &local;
  }
  return target && holder ? describe(*holder) + " may refer to " + describe(*target) : "";
}

} // namespace

void findCopying(Coroutine &coroutine) {
  if (coroutine.value)
    coroutine.value->notCopyable = obstacle(coroutine);
}

} // namespace switchback
