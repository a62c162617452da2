// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A user's project builds with switchback_sources(), from an installed package and from a subdirectory, with Ninja and
// with Make; and it rebuilds what has changed and nothing else.
#include "support/Process.h"
#include "support/TestData.h"

#include <gtest/gtest.h>
#include <map>
#include <ostream>
#include <thread>

namespace harness {
namespace {

using Times = std::map<std::string, fs::file_time_type>;

struct Consumer {
  const char *kind;
  const char *generator;
};

std::ostream &operator<<(std::ostream &out, const Consumer &consumer) {
  return out << consumer.kind << " with " << consumer.generator;
}

class Consume : public ::testing::TestWithParam<Consumer> {
protected:
  void SetUp() override {
    fs::create_directories(project);
    fs::path here = places().source / "tests/consume";
    fs::copy(here / "app", project, fs::copy_options::recursive);
    fs::copy(here / GetParam().kind / "CMakeLists.txt", project);
    configure();
  }

  void configure() {
    std::vector<std::string> command = {SWITCHBACK_CMAKE,
                                        "-G",
                                        GetParam().generator,
                                        "-S",
                                        project,
                                        "-B",
                                        build,
                                        "-DCMAKE_BUILD_TYPE=Release",
                                        "-DCMAKE_CXX_COMPILER=" + places().gxx};
    if (GetParam().kind == std::string("find_package")) {
      fs::path prefix = folder.path / "prefix";
      ProcessResult installed =
          runProcess({SWITCHBACK_CMAKE, "--install", SWITCHBACK_BUILD, "--prefix", prefix.string()});
      ASSERT_TRUE(installed.ok()) << installed.out << installed.err;
      command.push_back("-DCMAKE_PREFIX_PATH=" + prefix.string());
    } else {
      command.push_back("-DSWITCHBACK_SOURCE=" + places().source.string());
      // Building the tool again is for the full run.
      if (!fullTest())
        command.push_back("-DSWITCHBACK_EXECUTABLE=" + places().tool.string());
    }
    ProcessResult configured = runProcess(command);
    ASSERT_TRUE(configured.ok()) << shellText(command) << "\n" << configured.out << configured.err;
  }

  ProcessResult make() {
    ProcessOptions options;
    options.timeout = std::chrono::minutes(15);
    // File times must be able to differ.
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return runProcess({SWITCHBACK_CMAKE, "--build", build, "-j2"}, options);
  }

  void builds() {
    ProcessResult result = make();
    ASSERT_TRUE(result.ok()) << result.out << result.err;
  }

  std::string output() { return runProcess({build / "app"}).out; }

  void change(const std::string &file, const std::string &from, const std::string &to) {
    std::string text = readFile(project / file);
    std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file;
    writeFile(project / file, text.replace(at, from.size(), to));
  }

  // When each product of the app was made: lowered files, objects, the program.
  Times times() {
    Times result;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(build)) {
      fs::path file = entry.path();
      std::string name = fs::relative(file, build);
      bool lowered = name.compare(0, 11, "switchback/") == 0 && name.compare(0, 15, "switchback/app/") == 0;
      bool object = file.extension() == ".o" && name.find("app.dir") != std::string::npos;
      if ((lowered && file.extension() != ".d") || object || name == "app")
        if (entry.is_regular_file())
          result[file.filename()] = entry.last_write_time();
    }
    return result;
  }

  std::string newer(const Times &before) {
    std::string result;
    for (const auto &[name, time] : times())
      if (before.count(name) == 0 || before.at(name) != time)
        result += name + " ";
    return result;
  }

  TemporaryDirectory folder;
  fs::path project = folder.path / "a consumer";
  fs::path build = project / "build";
  fs::path lowered = build / "switchback/app/src/squares.cpp";
};

TEST_P(Consume, BuildsAndRebuildsExactly) {
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "1 4 9 0 1 8 two words released ");
  EXPECT_EQ(runProcess({build / "standard"}).out, "0 1 2 ");
  Times first = times();
  // app, two lowered sources and a header, three objects.
  EXPECT_EQ(first.size(), 7U);

  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(newer(first), "") << "nothing had changed";

