// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Diagnostics.h"

#include "clang/Basic/FileManager.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <set>

using namespace switchback;
using namespace clang;

namespace {

/// A Diagnostics over one file, printing into a string.
struct Printed {
  explicit Printed(const char *source)
      : stream(text), options(new DiagnosticOptions), printer(stream, options.get()),
        engine(new DiagnosticIDs, options, &printer, /*ShouldOwnClient=*/false), files(FileSystemOptions()),
        sources(engine, files), diagnostics(engine) {
    sources.setMainFileID(sources.createFileID(llvm::MemoryBuffer::getMemBufferCopy(source, "in.cpp")));
    printer.BeginSourceFile(LangOptions(), nullptr);
  }

  std::string text;
  llvm::raw_string_ostream stream;
  IntrusiveRefCntPtr<DiagnosticOptions> options;
  TextDiagnosticPrinter printer;
  DiagnosticsEngine engine;
  FileManager files;
  SourceManager sources;
  Diagnostics diagnostics;
};

std::string documentation() {
  llvm::SmallString<256> file(__FILE__);
  for (int up = 0; up != 3; ++up)
    llvm::sys::path::remove_filename(file);
  llvm::sys::path::append(file, "docs", "diagnostics.md");
  auto buffer = llvm::MemoryBuffer::getFile(file);
  return buffer ? (*buffer)->getBuffer().str() : std::string();
}

} // namespace

TEST(Diagnostics, EveryKindHasAHeadingInTheDocumentation) {
  std::string page = documentation();
  ASSERT_FALSE(page.empty());
  size_t last = 0;
  for (const DiagInfo &info : allDiags()) {
    size_t heading = page.find(std::string("\n## ") + info.id + "\n");
    EXPECT_NE(heading, std::string::npos) << "docs/diagnostics.md says nothing of " << info.id;
    EXPECT_GT(heading, last) << info.id << " stands elsewhere in Diagnostics.def";
    last = heading;
  }
}

TEST(Diagnostics, EveryHeadingIsAKind) {
  std::set<std::string> ids;
  for (const DiagInfo &info : allDiags())
    ids.insert(info.id);
  std::string page = documentation();
  for (size_t at = page.find("\n## "); at != std::string::npos; at = page.find("\n## ", at + 1))
    EXPECT_EQ(ids.count(page.substr(at + 4, page.find('\n', at + 1) - at - 4)), 1u) << page.substr(at, 40);
}

TEST(Diagnostics, IdsAreDistinctAndTextsHoldTogether) {
  std::set<std::string> ids;
  for (const DiagInfo &info : allDiags()) {
    EXPECT_TRUE(ids.insert(info.id).second) << info.id;
    EXPECT_EQ(std::string(info.id).find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos) << info.id;
    std::string text = info.text, way = info.way;
    EXPECT_FALSE(text.empty());
    EXPECT_NE(text.back(), '.') << text;
    for (const char *argument : {"%0", "%1"})
      if (way.find(argument) != std::string::npos) {
        EXPECT_NE(text.find(argument), std::string::npos) << info.id << ": the note knows more than the error";
      }
  }
}

TEST(Diagnostics, PrintsLikeTheCompiler) {
  Printed printed("int a;\n  x = f();\n");
  ir::SourcePoint at;
  at.offset = 9;
  at.line = 2;
  at.column = 3;
  printed.diagnostics.report(Diag::SuspensionInOperand, at, {"an operand"});
  EXPECT_EQ(printed.text, "in.cpp:2:3: error: suspension inside an operand cannot be split [unsplittable-operand]\n"
                          "    2 |   x = f();\n      |   ^\n"
                          "in.cpp:2:3: note: store the suspension's result in a local variable first and use that\n");
  EXPECT_TRUE(printed.diagnostics.hasErrors());
  EXPECT_EQ(printed.diagnostics.errorCount(), 1u);
}

TEST(Diagnostics, ArgumentsAndFixIts) {
  Printed printed("task f() {}\n");
  SourceLocation at = printed.sources.getLocForStartOfFile(printed.sources.getMainFileID());
  EXPECT_FALSE(printed.diagnostics.hasErrors());
  printed.diagnostics.report(Diag::MissingAnnotation, at, {"f"}, FixItHint::CreateInsertion(at, "SB_COROUTINE "));
  EXPECT_EQ(printed.text,
            "in.cpp:1:1: error: missing SB_COROUTINE on function 'f', which is a coroutine [missing-annotation]\n"
            "    1 | task f() {}\n      | ^\n      | SB_COROUTINE \n");
}

TEST(Diagnostics, ArgumentsAreNotFormats) {
  Printed printed("x\n");
  printed.diagnostics.internalError(ir::SourcePoint(), "100%0 %1 %select{a|b}0");
  EXPECT_NE(printed.text.find("100%0 %1 %select{a|b}0"), std::string::npos) << printed.text;
}
