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
  Mix,       ///< mix(an object, a number); of a T both(...)
  List,      ///< triple{kids...}.sum()
  Chain,     ///< builder(kids[0]).add(kids[1])....get()
  Yield,     ///< SB_YIELD(kids[0]), a number or an object
  YieldText, ///< SB_YIELD("number")
  Await,     ///< SB_AWAIT(type(kids...))
  If3,       ///< kids[0] ? kids[1] : kids[2]
  Comma,     ///< static_cast<void>(kids[0]), kids[1]
  Index,     ///< name[kids[0] & 1]
  CallLocal, ///< name(kids[0]) of a closure
  Touch,     ///< name(kids[0]), a member function that changes the object
  Expand,    ///< total(...) of each of the pack and kids[0]: form 0 awaited, 1 yielded, 2 of objects, awaited
  Pack,      ///< of the pack: form 0 total(rest...), 1 sizeof...(rest)
  // Conditions.
  Yes, ///< tr::yes(number), which is true
  No,
  Less, ///< kids[0] < number
  Even, ///< kids[0] % 2 == 0
  And,
  Or,
  Not,
  Same, ///< kids[0] == kids[1], objects both
  // Objects.
  Object,    ///< the local `name`, of the class `type`
  Temporary, ///< a prvalue of `type`; form 1: by tr::make
  Sum,       ///< kids[0] + kids[1], objects both
  Self,      ///< kids[0].self(), an lvalue
  Later,     ///< SB_AWAIT(later<type>(kids[0])), a prvalue
  Either,    ///< kids[0] ? kids[1] : kids[2], two lvalues or two prvalues
  // Statements.
  Block,
  Say,          ///< kids[0] printed
  Run,          ///< kids[0]; for its effect
  Number,       ///< a scalar `type` `name` from kids[0]; the form says how
  Variable,     ///< an object; the form is one of Form
  Alias,        ///< a reference or pointer; the form is one of AliasForm
  Numbers,      ///< int name[2]
  Objects,      ///< tr::obj name[2]
  Struct,       ///< a class of the body's own and an object of it from kids[0] and kids[1]
  Assign,       ///< name = kids[0]
  AddTo,        ///< name += kids[0]
  AssignIndex,  ///< name[kids[1] & 1] = kids[0]
  AssignObject, ///< name = kids[0]
  AssignEither, ///< (kids[1] ? name : type) = kids[0], two scalars
  AddToPart,    ///< name.value() += kids[0]; of a tr::couple name.number += kids[0]
  Modify,       ///< name.add(kids[0])
  If,           ///< kids: condition, then, else if there is one
  While,        ///< `name` counts up to `number`; kids: body, condition
  DoWhile,
  For,
  RangeFor, ///< kids: body, size of the range
  ForAwait, ///< the same for an async iterator
  Switch,   ///< kids: condition, Case...
  Case,     ///< number, -1 for default; form 1 falls through; kids: body
  Break,    ///< kids: under this condition
  Continue,
  Return,   ///< kids: value or Literal; then perhaps the condition
  Throw,    ///< kids: the condition
  Rethrow,  ///< kids: the condition
  Try,      ///< kids: body, Handler...
  Handler,  ///< form: what is caught; kids: body
  Lambda,   ///< int name = [&](int k) { return k + kids[1]; }(kids[0])
  Closure,  ///< auto name = [&](int k) { return k + kids[0]; }; the form is one of ClosureForm
  Binding,  ///< auto [name, name_] = a pair of kids[0] and kids[1]; form 1: of an object and a number
  Labelled, ///< form 0: kids[0]'s end has label `number`; form 1: its beginning, gone to `name` < 3 times
  Goto,     ///< to label `number`; kids: under this condition
  IfLet,    ///< an if with a variable in its condition; kids: value, then, else
  WhileLet, ///< a while with one; `name` counts, kids: value, body
  IfInit,   ///< an if with an initialiser (C++17); kids: value, condition, then, else
  Inner,    ///< another coroutine, defined and run; the form is one of InnerForm, `number` of InnerRun; kids: argument,
            ///< body
};

/// How an object is initialised.
enum Form { Parens, TwoParens, Braces, Copied, Made, AutoMade, FromObject, Default };
enum AliasForm { ToObject, ConstToMade, MovedToMade, ToNumber, ToInt, Pointer };
enum ClosureForm { ByReference, ByCopy, InitObject, InitMutable };
enum InnerForm { CapturesNothing, CapturesByReference, CapturesByCopy, CapturesMutably, LocalClass };
enum InnerRun { Driven, Drained }; ///< with suspensions of the outer one in between, or at once

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

/// What an expression can name.
struct Visible {
  std::string name, type;
  bool isMutable = true;
  bool isPointer = false;
  bool isMember = false; ///< reached through `this`
  bool isShared = false; ///< calls in an expression may change it
};

/// What kind of function the coroutine is.
struct Shape {
  enum Place { Function, Member, Lambda };
  Place place = Function;
  /// What T is, in a template: each has its run. Empty: there is no T.
  std::vector<std::string> arguments;
  bool ownTemplate = false; ///< T is the function's own, not that of the class or function around it
  int pack = -1;            ///< arguments of `Rest &...rest`; -1: there is none
  bool byValue = false;     ///< the function's frame is an object, which moves to the heap
  bool isTask = false;      ///< a task by value, with awaits for yields, that another coroutine awaits
  bool isGenerator = false; ///< a generator by value, with yields for awaits, whose elements another coroutine asks for
  bool isTry = false;       ///< the body is a function-try-block
  bool oddNames = false;    ///< members and captures have names that locals have, too

  enum Qualifier { None, Lvalue, Rvalue };
  Qualifier qualifier = None;
  bool isStatic = false, isConst = false, isVirtual = false, isOutside = false, isOperator = false, hasBase = false;

  enum Capture { Nothing, Copy, Reference, InitCopy, InitReference };
  enum Default { NoDefault, CopyAll, ReferToAll };
  Default byDefault = NoDefault;
  Capture number = Nothing, object = Nothing; ///< how the scalar and the object around a lambda are captured
  bool isMutable = false;
};

struct Program {
  std::string name;
  std::string type; ///< the coroutine's return type
  std::vector<Parameter> parameters;
  Node body;
  int standard = 11;
  Shape shape = {};
};

bool isNumber(Kind kind);
bool isCondition(Kind kind);
bool isObject(Kind kind);
inline bool isStatement(Kind kind) { return kind >= Kind::Block; }

/// A new object, not one that has a name.
bool isPrvalue(const Node &object);

/// A yield or await is somewhere in it, not counting those of an inner coroutine.
bool suspends(const Node &node);

/// It ends the coroutine somewhere, not counting what ends an inner one.
bool anyReturn(const Node &node);

/// The program has a coroutine that is a member of a class, that is a lambda.
bool hasMember(const Program &program);
bool hasLambda(const Program &program);

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
