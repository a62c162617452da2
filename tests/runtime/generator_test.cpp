// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The generator over lowered frames, with machines written by hand; its whole behaviour is in testdata/generator/.
#include "machines.hpp"

#include <switchback/generator.hpp>

#include <type_traits>
#include <vector>

using namespace machines;
using switchback::generator;

namespace {

struct GeneratorTest : WorldTest {};

template <class G, class T>
struct awaiter_of {
  typedef decltype(std::declval<typename G::promise_type &>().yield_value(std::declval<T>())) type;
};

// generator<int> numbers(int first, int last) {
//   probe a("a");
//   for (int i = first; i < last; ++i) SB_YIELD(i);
// }
struct numbers_machine : detail::sb_machine_base<generator<int>, generator<int>::promise_type> {
  typedef awaiter_of<generator<int>, int &>::type awaiter_type;
  int first_, last_;
  detail::slot<probe> a_;
  detail::slot<int> i_;
  detail::slot<awaiter_type> awaiter_1_;

  numbers_machine(int &first, int &last) : first_(first), last_(last) {}
  unsigned sb_cursor_at(unsigned index) const { return index == 1 ? 1 : 0; }
  void sb_unwind(unsigned &cursor, unsigned floor) {
    while (cursor != floor)
      switch (cursor) {
      case 1:
        cursor = 0;
        a_.destroy();
        break;
      default:
        return;
      }
  }
  detail::step sb_resume(sb_promise_type &sb_promise) {
    int &first = first_;
    int &last = last_;
    int &i = i_.get();
    awaiter_type &awaiter_1 = awaiter_1_.get();
    detail::unwinding_activation<numbers_machine> sb(*this);
    switch (sb_index) {
    case 1:
      sb.cursor = 1;
      goto sb_resume_1;
    default:
      break;
    }
    ::new (a_.address()) probe("a");
    sb.cursor = 1;
    ::new (i_.address()) int(first);
    for (; i < last; ++i) {
      ::new (awaiter_1_.address()) awaiter_type(sb_promise.yield_value(i));
      if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
        return sb.next();
    sb_resume_1:;
      awaiter_1.await_resume();
    }
    sb.unwind(0);
    sb_promise.return_void();
    return sb.finish();
  }
};

generator<int> numbers(int first, int last) { return detail::ramp<numbers_machine>(first, last); }

// generator<int, int> down(int n) {
//   SB_YIELD(n);
//   if (n > 0) SB_RETURN(SB_YIELD_FROM(down(n - 1)) + 1);
//   SB_RETURN(0);
// }
generator<int, int> down(int n);

struct down_machine : detail::sb_machine_base<generator<int, int>, generator<int, int>::promise_type> {
  typedef awaiter_of<generator<int, int>, int &>::type awaiter_1_type;
  typedef awaiter_of<generator<int, int>, detail::elements<generator<int, int>>>::type awaiter_2_type;
  int n_;
  detail::slot<awaiter_1_type> awaiter_1_;
  detail::slot<generator<int, int>> temporary_1_;
  detail::slot<awaiter_2_type> awaiter_2_;

