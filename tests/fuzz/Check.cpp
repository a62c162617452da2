// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Features.h"
#include "Shape.h"
#include "Tree.h"

#include <algorithm>
#include <map>
#include <utility>

namespace fuzz {
namespace {

struct Symbol {
  std::string type;
  bool isMutable = true;
  const Node *declaration = nullptr;
  bool isMember = false, isShared = false;
  bool isAround = false; ///< the inner coroutine copies it
};

class Checker {
public:
  explicit Checker(const Program &program) : program(program) {}

  Check run() {
    require(isWell(program));
    declareAll(surroundings(program.shape));
    declareAll(parameters(program));
    visitAll(program.body);
    // Flowing off the end is undefined where the promise has no return_void.
    bool returns = !program.body.kids.empty() && program.body.kids.back().kind == Kind::Return &&
                   program.body.kids.back().kids.size() == 1;
    require((program.type == "tr::flow" && enabled(Feature::ImplicitEnd)) || returns);
    require(suspends(program.body) || anyReturn(program.body));
    return std::move(result);
  }

private:
  void require(bool condition) { result.well &= condition; }

  /// In a template, of an object, or with an init-capture, a function makes a closure that is kept, which the class of
  /// a frame by value could not name.
  bool makesClosures() const {
    return program.shape.byValue && (isTemplate(program.shape) || program.shape.place == Shape::Member);
  }

  void declareAll(const std::vector<Visible> &names) {
    scopes.emplace_back();
    for (const Visible &one : names)
      declare(one.name, {one.type + (one.isPointer ? "*" : ""), one.isMutable, nullptr, one.isMember, one.isShared});
  }

  void declare(const std::string &name, Symbol symbol) {
    require(scopes.back().emplace(name, std::move(symbol)).second);
  }

  const Symbol *find(const std::string &name) const {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
      if (auto found = scope->find(name); found != scope->end())
        return &found->second;
    return nullptr;
  }

  void use(const std::string &name, const std::string &type, bool modifies = false) {
    const Symbol *symbol = find(name);
    require(symbol && symbol->type == type && (symbol->isMutable || !modifies));
    require(!copiesAll || !symbol || symbol->isMember || isCopied(symbol->type));
    if (symbol && (copiesAll || symbol->isAround) && !symbol->isMember && symbol->type != "int")
      copied.insert(name);
    if (symbol && !modifies)
      result.read.insert(symbol->declaration);
  }

  void visitAll(const Node &node) {
    for (const Node &kid : node.kids)
      visit(kid);
  }

  /// `condition`: a name that is not to be declared again in it ([basic.scope.block]/3).
  void inScope(const Node &node, const std::string &condition = "") {
    scopes.emplace_back();
    visitAll(node);
    require(!scopes.back().count(condition));
    scopes.pop_back();
  }

  /// The initialiser sees the new name already, but must not use it.
  void visitDeclaration(const Node &node, Symbol symbol) {
    symbol.declaration = &node;
    declare(node.name, {"none", false, nullptr});
    visitAll(node);
    scopes.back()[node.name] = std::move(symbol);
  }

  void visitLoop(const Node &node, const std::string &variable) {
    scopes.emplace_back();
    if (!variable.empty())
      declare(node.name, {variable, false, &node});
    for (size_t i = 1; i < node.kids.size(); ++i)
      visit(node.kids[i]);
    ++loops;
    ++breakables;
    visitAll(node.kids[0]); // a block, whose scope is the loop's
    --loops;
    --breakables;
    scopes.pop_back();
  }

  void visitSwitch(const Node &node) {
    visit(node.kids[0]);
    ++breakables;
    for (size_t i = 1; i < node.kids.size(); ++i)
      for (const Node &kid : node.kids[i].kids)
        visit(kid);
    --breakables;
    std::set<int> values;
    for (size_t i = 1; i < node.kids.size(); ++i)
      require(node.kids[i].kind == Kind::Case && values.insert(node.kids[i].number).second);
    require(node.kids.size() > 1);
  }

