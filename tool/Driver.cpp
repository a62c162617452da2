// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Driver.h"

#include "CompileCommand.h"
#include "Diagnostics.h"
#include "Pipeline.h"
#include "TokenTrace.h"
#include "expand/Expand.h"
#include "rewrite/AtomicFile.h"
#include "rewrite/Depfile.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
namespace fs = llvm::sys::fs;

namespace switchback {

namespace {

struct AllHeaders : DependencyCollector {
  bool needSystemDependencies() override { return true; }
};

/// What a parse leaves behind.
struct Lowering {
  const Options &options;
  MeasureFrames measure;
  WarningLevels warnings; ///< silent in a second reading: the first has printed them
  AllHeaders headers;
  TokenTrace trace;
  std::optional<HiddenText> hidden; ///< nothing: the parse failed
  std::string output;
  bool succeeded = false;
};

class LoweringConsumer : public ASTConsumer {
public:
  LoweringConsumer(Lowering &lowering, Preprocessor &preprocessor) : lowering(lowering), preprocessor(preprocessor) {}

  void HandleTranslationUnit(ASTContext &context) override {
    // What did not compile has no meaning that could be kept.
    if (context.getDiagnostics().hasErrorOccurred())
      return;
    lowering.trace.finish(preprocessor);
    Diagnostics diagnostics(context.getDiagnostics(), lowering.warnings);
    HiddenText &hidden = lowering.hidden.emplace(context.getSourceManager());
    bool done =
        runPipeline(context, lowering.trace, lowering.options, hidden, diagnostics, lowering.measure, lowering.output);
    if (!done && !diagnostics.hasErrors() && hidden.empty())
      diagnostics.internalError(ir::SourcePoint(), "the pipeline gave up without a reason");
    lowering.succeeded = done && !diagnostics.hasErrors();
  }

private:
  Lowering &lowering;
  Preprocessor &preprocessor;
};

class LoweringAction : public ASTFrontendAction {
public:
  explicit LoweringAction(Lowering &lowering) : lowering(lowering) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler, StringRef file) override {
    Preprocessor &preprocessor = compiler.getPreprocessor();
    lowering.trace.install(preprocessor);
    lowering.headers.attachToPreprocessor(preprocessor);
    // Parsed by its absolute name where the build runs elsewhere; messages name it as the user did.
    if (file != lowering.options.input)
      Diagnostics::nameMainFile(compiler.getSourceManager(), lowering.options.input);
    return std::make_unique<LoweringConsumer>(lowering, preprocessor);
  }

private:
  Lowering &lowering;
};

} // namespace

static void complain(const llvm::Twine &what) { llvm::errs() << "switchback: error: " << what << "\n"; }

static bool isReadable(const std::string &input) {
  std::error_code error;
  if (fs::is_directory(input))
    error = std::make_error_code(std::errc::is_a_directory);
  else
    error = llvm::MemoryBuffer::getFile(input, /*IsText=*/false, /*RequiresNullTerminator=*/false).getError();
  if (error)
    complain("cannot read '" + input + "': " + error.message());
  return !error;
}

/// For a parse of `file`, or of `text` in its place.
static void prepare(CompilerInstance &compiler, const CompilerInvocation &invocation,
                    IntrusiveRefCntPtr<llvm::vfs::FileSystem> files, const std::string &file, const std::string &text) {
  compiler.setInvocation(std::make_shared<CompilerInvocation>(invocation));
  if (!text.empty())
    compiler.getPreprocessorOpts().addRemappedFile(file, llvm::MemoryBuffer::getMemBufferCopy(text, file).release());
  compiler.createDiagnostics();
  compiler.setFileManager(new FileManager(invocation.getFileSystemOpts(), std::move(files)));
  compiler.createSourceManager(compiler.getFileManager());
}

