// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "SampleIr.h"

#include "emit/Graph.h"
#include "emit/Json.h"
#include "emit/LayoutReport.h"
#include "emit/Suspensions.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace switchback;
using namespace sample;

namespace {

Coroutines one(Coroutine coroutine) {
  Coroutines out;
  out.push_back(std::make_unique<Coroutine>(std::move(coroutine)));
  return out;
}

ControlFlow flow(std::initializer_list<std::pair<unsigned, unsigned>> edges) { return edges; }

Stmt suspension(unsigned index) {
  Suspend suspend;
  suspend.index = index;
  return statement(index, std::move(suspend));
}

Stmt source(Piece piece, bool breaksOut = false) {
  Source out;
  out.text.pieces.push_back(std::move(piece));
  out.breaksOut = breaksOut;
  return statement(1, std::move(out));
}

Piece continues() {
  Piece piece = verbatim("continue");
  piece.kind = Piece::Kind::Continue;
  return piece;
}

template <typename... Statements>
std::unique_ptr<Block> block(Statements... statements) {
  auto out = std::make_unique<Block>();
  (out->body.push_back(std::move(statements)), ...);
  return out;
}

/// The flow of a body with `count` suspensions.
template <typename... Statements>
ControlFlow flowOf(unsigned count, Statements... statements) {
  Coroutine coroutine;
  coroutine.suspensionCount = count;
  coroutine.body = std::move(*block(std::move(statements)...));
  return controlFlow(coroutine);
}

} // namespace

TEST(ControlFlow, StraightLine) {
  EXPECT_EQ(flowOf(0), flow({{0, 1}}));
  EXPECT_EQ(flowOf(2, suspension(1), suspension(2)), flow({{0, 1}, {1, 2}, {2, 3}}));
}

TEST(ControlFlow, ReturnEndsIt) {
  EXPECT_EQ(flowOf(2, suspension(1), statement(1, Return()), suspension(2)), flow({{0, 1}, {1, 3}}));
}

TEST(ControlFlow, Branches) {
  If one, both;
  one.then = block(suspension(1));
  both.then = block(suspension(2));
  both.otherwise = block(suspension(3));
  EXPECT_EQ(flowOf(3, statement(1, std::move(one)), statement(1, std::move(both))),
            flow({{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 4}, {3, 4}}));
}

TEST(ControlFlow, Loops) {
  Loop loop;
  loop.condition = plain({});
  loop.body = block(suspension(1));
  EXPECT_EQ(flowOf(1, statement(1, std::move(loop))), flow({{0, 1}, {0, 2}, {1, 1}, {1, 2}}));
  Loop once;
  once.kind = Loop::Kind::DoWhile;
  once.condition = plain({});
  once.body = block(suspension(1));
  EXPECT_EQ(flowOf(1, statement(1, std::move(once))), flow({{0, 1}, {1, 1}, {1, 2}}));
  Loop forever;
  forever.body = block(suspension(1));
  EXPECT_EQ(flowOf(1, statement(1, std::move(forever))), flow({{0, 1}, {1, 1}}));
}

TEST(ControlFlow, BreakAndContinue) {
  Loop loop;
  loop.body =
      block(suspension(1), source(verbatim("if (x) break;"), true), suspension(2), source(continues()), suspension(3));
  EXPECT_EQ(flowOf(3, statement(1, std::move(loop))), flow({{0, 1}, {1, 2}, {1, 4}, {2, 1}, {2, 3}, {3, 1}}));
  Loop continued;
  continued.body = block(source(continues()), suspension(1));
  continued.continuation = block(suspension(2));
  EXPECT_EQ(flowOf(2, statement(1, std::move(continued))), flow({{0, 1}, {0, 2}, {1, 2}, {2, 1}, {2, 2}}));
}

TEST(ControlFlow, NothingFlowsOutOfAJump) {
  Loop loop;
  loop.body = block(suspension(1), source(continues()), suspension(2));
  std::get<Source>(loop.body->body[1].node).endsInJump = true;
  EXPECT_EQ(flowOf(2, statement(1, std::move(loop))), flow({{0, 1}, {1, 1}}));
}

TEST(ControlFlow, Switches) {
  auto label = [](const char *text) {
    Label out;
    out.text.pieces = {verbatim(text)};
    return statement(1, std::move(out));
  };
  auto make = [&](const char *second) {
    Switch out;
    out.condition = plain({});
    out.body = block(label("case 1:"), suspension(1), label(second), suspension(2), source(verbatim("break;"), true));
    return statement(1, std::move(out));
  };
  EXPECT_EQ(flowOf(2, make("case 2:")), flow({{0, 1}, {0, 2}, {0, 3}, {1, 2}, {2, 3}}));
  EXPECT_EQ(flowOf(2, make("default:")), flow({{0, 1}, {0, 2}, {1, 2}, {2, 3}}));
}

