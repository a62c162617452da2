// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine's IR after unwind, made by hand:
//
//   generator<int> sample(int n)
//   {
//       std::string s;
//       for (;;) {
//           if (n) {
//               int k;
//               SB_YIELD(k);      // 1
//           } else
//               SB_AWAIT(s);      // 2, its awaiter lives in a scope of its own
//       }
//   }
#ifndef SWITCHBACK_TESTS_UNIT_SAMPLEIR_H
#define SWITCHBACK_TESTS_UNIT_SAMPLEIR_H

#include "ir/Ir.h"

#include <utility>

namespace sample {

using namespace switchback::ir;

enum : LocalId { n, s, k, awaiter };

inline Piece use(LocalId local, std::string text) {
  Piece piece;
  piece.kind = Piece::Kind::Use;
  piece.text = std::move(text);
  piece.local = local;
  return piece;
}

inline ExprPtr plain(std::vector<Piece> pieces) {
  auto expr = std::make_unique<Expr>();
  expr->text.pieces = std::move(pieces);
  return expr;
}

template <typename Node>
Stmt statement(unsigned line, Node node) {
  Stmt out;
  out.span.begin.line = line;
  out.node = std::move(node);
  return out;
}

inline Local local(std::string name, LocalKind kind, ScopeId scope, Storage storage, bool trivial = true) {
  Local out;
  out.name = out.text = name;
  out.kind = kind;
  out.scope = scope;
  out.storage = storage;
  out.crosses = true;
  out.member = name + "_";
  out.type.kind = trivial ? TypeClass::Scalar : TypeClass::Class;
  out.type.spelling = trivial ? "int" : "std::string";
  out.type.declaration = out.type.declarator = out.type.spelling + " $";
  out.type.trivialDestructor = trivial;
  return out;
}

inline Coroutine coroutine() {
  Coroutine out;
  out.name = out.qualifiedName = "sample";
  out.span.begin.line = 1;
  out.span.end.line = 11;
  out.ramp.returnType = "generator<int>";
  out.ramp.promiseType = "generator<int>::promise_type";
  out.parameterCount = 1;
  out.locals.push_back(local("n", LocalKind::Parameter, none, Storage::Slot));
  out.locals.push_back(local("s", LocalKind::Variable, 0, Storage::Slot, false));
  out.locals.push_back(local("k", LocalKind::Variable, 1, Storage::Register));
  out.locals.push_back(local("awaiter", LocalKind::Awaiter, 2, Storage::Slot, false));
  out.scopes.resize(3);
  out.scopes[1].parent = out.scopes[2].parent = 0;
  out.identifiers = {"k", "n", "s"};
  out.suspensionCount = 2;
  out.cleanups = {{s, 0}, {awaiter, 1}};
  out.frame.fields = {s};
  out.frame.alternatives.resize(2);
  out.frame.alternatives[0].name = "block_5";
  out.frame.alternatives[0].fields = {k};
  out.frame.alternatives[1].name = "block_9";
  out.frame.alternatives[1].fields = {awaiter};

  Suspend yield;
  yield.index = 1;
  yield.awaiterKind = AwaiterKind::SuspendAlways;
  yield.call.pieces = {verbatim("sb_promise.yield_value("), use(k, "k"), verbatim(")")};
  yield.saved = {k};
  yield.cursor = 1;
  Declare makeK;
  makeK.local = k;
  If branch;
  branch.condition = plain({use(n, "n")});
  branch.then = std::make_unique<Block>();
  branch.then->scope = 1;
  branch.then->body.push_back(statement(6, std::move(makeK)));
  branch.then->body.push_back(statement(7, std::move(yield)));

  Declare makeAwaiter;
  makeAwaiter.local = awaiter;
  makeAwaiter.form = Declare::Form::Value;
  makeAwaiter.value = plain({use(s, "s")});
  makeAwaiter.cursor = 2;
  Suspend await;
  await.index = 2;
  await.kind = SuspendKind::Await;
  await.awaiter = awaiter;
  await.cursor = 2;
  branch.otherwise = std::make_unique<Block>();
  branch.otherwise->scope = 2;
  branch.otherwise->body.push_back(statement(9, std::move(makeAwaiter)));
  branch.otherwise->body.push_back(statement(9, std::move(await)));
  branch.otherwise->body.push_back(statement(9, Destroy{awaiter, 1}));

  Declare makeS;
  makeS.local = s;
  makeS.cursor = 1;
  Loop loop;
  loop.kind = Loop::Kind::For;
  loop.floor = 1;
  loop.body = std::make_unique<Block>();
  loop.body->body.push_back(statement(5, std::move(branch)));
  out.body.scope = 0;
  out.body.body.push_back(statement(3, std::move(makeS)));
  out.body.body.push_back(statement(4, std::move(loop)));
  out.body.body.push_back(statement(11, Destroy{s, 0}));
  Return end;
  end.implicitEnd = true;
  out.body.body.push_back(statement(11, std::move(end)));
  return out;
}

template <typename Node>
Node &node(Block &block, unsigned index) {
  return std::get<Node>(block.body[index].node);
}
inline Loop &loopOf(Coroutine &coroutine) { return node<Loop>(coroutine.body, 1); }
inline If &branchOf(Coroutine &coroutine) { return node<If>(*loopOf(coroutine).body, 0); }

} // namespace sample

#endif
