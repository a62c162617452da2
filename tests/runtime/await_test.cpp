// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Awaits in the body: the kinds of await_suspend, symmetric transfer, coroutines that die or go on inside it.
#include "machines.hpp"

using namespace machines;

namespace {

struct AwaitTest : WorldTest {};

typedef promise<> plain;
typedef owner<plain> coroutine;

// R f() { probe a("a"); try-less await of an Awaiter made by Awaiter::make(); event("resumed"); }
template <class Awaiter, class R = coroutine, class P = plain>
struct awaits : detail::sb_machine_base<R, P> {
  detail::slot<probe> a_;
  detail::slot<Awaiter> awaiter_1_;

  unsigned sb_cursor_at(unsigned index) const { return index == 1 ? 2 : 0; }
  void sb_unwind(unsigned &cursor, unsigned floor) {
    while (cursor != floor)
      switch (cursor) {
      case 2:
        cursor = 1;
        awaiter_1_.destroy();
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
    Awaiter &awaiter_1 = awaiter_1_.get();
    detail::unwinding_activation<awaits> sb(*this);
    switch (this->sb_index) {
    case 1:
      sb.cursor = 2;
      goto sb_resume_1;
    default:
      break;
    }
    ::new (a_.address()) probe("a");
    sb.cursor = 1;
    ::new (awaiter_1_.address()) Awaiter();
    sb.cursor = 2;
    if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
      return sb.next();
  sb_resume_1:;
    awaiter_1.await_resume();
    sb.unwind(1);
    event("resumed");
    sb_promise.return_void();
    return sb.finish();
  }
};

template <class Awaiter>
coroutine call() {
  return detail::ramp<awaits<Awaiter>>();
}

struct awaiter_base {
  bool await_ready() const noexcept { return false; }
  void await_resume() const noexcept { event("await_resume"); }
};

struct void_suspend : awaiter_base {
  void await_suspend(coroutine_handle<>) const { event("void"); }
};
template <bool Suspends>
struct bool_suspend : awaiter_base {
  bool await_suspend(coroutine_handle<plain>) const { return Suspends; }
};
struct self_suspend : awaiter_base {
  coroutine_handle<plain> await_suspend(coroutine_handle<plain> h) const { return h; }
};
struct noop_suspend : awaiter_base {
  switchback::noop_coroutine_handle await_suspend(coroutine_handle<>) const { return switchback::noop_coroutine(); }
};

TEST_F(AwaitTest, VoidSuspends) {
  coroutine c = call<void_suspend>();
  c.handle.resume();
  EXPECT_FALSE(c.handle.done());
  c.handle();
  EXPECT_TRUE(c.handle.done());
  EXPECT_NE(the().log.find("void await_resume resumed return_void -a final "), std::string::npos) << the().log;
}

TEST_F(AwaitTest, TrueSuspendsAndFalseDoesNot) {
  coroutine yes = call<bool_suspend<true>>();
  yes.handle.resume();
  EXPECT_FALSE(yes.handle.done());
  coroutine no = call<bool_suspend<false>>();
  no.handle.resume();
  EXPECT_TRUE(no.handle.done());
}

TEST_F(AwaitTest, HandlesOfItselfAndOfNothing) {
  coroutine self = call<self_suspend>();
  self.handle.resume();
  EXPECT_TRUE(self.handle.done());
  coroutine noop = call<noop_suspend>();
  noop.handle.resume();
  EXPECT_FALSE(noop.handle.done());
}

// Whatever happens inside await_suspend, nothing touches the frame afterwards (the sanitizers would say so).
struct destroying : awaiter_base {
  void await_suspend(coroutine_handle<> h) const { h.destroy(); }
};
struct destroying_true : awaiter_base {
  bool await_suspend(coroutine_handle<> h) const {
    h.destroy();
    return true;
  }
};
struct destroying_handle : awaiter_base {
  coroutine_handle<> await_suspend(coroutine_handle<> h) const {
    h.destroy();
    return switchback::noop_coroutine();
  }
};
struct resuming : awaiter_base {
  void await_suspend(coroutine_handle<> h) const { h.resume(); }
};
struct resuming_and_destroying : awaiter_base {
  void await_suspend(coroutine_handle<> h) const {
    h.resume();
    h.destroy();
  }
};

template <class Awaiter>
void resume_released() {
  coroutine c = call<Awaiter>();
  coroutine_handle<> h = c.handle;
  c.handle = nullptr;
  h.resume();
}

TEST_F(AwaitTest, DestroyedInsideAwaitSuspend) {
  resume_released<destroying>();
  resume_released<destroying_true>();
  resume_released<destroying_handle>();
}

TEST_F(AwaitTest, ResumedInsideAwaitSuspend) {
  coroutine c = call<resuming>();
  c.handle.resume();
  EXPECT_TRUE(c.handle.done());
  resume_released<resuming_and_destroying>();
}

// A throw is a throw at the await: the coroutine was not suspended, its locals unwind.
struct throwing : awaiter_base {
  bool await_suspend(coroutine_handle<>) const { throw fault("await_suspend"); }
};

TEST_F(AwaitTest, AwaitSuspendThatThrows) {
  coroutine c = call<throwing>();
  c.handle.resume();
  EXPECT_TRUE(c.handle.done());
  EXPECT_NE(the().log.find("+a -a unhandled final "), std::string::npos) << the().log;
}

// Two coroutines hand control to each other 1e7 times; then a chain of new ones, each resuming the next at its end.
struct ping_pong {
  static coroutine_handle<> other;
  static int left;
};
coroutine_handle<> ping_pong::other;
int ping_pong::left;

struct to_other : awaiter_base {
  coroutine_handle<> await_suspend(coroutine_handle<> self) const {
    coroutine_handle<> next = ping_pong::other;
    ping_pong::other = self;
    return next;
  }
  void await_resume() const noexcept {}
};

struct pings : detail::sb_machine_base<coroutine, plain> {
  detail::slot<to_other> awaiter_1_;
  detail::step sb_resume(plain &sb_promise) {
    to_other &awaiter_1 = awaiter_1_.get();
    detail::activation<pings> sb(*this);
    switch (sb_index) {
    case 1:
      goto sb_resume_1;
    default:
      break;
    }
    while (ping_pong::left-- > 0) {
      ::new (awaiter_1_.address()) to_other();
      if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
        return sb.next();
    sb_resume_1:;
      awaiter_1.await_resume();
    }
    sb_promise.return_void();
    return sb.finish();
  }
};

TEST_F(AwaitTest, SymmetricTransferTenMillionTimes) {
  ping_pong::left = 10000000;
  coroutine a = detail::ramp<pings>();
  coroutine b = detail::ramp<pings>();
  ping_pong::other = b.handle;
  a.handle.resume();
  EXPECT_TRUE(a.handle.done() || b.handle.done());
}

// A task in short: awaiting one runs it, its end resumes the awaiting one. Recursion n deep by transfer alone.
struct task_promise;
struct task {
  typedef task_promise promise_type;
  coroutine_handle<task_promise> handle;
};
struct at_end {
  bool await_ready() const noexcept { return false; }
  inline coroutine_handle<> await_suspend(coroutine_handle<task_promise> h) const noexcept;
  void await_resume() const noexcept {}
};
struct task_promise {
  coroutine_handle<> continuation;
  task_promise() : continuation(switchback::noop_coroutine()) {}
  task get_return_object() { return task{coroutine_handle<task_promise>::from_promise(*this)}; }
  switchback::suspend_always initial_suspend() const { return {}; }
  at_end final_suspend() const noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() { throw; }
};
coroutine_handle<> at_end::await_suspend(coroutine_handle<task_promise> h) const noexcept {
  return h.promise().continuation;
}
struct await_task {
  coroutine_handle<task_promise> inner;
  bool await_ready() const noexcept { return false; }
  coroutine_handle<> await_suspend(coroutine_handle<> outer) const {
    inner.promise().continuation = outer;
    return inner;
  }
  void await_resume() const { inner.destroy(); }
};

struct descends : detail::sb_machine_base<task, task_promise> {
  int n_;
  int &reached_;
  detail::slot<await_task> awaiter_1_;
  descends(int &n, int &reached) : n_(n), reached_(reached) {}
  static task call(int n, int &reached) { return detail::ramp<descends>(n, reached); }
  detail::step sb_resume(task_promise &sb_promise) {
    await_task &awaiter_1 = awaiter_1_.get();
    detail::activation<descends> sb(*this);
    switch (sb_index) {
    case 1:
      goto sb_resume_1;
    default:
      break;
    }
    ++reached_;
    if (n_ > 0) {
      ::new (awaiter_1_.address()) await_task{call(n_ - 1, reached_).handle};
      if (!awaiter_1.await_ready() && sb.suspend(1, awaiter_1, sb_promise))
        return sb.next();
    sb_resume_1:;
      awaiter_1.await_resume();
    }
    sb_promise.return_void();
    return sb.finish();
  }
};

TEST_F(AwaitTest, AMillionTasksDeep) {
  int reached = 0;
  task t = descends::call(1000000, reached);
  t.handle.resume();
  EXPECT_TRUE(t.handle.done());
  EXPECT_EQ(reached, 1000001);
  t.handle.destroy();
}

} // namespace
