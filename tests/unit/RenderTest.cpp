// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Render.h"

#include "FromSource.h"

#include <gtest/gtest.h>

using namespace switchback;
using namespace switchback::ir;

namespace {

Type intType() {
  Type type;
  type.kind = TypeClass::Scalar;
  type.declaration = type.declarator = "int $";
  type.pointer = "int *$";
  type.reference = "int &$";
  type.spelling = "int";
  return type;
}

Local local(Storage storage, bool isReference = false) {
  Local result;
  result.name = result.text = "n";
  result.type = intType();
  result.storage = storage;
  if (isReference) {
    result.type.kind = TypeClass::LvalueReference;
    result.type.declaration = "int &$";
    result.type.declarator = "int *$";
  }
  return result;
}

/// The lines with their numbers, `12: text`; those of nobody, `-: text`.
std::string written(const LineWriter &out) {
  std::string result;
  for (const EmittedLine &line : out.lines)
    result += (line.line ? std::to_string(line.line) : "-") + ":" + line.text + "\n";
  return result;
}

/// `text`, which began in line 5, column 9, of the user's file, four columns deep in the output.
std::string source(const std::string &text) {
  LineWriter out("");
  out.depth = 1;
  out.source(text, {0, 5, 9});
  return written(out);
}

FromSource lowered(const std::string &source) { return FromSource(source, Phase::Unwind); }

void expectEmitted(const FromSource &built, const std::string &line) {
  EXPECT_NE(built.emitted().find(line), std::string::npos) << line << "\n" << built.emitted();
}

} // namespace

TEST(Render, Declare) {
  EXPECT_EQ(declare("void (*const $)(int)", "f"), "void (*const f)(int)");
  EXPECT_EQ(declare("int $[3]", "a"), "int a[3]");
  EXPECT_EQ(declare("int $", ""), "int");
}

TEST(Render, AsSpecifier) {
  EXPECT_EQ(asSpecifier("const int"), "const int");
  EXPECT_EQ(asSpecifier("int *"), "int *");
  EXPECT_EQ(asSpecifier("void (*)(int)"), "::switchback::detail::identity<void (*)(int)>::type");
  EXPECT_EQ(asSpecifier("int[3]"), "::switchback::detail::identity<int[3]>::type");
  EXPECT_EQ(asSpecifier("struct hidden"), "::switchback::detail::identity<struct hidden>::type");
}

TEST(Render, Use) {
  EXPECT_EQ(renderUse(local(Storage::Register)), "n");
  EXPECT_EQ(renderUse(local(Storage::Slot)), "n");
  EXPECT_EQ(renderUse(local(Storage::Register, true)), "(*n)");
}

TEST(Render, Moved) {
  EXPECT_EQ(renderMoved(local(Storage::Slot)), "static_cast<int &&>(n)");
  EXPECT_EQ(renderMoved(local(Storage::Automatic)), "static_cast<decltype(n) &&>(n)");
  EXPECT_EQ(renderMoved(local(Storage::Register, true)), "static_cast<int &&>(*n)");
}

TEST(LineWriter, LabelsStandOneLevelOut) {
  LineWriter out("  ");
  out.open("if (n) {", 3);
  out.write("g();", 4);
  out.label("resume:;", 4);
  out.close("}", 5);
  EXPECT_EQ(written(out), "3:  if (n) {\n4:      g();\n4:  resume:;\n5:  }\n");
}

TEST(LineWriter, LabelAtTheOutermostLevel) {
  LineWriter out("");
  out.label("end:");
  EXPECT_EQ(written(out), "-:end:\n");
}

TEST(LineWriter, SourceIsMovedAsAWhole) {
  EXPECT_EQ(source("if (n)\n            g();\n        h();"), "5:    if (n)\n6:        g();\n7:    h();\n");
}

TEST(LineWriter, EmptyLinesHaveNoWhiteSpace) {
  EXPECT_EQ(source("a;\n        \n        b;"), "5:    a;\n6:\n7:    b;\n");
}