  /// What the body sees is what it captures: Statements::visibleInside.
  void visitInner(const Node &node) {
    visit(node.kids[0]);
    require(node.number == Driven || !suspends(node.kids[0]));
    require(suspends(node.kids[1]) || anyReturn(node.kids[1]));
    auto around = scopes;
    auto labelsAround = std::exchange(labels, {});
    unsigned loopsAround = std::exchange(loops, 0), breakablesAround = std::exchange(breakables, 0);
    unsigned handlersAround = std::exchange(handlers, 0);
    bool copies = node.form == CapturesByCopy || node.form == CapturesMutably;
    if (!copies && node.form != CapturesByReference)
      scopes.clear();
    for (auto &scope : scopes)
      for (auto &[name, symbol] : scope) {
        if ((symbol.type == "closure" && program.standard < 14) ||
            (copies && !symbol.isMember && !isCopied(symbol.type)))
          symbol.type = "hidden";
        symbol.isAround = copies;
        if (copies && !symbol.isMember)
          symbol.isMutable &= node.form == CapturesMutably || symbol.type.back() == '*';
      }
    scopes.emplace_back();
    if (node.form == LocalClass)
      for (const auto &[name, type] : {std::make_pair("held", "tr::obj"), std::make_pair("this->held", "tr::obj"),
                                       std::make_pair("number", "int")})
        declare(name, {type});
    scopes.emplace_back();
    declare("k", {"int"});
    auto copiedAround = std::exchange(copied, {});
    visitAll(node.kids[1]);
    require(copied.size() <= 1); // in which order a default copies is open: [expr.prim.lambda.capture]/10
    copied = std::move(copiedAround);
    handlers = handlersAround;
    breakables = breakablesAround;
    loops = loopsAround;
    labels = std::move(labelsAround);
    scopes = std::move(around);
  }

  /// What g++ 12 warns of, and what only some types that T is can do.
  void visitOfT(const Node &node) {
    bool isOfT = node.type == "T" || (!node.kids.empty() && isObject(node.kids[0].kind) && node.kids[0].type == "T");
    require(!isOfT || isTemplate(program.shape));
    if (node.kind == Kind::Get && node.form)
      require(canGet(program.shape));
    if (isOfT && (node.kind == Kind::Yield || node.kind == Kind::AssignObject))
      require(canYield(program.shape));
  }

  /// `int n(tr::strict(cells[e & 1]).get());`, which g++ 12 takes for the declaration of an array.
  static bool looksLikeArray(const Node &declaration) {
    return std::any_of(declaration.kids.begin(), declaration.kids.end(), [](const Node &value) {
      return value.kind == Kind::Get && value.kids[0].kind == Kind::Temporary && !value.kids[0].kids.empty() &&
             value.kids[0].kids[0].kind == Kind::Index;
    });
  }

  static bool touches(const Node &node) {
    return node.kind == Kind::Touch || std::any_of(node.kids.begin(), node.kids.end(), touches);
  }

