// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [local types]: the machine's slots name the types of saved locals, and closures that became classes mention what
// their lambdas do. A type, a constant or a static variable of the body that one of them needs moves in front of the
// machine, with what it needs in turn; its text stays the user's. Where the name of a type means something else outside
// of its block, the type moves into a struct of its own, and an alias stays in its place. So does an unscoped
// enumeration where one of its enumerators' names does; their uses are qualified with its own name then, which an
// alias can stand for.
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"
#include "ir/Walk.h"

#include "clang/AST/Attr.h"

using namespace clang;

namespace switchback {

bool Builder::hoist(const ValueDecl *mentioned) {
  const auto *variable = dyn_cast<VarDecl>(mentioned);
  auto entry = variable ? localDeclarations.find(variable) : localDeclarations.end();
  if (entry == localDeclarations.end())
    return false;
  auto id = uses.ids.find(variable);
  const bool isConstant = id != uses.ids.end() && coroutine->locals[id->second].isConstant;
  FileRange body{coroutine->bodySpan.begin.offset, coroutine->bodySpan.end.offset};
  if (!mayMove(variable) && (!isConstant || isSpelledElsewhere(entry->second, tokens, body) || staticBehind(variable)))
    return false;
  needed.insert(variable);
  return true;
}

/// In the definition of a type: note [local types].
bool Builder::canReplace(const ValueDecl *mentioned) const {
  auto id = uses.ids.find(mentioned);
  return id != uses.ids.end() && (!coroutine->locals[id->second].isConstant || !valueOf(id->second).empty());
}

ir::Text Builder::makeLine(ir::SourcePoint at, const std::string &characters) {
  ir::Text result;
  result.span.begin = at;
  result.pieces.push_back({ir::Piece::Kind::Verbatim, characters});
  return result;
}

/// Of a wrapper's member.
std::string Builder::typedefOf() const { return coroutine->isTemplate ? "typedef typename " : "typedef "; }

std::string Builder::aliasesOf(const std::set<const Decl *> &mentioned) const {
  std::string result;
  for (const auto &[declaration, local] : localDeclarations)
    if (mentioned.count(declaration) && !local.wrapper.empty())
      result += typedefOf() + local.wrapper + "::" + local.name + " " + local.name + ";";
  return result;
}

namespace {

/// The uses of the enumerators of some enumerations, outside of their definitions.
class EnumeratorUses : public RecursiveASTVisitor<EnumeratorUses> {
public:
  std::vector<const DeclRefExpr *> found;
  bool shouldVisitLambdaBody() const { return true; }
  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    if (isa<EnumConstantDecl>(reference->getDecl()) && !reference->hasQualifier())
      found.push_back(reference);
    return true;
  }
};

} // namespace

void Builder::qualifyEnumerators() {
  std::map<const EnumDecl *, const LocalDeclaration *> wrapped; // looked up only
  for (const auto &[declaration, local] : localDeclarations) {
    const auto *alias = dyn_cast<TypedefNameDecl>(declaration);
    const auto *enumeration =
        dyn_cast_or_null<EnumDecl>(alias ? alias->getAnonDeclWithTypedefName() : dyn_cast<TagDecl>(declaration));
    if (!enumeration || enumeration->isScoped() || local.wrapper.empty())
      continue;
    wrapped[enumeration] = &local;
    if (local.isUnnamed)
      nameUnnamed(enumeration, local.name);
  }
  EnumeratorUses uses;
  if (!wrapped.empty())
    uses.TraverseStmt(found.body->getBody());
  for (const DeclRefExpr *use : uses.found) {
    const auto *enumeration = cast<EnumDecl>(use->getDecl()->getDeclContext());
    auto entry = wrapped.find(enumeration);
    if (entry == wrapped.end())
      continue;
    const LocalDeclaration &local = *entry->second;
    std::optional<unsigned> at = text.editableOffset(use->getLocation());
    if (!at) {
      reveal(use->getLocation());
      continue;
    }
    if (text.statementRange(enumeration->getSourceRange()).contains(*at))
      continue;
    for (const auto &[other, hiding] : localDeclarations)
      if (isa<TypeDecl>(other) && &hiding != &local && hiding.name == local.name && hiding.scope.contains(*at) &&
          hiding.scope.begin > local.scope.begin)
        refuse(Diag::Unsupported, use->getLocation(), {"an enumerator whose enumeration's name is hidden"});
    text.replace({*at, text.tokenEnd(*at)},
                 {{ir::Piece::Kind::Verbatim, local.name + "::" + use->getDecl()->getNameAsString()}});
  }
}