TEST(LineWriter, CarriageReturns) { EXPECT_EQ(source("a;\r\n        b;"), "5:    a;\n6:    b;\n"); }

TEST(LineWriter, RawStringKeepsItsWhiteSpace) {
  EXPECT_EQ(source("f(R\"(one\n  two\n)\",\n          1);"), "5:    f(R\"(one\n6:  two\n7:)\",\n8:      1);\n");
}

TEST(LineWriter, RawStringWithADelimiter) {
  EXPECT_EQ(source("f(R\"x(one\n  )\" two\n)x\",\n          1);"),
            "5:    f(R\"x(one\n6:  )\" two\n7:)x\",\n8:      1);\n");
}

TEST(LineWriter, WhatOnlyLooksLikeARawString) {
  EXPECT_EQ(source("f(\"R\\\"(\", 'R', // R\"(\n          1);"), "5:    f(\"R\\\"(\", 'R', // R\"(\n6:      1);\n");
}

TEST(LineWriter, ContinuedLine) {
  EXPECT_EQ(source("f(\"one\\\n  two\",\n          1);"), "5:    f(\"one\\\n6:  two\",\n7:      1);\n");
}

TEST(LineWriter, DirectivesStayAtTheMargin) {
  EXPECT_EQ(source("a;\n#define X\n        b;"), "5:    a;\n6:#define X\n7:    b;\n");
}

TEST(LineWriter, CommentsOfNobody) {
  LineWriter out("");
  out.comments("", 3);
  EXPECT_EQ(written(out), "");
  out.comments("// one\n// two", 3);
  EXPECT_EQ(written(out), "3:// one\n4:// two\n");
}

TEST(Emit, RegistersAreLoadedAndStored) {
  FromSource built = lowered("SB_COROUTINE gen f(int n) { int k = n; SB_YIELD(1); g(k); }");
  expectEmitted(built, "int k_; // line 1");
  expectEmitted(built, "int k{};");
  expectEmitted(built, "case 1: k = k_; goto sb_resume_1; // line 1");
  expectEmitted(built, "k = n;\n");
  expectEmitted(built, "k_ = k;\n");
  expectEmitted(built, "return sb.suspend(1);\n");
}

TEST(Emit, RegisterReferenceIsAPointer) {
  FromSource built = lowered("SB_COROUTINE gen f(text t) { text &r = t; SB_YIELD(1); r.size(); }");
  expectEmitted(built, "text *r{};");
  expectEmitted(built, "r = ::switchback::detail::address_of<text &>(t);");
  expectEmitted(built, "(*r).size();");
}

TEST(Emit, SlotsAreConstructedInPlace) {
  FromSource built =
      lowered("SB_COROUTINE gen f() { text a; text b(\"b\"); text c{\"c\"}; int d[2] = {1, 2}; SB_YIELD(d[1]); }");
  expectEmitted(built, "::switchback::detail::slot<text> a_; // line 1");
  expectEmitted(built, "::new (a_.address()) text;\n");
  expectEmitted(built, "::new (b_.address()) text(\"b\");\n");
  expectEmitted(built, "::new (c_.address()) text{\"c\"};\n");
  expectEmitted(built, "::new (d_.address()) ::switchback::detail::holder<int[2]>{{1, 2}};\n");
  expectEmitted(built, "int (&d)[2] = d_.get();\n");
}

TEST(Emit, ConstantBecomesStatic) {
  expectEmitted(lowered("SB_COROUTINE gen f() { const int size = 3; SB_YIELD(size); }"),
                "static const int size = 3;\n");
}

