// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Inputs, names, disks and moments that are against it: switchback says so, and never damages a file.
#include "cli/Tool.h"

#include <chrono>
#include <set>
#include <thread>

namespace harness {
namespace {

TEST_F(Tool, UnreadableInput) {
  isRefused({"missing.cpp", "-o", "out.cpp"}, 1, "missing.cpp");
  fs::create_directory(folder.path / "folder.cpp");
  isRefused({"folder.cpp", "-o", "out.cpp"}, 1, "folder.cpp");
}

TEST_F(Tool, ParseErrorKeepsOldOutput) {
  writeFile(folder.path / "broken.cpp", "#include \"input.hpp\"\nint main( { }\n");
  isRefused({"broken.cpp", "-o", "out.cpp", "--depfile", "out.d"}, 1, "broken.cpp:2:");
  writeFile(folder.path / "out.cpp", old);
  isRefused({"broken.cpp", "-o", "out.cpp", "--depfile", "out.d"}, 1, "broken.cpp:2:");
  EXPECT_EQ(readFile(folder.path / "out.cpp"), old);
}

// The files that include it would go on from another number.
TEST_F(Tool, HeaderThatCounts) {
  const std::string text = "#include <switchback/generator.hpp>\n"
                           "SB_COROUTINE inline switchback::generator<int> f() { SB_YIELD(__COUNTER__); }\n";
  writeFile(folder.path / "counts.hpp", text);
  isRefused({"counts.hpp", "-o", "out.hpp"}, 1, "counts.hpp:2:");
  writeFile(folder.path / "counts.cpp", text);
  EXPECT_EQ(lower({"counts.cpp", "-o", "out.cpp"}).status, 0);
}

TEST_F(Tool, BinaryAndEmptyInput) {
  writeFile(folder.path / "binary.cpp", std::string("\0\xff\xfe\x01{{{", 8));
  isRefused({"binary.cpp", "-o", "out.cpp"}, 1, "binary.cpp:");
  writeFile(folder.path / "empty.cpp", "");
  EXPECT_EQ(lower({"empty.cpp", "-o", "out.cpp"}).status, 0);
}

TEST_F(Tool, CarriageReturnsAndByteOrderMarkAreKept) {
  std::string text;
  for (char c : readFile(folder.path / "input.cpp"))
    text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  writeFile(folder.path / "dos.cpp", "\xef\xbb\xbf" + text);
  ProcessResult result = lower({"dos.cpp", "-o", "out.cpp"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_NE(readFile(folder.path / "out.cpp").find("int main() {\r\n  int sum = 0;\r\n"), std::string::npos);
  runsLowered("out.cpp");
}

TEST_F(Tool, OutputThatCannotBeWritten) {
  isRefused({"input.cpp", "-o", "no/such/folder/out.cpp"}, 1, "no/such/folder/out.cpp");
  fs::create_directory(folder.path / "folder");
  isRefused({"input.cpp", "-o", "folder"}, 1, "folder");
}

TEST_F(Tool, DepfileThatCannotBeWrittenLeavesTheOutputAlone) {
  writeFile(folder.path / "out.cpp", old);
  isRefused({"input.cpp", "-o", "out.cpp", "--depfile", "no/such/folder/out.d"}, 1, "no/such/folder/out.d");
  EXPECT_EQ(readFile(folder.path / "out.cpp"), old);
}

TEST_F(Tool, InputIsNotOverwritten) {
  std::string before = readFile(folder.path / "input.cpp");
  isRefused({"input.cpp", "-o", "./input.cpp"}, 2, "input.cpp");
  EXPECT_EQ(readFile(folder.path / "input.cpp"), before);
}

// A full disk, as the limit on the size of a file and as a device.
TEST_F(Tool, FullDiskKeepsOldOutput) {
  writeFile(folder.path / "out.cpp", old);
  for (const char *signal : {"trap '' XFSZ; ", ""}) {
    std::vector<std::string> limited = {"/bin/sh", "-c", std::string(signal) + "ulimit -f 1; exec \"$0\" \"$@\""};
    // One block is 512 bytes or 1024: more than that comes out of this.
    std::string text = readFile(folder.path / "input.cpp") + "// " + std::string(4000, 'x') + "\n";
    writeFile(folder.path / "long.cpp", text);
    for (const std::string &word : command({"long.cpp", "-o", "out.cpp"}))
      limited.push_back(word);
    for (const std::string &word : flags())
      limited.push_back(word);
    ProcessOptions options;
    options.directory = folder.path;
    std::vector<std::string> before = files();
    ProcessResult result = runProcess(limited, options);
    EXPECT_NE(result.status, 0);
    EXPECT_EQ(readFile(folder.path / "out.cpp"), old);
    if (*signal) {
      EXPECT_EQ(result.status, 1);
      EXPECT_NE(result.err.find("out.cpp"), std::string::npos) << result.err;
      EXPECT_EQ(files(), before) << "a temporary file was left behind";
    }
  }
}

TEST_F(Tool, FullStandardOutputIsAnError) {
  std::string line = shellText(command({"input.cpp"})) + " " + shellText(flags()) + " >/dev/full";
  ProcessOptions options;
  options.directory = folder.path;
  ProcessResult result = runProcess({"/bin/sh", "-c", line}, options);
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err, "");
}

TEST_F(Tool, KilledAtAnyMomentLeavesOldOrNew) {
  using Clock = std::chrono::steady_clock;
  std::vector<std::string> arguments = command({"input.cpp", "-o", "out.cpp"});
  for (const std::string &flag : flags())
    arguments.push_back(flag);
  ProcessOptions options;
  options.directory = folder.path;
  Clock::time_point start = Clock::now();
  ASSERT_EQ(runProcess(arguments, options).status, 0);
  Clock::duration whole = Clock::now() - start;
  const std::string lowered = readFile(folder.path / "out.cpp");

  const int moments = 24;
  for (int i = 1; i <= moments; ++i) {
    writeFile(folder.path / "out.cpp", old);
    Process process(arguments, options);
    // Closer to each other towards the end, where the writing is.
    std::this_thread::sleep_for(whole * (2 * moments * i - i * i) / (moments * moments));
    process.kill();
    process.wait();
    std::string now = readFile(folder.path / "out.cpp");
    EXPECT_TRUE(now == old || now == lowered) << "neither old nor new after moment " << i << ":\n" << now;
  }
}

class HostileName : public Tool, public ::testing::WithParamInterface<const char *> {};

TEST_P(HostileName, IsLoweredAndCompiles) {
  std::string name = GetParam();
  fs::rename(folder.path / "input.cpp", folder.path / name);
  std::string input = name[0] == '-' ? "./" + name : name;
  std::string output = (name[0] == '-' ? "./" : "") + name + ".out";
  ProcessResult result = lower({input, "-o", output});
  ASSERT_EQ(result.status, 0) << result.err;
  runsLowered(output);

  result = lower({input, "-o", output, "--depfile", "deps"});
  if (name.find('\n') != std::string::npos) {
    EXPECT_EQ(result.status, 1) << "make has no spelling for a line's end in a name";
    return;
  }
  ASSERT_EQ(result.status, 0) << result.err;
  std::set<std::string> names;
  for (const fs::path &file : readDepfile(folder.path / "deps"))
    names.insert(file.filename());
  EXPECT_EQ(names.count(name), 1U) << readFile(folder.path / "deps");
}

INSTANTIATE_TEST_SUITE_P(Names, HostileName,
                         ::testing::Values("a b.cpp", "it's.cpp", "quo\"te.cpp", "new\nline.cpp", "-dash.cpp",
                                           "$dollar.cpp", "#hash.cpp", "percent%s.cpp", "back\\slash.cpp",
                                           "semi;colon.cpp", "gr\xc3\xbc\xc3\x9f.cpp", "@at.cpp"),
                         [](const auto &info) { return "Name" + std::to_string(info.index); });

} // namespace
} // namespace harness
