// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine's locals and every use of them, found in one walk before anything is sliced: uses become marks in the
// SourceText, so that any slice knows where a local may have to be spelled differently.
#ifndef SWITCHBACK_TOOL_IR_LOCALUSES_H
#define SWITCHBACK_TOOL_IR_LOCALUSES_H

#include "ir/Ir.h"
#include "ir/SourceText.h"
#include "ir/TypeSpelling.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"

namespace switchback {

struct LocalUses {
  /// Parameters, automatic variables and structured bindings of the function itself (not of lambdas in it); looked up
  /// only.
  llvm::DenseMap<const clang::ValueDecl *, ir::LocalId> ids;
  std::vector<const clang::ValueDecl *> declarations; ///< by LocalId
  /// The lambda of each closure type, in source order.
  llvm::MapVector<const clang::CXXRecordDecl *, const clang::LambdaExpr *> lambdas;
  /// Closures that become function pointers.
  llvm::DenseSet<const clang::CXXRecordDecl *> converted;
  /// A token that names a member without the object that it belongs to.
  struct PartUse {
    clang::SourceLocation at;
    const clang::ValueDecl *member;
  };
  /// Those of the variable that an anonymous union is, and of bindings to bit-fields; looked up only.
  llvm::DenseMap<const clang::ValueDecl *, std::vector<PartUse>> partUses;
  /// The lambdas that name a constant in their captures, in source order; looked up only.
  llvm::DenseMap<const clang::ValueDecl *, std::vector<const clang::LambdaExpr *>> capturing;
  /// A static variable of the function that a lambda or a local type mentions. The mark of such a mention has its
  /// number as its operand: note [static variables].
  struct MentionedStatic {
    unsigned number = 0;
    std::vector<clang::SourceLocation> hidden; ///< mentions in the bodies of macros
    bool isInCoroutine = false;                ///< the body of a coroutine in this one mentions it
  };
  llvm::MapVector<const clang::Decl *, MentionedStatic> mentionedStatics;
};

/// The bit-field that a structured binding names, or null.
const clang::FieldDecl *bitFieldOf(const clang::BindingDecl *binding);

/// A reference that a lambda need not capture, as its name is a constant. Null: none.
bool isConstantReference(const clang::VarDecl *variable, const clang::ASTContext &context);

/// Fills `coroutine.locals` (parameters first, then variables in source order) and marks their uses in `text`.
LocalUses collectLocals(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body,
                        clang::ASTContext &context, const TypeSpeller &types, const TokenTrace &tokens,
                        SourceText &text, ir::Coroutine &coroutine);

} // namespace switchback

#endif