  explicit down_machine(int &n) : n_(n) {}
  unsigned sb_cursor_at(unsigned index) const { return index == 2 ? 2 : 0; }
  void sb_unwind(unsigned &cursor, unsigned floor) {
    while (cursor != floor)
      switch (cursor) {
      case 2:
        cursor = 1;
        awaiter_2_.destroy();
        break;
      case 1:
        cursor = 0;
        temporary_1_.destroy();
        break;
      default:
        return;
      }
  }
  detail::step sb_resume(sb_promise_type &sb_promise) {
    int &n = n_;
    awaiter_1_type &awaiter_1 = awaiter_1_.get();
    generator<int, int> &temporary_1 = temporary_1_.get();
    awaiter_2_type &awaiter_2 = awaiter_2_.get();
    detail::unwinding_activation<down_machine> sb(*this);
    switch (sb_index) {
    case 1:
      goto sb_resume_1;
    case 2:
      sb.cursor = 2;
      goto sb_resume_2;
    default:
      break;
    }
    ::new (awaiter_1_.address()) awaiter_1_type(sb_promise.yield_value(n));
    if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
      return sb.next();
  sb_resume_1:;
    awaiter_1.await_resume();
    if (n > 0) {
      ::new (temporary_1_.address()) generator<int, int>(down(n - 1));
      sb.cursor = 1;
      ::new (awaiter_2_.address())
          awaiter_2_type(sb_promise.yield_value(switchback::elements_of(std::move(temporary_1))));
      sb.cursor = 2;
      if (!awaiter_2.await_ready() && sb.suspend(2, awaiter_2, sb_promise))
        return sb.next();
    sb_resume_2:;
      sb_promise.return_value(awaiter_2.await_resume() + 1);
      return sb.finish();
    }
    sb_promise.return_value(0);
    return sb.finish();
  }
};

generator<int, int> down(int n) { return detail::ramp<down_machine>(n); }

// generator<int, void, int> echo() {
//   for (int i = 0;; ) try { i = SB_YIELD(i); } catch (const fault &) { event("caught"); }
// }
struct echo_machine : detail::sb_machine_base<generator<int, void, int>, generator<int, void, int>::promise_type> {
  typedef awaiter_of<generator<int, void, int>, int &>::type awaiter_type;
  detail::slot<int> i_;
  detail::slot<awaiter_type> awaiter_1_;
  detail::step sb_resume(sb_promise_type &sb_promise) {
    int &i = i_.get();
    awaiter_type &awaiter_1 = awaiter_1_.get();
    detail::activation<echo_machine> sb(*this);
    switch (sb_index) {
    case 1:
      goto sb_region_1;
    default:
      break;
    }
    ::new (i_.address()) int(0);
    for (;;) {
    sb_region_1:;
      try {
        switch (sb_index) {
        case 1:
          goto sb_resume_1;
        default:
          break;
        }
        ::new (awaiter_1_.address()) awaiter_type(sb_promise.yield_value(i));
        if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
          return sb.next();
      sb_resume_1:;
        sb_index = 0;
        i = awaiter_1.await_resume();
      } catch (const fault &) {
        event("caught");
      }
    }
  }
};

generator<int, void, int> echo() { return detail::ramp<echo_machine>(); }

TEST_F(GeneratorTest, Next) {
  generator<int> it = numbers(1, 3);
  EXPECT_EQ(it.next().value, 1);
  EXPECT_EQ(it.next().value, 2);
  EXPECT_TRUE(it.next().done);
  EXPECT_FALSE(it.next().has_value());
}

TEST_F(GeneratorTest, RangeForAndEarlyEnd) {
  int sum = 0;
  for (int i : numbers(0, 5))
    sum += i;
  EXPECT_EQ(sum, 10);
  generator<int> it = numbers(0, 5);
  for (int i : it)
    if (i == 2)
      break;
  EXPECT_EQ(the().live, 0);
  EXPECT_TRUE(it.next().done);
}

TEST_F(GeneratorTest, DestroyedAfterEachStep) {
  for (int steps = 0; steps < 5; ++steps) {
    {
      generator<int> it = numbers(0, 3);
      for (int i = 0; i < steps; ++i)
        it.next();
    }
    EXPECT_EQ(the().live, 0);
  }
}

TEST_F(GeneratorTest, ThrowAndReturn) {
  generator<int> it = numbers(0, 5);
  it.next();
  EXPECT_THROW(it.throw_(fault("thrown")), fault);
  EXPECT_EQ(the().live, 0);
  EXPECT_TRUE(it.next().done);
  it = numbers(0, 5);
  it.next();
  EXPECT_TRUE(it.return_().done);
  EXPECT_EQ(the().live, 0);
}

TEST_F(GeneratorTest, SendAndThrowIntoATryBlock) {
  generator<int, void, int> it = echo();
  EXPECT_EQ(it.next(5).value, 0);
  EXPECT_EQ(it.next(6).value, 6);
  EXPECT_EQ(it.throw_(fault("thrown")).value, 6);
  EXPECT_EQ(it.next(7).value, 7);
  EXPECT_THROW(it.throw_(8), int);
  EXPECT_TRUE(it.next(9).done);
  EXPECT_EQ(the().log, "caught ");
}

TEST_F(GeneratorTest, DelegationAHundredThousandDeep) {
  const int depth = 100000;
  generator<int, int> it = down(depth);
  for (int i = depth; i >= 0; --i)
    ASSERT_EQ(it.next().value, i);
  switchback::iteration<int, int> last = it.next();
  EXPECT_TRUE(last.done);
  EXPECT_EQ(last.value, depth);
}

TEST_F(GeneratorTest, ADeepChainEndsEarly) {
  generator<int, int> it = down(100000);
  for (int i = 0; i < 100000; ++i)
    it.next();
  EXPECT_EQ(it.return_(5).value, 5);
  it = down(1000);
  for (int i = 0; i < 1000; ++i)
    it.next();
  EXPECT_THROW(it.throw_(1), int);
}

TEST_F(GeneratorTest, ToVector) {
  EXPECT_EQ(switchback::to_vector(numbers(0, 3)), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(switchback::to_vector(numbers(0, 3), [](int i) { return i * 0.5; }), (std::vector<double>{0, 0.5, 1}));
}

TEST_F(GeneratorTest, WhatItIsAndIsNot) {
  typedef generator<int> g;
  EXPECT_FALSE(std::is_copy_constructible<g>::value);
  EXPECT_TRUE(std::is_nothrow_move_constructible<g>::value);
  EXPECT_TRUE(std::is_nothrow_default_constructible<g>::value);
  EXPECT_EQ(sizeof(g), sizeof(void *));
  EXPECT_TRUE((std::is_same<decltype(std::declval<switchback::iteration<int> &>().value), int>::value));
}

} // namespace
