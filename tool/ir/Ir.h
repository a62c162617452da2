// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The intermediate representation: one coroutine as plain data, free of Clang.
//
//   build ─► Coroutine ─ spill ─► ─ liveness ─► ─ layout ─► ─ unwind ─► emit
//
// The user's statements stay the user's text wherever they can: a Text is a run of source with the places marked
// that later phases may have to spell differently (uses of locals, operands that were evaluated earlier). The tree
// exists only where control flow or a suspension demands it.
//
// Invariants by phase (ir/Verify.cpp checks them):
//   after build     every full-expression that suspends is an Expr tree; Suspend statements do not exist
//   after spill     every Expr is Plain; suspensions are Suspend statements, numbered 1.. in source order
//   after liveness  Local::storage is decided; Suspend::saved lists the registers to store
//   after layout    every Local that lives in the frame has a member name and a path to it
//   after unwind    Destroy/UnwindTo stand where scopes are left; Suspend::cursor is known
#ifndef SWITCHBACK_TOOL_IR_IR_H
#define SWITCHBACK_TOOL_IR_IR_H

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace switchback::ir {

/// A place in the user's file: byte offset from 0, line and column from 1. Line 0: no place (generated).
struct SourcePoint {
  unsigned offset = 0, line = 0, column = 0;
};

struct SourceSpan {
  SourcePoint begin, end; // half open
};

using LocalId = unsigned;
using ScopeId = unsigned;
/// A value of the unwind cursor (note [unwind cursor], lower/Unwind.h). 0: nothing is alive.
using Cursor = unsigned;
constexpr unsigned none = ~0u;

enum class TypeClass { Void, Scalar, Class, Array, LvalueReference, RvalueReference };

/// What lowering needs to know about a type, and how to spell it without relying on the user's scopes.
struct Type {
  TypeClass kind = TypeClass::Void;
  /// The declaration of a variable of this type as the user has it, `$` standing for its name: `void (*const $)(int)`.
  std::string declaration;
  /// The same without the outermost const and volatile; of a reference: the declaration of a pointer to its referent.
  std::string declarator;
  /// The declaration of a pointer to such an object, or to the referent.
  std::string pointer;
  /// The declaration of an lvalue reference to such an object: `void (*const &$)(int)`.
  std::string reference;
  /// The type-id without the outermost const and volatile; of the referred type (with its const) for references.
  std::string spelling;
  bool isConst = false, isVolatile = false;
  bool trivialDestructor = true, trivialDefaultConstructor = true;
  /// A value of it can initialise another object, by copy or move.
  bool isMovable = true;
  /// Its bytes are its value.
  bool triviallyCopyable = false;
  /// An object of it may refer to another one, as a pointer does; see ir/Copies.h.
  bool mayRefer = true;
  bool mayReferToItself = true;
  /// It has a copy constructor.
  bool isCopyable = false;
  /// Constant expressions can value-initialise an object of it, and assign to it: note [constant frames].
  bool isConstantValue = false;
  bool isDependent = false; ///< only the compiler will know more of it; note [templates]
  bool isList = false;      ///< a std::initializer_list: g++ warns of a new one, whatever it refers to

  bool isReference() const { return kind == TypeClass::LvalueReference || kind == TypeClass::RvalueReference; }
};

enum class LocalKind { Parameter, Variable, Temporary, Spill, Awaiter };

/// Where a local lives (rules 2 and 11 of the design).
enum class Storage {
  Undecided,
  Automatic, ///< declared where the user declared it: no suspension stands in its scope behind it
  Register,  ///< declared at the top of the resume function under its own name, stored in the frame where it is live
             ///< across a suspension; for references: a pointer, dereferenced in the text
  Slot,      ///< lives in the frame, always at one address; a reference at the top of the resume function names it
  Static,    ///< a constant: its declaration gains `static`, so that jumps may pass it
};

struct Local {
  std::string name;
  LocalKind kind = LocalKind::Variable;
  bool isGenerated = false; ///< not the user's: its name gives way to whatever the body spells
  Type type;
  SourceSpan declared;
  unsigned alignment = 0; ///< of an alignas of its own; 0: its type's
  ScopeId scope = none;   ///< the block that it belongs to; parameters: none
  /// A pointer or reference to it may exist, so that it needs one address for its whole life.
  bool addressTaken = false;
  /// A lambda captures it, explicitly or not, so that its name has to be a variable's.
  bool isCaptured = false;
  /// Usable in constant expressions: becomes Storage::Static rather than leave the text.
  bool isConstant = false;
  /// The lambdas that named it have lost their captures of it: it must become Storage::Static.
  bool isReleased = false;
  /// Only one way through the full-expression makes it: the slot knows whether it is alive.
  bool isConditional = false;
  /// The type-id that `decltype` of the name gives, where `type` is that of the storage instead (a reference that
  /// extends the lifetime of a temporary). Empty: the declared type.
  std::string decltypeSpelling;
  /// A parameter pack, whose pattern `type` is, or the elements of an expansion.
  bool isPack = false;
  /// The expansion each of whose elements has one; note [expansions].
  LocalId expansion = none;
  /// Keeps an expression that may be a value or a reference: note [templates].
  bool isKept = false;
  /// Stands for a bit-field of another local: it is neither declared nor used.
  bool isNameOfPart = false;
  /// A loop's position in a range: the range, which is told when the loop is left.
  unsigned leaves = none;
  unsigned useCount = 0; ///< of the user's names for it
  /// The user's name means something else elsewhere in the function, so the binding needs a name of its own.
  bool nameIsShared = false;
  /// Offsets of the uses of macros whose bodies spell it: it cannot be spelled differently unless they are expanded.
  std::set<unsigned> frozenUses;

  // Decided by liveness:
  Storage storage = Storage::Undecided;
  bool crosses = false; ///< needs storage in the frame

  // Decided by layout:
  std::string text;   ///< the name that stands for it in the resume function
  std::string member; ///< the path of its storage in the machine, `block_2.line_`; empty: none
};

/// Where a suspension point stands, as describe() tells it.
struct Place {
  unsigned line = 0;      ///< by the #line directives that count there
  std::string expression; ///< as it is written: `SB_AWAIT(e)`, on one line and perhaps shortened
};

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;

/// A run of source text. Pieces are in source order.
struct Piece {
  enum class Kind {
    Verbatim, ///< `text` as it is
    Nested,   ///< the body of a coroutine inside this one: `text`, or `elsewhere` where its lambda becomes a class
    Use,      ///< a use of `local`, spelled `text` by the user
    UseType,  ///< the operand of a decltype: `local` as declared, not as an expression
    UseMoved, ///< a use of `local` as an implicitly movable operand: an xvalue
    Operand,  ///< operand number `operand` of the Expr that holds the text
    Continue, ///< a `continue` that must run cleanups first; replaced by unwind
  };
  Kind kind = Kind::Verbatim;
  std::string text;
  LocalId local = none;
  unsigned operand = none;
  /// Nested. Verbatim: a static variable's in front of the machine, in a decltype or, with its number as `operand`, in
  /// what moves there. Use, in a `sizeof...`: where the function's parameters have no names.
  std::string elsewhere = {};
  std::vector<LocalId> inside = {}; ///< Nested: the locals of this coroutine that it uses, by the names of the user
};

inline Piece verbatim(std::string text) { return {Piece::Kind::Verbatim, std::move(text)}; }

struct Text {
  std::vector<Piece> pieces;
  SourceSpan span;
  bool empty() const { return pieces.empty(); }
  void append(const Text &more) { pieces.insert(pieces.end(), more.pieces.begin(), more.pieces.end()); }
};

enum class Category { Prvalue, Lvalue, Xvalue };

/// A type that is made for each element of a pack expansion: what `name` stands for in terms of those before it.
struct ElementType {
  std::string name, type;
};

/// How many elements of a pack an expansion evaluates: a fold over `&&` or `||` may stop early.
enum class Extent { All, WhileTrue, UntilTrue };

/// Which suspensions the tool knows by name (rule 9).
enum class AwaiterKind {
  SuspendAlways,
  SuspendNever,
  Step,     ///< of a value coroutine: whoever makes the step has what was sent; note [value frames]
  Delegate, ///< of a value coroutine: an object that is asked for one element after the other
  Frame,    ///< the frame by value of a task
  General
};
enum class SuspendKind { Yield, YieldFrom, Await };

/// Who keeps the operands of an expression in order.
enum class Order {
  Fixed,       ///< the tool: the order is C++17's, or clang's where the standard fixes none
  Unspecified, ///< the tool, but the standard fixes none: the arguments of a call ([expr.call]/8)
  Language,    ///< the language itself, whatever the text: a braced list ([dcl.init.list]/4)
};

/// An expression that suspends somewhere inside, as far as sequencing demands a tree.
struct Expr {
  enum class Kind {
    Plain,      ///< text; no suspension inside and nothing to hold
    Compound,   ///< text with operands, in their order of evaluation
    Temporary,  ///< operand 0 initialises `local`, which lives to the end of the full-expression
    Suspend,    ///< operand 0 yields the awaiter
    LogicalAnd, ///< operands: left, right
    LogicalOr,
    Conditional, ///< operands: condition, then, else
    Comma,       ///< operands: left (for effect), right
    Expansion,   ///< operand 0 is evaluated for each element of a pack; note [expansions]
  };
  Kind kind = Kind::Plain;
  Text text;
  std::vector<ExprPtr> operands;
  Type type;
  Category category = Category::Prvalue;
  /// Evaluating it later gives the same and does nothing else: a literal, a function's name, a local's address.
  bool stable = false;
  SourceSpan span;

  LocalId local = none; ///< Temporary, or what became of one whose lifetime is extended; Suspend; Expansion
  /// The text is itself a construction, `T(args)` or `T{args}`, of the expression's type.
  bool isConstruction = false;
  /// Clang would warn of its text in a decltype, where it has no effect; its type says enough.
  bool hasEffect = false;
  /// An initializer_list over an array in the frame; its operand makes the array, its text names that.
  bool isList = false;
  Order order = Order::Fixed;

  // Expansion: `local` keeps what its elements do.
  LocalId pack = none;            ///< the elements of `local`
  std::string key;                ///< a type-id that names a pack which is expanded
  std::vector<ElementType> types; ///< of what is kept
  Extent extent = Extent::All;
  LocalId element = none; ///< what is kept of an element's value; none: nothing is

  // Suspend:
  Place place;
  SuspendKind suspend = SuspendKind::Yield;
  AwaiterKind awaiterKind = AwaiterKind::General;
  Type awaiterType;
  Category awaiterCategory = Category::Prvalue;
};

struct Stmt;
using Body = std::vector<Stmt>;

/// The user's statements without a suspension or a saved declaration, verbatim.
struct Source {
  Text text;
  bool breaksOut = false;          ///< a `break` in it leaves it
  bool endsInJump = false;         ///< nothing flows out of its end
  std::vector<unsigned> jumps;     ///< targets, outside it, of gotos in it
  std::vector<LocalId> references; ///< that lambdas in it mention: note [captured references]
  bool standsAlone = false;        ///< a declaration that may have to move; note [local types]
  bool declares = false;           ///< an automatic local, whose scope no label behind it may share
  /// It declares an automatic local with a destructor, which must die before the slots of its block do.
  bool declaresDestructible = false;
};

/// Initialises a local at its declaration.
struct Declare {
  enum class Form {
    Default,    ///< `T x;`
    Value,      ///< from `value`: `T x = e`, `T x(e)`, `T &x = e`, with e a single expression
    Arguments,  ///< `value` is what stands between the parentheses: `T x(a, b)`
    Braces,     ///< `value` is the braced list: `T x{a, b}`, `T x = {a, b}`
    OpenBraces, ///< the same of a template's type that must not turn out to be an initializer_list
    StrictCopy, ///< like Value, but only implicit conversions may be used
  };
  LocalId local = none;
  Form form = Form::Default;
  ExprPtr value;
  Cursor cursor = 0; ///< unwind: the cursor once the local is alive; 0: it needs no cleanup
  Text whole;        ///< the declaration as the user wrote it, for locals that stay Automatic or Static
};

struct Evaluate {
  ExprPtr value;
};

struct Block {
  Body body;
  ScopeId scope = none;
  std::string trailing; ///< comments before the closing brace
  bool braces = true;   ///< false: a mere sequence, e.g. a desugared statement's parts
};

struct If {
  bool isConstexpr = false; ///< a template's, whose branches may be discarded: each is a region
  ExprPtr condition;
  std::unique_ptr<Block> then, otherwise;
};

struct Loop {
  enum class Kind { While, DoWhile, For };
  Kind kind = Kind::While;
  ExprPtr condition; ///< null: for ever
  ExprPtr increment; ///< null: none
  std::unique_ptr<Block> body;
  /// Statements that stand before the condition, or after the body where an increment or do-condition suspends.
  std::unique_ptr<Block> continuation;
  // unwind:
  unsigned continueLabel = 0; ///< number of the label that `continue` goes to; 0: a plain `continue`
  Cursor floor = 0;           ///< what is alive around the loop
  bool unwindsAtContinue = false;
  unsigned header = 0; ///< number of the header's label; 0: no resumption goes there
};

struct Switch {
  ExprPtr condition;
  std::unique_ptr<Block> body;
};

/// `case 3:`, `default:`, or what a goto outside the labelled statement names.
struct Label {
  Text text;
  unsigned target = 0; ///< number of a goto's target; 0: a case label
  // unwind:
  Cursor floor = 0;     ///< what is alive at a goto's target
  bool unwinds = false; ///< a goto leaves more alive
};

/// Evaluates an operand for each element of a pack (after spill).
struct Expansion {
  LocalId local = none;           ///< what is kept of all elements
  std::string key;                ///< a type-id that names a pack which is expanded
  LocalId pack = none;            ///< the same, expanded: the elements
  std::vector<ElementType> types; ///< of what is kept
  std::vector<LocalId> slots;     ///< what is kept of each element, in the order of its making
  std::unique_ptr<Block> body;    ///< of one element
  ExprPtr goesOn;                 ///< whether there may be a next one; null: yes
};

/// A `break` that lowering made: leaves a loop whose condition suspends.
struct Break {};

/// A try block with a suspension inside, or one that a co_return leaves.
struct Try {
  struct Handler {
    Text declaration; ///< `const E &e` or `...`
    Block block;
  };
  std::unique_ptr<Block> body;
  std::vector<Handler> handlers;
  // unwind:
  Cursor floor = 0;     ///< what is alive around the block
  bool unwinds = false; ///< something inside joins the cascade, so an exception has to unwind down to the floor
};

struct Return {
  ExprPtr value;             ///< the operand of `return_value`; null: `return_void`
  bool evaluateOnly = false; ///< `co_return f();` with a void f: evaluate, then return_void
  bool callsPromise = true;  ///< false: flowing off the end of a coroutine whose promise has no return_void
  bool implicitEnd = false;  ///< flowing off the end
};

/// A suspension point, standing alone (after spill).
struct Suspend {
  unsigned index = 0;
  Place place;
  SuspendKind kind = SuspendKind::Yield;
  AwaiterKind awaiterKind = AwaiterKind::General;
  LocalId awaiter = none;     ///< General: the local that holds the awaiter (or refers to it)
  Text call;                  ///< known awaiters: the call that makes it, for its effect
  std::vector<LocalId> saved; ///< liveness: registers live behind it
  Cursor cursor = 0;          ///< unwind: what is alive while suspended
  unsigned reentry = 0;       ///< unwind: number of the loop whose header the resumption goes to; 0: in place
  Text reentryText;           ///< the rest of the iteration, to run before the header
};

/// Runs the destructor of `local`; `after` is the cursor once it is gone.
struct Destroy {
  LocalId local = none;
  Cursor after = 0;
};

/// The cascade down to `cursor`.
struct UnwindTo {
  Cursor cursor = 0;
};

/// `cursor` takes this value: a local came alive whose declaration was completed earlier.
struct SetCursor {
  Cursor cursor = 0;
};

/// A conditional local may come alive from here on: it joins the cascade, not alive yet.
struct Prepare {
  LocalId local = none;
  Cursor cursor = 0; ///< unwind
};

struct Stmt {
  std::string leading; ///< the user's comments before it
  SourceSpan span;
  std::variant<Source, Declare, Evaluate, Block, If, Loop, Expansion, Switch, Label, Break, Try, Return, Suspend,
               Destroy, UnwindTo, SetCursor, Prepare>
      node;
};

/// A block of the user's, as far as storage is concerned: locals of one scope live together, siblings exclude each
/// other.
struct Scope {
  ScopeId parent = none;
  SourcePoint begin;
};

/// One step of the cascade: `local` is destroyed and `parent` is what is alive then.
struct CleanupState {
  LocalId local = none;
  Cursor parent = 0;
};

/// Storage in the frame: fields that live together, and blocks of which one lives at a time.
struct FrameBlock {
  std::string name; ///< `block_7`; empty: the machine itself
  SourcePoint begin;
  std::vector<LocalId> fields;
  std::vector<FrameBlock> alternatives;
};

/// How the ramp makes the promise (rule 1).
struct Ramp {
  std::string returnType, promiseType;
  std::string promiseName; ///< the same, of a template's perhaps by a typedef in front of the machine
  bool promiseTakesParameters = false;
  bool hasReturnVoid = false;
  bool mayHaveReturnVoid = false; ///< only the compiler knows; note [templates]
};

/// The object that a non-static member function is called for, a lambda's closure among them. note [member bodies]: the
/// body is a lambda of that function, so that `this`, written or not, everything that is reached through it, and what
/// the user's lambda has captured mean what they meant; the machine is only the frame, and the body names its members
/// through a reference, `sb_frame`. Without an object the body is a lambda, too, if it captures makers.
struct Object {
  /// What the body does with it. The lambda captures `this` if anything, as g++ wants that even of what is not
  /// evaluated, `typeid(x_)`.
  enum class Use { None, Unevaluated, Evaluated } use = Use::None;
  /// The declaration of a reference to it: `const counter &$`; empty: nothing names a closure, or there is no object.
  std::string reference;
  std::string pointer; ///< likewise, of a pointer: `const counter *$`
  bool isClosure = false;
  std::vector<std::string> captures; ///< what the user's lambda has captured, as the body's captures it: `&n`
  std::vector<std::string> makers;   ///< what else the body captures; note [closures of the object]
};

/// note [value frames]: the machine is the object that a call gives. Its class stands in front of the function, whose
/// return type it takes the place of.
struct ValueFrame {
  std::string name;           ///< of the class: `range_frame`
  std::string arguments;      ///< of a template: `<T, Ts...>`
  std::string templateHeader; ///< the user's, without default arguments: `template <class T, class... Ts>`
  SourceSpan declaration;     ///< the class goes in front of it
  SourceSpan returnType;      ///< what is replaced
  std::string asked; ///< what is replaced, of a template for whose overload resolution it counts; empty: it does not
  std::vector<std::string> types; ///< the types of the class that a member function's body names
  bool isInternal = false;        ///< no other file may know the class
  bool isMember = false;          ///< the function's class contains the frame's
  std::string qualifiers;         ///< of a member function's object: ` const`
  bool isConstant = false;        ///< note [constant frames]
  bool hasHandle = false;         ///< a coroutine with a promise, in place: no generator's machine, which makes steps
  bool hasFirstStep = false;      ///< note [first step]
  bool recurs = false;            ///< it delegates to calls of itself: note [recursion]
  bool keepsCopy = false;         ///< of what is yielded: note [yielded copy]
  std::string notCopyable;        ///< why a frame cannot be copied, decided behind its cascade; empty: it can
};

struct Coroutine {
  std::string name;          ///< the function's name as written, for messages and dumps
  std::string qualifiedName; ///< with namespaces, and with the function around a lambda
  unsigned line = 0;         ///< of its name, by the #line directives that count there
  SourceSpan span;           ///< the whole definition
  SourceSpan bodySpan;       ///< from `{` to behind `}`
  std::string indent;        ///< white space before the line of the body's `}`
  Ramp ramp;
  std::optional<Object> object;
  std::optional<ValueFrame> value;
  /// Its machine is asked for one step after the other, by whoever wants an element.
  bool makesSteps() const { return value && !value->hasHandle; }
  bool isConstant() const { return value && value->isConstant; }
  bool hasFirstStep() const { return value && value->hasFirstStep; }
  bool isTemplate = false;   ///< a pattern; note [templates]
  bool isNested = false;     ///< its text is part of another coroutine's
  std::vector<Local> locals; ///< parameters first, in order
  unsigned parameterCount = 0;
  std::vector<Scope> scopes; ///< 0 is the body
  Block body;
  /// Local types whose definitions saved locals need: moved before the machine.
  std::vector<Text> hoisted;
  /// Every identifier that the function's tokens spell, macros expanded; sorted. Generated names avoid them.
  std::vector<std::string> identifiers;
  /// A prefix for generated names, `sb_` unless the user's tokens collide.
  std::string prefix = "sb_";
  unsigned suspensionCount = 0;
  unsigned loopCount = 0;
  /// layout
  FrameBlock frame;
  /// unwind: cleanups[k - 1] is cursor value k.
  std::vector<CleanupState> cleanups;
  /// Insertions outside the body: names for unnamed parameters.
  struct Insertion {
    unsigned offset;
    std::string text;
  };
  std::vector<Insertion> insertions;
};

/// A coroutine inside another one, as the other's text contains it.
struct Nested {
  SourceSpan body;
  Piece piece;
  std::vector<Coroutine::Insertion> insertions;
};

} // namespace switchback::ir

#endif
