// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Graph.h"

#include "ir/Names.h"

namespace switchback {

using namespace ir;

/// A string of the DOT language; `\n` in it begins a new line.
static std::string quote(const std::string &text) {
  std::string out = "\"";
  for (char c : text)
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  return out + "\"";
}

static std::string labelOf(const SuspensionReport &report, const Coroutine &coroutine) {
  std::string label = std::to_string(report.suspend->index) + ": " + nameOf(report.suspend->kind) + ", line " +
                      std::to_string(report.span.begin.line);
  const char *separator = "\nkeeps ";
  for (LocalId id : report.alive) {
    label += separator + coroutine.locals[id].name;
    separator = ", ";
  }
  return label;
}

std::string emitGraph(const Coroutines &coroutines) {
  std::string out = "digraph switchback {\n  node [shape=box, fontname=\"monospace\"];\n";
  for (size_t number = 0; number != coroutines.size(); ++number) {
    const Coroutine &coroutine = *coroutines[number];
    std::string prefix = "f" + std::to_string(number + 1) + "_";
    auto node = [&](unsigned index) {
      return prefix + (index == 0 ? "begin" : index == coroutine.suspensionCount + 1 ? "end" : std::to_string(index));
    };
    out += "  subgraph cluster_" + std::to_string(number + 1) + " {\n    label=" + quote(coroutine.qualifiedName) +
           ";\n    " + node(0) + " [shape=circle, label=\"\", width=0.2];\n";
    for (const SuspensionReport &report : suspensionsOf(coroutine))
      out += "    " + node(report.suspend->index) + " [label=" + quote(labelOf(report, coroutine)) + "];\n";
    out += "    " + node(coroutine.suspensionCount + 1) + " [shape=doublecircle, label=\"\", width=0.15];\n";
    for (auto [from, to] : controlFlow(coroutine))
      out += "    " + node(from) + " -> " + node(to) + ";\n";
    out += "  }\n";
  }
  return out + "}\n";
}

} // namespace switchback
