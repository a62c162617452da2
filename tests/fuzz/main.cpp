// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random coroutines, natively and lowered: see Generate.h, Run.h, Shrink.h and docs/architecture.md.
#include "Campaign.h"
#include "Features.h"
#include "Generate.h"
#include "Print.h"

#include <CLI/CLI.hpp>
#include <cstdio>

int main(int argc, char **argv) {
  fuzz::Options options;
  bool bugs = false, list = false, printOnly = false, fullOnly = false;
  std::vector<std::string> on, off;
  CLI::App app("Random coroutines: does each do, lowered, what it does natively?");
  app.add_option("--seed", options.seed, "the same seed makes the same programs");
  app.add_option("--first", options.first, "number of the first program");
  app.add_option("--count", options.count, "how many programs; with --bugs: at most, for each bug");
  app.add_option("--batch", options.batch, "how many share a compilation")->check(CLI::Range(1, 1000));
  app.add_option("--jobs", options.jobs, "how many batches at a time")->check(CLI::Range(1, 256));
  app.add_option("--seconds", options.seconds, "begin no batch after these");
  app.add_option("--tool", options.tool, "another switchback");
  app.add_option("--compilers", options.compilers)->check(CLI::IsMember({"all", "gxx", "clangxx"}));
  app.add_option("--keep", options.keep, "where shrunk programs go, testdata/regressions by default");
  app.add_option("--enable", on, "features (--list names them)");
  app.add_option("--disable", off, "features");
  app.add_flag("!--no-shrink", options.shrinks, "show what differs as it is");
  app.add_flag("--list", list, "show the features");
  app.add_flag("--print", printOnly, "print the programs, run none");
  app.add_flag("--bugs", bugs, "break the lowering on purpose, in each known way");
  app.add_option("--bug", options.bug, "with --bugs: this one alone");
  app.add_flag("--full-only", fullOnly, "do nothing, with exit status 77, unless SWITCHBACK_TEST_FULL is 1");
  CLI11_PARSE(app, argc, argv);

  for (const auto &[names, state] : {std::make_pair(on, true), std::make_pair(off, false)})
    for (const std::string &name : names)
      if (!fuzz::enable(name, state)) {
        std::fprintf(stderr, "fuzz: no feature %s\n", name.c_str());
        return 2;
      }
  if (list) {
    for (const fuzz::FeatureState &feature : fuzz::features())
      std::printf("%-3s %2d  %-21s %s\n", feature.enabled ? "on" : "off", feature.weight, feature.name, feature.text);
    return 0;
  }
  if (fullOnly && !harness::fullTest())
    return 77; // what CTest takes for "skipped"
#ifdef SWITCHBACK_BUGGY
  if (bugs && options.tool.empty())
    options.tool = SWITCHBACK_BUGGY;
#endif
  if (options.tool.empty())
    options.tool = harness::places().tool;
  try {
    if (printOnly) {
      std::fputs(fuzz::print(fuzz::programsOf(options, options.first, options.count)).text.c_str(), stdout);
      return 0;
    }
    return (bugs ? fuzz::catchBugs(options) : fuzz::fuzz(options)) ? 0 : 1;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "fuzz: %s\n", error.what());
    return 2;
  }
}