TEST(Emit, ParametersOfEveryKind) {
  FromSource built =
      lowered("SB_COROUTINE gen f(int a, text &b, text &&c, void (*d)(int)) { d(a); SB_YIELD(b.size() + c.size()); }");
  expectEmitted(built, "int a_; // parameter");
  expectEmitted(built, "text &b_; // parameter");
  expectEmitted(built, "text &&c_; // parameter");
  expectEmitted(built, "void (*d_)(int); // parameter");
  expectEmitted(built, "sb_machine(int &a, text &b, text &c, void (*&d)(int))\n");
  expectEmitted(built, "a_(static_cast<int &&>(a)), b_(static_cast<text &>(b)), c_(static_cast<text &&>(c)), ");
  expectEmitted(built, "ramp<sb_machine>(a, b, c, d);");
}

TEST(Emit, NothingToUnwindNeedsNoCascade) {
  FromSource built = lowered("SB_COROUTINE gen f(int n) { SB_YIELD(n); }");
  EXPECT_EQ(built.emitted().find("unwind"), std::string::npos) << built.emitted();
  expectEmitted(built, "::switchback::detail::activation<sb_machine> sb(*this);");
}

TEST(Emit, Cascade) {
  FromSource built = lowered("SB_COROUTINE gen f() { text a; { text b; SB_YIELD(1); } SB_YIELD(2); }");
  expectEmitted(built, "case 1: return 2;\n");
  expectEmitted(built, "case 2: cursor = 1; b_.destroy(); break;\n");
  expectEmitted(built, "case 1: cursor = 0; a_.destroy(); break;\n");
  expectEmitted(built, "case 1: sb.cursor = 2; goto sb_resume_1; // line 1");
}

TEST(Emit, ReentryAtTheHeader) {
  FromSource built = lowered("SB_COROUTINE gen f(int n) { for (int i = 0; i < n; ++i) SB_YIELD(i); }");
  expectEmitted(built, "case 1: i = i_; ++i; goto sb_loop_1; // line 1");
  expectEmitted(built, "sb_loop_1:\n");
  EXPECT_EQ(built.emitted().find("sb_resume_1:"), std::string::npos) << built.emitted();
}

TEST(Emit, AwaiterOfTheUsers) {
  FromSource built = lowered("SB_COROUTINE gen f() { int k = SB_AWAIT(reply(1)); g(k); }");
  expectEmitted(built, "::new (awaiter_1_.address()) reply(1);\n");
  expectEmitted(built, "if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))\n");
  expectEmitted(built, "return sb.next();\n");
}

TEST(Emit, ActivationAvoidsTheUsersName) {
  expectEmitted(lowered("SB_COROUTINE gen f(int sb) { SB_YIELD(sb); }"),
                "activation<sb_machine> sb_activation(*this);");
}

TEST(Emit, EarlyReturnGoesToTheEnd) {
  FromSource built = lowered("SB_COROUTINE gen f(int n) { text t; SB_YIELD(1); if (n) SB_RETURN(); g(); }");
  expectEmitted(built, "sb_promise.return_void();\n");
  expectEmitted(built, "goto sb_finish;\n");
  expectEmitted(built, "sb_finish:\n");
}

TEST(Emit, BodyOfAMemberIsALambda) {
  FromSource built = lowered("struct S { int x_; SB_COROUTINE gen f(text t) const { SB_YIELD(x_); } };");
  expectEmitted(built, "auto sb_body = [this](sb_machine &sb_frame, sb_machine::sb_promise_type &sb_promise) -> "
                       "::switchback::detail::step {");
  expectEmitted(built, "sb(sb_frame);");
  expectEmitted(built, "switch (sb_frame.sb_index) {");
  expectEmitted(built, "return ::switchback::detail::member_ramp<sb_machine>(sb_body, *this, t);");
}

TEST(Emit, BodyThatNeedsNoObjectCapturesNothing) {
  expectEmitted(lowered("struct S { SB_COROUTINE gen f() { SB_YIELD(1); } };"), "auto sb_body = [](sb_machine &");
}

TEST(Emit, StaticMemberIsAFunction) {
  expectEmitted(lowered("struct S { SB_COROUTINE static gen f(int n) { SB_YIELD(n); } };"),
                "return ::switchback::detail::ramp<sb_machine>(n);");
}
