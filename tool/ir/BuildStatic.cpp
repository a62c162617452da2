// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [static variables]: what moves in front of the machine takes along the static variables that it mentions, if
// nobody can tell that they are initialised earlier. One whose initialisation can be seen stays where control passes
// it, and a pointer in front of the machine leads there:
//
//   static int first = next();                   static int *sb_static_1;
//   auto count = [] { return first++; };         struct sb_lambda_1 {
//                                                  int operator()() const { return (*sb_static_1)++; }
//                                                };
//                                                ...
//                                                static int first = next(); static const bool sb_set_1 = ...;
//
// The second one is initialised once and behind the first, whoever gets there first.
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

using namespace clang;

namespace switchback {

/// Whether it may be initialised when the function is called for the first time, where its name means the same.
bool Builder::mayMove(const VarDecl *variable) const {
  auto statement = declarationStatements.find(variable);
  if (statement == declarationStatements.end())
    return false;
  const FileRange body{coroutine->bodySpan.begin.offset, coroutine->bodySpan.end.offset};
  return llvm::all_of(statement->second->decls(), [&](const Decl *declared) {
    const auto *one = dyn_cast<VarDecl>(declared);
    if (!one)
      return true;
    if (!one->isStaticLocal() || !one->hasConstantInitialization() ||
        one->needsDestruction(context) != QualType::DK_none ||
        isSpelledElsewhere(localDeclarations.find(one)->second, tokens, body))
      return false;
    LocalMentions mentions(found.function, uses);
    mentions.TraverseDecl(const_cast<VarDecl *>(one));
    return llvm::all_of(mentions.variables, [&](const ValueDecl *mentioned) {
      const auto *other = dyn_cast<VarDecl>(mentioned);
      return mentioned == one || !other || !other->isStaticLocal() || mayMove(other);
    });
  });
}

/// The static variable that a constant refers to and that cannot move with it, or null.
const VarDecl *Builder::staticBehind(const VarDecl *constant) const {
  LocalMentions mentions(found.function, uses);
  mentions.TraverseDecl(const_cast<VarDecl *>(constant));
  for (const ValueDecl *mentioned : mentions.variables) {
    const auto *variable = dyn_cast<VarDecl>(mentioned);
    if (!variable || variable == constant)
      continue;
    if (variable->isStaticLocal() && !mayMove(variable))
      return variable;
    if (const VarDecl *behind = variable->isStaticLocal() ? nullptr : staticBehind(variable))
      return behind;
  }
  return nullptr;
}

/// Why a moved lambda cannot mention what is neither captured nor moved.
std::string Builder::obstacleOf(const ValueDecl *mentioned) const {
  const std::string uses = "it uses '" + mentioned->getNameAsString() + "'";
  const auto *variable = dyn_cast<VarDecl>(mentioned);
  if (const VarDecl *behind = variable && !variable->isStaticLocal() ? staticBehind(variable) : nullptr)
    return uses + ", which refers to the static variable '" + behind->getNameAsString() + "'";
  return uses + " without capturing it";
}

namespace {

/// Whether a jump may lead behind the declaration without passing it: a label stands there, perhaps of a switch around.
bool mayBeJumpedOver(const Stmt *behind, bool inSwitch) {
  if (!behind || isa<Expr>(behind))
    return false;
  if (isa<LabelStmt>(behind) || (isa<SwitchCase>(behind) && !inSwitch))
    return true;
  return llvm::any_of(behind->children(),
                      [&](const Stmt *child) { return mayBeJumpedOver(child, inSwitch || isa<SwitchStmt>(behind)); });
}

/// The statements behind `declaration` in its block; nothing if it stands in no block.
std::optional<std::vector<const Stmt *>> statementsBehind(const DeclStmt *declaration, const Stmt *inside) {
  std::vector<const Stmt *> behind;
  bool isFound = false;
  for (const Stmt *child : inside->children()) {
    if (isFound)
      behind.push_back(child);
    isFound |= child == declaration;
  }
  if (isFound)
    return isa<CompoundStmt>(inside) ? std::make_optional(behind) : std::nullopt;
  for (const Stmt *child : inside->children())
    if (child && !isa<Expr>(child))
      if (auto deeper = statementsBehind(declaration, child))
        return deeper;
  return std::nullopt;
}

} // namespace

bool Builder::pointTo(const ValueDecl *mentioned) {
  const auto *variable = dyn_cast<VarDecl>(mentioned);
  auto use = variable ? uses.mentionedStatics.find(variable) : uses.mentionedStatics.end();
  if (use == uses.mentionedStatics.end() || use->second.isInCoroutine || isDependent(variable) ||
      variable->getTLSKind() != VarDecl::TLS_None || !declarationStatements.count(variable))
    return false;
  const auto behind = statementsBehind(declarationStatements.lookup(variable), found.body->getBody());
  if (!behind || llvm::any_of(*behind, [](const Stmt *statement) { return mayBeJumpedOver(statement, false); }) ||
      !canName(variable->getType()))
    return false;
  if (pointedStatics.insert(use->second.number).second)
    for (SourceLocation at : use->second.hidden)
      reveal(at);
  return true;
}

bool Builder::isPointedStatic(const ir::Piece &piece) const {
  return piece.kind == ir::Piece::Kind::Verbatim && pointedStatics.count(piece.operand);
}

ir::Text Builder::declarePointer(const VarDecl *variable, ir::Text &declaration) {
  const std::string number = std::to_string(uses.mentionedStatics.lookup(variable).number);
  const std::string pointer = coroutine->prefix + "static_" + number;
  const ir::Type type = types.describe(variable->getType());
  declaration.pieces.push_back(ir::verbatim(" static const bool " + coroutine->prefix + "set_" + number +
                                            " [[gnu::unused]] = (" + pointer + " = ::switchback::detail::address_of(" +
                                            variable->getNameAsString() + "), true);"));
  return makeLine(declaration.span.begin, "static " + declare(type.pointer, pointer) + ";");
}

} // namespace switchback
