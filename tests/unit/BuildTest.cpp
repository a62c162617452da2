// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

FromSource build(const std::string &source, const char *standard = "-std=c++11") {
  return FromSource(source, Phase::Build, false, standard);
}

void expectOutline(const std::string &body, const std::string &outline) {
  FromSource built = build("SB_COROUTINE gen f(int n) { " + body + " }");
  EXPECT_EQ(built.outline(), outline) << built.dump();
}

void expectRefused(const std::string &body, const std::string &kind) {
  FromSource built = build("SB_COROUTINE gen f(int n) { " + body + " }");
  ASSERT_EQ(built.errors.size(), 1u) << body << "\n" << built.dump();
  EXPECT_NE(built.errors[0].find("[" + kind + "]"), std::string::npos) << built.errors[0];
}

std::string leadingOf(const Coroutine &coroutine, unsigned statement) {
  return coroutine.body.body.at(statement).leading;
}

} // namespace

TEST(Build, StatementsWithoutSuspensionStayText) {
  expectOutline("g(n);  if (n) { h(n); } SB_RETURN();", "source `g(<n>);  if (<n>) { h(<n>); }`\nreturn\n");
}

TEST(Build, YieldIsACallOfThePromise) {
  expectOutline("SB_YIELD(n + 1);", "evaluate yield[`sb_promise.yield_value($0)`[`<n> + 1`]]\nreturn\n");
}

TEST(Build, OperandsAlongThePathToTheSuspension) {
  expectOutline("f2(g(1) + 2, SB_AWAIT(reply(3)));",
                "evaluate `$0($1, $2)`[`f2`, `g(1) + 2`, await[`reply(3)`]]\nreturn\n");
}

TEST(Build, TemporaryBeforeASuspension) {
  expectOutline("f2(length(text(\"a\")), SB_AWAIT(reply()));",
                "evaluate `$0($1, $2)`[`f2`, `$0($1)`[`length`, temporary_1[`text(\"a\")`]], await[`reply()`]]\n"
                "return\n");
}

TEST(Build, TemporaryBehindASuspension) {
  expectOutline("f2(SB_AWAIT(reply()), length(text(\"a\")));",
                "evaluate `$0($1, $2)`[`f2`, await[`reply()`], `length(text(\"a\"))`]\nreturn\n");
}

TEST(Build, AssignmentEvaluatesItsRightSideFirst) {
  expectOutline("n = SB_AWAIT(reply());", "evaluate `$1 = $0`[await[`reply()`], `<n>`]\nreturn\n");
}

TEST(Build, LogicalOperatorsKeepTheirSequencing) {
  expectOutline("n && SB_AWAIT(reply());", "evaluate and[`<n>`, await[`reply()`]]\nreturn\n");
  expectOutline("n || SB_AWAIT(reply());", "evaluate or[`<n>`, await[`reply()`]]\nreturn\n");
  expectOutline("SB_AWAIT(reply()) && n;", "evaluate `$0 && $1`[await[`reply()`], `<n>`]\nreturn\n");
}

TEST(Build, DeclarationsThatAResumptionPasses) {
  expectOutline("int a = 1; SB_YIELD(2); int b = 3; g(b);",
                "declare a = `1`\nevaluate yield[`sb_promise.yield_value($0)`[`2`]]\n"
                "source `int b = 3; g(<b>);`\nreturn\n");
}

TEST(Build, DeclarationForms) {
  expectOutline("text a; text b(\"b\"); text c{\"c\"}; text d = \"d\"; SB_YIELD(1);",
                "declare a (default)\ndeclare b (arguments) = `\"b\"`\ndeclare c (braces) = `{\"c\"}`\n"
                "declare d = `\"d\"`\nevaluate yield[`sb_promise.yield_value($0)`[`1`]]\nreturn\n");
}