// The name stands behind the attributes, if there are any: `struct alignas(8) sb_type_1 {`.
bool Builder::nameUnnamed(const TagDecl *tag, const std::string &name) {
  if (!writtenNames.insert(tag).second)
    return false;
  unsigned at = text.statementRange(tag->getInnerLocStart()).end;
  const unsigned open = text.statementRange(tag->getBraceRange().getBegin()).begin;
  for (at = text.skipTrivia(at); at < open && !text.characters({at, at + 1}).starts_with(":"); at = text.skipTrivia(at))
    at = text.behindToken(at);
  text.replace({at, at + 1}, {{ir::Piece::Kind::Verbatim, name + " " + text.characters({at, at + 1}).str()}});
  return true;
}

// A local class uses automatic variables of its function in unevaluated operands only, and constants as constants.
void Builder::replaceMentions(ir::Text &definition) const {
  for (ir::Piece &piece : definition.pieces) {
    if (isPointedStatic(piece))
      piece.text = piece.elsewhere;
    if (piece.local == ir::none || needed.count(declarationOf(piece.local)))
      continue;
    const ir::Type &type = coroutine->locals[piece.local].type;
    if (piece.kind == ir::Piece::Kind::UseType)
      piece.text = asName(declare(type.declaration, ""));
    else if (std::string value = valueOf(piece.local); !value.empty())
      piece.text = value;
    else
      piece.text = "(*static_cast<" + declare(type.pointer, "") + ">(nullptr))";
    piece.kind = ir::Piece::Kind::Verbatim;
    piece.local = ir::none;
  }
}

const ValueDecl *Builder::declarationOf(ir::LocalId local) const {
  return local < uses.declarations.size() ? uses.declarations[local] : nullptr; // else generated
}

/// Of an integral constant, as an expression; empty otherwise.
std::string Builder::valueOf(ir::LocalId local) const {
  const auto *variable = dyn_cast_or_null<VarDecl>(declarationOf(local));
  if (!variable || !coroutine->locals[local].isConstant || !variable->getType()->isIntegralOrEnumerationType() ||
      variable->getInit()->isValueDependent())
    return {};
  const APValue *value = variable->evaluateValue();
  llvm::SmallString<32> digits;
  value->getInt().toString(digits, 10);
  return "static_cast<" + coroutine->locals[local].type.spelling + ">(" + digits.str().str() + ")";
}

// `#pragma pack` around the type stays behind: it gets one of its own.
void Builder::hoistType(const TypeDecl *type, ir::Text definition) {
  const auto *alias = dyn_cast<TypedefNameDecl>(type);
  const TagDecl *tag = alias ? alias->getAnonDeclWithTypedefName() : dyn_cast<TagDecl>(type);
  const auto *packed = tag ? tag->getAttr<MaxFieldAlignmentAttr>() : nullptr;
  const ir::SourcePoint begin = definition.span.begin;
  if (packed)
    coroutine->hoisted.push_back(
        makeLine(begin, "#pragma pack(push, " + std::to_string(packed->getAlignment() / 8) + ")"));
  hoistDefinition(type, std::move(definition));
  if (packed)
    coroutine->hoisted.push_back(makeLine(begin, "#pragma pack(pop)"));
}

