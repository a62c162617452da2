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
/// Of an array or an initializer_list, if that is a scalar; else null.
clang::QualType scalarElementOf(clang::QualType type);

/// What keeps a type from being spelled outside of the function's body.
struct TypeObstacle {
  enum class Kind {
    None,
    Closure,
    Unnamed, ///< of a class or an enumeration
    Local,   ///< to the function, or to one around it
    Foreign, ///< local to another function, perhaps to a lambda in this one
  } kind = Kind::None;
  const clang::TagDecl *declaration = nullptr;
  /// The instances of class templates that have it as an argument, the innermost first.
  std::vector<const clang::TagDecl *> around = {};
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
  /// From now on the type is spelled `name`.
  void giveName(const clang::TagDecl *type, const std::string &name);
  bool isNamed(const clang::TagDecl *type) const { return given.count(type) != 0; }
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
  const clang::FunctionDecl *function;
  clang::PrintingPolicy policy;
  struct GivenName {
    std::string printed, unqualified, name;
  };
  std::map<const clang::TagDecl *, GivenName> given;
  /// Names begin with `::`, as something around the function hides a global name.
  bool rooted;
};

/// Whether a qualified name for it can stand in `user`: its classes have names, and access allows it.
bool isReachable(const clang::Decl *declaration, const clang::FunctionDecl *user);

/// Makes the tree print the type like no other, until giveName says how.
void makeUnique(const clang::TagDecl *type, clang::ASTContext &context);

/// The function-local typedefs that the type's spelling uses.
std::vector<const clang::Decl *> findLocalTypedefs(clang::QualType type);

} // namespace switchback

#endif
