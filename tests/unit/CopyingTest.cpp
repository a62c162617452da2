// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which frames by value can be copied, and why the others cannot.
#include "lower/Copying.h"

#include "SampleIr.h"

#include <gtest/gtest.h>

using namespace switchback;

namespace {

/// With nothing that hinders: scalars, of which nobody takes an address, and no objects.
ir::Coroutine copyable() {
  ir::Coroutine result = sample::coroutine();
  result.value.emplace();
  result.value->keepsCopy = true;
  for (ir::Local &local : result.locals) {
    local.type.triviallyCopyable = true;
    local.type.mayRefer = false;
    local.addressTaken = false;
    if (local.kind != ir::LocalKind::Parameter)
      local.storage = ir::Storage::Register;
  }
  return result;
}

std::string obstacle(ir::Coroutine coroutine) {
  findCopying(coroutine);
  return coroutine.value->notCopyable;
}

} // namespace

TEST(Copying, Scalars) { EXPECT_EQ(obstacle(copyable()), ""); }

TEST(Copying, FramesOnTheHeapAreNotAsked) {
  ir::Coroutine coroutine = sample::coroutine();
  findCopying(coroutine);
  EXPECT_FALSE(coroutine.value);
}

TEST(Copying, Handles) {
  ir::Coroutine coroutine = copyable();
  coroutine.value->hasHandle = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "handles refer to it");
}

TEST(Copying, YieldedReferences) {
  ir::Coroutine coroutine = copyable();
  coroutine.value->keepsCopy = false;
  EXPECT_EQ(obstacle(std::move(coroutine)), "it refers to what it has yielded");
}

TEST(Copying, ObjectsWithCopiesOfTheirOwn) {
  ir::Coroutine coroutine = copyable();
  coroutine.locals[sample::s].storage = ir::Storage::Slot;
  coroutine.locals[sample::s].type.triviallyCopyable = false;
  coroutine.locals[sample::s].declared.begin.line = 3;
  EXPECT_EQ(obstacle(std::move(coroutine)), "that would have to copy 's', of line 3");
}

TEST(Copying, PointersIntoTheFrame) {
  ir::Coroutine coroutine = copyable();
  coroutine.locals[sample::n].addressTaken = true;
  coroutine.locals[sample::k].type.mayRefer = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "'k' may refer to 'n'");
}

TEST(Copying, WhatDoesNotCrossASuspension) {
  ir::Coroutine coroutine = copyable();
  ir::Local &object = coroutine.locals[sample::s];
  object.storage = ir::Storage::Slot;
  object.type.triviallyCopyable = object.crosses = false;
  EXPECT_EQ(obstacle(std::move(coroutine)), "");
}
