// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "SampleIr.h"

#include "ir/Dump.h"
#include "ir/Verify.h"

#include <gtest/gtest.h>

#include <functional>

using namespace sample;

namespace {

std::string problems(const Coroutine &coroutine, Phase after = Phase::Unwind) {
  std::string out;
  for (const std::string &each : verify(coroutine, after))
    out += each + "\n";
  return out;
}

/// The one thing that is wrong is found, and nothing else.
void expectProblem(const std::string &words, const std::function<void(Coroutine &)> &spoil) {
  Coroutine coroutine = sample::coroutine();
  spoil(coroutine);
  EXPECT_NE(problems(coroutine).find(words), std::string::npos) << problems(coroutine) << dump(coroutine);
}

ExprPtr compound(std::vector<Piece> pieces, unsigned operands) {
  ExprPtr expr = plain(std::move(pieces));
  expr->kind = Expr::Kind::Compound;
  for (unsigned i = 0; i != operands; ++i)
    expr->operands.push_back(plain({verbatim("x")}));
  return expr;
}

Piece operand(unsigned number) {
  Piece piece;
  piece.kind = Piece::Kind::Operand;
  piece.operand = number;
  return piece;
}

} // namespace

TEST(Verify, SampleIsSound) { EXPECT_EQ(problems(sample::coroutine()), ""); }

TEST(Verify, Tables) {
  expectProblem("not the first locals", [](Coroutine &c) { c.locals[k].kind = LocalKind::Parameter; });
  expectProblem("does not exist", [](Coroutine &c) { c.locals[k].scope = 9; });
  expectProblem("older than its parent", [](Coroutine &c) { c.scopes[1].parent = 2; });
  expectProblem("not sorted", [](Coroutine &c) { c.identifiers = {"b", "a"}; });
  expectProblem("not in that around it", [](Coroutine &c) { c.scopes[2].parent = 1; });
}

TEST(Verify, Statements) {
  expectProblem("lacks its condition", [](Coroutine &c) { branchOf(c).condition = nullptr; });
  expectProblem("lacks its condition", [](Coroutine &c) { loopOf(c).body = nullptr; });
  expectProblem("a declaration of no local", [](Coroutine &c) { node<Declare>(c.body, 0).local = 9; });
  expectProblem("without its value", [](Coroutine &c) { node<Declare>(c.body, 0).form = Declare::Form::Arguments; });
  expectProblem("a piece and its local", [](Coroutine &c) { branchOf(c).condition->text.pieces[0].local = none; });
  expectProblem("a continue outside a loop", [](Coroutine &c) {
    Source source;
    source.text.pieces = {verbatim("continue")};
    source.text.pieces[0].kind = Piece::Kind::Continue;
    c.body.body.insert(c.body.body.begin(), statement(2, std::move(source)));
  });
}

TEST(Verify, Suspensions) {
  expectProblem("suspension 2 is numbered 1", [](Coroutine &c) { node<Suspend>(*branchOf(c).otherwise, 1).index = 1; });
  expectProblem("suspensionCount", [](Coroutine &c) { c.suspensionCount = 3; });
  expectProblem("awaiter is missing", [](Coroutine &c) { node<Suspend>(*branchOf(c).otherwise, 1).awaiter = none; });
  expectProblem("saves what is no register", [](Coroutine &c) { node<Suspend>(*branchOf(c).then, 1).saved = {s}; });
  expectProblem("saves it twice", [](Coroutine &c) { node<Suspend>(*branchOf(c).then, 1).saved = {k, k}; });
}

TEST(Verify, Expressions) {
  Coroutine coroutine = sample::coroutine();
  for (Local &each : coroutine.locals)
    each.storage = Storage::Undecided;
  coroutine.body.body.clear();
  auto tree = [&](ExprPtr expr) {
    coroutine.body.body.clear();
    coroutine.body.body.push_back(statement(2, Evaluate{std::move(expr)}));
    return problems(coroutine, Phase::Build);
  };
  EXPECT_EQ(tree(compound({operand(0), verbatim("+"), operand(1)}, 2)), "");
  EXPECT_NE(tree(compound({operand(0)}, 2)).find("does not occur"), std::string::npos);
  EXPECT_NE(tree(compound({operand(0), operand(1)}, 1)).find("names an operand"), std::string::npos);
  EXPECT_NE(tree(compound({operand(0), operand(0)}, 1)).find("twice"), std::string::npos);
  EXPECT_NE(tree(nullptr).find("nothing is evaluated"), std::string::npos);
  ExprPtr both = compound({}, 1);
  both->kind = Expr::Kind::LogicalAnd;
  EXPECT_NE(tree(std::move(both)).find("has 1 operands"), std::string::npos);
  ExprPtr suspend = compound({}, 1);
  suspend->kind = Expr::Kind::Suspend;
  EXPECT_EQ(tree(std::move(suspend)), "");
  coroutine.suspensionCount = 0;
  EXPECT_NE(problems(coroutine, Phase::Spill).find("has not been spilled"), std::string::npos);
}

