// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

FromSource unwound(const std::string &body) {
  return FromSource("SB_COROUTINE gen f(int n) { " + body + " }", Phase::Unwind);
}

void expectUnwound(const std::string &body, const std::string &outline) {
  FromSource built = unwound(body);
  EXPECT_EQ(built.outline(), outline + "return\n") << built.dump();
}

/// `1: destroy a, then 0` for each state of the cascade.
std::string cascade(const Coroutine &coroutine) {
  std::string result;
  for (size_t i = 0; i != coroutine.cleanups.size(); ++i)
    result += (i ? ", " : "") + std::to_string(i + 1) + ": " + coroutine.locals[coroutine.cleanups[i].local].name +
              " > " + std::to_string(coroutine.cleanups[i].parent);
  return result;
}

void expectCascade(const std::string &body, const std::string &states) {
  FromSource built = unwound(body);
  EXPECT_EQ(cascade(built.only()), states) << built.dump();
}

} // namespace

TEST(Unwind, NothingWithADestructor) { expectCascade("int a = 1; SB_YIELD(1); g(a);", ""); }

TEST(Unwind, CascadeIsAStack) { expectCascade("text a; text b; SB_YIELD(1);", "1: a > 0, 2: b > 1"); }

TEST(Unwind, CascadeIsATree) {
  expectCascade("text a; { text b; SB_YIELD(1); } text c; { text d; SB_YIELD(2); }",
                "1: a > 0, 2: b > 1, 3: c > 1, 4: d > 3");
}

TEST(Unwind, BranchesHangFromTheSameState) {
  expectCascade("text a; if (n) { text b; SB_YIELD(1); } else { text c; SB_YIELD(2); }",
                "1: a > 0, 2: b > 1, 3: c > 1");
}

TEST(Unwind, EndOfABlock) {
  expectUnwound("text a; { text b; SB_YIELD(1); } SB_YIELD(2);", "declare a (default), cursor 1\n"
                                                                 "block\n"
                                                                 "  declare b (default), cursor 2\n"
                                                                 "  sequence\n"
                                                                 "    suspend 1 `sb_promise.yield_value(1)`, cursor 2\n"
                                                                 "  destroy b, cursor 1\n"
                                                                 "sequence\n"
                                                                 "  suspend 2 `sb_promise.yield_value(2)`, cursor 1\n"
                                                                 "destroy a\n");
}

TEST(Unwind, TemporariesDieInReverseOrder) {
  expectUnwound("length(text(\"a\") + SB_AWAIT(note()));",
                "sequence\n"
                "  declare temporary_1 = `text(\"a\")`, cursor 1\n"
                "  declare awaiter_2 = `note()`, cursor 2\n"
                "  suspend 1 on awaiter_2, cursor 2\n"
                "  evaluate `length(<moved temporary_1> + <awaiter_2>.await_resume())`\n"
                "  destroy awaiter_2, cursor 1\n"
                "  destroy temporary_1\n");
}

TEST(Unwind, BreakUnwindsBehindTheLoop) {
  expectUnwound("text o; for (;;) { text a; SB_YIELD(1); if (n) break; g(); }",
                "declare o (default), cursor 1\n"
                "sequence\n"
                "  for\n"
                "    declare a (default), cursor 2\n"
                "    sequence\n"
                "      suspend 1 `sb_promise.yield_value(1)`, cursor 2\n"
                "    source `if (<n>) break; g();`\n"
                "    destroy a, cursor 1\n"
                "  unwind to 1\n"
                "destroy o\n");
}

TEST(Unwind, BreakWithNothingToDestroy) {
  FromSource built = unwound("text o; for (;;) { SB_YIELD(1); if (n) break; g(); }");
  EXPECT_EQ(built.outline().find("unwind to"), std::string::npos) << built.outline();
}

TEST(Unwind, ContinueUnwindsBehindALabel) {
  FromSource built = unwound("text o; for (;;) { text a; SB_YIELD(1); if (n) continue; g(); }");
  EXPECT_NE(built.outline().find("  for, continue label 1, unwinds\n"), std::string::npos) << built.outline();
  EXPECT_NE(built.outline().find("source `if (<n>) <goto sb_continue_1>; g();`"), std::string::npos) << built.outline();
}

TEST(Unwind, ContinueWithNothingToDestroy) {
  FromSource built = unwound("for (;;) { SB_YIELD(1); if (n) continue; g(); }");
  EXPECT_NE(built.outline().find("source `if (<n>) <continue>; g();`"), std::string::npos) << built.outline();
}

