// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FromSource.h"

#include "Diagnostics.h"
#include "Options.h"
#include "TokenTrace.h"
#include "check/Check.h"
#include "emit/Machine.h"
#include "find/Find.h"
#include "ir/Build.h"
#include "ir/Dump.h"
#include "ir/Names.h"
#include "lint/Lint.h"
#include "lower/Layout.h"
#include "lower/Liveness.h"
#include "lower/Spill.h"
#include "lower/Unwind.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>

using namespace switchback;
using namespace switchback::ir;

namespace {

/// What the parse reading of the runtime brings, as far as the tests need it.
const char prelude[] = R"cpp(
#define SB_COROUTINE __attribute__((annotate("switchback::coroutine")))
#define SB_VALUE_COROUTINE __attribute__((annotate("switchback::value_coroutine")))
#define SB_YIELD(...) (co_yield __VA_ARGS__)
#define SB_AWAIT(...) (co_await (__VA_ARGS__))
#define SB_RETURN(...) co_return __VA_ARGS__
void *operator new(decltype(sizeof(0)), void *) noexcept;
namespace std {
template <class R, class... A> struct coroutine_traits { using promise_type = typename R::promise_type; };
template <class P = void> struct coroutine_handle {
  static coroutine_handle from_address(void *) noexcept;
  operator coroutine_handle<void>() const noexcept;
};
struct suspend_always {
  bool await_ready() const noexcept;
  void await_suspend(coroutine_handle<void>) const noexcept;
  void await_resume() const noexcept;
};
struct suspend_never {
  bool await_ready() const noexcept;
  void await_suspend(coroutine_handle<void>) const noexcept;
  void await_resume() const noexcept;
};
template <class T> struct initializer_list {
  const T *first;
  decltype(sizeof(0)) count;
  const T *begin() const;
  const T *end() const;
};
}
struct text { // a class with a destructor
  text();
  text(const char *);
  text(const text &);
  text(text &&);
  ~text();
  int size() const;
};
text operator+(const text &, const text &);
struct reply { // waits, and gives a number
  explicit reply(int = 0);
  bool await_ready();
  void await_suspend(std::coroutine_handle<void>);
  int await_resume();
};
struct note { // waits, gives a text, and has a destructor
  note();
  note(note &&);
  ~note();
  bool await_ready();
  void await_suspend(std::coroutine_handle<void>);
  text await_resume();
};
struct gen {
  struct promise_type {
    gen get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    std::suspend_always yield_value(int);
    void return_void();
    void unhandled_exception();
  };
};
int g(int = 0);
int h(int = 0);
int f2(int, int);
int length(const text &);
)cpp";

class Errors : public clang::DiagnosticConsumer {
public:
  Errors(std::vector<std::string> &errors, std::vector<std::string> &warnings) : errors(errors), warnings(warnings) {}
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &message) override {
    clang::DiagnosticConsumer::HandleDiagnostic(level, message);
    if (level < clang::DiagnosticsEngine::Warning)
      return;
    llvm::SmallString<128> text;
    message.FormatDiagnostic(text);
    unsigned line =
        message.hasSourceManager() ? message.getSourceManager().getExpansionLineNumber(message.getLocation()) : 0;
    (level == clang::DiagnosticsEngine::Warning ? warnings : errors)
        .push_back(std::to_string(line) + ": " + text.str().str());
  }

private:
  std::vector<std::string> &errors, &warnings;
};

struct Request {
  FromSource &result;
  std::optional<Phase> last;
  Options options;
};

class BuildingConsumer : public clang::ASTConsumer {
public:
  BuildingConsumer(Request &request, TokenTrace &tokens, clang::Preprocessor &preprocessor)
      : request(request), tokens(tokens), preprocessor(preprocessor) {}

  void HandleTranslationUnit(clang::ASTContext &context) override {
    if (context.getDiagnostics().hasErrorOccurred())
      return;
    tokens.finish(preprocessor);
    Diagnostics diagnostics(context.getDiagnostics(), WarningLevels::all());
    std::vector<FoundCoroutine> found = findCoroutines(context);
    for (const FoundCoroutine &each : found)
      request.result.found.push_back(each.function->getQualifiedNameAsString() + (each.annotated ? " annotated" : "") +
                                     (each.annotatedValue ? " value" : "") + (each.inMainFile ? "" : " header") +
                                     (each.body ? "" : " no suspension"));
    lint(found, context, tokens, diagnostics);
    HiddenText hidden(context.getSourceManager());
    found = checkCoroutines(std::move(found), context, tokens, request.options, hidden, diagnostics);
    for (const FoundCoroutine &each : found)
      request.result.accepted.push_back(each.function->getNameAsString());
    if (request.last && !diagnostics.hasErrors() && hidden.empty())
      for (const FoundCoroutine &each : found)
        if (auto coroutine = buildCoroutine(each, context, tokens, {}, hidden, diagnostics)) {
          lower(*coroutine, hidden, diagnostics);
          request.result.coroutines.push_back(std::move(coroutine));
        }
    note(hidden, context.getSourceManager());
  }

private:
  void note(const HiddenText &hidden, const clang::SourceManager &sources) {
    auto line = [&](unsigned offset) { return std::to_string(sources.getLineNumber(sources.getMainFileID(), offset)); };
    for (unsigned offset : hidden.macroUses)
      request.result.hidden.push_back(line(offset) + ": macro");
    for (unsigned offset : hidden.directives)
      request.result.hidden.push_back(line(offset) + ": directive");
  }

