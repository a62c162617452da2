// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// describe(): a question to the frame, which answers and stays as it is, wherever the coroutine stands.
#include "machines.hpp"

#include <switchback/describe.hpp>

using namespace machines;
using switchback::describe;
using switchback::suspension_point;

namespace {

struct DescribeTest : WorldTest {};

template <class P>
struct described : two_suspensions<P> {
  explicit described(probe &p) : two_suspensions<P>(p) {}

  static suspension_point sb_place(unsigned index) {
    switch (index) {
    case 1:
      return {"f", "f.cpp", 7, "SB_YIELD(a)"};
    case 2:
      return {"f", "f.cpp", 9, "SB_YIELD(b)"};
    default:
      return {"f", "f.cpp", 3, nullptr};
    }
  }
};

// Asking twice gives the same, and nothing happens.
std::string asked(coroutine_handle<> handle) {
  const std::string log = the().log, text = to_string(describe(handle));
  EXPECT_EQ(to_string(describe(handle)), text);
  EXPECT_EQ(the().log, log);
  return text;
}

template <class P>
void expect_answers() {
  probe p("p");
  typename P::return_type f = detail::ramp<described<P>>(p);
  EXPECT_EQ(asked(f.handle), "f (f.cpp:3)");
  f.handle.resume();
  EXPECT_EQ(asked(f.handle), "f (f.cpp:7) at SB_YIELD(a)");
  f.handle.resume();
  EXPECT_EQ(asked(f.handle), "f (f.cpp:9) at SB_YIELD(b)");
  f.handle.resume();
  EXPECT_TRUE(f.handle.done());
  EXPECT_EQ(asked(f.handle), "f (f.cpp:3)");
}

TEST_F(DescribeTest, AtEverySuspension) { expect_answers<promise<>>(); }

TEST_F(DescribeTest, WithAwaitersAtBothEnds) { expect_answers<promise<logging<false>, logging<false>>>(); }

TEST_F(DescribeTest, AMachineWithoutPlacesIsUnknown) {
  typedef promise<> plain;
  plain::return_type f = call_two_suspensions<plain>(probe("p"));
  f.handle.resume();
  EXPECT_FALSE(describe(f.handle));
  EXPECT_EQ(asked(f.handle), "unknown coroutine");
  EXPECT_FALSE(describe(switchback::noop_coroutine()));
}

// While it runs, unhandled_exception() can be told where its coroutine went on last.
struct tells : promise<> {
  typedef owner<tells> return_type;
  std::string *into;
  tells() : into(nullptr) {}
  return_type get_return_object() { return return_type(coroutine_handle<tells>::from_promise(*this)); }
  void unhandled_exception() { *into = asked(coroutine_handle<tells>::from_promise(*this)); }
};

TEST_F(DescribeTest, OfACoroutineThatFails) {
  probe p("p");
  std::string text;
  tells::return_type f = detail::ramp<described<tells>>(p);
  f.handle.promise().into = &text;
  f.handle.resume();
  the().fault = "between";
  f.handle.resume();
  EXPECT_EQ(text, "f (f.cpp:7) at SB_YIELD(a)");
  EXPECT_EQ(asked(f.handle), "f (f.cpp:3)");
}

} // namespace