TEST(Build, ConstantKeepsItsDeclaration) {
  FromSource built = build("SB_COROUTINE gen f() { const int size = 3; SB_YIELD(size); }");
  EXPECT_TRUE(built.local("size").isConstant) << built.dump();
  EXPECT_EQ(built.outline(), "declare size (default) whole `const int size = 3;`\n"
                             "evaluate yield[`sb_promise.yield_value($0)`[`<size>`]]\nreturn\n");
}

TEST(Build, ForBecomesABlockAroundALoop) {
  expectOutline("for (int i = 0; i < n; ++i) SB_YIELD(i);",
                "sequence\n  declare i = `0`\n  for `<i> < <n>` step `++<i>`\n"
                "    evaluate yield[`sb_promise.yield_value($0)`[`<i>`]]\nreturn\n");
}

TEST(Build, RangeForIsWrittenOut) {
  expectOutline("int list[2] = {}; for (int &i : list) SB_YIELD(i);",
                "declare list = `{}`\nsequence\n  declare range_1 = `<list>`\n  declare begin_2 = `<range_1>`\n"
                "  declare end_3 = `<range_1> + 2`\n  for `<begin_2> != <end_3>` step `++<begin_2>`\n"
                "    declare i = `*<begin_2>`\n    sequence\n"
                "      evaluate yield[`sb_promise.yield_value($0)`[`<i>`]]\nreturn\n");
}

TEST(Build, RangeForOverAClass) {
  FromSource built = build("struct range { int *begin(); int *end(); };\n"
                           "SB_COROUTINE gen f(range r) { for (int i : r) SB_YIELD(i); }");
  std::string outline = built.outline();
  EXPECT_NE(outline.find("declare begin_2 = `<range_1>.begin()`"), std::string::npos) << outline << built.dump();
  EXPECT_NE(outline.find("declare end_3 = `<range_1>.end()`"), std::string::npos) << outline;
}

TEST(Build, SwitchIsStatementsAndLabels) {
  expectOutline("switch (n) { case 1: SB_YIELD(1); break; default: g(); }",
                "switch `<n>`\n  label `case 1:`\n  evaluate yield[`sb_promise.yield_value($0)`[`1`]]\n"
                "  source `break;`\n  label `default:`\n  source `g();`\nreturn\n");
}

TEST(Build, ContinueIsMarked) {
  expectOutline("while (n) { if (g()) continue; SB_YIELD(1); }",
                "while `<n>`\n  source `if (g()) <continue>;`\n  evaluate yield[`sb_promise.yield_value($0)`[`1`]]\n"
                "return\n");
}

TEST(Build, ContinueOfAnInnerLoopIsNot) {
  expectOutline("SB_YIELD(1); while (n) { continue; }",
                "evaluate yield[`sb_promise.yield_value($0)`[`1`]]\nsource `while (<n>) { continue; }`\nreturn\n");
}

TEST(Build, CommentsStayWithTheirStatements) {
  FromSource built =
      build("SB_COROUTINE gen f(int n) {\n  // first\n  g(n);\n  /* second */\n  SB_YIELD(n);\n  // last\n}");
  EXPECT_EQ(leadingOf(built.only(), 0), "// first") << built.dump();
  EXPECT_EQ(leadingOf(built.only(), 1), "/* second */");
  EXPECT_EQ(built.only().body.trailing, "// last");
}

TEST(Build, UsesInMacroArgumentsAreMarkedAndInBodiesFrozen) {
  FromSource built =
      build("#define ADD(x) (x + m)\n\nSB_COROUTINE gen f(int n) { int m = 1; SB_YIELD(ADD(n)); g(m); }");
  EXPECT_NE(built.outline().find("`ADD(<n>)`"), std::string::npos) << built.dump();
  EXPECT_EQ(built.local("m").frozenUses.size(), 1u) << built.dump();
  EXPECT_TRUE(built.local("n").frozenUses.empty());
}