  void lower(Coroutine &coroutine, HiddenText &hidden, Diagnostics &diagnostics) {
    Phase last = *request.last;
    if (last >= Phase::Spill)
      spill(coroutine, diagnostics);
    if (last >= Phase::Liveness)
      findLiveness(coroutine);
    if (last >= Phase::Layout)
      layOut(coroutine, hidden.macroUses);
    if (last >= Phase::Unwind)
      insertUnwinding(coroutine);
    if (!diagnostics.hasErrors() && hidden.empty())
      for (const std::string &problem : verify(coroutine, last))
        ADD_FAILURE() << problem << "\n" << ir::dump(coroutine);
  }

  Request &request;
  TokenTrace &tokens;
  clang::Preprocessor &preprocessor;
};

class BuildingAction : public clang::ASTFrontendAction {
public:
  explicit BuildingAction(Request &request) : request(request) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler, llvm::StringRef) override {
    compiler.getDiagnostics().setClient(new Errors(request.result.errors, request.result.warnings));
    tokens.install(compiler.getPreprocessor());
    return std::make_unique<BuildingConsumer>(request, tokens, compiler.getPreprocessor());
  }

private:
  Request &request;
  TokenTrace tokens;
};

class Outliner {
public:
  explicit Outliner(const Coroutine &coroutine) : coroutine(coroutine) {}
  std::string out;

  void block(const Block &block) {
    for (const Stmt &statement : block.body)
      std::visit([&](const auto &node) { print(node); }, statement.node);
  }

private:
  void line(const std::string &text) { out += std::string(2 * depth, ' ') + text + "\n"; }

  void nested(const Block &inner) {
    ++depth;
    block(inner);
    --depth;
  }

  std::string name(LocalId id) const { return coroutine.locals[id].name; }

  /// On one line; `$0` is operand 0.
  std::string characters(const Text &text) const {
    std::string result;
    for (const Piece &piece : text.pieces)
      switch (piece.kind) {
      case Piece::Kind::Verbatim:
        for (char c : piece.text)
          result += c == '\n' ? ' ' : c;
        break;
      case Piece::Kind::Nested:
        result += "<coroutine>";
        break;
      case Piece::Kind::Use:
        result += "<" + name(piece.local) + ">";
        break;
      case Piece::Kind::UseMoved:
        result += "<moved " + name(piece.local) + ">";
        break;
      case Piece::Kind::UseType:
        result += "<type of " + name(piece.local) + ">";
        break;
      case Piece::Kind::Operand:
        result += "$" + std::to_string(piece.operand);
        break;
      case Piece::Kind::Continue:
        result += "<" + piece.text + ">";
        break;
      }
    return result;
  }

  std::string value(const ExprPtr &expression) const { return expression ? value(*expression) : ""; }
  std::string value(const Expr &expression) const {
    std::string result = "`" + characters(expression.text) + "`";
    if (expression.kind == Expr::Kind::Plain)
      return result;
    if (expression.kind == Expr::Kind::Temporary)
      result = name(expression.local);
    else if (expression.kind == Expr::Kind::Suspend)
      result = nameOf(expression.suspend);
    else if (expression.kind != Expr::Kind::Compound)
      result = nameOf(expression.kind);
    result += "[";
    for (size_t i = 0; i != expression.operands.size(); ++i)
      result += (i ? ", " : "") + value(expression.operands[i]);
    return result + "]";
  }

  static std::string cursor(Cursor cursor) { return cursor ? ", cursor " + std::to_string(cursor) : ""; }

