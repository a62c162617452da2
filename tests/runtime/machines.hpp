// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What the runtime's tests share: objects that are counted, a log of events, one coroutine type whose every hook can
// be told to throw, and machines in the form that the tool emits (docs/generated-code.md), written by hand.
#ifndef TESTS_RUNTIME_MACHINES_HPP
#define TESTS_RUNTIME_MACHINES_HPP

#define SWITCHBACK_LOWERED 1
#include <switchback/coroutine.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>
#include <utility>

namespace machines {

namespace detail = switchback::detail;
using switchback::coroutine_handle;

// The world of one test.
struct world {
  std::string log;
  std::string fault;  // the event that throws
  int live;           // probes alive
  int blocks;         // frames allocated and not freed
  std::size_t size;   // of the last frame
  bool out_of_memory; // operator new answers null

  world() : live(0), blocks(0), size(0), out_of_memory(false) {}
};

inline world &the() {
  static world w;
  return w;
}

struct fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void event(const std::string &name) {
  the().log += name + ' ';
  if (the().fault == name)
    throw fault(name);
}
inline void quiet_event(const char *name) { the().log += std::string(name) + ' '; }

class WorldTest : public testing::Test {
protected:
  WorldTest() { the() = world(); }
  // Nothing may be left over.
  void TearDown() override {
    EXPECT_EQ(the().live, 0);
    EXPECT_EQ(the().blocks, 0);
  }
};

// Logs its construction ("+name") and destruction ("-name"); both can be told to throw.
class probe {
public:
  explicit probe(std::string name) : name_(std::move(name)) {
    event("+" + name_);
    ++the().live;
  }
  probe(const probe &other) : name_(other.name_) {
    event("copy:" + name_);
    ++the().live;
  }
  probe(probe &&other) : name_(other.name_) {
    event("move:" + name_);
    ++the().live;
    other.name_ = "moved";
  }
  ~probe() noexcept(false) {
    --the().live;
    event("-" + name_);
  }

private:
  std::string name_;
};

// An awaiter for initial and final suspends that logs all its hooks.
template <bool Ready>
struct logging_awaiter {
  std::string name;
  probe life;
  explicit logging_awaiter(const char *n) : name(n), life(std::string(n) + ".awaiter") {}
  bool await_ready() const {
    event(name + ".ready");
    return Ready;
  }
  void await_suspend(coroutine_handle<>) const { event(name + ".suspend"); }
  void await_resume() const { event(name + ".resume"); }
};

// Awaiters that a test can choose for a coroutine's ends.
struct always {
  typedef switchback::suspend_always type;
  static type make(const char *name) {
    event(name);
    return type();
  }
};
struct never {
  typedef switchback::suspend_never type;
  static type make(const char *name) {
    event(name);
    return type();
  }
};
template <bool Ready>
struct logging {
  typedef logging_awaiter<Ready> type;
  static type make(const char *name) {
    event(name);
    return type(name);
  }
};

// The return object: owns the coroutine.
template <class Promise>
class owner {
public:
  typedef Promise promise_type;
  coroutine_handle<Promise> handle;

  owner() {}
  explicit owner(coroutine_handle<Promise> h) : handle(h) {}
  owner(owner &&other) : handle(other.handle) { other.handle = nullptr; }
  ~owner() {
    if (handle)
      handle.destroy();
  }
};

template <class Initial = always, class Final = always>
struct promise {
  typedef owner<promise> return_type;
  probe life;
  int resumptions;

  promise() : life("promise"), resumptions(0) {}
  explicit promise(const std::string &preview) : life("promise(" + preview + ")"), resumptions(0) {}

  return_type get_return_object() {
    event("return_object");
    return return_type(coroutine_handle<promise>::from_promise(*this));
  }
  typename Initial::type initial_suspend() { return Initial::make("initial"); }
  typename Final::type final_suspend() noexcept { return Final::make("final"); }
  void return_void() { event("return_void"); }
  void unhandled_exception() {
    event("unhandled");
    if (the().log.find("rethrow") != std::string::npos)
      throw;
  }

  static void *operator new(std::size_t size) {
    event("new");
    ++the().blocks;
    the().size = size;
    return std::malloc(size);
  }
  static void operator delete(void *p, std::size_t size) {
    quiet_event("delete");
    EXPECT_EQ(size, the().size);
    --the().blocks;
    std::free(p);
  }
};

// R f(probe p) { event("body"); probe a("a"); <suspend>; { probe b("b"); <suspend>; } }
template <class P, class R = typename P::return_type>
struct two_suspensions : detail::sb_machine_base<R, P> {
  probe p_;
  detail::slot<probe> a_;
  detail::slot<probe> b_;

  explicit two_suspensions(probe &p) : p_(static_cast<probe &&>(p)) {}

  unsigned sb_cursor_at(unsigned index) const {
    switch (index) {
    case 1:
      return 1;
    case 2:
      return 2;
    default:
      return 0;
    }
  }

  void sb_unwind(unsigned &cursor, unsigned floor) {
    while (cursor != floor)
      switch (cursor) {
      case 2:
        cursor = 1;
        b_.destroy();
        break;
      case 1:
        cursor = 0;
        a_.destroy();
        break;
      default:
        return;
      }
  }

  detail::step sb_resume(P &sb_promise) {
    detail::unwinding_activation<two_suspensions> sb(*this);
    switch (this->sb_index) {
    case 1:
      sb.cursor = 1;
      goto sb_resume_1;
    case 2:
      sb.cursor = 2;
      goto sb_resume_2;
    default:
      break;
    }
    event("body");
    ::new (a_.address()) probe("a");
    sb.cursor = 1;
    return sb.suspend(1);
  sb_resume_1:;
    event("between");
    ::new (b_.address()) probe("b");
    sb.cursor = 2;
    return sb.suspend(2);
  sb_resume_2:;
    event("after");
    sb.cursor = 1;
    b_.destroy();
    sb.cursor = 0;
    a_.destroy();
    sb_promise.return_void();
    return sb.finish();
  }
};

template <class P>
typename P::return_type call_two_suspensions(probe p) {
  return detail::ramp<two_suspensions<P>>(p);
}

} // namespace machines

#endif
