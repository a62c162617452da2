// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A generated coroutine as a tree of plain nodes, which Generate makes, Print spells and Shrink takes apart.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fuzz {

enum class Kind {
  // Numbers.
  Literal,   ///< number
  Read,      ///< the scalar `name`
  Get,       ///< the number in the object kids[0]
  Op,        ///< tr::op(kids[0])
  Plus,      ///< kids[0] + kids[1]
  Minus,     ///<
  Call,      ///< three(kids...)
  Mix,       ///< mix(an object, a number)
  List,      ///< triple{kids...}.sum()
  Chain,     ///< builder(kids[0]).add(kids[1])....get()
  Yield,     ///< SB_YIELD(kids[0]), a number or an object
  YieldText, ///< SB_YIELD("number")
  Await,     ///< SB_AWAIT(type(kids...))
  If3,       ///< kids[0] ? kids[1] : kids[2]
  Comma,     ///< static_cast<void>(kids[0]), kids[1]
  Index,     ///< name[kids[0] & 1]
  CallLocal, ///< name(kids[0]) of a closure
  // Conditions.
  Yes, ///< tr::yes(number), which is true
  No,
  Less, ///< kids[0] < number
  Even, ///< kids[0] % 2 == 0
  And,
  Or,
  Not,
  // Objects.
  Object,    ///< the local `name`, of the class `type`
  Temporary, ///< a prvalue of `type`; form 1: by tr::make
  Sum,       ///< kids[0] + kids[1], objects both
  Self,      ///< kids[0].self(), an lvalue
  // Statements.
  Block,
  Say,          ///< kids[0] printed
  Run,          ///< kids[0]; for its effect
  Number,       ///< a scalar `type` `name` from kids[0]; the form says how
  Variable,     ///< an object; the form is one of Form
  Alias,        ///< a reference or pointer; the form is one of AliasForm
  Numbers,      ///< int name[2]
  Objects,      ///< tr::obj name[2]
  Assign,       ///< name = kids[0]
  AddTo,        ///< name += kids[0]
  AssignIndex,  ///< name[kids[1] & 1] = kids[0]
  AssignObject, ///< name = kids[0]
  Modify,       ///< name.add(kids[0])
  If,           ///< kids: condition, then, else if there is one
  While,        ///< `name` counts up to `number`; kids: body, condition
  DoWhile,
  For,
  RangeFor, ///< kids: body, size of the range
  Switch,   ///< kids: condition, Case...
  Case,     ///< number, -1 for default; form 1 falls through; kids: body
  Break,    ///< kids: under this condition
  Continue,
  Return,   ///< kids: value or Literal; then perhaps the condition
  Throw,    ///< kids: the condition
  Try,      ///< kids: body, Handler...
  Handler,  ///< form: what is caught; kids: body
  Lambda,   ///< int name = [&](int k) { return k + kids[1]; }(kids[0])
  Closure,  ///< auto name = [&](int k) { return k + kids[0]; }
  Binding,  ///< auto [name, name_] = a pair of kids[0] and kids[1]
  Labelled, ///< form 0: kids[0]'s end has label `number`; form 1: its beginning, gone to `name` < 3 times
  Goto,     ///< to label `number`; kids: under this condition
  IfLet,    ///< an if with a variable in its condition; kids: value, then, else
  WhileLet, ///< a while with one; `name` counts, kids: value, body
};

/// How an object is initialised.
enum Form { Parens, TwoParens, Braces, Copied, Made, AutoMade, FromObject, Default };
enum AliasForm { ToObject, ConstToMade, MovedToMade, ToNumber, ToInt, Pointer };

/// Made with braces only, `Node{...}`, which evaluate what is between them in order: the dice must fall the same way
/// whatever compiled the fuzzer.
struct Node {
  Kind kind;
  std::vector<Node> kids;
  std::string name;
  std::string type;
  int form;
  int number;

  explicit Node(Kind kind = Kind::Literal, std::vector<Node> kids = {}, std::string name = "", std::string type = "",
                int form = 0, int number = 0)
      : kind(kind), kids(std::move(kids)), name(std::move(name)), type(std::move(type)), form(form), number(number) {}
};

struct Parameter {
  std::string type, name;
  int argument = 0;
};

struct Program {
  std::string name;
  std::string type; ///< the coroutine's return type
  std::vector<Parameter> parameters;
  Node body;
  int standard = 11;
};

bool isNumber(Kind kind);
bool isCondition(Kind kind);
bool isObject(Kind kind);
inline bool isStatement(Kind kind) { return kind >= Kind::Block; }

/// A yield or await is somewhere in it.
bool suspends(const Node &node);

/// It does something, or reads what something else in the same expression could change.
bool hasEffect(const Node &node);

/// The operands of an expression whose order the standard leaves open: what comes before the last suspension is in
/// clang's order by the tool's promise; of what comes behind it one at most may have an effect.
bool isOrdered(const std::vector<const Node *> &operands);

/// Those of the node's operands that this is about.
std::vector<const Node *> unorderedOperands(const Node &node);

/// `x = x`, of which compilers warn, or what becomes that: `x = (f(), x)`.
bool isToItself(const Node &node);

/// What the shrinker can violate. A program that says `well` means one thing by the standard, and compiles.
struct Check {
  bool well = true;
  std::set<const Node *> read; ///< declarations of scalars and references that something reads
};
Check check(const Program &program);

} // namespace fuzz
