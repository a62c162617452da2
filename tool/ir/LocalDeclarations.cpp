// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/LocalDeclarations.h"

#include "ir/LocalMentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

bool isSpelledOutside(llvm::StringRef name, FileRange scope, const TokenTrace &tokens, FileRange body) {
  auto [first, last] = tokens.identifiersIn(body);
  return std::any_of(first, last, [&](const TracedIdentifier &token) {
    return !token.qualified && !scope.contains(token.offset) && token.identifier->getName() == name;
  });
}

class Namer : public RecursiveASTVisitor<Namer> {
public:
  Namer(const FunctionDecl *function, FileRange body, ASTContext &context, const TokenTrace &tokens,
        const SourceText &text, const std::string &prefix)
      : function(function), body(body), context(context), tokens(tokens), text(text), prefix(prefix) {}

  LocalDeclarations found;

  bool TraverseStmt(Stmt *statement) {
    const bool isScope =
        statement && isa<CompoundStmt, ForStmt, WhileStmt, IfStmt, SwitchStmt, CXXForRangeStmt>(statement);
    unsigned outer = end;
    if (isScope)
      end = text.statementRange(statement->getSourceRange()).end;
    bool goesOn = RecursiveASTVisitor::TraverseStmt(statement);
    end = outer;
    return goesOn;
  }

  bool VisitTypeDecl(TypeDecl *type) {
    const auto *alias = dyn_cast<TypedefNameDecl>(type);
    const TagDecl *tag = alias ? alias->getAnonDeclWithTypedefName() : dyn_cast<TagDecl>(type);
    if (type->getDeclContext() != function || (!alias && tag && tag->getTypedefNameForAnonDecl()))
      return true; // the typedef comes
    LocalDeclaration &local = add(type);
    local.isUnnamed = !alias && tag && !tag->getIdentifier();
    if (local.isUnnamed)
      local.name = prefix + "type_" + std::to_string(++typeCount);
    const auto *enumeration = dyn_cast_or_null<EnumDecl>(tag);
    const bool isShared = (!local.isUnnamed && isSpelledElsewhere(local, tokens, body)) || mentionsWrapped(type) ||
                          (enumeration && hasSharedEnumerators(enumeration, local.scope));
    if (isShared)
      local.wrapper = prefix + "scope_" + std::to_string(++scopeCount);
    if (isShared || local.isUnnamed)
      rename(type,
             (isShared ? (function->isDependentContext() ? "typename " : "") + local.wrapper + "::" : "") + local.name);
    return true;
  }

  bool VisitVarDecl(VarDecl *variable) {
    if (variable->getDeclContext() == function && !isa<ParmVarDecl>(variable))
      add(variable);
    return true;
  }

private:
  LocalDeclaration &add(NamedDecl *declaration) {
    LocalDeclaration &local = found[declaration];
    local.name = declaration->getNameAsString();
    local.scope = {text.statementRange(declaration->getSourceRange()).begin, end};
    return local;
  }

  bool hasSharedEnumerators(const EnumDecl *enumeration, FileRange scope) const {
    return !enumeration->isScoped() && llvm::any_of(enumeration->enumerators(), [&](const EnumConstantDecl *constant) {
      return isSpelledOutside(constant->getName(), scope, tokens, body);
    });
  }

  bool mentionsWrapped(TypeDecl *type) const {
    LocalUses none;
    LocalMentions mentions(function, none);
    mentions.TraverseDecl(type);
    return std::any_of(mentions.types.begin(), mentions.types.end(), [&](const Decl *mentioned) {
      auto entry = found.find(cast<NamedDecl>(mentioned));
      return entry != found.end() && !entry->second.wrapper.empty();
    });
  }

  void rename(NamedDecl *declaration, const std::string &name) { declaration->setDeclName(&context.Idents.get(name)); }

  const FunctionDecl *function;
  FileRange body;
  ASTContext &context;
  const TokenTrace &tokens;
  const SourceText &text;
  const std::string &prefix;
  unsigned end = 0; ///< of the innermost scope
  unsigned typeCount = 0, scopeCount = 0;
};

} // namespace

bool isSpelledElsewhere(const LocalDeclaration &local, const TokenTrace &tokens, FileRange body) {
  return isSpelledOutside(local.name, local.scope, tokens, body);
}

LocalDeclarations nameLocalDeclarations(const FunctionDecl *function, const CoroutineBodyStmt *body,
                                        ASTContext &context, const TokenTrace &tokens, const SourceText &text,
                                        const std::string &prefix) {
  FileRange range = text.statementRange(body->getBody()->getSourceRange());
  Namer namer(function, range, context, tokens, text, prefix);
  namer.TraverseStmt(body->getBody());
  return std::move(namer.found);
}

} // namespace switchback
