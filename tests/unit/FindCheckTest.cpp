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
  expectRefused("template <class... T> SB_COROUTINE gen f(T... t, int n) { SB_YIELD(n); }", 1, "template-coroutine");
  expectRefused("auto l = []()\n-> gen { SB_YIELD(1); };", 1, "missing-annotation");
  expectRefused("void f(gen (*m)() =\n[]() SB_COROUTINE -> gen { SB_YIELD(1); });", 2, "default-argument-coroutine");
  expectRefused("struct c {\nSB_VALUE_COROUTINE virtual gen f() { SB_YIELD(1); }\n};", 2, "value-coroutine");
}

TEST(Check, Members) {
  FromSource built("struct S { SB_COROUTINE gen f() { SB_YIELD(1); } SB_COROUTINE static gen s() { SB_YIELD(2); }\n"
                   "  SB_COROUTINE gen declared(); SB_COROUTINE friend gen of(S) { SB_YIELD(3); } };\n"
                   "gen S::declared() { SB_YIELD(4); }\n"
                   "void local() { struct L { SB_COROUTINE gen m() { SB_YIELD(5); } }; }");
  EXPECT_EQ(built.errors, Names());
  EXPECT_EQ(built.accepted, (Names{"f", "s", "of", "declared", "m"}));
  expectRefused("typedef struct {\nSB_COROUTINE gen m() { SB_YIELD(1); } } named;", 2, "unsupported");
  expectRefused("struct S { template <class... T>\nSB_COROUTINE gen m(T... t, int n) { SB_YIELD(n); } };", 2,
                "template-coroutine");
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
      2, "for-co-await");
}

TEST(Check, AllLowersWhatIsNotAnnotated) {
  EXPECT_EQ(FromSource("gen f() { SB_YIELD(1); }", {}, /*all=*/true).accepted, Names{"f"});
}

TEST(Check, TryBlocks) {
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { try { g(); } catch (int) {} SB_YIELD(1); }").errors, Names());
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { try { SB_YIELD(1); } catch (int) {} }").errors, Names());
}

TEST(Check, SuspensionInAMacrosBody) {
  EXPECT_EQ(
      FromSource("#define EMIT(n) SB_YIELD(n)\nSB_COROUTINE gen f() {\n  EMIT(1); g(2);\n  SB_YIELD(3); }").hidden,
      Names{"3: macro"});
  EXPECT_EQ(FromSource("#define MAKE(name) SB_COROUTINE gen name() { SB_YIELD(1); }\nMAKE(f)").hidden,
            Names{"2: macro"});
}

TEST(Check, SuspensionInAMacrosArgument) {
  EXPECT_EQ(FromSource("#define SAME(e) e\nSB_COROUTINE gen f() { SAME(SB_YIELD(1)); }").hidden, Names());
}

TEST(Check, StructureInAMacrosBody) {
  auto hidden = [](const std::string &macro, const std::string &body) {
    FromSource source("#define MACRO " + macro + "\nSB_COROUTINE gen f(int n) {\n" + body + "\n}");
    EXPECT_EQ(source.errors, Names()) << body;
    return source.hidden;
  };
  const Names third{"3: macro"};
  EXPECT_EQ(hidden("if (n)", "MACRO SB_YIELD(1);"), third);
  EXPECT_EQ(hidden("else", "if (n) SB_YIELD(1); MACRO SB_YIELD(2);"), third);
  EXPECT_EQ(hidden("for (;;)", "MACRO { SB_YIELD(1); break; }"), third);
  EXPECT_EQ(hidden("while (n--)", "MACRO SB_YIELD(1);"), third);
  EXPECT_EQ(hidden("while (n--)", "do SB_YIELD(1); MACRO;"), third);
  EXPECT_EQ(hidden("for (int i : {1, 2})", "MACRO SB_YIELD(i);"), third);
  EXPECT_EQ(hidden("case 1:", "switch (n) { MACRO g(1); default: SB_YIELD(1); }"), third);
  EXPECT_EQ(hidden("again:", "SB_YIELD(1); MACRO SB_YIELD(2); if (n--) goto again;"), third);
  EXPECT_EQ(hidden("try", "MACRO { SB_YIELD(1); } catch (int) {}"), third);
  EXPECT_EQ(hidden("catch (int)", "try { SB_YIELD(1); } MACRO {}"), third);
  EXPECT_EQ(hidden("}", "{ SB_YIELD(1); MACRO"), third);
  EXPECT_EQ(hidden("g(1); int m = 2;", "MACRO SB_YIELD(m);"), third);
  EXPECT_EQ(hidden("{ g(1);", "try { SB_YIELD(1); } catch (int) MACRO int m = 2; g(m); }"), third);
  // What is not taken apart stays.
  EXPECT_EQ(hidden("if (n) g(1); else", "SB_YIELD(1); MACRO g(2);"), Names());
  EXPECT_EQ(hidden("g(1); g(2)", "SB_YIELD(1); MACRO;"), Names());
  EXPECT_EQ(hidden("int", "MACRO m = n; SB_YIELD(m); g(m);"), Names());
}

TEST(Check, DirectivesBetweenTheParts) {
  const char *kind = "directive-in-statement";
  expectRefused("SB_COROUTINE gen f() { SB_YIELD(\n#undef NONE\n2); }", 1, kind);
  expectRefused("SB_COROUTINE gen f(int n) { if (n)\n#define NONE\nSB_YIELD(1); }", 1, kind);
  EXPECT_EQ(FromSource("SB_COROUTINE gen f(int n) {\n#define A\n if (n) {\n#undef A\n SB_YIELD(1); } }").errors,
            Names());
  EXPECT_EQ(FromSource("SB_COROUTINE gen f(int n) {\n if (n)\n#if 1\n SB_YIELD(\n#ifdef A\n#define B\n1 +\n#endif\n"
                       "2);\n#endif\n }")
                .errors,
            Names());
}

TEST(Check, CommaInTheOperand) {
  expectRefused("SB_COROUTINE gen f() { SB_YIELD(1, 2); }", 1, "comma-pitfall");
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { SB_YIELD((1, 2)); }").errors, Names());
  EXPECT_EQ(FromSource("SB_COROUTINE gen f() { SB_YIELD(1), g(); }").errors, Names());
}
