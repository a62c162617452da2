// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Where frames come from and go to: [dcl.fct.def.coroutine]/9-12.
#include "machines.hpp"

#include <cstdint>

using namespace machines;

namespace {

struct AllocationTest : WorldTest {};

template <class Promise>
struct handle_of {
  typedef Promise promise_type;
  coroutine_handle<> handle;
  handle_of() {}
  explicit handle_of(coroutine_handle<> h) : handle(h) {}
};

struct quiet_promise {
  switchback::suspend_always initial_suspend() const { return {}; }
  switchback::suspend_always final_suspend() const noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() { throw; }
};

// A body without a suspension; its parameters are an int and a Second.
template <class P, class Second = std::string>
struct machine : detail::sb_machine_base<handle_of<P>, P> {
  int first_;
  Second second_;
  machine(int &first, Second &second) : first_(first), second_(second) {}
  detail::step sb_resume(P &sb_promise) {
    detail::activation<machine> sb(*this);
    sb_promise.return_void();
    return sb.finish();
  }
};

template <class P>
handle_of<P> call(int first = 1, std::string second = "second") {
  return detail::ramp<machine<P>>(first, second);
}

struct with_parameters : quiet_promise {
  handle_of<with_parameters> get_return_object() {
    return handle_of<with_parameters>(coroutine_handle<with_parameters>::from_promise(*this));
  }
  static void *operator new(std::size_t size, int &first, std::string &second) {
    event("new(" + std::to_string(first) + "," + second + ")");
    return std::malloc(size);
  }
  static void *operator new(std::size_t) noexcept { return nullptr; }
  static void operator delete(void *p) {
    event("delete");
    std::free(p);
  }
};

TEST_F(AllocationTest, WithParameters) {
  call<with_parameters>(7).handle.destroy();
  EXPECT_EQ(the().log, "new(7,second) delete ");
}

struct parameters_that_do_not_fit : quiet_promise {
  handle_of<parameters_that_do_not_fit> get_return_object() {
    return handle_of<parameters_that_do_not_fit>(coroutine_handle<parameters_that_do_not_fit>::from_promise(*this));
  }
  static void *operator new(std::size_t, int &, std::string &, int) noexcept { return nullptr; }
  static void *operator new(std::size_t size) {
    event("new");
    the().size = size;
    return std::malloc(size);
  }
  static void operator delete(void *) { event("unsized"); }
  static void operator delete(void *p, std::size_t size) {
    event("sized");
    EXPECT_EQ(size, the().size);
    std::free(p);
  }
};

TEST_F(AllocationTest, TheSizeAloneIsTheFallback) {
  call<parameters_that_do_not_fit>().handle.destroy();
  EXPECT_EQ(the().log, "new sized ");
}

struct failing : quiet_promise {
  probe life;
  failing() : life("promise") {}
  handle_of<failing> get_return_object() { return handle_of<failing>(coroutine_handle<failing>::from_promise(*this)); }
  static handle_of<failing> get_return_object_on_allocation_failure() {
    event("failed");
    return handle_of<failing>();
  }
  static void *operator new(std::size_t size) noexcept { return the().out_of_memory ? nullptr : std::malloc(size); }
  static void operator delete(void *p) { std::free(p); }
};

TEST_F(AllocationTest, FailureObject) {
  handle_of<failing> c = call<failing>();
  ASSERT_TRUE(static_cast<bool>(c.handle));
  c.handle.destroy();
  the().log.clear();
  the().out_of_memory = true;
  EXPECT_FALSE(static_cast<bool>(call<failing>().handle));
  EXPECT_EQ(the().log, "failed ");
}

struct failing_globally : quiet_promise {
  handle_of<failing_globally> get_return_object() {
    return handle_of<failing_globally>(coroutine_handle<failing_globally>::from_promise(*this));
  }
  static handle_of<failing_globally> get_return_object_on_allocation_failure() { return handle_of<failing_globally>(); }
};

TEST_F(AllocationTest, NothrowNew) {
  handle_of<failing_globally> c = call<failing_globally>();
  c.handle.resume();
  EXPECT_TRUE(c.handle.done());
  c.handle.destroy();
}

struct alignas(128) aligned {
  std::uintptr_t misaligned;
  aligned() : misaligned(0) {}
};

template <bool OwnNew>
struct aligned_promise : quiet_promise {
  aligned inside;
  handle_of<aligned_promise> get_return_object() {
    typedef coroutine_handle<aligned_promise> handle;
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(this) % 128, 0u);
    EXPECT_EQ(&handle::from_promise(*this).promise(), this);
    return handle_of<aligned_promise>(handle::from_promise(*this));
  }
};
template <>
struct aligned_promise<true> : quiet_promise {
  handle_of<aligned_promise> get_return_object() {
    return handle_of<aligned_promise>(coroutine_handle<aligned_promise>::from_promise(*this));
  }
  static void *operator new(std::size_t size, int &, aligned &) {
    ++the().blocks;
    return std::malloc(size);
  }
  static void operator delete(void *p) {
    --the().blocks;
    std::free(p);
  }
};

template <class P>
struct aligned_machine : machine<P, aligned> {
  aligned_machine(int &first, aligned &second) : machine<P, aligned>(first, second) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&this->second_) % 128, 0u);
  }
};

TEST_F(AllocationTest, OverAlignedFrames) {
  int first = 1;
  aligned second;
  coroutine_handle<> all[8];
  for (coroutine_handle<> &h : all)
    h = detail::ramp<aligned_machine<aligned_promise<false>>>(first, second).handle;
  for (coroutine_handle<> h : all)
    h.destroy();
  for (coroutine_handle<> &h : all)
    h = detail::ramp<aligned_machine<aligned_promise<true>>>(first, second).handle;
  EXPECT_EQ(the().blocks, 8);
  for (coroutine_handle<> h : all)
    h.destroy();
}

// Trivial initial and final awaiters take no room in the frame.
struct small_promise : quiet_promise {
  handle_of<small_promise> get_return_object() {
    return handle_of<small_promise>(coroutine_handle<small_promise>::from_promise(*this));
  }
};
struct small_machine : detail::sb_machine_base<handle_of<small_promise>, small_promise> {
  int i_;
  detail::step sb_resume(small_promise &) { return detail::activation<small_machine>(*this).finish(); }
};

TEST_F(AllocationTest, SizeOfASmallFrame) {
  // Two pointers, an empty promise, the index and an int.
  EXPECT_EQ(sizeof(detail::heap_frame<small_machine>), 2 * sizeof(void *) + 3 * sizeof(int) + sizeof(void *) - 4);
}

} // namespace