  change("src/first.h", "1", "2");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "4 9 0 1 8 two words released ");
  EXPECT_EQ(newer(first), "app squares.cpp squares.cpp.o ");

  Times second = times();
  change("include/app/cubes.hpp", "i * i * i", "-i");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "4 9 0 -1 -2 two words released ");
  EXPECT_EQ(newer(second), "app cubes.hpp main.cpp.o words.cpp words.cpp.o ");

  Times third = times();
  change("src/words.cpp", "\"released\"", "\"anew\"");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "4 9 0 -1 -2 two words anew ");
  EXPECT_EQ(newer(third), "app words.cpp words.cpp.o ");

  Times fourth = times();
  change("src/main.cpp", "\"%s \"", "\"[%s] \"");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(newer(fourth), "app main.cpp.o ");

  change("app.cmake", "LIMIT=4", "LIMIT=3");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "4 0 -1 -2 [two words] [anew] ");
}

TEST_P(Consume, ErrorInTheInputFailsAndKeepsTheOldOutput) {
  ASSERT_NO_FATAL_FAILURE(builds());
  std::string before = readFile(lowered);
  change("src/squares.cpp", "square(i)", "cube(i)");
  ProcessResult result = make();
  EXPECT_NE(result.status, 0);
  EXPECT_NE((result.out + result.err).find("src/squares.cpp:12:"), std::string::npos) << result.out << result.err;
  EXPECT_EQ(readFile(lowered), before);
  // Still an error: a failed step must not count as done.
  EXPECT_NE(make().status, 0);
  change("src/squares.cpp", "cube(i)", "square(i)");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "1 4 9 0 1 8 two words released ");
}

TEST_P(Consume, WarningsAreThoseThatTheProjectAsksFor) {
  change("src/words.cpp", "SB_COROUTINE",
         "SB_COROUTINE static switchback::generator<int> same(const int &n) { SB_YIELD(n); }\n"
         "int first(int n);\n"
         "int first(int n) { return same(n).next().value; }\n\n"
         "SB_COROUTINE");
  ProcessResult result = make();
  EXPECT_NE(result.status, 0);
  EXPECT_NE((result.out + result.err).find("[-Werror,-Wsuspended-reference-parameter]"), std::string::npos)
      << result.out << result.err;
  change("app.cmake", " -Wsuspended-reference-parameter", "");
  ASSERT_NO_FATAL_FAILURE(builds());
  EXPECT_EQ(output(), "1 4 9 0 1 8 two words released ");
}

// A library of headers is released as its lowered headers and the runtime: its users have no tool.
TEST(Release, OfHeadersNeedsTheRuntimeAlone) {
  TemporaryDirectory folder;
  const fs::path library = places().source / "examples/ranges", release = folder.path / "include";
  fs::create_directories(release / "ranges");
  fs::copy(library / "include/ranges/iterate.hpp", release / "ranges");
  const std::string runtime = "-I" + (places().source / "runtime/include").string();
  ProcessResult lowered = runProcess({places().tool.string(), (library / "include/ranges/ranges.hpp").string(), "-o",
                                      (release / "ranges/ranges.hpp").string(), "--", "-std=c++11", runtime});
  ASSERT_TRUE(lowered.ok()) << lowered.err;
  const std::string program = folder.path / "program";
  for (const char *standard : {"-std=c++11", "-std=c++17"}) {
    ProcessResult compiled =
        runProcess({places().gxx, standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I" + release.string(),
                    runtime, (library / "main.cpp").string(), "-o", program});
    ASSERT_TRUE(compiled.ok()) << compiled.err;
    EXPECT_EQ(runProcess({program}).out, readFile(library / "expected.txt"));
  }
}

INSTANTIATE_TEST_SUITE_P(Projects, Consume,
                         ::testing::Values(Consumer{"find_package", "Ninja"},
                                           Consumer{"find_package", "Unix Makefiles"},
                                           Consumer{"add_subdirectory", "Ninja"},
                                           Consumer{"add_subdirectory", "Unix Makefiles"}),
                         [](const auto &info) {
                           return std::string(info.param.kind) + (info.param.generator[0] == 'N' ? "Ninja" : "Make");
                         });

} // namespace
} // namespace harness
