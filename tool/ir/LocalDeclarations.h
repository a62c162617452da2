// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names for what a body declares and the machine has to see: note [local types].
#ifndef SWITCHBACK_TOOL_IR_LOCALDECLARATIONS_H
#define SWITCHBACK_TOOL_IR_LOCALDECLARATIONS_H

#include "TokenTrace.h"
#include "ir/SourceText.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/MapVector.h"

namespace switchback {

/// A type or variable that the body declares.
struct LocalDeclaration {
  std::string name;       ///< the user's, or the one that the tool has given to an unnamed type
  bool isUnnamed = false; ///< the tool has
  std::string wrapper;    ///< of a type: the struct around it where it stands before the machine; empty: none
  FileRange scope;        ///< from the declaration to the end of its block
};

using LocalDeclarations = llvm::MapVector<const clang::NamedDecl *, LocalDeclaration>;

/// Whether some token of `body` outside of its scope spells the name: it would mean something else before the machine.
bool isSpelledElsewhere(const LocalDeclaration &local, const TokenTrace &tokens, FileRange body);

/// Types get the names by which the machine knows them, in the tree itself, so that every spelling has them.
LocalDeclarations nameLocalDeclarations(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body,
                                        clang::ASTContext &context, const TokenTrace &tokens, const SourceText &text,
                                        const std::string &prefix);

} // namespace switchback

#endif
