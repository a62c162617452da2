// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The expressions of spill (lower/Spill.h): what is evaluated before a suspension becomes statements in front of what
// is left of it.
#ifndef SWITCHBACK_TOOL_LOWER_SPILLEXPR_H
#define SWITCHBACK_TOOL_LOWER_SPILLEXPR_H

#include "Diagnostics.h"
#include "ir/Ir.h"

#include <vector>

namespace switchback {

void surround(ir::Text &text, const char *before, const char *after);
/// Nothing of it suspends; there may be none.
bool isPlain(const ir::ExprPtr &expression);

class ExprSpiller {
protected:
  ExprSpiller(ir::Coroutine &coroutine, Diagnostics &diagnostics) : coroutine(coroutine), diagnostics(diagnostics) {}

  /// Emits what has to be a statement; what is returned is Plain.
  ir::ExprPtr reduce(ir::ExprPtr expression);
  /// Each arm of a conditional initialises the local itself ([expr.cond]/6: the result object is the conditional's).
  void initialise(ir::LocalId local, ir::ExprPtr value, ir::Declare::Form form, ir::SourceSpan span);
  void declare(ir::LocalId local, ir::ExprPtr value, ir::Declare::Form form);
  ir::ExprPtr use(ir::LocalId local, ir::Category category);
  ir::LocalId addLocal(const char *name, ir::LocalKind kind, ir::Type type, ir::SourceSpan span);
  /// In the current one; that is what it returns.
  ir::ScopeId openScope(ir::Block &block, ir::SourcePoint begin);

  ir::Coroutine &coroutine;
  ir::ScopeId scope = ir::none;
  ir::Body *into = nullptr; ///< where statements go

private:
  ir::ExprPtr reduceCompound(ir::ExprPtr expression);
  ir::ExprPtr reduceSuspend(ir::ExprPtr expression);
  ir::ExprPtr reduceExpansion(ir::ExprPtr expression);
  /// In the order of their declaration.
  void gatherSlots(ir::Block &block, ir::LocalId of, std::vector<ir::LocalId> &slots) const;
  ir::ExprPtr reduceLogical(ir::ExprPtr expression);
  ir::ExprPtr reduceConditional(ir::ExprPtr expression);
  template <typename Then, typename Else>
  void branch(ir::ExprPtr condition, ir::SourceSpan span, Then then, Else otherwise);

  /// Gives the value a name, keeping its category.
  ir::ExprPtr name(ir::ExprPtr value);
  ir::LocalId addResult(const ir::Expr &like);
  ir::ExprPtr useResult(ir::LocalId local, const ir::Expr &like);
  void evaluate(ir::ExprPtr value);
  void declare(ir::LocalId local, ir::ExprPtr value, ir::Declare::Form form, ir::SourceSpan span);
  /// note [conditional temporaries]: what an operand makes that may not be evaluated dies at the end of the
  /// full-expression, if it was made. It joins the cascade in front of the outermost branch, and its slot knows.
  void noteArm(ir::LocalId local);

  Diagnostics &diagnostics;
  ir::LocalId expansion = ir::none;  ///< whose element is being evaluated
  unsigned arms = 0;                 ///< depth of conditionally evaluated operands
  std::vector<ir::LocalId> prepared; ///< conditional locals of the outermost of them, in the order of their making
};

} // namespace switchback

#endif
