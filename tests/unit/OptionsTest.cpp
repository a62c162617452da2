// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Options.h"

#include <gtest/gtest.h>

using namespace switchback;

namespace {

std::variant<Options, ExitCode> parse(std::vector<const char *> arguments) {
  arguments.insert(arguments.begin(), "switchback");
  return parseOptions(static_cast<int>(arguments.size()), arguments.data());
}

Options options(std::vector<const char *> arguments) {
  auto parsed = parse(std::move(arguments));
  EXPECT_TRUE(std::holds_alternative<Options>(parsed));
  return std::holds_alternative<Options>(parsed) ? std::get<Options>(parsed) : Options();
}

ExitCode code(std::vector<const char *> arguments) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  auto parsed = parse(std::move(arguments));
  testing::internal::GetCapturedStdout();
  testing::internal::GetCapturedStderr();
  EXPECT_TRUE(std::holds_alternative<ExitCode>(parsed));
  return std::holds_alternative<ExitCode>(parsed) ? std::get<ExitCode>(parsed) : ExitOk;
}

} // namespace

TEST(Options, Defaults) {
  Options got = options({"in.cpp"});
  EXPECT_EQ(got.input, "in.cpp");
  EXPECT_EQ(got.output, "-");
  EXPECT_EQ(got.emit, EmitKind::Cpp);
  EXPECT_TRUE(got.lineDirectives);
  EXPECT_TRUE(got.dumps.empty());
  EXPECT_FALSE(got.all || got.checkOnly || got.hasFlags);
}

TEST(Options, Everything) {
  Options got = options({"--all", "in.cpp", "-o", "out.cpp", "-p", "build", "--depfile=out.d", "--no-line", "--check",
                         "--emit=json", "--dump=emit", "--dump", "find", "--dump=emit"});
  EXPECT_EQ(got.output, "out.cpp");
  EXPECT_EQ(got.buildPath, "build");
  EXPECT_EQ(got.depfile, "out.d");
  EXPECT_EQ(got.emit, EmitKind::Json);
  EXPECT_FALSE(got.lineDirectives);
  EXPECT_TRUE(got.all && got.checkOnly);
  EXPECT_EQ(got.dumps, (std::vector<DumpPhase>{DumpPhase::Find, DumpPhase::Emit}));
  EXPECT_TRUE(got.wantsDump(DumpPhase::Find));
  EXPECT_FALSE(got.wantsDump(DumpPhase::Spill));
}

TEST(Options, DumpAll) { EXPECT_EQ(options({"in.cpp", "--dump=all"}).dumps.size(), dumpPhaseCount); }

TEST(Options, FlagsAreNotOurs) {
  Options got = options({"in.cpp", "--", "-std=c++11", "-o", "x", "--dump", "--", "-p"});
  EXPECT_TRUE(got.hasFlags);
  EXPECT_EQ(got.flags, (std::vector<std::string>{"-std=c++11", "-o", "x", "--dump", "--", "-p"}));
  EXPECT_EQ(got.output, "-");
  EXPECT_TRUE(options({"in.cpp", "--"}).hasFlags);
}

TEST(Options, HostileNames) {
  EXPECT_EQ(options({"a b\"c\n.cpp"}).input, "a b\"c\n.cpp");
  EXPECT_EQ(options({"./-in.cpp"}).input, "./-in.cpp");
  EXPECT_EQ(options({"in.cpp", "-o", "a=b c.cpp"}).output, "a=b c.cpp");
}

TEST(Options, Mistakes) {
  EXPECT_EQ(code({}), ExitUsage);
  EXPECT_EQ(code({""}), ExitUsage);
  EXPECT_EQ(code({"--", "in.cpp"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "b.cpp"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "--emit=pdf"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "--dump=none"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "--such"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "-o"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "-p", "build", "--", "-std=c++11"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "--depfile", "a.d"}), ExitUsage);
  EXPECT_EQ(code({"a.cpp", "--depfile", "x", "-o", "x"}), ExitUsage);
}

TEST(Options, Questions) {
  EXPECT_EQ(code({"--help"}), ExitOk);
  EXPECT_EQ(code({"--version"}), ExitOk);
}