TEST(Verify, PhasesComeInOrder) {
  Coroutine coroutine = sample::coroutine();
  EXPECT_NE(problems(coroutine, Phase::Build).find("suspension as a statement stands there too early"),
            std::string::npos);
  EXPECT_NE(problems(coroutine, Phase::Spill).find("storage of s is decided too early"), std::string::npos);
  EXPECT_NE(problems(coroutine, Phase::Layout).find("a destruction stands there too early"), std::string::npos);
}

TEST(Verify, StorageAndLayout) {
  expectProblem("undecided", [](Coroutine &c) { c.locals[k].storage = Storage::Undecided; });
  expectProblem("a slot without storage", [](Coroutine &c) { c.locals[s].crosses = false; });
  expectProblem("does not use", [](Coroutine &c) { c.locals[k].storage = Storage::Automatic; });
  expectProblem("in the frame wrongly", [](Coroutine &c) { c.frame.fields.clear(); });
  expectProblem("in the frame wrongly", [](Coroutine &c) { c.frame.fields.push_back(k); });
  expectProblem("no name", [](Coroutine &c) { c.locals[k].member.clear(); });
  expectProblem("stored as s_", [](Coroutine &c) { c.locals[k].member = "s_"; });
}

TEST(Verify, Unwinding) {
  expectProblem("younger", [](Coroutine &c) { c.cleanups[0].parent = 2; });
  expectProblem("what is no slot", [](Coroutine &c) { c.cleanups[0].local = k; });
  expectProblem("ends with something alive", [](Coroutine &c) { branchOf(c).otherwise->body.pop_back(); });
  expectProblem("out of order", [](Coroutine &c) { node<Destroy>(c.body, 2).local = awaiter; });
  expectProblem("suspension 1 has a wrong cursor",
                [](Coroutine &c) { node<Suspend>(*branchOf(c).then, 1).cursor = 0; });
  expectProblem("another local alive", [](Coroutine &c) { node<Declare>(c.body, 0).local = k; });
  expectProblem("does not follow", [](Coroutine &c) { node<Declare>(c.body, 0).cursor = 2; });
  expectProblem("wrong floor", [](Coroutine &c) { loopOf(c).floor = 0; });
  expectProblem("what is not alive",
                [](Coroutine &c) { c.body.body.insert(c.body.body.begin(), statement(2, UnwindTo{1})); });
}

TEST(Dump, ShowsEverything) {
  std::string text = dump(sample::coroutine());
  for (const char *words :
       {"coroutine sample", "returns generator<int>", "s#1: variable, class `std::string $`, slot, crosses, destructor",
        "1: destroy s#1, then 0", "or block_5", "for, floor 1", "condition: plain", "then\n", "else\n",
        "suspend 1: yield, suspend_always awaiter `sb_promise.yield_value(<k#2>)`, cursor 1, saves k#2",
        "suspend 2: await, general awaiter awaiter#3, cursor 2", "destroy awaiter#3, then 1", "return, implicit end"})
    EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
}

TEST(Dump, TextStaysOnOneLine) {
  Text text;
  text.pieces = {verbatim("f(\r\n\t"), use(k, "k"), operand(1)};
  EXPECT_EQ(dump(text, sample::coroutine()), "f(\\n <k#2><operand 1>");
}

TEST(Dump, UnsoundIrCanBeShown) {
  Coroutine coroutine = sample::coroutine();
  coroutine.locals.resize(1);
  loopOf(coroutine).body = nullptr;
  EXPECT_NE(dump(coroutine).find("#1?"), std::string::npos);
}