  void print(const Source &node) { line("source `" + characters(node.text) + "`"); }
  void print(const Declare &node) {
    std::string form = node.form == Declare::Form::Value ? "" : std::string(" (") + nameOf(node.form) + ")";
    std::string whole = node.whole.empty() ? "" : " whole `" + characters(node.whole) + "`";
    line("declare " + name(node.local) + form + (node.value ? " = " + value(node.value) : "") + whole +
         cursor(node.cursor));
  }
  void print(const Evaluate &node) { line("evaluate " + value(node.value)); }
  void print(const Block &node) {
    line(node.braces ? "block" : "sequence");
    nested(node);
  }
  void print(const If &node) {
    line("if " + value(node.condition));
    nested(*node.then);
    if (node.otherwise) {
      line("else");
      nested(*node.otherwise);
    }
  }
  void print(const Loop &node) {
    std::string head = nameOf(node.kind);
    if (node.condition)
      head += " " + value(node.condition);
    if (node.increment)
      head += " step " + value(node.increment);
    if (node.header)
      head += ", header " + std::to_string(node.header);
    if (node.continueLabel)
      head += ", continue label " + std::to_string(node.continueLabel);
    line(head + (node.unwindsAtContinue ? ", unwinds" : ""));
    nested(*node.body);
    if (node.continuation) {
      line("then");
      nested(*node.continuation);
    }
  }
  void print(const Expansion &node) {
    line("expansion " + name(node.local));
    nested(*node.body);
  }
  void print(const Switch &node) {
    line("switch " + value(node.condition));
    nested(*node.body);
  }
  void print(const Label &node) { line("label `" + characters(node.text) + "`"); }
  void print(const Break &) { line("break"); }
  void print(const Try &node) {
    line("try");
    nested(*node.body);
    for (const Try::Handler &handler : node.handlers) {
      line("catch `" + characters(handler.declaration) + "`");
      nested(handler.block);
    }
  }
  void print(const Return &node) {
    line("return" + (node.value ? " " + value(node.value) : "") + (node.evaluateOnly ? ", evaluate only" : ""));
  }
  void print(const Suspend &node) {
    std::string head = "suspend " + std::to_string(node.index);
    if (!node.call.empty())
      head += " `" + characters(node.call) + "`";
    if (node.awaiter != none)
      head += " on " + name(node.awaiter);
    for (size_t i = 0; i != node.saved.size(); ++i)
      head += (i ? " " : ", saves ") + name(node.saved[i]);
    head += cursor(node.cursor);
    if (node.reentry)
      head += ", to header " + std::to_string(node.reentry);
    if (!node.reentryText.empty())
      head += " after `" + characters(node.reentryText) + "`";
    line(head);
  }
  void print(const Destroy &node) { line("destroy " + name(node.local) + cursor(node.after)); }
  void print(const UnwindTo &node) { line("unwind to " + std::to_string(node.cursor)); }
  void print(const Prepare &node) { line("prepare " + coroutine.locals[node.local].name); }
  void print(const SetCursor &node) { line("cursor " + std::to_string(node.cursor)); }

  const Coroutine &coroutine;
  unsigned depth = 0;
};

} // namespace

FromSource::FromSource(const std::string &source, std::optional<Phase> last, bool all, const char *standard,
                       const std::vector<std::string> &includes) {
  Request request{*this, last, {}};
  request.options.all = all;
  std::vector<std::string> flags = {standard, "-w", "-Xclang", "-fcoroutines", "-D__cpp_impl_coroutine=201902L"};
  auto add = [&](const char *flag, const std::string &value) { flags.insert(flags.end(), {flag, value}); };
  if (includes.empty()) {
    add("-include", "prelude.h");
  } else {
    flags.push_back("-DSWITCHBACK_PARSE=1");
    add("-I", projectPath("runtime/include"));
    add("-resource-dir", SWITCHBACK_CLANG_RESOURCE_DIR);
    for (const std::string &name : includes)
      add("-include", name);
  }
  clang::tooling::runToolOnCodeWithArgs(std::make_unique<BuildingAction>(request), source, flags, "in.cpp", "unit-test",
                                        std::make_shared<clang::PCHContainerOperations>(),
                                        {{"prelude.h", std::string(prelude)}});
}

const Coroutine &FromSource::only() const {
  static const Coroutine nothing;
  if (coroutines.size() == 1)
    return *coroutines.front();
  ADD_FAILURE() << coroutines.size() << " coroutines\n" << dump();
  return nothing;
}

std::string FromSource::outline() const { return ::outline(only(), only().body); }

const Local &FromSource::local(const std::string &name, unsigned n) const {
  static const Local nothing;
  for (const Local &local : only().locals)
    if (local.name == name && --n == 0)
      return local;
  ADD_FAILURE() << "no local " << name << "\n" << dump();
  return nothing;
}

std::string FromSource::emitted() const {
  std::string result;
  for (const EmittedLine &line : emitMachine(only()))
    result += line.text + "\n";
  return result;
}

std::string FromSource::dump() const {
  std::string result;
  for (const std::string &error : errors)
    result += "error: " + error + "\n";
  for (const std::string &warning : warnings)
    result += "warning: " + warning + "\n";
  for (const std::string &each : hidden)
    result += "hidden: " + each + "\n";
  for (const auto &coroutine : coroutines)
    result += ir::dump(*coroutine);
  return result;
}

std::string outline(const Coroutine &coroutine, const Block &block) {
  Outliner outliner(coroutine);
  outliner.block(block);
  return std::move(outliner.out);
}

std::string projectPath(const std::string &name) {
  llvm::SmallString<256> file(__FILE__);
  for (int up = 0; up != 3; ++up)
    llvm::sys::path::remove_filename(file);
  llvm::sys::path::append(file, name);
  return std::string(file);
}

std::string projectFile(const std::string &name) {
  auto buffer = llvm::MemoryBuffer::getFile(projectPath(name));
  return buffer ? (*buffer)->getBuffer().str() : std::string();
}
