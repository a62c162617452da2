// Awaiters and promises that use the freedom of the protocol: conversions in await_ready, typed handles, xvalues as
// results, a final awaiter that asks, exceptions that leave a coroutine which control was transferred to.
#include "support/task.hpp"
struct weird : tr::routine {
  struct fin {
    int n;
    bool await_ready() const noexcept {
      tr::say("final ready");
      return false;
    }
    bool await_suspend(tr::coroutine_handle<>) const noexcept {
      tr::say("final suspend %d", n);
      return true;
    }
    void await_resume() const noexcept {}
  };
  struct promise_type : tr::promise_base {
    tr::obj o;
    promise_type() : o(70) {}
    weird get_return_object() { return weird(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    fin final_suspend() const noexcept { return {80}; }
    template <class A>
    A &&await_transform(A &&a) {
      tr::may_throw("transform", 1);
      return static_cast<A &&>(a);
    }
    tr::pause await_transform(int n) { return tr::pause(tr::op(n)); }
    void return_void() { tr::op(90); }
  };
  explicit weird(tr::coroutine_handle<> h) : tr::routine(h) {}
};
struct ref_bool {
  bool b;
  operator bool() const {
    tr::say("asked");
    return b;
  }
};
struct lazy {
  int n;
  ref_bool await_ready() const { return {n == 1}; }
  bool await_suspend(tr::coroutine_handle<weird::promise_type> h) const {
    h.promise().o.add(1);
    tr::state().next = h;
    return n != 2;
  }
  tr::obj &&await_resume() const;
};
static tr::obj *target;
tr::obj &&lazy::await_resume() const {
  tr::arrived();
  return std::move(*target);
}
SB_COROUTINE weird strange(int n) {
  tr::obj t(n);
  target = &t;
  tr::say("%d", SB_AWAIT(5));
  SB_AWAIT(lazy{1}).add(1);
  SB_AWAIT(lazy{2}).add(SB_AWAIT(6));
  tr::obj &&r = SB_AWAIT(lazy{3});
  SB_YIELD(r);
  tr::obj taken = SB_AWAIT(lazy{4});
  SB_YIELD(taken);
  t = tr::obj(SB_YIELD(8));
  tr::say("%d", SB_AWAIT(lazy{1}).get() + SB_AWAIT(tr::loud(7)));
  lazy l{5};
  tr::obj again(SB_AWAIT(l).get() + SB_AWAIT(std::move(l)).get());
  SB_YIELD(again);
}
// exceptions through transfer chains from unhandled_exception
struct rethrowing : tr::routine {
  struct promise_type : tr::promise_base {
    tr::obj o;
    promise_type() : o(60) {}
    rethrowing get_return_object() { return rethrowing(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  explicit rethrowing(tr::coroutine_handle<> h) : tr::routine(h) {}
};
struct into {
  tr::coroutine_handle<> h;
  bool await_ready() const noexcept { return h.done(); }
  tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> me) const noexcept {
    tr::state().next = me;
    return h;
  }
  void await_resume() const { tr::arrived(); }
};
SB_COROUTINE rethrowing target_of(tr::param p) {
  tr::obj o(p.get());
  SB_AWAIT(switchback::suspend_always());
  tr::op(o.get());
}
SB_COROUTINE tr::flow hands_over(int n) {
  tr::obj own(n);
  rethrowing inner = target_of(7);
  SB_AWAIT(into{inner.handle()});
  SB_YIELD(1);
  SB_AWAIT(into{inner.handle()});
  SB_YIELD(2);
  SB_AWAIT(into{inner.handle()});
  tr::op(3);
}
int main() {
  tr::exercise("strange", []() -> tr::routine { return strange(1); }, {30, 30, 60});
  tr::exercise("hands_over", []() -> tr::routine { return hands_over(1); });
  return tr::finish();
}
