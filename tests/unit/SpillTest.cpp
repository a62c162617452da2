// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

FromSource spilled(const std::string &source, const char *standard = "-std=c++11") {
  return FromSource(source, Phase::Spill, false, standard);
}

/// `body` becomes the lines of `outline`, with the return at the end.
void expectSpilled(const std::string &body, const std::string &outline) {
  FromSource built = spilled("SB_COROUTINE gen f(int n, int *p) { " + body + " }");
  EXPECT_EQ(built.outline(), outline + "return\n") << built.dump();
}

} // namespace

TEST(Spill, YieldWithoutItsValue) {
  expectSpilled("SB_YIELD(n + 1);", "sequence\n"
                                    "  suspend 1 `sb_promise.yield_value(<n> + 1)`\n");
}

TEST(Spill, OperandsBeforeTheSuspensionAreNamed) {
  expectSpilled("f2(g(1), SB_AWAIT(reply(g(2))));", "sequence\n"
                                                    "  declare spill_2 = `g(1)`\n"
                                                    "  declare awaiter_1 = `reply(g(2))`\n"
                                                    "  suspend 1 on awaiter_1\n"
                                                    "  evaluate `f2(<spill_2>, <awaiter_1>.await_resume())`\n");
}

TEST(Spill, StableOperandsAreNot) {
  expectSpilled("f2(3, SB_AWAIT(reply()));", "sequence\n"
                                             "  declare awaiter_1 = `reply()`\n"
                                             "  suspend 1 on awaiter_1\n"
                                             "  evaluate `f2(3, <awaiter_1>.await_resume())`\n");
}

TEST(Spill, ValueThatTheSuspensionMayChangeIsReadBefore) {
  expectSpilled("f2(n, SB_AWAIT(reply()));", "sequence\n"
                                             "  declare spill_2 = `<n>`\n"
                                             "  declare awaiter_1 = `reply()`\n"
                                             "  suspend 1 on awaiter_1\n"
                                             "  evaluate `f2(<spill_2>, <awaiter_1>.await_resume())`\n");
}

TEST(Spill, ResultIsNamedWhenSomethingIsEvaluatedBehindIt) {
  expectSpilled("f2(SB_AWAIT(reply()), g());", "sequence\n"
                                               "  declare awaiter_1 = `reply()`\n"
                                               "  suspend 1 on awaiter_1\n"
                                               "  declare spill_2 = `<awaiter_1>.await_resume()`\n"
                                               "  evaluate `f2(<spill_2>, g())`\n");
}

TEST(Spill, TwoSuspensions) {
  expectSpilled("f2(SB_AWAIT(reply(1)), SB_AWAIT(reply(2)));",
                "sequence\n"
                "  declare awaiter_1 = `reply(1)`\n"
                "  suspend 1 on awaiter_1\n"
                "  declare spill_3 = `<awaiter_1>.await_resume()`\n"
                "  declare awaiter_2 = `reply(2)`\n"
                "  suspend 2 on awaiter_2\n"
                "  evaluate `f2(<spill_3>, <awaiter_2>.await_resume())`\n");
}

TEST(Spill, NestedSuspension) {
  expectSpilled("SB_YIELD(SB_AWAIT(reply()));", "sequence\n"
                                                "  declare awaiter_1 = `reply()`\n"
                                                "  suspend 1 on awaiter_1\n"
                                                "  suspend 2 `sb_promise.yield_value(<awaiter_1>.await_resume())`\n");
}

TEST(Spill, AssignmentFromTheRight) {
  expectSpilled("p[g()] = SB_AWAIT(reply());", "sequence\n"
                                               "  declare awaiter_1 = `reply()`\n"
                                               "  suspend 1 on awaiter_1\n"
                                               "  declare spill_2 = `<awaiter_1>.await_resume()`\n"
                                               "  evaluate `<p>[g()] = <spill_2>`\n");
  expectSpilled("p[SB_AWAIT(reply())] = g();", "sequence\n"
                                               "  declare spill_2 = `g()`\n"
                                               "  declare spill_3 = `<p>`\n"
                                               "  declare awaiter_1 = `reply()`\n"
                                               "  suspend 1 on awaiter_1\n"
                                               "  evaluate `<spill_3>[<awaiter_1>.await_resume()] = <spill_2>`\n");
}

