// Coroutines that their awaiters destroy inside of await_suspend, started by one that goes on: everything in them dies
// once.
#include "support/trace.hpp"

struct detached {
  struct promise_type {
    tr::obj o;
    promise_type() : o(100) {}
    detached get_return_object() const noexcept { return {}; }
    switchback::suspend_never initial_suspend() const noexcept { return {}; }
    switchback::suspend_never final_suspend() const noexcept { return {}; }
    tr::give yield_value(int) const { return {}; }
    void return_void() const { tr::say("return"); }
    void unhandled_exception() const { tr::describe_current_exception(); }
  };
};

enum how { by_void, by_bool, by_handle, by_another };

// Has a life of its own, which ends inside of its own await_suspend.
template <class Result>
class killer {
public:
  explicit killer(int n) : o_(n) {}
  killer(const killer &) = delete;
  bool await_ready() const {
    tr::may_throw("ready", o_.get());
    return false;
  }
  Result await_suspend(tr::coroutine_handle<> h);
  int await_resume() const { return o_.get(); }

private:
  tr::obj o_;
};

template <>
void killer<void>::await_suspend(tr::coroutine_handle<> h) {
  h.destroy();
}
template <>
bool killer<bool>::await_suspend(tr::coroutine_handle<> h) {
  h.destroy();
  return true;
}
template <>
tr::coroutine_handle<> killer<tr::coroutine_handle<>>::await_suspend(tr::coroutine_handle<> h) {
  h.destroy();
  return switchback::noop_coroutine();
}

SB_COROUTINE static detached in_loops(int how, tr::param p) {
  tr::obj a(p.get());
  const tr::obj &b = tr::make(2);
  for (tr::obj i(0); i.get() < 3; i.add(1)) {
    tr::obj c(10 + i.get());
    if (i.get() == 1 && how == by_void)
      SB_AWAIT(killer<void>(20));
    while (how == by_bool && i.get() == 1)
      SB_AWAIT(killer<bool>(c.get()));
    switch (how) {
    case by_handle:
      SB_AWAIT(killer<tr::coroutine_handle<>>(21));
    }
  }
  tr::op(b.get());
}

SB_COROUTINE static detached in_expressions(int how, tr::param p) {
  tr::obj a(p.get());
  tr::say("%d",
          tr::make(1).get() + (how == by_void ? SB_AWAIT(killer<void>(2)) : tr::make(3).get()) + tr::make(4).get());
  tr::obj pair[2] = {how == by_bool ? SB_AWAIT(killer<bool>(tr::make(6).get())) : tr::make(7).get(), tr::make(5)};
  const tr::obj &kept = tr::make(8) + tr::make(how == by_handle ? SB_AWAIT(killer<tr::coroutine_handle<>>(9)) : 0);
  tr::op(kept.get() + pair[1].get());
}

SB_COROUTINE static detached in_try(int how, tr::param p) {
  tr::obj a(p.get());
  try {
    tr::obj guarded(1);
    try {
      tr::mo inner(2);
      if (how == by_void)
        SB_AWAIT(killer<void>(3));
      if (SB_AWAIT(tr::ready(how)) == by_bool && SB_AWAIT(killer<bool>(inner.get())))
        throw 4;
    } catch (int) {
      tr::say("not reached");
    }
    if (how == by_handle)
      throw tr::boom{SB_AWAIT(killer<tr::coroutine_handle<>>(5))};
  } catch (const tr::boom &b) {
    tr::say("caught %d", b.code);
  }
}

static void start(int which, int how) {
  switch (which) {
  case 0:
    in_loops(how, 1);
    break;
  case 1:
    in_expressions(how, 1);
    break;
  default:
    in_try(how, 1);
    break;
  }
}

SB_COROUTINE tr::flow starts(int which) {
  tr::obj own(50);
  for (int how = by_void; how <= by_another; ++how) {
    SB_YIELD(how);
    const int before = tr::state().live;
    start(which, how);
    tr::check(tr::state().live == before, "all dead");
  }
}

int main() {
  tr::exercise("in_loops", []() -> tr::routine { return starts(0); }, {6, 6, 60});
  tr::exercise("in_expressions", []() -> tr::routine { return starts(1); }, {6, 6, 60});
  tr::exercise("in_try", []() -> tr::routine { return starts(2); }, {6, 6, 60});
  return tr::finish();
}
