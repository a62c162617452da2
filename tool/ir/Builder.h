// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The inside of build: one object per coroutine, its members in the files that they are listed under.
#ifndef SWITCHBACK_TOOL_IR_BUILDER_H
#define SWITCHBACK_TOOL_IR_BUILDER_H

#include "Diagnostics.h"
#include "check/SuspensionMap.h"
#include "expand/HiddenText.h"
#include "find/Find.h"
#include "ir/Ir.h"
#include "ir/LocalDeclarations.h"
#include "ir/LocalUses.h"
#include "ir/ObjectUses.h"
#include "ir/SourceText.h"
#include "ir/TypeSpelling.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SetVector.h"

#include <set>

namespace switchback {

class Builder {
public:
  Builder(const FoundCoroutine &found, clang::ASTContext &context, const TokenTrace &tokens,
          const std::vector<ir::Nested> &nested, HiddenText &hidden, Diagnostics &diagnostics);

  std::unique_ptr<ir::Coroutine> run();

private:
  // Build.cpp: the function around the body.
  void buildRamp();
  std::string spellPromise();
  void checkReservedNames();
  void nameUnnamedParameters();
  void choosePrefix();

  // BuildHoist.cpp: what has to stand before the machine.
  /// Marks a constant or static variable as needed there; false: it cannot be.
  bool hoist(const clang::ValueDecl *variable);
  bool canReplace(const clang::ValueDecl *mentioned) const;
  void replaceMentions(ir::Text &definition) const;
  const clang::ValueDecl *declarationOf(ir::LocalId local) const;
  std::string valueOf(ir::LocalId local) const;
  void hoistDeclarations();
  class Mover;
  void hoistType(const clang::TypeDecl *type, ir::Text definition);
  void hoistDefinition(const clang::TypeDecl *type, ir::Text definition);
  /// `typedef sb_scope_1::box box;` for types in wrappers that `mentioned` names.
  std::string aliasesOf(const std::set<const clang::Decl *> &mentioned) const;
  std::string typedefOf() const;
  static ir::Text makeLine(ir::SourcePoint at, const std::string &characters);
  /// Writes the name into the definition; false: it stands there already.
  bool nameUnnamed(const clang::TagDecl *tag, const std::string &name);
  /// Enumerators that would mean something else before the machine: note [local types].
  void qualifyEnumerators();

  // BuildStatic.cpp: note [static variables]
  bool mayMove(const clang::VarDecl *variable) const;
  const clang::VarDecl *staticBehind(const clang::VarDecl *constant) const;
  std::string obstacleOf(const clang::ValueDecl *mentioned) const;
  /// Marks a static variable as one that a pointer leads to; false: that cannot be.
  bool pointTo(const clang::ValueDecl *mentioned);
  /// A use of one, in text that moves: `elsewhere` says what becomes of it.
  bool isPointedStatic(const ir::Piece &piece) const;
  /// The pointer's own declaration; what sets it goes behind the variable's.
  ir::Text declarePointer(const clang::VarDecl *variable, ir::Text &declaration);

  // BuildStmt.cpp
  ir::Block buildBlock(const clang::CompoundStmt *block);
  /// A statement that is not a compound one gets a block of its own, as the standard gives it.
  std::unique_ptr<ir::Block> buildBranch(const clang::Stmt *statement);
  void buildStatement(const clang::Stmt *statement, bool suspendsLater, ir::Body &body);
  void buildSource(const clang::Stmt *statement, ir::Body &body);
  /// A block of its own around a statement, for what its parentheses declare; `build` fills it.
  void buildInBlock(const clang::Stmt *statement, bool braces, ir::Body &body,
                    llvm::function_ref<void(ir::Block &)> build);
  void buildInit(const clang::Stmt *init, bool suspendsLater, ir::Body &body);
  /// The condition, or the use of the variable that it declares, which goes into `body`.
  ir::ExprPtr buildCondition(const clang::VarDecl *variable, const clang::Expr *condition, ir::Body &body);
  /// What is contextually converted to bool.
  ir::ExprPtr buildTest(const clang::Expr *condition);
  void buildIf(const clang::IfStmt *statement, ir::Body &body);
  void buildSwitch(const clang::SwitchStmt *statement, ir::Body &body);
  void buildTry(const clang::CXXTryStmt *statement, ir::Body &body);
  void buildReturn(const clang::CoreturnStmt *statement, ir::Body &body);
  ir::Stmt makeStmt(const clang::Stmt *statement);
  FileRange rangeOf(const clang::Stmt *statement) const;

