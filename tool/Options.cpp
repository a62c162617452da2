// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>

#ifndef SWITCHBACK_VERSION
#define SWITCHBACK_VERSION "0.0.0"
#endif

namespace switchback {

static const char description[] = "switchback - lowers annotated C++ coroutines to C++11 state machines";

static const char examples[] = R"(Compile flags:
  Everything behind -- is the compile command of the input, without the compiler's name. Without -- and -p
  the input is read as C++17 with no further flags.

Examples:
  switchback lines.cpp -o build/lines.cpp -- -std=c++11 -Iinclude
  switchback lines.cpp -o build/lines.cpp -p build     flags from build/compile_commands.json
  switchback lines.cpp --check -p build                errors and every warning, nothing written
  switchback lines.cpp --no-line                       to standard output, for reading
  switchback lines.cpp --emit=graph | dot -Tsvg        suspension points and control flow
  switchback lines.cpp --emit=layout                   what lives in the frame, and where

Exit status: 0 success, 1 the input has errors or a file cannot be read or written, 2 wrong usage.)";

bool Options::wantsDump(DumpPhase phase) const { return std::find(dumps.begin(), dumps.end(), phase) != dumps.end(); }

static const std::map<std::string, EmitKind> emitKinds = {
    {"cpp", EmitKind::Cpp}, {"graph", EmitKind::Graph}, {"layout", EmitKind::Layout}, {"json", EmitKind::Json}};

static const char *const phaseNames[dumpPhaseCount] = {"find",     "check",  "build",  "spill",
                                                       "liveness", "layout", "unwind", "emit"};

struct UsageFormatter : CLI::Formatter {
  std::string make_usage(const CLI::App *, std::string) const override {
    return "\nUsage: switchback INPUT [-o OUTPUT] [OPTIONS] [-p BUILD | -- FLAGS...]\n";
  }
};

/// Repetitions and the order in which phases were asked for do not matter.
static std::vector<DumpPhase> dumpPhases(const std::vector<std::string> &names) {
  std::vector<DumpPhase> phases;
  for (unsigned i = 0; i != dumpPhaseCount; ++i)
    for (const std::string &name : names)
      if (name == "all" || name == phaseNames[i]) {
        phases.push_back(static_cast<DumpPhase>(i));
        break;
      }
  return phases;
}

std::variant<Options, ExitCode> parseOptions(int argc, const char *const *argv) {
  // CLI11 never sees what stands behind `--`: those are another program's flags.
  const char *const *end = std::find_if(argv + 1, argv + argc, [](const char *arg) { return !std::strcmp(arg, "--"); });

  Options options;
  options.hasFlags = end != argv + argc;
  if (options.hasFlags)
    options.flags.assign(end + 1, argv + argc);

  std::string emit = "cpp";
  std::vector<std::string> dumps;
  std::vector<std::string> warnings;
  bool noLine = false;
  bool noWarnings = false;

  CLI::App app(description, "switchback");
  app.footer(examples);
  app.formatter(std::make_shared<UsageFormatter>());
  app.get_formatter()->column_width(26);
  app.add_option("input", options.input, "The C++ file to lower")->required()->type_name("");
  app.add_option("-o,--output", options.output, "Where to write; '-' or none: standard output")->type_name("FILE");
  app.add_option("-p,--build", options.buildPath, "Directory with compile_commands.json")->type_name("DIR");
  app.add_option("--emit", emit, "What to write (cpp)")->check(CLI::IsMember(emitKinds))->type_name("KIND");
  std::vector<std::string> dumpNames(phaseNames, phaseNames + dumpPhaseCount);
  dumpNames.push_back("all");
  app.add_option("--dump", dumps, "Show a phase's result on standard error; may be repeated")
      ->check(CLI::IsMember(dumpNames))
      ->type_name("PHASE")
      ->allow_extra_args(false)
      ->delimiter(',');
  app.add_flag("--no-line", noLine, "No #line directives");
  app.add_flag("--all", options.all, "Lower every coroutine, annotated or not, and co_ keywords");
  app.add_option("--depfile", options.depfile, "Write the files read as a Make rule")->type_name("FILE");
  app.add_flag("--check", options.checkOnly, "Diagnose only, with every warning on; write nothing");
  app.add_option("-W", warnings, "Warnings, as in clang: -W<name>, -Wno-<name>, -Wall, -Werror, -Werror=<name>")
      ->type_name("FLAG")
      ->allow_extra_args(false);
  app.add_flag("-w", noWarnings, "No warnings");
  app.set_version_flag("--version", "switchback " SWITCHBACK_VERSION);

  try {
    app.parse(static_cast<int>(end - argv), const_cast<char **>(argv));
  } catch (const CLI::Success &asked) { // --help, --version
    return app.exit(asked, std::cout, std::cerr) == 0 ? ExitOk : ExitUsage;
  } catch (const CLI::ParseError &mistake) {
    std::cerr << "switchback: error: " << mistake.what() << "\nRun switchback --help for usage.\n";
    return ExitUsage;
  }
  if (options.input.empty()) {
    std::cerr << "switchback: error: the input's name is empty\n";
    return ExitUsage;
  }
  if (options.hasFlags && !options.buildPath.empty()) {
    std::cerr << "switchback: error: -p and -- exclude each other: both say how the input is compiled\n";
    return ExitUsage;
  }
  if (options.checkOnly)
    options.warnings = WarningLevels::all();
  for (const std::string &flag : warnings)
    if (std::string mistake = options.warnings.apply(flag); !mistake.empty()) {
      std::cerr << "switchback: error: " << mistake << "\n";
      return ExitUsage;
    }
  if (noWarnings)
    options.warnings = WarningLevels::silent();
  if (options.output.empty())
    options.output = "-";
  if (!options.depfile.empty() && (options.output == "-" || options.output == options.depfile)) {
    std::cerr << "switchback: error: --depfile needs an output file of its own and one to speak of: use -o\n";
    return ExitUsage;
  }
  options.emit = emitKinds.at(emit);
  options.dumps = dumpPhases(dumps);
  options.lineDirectives = !noLine;
  return options;
}

} // namespace switchback
