// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

using Names = std::vector<std::string>;

TEST(Find, AnnotatedInSourceOrder) {
  FromSource built("SB_COROUTINE gen one() { SB_YIELD(1); }\n"
                   "int plain() { return 1; }\n"
                   "namespace space { SB_COROUTINE gen two() { SB_YIELD(2); } }\n"
                   "gen three() { SB_YIELD(3); }\n");
  EXPECT_EQ(built.found, (Names{"one annotated", "space::two annotated", "three"}));
}

TEST(Find, AnnotationOfAnEarlierDeclaration) {
  FromSource built("SB_COROUTINE gen f();\ngen f() { SB_YIELD(1); }");
  EXPECT_EQ(built.found, Names{"f annotated"});
  EXPECT_EQ(built.errors, Names());
}

TEST(Find, ValueCoroutine) {
  EXPECT_EQ(FromSource("SB_VALUE_COROUTINE gen f() { SB_YIELD(1); }").found, Names{"f value"});
}

TEST(Find, MembersAndLambdas) {
  FromSource built("struct S { SB_COROUTINE gen m() { SB_YIELD(1); } };\n"
                   "void f() { auto l = []() SB_COROUTINE -> gen { SB_YIELD(1); }; }\n");
  ASSERT_EQ(built.found.size(), 2u) << built.dump();
  EXPECT_EQ(built.found[0], "S::m annotated");
}

TEST(Find, PatternsWithoutTheirInstantiations) {
  FromSource built("template <class T> SB_COROUTINE gen f(T n) { SB_YIELD(n); }\nvoid user() { f(1); f('a'); }");
  EXPECT_EQ(built.found, Names{"f annotated"});
}

TEST(Find, AnnotatedWithoutSuspension) {
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { throw 1; }").found, Names{"f annotated no suspension"});
}

TEST(Check, LetsThrough) {
  FromSource built("SB_COROUTINE gen f() { SB_YIELD(1); }");
  EXPECT_EQ(built.accepted, Names{"f"});
  EXPECT_EQ(built.errors, Names());
}

/// Refused with one error that ends in the kind.
static void expectRefused(const std::string &source, unsigned line, const std::string &kind) {
  FromSource built(source);
  ASSERT_EQ(built.errors.size(), 1u) << source << "\n" << built.dump();
  EXPECT_EQ(built.errors[0].substr(0, built.errors[0].find(':')), std::to_string(line)) << built.dump();
  EXPECT_NE(built.errors[0].find("[" + kind + "]"), std::string::npos) << built.dump();
}

TEST(Check, Functions) {
  expectRefused("\ngen f() { SB_YIELD(1); }", 2, "missing-annotation");
  expectRefused("SB_COROUTINE gen f() { throw 1; }", 1, "no-suspension");
  expectRefused("template <class T> SB_COROUTINE gen f(T n) { SB_YIELD(n); }", 1, "template-coroutine");
  expectRefused("struct S { SB_COROUTINE gen f() { SB_YIELD(1); } };", 1, "member-coroutine");
  expectRefused("auto l = []() SB_COROUTINE -> gen { SB_YIELD(1); };", 1, "lambda-coroutine");
  expectRefused("SB_VALUE_COROUTINE gen f() { SB_YIELD(1); }", 1, "value-coroutine");
  expectRefused("#define MAKE(name) SB_COROUTINE gen name() { SB_YIELD(1); }\nMAKE(f)", 2, "coroutine-in-macro");
}

TEST(Check, BareKeyword) {
  const char *source = "SB_COROUTINE gen f() { co_yield 1; }";
  expectRefused(source, 1, "bare-keyword");
  EXPECT_EQ(FromSource(source, {}, /*all=*/true).errors, Names());
}

TEST(Check, ForCoAwait) {
  expectRefused(
      "struct s { struct i { int operator*(); bool operator!=(i); reply operator++(); }; struct b { bool "
      "await_ready(); void await_suspend(std::coroutine_handle<void>); i await_resume(); }; b begin(); i end(); };\n"
      "SB_COROUTINE gen f() { SB_YIELD(1); for co_await (int k : s()) g(k); }",
      2, "unsupported");
}

TEST(Check, AllLowersWhatIsNotAnnotated) {
  EXPECT_EQ(FromSource("gen f() { SB_YIELD(1); }", {}, /*all=*/true).accepted, Names{"f"});
}

TEST(Check, TryBlocks) {
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { try { g(); } catch (int) {} SB_YIELD(1); }").errors, Names());
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { try { SB_YIELD(1); } catch (int) {} }").errors, Names());
}

TEST(Check, SuspensionInAMacrosBody) {
  expectRefused("#define EMIT(n) SB_YIELD(n)\nSB_COROUTINE gen f() { EMIT(1); }", 2, "suspension-in-macro");
}

TEST(Check, SuspensionInAMacrosArgument) {
  EXPECT_EQ(FromSource("#define SAME(e) e\nSB_COROUTINE gen f() { SAME(SB_YIELD(1)); }").errors, Names());
}

TEST(Check, CommaInTheOperand) {
  expectRefused("SB_COROUTINE gen f() { SB_YIELD(1, 2); }", 1, "comma-pitfall");
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { SB_YIELD((1, 2)); }").errors, Names());
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { SB_YIELD(1), g(); }").errors, Names());
}