  // BuildLoop.cpp, BuildRangeFor.cpp
  std::unique_ptr<ir::Block> buildLoopBody(const clang::Stmt *statement);
  /// An iteration of a loop whose condition declares `variable`; `increment`: of a for, or null.
  std::unique_ptr<ir::Block> buildConditionBody(const clang::Stmt *loop, const clang::VarDecl *variable,
                                                const clang::Expr *condition, const clang::Stmt *loopBody,
                                                const clang::Expr *increment);
  void buildWhile(const clang::WhileStmt *loop, ir::Body &body);
  void buildDo(const clang::DoStmt *loop, ir::Body &body);
  void buildFor(const clang::ForStmt *loop, ir::Body &body);
  void buildRangeFor(const clang::CXXForRangeStmt *loop, ir::Body &body);
  struct RangeLocals {
    ir::LocalId begin, end;
    ir::LocalId range = ir::none; ///< then `begin` is a position in it: note [value frames]
  };
  RangeLocals buildRange(const clang::CXXForRangeStmt *loop, ir::Body &body);
  std::vector<ir::Piece> callPosition(const RangeLocals &range, const char *operation) const;
  void buildElement(const clang::CXXForRangeStmt *loop, const RangeLocals &range, ir::Body &body);
  ir::Piece usePiece(ir::LocalId local) const;
  ir::ExprPtr makeGenerated(std::vector<ir::Piece> pieces, const clang::Expr *like, const clang::Stmt *at);

  // BuildJump.cpp
  void buildCase(const clang::SwitchCase *label, bool suspendsLater, ir::Body &body);
  void buildLabel(const clang::LabelStmt *label, bool suspendsLater, ir::Body &body);
  /// Every `continue` that leaves the statement becomes a mark: cleanups may have to run before it.
  void markContinues(const clang::Stmt *statement);
  /// The targets of the gotos that leave the statement.
  void findGotos(const clang::Stmt *statement, std::vector<unsigned> &targets);
  unsigned targetOf(const clang::LabelDecl *label);
  unsigned newTarget() { return ++targetCount; }
  /// The label that stands for `continueTo`.
  std::string nameOfNext() const;

  // BuildDecl.cpp
  void buildDeclaration(const clang::DeclStmt *declaration, bool suspendsLater, ir::Body &body);
  void buildVariable(const clang::VarDecl *variable, ir::Body &body);
  struct DeclarationText {
    FileRange whole;       ///< from the specifiers to the end of the initialiser
    FileRange initialiser; ///< without a `=`; empty: there is none
  };
  DeclarationText textOf(const clang::VarDecl *variable) const;
  void releaseCaptures(const clang::VarDecl *constant);
  ir::Text textOfConstant(const clang::VarDecl *variable) const;
  void buildInitialiser(const clang::VarDecl *variable, ir::Declare &declare);
  /// Whether the type can be spelled outside the body; reports what cannot.
  bool checkStorable(const clang::VarDecl *variable);
  void noteLocalTypedefs(clang::QualType type);
  /// Whether a temporary in it lives as long as `variable`: an initializer_list's array, or what a reference binds to.
  static bool extendsLifetime(const clang::Stmt *initialiser, const clang::VarDecl *variable);
  /// The reference `variable` extends a temporary's lifetime: the temporary becomes the local. False: it is only part
  /// of a temporary, or of another type.
  bool storeExtended(const clang::VarDecl *variable, const clang::MaterializeTemporaryExpr *temporary,
                     ir::Local &local);
  ir::LocalId addGenerated(const char *name, ir::LocalKind kind, clang::QualType type, clang::SourceLocation at);
  ir::LocalId addGenerated(const char *name, ir::LocalKind kind, ir::Type type, ir::SourcePoint at);
  /// Declares a local in the current block.
  ir::Stmt declareValue(ir::LocalId local, ir::ExprPtr value, ir::SourceSpan span);
  /// A use of a local that the tool makes up, as an Expr.
  ir::ExprPtr useOf(ir::LocalId local, ir::Category category, clang::QualType type);