TEST(Build, AddressTaken) {
  FromSource built =
      build("void take(int &);\n"
            "SB_COROUTINE gen f() { int read = 0, written = 0, pointed = 0, referred = 0, captured = 0;\n"
            "  written = read; ++written; written += 2; written++;\n"
            "  int *p = &pointed; take(referred); [&captured] { captured = 1; }();\n"
            "  SB_YIELD(1); }");
  EXPECT_FALSE(built.local("read").addressTaken) << built.dump();
  EXPECT_FALSE(built.local("written").addressTaken) << built.dump();
  EXPECT_TRUE(built.local("pointed").addressTaken);
  EXPECT_TRUE(built.local("referred").addressTaken);
  EXPECT_TRUE(built.local("captured").addressTaken);
  EXPECT_FALSE(built.local("p").addressTaken);
}

TEST(Build, UsesInLambdasAndDecltype) {
  FromSource built = build("SB_COROUTINE gen f(int n) { int a = 1; [=] { return a + n; }(); decltype(a) b = 2; g(b);\n"
                           "  SB_YIELD(a); }");
  EXPECT_NE(built.outline().find("[=] { return <a> + <n>; }();"), std::string::npos) << built.outline();
  FromSource text = build("SB_COROUTINE gen f(int n) { int a = 1; SB_YIELD(a); decltype(a) b = 2; g(b); }");
  EXPECT_NE(text.outline().find("`<type of a> b = 2; g(<b>);`"), std::string::npos) << text.dump();
}

TEST(Build, NamesOfFunctionsKeepNamingTheUsers) {
  expectOutline("SB_YIELD(1); length(__func__);",
                "evaluate yield[`sb_promise.yield_value($0)`[`1`]]\nsource `length(\"f\");`\nreturn\n");
}

TEST(Build, SharedNames) {
  FromSource built =
      build("int n; struct S { int m; };\n"
            "SB_COROUTINE gen f(S s) { { int n = 1; SB_YIELD(n); g(n); } int m = s.m; SB_YIELD(n); g(m); }");
  EXPECT_TRUE(built.local("n").nameIsShared) << built.dump();
  EXPECT_FALSE(built.local("m").nameIsShared) << "a member is found behind its dot\n" << built.dump();
}

TEST(Build, PrefixAvoidsTheUsersNames) {
  EXPECT_EQ(build("SB_COROUTINE gen f(int n) { SB_YIELD(n); }").only().prefix, "sb_");
  EXPECT_EQ(build("SB_COROUTINE gen f(int sb_a) { SB_YIELD(sb_a); }").only().prefix, "sb_x_");
  EXPECT_EQ(build("SB_COROUTINE gen f(int sb_a, int sb_x_b) { SB_YIELD(sb_a + sb_x_b); }").only().prefix, "sb_x_x_");
}

TEST(Build, ReservedNames) {
  FromSource refused = build("int sb_index;\nSB_COROUTINE gen f() { SB_YIELD(sb_index); }");
  ASSERT_EQ(refused.errors.size(), 1u) << refused.dump();
  EXPECT_NE(refused.errors[0].find("'sb_index'"), std::string::npos) << refused.errors[0];
  FromSource local = build("SB_COROUTINE gen f() { int sb_index = 1; SB_YIELD(sb_index); g(sb_index); }");
  EXPECT_TRUE(local.errors.empty()) << local.dump();
  FromSource onHeap = build("int sb_allocate();\nSB_COROUTINE gen f() { SB_YIELD(sb_allocate()); }");
  EXPECT_TRUE(onHeap.errors.empty()) << onHeap.dump();
  FromSource byValue = build("int sb_allocate();\nSB_VALUE_COROUTINE gen f() { SB_YIELD(sb_allocate()); }");
  ASSERT_EQ(byValue.errors.size(), 1u) << byValue.dump();
  EXPECT_NE(byValue.errors[0].find("'sb_allocate'"), std::string::npos) << byValue.errors[0];
}

