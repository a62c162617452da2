// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

FromSource analysed(const std::string &body) {
  return FromSource("SB_COROUTINE gen f(int n) { " + body + " }", Phase::Liveness);
}

void gather(const Coroutine &coroutine, const Block &block, std::string &out);

void gather(const Coroutine &coroutine, const std::unique_ptr<Block> &block, std::string &out) {
  if (block)
    gather(coroutine, *block, out);
}

void gather(const Coroutine &coroutine, const Block &block, std::string &out) {
  for (const Stmt &statement : block.body) {
    if (const auto *suspend = std::get_if<Suspend>(&statement.node)) {
      out += (out.empty() ? "" : ", ") + std::to_string(suspend->index) + ":";
      for (LocalId local : suspend->saved)
        out += " " + coroutine.locals[local].name;
    } else if (const auto *inner = std::get_if<Block>(&statement.node)) {
      gather(coroutine, *inner, out);
    } else if (const auto *loop = std::get_if<Loop>(&statement.node)) {
      gather(coroutine, loop->body, out);
      gather(coroutine, loop->continuation, out);
    } else if (const auto *branch = std::get_if<If>(&statement.node)) {
      gather(coroutine, branch->then, out);
      gather(coroutine, branch->otherwise, out);
    }
  }
}

/// `1: a b, 2: b`: the registers that each suspension stores.
void expectSaved(const std::string &body, const std::string &saved) {
  FromSource built = analysed(body);
  std::string out;
  gather(built.only(), built.only().body, out);
  EXPECT_EQ(out, saved) << built.outline() << built.dump();
}

void expectStorage(const std::string &body, const std::string &name, Storage storage, bool crosses) {
  FromSource built = analysed(body);
  EXPECT_EQ(built.local(name).storage, storage) << name << "\n" << built.dump();
  EXPECT_EQ(built.local(name).crosses, crosses) << name << "\n" << built.dump();
}

} // namespace

TEST(Liveness, SavedAsLongAsItIsUsed) {
  expectSaved("int a = 1, b = 2, c = 3; SB_YIELD(a); SB_YIELD(b); g(c);", "1: b c, 2: c");
}

TEST(Liveness, UseInTheSuspensionItselfIsNoUseBehindIt) { expectSaved("int a = 1; SB_YIELD(a);", "1:"); }

TEST(Liveness, LoopComesToItsUsesAgain) {
  expectSaved("int a = 1; while (n) { g(a); SB_YIELD(1); } SB_YIELD(2);", "1: a, 2:");
}

TEST(Liveness, LoopVariable) { expectSaved("for (int i = 0; i < n; ++i) SB_YIELD(i);", "1: i"); }

TEST(Liveness, LocalOfTheIteration) {
  expectSaved("while (n) { int a = g(); SB_YIELD(1); g(a); SB_YIELD(2); }", "1: a, 2:");
}

TEST(Liveness, NestedLoops) {
  expectSaved("for (int i = 0; i < n; ++i) { int a = i; for (int j = 0; j < a; ++j) SB_YIELD(j); }", "1: i a j");
}

TEST(Liveness, IteratorsThatArePointersAreRegisters) {
  expectSaved("int list[2] = {}; for (int &i : list) SB_YIELD(i);", "1: begin_2 end_3");
}

TEST(Liveness, ScopeThatIsLeft) {
  expectSaved("{ int a = 1; SB_YIELD(1); g(a); } int b = 2; SB_YIELD(2); g(b);", "1: a, 2: b");
}

TEST(Liveness, SpillAcrossASuspension) {
  expectSaved("f2(g(), SB_AWAIT(reply())); f2(SB_AWAIT(reply()), SB_AWAIT(reply()));", "1: spill_4, 2:, 3: spill_5");
}

TEST(Liveness, ArmsOfAConditional) { expectSaved("int k = n ? SB_AWAIT(reply()) : g(); SB_YIELD(k);", "1:, 2:"); }

TEST(Liveness, RegisterOfNobodyNeedsNoStorage) {
  expectStorage("int a = 1; SB_YIELD(a);", "a", Storage::Register, false);
  expectStorage("int a = 1; SB_YIELD(a); g(a);", "a", Storage::Register, true);
}

TEST(Liveness, ParametersLiveInTheFrame) { expectStorage("SB_YIELD(1);", "n", Storage::Slot, true); }

TEST(Liveness, AutomaticBehindTheLastSuspension) {
  expectStorage("SB_YIELD(1); text t; g();", "t", Storage::Automatic, false);
}

TEST(Liveness, AutomaticInABlockWithoutSuspension) {
  expectStorage("if (n) { text t; int k = 1; g(k); } SB_YIELD(1);", "k", Storage::Automatic, false);
}

TEST(Liveness, ClassTypeInASlot) { expectStorage("text t; SB_YIELD(1);", "t", Storage::Slot, true); }

TEST(Liveness, AddressTakenInASlot) {
  expectStorage("int a = 1; int *p = &a; SB_YIELD(1); g(*p);", "a", Storage::Slot, true);
  expectStorage("int a = 1; int *p = &a; SB_YIELD(1); g(*p);", "p", Storage::Register, true);
}

TEST(Liveness, VolatileInASlot) { expectStorage("volatile int a = 1; SB_YIELD(1);", "a", Storage::Slot, true); }

TEST(Liveness, ArrayInASlot) { expectStorage("int a[3] = {}; SB_YIELD(1);", "a", Storage::Slot, true); }

TEST(Liveness, ReferenceInARegister) {
  expectStorage("int &r = *new int; SB_YIELD(1); g(r);", "r", Storage::Register, true);
}

TEST(Liveness, ConstantIsStatic) { expectStorage("const int a = 3; SB_YIELD(a);", "a", Storage::Static, false); }

TEST(Liveness, AwaiterInASlot) { expectStorage("SB_AWAIT(reply());", "awaiter_1", Storage::Slot, true); }
