// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TokenTrace.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"

#include <gtest/gtest.h>

using namespace switchback;

namespace {

class TraceAction : public clang::ASTFrontendAction {
public:
  explicit TraceAction(TokenTrace &trace, std::string &names) : trace(trace), names(names) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler, llvm::StringRef) override {
    trace.install(compiler.getPreprocessor());
    return std::make_unique<clang::ASTConsumer>();
  }
  void EndSourceFileAction() override {
    trace.finish(getCompilerInstance().getPreprocessor());
    for (const TracedIdentifier &each : trace.identifiers)
      names += (names.empty() ? "" : " ") + each.identifier->getName().str() + (each.fromMacroBody ? "!" : "") +
               (each.qualified ? "." : "");
  }

private:
  TokenTrace &trace;
  std::string &names;
};

struct Traced {
  explicit Traced(const std::string &source) : source(source) {
    EXPECT_TRUE(clang::tooling::runToolOnCodeWithArgs(std::make_unique<TraceAction>(trace, names), source,
                                                      {"-w", "-std=c++20"}, "in.cpp"));
  }
  std::string text(FileRange range) const { return source.substr(range.begin, range.end - range.begin); }

  std::string source;
  TokenTrace trace;
  std::string names; ///< `!`: from a macro's body, `.`: qualified
};

} // namespace

TEST(TokenTrace, IdentifiersInOrder) {
  EXPECT_EQ(Traced("struct S { int m; }; int f(S *p) { return p->m + S{1}.m; }\nint g = ::f(0);").names,
            "S m f S p p m. S m. g f.");
}

TEST(TokenTrace, MacroBodiesAndArguments) {
  Traced traced("#define ADD(x) (x + hidden)\n#define TWICE(y) ADD(ADD(y))\nint hidden, a;\nint b = ADD(a);\nint c = "
                "TWICE(a);\n");
  EXPECT_EQ(traced.names, "hidden a b hidden! a c hidden! hidden! a");
  for (const TracedIdentifier &each : traced.trace.identifiers)
    if (!each.fromMacroBody) {
      EXPECT_EQ(traced.text({each.offset, each.offset + 1}), each.identifier->getName().substr(0, 1));
    }
}

TEST(TokenTrace, LateParsedBodiesCountOnce) {
  EXPECT_EQ(Traced("struct S { int f() { return m; } int m; };").names, "S f m m");
}

TEST(TokenTrace, IdentifiersInARange) {
  Traced traced("int a; int b; int c;");
  auto [begin, end] = traced.trace.identifiersIn({7, 14});
  ASSERT_EQ(end - begin, 1);
  EXPECT_EQ(begin->identifier->getName(), "b");
}

TEST(TokenTrace, DirectivesAndSkippedParts) {
  Traced traced(
      "#define A\n#if 0\nx don't\n# if nested\n# endif\n#elif 1\nint a;\n  #else\nint b;\n#endif\n#pragma once_\n"
      "const char *s = R\"(\n#if\n)\";\n");
  using Kind = TracedDirective::Kind;
  std::vector<Kind> kinds;
  for (const TracedDirective &each : traced.trace.directives) {
    kinds.push_back(each.kind);
    EXPECT_EQ(traced.source[each.offset], '#');
  }
  EXPECT_EQ(kinds, (std::vector<Kind>{Kind::Define, Kind::If, Kind::If, Kind::Endif, Kind::Elif, Kind::Else,
                                      Kind::Endif, Kind::Pragma}));
  EXPECT_EQ(traced.trace.directives[4].line, 6u);
  ASSERT_EQ(traced.trace.skipped.size(), 2u);
  EXPECT_EQ(traced.text(traced.trace.skipped[0]), "#if 0\nx don't\n# if nested\n# endif\n");
  EXPECT_EQ(traced.text(traced.trace.skipped[1]), "#else\nint b;\n");
  EXPECT_TRUE(traced.trace.hasDirectiveIn({0, 1}));
  EXPECT_FALSE(traced.trace.hasDirectiveIn({1, 10}));
}

TEST(TokenTrace, UsesOfMacros) {
  Traced traced("#define SB_YIELD(...) (__VA_ARGS__)\n#define SB_NOTHING\n#define F(x) x\n#define WRAP(x) SB_YIELD(x)\n"
                "SB_NOTHING int a = F(SB_YIELD /**/ (1, (2)));\nint b = WRAP(3);\n");
  ASSERT_EQ(traced.trace.switchbackMacros.size(), 3u);
  EXPECT_EQ(traced.text(traced.trace.switchbackMacros[0].range), "SB_NOTHING");
  const MacroUse &yield = traced.trace.switchbackMacros[1];
  EXPECT_EQ(traced.text(yield.range), "SB_YIELD /**/ (1, (2))");
  EXPECT_EQ(traced.text(yield.arguments), "1, (2)");
  EXPECT_FALSE(yield.fromMacroBody);
  const MacroUse &wrapped = traced.trace.switchbackMacros[2];
  EXPECT_TRUE(wrapped.fromMacroBody);
  EXPECT_EQ(wrapped.outer, "WRAP");
  EXPECT_EQ(traced.text(wrapped.range), "WRAP(3)");
  ASSERT_EQ(traced.trace.otherMacros.size(), 2u);
  EXPECT_EQ(traced.text(traced.trace.otherMacros[0].range), "F(SB_YIELD /**/ (1, (2)))");
}

TEST(TokenTrace, AwaitOperators) {
  Traced traced("#define AWAIT co_await\n#define WHOLE operator co_await\n#define SB_OPERATOR_AWAIT operator co_await\n"
                "struct S {\n  int operator /* and */ co_await();\n  int operator AWAIT() const;\n};\n"
                "struct T {\n  int WHOLE();\n};\nstruct U {\n  int SB_OPERATOR_AWAIT();\n};\n"
                "#if 0\nint operator co_await(int);\n#endif\n// operator co_await\n");
  ASSERT_EQ(traced.trace.awaitOperators.size(), 3u);
  EXPECT_TRUE(traced.trace.awaitOperators[0].inDirective);
  const AwaitOperator &member = traced.trace.awaitOperators[2];
  EXPECT_FALSE(member.inDirective);
  EXPECT_EQ(traced.text({member.operatorKeyword.begin, member.awaitKeyword.end}), "operator /* and */ co_await");
  ASSERT_EQ(traced.trace.awaitOperatorUses.size(), 3u);
  const std::vector<AwaitOperatorUse> &uses = traced.trace.awaitOperatorUses;
  EXPECT_EQ(uses[0].spelled, member.awaitKeyword.begin);
  EXPECT_EQ(uses[0].macro, "");
  EXPECT_EQ(uses[1].macro, "AWAIT");
  EXPECT_EQ(traced.text({uses[1].offset, uses[1].offset + 5}), "AWAIT");
  EXPECT_EQ(uses[2].spelled, traced.trace.awaitOperators[0].awaitKeyword.begin);
}
