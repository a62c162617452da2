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
    local.type.triviallyCopyable = local.type.isCopyable = true;
    local.type.mayRefer = local.type.mayReferToItself = false;
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

/// 's' has a destructor and a copy constructor.
static ir::Coroutine withObject() {
  ir::Coroutine result = copyable();
  result.locals[sample::s].storage = ir::Storage::Slot;
  result.locals[sample::s].type.triviallyCopyable = result.locals[sample::s].type.trivialDestructor = false;
  result.locals[sample::s].declared.begin.line = 3;
  return result;
}

TEST(Copying, ObjectsWithCopiesOfTheirOwn) { EXPECT_EQ(obstacle(withObject()), ""); }

TEST(Copying, ObjectsThatCannotBeCopied) {
  ir::Coroutine coroutine = withObject();
  coroutine.locals[sample::s].type.isCopyable = false;
  EXPECT_EQ(obstacle(std::move(coroutine)), "that would have to copy 's', of line 3");
}

TEST(Copying, ObjectsOfWhichNobodyKnowsWhetherTheyAreAlive) {
  ir::Coroutine coroutine = withObject();
  coroutine.locals[sample::s].type.trivialDestructor = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "that would have to copy 's', of line 3");
}

TEST(Copying, ParametersThatCannotBeCopied) {
  ir::Coroutine coroutine = withObject();
  coroutine.locals[sample::n].type.isCopyable = false;
  EXPECT_EQ(obstacle(std::move(coroutine)), "that would have to copy 'n'");
  coroutine = withObject();
  coroutine.locals[sample::n].type.isCopyable = false;
  coroutine.cleanups.clear(); // then the compiler knows
  EXPECT_EQ(obstacle(std::move(coroutine)), "");
}

TEST(Copying, ObjectsThatMayReferToThemselves) {
  ir::Coroutine coroutine = withObject();
  coroutine.locals[sample::s].type.mayRefer = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "");
  coroutine = withObject();
  coroutine.locals[sample::s].type.mayRefer = coroutine.locals[sample::s].type.mayReferToItself = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "'s', of line 3 may refer to itself");
}

TEST(Copying, PointersIntoTheFrame) {
  ir::Coroutine coroutine = copyable();
  coroutine.locals[sample::n].addressTaken = true;
  coroutine.locals[sample::k].type.mayRefer = true;
  EXPECT_EQ(obstacle(std::move(coroutine)), "'k' may refer to 'n'");
}

TEST(Copying, AnAddressOfTheHolderHidesNothing) {
  ir::Coroutine coroutine = withObject();
  coroutine.locals[sample::k].type.mayRefer = coroutine.locals[sample::k].type.mayReferToItself = true;
  coroutine.locals[sample::k].type.kind = ir::TypeClass::LvalueReference;
  coroutine.locals[sample::k].storage = ir::Storage::Slot;
  EXPECT_EQ(obstacle(std::move(coroutine)), "'k' may refer to 's', of line 3");
}

TEST(Copying, WhatDoesNotCrossASuspension) {
  ir::Coroutine coroutine = copyable();
  ir::Local &object = coroutine.locals[sample::s];
  object.storage = ir::Storage::Slot;
  object.type.triviallyCopyable = object.crosses = false;
  EXPECT_EQ(obstacle(std::move(coroutine)), "");
}