TEST(Build, UnnamedParametersAreNamed) {
  FromSource built = build("SB_COROUTINE gen f(int, text &, int n) { SB_YIELD(n); }");
  const Coroutine &coroutine = built.only();
  ASSERT_EQ(coroutine.insertions.size(), 2u) << built.dump();
  EXPECT_EQ(coroutine.insertions[0].text, " sb_parameter_1");
  EXPECT_EQ(coroutine.insertions[1].text, "sb_parameter_2");
}

TEST(Build, ReferenceThatExtendsATemporaryIsTheTemporary) {
  FromSource built = build("SB_COROUTINE gen f() { const text &r = text(\"a\"); SB_YIELD(r.size()); g(r.size()); }");
  const Local &local = built.local("r");
  EXPECT_EQ(local.type.kind, TypeClass::Class) << built.dump();
  EXPECT_FALSE(local.type.trivialDestructor) << built.dump();
  EXPECT_EQ(local.decltypeSpelling, "const text &");
}

TEST(Build, ReferenceToAnObjectStaysAReference) {
  FromSource built = build("SB_COROUTINE gen f(text t) { const text &r = t; SB_YIELD(r.size()); g(r.size()); }");
  EXPECT_EQ(built.local("r").type.kind, TypeClass::LvalueReference) << built.dump();
}

TEST(Build, LocalTypeOfASavedVariableIsHoisted) {
  FromSource built =
      build("SB_COROUTINE gen f() { struct P { int x; }; struct Q { int y; }; P p = {1}; SB_YIELD(p.x);\n"
            "  Q q = {2}; SB_YIELD(p.x + q.y); }");
  EXPECT_EQ(built.only().hoisted.size(), 2u) << built.dump();
  FromSource kept = build("SB_COROUTINE gen f() { SB_YIELD(1); struct P { int x; }; P p = {1}; g(p.x); }");
  EXPECT_EQ(kept.only().hoisted.size(), 0u) << kept.dump();
}

TEST(Build, KnownAwaiters) {
  FromSource built = build("SB_COROUTINE gen f() { SB_AWAIT(std::suspend_always()); SB_AWAIT(std::suspend_never());\n"
                           "  SB_AWAIT(reply()); }");
  std::vector<AwaiterKind> kinds;
  for (const Stmt &statement : built.only().body.body)
    if (const auto *evaluate = std::get_if<Evaluate>(&statement.node))
      kinds.push_back(evaluate->value->awaiterKind);
  EXPECT_EQ(kinds,
            (std::vector<AwaiterKind>{AwaiterKind::SuspendAlways, AwaiterKind::SuspendNever, AwaiterKind::General}))
      << built.dump();
}

TEST(Build, Refusals) {
  expectRefused("thread_local int m = g(n); auto l = [] { return m; }; SB_YIELD(l()); SB_YIELD(l());", "saved-closure");
  expectRefused("thread_local int m = g(n); struct cell { int c() { return m; } } p; SB_YIELD(p.c()); SB_YIELD(p.c());",
                "saved-local-type");
}

TEST(Build, HiddenText) {
  auto hidden = [](const std::string &source) { return build(source).hidden; };
  using Hidden = std::vector<std::string>;
  EXPECT_EQ(hidden("SB_COROUTINE gen f() {\nSB_YIELD(1 +\n#if 1\n#ifdef NONE\n#endif\n0\n#else\n1\n#endif\n+ 2); }"),
            (Hidden{"3: directive", "4: directive", "5: directive", "7: directive", "9: directive"}));
  EXPECT_EQ(hidden("#define TWICE(e) ((e) + (e))\nSB_COROUTINE gen f() { g(TWICE(SB_AWAIT(reply()))); SB_YIELD(1); }"),
            Hidden{"2: macro"});
  EXPECT_EQ(hidden("#define ONE 1\n#define ADD(a, b) a + b\nSB_COROUTINE gen f() { g(ADD(ONE, SB_AWAIT(reply())));\n"
                   "SB_YIELD(ONE); }"),
            (Hidden{"3: macro", "3: macro"}));
  EXPECT_EQ(hidden("#define LET int n =\nSB_COROUTINE gen f() { LET 1; SB_YIELD(n); g(n); }"), Hidden{"2: macro"});
}