  // BuildBindings.cpp: gives the whole object a name.
  void nameBindings(const clang::DecompositionDecl *whole);
  ir::ExprPtr copyArray(const clang::VarDecl *variable, ir::ExprPtr source);
  /// Every use of what `named` stands for becomes one of a member of `whole`.
  void replacePartUses(const clang::ValueDecl *named, ir::LocalId whole);
  void buildBindings(const clang::DecompositionDecl *whole, ir::Body &body);
  void buildDependentBindings(const clang::DecompositionDecl *whole, ir::Body &body);

  // BuildClosure.cpp, BuildMaker.cpp
  /// Like TypeSpeller's, but a closure gets a class of its own if that can be.
  TypeObstacle findObstacle(clang::QualType type);
  /// Whether a type can be spelled in front of the machine, where what it needs of the body's own then stands.
  bool canName(clang::QualType type);
  bool nameClosure(const clang::CXXRecordDecl *closure, const std::string &what);
  bool waitsForTypes(const clang::LambdaExpr *lambda) const;
  void nameWaiting();
  // BuildCaptures.cpp: note [captured references]
  /// Nothing in it is saved or taken apart.
  bool staysWhole(const clang::Stmt *statement) const;
  void findBoundLambdas(const clang::Stmt *statement);
  void findBoundInBranch(const clang::Stmt *branch);
  std::vector<ir::LocalId> referencesToBind(const clang::Stmt *statement);

  void nameCapturing(const clang::VarDecl *reference);
  std::string closureObstacle(const clang::LambdaExpr *lambda);
  void writeClosureClass(const clang::LambdaExpr *lambda, const std::string &name);
  /// note [given captures]: what stands around the initialiser, and what the maker's text says instead.
  struct GivenCapture {
    const clang::LambdaCapture *capture;
    const clang::Expr *value;
    std::string member = {};             ///< of the struct that the maker takes
    std::string before = {}, after = {}; ///< around the value, so that it is a prvalue
    std::string written = {};            ///< in the lambda: the initialiser, or the simple capture
    std::string local = {};              ///< a declaration in the maker
  };
  struct MadeClosure {
    bool byLambda = false; ///< not by a class's function
    std::string maker;     ///< with the opening parenthesis
    std::vector<const clang::ValueDecl *> parameters;
    std::vector<GivenCapture> given;
  };
  std::vector<GivenCapture> givenCaptures(const clang::LambdaExpr *lambda);
  static bool isGiven(const clang::LambdaCapture &capture, const std::vector<GivenCapture> &given);
  std::optional<FileRange> placeIn(const clang::LambdaExpr *lambda, const GivenCapture &given) const;
  std::string obstacleOfGiven(const clang::LambdaExpr *lambda, const std::vector<GivenCapture> &given);
  ir::ExprPtr buildMadeClosure(const clang::LambdaExpr *lambda, bool suspendsLater);
  ir::ExprPtr valueOfGiven(const clang::LambdaExpr *lambda, const GivenCapture &given, bool suspendsLater);
  ir::ExprPtr enclose(const GivenCapture &given, ir::ExprPtr value);
  ir::Piece nameIn(const clang::LambdaCapture &capture) const;
  std::vector<ir::Piece> callOf(const MadeClosure &made) const;
  std::vector<ir::Piece> callMaker(const clang::LambdaExpr *lambda);
  std::string findMakersParameters(const clang::LambdaExpr *lambda, MadeClosure &made,
                                   std::vector<const clang::ValueDecl *> &constants);
  void writeClosureMaker(const clang::LambdaExpr *lambda, const std::string &number, const MadeClosure &made,
                         const std::vector<const clang::ValueDecl *> &constants);
  /// note [closures of the object]
  ObjectUses objectUsesOf(const clang::LambdaExpr *lambda);
  ObjectUses objectUsesOfBody();
  std::vector<std::string> capturesOf(const ObjectUses &reached) const;
  void appendUnchanged(ir::Text &into, FileRange range, bool inClass = false, std::vector<SourceText::Hole> holes = {},
                       llvm::ArrayRef<GivenCapture> given = {});
  ir::Type describeCapture(const clang::LambdaCapture &capture, clang::QualType field) const;
  bool isHoistedConstant(const clang::LambdaCapture &capture);
  ir::ExprPtr buildClosure(const clang::LambdaExpr *lambda, bool suspendsLater);
  std::vector<ir::Piece> constructClosure(const clang::LambdaExpr *lambda);

