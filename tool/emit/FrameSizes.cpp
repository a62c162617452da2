// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/FrameSizes.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecordLayout.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using namespace clang;

namespace switchback {
namespace {

class Measurer : public RecursiveASTVisitor<Measurer> {
public:
  Measurer(ASTContext &context, FrameSizes &sizes) : context(context), sizes(sizes) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitLambdaBody() const { return true; }

  bool VisitCXXRecordDecl(CXXRecordDecl *record) {
    if (!record->isCompleteDefinition() || record->isDependentContext() || record->isInvalidDecl())
      return true;
    if (const auto *frame = dyn_cast<ClassTemplateSpecializationDecl>(record);
        frame && (frame->getName() == "coroutine_frame" || frame->getName() == "value_frame"))
      frames.push_back(frame);
    if (isMachine(record))
      machines.push_back(record);
    return true;
  }

  void finish() {
    for (const CXXRecordDecl *machine : machines) {
      FrameSize size = sizeOf(machine);
      for (const ClassTemplateSpecializationDecl *frame : frames)
        if (const CXXRecordDecl *held = frame->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
            held && held->getCanonicalDecl() == machine->getCanonicalDecl())
          if (std::uint64_t *whole = frame->getName() == "value_frame" ? &size.asObject
                                     : isOnHeap(frame)                 ? &size.onHeap
                                                                       : nullptr)
            *whole = bytes(context.getASTRecordLayout(frame).getSize());
      size.promise = promiseOf(machine);
      const PresumedLoc at = context.getSourceManager().getPresumedLoc(machine->getBeginLoc());
      sizes[{machine->getNameAsString(), at.isValid() ? at.getLine() : 0}].push_back(std::move(size));
    }
  }

private:
  static std::uint64_t bytes(CharUnits units) { return static_cast<std::uint64_t>(units.getQuantity()); }

  /// In the main file, as nothing else has such a base.
  bool isMachine(const CXXRecordDecl *record) const {
    const SourceManager &sources = context.getSourceManager();
    return sources.isInMainFile(sources.getExpansionLoc(record->getBeginLoc())) &&
           hasBase(record, [](const CXXRecordDecl *base) {
             return base->getName() == "sb_machine_base" || base->getName() == "sb_value_machine";
           });
  }

  /// Whether a base, or a base of one, is what is looked for.
  template <class Predicate>
  static bool hasBase(const CXXRecordDecl *record, const Predicate &isWanted) {
    return llvm::any_of(record->bases(), [&](const CXXBaseSpecifier &base) {
      const CXXRecordDecl *type = base.getType()->getAsCXXRecordDecl();
      return type && (isWanted(type) || hasBase(type, isWanted));
    });
  }

  static bool isOnHeap(const ClassTemplateSpecializationDecl *frame) {
    const CXXRecordDecl *place = frame->getTemplateArgs()[1].getAsType()->getAsCXXRecordDecl();
    return place && place->getName() == "on_heap";
  }

  std::optional<std::uint64_t> promiseOf(const CXXRecordDecl *machine) const {
    std::optional<std::uint64_t> result;
    hasBase(machine, [&](const CXXRecordDecl *base) {
      for (const Decl *member : base->decls())
        if (const auto *name = dyn_cast<TypedefNameDecl>(member); name && name->getName() == "sb_promise_type")
          result = bytes(context.getTypeSizeInChars(name->getUnderlyingType()));
      return result.has_value();
    });
    return result;
  }

  FrameSize sizeOf(const CXXRecordDecl *machine) const {
    FrameSize result;
    if (const auto *function = dyn_cast_or_null<FunctionDecl>(machine->getParentFunctionOrMethod());
        function && function->isTemplateInstantiation()) {
      llvm::raw_string_ostream out(result.instantiation);
      function->getNameForDiagnostic(out, context.getPrintingPolicy(), /*Qualified=*/true);
    } else if (isa<ClassTemplateSpecializationDecl>(machine)) {
      result.instantiation = context.getRecordType(machine).getAsString(context.getPrintingPolicy());
    }
    result.size = bytes(context.getASTRecordLayout(machine).getSize());
    std::vector<bool> covered(result.size);
    addFields(machine, 0, "", result, covered);
    result.padding = static_cast<std::uint64_t>(std::count(covered.begin(), covered.end(), false));
    return result;
  }

  void addFields(const CXXRecordDecl *record, std::uint64_t at, const std::string &path, FrameSize &result,
                 std::vector<bool> &covered) const {
    const ASTRecordLayout &layout = context.getASTRecordLayout(record);
    for (const CXXBaseSpecifier &base : record->bases()) {
      const CXXRecordDecl *type = base.getType()->getAsCXXRecordDecl();
      if (!type->isEmpty())
        addFields(type, at + bytes(layout.getBaseClassOffset(type)), path, result, covered);
    }
    for (const FieldDecl *field : record->fields()) {
      const std::uint64_t offset =
          at +
          bytes(context.toCharUnitsFromBits(static_cast<std::int64_t>(layout.getFieldOffset(field->getFieldIndex()))));
      const CXXRecordDecl *inner = field->getType()->getAsCXXRecordDecl();
      const std::string name = field->getNameAsString();
      // Storage that scopes share, and a scope's own.
      if (inner && (inner->isAnonymousStructOrUnion() || !inner->getIdentifier())) {
        addFields(inner, offset, name.empty() ? path : path + name + ".", result, covered);
        continue;
      }
      const std::uint64_t size = bytes(context.getTypeSizeInChars(field->getType()));
      result.fields[path + name] = {offset, size};
      for (std::uint64_t i = offset; i < offset + size && i < covered.size(); ++i)
        covered[i] = true;
    }
  }

  ASTContext &context;
  FrameSizes &sizes;
  std::vector<const CXXRecordDecl *> machines;
  std::vector<const ClassTemplateSpecializationDecl *> frames;
};

class MeasureConsumer : public ASTConsumer {
public:
  explicit MeasureConsumer(FrameSizes &sizes) : sizes(sizes) {}
  void HandleTranslationUnit(ASTContext &context) override {
    if (context.getDiagnostics().hasErrorOccurred())
      return;
    Measurer measurer(context, sizes);
    measurer.TraverseDecl(context.getTranslationUnitDecl());
    measurer.finish();
  }

private:
  FrameSizes &sizes;
};

class MeasureAction : public ASTFrontendAction {
public:
  explicit MeasureAction(FrameSizes &sizes) : sizes(sizes) {}
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &, StringRef) override {
    return std::make_unique<MeasureConsumer>(sizes);
  }

private:
  FrameSizes &sizes;
};

} // namespace

std::unique_ptr<ASTFrontendAction> measureFrames(FrameSizes &sizes) { return std::make_unique<MeasureAction>(sizes); }

} // namespace switchback