void Builder::hoistDefinition(const TypeDecl *type, ir::Text definition) {
  replaceMentions(definition);
  const std::string &wrapper = localDeclarations.find(type)->second.wrapper;
  if (coroutine->value && coroutine->value->isMember)
    coroutine->value->types.push_back(wrapper.empty() ? localDeclarations.find(type)->second.name : wrapper);
  if (wrapper.empty())
    return coroutine->hoisted.push_back(std::move(definition));
  const ir::SourcePoint at = definition.span.begin;
  LocalMentions mentions(found.function, uses);
  mentions.TraverseDecl(const_cast<TypeDecl *>(type));
  mentions.types.erase(type);
  coroutine->hoisted.push_back(makeLine(at, "struct " + wrapper + " {"));
  if (std::string aliases = aliasesOf(mentions.types); !aliases.empty())
    coroutine->hoisted.push_back(makeLine(at, "    " + aliases));
  // Its lines keep their distance to the first one.
  definition.pieces.insert(definition.pieces.begin(), {ir::Piece::Kind::Verbatim, "    "});
  definition.span.begin.column = at.column > 4 ? at.column - 4 : 1;
  coroutine->hoisted.push_back(std::move(definition));
  coroutine->hoisted.push_back(makeLine(at, "};"));
}

/// Takes declarations out of a body.
class Builder::Mover {
public:
  explicit Mover(Builder &builder) : builder(builder) {}

  std::map<unsigned, const TypeDecl *> types;       ///< by the offset of the statement
  std::set<unsigned> statics;                       ///< likewise
  std::multimap<unsigned, const VarDecl *> pointed; ///< likewise
  std::set<ir::LocalId> constants;

  void run(ir::Block &block) {
    ir::Body kept;
    std::string pragmas; // before what has gone
    for (ir::Stmt &statement : block.body) {
      if (moves(statement)) {
        pragmas = joined(pragmas, pragmasIn(statement.leading));
        continue;
      }
      statement.leading = joined(std::exchange(pragmas, ""), statement.leading);
      ir::forEachBlock(statement, [&](ir::Block &inner) { run(inner); });
      kept.push_back(std::move(statement));
    }
    block.body = std::move(kept);
    block.trailing = joined(pragmas, block.trailing);
  }

private:
  static std::string joined(const std::string &lines, const std::string &more) {
    return lines + (lines.empty() || more.empty() ? "" : "\n") + more;
  }

  static std::string pragmasIn(llvm::StringRef comments) {
    std::string result;
    llvm::SmallVector<llvm::StringRef, 4> lines;
    comments.split(lines, '\n');
    for (llvm::StringRef line : lines)
      if (line.ltrim().starts_with("#") || line.ltrim().starts_with("_Pragma"))
        result = joined(result, line.str());
    return result;
  }

  /// False: the statement stays, or an alias in its place.
  bool moves(ir::Stmt &statement) {
    if (auto *source = std::get_if<ir::Source>(&statement.node); source && source->standsAlone) {
      const ir::SourcePoint at = source->text.span.begin;
      if (auto type = types.find(at.offset); type != types.end()) {
        nameIfUnnamed(type->second, source->text);
        builder.hoistType(type->second, std::move(source->text));
        source->text = aliasOf(type->second, at);
        return source->text.empty();
      }
      for (auto [first, last] = pointed.equal_range(at.offset); first != last; ++first)
        builder.coroutine->hoisted.push_back(builder.declarePointer(first->second, source->text));
      return statics.count(at.offset) && movesText(source->text);
    }
    auto *declare = std::get_if<ir::Declare>(&statement.node);
    if (declare && constants.count(declare->local)) {
      declare->whole.pieces.insert(declare->whole.pieces.begin(), {ir::Piece::Kind::Verbatim, "static "});
      return movesText(declare->whole);
    }
    // A copy of it has gone, perhaps with its only use.
    if (auto copy = declare ? builder.copiedConstants.find(declare->local) : builder.copiedConstants.end();
        copy != builder.copiedConstants.end())
      declare->whole.pieces.push_back({ir::Piece::Kind::Verbatim, " static_cast<void>(" + copy->second + ");"});
    return false;
  }