// In the unit tests only, as clang 14 has neither.
TEST(Build, NewerDialects) {
  FromSource consteval_ = build("SB_COROUTINE gen f() { if consteval { SB_YIELD(1); } else { SB_YIELD(2); }\n"
                                "if !consteval { SB_YIELD(3); } }",
                                "-std=c++23");
  EXPECT_EQ(consteval_.outline(), "block\n  evaluate yield[`sb_promise.yield_value($0)`[`2`]]\n"
                                  "block\n  evaluate yield[`sb_promise.yield_value($0)`[`3`]]\nreturn\n")
      << consteval_.dump();
  FromSource parentheses = build("struct two { int a; text b; }; SB_COROUTINE gen f() {\n"
                                 "two t(SB_AWAIT(reply()), \"b\"); SB_YIELD(t.a); g(t.a); }",
                                 "-std=c++20");
  EXPECT_NE(parentheses.outline().find("declare t (arguments) = `$0, $1`[await["), std::string::npos)
      << parentheses.dump();
}

TEST(Build, SavedClosureBecomesAClass) {
  FromSource built = build("SB_COROUTINE gen f(int n) { auto l = [&n, k = 2](int m) mutable { return n + ++k + m; };\n"
                           "SB_YIELD(l(1)); SB_YIELD(l(2)); }",
                           "-std=c++14");
  std::string text;
  for (const Text &line : built.only().hoisted)
    for (const Piece &piece : line.pieces)
      text += piece.text + (&piece == &line.pieces.back() ? "\n" : "");
  EXPECT_EQ(text, "struct sb_lambda_1 {\n    int &n;\n    int k;\n"
                  "    int operator()(int m) { return n + ++k + m; }\n};\n")
      << built.dump();
  EXPECT_EQ(built.local("l").type.spelling, "sb_lambda_1");
}

TEST(Build, ObjectOfAMember) {
  auto object = [](const std::string &function) {
    FromSource built("struct S { int x_; void m(); static void s(); " + function + " };", Phase::Build);
    const auto &found = built.only().object;
    return found ? found->reference + (found->use == Object::Use::None        ? ""
                                       : found->use == Object::Use::Evaluated ? " used"
                                                                              : " named")
                 : "none";
  };
  EXPECT_EQ(object("SB_COROUTINE gen f() { SB_YIELD(x_); }"), "S &$ used");
  EXPECT_EQ(object("SB_COROUTINE gen f() const & { SB_YIELD(this->x_); }"), "const S &$ used");
  EXPECT_EQ(object("SB_COROUTINE gen f() volatile && { SB_YIELD(1); }"), "volatile S &$");
  EXPECT_EQ(object("SB_COROUTINE gen f() { SB_YIELD(1); s(); }"), "S &$");
  EXPECT_EQ(object("SB_COROUTINE gen f() { SB_YIELD(1); m(); }"), "S &$ used");
  EXPECT_EQ(object("SB_COROUTINE static gen f() { SB_YIELD(1); s(); }"), "none");
  EXPECT_EQ(object("SB_COROUTINE friend gen f(S &s) { SB_YIELD(s.x_); }"), "none");
  // What is not evaluated needs no object, and a local class has its own.
  EXPECT_EQ(object("SB_COROUTINE gen f() { SB_YIELD(sizeof x_); }"), "S &$ named");
  EXPECT_EQ(object("SB_COROUTINE gen f() { decltype(this) p = nullptr; SB_YIELD(p == nullptr); }"), "S &$ named");
  EXPECT_EQ(object("SB_COROUTINE gen f() { SB_YIELD(noexcept(m())); }"), "S &$ named");
  EXPECT_EQ(object("SB_COROUTINE gen f() { struct L { int y; int g() { return y; } } l; SB_YIELD(1); }"), "S &$");
  EXPECT_EQ(object("SB_COROUTINE gen f() { g([this] { return 1; }()); SB_YIELD(1); }"), "S &$ used");
  EXPECT_EQ(object("SB_COROUTINE gen f() { g([&] { return x_; }()); SB_YIELD(1); }"), "S &$ used");
}