TEST(Spill, CategoriesOfNamedOperands) {
  FromSource built = spilled("text &lvalue(); text &&xvalue(); int use(text &, text &&, int);\n"
                             "SB_COROUTINE gen f() { use(lvalue(), xvalue(), SB_AWAIT(reply())); }");
  EXPECT_EQ(built.outline(), "sequence\n"
                             "  declare spill_2 = `lvalue()`\n"
                             "  declare spill_3 = `xvalue()`\n"
                             "  declare awaiter_1 = `reply()`\n"
                             "  suspend 1 on awaiter_1\n"
                             "  evaluate `use(<spill_2>, <moved spill_3>, <awaiter_1>.await_resume())`\n"
                             "return\n")
      << built.dump();
  EXPECT_EQ(built.local("spill_2").type.kind, TypeClass::LvalueReference) << built.dump();
  EXPECT_EQ(built.local("spill_3").type.kind, TypeClass::RvalueReference) << built.dump();
}

TEST(Spill, TemporaryLivesToTheEndOfTheFullExpression) {
  FromSource built = spilled("SB_COROUTINE gen f() { f2(length(text(\"a\")), SB_AWAIT(reply())); }");
  EXPECT_EQ(built.outline(), "sequence\n"
                             "  declare temporary_1 = `text(\"a\")`\n"
                             "  declare spill_3 = `length(<moved temporary_1>)`\n"
                             "  declare awaiter_2 = `reply()`\n"
                             "  suspend 1 on awaiter_2\n"
                             "  evaluate `f2(<spill_3>, <awaiter_2>.await_resume())`\n"
                             "return\n")
      << built.dump();
  EXPECT_EQ(built.local("temporary_1").scope, built.local("awaiter_2").scope) << built.dump();
  EXPECT_EQ(built.only().scopes[built.local("awaiter_2").scope].parent, 0u) << built.dump();
}

TEST(Spill, LogicalOperandsAreEvaluatedWhenTheyWouldBe) {
  expectSpilled("bool b = n && SB_AWAIT(reply());",
                "sequence\n"
                "  declare condition_3 (arguments) = `<n>`\n"
                "  if `<condition_3>`\n"
                "    declare awaiter_1 = `reply()`\n"
                "    suspend 1 on awaiter_1\n"
                "    declare condition_3 (arguments) = `<awaiter_1>.await_resume()`\n"
                "  declare b = `<condition_3>`\n");
  expectSpilled("bool b = n || SB_AWAIT(reply());",
                "sequence\n"
                "  declare condition_3 (arguments) = `<n>`\n"
                "  if `!<condition_3>`\n"
                "    declare awaiter_1 = `reply()`\n"
                "    suspend 1 on awaiter_1\n"
                "    declare condition_3 (arguments) = `<awaiter_1>.await_resume()`\n"
                "  declare b = `<condition_3>`\n");
}

TEST(Spill, ConditionalOperator) {
  expectSpilled("n = n ? SB_AWAIT(reply()) : g();", "sequence\n"
                                                    "  if `<n>`\n"
                                                    "    declare awaiter_1 = `reply()`\n"
                                                    "    suspend 1 on awaiter_1\n"
                                                    "    declare spill_2 = `<awaiter_1>.await_resume()`\n"
                                                    "  else\n"
                                                    "    declare spill_2 = `g()`\n"
                                                    "  evaluate `<n> = <spill_2>`\n");
}

TEST(Spill, TemporaryInAConditionalOperand) {
  FromSource built = spilled("SB_COROUTINE gen f(int n) { n = n || length(SB_AWAIT(note())); }");
  EXPECT_NE(built.outline().find("prepare awaiter_2\n  prepare temporary_1\n  if "), std::string::npos)
      << built.outline();
  EXPECT_TRUE(built.local("awaiter_2").isConditional);
  FromSource before = spilled("SB_COROUTINE gen f(bool b) { b = length(text(\"x\")) && SB_AWAIT(reply()); }");
  EXPECT_EQ(before.outline().find("prepare"), std::string::npos) << before.outline();
}

TEST(Spill, TemporaryBeforeAConditionalOperand) {
  FromSource built = spilled("SB_COROUTINE gen f() { bool b = length(text(\"x\")) && SB_AWAIT(reply()); }");
  EXPECT_TRUE(built.errors.empty()) << built.dump();
}

TEST(Spill, Comma) {
  expectSpilled("n = (g(), SB_AWAIT(reply()));", "sequence\n"
                                                 "  evaluate `g()`\n"
                                                 "  declare awaiter_1 = `reply()`\n"
                                                 "  suspend 1 on awaiter_1\n"
                                                 "  evaluate `<n> = (<awaiter_1>.await_resume())`\n");
}