  // BuildFunctionName.cpp
  void keepFunctionName();

  // BuildDefault.cpp: false where what has no text cannot be written out.
  bool writeAt(clang::SourceLocation bracket, llvm::StringRef expected, const std::string &written);
  /// `behind`: the token that brackets would stand behind, where there are none.
  bool writeArguments(const clang::Expr *call, const clang::Expr *last, clang::SourceLocation behind = {});
  static const clang::InitListExpr *listOf(const clang::Expr *element, const clang::Stmt *inside);
  bool writeMembers(const clang::Expr *list, const clang::CXXDefaultInitExpr *last);

  // BuildForeign.cpp
  /// Gives `type` a name that is, or has as a template argument, what has none; false: nothing says which it is.
  bool nameByExpression(const clang::TagDecl *type, const clang::TagDecl *nameless);
  bool spellOperand(const clang::Expr *expression, ir::Text &operand);
  void nameParameterTypes();

  // BuildExpr.cpp
  /// `suspendsLater`: a suspension of the same full-expression comes after this expression's evaluation, or the rest
  /// of the full-expression after a statement that it becomes; its temporaries outlive both.
  ir::ExprPtr buildExpr(const clang::Expr *expression, bool suspendsLater);
  ir::ExprPtr buildPlain(const clang::Expr *expression);
  /// A full-expression whose value goes where it belongs, or nowhere, without another operation.
  ir::ExprPtr buildWhole(const clang::Expr *expression);
  /// One whose value nobody looks at.
  ir::ExprPtr buildEffect(const clang::Expr *expression);
  ir::ExprPtr buildArrow(const clang::CXXOperatorCallExpr *call, bool suspendsLater);
  /// The `p->` that the expression is, perhaps converted; else null.
  const clang::CXXOperatorCallExpr *arrowOf(const clang::Expr *expression) const;
  ir::ExprPtr buildLogical(const clang::BinaryOperator *operation, bool suspendsLater);
  /// Whether an arm has to be a statement of its own.
  bool branches(const clang::ConditionalOperator *operation, bool suspendsLater);
  ir::ExprPtr buildConditional(const clang::ConditionalOperator *operation);
  ir::ExprPtr makeExpr(ir::Expr::Kind kind, const clang::Expr *expression);
  bool needsTree(const clang::Expr *expression, bool suspendsLater);
  /// Where an operand is written, with the parentheses of a macro of ours around it.
  std::optional<FileRange> placeOf(const clang::Expr *expression) const;
  /// Without the nodes that have no text and no effect of their own.
  const clang::Expr *withoutWrappers(const clang::Expr *expression) const;
  /// Without parentheses, too.
  const clang::Expr *bareOf(const clang::Expr *expression) const;
  /// Spelled in the body of one of our macros.
  bool isOwnMacro(clang::SourceLocation at) const;
  bool isConstruction(const clang::Expr *expression) const;
  bool isStable(const clang::Expr *expression) const;

  // BuildCompound.cpp
  bool evaluatesDefaults(const clang::Expr *expression, llvm::ArrayRef<const clang::Expr *> operands);
  ir::ExprPtr buildCompound(const clang::Expr *expression, bool suspendsLater);

