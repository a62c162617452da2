// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// coroutine_handle, noop_coroutine, coroutine_traits, slot.
#include "machines.hpp"

#include <functional>
#include <type_traits>

using namespace machines;

namespace {

struct HandleTest : WorldTest {};

typedef promise<> plain;

TEST_F(HandleTest, ConvertsAndComparesAndHashes) {
  plain::return_type a = call_two_suspensions<plain>(probe("p"));
  plain::return_type b = call_two_suspensions<plain>(probe("q"));
  coroutine_handle<plain> typed = a.handle;
  coroutine_handle<> erased = typed;
  EXPECT_TRUE(erased == typed);
  EXPECT_TRUE(a.handle != b.handle);
  EXPECT_NE(a.handle < b.handle, b.handle < a.handle);
  EXPECT_TRUE(a.handle <= typed && a.handle >= typed);
  EXPECT_EQ(a.handle > b.handle, b.handle < a.handle);
  EXPECT_EQ(std::hash<coroutine_handle<>>()(erased), std::hash<coroutine_handle<plain>>()(typed));
  EXPECT_EQ(coroutine_handle<>::from_address(erased.address()), erased);
  EXPECT_EQ(coroutine_handle<plain>::from_address(erased.address()), typed);
  EXPECT_EQ(coroutine_handle<const plain>::from_promise(typed.promise()).address(), erased.address());
  EXPECT_EQ(&coroutine_handle<plain>::from_promise(typed.promise()).promise(), &typed.promise());
}

TEST_F(HandleTest, Null) {
  coroutine_handle<> a;
  coroutine_handle<plain> b(nullptr);
  EXPECT_FALSE(static_cast<bool>(a));
  EXPECT_FALSE(static_cast<bool>(b));
  EXPECT_EQ(a.address(), nullptr);
  plain::return_type c = call_two_suspensions<plain>(probe("p"));
  a = c.handle;
  EXPECT_TRUE(static_cast<bool>(a));
  a = nullptr;
  b = nullptr;
  EXPECT_TRUE(a == b);
  EXPECT_TRUE(std::is_trivially_copyable<coroutine_handle<>>::value);
  EXPECT_TRUE(std::is_trivially_copyable<coroutine_handle<plain>>::value);
  EXPECT_FALSE((std::is_convertible<coroutine_handle<>, coroutine_handle<plain>>::value));
}

TEST_F(HandleTest, Noop) {
  switchback::noop_coroutine_handle n = switchback::noop_coroutine();
  coroutine_handle<> h = n;
  for (int i = 0; i < 2; ++i) {
    n();
    n.resume();
    n.destroy();
    h.resume();
    h();
    h.destroy();
    EXPECT_FALSE(n.done());
    EXPECT_FALSE(h.done());
    EXPECT_TRUE(static_cast<bool>(n));
  }
  static_cast<void>(n.promise());
}

TEST_F(HandleTest, DoneOnlyAtTheFinalSuspend) {
  plain::return_type c = call_two_suspensions<plain>(probe("p"));
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(c.handle.done());
    c.handle();
  }
  EXPECT_TRUE(c.handle.done());
}

struct no_promise {};
TEST_F(HandleTest, Traits) {
  EXPECT_TRUE((std::is_same<switchback::coroutine_traits<plain::return_type, int>::promise_type, plain>::value));
  EXPECT_EQ(sizeof(switchback::coroutine_traits<no_promise>), 1u);
}

struct array_holder {
  probe values[2];
};

TEST_F(HandleTest, SlotOfConstAndOfArray) {
  detail::slot<const probe> c;
  ::new (c.address()) const probe("const");
  EXPECT_EQ(static_cast<const void *>(&c.get()), c.address());
  c.destroy();
  detail::slot<array_holder> a;
  ::new (a.address()) array_holder{{probe("x"), probe("y")}};
  EXPECT_EQ(the().live, 2);
  a.destroy();
  EXPECT_EQ(sizeof(detail::slot<int>), sizeof(int));
  EXPECT_EQ(alignof(detail::slot<double>), alignof(double));
}

} // namespace
