// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Types as the output spells them: independent of the scopes they are used in, with the user's typedefs kept.
#ifndef SWITCHBACK_TOOL_IR_TYPESPELLING_H
#define SWITCHBACK_TOOL_IR_TYPESPELLING_H

#include "ir/Ir.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/AST/Type.h"

#include <map>

namespace switchback {

/// std::initializer_list<E>.
bool isInitializerList(const clang::CXXRecordDecl *record);

/// What keeps a type from being spelled outside of the function's body.
struct TypeObstacle {
  enum class Kind { None, Closure, Unnamed, Local } kind = Kind::None;
  const clang::TagDecl *declaration = nullptr;
};

/// Spells types for one function. `auto` and `decltype` become the type that they stand for.
class TypeSpeller {
public:
  TypeSpeller(const clang::ASTContext &context, const clang::FunctionDecl *function);

  ir::Type describe(clang::QualType type) const;
  /// A parameter's, or a pack's pattern: the type of `auto value` has no other name than decltype(value).
  ir::Type describe(const clang::ParmVarDecl *parameter) const;
  /// A type of which only the compiler knows more than that it is `like` this one. Of a value, `name` lacks its const.
  static ir::Type describeDependent(const std::string &name, clang::QualType like);
  /// From now on the closure type is spelled `name`.
  void nameClosure(const clang::CXXRecordDecl *closure, const std::string &name);
  bool isNamed(const clang::CXXRecordDecl *closure) const { return closures.count(closure) != 0; }
  /// The first lambda's, unnamed class's or function-local class's declaration that spelling the type would need.
  TypeObstacle findObstacle(clang::QualType type) const;
  /// The type-id alone.
  std::string spell(clang::QualType type) const;
  /// A function of a namespace, from the global namespace on: `::ns::begin`.
  std::string spellGlobally(const clang::NamedDecl *declaration) const;

private:
  clang::QualType qualified(clang::QualType type) const;
  std::string print(clang::QualType type, const std::string &declarator) const;

  const clang::ASTContext &context;
  clang::PrintingPolicy policy;
  struct NamedClosure {
    std::string printed, name;
  };
  std::map<const clang::CXXRecordDecl *, NamedClosure> closures;
  /// Names begin with `::`, as something around the function hides a global name.
  bool rooted;
};

/// The function-local typedefs that the type's spelling uses.
std::vector<const clang::Decl *> findLocalTypedefs(clang::QualType type);

} // namespace switchback

#endif