  // BuildDependent.cpp, BuildDependentDecl.cpp, BuildKept.cpp
  static inline const std::string space = "::switchback::detail::";
  static bool isDependent(const clang::Expr *expression);
  static bool isDependent(const clang::VarDecl *variable);
  static ir::Type dependentType(const std::string &spelling);
  bool isDependentName(const clang::Expr *expression) const;
  static std::string characters(const ir::Text &text);
  ir::Text asOperand(const ir::Expr &expression) const;
  ir::Piece asOperand(const ir::Piece &piece) const;
  /// A type in front of the machine; errors in it belong to `at`.
  std::string addTypedef(const std::string &name, ir::SourcePoint at, const std::string &before, ir::Text operand,
                         const std::string &after);
  /// A local that keeps `value`; its type is `before` the value's text `after`.
  ir::LocalId addKept(const char *name, ir::LocalKind kind, const std::string &before, const ir::Expr &value,
                      const std::string &after);
  ir::ExprPtr keep(ir::ExprPtr value, const clang::Expr *expression = nullptr);
  ir::ExprPtr keepAs(const std::string &before, ir::ExprPtr value, const std::string &after);
  bool prepareOperand(const clang::Expr *expression);
  static ir::ExprPtr wrap(const std::string &before, ir::ExprPtr operand, const std::string &after);
  ir::ExprPtr buildDependent(const clang::Expr *expression, bool suspendsLater);
  bool mayBindTo(const clang::Expr *expression, const clang::Expr *operand) const;
  ir::ExprPtr buildBound(const clang::Expr *operand);
  // BuildChoice.cpp
  ir::ExprPtr buildDependentOperator(const clang::BinaryOperator *operation, bool suspendsLater);
  ir::ExprPtr buildDependentComma(const clang::BinaryOperator *operation, bool suspendsLater, ir::Text *kept);
  void checkBuiltIn(clang::BinaryOperatorKind operation, ir::SourcePoint at, ir::Text types);
  ir::ExprPtr buildDependentConditional(const clang::ConditionalOperator *choice, bool isWhole);
  static ir::ExprPtr convertArms(ir::ExprPtr value, const std::string &type);
  /// `type`: what `decltype((e))` says of it.
  ir::ExprPtr buildIgnored(const clang::Expr *expression, ir::Text &type);
  bool ignoresParts(const clang::Expr *expression);
  ir::ExprPtr buildVoid(const clang::ExplicitCastExpr *cast);
  ir::ExprPtr buildOpenCondition(const clang::ConditionalOperator *choice);
  ir::Text typeOf(const ir::Expr &value) const;
  // BuildExpansion.cpp
  std::string keyOf(const clang::Expr *pattern);
  /// `type`: of the elements, as a pack.
  ir::ExprPtr buildExpansion(const clang::Expr *pattern, ir::Extent extent, bool keepsValues, ir::Text &type);
  void noteElements(clang::QualType type, const clang::Expr *initialiser);
  ir::ExprPtr readNow(const clang::Expr *element, ir::ExprPtr built);
  ir::ExprPtr buildFold(const clang::CXXFoldExpr *fold, bool suspendsLater, bool isIgnored);
  // BuildConstexprIf.cpp
  void buildConstexprIf(const clang::IfStmt *statement, ir::If &node);
  std::unique_ptr<ir::Block> buildDiscardable(const clang::Stmt *branch, const std::string &before,
                                              const ir::Text &condition, const char *after);
  ir::ExprPtr buildDependentSuspend(const clang::Expr *suspension);
  bool promiseNames(const char *member) const;
  ir::ExprPtr buildDependentResult(const clang::Expr *operand);
  void nameInventedTypes();
  bool namesLocals(const clang::VarDecl *variable);
  /// Gives the type a name in front of the machine where its spelling means nothing there.
  void nameOpenType(const clang::VarDecl *variable);
  ir::Type deduce(const clang::VarDecl *variable, const ir::Expr &value);
  void initialiseDependent(const clang::VarDecl *variable, ir::ExprPtr value, bool isCopy, ir::Declare &declare,
                           ir::Body &body);
  void countElements(const clang::VarDecl *variable, const clang::InitListExpr *list, const ir::Expr &value);
  ir::ExprPtr buildConverted(const clang::Expr *initialiser);
  void buildDependentInitialiser(const clang::VarDecl *variable, ir::Declare &declare, ir::Body &body);
  RangeLocals buildDependentRange(const clang::CXXForRangeStmt *loop, ir::Body &body);