TEST(Build, ImplicitObjectIsNoOperand) {
  FromSource built(
      "struct S { int x_; int m(int); SB_COROUTINE gen f() { m(SB_AWAIT(reply())); this->m(SB_AWAIT(reply())); "
      "x_ += SB_AWAIT(reply()); } };",
      Phase::Spill);
  EXPECT_EQ(built.outline().find("spill"), std::string::npos) << built.outline();
}

TEST(Build, SavedClosureThatUsesTheObjectHasAMaker) {
  FromSource built(
      "struct S { int x_; SB_COROUTINE gen f(int n) {\n  auto l = [this, &n](int k) { return x_ += n + k; };\n"
      "  SB_YIELD(l(1)); SB_YIELD(l(2)); } };",
      Phase::Build);
  ASSERT_EQ(built.errors, std::vector<std::string>());
  EXPECT_EQ(built.only().object->makers, std::vector<std::string>{"sb_make_lambda_1"});
  EXPECT_EQ(built.only().object->use, Object::Use::None);
  EXPECT_EQ(built.local("l").type.spelling, "sb_lambda_1");
}

TEST(Build, ImmovableValueBeforeCpp17) {
  const char *source =
      "struct stuck { stuck(); stuck(stuck &&) = delete; ~stuck(); };\nstuck make(); int use(const stuck &);\n"
      "SB_COROUTINE gen f() { f2(use(make()), SB_AWAIT(reply())); }";
  FromSource refused = build(source);
  ASSERT_EQ(refused.errors.size(), 1u) << refused.dump();
  EXPECT_NE(refused.errors[0].find("[immovable-value]"), std::string::npos) << refused.errors[0];
  FromSource fine = build(source, "-std=c++17");
  EXPECT_TRUE(fine.errors.empty()) << fine.dump();
}

// Behind `return {"f", __FILE__, ` of each case of the table.
static std::vector<std::string> placesIn(const FromSource &built) {
  std::vector<std::string> places;
  const std::string text = built.emitted(), before = "__FILE__, ";
  for (size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1))
    places.push_back(text.substr(at + before.size(), text.find("};", at) - at - before.size()));
  return places;
}

TEST(Build, PlacesOfSuspensions) {
  FromSource built("SB_COROUTINE gen f(int n) {\n"
                   "  for (;; SB_AWAIT( // comment\n"
                   "              reply( /* another */ )))\n"
                   "    SB_YIELD(n + SB_AWAIT(reply()));\n"
                   "}",
                   Phase::Unwind);
  EXPECT_EQ(placesIn(built),
            (std::vector<std::string>{"4, \"SB_AWAIT(reply())\"", "4, \"SB_YIELD(n + SB_AWAIT(reply()))\"",
                                      "2, \"SB_AWAIT(reply())\"", "1, nullptr"}))
      << built.dump();
}

TEST(Build, PlacesByTheDirectivesOfTheFile) {
  FromSource built("#line 100 \"grammar.y\"\nSB_COROUTINE gen f(int n) {\n  SB_YIELD(\"?\\?/\"[n]);\n}", Phase::Unwind);
  EXPECT_EQ(placesIn(built), (std::vector<std::string>{"101, \"SB_YIELD(\\\"?\\\\?/\\\"[n])\"", "100, nullptr"}))
      << built.dump();
}

TEST(Build, PlacesAreCutBetweenCharacters) {
  const std::string dots(60, '.');
  FromSource built("SB_COROUTINE gen f(int n) { SB_YIELD(\"" + dots + "aaaaaaa\xc3\xa4\xc3\xa4\"[n]); }",
                   Phase::Unwind);
  EXPECT_EQ(placesIn(built).front(), "1, \"SB_YIELD(\\\"" + dots + "aaaaaaa...\"") << built.dump();
}