TEST(Spill, IfCondition) {
  expectSpilled("if (SB_AWAIT(reply())) g();", "sequence\n"
                                               "  declare awaiter_1 = `reply()`\n"
                                               "  suspend 1 on awaiter_1\n"
                                               "if `<awaiter_1>.await_resume()`\n"
                                               "  source `g();`\n");
}

TEST(Spill, ConditionIsNamedWhenTemporariesDieBeforeItsUse) {
  expectSpilled("if (length(SB_AWAIT(note()))) g();", "sequence\n"
                                                      "  declare awaiter_1 = `note()`\n"
                                                      "  suspend 1 on awaiter_1\n"
                                                      "  declare condition_2 = `length(<awaiter_1>.await_resume())`\n"
                                                      "if `<condition_2>`\n"
                                                      "  source `g();`\n");
}

TEST(Spill, WhileCondition) {
  expectSpilled("while (SB_AWAIT(reply())) { if (n) continue; g(); }", "for\n"
                                                                       "  sequence\n"
                                                                       "    declare awaiter_1 = `reply()`\n"
                                                                       "    suspend 1 on awaiter_1\n"
                                                                       "  if `!(<awaiter_1>.await_resume())`\n"
                                                                       "    break\n"
                                                                       "  block\n"
                                                                       "    source `if (<n>) <continue>; g();`\n");
}

TEST(Spill, DoWhileCondition) {
  expectSpilled("do { g(); } while (SB_AWAIT(reply()));", "do-while `<condition_2>`\n"
                                                          "  source `g();`\n"
                                                          "then\n"
                                                          "  sequence\n"
                                                          "    declare awaiter_1 = `reply()`\n"
                                                          "    suspend 1 on awaiter_1\n"
                                                          "    declare condition_2 = `<awaiter_1>.await_resume()`\n");
}

TEST(Spill, ForIncrement) {
  expectSpilled("for (; n; n += SB_AWAIT(reply())) g();", "sequence\n"
                                                          "  for `<n>`\n"
                                                          "    source `g();`\n"
                                                          "  then\n"
                                                          "    sequence\n"
                                                          "      declare awaiter_1 = `reply()`\n"
                                                          "      suspend 1 on awaiter_1\n"
                                                          "      evaluate `<n> += <awaiter_1>.await_resume()`\n");
}

TEST(Spill, SuspendNeverDoesNotSuspend) {
  FromSource built = spilled("std::suspend_never made();\n"
                             "SB_COROUTINE gen f() { SB_AWAIT(made()); SB_YIELD(1); }");
  EXPECT_EQ(built.outline(), "sequence\n"
                             "  evaluate `made()`\n"
                             "sequence\n"
                             "  suspend 1 `sb_promise.yield_value(1)`\n"
                             "return\n")
      << built.dump();
  EXPECT_EQ(built.only().suspensionCount, 1u);
}

TEST(Spill, KnownAwaiterMadeByItsConstructor) {
  FromSource built =
      spilled("SB_COROUTINE gen f() { SB_AWAIT(std::suspend_never()); SB_AWAIT(std::suspend_always()); }");
  EXPECT_EQ(built.outline(), "sequence\n"
                             "sequence\n"
                             "  suspend 1\n"
                             "return\n")
      << built.dump();
}

TEST(Spill, SuspensionsAreNumberedInSourceOrder) {
  FromSource built =
      spilled("SB_COROUTINE gen f(int n) { SB_YIELD(SB_AWAIT(reply())); if (n) SB_YIELD(3); else SB_YIELD(4);\n"
              "  while (SB_AWAIT(reply())) SB_YIELD(6); }");
  std::string outline = built.outline();
  size_t last = 0;
  for (unsigned index = 1; index != 7; ++index) {
    size_t at = outline.find("suspend " + std::to_string(index));
    EXPECT_NE(at, std::string::npos) << outline;
    EXPECT_GT(at, last) << outline;
    last = at;
  }
}

TEST(Spill, ReferenceToAnAwaiter) {
  FromSource built = spilled("SB_COROUTINE gen f(reply &r) { SB_AWAIT(r); }");
  EXPECT_EQ(built.local("awaiter_1").type.kind, TypeClass::LvalueReference) << built.dump();
}