  // BuildNew.cpp
  bool allocatesBefore(const clang::CXXNewExpr *allocation) const;
  std::string writeMemoryClass(const clang::CXXNewExpr *allocation, const std::string &type);
  ir::ExprPtr buildNew(const clang::CXXNewExpr *allocation, bool suspendsLater);
  ir::ExprPtr unlessNull(const clang::CXXNewExpr *allocation, ir::ExprPtr memory, ir::ExprPtr object);
  ir::ExprPtr checkBound(const clang::CXXNewExpr *allocation, ir::ExprPtr bound);

  // BuildTemporary.cpp
  const clang::Expr *initialiserOf(const clang::MaterializeTemporaryExpr *temporary) const;
  ir::ExprPtr buildTemporary(const clang::MaterializeTemporaryExpr *temporary);
  ir::ExprPtr buildList(const clang::CXXStdInitializerListExpr *list, bool suspendsLater);
  /// A value that nobody uses, but whose object may live to the end of the full-expression.
  ir::ExprPtr buildDiscarded(const clang::Expr *expression, bool suspendsLater);
  bool isDiscardedObject(const clang::Stmt *statement) const;
  bool hasDestructor(const clang::Expr *value) const;
  bool hasTemporary(const clang::Stmt *expression);
  static bool needsLongerLife(const clang::Stmt *argument, const clang::Stmt *call);
  ir::LocalId addTemporary(clang::QualType type, clang::SourceLocation at);
  /// A local of the tool's own needs the type; reports what has no name.
  void checkNamable(clang::QualType type, clang::SourceLocation at);
  void checkMovable(clang::QualType type, const ir::Expr &value, clang::SourceLocation at);

  // BuildValueFrame.cpp
  std::string frameName(const clang::FunctionDecl *function) const;
  void describeValueFrame();
  void describeTemplateHeader(const clang::TemplateParameterList &list, ir::ValueFrame &frame);
  void checkHoisted();
  void checkMemberFrame();
  void checkComplete(clang::QualType type, clang::SourceLocation at);

  // BuildValue.cpp: note [value frames]
  RangeLocals buildFrameRange(const clang::CXXForRangeStmt *loop, const std::string &frame, ir::Body &body);
  RangeLocals addPosition(ir::LocalId range, ir::Type type, ir::SourceSpan span, ir::Body &body);
  bool isUsedOnce(ir::LocalId range, const clang::Stmt *loop) const;
  bool isOwnCall(const clang::Expr *expression) const;
  std::string frameGivenBy(const clang::Expr *range);
  std::string frameOf(const clang::Expr *expression, bool hasHandle = false);
  const clang::CallExpr *awaitedTask(const clang::Expr *common) const;
  ir::ExprPtr buildFrame(const clang::CallExpr *call, const ir::Type &type);
  bool mayGiveFrame(const clang::Expr *expression) const;
  ir::ExprPtr buildBegun(const clang::CallExpr *call, const std::string &frame);
  ir::ExprPtr buildStep(const clang::CoroutineSuspendExpr *yield);
  bool mayRecur(const clang::CoroutineSuspendExpr *yield) const;

  // BuildPlace.cpp
  unsigned presumedLine(clang::SourceLocation at) const;
  void nameFunction();
  ir::Place placeOfSuspension(clang::SourceLocation keyword, const clang::Expr *suspension) const;

  // BuildSuspend.cpp
  ir::ExprPtr buildSuspend(const clang::CoroutineSuspendExpr *suspension);
  /// A call of the promise's own, or null: `sb_promise.yield_value(e)`.
  /// The operand of SB_YIELD_FROM, or null.
  const clang::Expr *delegatedTo(const clang::Expr *operand) const;
  const clang::CallExpr *asPromiseCall(const clang::Expr *expression) const;
  ir::ExprPtr buildAwaitable(const clang::Expr *expression);
  /// `before` operand `after`, with the tool's own text around.
  ir::ExprPtr buildCall(const clang::Expr *call, const std::string &before, ir::ExprPtr operand,
                        const std::string &after);