  /// One that was no part of a variable's declaration.
  void nameIfUnnamed(const TypeDecl *type, ir::Text &definition) {
    const LocalDeclaration &local = builder.localDeclarations.find(type)->second;
    if (local.isUnnamed && builder.nameUnnamed(cast<TagDecl>(type), local.name))
      definition = builder.text.slice({definition.span.begin.offset, definition.span.end.offset});
  }

  bool movesText(ir::Text &declaration) {
    builder.coroutine->hoisted.push_back(std::move(declaration));
    return true;
  }

  ir::Text aliasOf(const TypeDecl *type, ir::SourcePoint at) const {
    const LocalDeclaration &local = builder.localDeclarations.find(type)->second;
    if (local.wrapper.empty())
      return {};
    return makeLine(at,
                    builder.typedefOf() + local.wrapper + "::" + local.name + " " + local.name + " [[gnu::unused]];");
  }

  Builder &builder;
};

void Builder::hoistDeclarations() {
  auto isNeeded = [&](const NamedDecl *declaration) {
    const auto *alias = dyn_cast<TypedefNameDecl>(declaration);
    const TagDecl *unnamed = alias ? alias->getAnonDeclWithTypedefName() : nullptr;
    return needed.count(declaration) || (unnamed && needed.count(unnamed));
  };
  auto offsetOf = [&](const Decl *declaration) { return rangeOf(declarationStatements.lookup(declaration)).begin; };
  Mover mover(*this);
  for (size_t i = localDeclarations.size(); i-- > 0;) {
    const auto &[declaration, local] = *(localDeclarations.begin() + i);
    if (!isNeeded(declaration))
      continue;
    if (const unsigned at = text.statementRange(declaration->getLocation()).begin;
        llvm::any_of(discardable, [&](FileRange branch) { return branch.contains(at); }))
      refuse(Diag::Unsupported, declaration->getLocation(),
             {"'" + local.name + "', which what is saved of a constexpr if's branch needs,"});
    LocalMentions mentions(found.function, uses);
    mentions.TraverseDecl(const_cast<NamedDecl *>(declaration));
    needed.insert(mentions.types.begin(), mentions.types.end());
    for (const ValueDecl *mentioned : mentions.variables) {
      if (mentioned == declaration || hoist(mentioned) || (isa<TypeDecl>(declaration) && pointTo(mentioned)))
        continue;
      if (!canReplace(mentioned))
        refuse(Diag::SavedLocalType, declaration->getLocation(), {local.name, mentioned->getNameAsString()});
      else if (ir::LocalId id = uses.ids.lookup(mentioned); coroutine->locals[id].isConstant)
        copiedConstants[id] = mentioned->getNameAsString();
    }
    const bool isConstant = isa<VarDecl>(declaration) && uses.ids.count(cast<VarDecl>(declaration));
    if (!isConstant && !declarationStatements.count(declaration)) {
      refuse(Diag::SavedLocalType, declaration->getLocation(),
             {local.name, "it stands in a statement that stays whole"});
    } else if (const auto *type = dyn_cast<TypeDecl>(declaration)) {
      mover.types[offsetOf(type)] = type;
    } else if (auto id = uses.ids.find(cast<VarDecl>(declaration)); id != uses.ids.end()) {
      mover.constants.insert(id->second);
      for (ir::Local &other : coroutine->locals) // at the top of the resume function it would hide the constant
        other.nameIsShared |= &other != &coroutine->locals[id->second] && other.name == local.name;
    } else {
      mover.statics.insert(offsetOf(declaration));
    }
  }
  for (const auto &[variable, mention] : uses.mentionedStatics)
    if (pointedStatics.count(mention.number))
      mover.pointed.insert({offsetOf(variable), cast<VarDecl>(variable)});
  if (!mover.types.empty() || !mover.statics.empty() || !mover.pointed.empty() || !mover.constants.empty() ||
      !copiedConstants.empty())
    mover.run(coroutine->body);
  // A closure's class may name them.
  std::move(closureClasses.begin(), closureClasses.end(), std::back_inserter(coroutine->hoisted));
}

} // namespace switchback