  void visit(const Node &node) {
    visitOfT(node);
    require(isOrdered(unorderedOperands(node)) && !isToItself(node));
    switch (node.kind) {
    case Kind::Read:
      return use(node.name, "int");
    case Kind::Object:
      return use(node.name, node.type + (node.form ? "*" : ""));
    case Kind::Index:
      use(node.name, "int[2]");
      return visitAll(node);
    case Kind::CallLocal:
      use(node.name, "closure");
      return visitAll(node);
    case Kind::Touch:
      use(node.name, "touch");
      return visitAll(node);
    case Kind::Pack:
      return use(node.name, "pack");
    case Kind::Expand:
      use(node.name, "pack");
      return visitAll(node);
    case Kind::Self:
      if (node.type == "T")
        use(node.kids[0].name, "T", /*modifies=*/true);
      return visitAll(node);
    case Kind::Either:
      require(isPrvalue(node.kids[1]) == isPrvalue(node.kids[2]) && node.kids[1].type == node.kids[2].type);
      return visitAll(node);
    case Kind::Block:
      return inScope(node);
    case Kind::Number:
      require(node.form != 1 || !looksLikeArray(node));
      return visitDeclaration(node, {"int", node.type == "int" || node.type == "auto"});
    case Kind::Variable:
      require((node.form != Parens && node.form != TwoParens) || !looksLikeArray(node));
      return visitDeclaration(node, {node.type, true});
    case Kind::Alias:
      if (node.form == ToInt)
        use(node.kids[0].name, "int", true);
      return visitDeclaration(node, {node.form == ToNumber || node.form == ToInt ? "int"
                                     : node.form == Pointer                      ? node.type + "*"
                                                                                 : node.type,
                                     node.form != ConstToMade && node.form != ToNumber});
    case Kind::Numbers:
      return visitDeclaration(node, {"int[2]"});
    case Kind::Objects:
      return visitDeclaration(node, {"tr::obj[2]"});
    case Kind::Lambda:
      return visitDeclaration(node, {"int"});
    case Kind::Closure: {
      require(!makesClosures() && (!program.shape.byValue || node.form == ByReference || node.form == ByCopy));
      bool outer = std::exchange(copiesAll, node.form == ByCopy);
      auto copiedAround = copied;
      copied.clear();
      visitDeclaration(node, {"closure"});
      require(node.form != ByCopy || copied.size() <= 1);
      copied.insert(copiedAround.begin(), copiedAround.end());
      copiesAll = outer;
      return;
    }
    case Kind::Struct:
      return visitDeclaration(node, {"struct"});
    case Kind::Inner:
      require(!makesClosures() || node.form == LocalClass ||
              (node.form == CapturesNothing && !isTemplate(program.shape)));
      return visitInner(node);
    case Kind::Binding:
      visitDeclaration(node, {"int"});
      return declare(node.name + "_", {node.form ? "tr::obj" : "int", true, &node});
    case Kind::Assign:
    case Kind::AddTo:
      require(node.kids[0].kind != Kind::Read || node.kids[0].name != node.name); // compilers warn
      use(node.name, "int", true);
      // Before C++17 `n += f()` may read n first.
      require(node.kind == Kind::Assign || !touches(node.kids[0]));
      return visitAll(node);
    case Kind::AssignEither:
      use(node.name, "int", true);
      use(node.type, "int", true);
      return visitAll(node);
    case Kind::AddToPart:
      use(node.name, node.type, true);
      return visitAll(node);
    case Kind::AssignIndex:
      use(node.name, "int[2]", true);
      return visitAll(node);
    case Kind::AssignObject:
    case Kind::Modify:
      require(node.kids[0].kind != Kind::Object || node.kids[0].name != node.name);
      use(node.name, node.type == "T" ? "T" : "tr::obj", true);
      return visitAll(node);
    case Kind::While:
    case Kind::DoWhile:
      declare(node.name, {"int", false});
      return visitLoop(node, "");
    case Kind::For:
      return visitLoop(node, node.form == 4 ? "tr::obj" : "int");
    case Kind::ForAwait:
      require(!program.shape.isGenerator);
      return visitLoop(node, node.type);
    case Kind::RangeFor:
      return visitLoop(node, node.type);
    case Kind::Switch:
      return visitSwitch(node);
    case Kind::Break:
      require(breakables > 0);
      return visitAll(node);
    case Kind::Continue:
      require(loops > 0);
      return visitAll(node);
    case Kind::Try:
      require(node.kids.size() > 1);
      return visitAll(node);
    case Kind::Handler:
      ++handlers;
      visitAll(node);
      --handlers;
      return;
    case Kind::Rethrow:
      require(handlers > 0);
      return visitAll(node);
    case Kind::Labelled:
      if (node.form == 1)
        declare(node.name, {"int", false});
      labels.push_back(node.number);
      visitAll(node);
      return labels.pop_back();
    case Kind::Goto:
      require(std::find(labels.begin(), labels.end(), node.number) != labels.end());
      return visitAll(node);
    case Kind::IfLet:
      scopes.emplace_back();
      visit(node.kids[0]);
      declare(node.name, {node.type, true, &node});
      for (size_t i = 1; i < node.kids.size(); ++i)
        inScope(node.kids[i], node.name);
      return scopes.pop_back();
    case Kind::IfInit:
      scopes.emplace_back();
      visit(node.kids[0]);
      declare(node.name, {node.type, true, &node});
      for (size_t i = 1; i < node.kids.size(); ++i)
        visit(node.kids[i]);
      return scopes.pop_back();
    case Kind::WhileLet:
      visit(node.kids[0]);
      declare(node.name + "_turns", {"int", false});
      scopes.emplace_back();
      declare(node.name, {"int", true, &node});
      ++loops;
      ++breakables;
      visitAll(node.kids[1]);
      --loops;
      --breakables;
      return scopes.pop_back();
    default:
      return visitAll(node);
    }
  }

  const Program &program;
  Check result;
  std::vector<std::map<std::string, Symbol>> scopes;
  std::vector<int> labels;
  unsigned loops = 0, breakables = 0, handlers = 0;
  bool copiesAll = false;
  std::set<std::string> copied; ///< objects that a default copies
};

} // namespace

Check check(const Program &program) { return Checker(program).run(); }

} // namespace fuzz
