// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CompileCommand.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

using namespace switchback;
using Flags = std::vector<std::string>;

namespace {

std::shared_ptr<clang::CompilerInvocation> invocation(Flags flags) {
  Options options;
  options.input = "in.cpp";
  options.hasFlags = true;
  options.flags = std::move(flags);
  llvm::Expected<CompileCommand> command = compileCommand(options);
  if (!command) {
    ADD_FAILURE() << llvm::toString(command.takeError());
    return nullptr;
  }
  return parseInvocation(*command);
}

bool defines(const clang::CompilerInvocation &invocation, const std::string &macro) {
  for (const auto &[text, isUndef] : invocation.getPreprocessorOpts().Macros)
    if (!isUndef && text == macro)
      return true;
  return false;
}

} // namespace

TEST(CompileCommand, WhatIsNotForParsingGoes) {
  EXPECT_EQ(keepParseFlags({"-c", "-o", "x.o", "in.cpp", "-MD", "-MF", "x.d", "-MT", "x", "-S", "-E", "-fcoroutines",
                            "-save-temps", "-fplugin=p.so", "-x", "c", "-fsyntax-only", "--", "other.cpp"}),
            Flags());
}

TEST(CompileCommand, WhatIsForParsingStays) {
  Flags kept = keepParseFlags({"-std=c++11", "-I", "a b", "-DX=\"q\"", "-fno-exceptions", "-Wall", "-fno-such-flag"});
  EXPECT_EQ(llvm::join(kept, "|"), "-std=c++11|-I|a b|-D|X=\"q\"|-fno-exceptions|-Wall|-fno-such-flag");
}

TEST(CompileCommand, CoroutinesInEveryDialect) {
  for (const char *standard : {"-std=c++11", "-std=c++14", "-std=c++17", "-std=c++20", "-std=c++23", "-std=gnu++11"}) {
    auto parsed = invocation({standard});
    ASSERT_TRUE(parsed) << standard;
    EXPECT_TRUE(parsed->getLangOpts().Coroutines);
    EXPECT_TRUE(defines(*parsed, "SWITCHBACK_PARSE=1"));
    EXPECT_EQ(defines(*parsed, "__cpp_impl_coroutine=201902L"), !parsed->getLangOpts().CPlusPlus20) << standard;
  }
}

TEST(CompileCommand, OtherCompilersFlagsAreLetPass) {
  testing::internal::CaptureStderr();
  EXPECT_TRUE(invocation({"-fno-such-flag", "-fmodules-ts", "-fconcepts-diagnostics-depth=3", "-Wno-such-warning"}));
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(CompileCommand, WarningsAreOffButWhatWasSilencedStaysSo) {
  auto parsed = invocation({"-Wall", "-Werror", "-Wno-narrowing", "-pedantic-errors"});
  ASSERT_TRUE(parsed);
  const clang::DiagnosticOptions &options = parsed->getDiagnosticOpts();
  EXPECT_TRUE(options.IgnoreWarnings);
  EXPECT_FALSE(options.PedanticErrors);
  EXPECT_EQ(options.Warnings, Flags{"no-narrowing"});
}

TEST(CompileCommand, HeadersAreParsedAsCpp) {
  Options options;
  options.input = "in.h";
  llvm::Expected<CompileCommand> command = compileCommand(options);
  ASSERT_TRUE(bool(command));
  auto parsed = parseInvocation(*command);
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->getFrontendOpts().Inputs.size(), 1u);
  EXPECT_EQ(parsed->getFrontendOpts().Inputs[0].getKind().getLanguage(), clang::Language::CXX);
  EXPECT_FALSE(parsed->getFrontendOpts().Inputs[0].getKind().isHeader());
  EXPECT_TRUE(parsed->getLangOpts().CPlusPlus17);
}

TEST(CompileCommand, NoDatabaseIsAnError) {
  Options options;
  options.input = "in.cpp";
  options.buildPath = "no/such/directory";
  llvm::Expected<CompileCommand> command = compileCommand(options);
  ASSERT_FALSE(bool(command));
  EXPECT_NE(llvm::toString(command.takeError()).find("no/such/directory"), std::string::npos);
}
