// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

FromSource laidOut(const std::string &body) {
  return FromSource("SB_COROUTINE gen f(int n) { " + body + " }", Phase::Layout);
}

/// `t_ {block_2: a_ b_ | c_}`: fields, and in braces the alternatives.
std::string frameOf(const Coroutine &coroutine, const FrameBlock &block) {
  std::string result;
  for (LocalId field : block.fields) {
    const std::string &member = coroutine.locals[field].member;
    size_t dot = member.rfind('.');
    result += (result.empty() ? "" : " ") + (dot == std::string::npos ? member : member.substr(dot + 1));
  }
  if (block.alternatives.empty())
    return result;
  result += result.empty() ? "{" : " {";
  for (size_t i = 0; i != block.alternatives.size(); ++i) {
    const FrameBlock &alternative = block.alternatives[i];
    result +=
        (i ? " | " : "") + (alternative.name.empty() ? "" : alternative.name + ": ") + frameOf(coroutine, alternative);
  }
  return result + "}";
}

void expectFrame(const std::string &body, const std::string &frame) {
  FromSource built = laidOut(body);
  EXPECT_EQ(frameOf(built.only(), built.only().frame), frame) << built.dump();
}

} // namespace

TEST(Layout, Parameters) {
  FromSource built = laidOut("SB_YIELD(n);");
  EXPECT_EQ(built.local("n").text, "n") << built.dump();
  EXPECT_EQ(built.local("n").member, "n_") << built.dump();
}

TEST(Layout, LocalsOfOneScopeLiveTogether) { expectFrame("text a; text b; SB_YIELD(1);", "a_ b_"); }

TEST(Layout, SiblingsShareStorage) { expectFrame("{ text a; SB_YIELD(1); } { text b; SB_YIELD(2); }", "{a_ | b_}"); }

TEST(Layout, SiblingsWithSeveralLocalsAreBlocks) {
  expectFrame("text o;\nif (n) { text a; text b; SB_YIELD(1); }\nelse { text c; SB_YIELD(2); }",
              "o_ {block_2: a_ b_ | c_}");
}

TEST(Layout, NestedBlocks) {
  expectFrame("if (n) { text a; { text b; SB_YIELD(1); } { text c; SB_YIELD(2); } }\nelse { text d; SB_YIELD(3); }",
              "{block_1: a_ {b_ | c_} | d_}");
}

TEST(Layout, OnlyChildJoinsItsParent) { expectFrame("text a; { text b; SB_YIELD(1); }", "a_ b_"); }

TEST(Layout, PathToAMember) {
  FromSource built = laidOut("{ text a; text b; SB_YIELD(1); } { text c; SB_YIELD(2); }");
  EXPECT_EQ(built.local("a").member, "block_1_.a_") << built.dump();
  EXPECT_EQ(built.local("c").member, "c_") << built.dump();
}

TEST(Layout, BlocksOfOneLineHaveDifferentNames) {
  expectFrame("{ text a; text b; SB_YIELD(1); } { text c; text d; SB_YIELD(2); }",
              "{block_1: a_ b_ | block_1_2: c_ d_}");
}

TEST(Layout, WhatDoesNotCrossTakesNoRoom) { expectFrame("int a = 1; SB_YIELD(a); int b = 2; g(b);", ""); }

TEST(Layout, SameNameInTwoBlocks) {
  FromSource built = laidOut("{ int k = 1; SB_YIELD(1); g(k); } { int k = 2; SB_YIELD(2); g(k); }");
  EXPECT_EQ(built.local("k", 1).text, "k") << built.dump();
  EXPECT_EQ(built.local("k", 2).text, "k_2") << built.dump();
}

TEST(Layout, NameThatMeansSomethingElseToo) {
  FromSource built("int k;\nSB_COROUTINE gen f() { { int k = 1; SB_YIELD(1); g(k); } g(k); }", Phase::Layout);
  EXPECT_NE(built.local("k").text, "k") << built.dump();
  EXPECT_NE(built.local("k").member, "k_") << built.dump();
}

TEST(Layout, MembersAvoidTheUsersNames) {
  FromSource built = laidOut("int a = 1; int a_ = 2; SB_YIELD(1); f2(a, a_);");
  EXPECT_EQ(built.local("a").text, "a") << built.dump();
  EXPECT_NE(built.local("a").member, "a_") << built.dump();
  EXPECT_NE(built.local("a").member, built.local("a_").member) << built.dump();
}

TEST(Layout, AutomaticLocalsKeepTheirNames) {
  FromSource built = laidOut("{ int k = 1; SB_YIELD(1); g(k); } { int k = 2; g(k); }");
  EXPECT_EQ(built.local("k", 1).text, "k") << built.dump();
  EXPECT_EQ(built.local("k", 2).text, "k") << built.dump();
}

TEST(Layout, FrozenUseOfARenamedLocal) {
  FromSource built("#define INNER() (k + 1)\n"
                   "SB_COROUTINE gen f() { { int k = 1; SB_YIELD(1); g(k); } { int k = 2; SB_YIELD(2); g(INNER()); } }",
                   Phase::Layout);
  EXPECT_EQ(built.hidden, std::vector<std::string>{"2: macro"}) << built.dump();
}

TEST(Layout, FrozenUseOfALocalThatKeepsItsName) {
  FromSource built("#define INNER() (k + 1)\nSB_COROUTINE gen f() { int k = 1; SB_YIELD(1); g(INNER()); }",
                   Phase::Layout);
  EXPECT_TRUE(built.errors.empty()) << built.dump();
}