/// Relative names that meant something in the compile command's directory mean nothing here.
static std::vector<std::string> prerequisites(const Lowering &lowering, const CompileCommand &command) {
  llvm::SmallString<256> current;
  bool sameDirectory = !fs::current_path(current) && fs::equivalent(current, command.directory);
  std::vector<std::string> names;
  for (const std::string &name : lowering.headers.getDependencies()) {
    llvm::SmallString<256> file(name);
    if (!sameDirectory)
      fs::make_absolute(command.directory, file);
    names.push_back(name == command.file ? lowering.options.input : std::string(file));
  }
  return names;
}

/// Prepares everything that can fail before the first file takes its name.
static ExitCode writeFiles(const Lowering &lowering, const CompileCommand &command) {
  const Options &options = lowering.options;
  AtomicFile output, dependencies;
  auto failed = [](const std::string &name, std::error_code error) {
    if (error)
      complain("cannot write '" + name + "': " + error.message());
    return bool(error);
  };
  if (failed(options.output, output.prepare(options.output, lowering.output)))
    return ExitDiagnostics;
  if (!options.depfile.empty()) {
    std::string rule = depfile(options.output, prerequisites(lowering, command));
    if (rule.empty()) {
      complain("a dependency file cannot name '" + options.output + "'");
      return ExitDiagnostics;
    }
    if (failed(options.depfile, dependencies.prepare(options.depfile, rule)))
      return ExitDiagnostics;
  }
  if (failed(options.output, output.commit()) ||
      (!options.depfile.empty() && failed(options.depfile, dependencies.commit())))
    return ExitDiagnostics;
  return ExitOk;
}

ExitCode runDriver(const Options &options) {
  if (!isReadable(options.input))
    return ExitDiagnostics;
  for (const std::string &written : {options.output, options.depfile})
    if (!written.empty() && fs::equivalent(options.input, written)) {
      complain("'" + written + "' is the input: it would be overwritten");
      return ExitUsage;
    }

  llvm::Expected<CompileCommand> command = compileCommand(options);
  if (!command) {
    complain(llvm::toString(command.takeError()));
    return ExitUsage;
  }
  std::shared_ptr<CompilerInvocation> invocation = parseInvocation(*command);
  if (!invocation)
    return ExitUsage;

  IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code error = files->setCurrentWorkingDirectory(command->directory)) {
    complain("the compile command's directory '" + command->directory + "': " + error.message());
    return ExitUsage;
  }
  auto measure = [&](const std::string &lowered) -> std::optional<FrameSizes> {
    CompilerInstance compiler;
    prepare(compiler, *invocation, files, command->file, lowered);
    compiler.getPreprocessorOpts().addMacroUndef("SWITCHBACK_PARSE");
    FrameSizes sizes;
    return compiler.ExecuteAction(*measureFrames(sizes)) ? std::make_optional(std::move(sizes)) : std::nullopt;
  };
  Lowering lowering{options, measure, options.warnings, {}, {}, {}, {}, false};
  std::string text; // the expanded file; empty: as it is
  while (!lowering.succeeded) {
    CompilerInstance compiler;
    prepare(compiler, *invocation, files, command->file, text);
    lowering.trace = {};
    lowering.hidden.reset();
    LoweringAction action(lowering);
    if (!compiler.ExecuteAction(action))
      return ExitDiagnostics;
    if (lowering.succeeded)
      break;
    if (!lowering.hidden || lowering.hidden->empty())
      return ExitDiagnostics;
    CompilerInstance preprocessing;
    prepare(preprocessing, *invocation, files, command->file, text);
    std::optional<std::string> expanded =
        expandHiddenText(preprocessing, *lowering.hidden, lowering.trace, options.input);
    if (!expanded)
      return ExitDiagnostics;
    text = std::move(*expanded);
    lowering.warnings = WarningLevels::silent();
  }
  return options.checkOnly ? ExitOk : writeFiles(lowering, *command);
}

} // namespace switchback