TEST(Suspensions, WhatIsAlive) {
  Coroutine coroutine = sample::coroutine();
  std::vector<SuspensionReport> found = suspensionsOf(coroutine);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].alive, (std::vector<LocalId>{s, k}));
  EXPECT_EQ(found[1].alive, (std::vector<LocalId>{s, awaiter})) << "k's scope has ended";
  EXPECT_EQ(found[1].span.begin.line, 9u);
}

TEST(Graph, NodesAndEdges) {
  Coroutine quoted = sample::coroutine();
  quoted.qualifiedName = "operator\"\"_x";
  std::string graph = emitGraph(one(std::move(quoted)));
  for (const char *words : {"digraph", "label=\"operator\\\"\\\"_x\"", "f1_begin -> f1_1;", "f1_1 -> f1_2;",
                            "f1_2 -> f1_2;", "[label=\"1: yield, line 7\\nkeeps s, k\"]"})
    EXPECT_NE(graph.find(words), std::string::npos) << words << "\n" << graph;
  EXPECT_EQ(emitGraph({}), "digraph switchback {\n  node [shape=box, fontname=\"monospace\"];\n}\n");
}

TEST(LayoutReport, FrameByValue) {
  ir::Coroutine coroutine = sample::coroutine();
  coroutine.value.emplace();
  coroutine.value->name = "sample_frame";
  EXPECT_NE(emitLayoutReport(one(std::move(coroutine)), {}).find("  frame   by value, sample_frame; can be copied\n"),
            std::string::npos);
  coroutine = sample::coroutine();
  coroutine.value.emplace();
  coroutine.value->notCopyable = "handles refer to it";
  EXPECT_NE(emitLayoutReport(one(std::move(coroutine)), {}).find("; cannot be copied: handles refer to it\n"),
            std::string::npos);
}

TEST(LayoutReport, Tables) {
  std::string report = emitLayoutReport(one(sample::coroutine()), {});
  for (const char *words : {"sample  (lines 1 to 11)", "\n  n_              int ", "\n  either block_5 ", "\n    k_ ",
                            "\n  or block_9 ", "general         2       -       s, awaiter\n"})
    EXPECT_NE(report.find(words), std::string::npos) << words << "\n" << report;
  for (size_t at = report.find('\n'); at != std::string::npos; at = report.find('\n', at + 1))
    EXPECT_NE(report[at - 1], ' ') << "a line ends in blanks";
}

// The offsets are those of the one class that there is; a template's instantiations have their own.
TEST(LayoutReport, Sizes) {
  const Coroutine coroutine = sample::coroutine();
  FrameSize size;
  size.size = 48;
  size.padding = 7;
  size.onHeap = 96;
  size.promise = 24;
  size.fields[coroutine.locals[n].member] = {40, 4};
  FrameSizes sizes;
  std::vector<FrameSize> &machines = sizes[{"sb_machine", coroutine.bodySpan.begin.line}];
  machines.push_back(size);
  std::string report = emitLayoutReport(one(sample::coroutine()), sizes);
  EXPECT_NE(report.find("  states  3, the beginning and 2 suspension points\n"
                        "  bytes   48, 7 of them padding; on the heap 96 with its head and the promise's 24\n"),
            std::string::npos)
      << report;
  EXPECT_NE(report.find(" 40      4\n"), std::string::npos) << report;
  machines.front().instantiation = "f<int>";
  machines.push_back(size);
  machines.back().instantiation = "f<char>";
  report = emitLayoutReport(one(sample::coroutine()), sizes);
  EXPECT_NE(report.find("promise's 24: f<char>\n"), std::string::npos) << report;
  EXPECT_EQ(report.find(" 40      4\n"), std::string::npos) << report;
}

TEST(Json, Everything) {
  nlohmann::json json = nlohmann::json::parse(emitJson(one(sample::coroutine())));
  const nlohmann::json &coroutine = json.at("coroutines").at(0);
  EXPECT_EQ(coroutine.at("name"), "sample");
  EXPECT_EQ(coroutine.at("range").at("end").at("line"), 11);
  EXPECT_EQ(coroutine.at("locals").size(), 4u);
  EXPECT_EQ(coroutine.at("locals").at(s).at("storage"), "slot");
  EXPECT_TRUE(coroutine.at("locals").at(n).at("scope").is_null());
  EXPECT_EQ(coroutine.at("first"), (std::vector<unsigned>{1, 2}));
  EXPECT_EQ(coroutine.at("suspensions").at(1).at("alive"), (std::vector<unsigned>{s, awaiter}));
  EXPECT_EQ(coroutine.at("suspensions").at(0).at("next"), (std::vector<unsigned>{1, 2}));
  EXPECT_EQ(coroutine.at("frame").at("alternatives").at(1).at("fields"), std::vector<unsigned>{awaiter});
  EXPECT_EQ(coroutine.at("cleanups").at(1).at("then"), 1);
}

TEST(Json, BytesThatAreNoText) {
  Coroutine coroutine = sample::coroutine();
  coroutine.locals[k].name = "\xff";
  EXPECT_TRUE(nlohmann::json::accept(emitJson(one(std::move(coroutine)))));
}
