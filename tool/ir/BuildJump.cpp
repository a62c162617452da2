// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Labels, and the jumps that need help: a goto to a label behind which less is alive, a continue past the increment of
// a for with a variable in its condition.
#include "ir/Builder.h"

using namespace clang;

namespace switchback {

void Builder::markContinues(const Stmt *statement) {
  if (const auto *jump = dyn_cast<ContinueStmt>(statement)) {
    FileRange range = text.statementRange(jump->getSourceRange());
    if (!text.editableOffset(jump->getBeginLoc()))
      reveal(jump->getBeginLoc());
    if (continueTo)
      text.mark(range, {ir::Piece::Kind::Verbatim, "goto " + nameOfNext()});
    else
      text.mark(range, {ir::Piece::Kind::Continue, text.characters(range).str()});
  } else if (map[statement].continuesOut) {
    for (const Stmt *child : evaluatedChildren(statement))
      markContinues(child);
  }
}

void Builder::buildCase(const SwitchCase *label, bool suspendsLater, ir::Body &body) {
  ir::Stmt result;
  FileRange range{text.statementRange(label->getBeginLoc()).begin, text.statementRange(label->getColonLoc()).end};
  result.span = text.span(range);
  result.node = ir::Label{text.slice(range)};
  body.push_back(std::move(result));
  unsigned outerTrivia = std::exchange(triviaBegin, range.end);
  buildStatement(label->getSubStmt(), suspendsLater, body);
  triviaBegin = outerTrivia;
}

void Builder::findGotos(const Stmt *statement, std::vector<unsigned> &targets) {
  if (!map[statement].jumpsOut)
    return;
  if (const auto *jump = dyn_cast<GotoStmt>(statement))
    targets.push_back(targetOf(jump->getLabel()));
  for (const Stmt *child : evaluatedChildren(statement))
    findGotos(child, targets);
}

unsigned Builder::targetOf(const LabelDecl *label) {
  unsigned &target = gotoTargets[label];
  return target ? target : target = newTarget();
}

void Builder::buildLabel(const LabelStmt *label, bool suspendsLater, ir::Body &body) {
  ir::Stmt result;
  FileRange name = text.statementRange(label->getIdentLoc());
  FileRange range{name.begin, text.skipTrivia(name.end) + 1}; // the colon
  result.span = text.span(range);
  ir::Label node;
  node.target = targetOf(label->getDecl());
  node.text = text.slice(name);
  node.text.pieces.push_back({ir::Piece::Kind::Verbatim, ":"});
  result.node = std::move(node);
  size_t at = body.size();
  body.push_back(std::move(result));
  unsigned outerTrivia = std::exchange(triviaBegin, range.end);
  buildStatement(label->getSubStmt(), suspendsLater, body);
  triviaBegin = outerTrivia;
  // Nothing may be left of what suspends, or a declaration, before which no label stands until C++23.
  if (at + 1 == body.size() || !std::holds_alternative<ir::Source>(body[at + 1].node))
    std::get<ir::Label>(body[at].node).text.pieces.push_back({ir::Piece::Kind::Verbatim, ";"});
}

} // namespace switchback
