// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// -W and its relatives on the command line: what is warned of, what is an error, and what is then written.
#include "cli/Tool.h"

#include <algorithm>

namespace harness {
namespace {

class WarningFlags : public Tool {
protected:
  // Something for a warning that is on by default and for one that is not.
  WarningFlags() {
    writeFile(folder.path / "warned.cpp", "#include <switchback/generator.hpp>\n"
                                          "SB_COROUTINE switchback::generator<int> numbers(const int &n) {\n"
                                          "  SB_YIELD(n);\n"
                                          "}\n"
                                          "int main() { auto it = numbers(4); (void)it; }\n");
  }

  ProcessResult with(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"warned.cpp", "-o", "out.cpp"});
    fs::remove(folder.path / "out.cpp");
    return lower(arguments);
  }

  // How the two lines with a diagnostic end, in their order, without the brackets.
  std::vector<std::string> names(const ProcessResult &result) {
    std::vector<std::string> found;
    for (size_t at = result.err.find("[-W"); at != std::string::npos; at = result.err.find("[-W", at + 1))
      found.push_back(result.err.substr(at + 1, result.err.find(']', at) - at - 1));
    return found;
  }

  void warns(const std::vector<std::string> &arguments, const std::vector<std::string> &expected) {
    ProcessResult result = with(arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(names(result), expected) << result.err;
    EXPECT_EQ(result.err.find("error"), std::string::npos) << result.err;
    EXPECT_TRUE(fs::exists(folder.path / "out.cpp"));
  }

  void fails(const std::vector<std::string> &arguments, const std::vector<std::string> &expected) {
    ProcessResult result = with(arguments);
    EXPECT_EQ(result.status, 1) << result.err;
    EXPECT_EQ(names(result), expected) << result.err;
    EXPECT_FALSE(fs::exists(folder.path / "out.cpp"));
  }

  const std::string on = "-Wdangling-coroutine-argument", off = "-Wsuspended-reference-parameter";
  const std::string onAsError = "-Werror," + on, offAsError = "-Werror," + off;
};

TEST_F(WarningFlags, Defaults) { warns({}, {on}); }

TEST_F(WarningFlags, AsTheCompilerPrintsThem) {
  EXPECT_EQ(with({}).err,
            "warned.cpp:5:32: warning: temporary is gone by the time coroutine 'numbers' uses its parameter 'n' "
            "[-Wdangling-coroutine-argument]\n"
            "    5 | int main() { auto it = numbers(4); (void)it; }\n"
            "      |                                ^\n"
            "warned.cpp:2:41: note: the coroutine is suspended before its body begins\n"
            "    2 | SB_COROUTINE switchback::generator<int> numbers(const int &n) {\n"
            "      |                                         ^\n"
            "warned.cpp:5:32: note: keep the object in a variable that outlives the coroutine, or let 'n' be an "
            "object of its own, by value\n"
            "    5 | int main() { auto it = numbers(4); (void)it; }\n"
            "      |                                ^\n"
            "1 warning generated.\n");
}

TEST_F(WarningFlags, OneByOne) {
  warns({off}, {off, on});
  warns({"-Wno-dangling-coroutine-argument"}, {});
  warns({"-Wno-dangling-coroutine-argument", off}, {off});
  warns({"-Wno-dangling-coroutine-argument", on}, {on}); // the last one counts
  warns({"-Wno-suspended-lock"}, {on});
}

TEST_F(WarningFlags, AllAndNone) {
  warns({"-Wall"}, {off, on});
  warns({"-Weverything"}, {off, on});
  warns({"-Wno-all"}, {});
  warns({"-w"}, {});
  warns({"-Wno-all", on}, {on});
  warns({"-Wall", "-Wno-suspended-reference-parameter"}, {on});
  warns({"-w", "-Wall", "-Werror"}, {});
}

TEST_F(WarningFlags, AsErrors) {
  fails({"-Werror"}, {onAsError});
  fails({"-Werror", "-Wall"}, {offAsError, onAsError});
  fails({"-Werror=suspended-reference-parameter"}, {offAsError, on}); // switches it on, too
  fails({"-Werror=dangling-coroutine-argument"}, {onAsError});
  fails({"-Werror", "-Wall", "-Wno-error=suspended-reference-parameter"}, {off, onAsError});
  warns({"-Werror", "-Wno-error"}, {on});
  warns({"-Werror", "-Wno-dangling-coroutine-argument"}, {});
  warns({"-Werror=suspended-lock"}, {on});
  warns({"-Wno-error=dangling-coroutine-argument", "-Werror"}, {on});
}

TEST_F(WarningFlags, CheckHasAllAndWritesNothing) {
  auto checks = [&](std::vector<std::string> arguments, int status, const std::vector<std::string> &expected) {
    arguments.push_back("--check");
    ProcessResult result = with(arguments);
    EXPECT_EQ(result.status, status) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(names(result), expected) << result.err;
    EXPECT_FALSE(fs::exists(folder.path / "out.cpp"));
  };
  checks({}, 0, {off, on});
  checks({"-Wno-all"}, 0, {});
  checks({"-Wno-suspended-reference-parameter"}, 0, {on});
  checks({"-Werror"}, 1, {offAsError, onAsError});
  checks({"--depfile", "out.d"}, 0, {off, on});
  EXPECT_FALSE(fs::exists(folder.path / "out.d"));
}

TEST_F(WarningFlags, ErrorsKeepAnOldOutput) {
  writeFile(folder.path / "old.cpp", old);
  EXPECT_EQ(lower({"warned.cpp", "-o", "old.cpp", "-Werror", "--depfile", "old.d"}).status, 1);
  EXPECT_EQ(readFile(folder.path / "old.cpp"), old);
  EXPECT_FALSE(fs::exists(folder.path / "old.d"));
}

// The compiler's own flags, whatever they say, are those of its warnings; and its own are not shown.
TEST_F(WarningFlags, BehindTheDashesTheyAreTheCompilers) {
  std::vector<std::string> arguments = {"warned.cpp", "-o", "out.cpp"};
  for (const std::string &flag : flags())
    arguments.push_back(flag);
  for (const char *flag : {"-Wall", "-Werror", "-w", "-Wno-dangling-coroutine-argument", "-Weverything", "-pedantic"})
    arguments.push_back(flag);
  ProcessResult result = run(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(names(result), std::vector<std::string>{on}) << result.err;
}

// As in clang: a pragma knows better than -Werror.
TEST_F(WarningFlags, PragmasOverrideFlags) {
  const std::string text = readFile(folder.path / "warned.cpp");
  auto pragma = [&](const std::string &what) {
    writeFile(folder.path / "warned.cpp", "#pragma clang diagnostic " + what + "\n" + text);
  };
  pragma("warning \"" + off + "\"");
  warns({}, {off, on});
  fails({"-Werror"}, {off, onAsError});
  warns({"-w"}, {});
  pragma("warning \"" + on + "\"");
  warns({"-Werror"}, {on});
  warns({"-Wno-all"}, {on});
  pragma("error \"" + off + "\"");
  fails({}, {offAsError, on});
  pragma("ignored \"" + on + "\"");
  warns({"-Wall"}, {off});
  for (const char *nothing : {"pop", "ignored \"-Wno-such\"", "ignored \"-Wno-all\"", "warning \"-Werror\""}) {
    pragma(nothing);
    warns({}, {on});
  }
}

// A file whose macros are expanded is read twice, and warned of once, in its own words.
TEST_F(WarningFlags, OnceForAFileThatIsExpanded) {
  std::string text = readFile(folder.path / "warned.cpp");
  const std::string yield = "SB_YIELD(n);";
  text.replace(text.find(yield), yield.size(), "HIDDEN(n);");
  writeFile(folder.path / "warned.cpp", "#define HIDDEN(n) SB_YIELD(n)\n" + text);
  warns({"-Wall"}, {off, on});
  EXPECT_NE(with({}).err.find("warned.cpp:6:32: warning: "), std::string::npos);
  fails({"-Werror"}, {onAsError});
}

// Errors and warnings come together.
TEST_F(WarningFlags, BesideARefusal) {
  std::string text = readFile(folder.path / "warned.cpp");
  writeFile(folder.path / "warned.cpp", text + "switchback::generator<int> bare() { SB_YIELD(1); }\n");
  ProcessResult result = with({});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(names(result), std::vector<std::string>{on}) << result.err;
  EXPECT_NE(result.err.find("[missing-annotation]"), std::string::npos) << result.err;
}

TEST_F(WarningFlags, Mistakes) {
  isRefused({"warned.cpp", "-Wsuspended-lok"}, 2, "did you mean '-Wsuspended-lock'?");
  isRefused({"warned.cpp", "-Wno-error=suspended-lok"}, 2, "did you mean '-Wno-error=suspended-lock'?");
  isRefused({"warned.cpp", "-Wal"}, 2, "did you mean '-Wall'?");
  isRefused({"warned.cpp", "-Wshadow"}, 2, "unknown warning option '-Wshadow'; the compiler's own");
  isRefused({"warned.cpp", "-Werror="}, 2, "unknown warning option '-Werror='");
  isRefused({"warned.cpp", "-W"}, 2, "-W");
}

} // namespace
} // namespace harness
