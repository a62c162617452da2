// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a local type's or a lambda's definition mentions of the function around it: it cannot move out of the body
// alone.
#ifndef SWITCHBACK_TOOL_IR_LOCALMENTIONS_H
#define SWITCHBACK_TOOL_IR_LOCALMENTIONS_H

#include "ir/LocalUses.h"

#include "clang/AST/RecursiveASTVisitor.h"

#include <set>
#include <vector>

namespace switchback {

class LocalMentions : public clang::RecursiveASTVisitor<LocalMentions> {
public:
  LocalMentions(const clang::FunctionDecl *function, const LocalUses &uses) : function(function), uses(uses) {}

  std::vector<const clang::ValueDecl *> variables; ///< locals and static locals, in source order
  std::set<const clang::Decl *> types;             ///< looked up only

  bool VisitDeclRefExpr(clang::DeclRefExpr *reference) {
    const auto *variable = llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
    bool isStatic = variable && variable->isStaticLocal() && variable->getDeclContext() == function;
    if (uses.ids.count(reference->getDecl()) || isStatic)
      variables.push_back(reference->getDecl());
    if (const auto *constant = llvm::dyn_cast<clang::EnumConstantDecl>(reference->getDecl()))
      types.insert(llvm::cast<clang::EnumDecl>(constant->getDeclContext()));
    return true;
  }
  bool VisitTagTypeLoc(clang::TagTypeLoc type) { return types.insert(type.getDecl()), true; }
  bool VisitTypedefTypeLoc(clang::TypedefTypeLoc type) { return types.insert(type.getTypedefNameDecl()), true; }

private:
  const clang::FunctionDecl *function;
  const LocalUses &uses;
};

} // namespace switchback

#endif
