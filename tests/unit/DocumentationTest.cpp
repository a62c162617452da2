// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the pages in docs/ show of the tool is what the tool does.
#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback::ir;

namespace {

/// The blocks between ```cpp and ```.
std::vector<std::string> examples(const std::string &page) {
  const std::string begin = "\n```cpp\n", end = "\n```\n";
  std::vector<std::string> result;
  size_t at = 0;
  while ((at = page.find(begin, at)) != std::string::npos) {
    at += begin.size();
    size_t last = page.find(end, at - 1);
    result.push_back(page.substr(at, last + 1 - at));
    at = last;
  }
  return result;
}

} // namespace

TEST(Documentation, GeneratedCode) {
  std::vector<std::string> shown = examples(projectFile("docs/generated-code.md"));
  ASSERT_GE(shown.size(), 2u);
  FromSource built(shown[0], Phase::Unwind, false, "-std=c++11", {"switchback/generator.hpp", "istream", "string"});
  std::string signature = shown[0].substr(0, shown[0].find('{'));
  EXPECT_EQ(signature + built.emitted(), shown[1]) << "docs/generated-code.md shows something else\n" << built.dump();
}

TEST(Documentation, Readme) {
  std::vector<std::string> shown = examples(projectFile("README.md"));
  ASSERT_GE(shown.size(), 2u);
  std::string source = projectFile("examples/fibonacci/fibonacci.cpp");
  size_t licence = source.find('\n') + 1;
  EXPECT_EQ(source.substr(licence), shown[0]) << "the README shows another program";
  FromSource built(source, Phase::Unwind, false, "-std=c++11", {"switchback/generator.hpp"});
  size_t function = source.find("SB_COROUTINE");
  std::string signature = source.substr(function, source.find('{', function) - function);
  EXPECT_EQ(signature + built.emitted(), shown[1]) << "the README shows other output\n" << built.dump();
}

// docs/architecture.md names the notes and links to the files that hold them.
TEST(Documentation, NamedNotes) {
  std::string page = projectFile("docs/architecture.md");
  ASSERT_FALSE(page.empty());
  const std::string mark = "[note ";
  size_t count = 0;
  for (size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1), ++count) {
    // [note unwind cursor](../tool/lower/Unwind.h)
    size_t nameEnd = page.find("](../", at), fileEnd = page.find(')', at);
    ASSERT_TRUE(nameEnd != std::string::npos && fileEnd != std::string::npos && nameEnd < fileEnd)
        << page.substr(at, 60);
    std::string name = page.substr(at + mark.size(), nameEnd - at - mark.size());
    std::string file = page.substr(nameEnd + 5, fileEnd - nameEnd - 5);
    EXPECT_NE(projectFile(file).find("note [" + name + "]: "), std::string::npos) << file << " has no note " << name;
  }
  EXPECT_GT(count, 5u);
}

/// What looks like a link in there is a lambda.
static std::string withoutCode(std::string page) {
  for (size_t begin; (begin = page.find("\n```")) != std::string::npos;) {
    size_t end = page.find("\n```", begin + 1);
    page.erase(begin, end == std::string::npos ? end : end + 4 - begin);
  }
  return page;
}

TEST(Documentation, LinksLead) {
  for (const char *name : {"docs/architecture.md", "docs/adding-a-construct.md", "docs/gcc-coroutines.md",
                           "docs/generated-code.md", "docs/diagnostics.md"}) {
    std::string page = withoutCode(projectFile(name));
    for (size_t at = page.find("]("); at != std::string::npos; at = page.find("](", at + 1)) {
      std::string link = page.substr(at + 2, page.find(')', at) - at - 2);
      if (link.find("://") != std::string::npos || link.empty() || link[0] == '#')
        continue;
      std::string file = link.substr(0, link.find('#'));
      file = file.compare(0, 3, "../") == 0 ? file.substr(3) : "docs/" + file;
      bool isFolder = !file.empty() && file.back() == '/';
      EXPECT_TRUE(isFolder || !projectFile(file).empty()) << name << " links to " << link;
    }
  }
}
