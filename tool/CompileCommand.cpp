// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CompileCommand.h"

#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Driver/Options.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <utility>

using namespace clang;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace switchback {

/// Clang's own headers: where they were when the tool was built, else beside the tool, else the driver's guess.
static std::string resourceDirectory() {
  auto holdsHeaders = [](StringRef directory) { return fs::exists(directory + "/include/stddef.h"); };
#ifdef SWITCHBACK_CLANG_RESOURCE_DIR
  if (holdsHeaders(SWITCHBACK_CLANG_RESOURCE_DIR))
    return SWITCHBACK_CLANG_RESOURCE_DIR;
#endif
  static int anchor;
  llvm::SmallString<256> beside(path::parent_path(path::parent_path(fs::getMainExecutable(nullptr, &anchor))));
  path::append(beside, "lib", "clang", std::to_string(LLVM_VERSION_MAJOR));
  return holdsHeaders(beside) ? std::string(beside) : std::string();
}

/// The driver looks for the standard library from where the compiler stands.
static std::string compilerPath(const std::string &named, const std::string &resources) {
  llvm::SmallString<256> beside(resources);
  for (unsigned up = 0; up != 3; ++up) // bin/ is a sibling of lib/clang/19
    path::remove_filename(beside);
  path::append(beside, "bin", "clang++");
  if (named.empty())
    return resources.empty() ? "clang++" : std::string(beside);
  llvm::ErrorOr<std::string> found = llvm::sys::findProgramByName(named);
  return found ? *found : named;
}

static bool isDropped(const llvm::opt::Option &option) {
  namespace opt = driver::options;
  static const unsigned dropped[] = {
      opt::OPT_INPUT,
      opt::OPT__DASH_DASH,
      opt::OPT_x, // inputs
      opt::OPT_c,
      opt::OPT_S,
      opt::OPT_E,
      opt::OPT_fsyntax_only, // actions
      opt::OPT_emit_llvm,
      opt::OPT_v,
      opt::OPT__HASH_HASH_HASH,
      opt::OPT_o,
      opt::OPT_M_Group,
      opt::OPT_MJ,
      opt::OPT__serialize_diags, // outputs
      opt::OPT_save_temps_EQ,
      opt::OPT_save_temps,
      opt::OPT_fcoroutines,
      opt::OPT_fno_coroutines,
      opt::OPT_fplugin_EQ,
      opt::OPT_fplugin_arg,
  };
  for (unsigned id : dropped)
    if (option.matches(id))
      return true;
  return false;
}

std::vector<std::string> keepParseFlags(const std::vector<std::string> &flags) {
  std::vector<const char *> pointers;
  for (const std::string &flag : flags)
    pointers.push_back(flag.c_str());
  unsigned missingIndex = 0, missingCount = 0;
  llvm::opt::InputArgList parsed = driver::getDriverOptTable().ParseArgs(
      pointers, missingIndex, missingCount, llvm::opt::Visibility(driver::options::ClangOption));
  llvm::opt::ArgStringList kept;
  for (const llvm::opt::Arg *arg : parsed)
    if (!isDropped(arg->getOption()))
      arg->render(parsed, kept);
  return {kept.begin(), kept.end()};
}

static llvm::Error failure(const llvm::Twine &message) {
  return llvm::createStringError(std::make_error_code(std::errc::invalid_argument), message);
}

/// The flags of the database's command for the input; sets `command.directory`.
static llvm::Expected<std::vector<std::string>> databaseFlags(const Options &options, CompileCommand &command) {
  std::string message;
  std::unique_ptr<tooling::CompilationDatabase> database =
      tooling::CompilationDatabase::loadFromDirectory(options.buildPath, message);
  if (!database)
    return failure("no compile_commands.json that can be read in '" + options.buildPath + "'");
  llvm::SmallString<256> input(options.input);
  fs::make_absolute(input);
  path::remove_dots(input, /*remove_dot_dot=*/true);
  std::vector<tooling::CompileCommand> commands = database->getCompileCommands(input);
  if (commands.empty())
    return failure("no compile command for '" + options.input + "' in '" + options.buildPath + "'");
  tooling::CompileCommand &chosen = commands.front();
  command.directory = chosen.Directory;
  std::vector<std::string> flags = std::move(chosen.CommandLine);
  if (flags.empty())
    return flags;
  command.arguments.push_back(flags.front());
  flags.erase(flags.begin());
  return flags;
}

llvm::Expected<CompileCommand> compileCommand(const Options &options) {
  CompileCommand command;
  llvm::SmallString<256> current;
  if (std::error_code error = fs::current_path(current))
    return llvm::errorCodeToError(error);
  command.directory = std::string(current);
  command.file = options.input;

  std::vector<std::string> flags;
  if (!options.buildPath.empty()) {
    llvm::Expected<std::vector<std::string>> found = databaseFlags(options, command);
    if (!found)
      return found.takeError();
    flags = std::move(*found);
  } else if (options.hasFlags) {
    flags = options.flags;
  } else {
    flags = {"-std=c++17"};
  }

  std::string resources = resourceDirectory();
  if (command.arguments.empty())
    command.arguments.emplace_back();
  command.arguments.front() = compilerPath(command.arguments.front(), resources);
  if (!fs::equivalent(command.directory, current) || StringRef(options.input).starts_with("-")) {
    llvm::SmallString<256> absolute(options.input);
    fs::make_absolute(absolute);
    command.file = std::string(absolute);
  }
  std::vector<std::string> kept = keepParseFlags(flags);
  command.arguments.insert(command.arguments.end(), kept.begin(), kept.end());
  bool givesResources =
      std::any_of(kept.begin(), kept.end(), [](StringRef flag) { return flag.starts_with("-resource-dir"); });
  if (!resources.empty() && !givesResources)
    command.arguments.insert(command.arguments.end(), {"-resource-dir", resources});
  // Headers are parsed as what they are included by, whatever their names end in.
  command.arguments.insert(command.arguments.end(),
                           {"-fsyntax-only", "-DSWITCHBACK_PARSE=1", "-x", "c++", "--", command.file});
  return command;
}

namespace {
/// Prints what the driver says, but takes flags of another compiler for what they are.
class DriverMessages : public DiagnosticConsumer {
public:
  explicit DriverMessages(DiagnosticOptions *options) : printer(llvm::errs(), options) {}

  void HandleDiagnostic(DiagnosticsEngine::Level level, const Diagnostic &message) override {
    switch (message.getID()) {
    case diag::err_drv_unknown_argument:
    case diag::err_drv_unknown_argument_with_suggestion:
    case diag::err_drv_unsupported_opt:
    case diag::err_drv_unsupported_opt_for_target:
    case diag::err_drv_unsupported_option_argument:
      return;
    }
    if (level < DiagnosticsEngine::Error)
      return;
    failed = true;
    printer.HandleDiagnostic(level, message);
  }

  bool failed = false;

private:
  TextDiagnosticPrinter printer;
};
} // namespace

/// Warnings are the compiler's business, when it compiles the output. What the user has switched off stays off: some
/// of it would be an error by default.
static void quieten(DiagnosticOptions &options) {
  options.IgnoreWarnings = true;
  options.PedanticErrors = false;
  std::vector<std::string> kept;
  for (std::string &warning : options.Warnings)
    if (StringRef(warning).starts_with("no-"))
      kept.push_back(std::move(warning));
  options.Warnings = std::move(kept);
}

std::shared_ptr<CompilerInvocation> parseInvocation(const CompileCommand &command) {
  std::vector<const char *> arguments;
  for (const std::string &argument : command.arguments)
    arguments.push_back(argument.c_str());

  IntrusiveRefCntPtr<DiagnosticOptions> diagnosticOptions(new DiagnosticOptions);
  DriverMessages messages(diagnosticOptions.get());
  CreateInvocationOptions how;
  how.Diags = new DiagnosticsEngine(new DiagnosticIDs, diagnosticOptions, &messages, /*ShouldOwnClient=*/false);
  how.VFS = llvm::vfs::createPhysicalFileSystem();
  how.VFS->setCurrentWorkingDirectory(command.directory);
  how.RecoverOnError = true;
  std::shared_ptr<CompilerInvocation> invocation = createInvocation(arguments, how);
  if (!invocation || messages.failed) {
    if (!messages.failed)
      llvm::errs() << "switchback: error: the compile command is of no use\n";
    return nullptr;
  }

  LangOptions &language = invocation->getLangOpts();
  language.Coroutines = true;
  // Clang announces coroutines itself from C++20 on; libraries ask for the announcement.
  if (!language.CPlusPlus20)
    invocation->getPreprocessorOpts().addMacroDef("__cpp_impl_coroutine=201902L");
  quieten(invocation->getDiagnosticOpts());

  FrontendOptions &frontend = invocation->getFrontendOpts();
  frontend.ProgramAction = frontend::ParseSyntaxOnly;
  frontend.DisableFree = false;
  frontend.Plugins.clear();
  frontend.AddPluginActions.clear();
  frontend.PluginArgs.clear();
  frontend.OutputFile.clear();
  invocation->getFileSystemOpts().WorkingDir = command.directory;
  invocation->getDependencyOutputOpts() = DependencyOutputOptions();
  invocation->getPreprocessorOpts().ImplicitPCHInclude.clear(); // compiled without coroutines
  return invocation;
}

} // namespace switchback