  void refuse(Diag kind, clang::SourceLocation at, std::initializer_list<std::string> arguments = {});
  /// Gives up until the macros have been expanded that spell `at`; false if there are none.
  bool reveal(clang::SourceLocation at);
  void revealOrRefuse(clang::SourceRange range, const std::string &what);
  /// The same if `written`, the text of `range`, is a macro's invocation, which may use an argument twice.
  bool revealInvocation(clang::SourceRange range, FileRange written);
  void revealUses(const ir::Local &local);
  void revealDirectives(const clang::Expr *expression, FileRange range);

  const FoundCoroutine &found;
  clang::ASTContext &context;
  const clang::SourceManager &sources;
  const TokenTrace &tokens;
  const std::vector<ir::Nested> &nested;
  HiddenText &hidden;
  Diagnostics &diagnostics;
  TypeSpeller types;
  SourceText text;
  SuspensionMap map;
  std::unique_ptr<ir::Coroutine> coroutine;
  LocalUses uses;
  const clang::VarDecl *promise;
  ir::ScopeId scope = ir::none;
  /// End of the previous statement of the block being built: where the comments before the next one begin.
  unsigned triviaBegin = 0;
  llvm::DenseMap<const clang::LabelDecl *, unsigned> gotoTargets;
  unsigned targetCount = 0;
  unsigned continueTo = 0; ///< the target that a `continue` becomes a goto to; 0: it stays
  bool continues = false;  ///< one did
  llvm::DenseMap<const clang::Stmt *, bool> temporaries;
  std::map<const clang::Expr *, clang::QualType> scalars; ///< what an element of a list becomes; looked up only
  std::set<const clang::Expr *> objectLists; ///< inner lists that become objects of their own; looked up only
  /// A variable whose initialiser is being built: temporaries whose lifetime it extends become locals of its block.
  const clang::VarDecl *extending = nullptr;
  const clang::Expr *whole = nullptr;   ///< of buildWhole, bare
  const clang::Expr *unkept = nullptr;  ///< an arm of a conditional, bare: its own value is not kept
  const clang::Expr *ignored = nullptr; ///< nobody looks at its value, bare
  /// The pack expansion whose pattern is being built: note [expansions].
  struct Pattern {
    ir::LocalId expansion;
    std::vector<ir::ElementType> types;
  };
  Pattern *expanding = nullptr;
  LocalDeclarations localDeclarations;
  /// Of local types and static variables; looked up only.
  llvm::DenseMap<const clang::Decl *, const clang::DeclStmt *> declarationStatements;
  std::set<unsigned> pointedStatics;          ///< by number
  std::set<const clang::Decl *> needed;       ///< by the machine: looked up only
  std::set<const clang::Decl *> writtenNames; ///< of unnamed types; looked up only
  std::vector<ir::Text> closureClasses;
  std::vector<std::string> guardedTypes; ///< the names that closureClasses declare; note [discarded branches]
  std::vector<FileRange> discardable;    ///< the branches that may be discarded
  unsigned guards = 0;                   ///< depth of such branches
  std::map<ir::LocalId, std::string> copiedConstants;            ///< into functions that make closures
  std::set<const clang::LambdaExpr *> boundLambdas;              ///< looked up only
  std::set<const clang::CXXRecordDecl *> refusedClosures;        ///< looked up only
  std::set<ir::LocalId> deduced;                                 ///< `auto` in a template, and by now known
  llvm::SmallSetVector<const clang::VarDecl *, 4> waiting;       ///< references, with lambdas that wait for types
  std::map<const clang::LambdaExpr *, MadeClosure> madeClosures; ///< likewise
  std::set<const clang::TagDecl *> foreignTypes;                 ///< likewise
  unsigned generatedCount = 0, closureCount = 0, deducedCount = 0;
  bool failed = false;
};

} // namespace switchback

#endif
