// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two walks that phases need: over the statements of a body, and over the texts that one statement holds itself.
#ifndef SWITCHBACK_TOOL_IR_WALK_H
#define SWITCHBACK_TOOL_IR_WALK_H

#include "ir/Ir.h"

#include <type_traits>

namespace switchback::ir {

/// Calls `visit(Block &)` for the blocks directly inside the statement, in source order.
template <typename Statement, typename Visit>
void forEachBlock(Statement &statement, Visit visit) {
  std::visit(
      [&](auto &node) {
        using Node = std::remove_const_t<std::remove_reference_t<decltype(node)>>;
        if constexpr (std::is_same_v<Node, Block>) {
          visit(node);
        } else if constexpr (std::is_same_v<Node, If>) {
          visit(*node.then);
          if (node.otherwise)
            visit(*node.otherwise);
        } else if constexpr (std::is_same_v<Node, Loop>) {
          visit(*node.body);
          if (node.continuation)
            visit(*node.continuation);
        } else if constexpr (std::is_same_v<Node, Switch> || std::is_same_v<Node, Expansion>) {
          visit(*node.body);
        } else if constexpr (std::is_same_v<Node, Try>) {
          visit(*node.body);
          for (auto &handler : node.handlers)
            visit(handler.block);
        }
      },
      statement.node);
}

/// Calls `visit(Text &)` for the texts of the statement itself, not of the blocks in it (after spill).
template <typename Statement, typename Visit>
void forEachText(Statement &statement, Visit visit) {
  auto visitExpr = [&](auto &expression) {
    if (expression)
      visit(expression->text);
  };
  std::visit(
      [&](auto &node) {
        using Node = std::remove_const_t<std::remove_reference_t<decltype(node)>>;
        if constexpr (std::is_same_v<Node, Source> || std::is_same_v<Node, Label>) {
          visit(node.text);
        } else if constexpr (std::is_same_v<Node, Declare>) {
          visitExpr(node.value);
          visit(node.whole);
        } else if constexpr (std::is_same_v<Node, Evaluate> || std::is_same_v<Node, Return>) {
          visitExpr(node.value);
        } else if constexpr (std::is_same_v<Node, If> || std::is_same_v<Node, Switch>) {
          visitExpr(node.condition);
        } else if constexpr (std::is_same_v<Node, Loop>) {
          visitExpr(node.condition);
          visitExpr(node.increment);
        } else if constexpr (std::is_same_v<Node, Expansion>) {
          visitExpr(node.goesOn);
        } else if constexpr (std::is_same_v<Node, Suspend>) {
          visit(node.call);
          visit(node.reentryText);
        } else if constexpr (std::is_same_v<Node, Try>) {
          for (auto &handler : node.handlers)
            visit(handler.declaration);
        }
      },
      statement.node);
}

/// Nothing flows out of the end of these statements.
inline bool endsInJump(const Body &body) {
  if (body.empty())
    return false;
  if (const auto *source = std::get_if<Source>(&body.back().node))
    return source->endsInJump;
  if (const auto *block = std::get_if<Block>(&body.back().node))
    return endsInJump(block->body);
  return std::holds_alternative<Return>(body.back().node) || std::holds_alternative<Break>(body.back().node);
}

} // namespace switchback::ir

#endif