TEST(Unwind, ContinueInASwitchGoesToTheLoop) {
  FromSource built =
      unwound("for (;;) { text a; SB_YIELD(1); switch (n) { case 1: SB_YIELD(2); break; case 2: continue; } }");
  EXPECT_NE(built.outline().find("source `<goto sb_continue_1>;`"), std::string::npos) << built.outline();
}

TEST(Unwind, BreakOutOfASwitch) {
  FromSource built =
      unwound("text o; switch (n) { case 1: { text a; SB_YIELD(1); break; } case 2: g(); } SB_YIELD(2);");
  EXPECT_NE(built.outline().find("unwind to 1\n"), std::string::npos) << built.outline();
}

TEST(Unwind, ContinueIntoASuspendingIncrement) {
  FromSource built = unwound("for (; n; n += SB_AWAIT(reply())) { if (n == 1) continue; g(); }");
  EXPECT_NE(built.outline().find("source `if (<n> == 1) <goto sb_continue_1>; g();`"), std::string::npos)
      << built.outline();
}

TEST(Unwind, ReturnLeavesTheCleanupToTheEnd) {
  FromSource built = unwound("text a; if (n) { text b; SB_YIELD(1); SB_RETURN(); } SB_YIELD(2);");
  EXPECT_EQ(built.outline().find("destroy b"), std::string::npos) << built.outline();
  EXPECT_NE(built.outline().find("destroy a"), std::string::npos) << built.outline();
}

TEST(Unwind, AutomaticLocalsDieBeforeTheSlots) {
  expectUnwound("text a; SB_YIELD(1); text b; g();", "declare a (default), cursor 1\n"
                                                     "sequence\n"
                                                     "  suspend 1 `sb_promise.yield_value(1)`, cursor 1\n"
                                                     "block\n"
                                                     "  source `text b; g();`\n"
                                                     "destroy a\n");
}

TEST(Unwind, LocalOutlastsItsInitialiser) {
  expectUnwound("text t = SB_AWAIT(note()); SB_YIELD(1);", "sequence\n"
                                                           "  declare awaiter_1 = `note()`, cursor 1\n"
                                                           "  suspend 1 on awaiter_1, cursor 1\n"
                                                           "  declare t = `<awaiter_1>.await_resume()`\n"
                                                           "  destroy awaiter_1\n"
                                                           "cursor 2\n"
                                                           "sequence\n"
                                                           "  suspend 2 `sb_promise.yield_value(1)`, cursor 2\n"
                                                           "destroy t\n");
}

TEST(Unwind, ResumptionGoesToTheHeader) {
  expectUnwound("for (int i = 0; i < n; ++i) SB_YIELD(i);",
                "sequence\n"
                "  declare i = `0`\n"
                "  for `<i> < <n>` step `++<i>`, header 1\n"
                "    sequence\n"
                "      suspend 1 `sb_promise.yield_value(<i>)`, saves i, to header 1 after `++<i>`\n");
}

TEST(Unwind, EveryArmGoesToTheHeader) {
  FromSource built = unwound("while (n) { if (g()) SB_YIELD(1); else { h(); SB_YIELD(2); } }");
  std::string outline = built.outline();
  EXPECT_NE(outline.find("while `<n>`, header 1\n"), std::string::npos) << outline;
  EXPECT_NE(outline.find("yield_value(1)`, to header 1\n"), std::string::npos) << outline;
  EXPECT_NE(outline.find("yield_value(2)`, to header 1\n"), std::string::npos) << outline;
}

TEST(Unwind, NoHeaderWhenSomethingIsLeftOfTheIteration) {
  EXPECT_EQ(unwound("while (n) { text t; SB_YIELD(1); }").outline().find("header"), std::string::npos);
  EXPECT_EQ(unwound("do { SB_YIELD(1); } while (n);").outline().find("header"), std::string::npos);
  EXPECT_EQ(unwound("while (n) { if (SB_AWAIT(reply())) g(); h(); }").outline().find("header"), std::string::npos);
}

TEST(Unwind, HeadersAreNumbered) {
  std::string outline = unwound("while (n) SB_YIELD(1); while (n) SB_YIELD(2);").outline();
  EXPECT_NE(outline.find("header 1\n"), std::string::npos) << outline;
  EXPECT_NE(outline.find("header 2\n"), std::string::npos) << outline;
}
