// Closures as arguments of awaited calls: what they captured by copy is destroyed once, after the resumption.
#include "support/trace.hpp"
#include <functional>

// Refers to the closure, and calls it when it is resumed.
template <class R>
struct calling {
  const std::function<R()> &f;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  R await_resume() const {
    tr::arrived();
    return f();
  }
};

static calling<int> later(const std::function<int()> &f) { return calling<int>{f}; }
static calling<tr::obj> object(const std::function<tr::obj()> &f) { return calling<tr::obj>{f}; }

// Called at once.
template <class F>
static tr::pause now(const F &f) {
  return tr::pause(f());
}
template <class F>
static tr::pause with(F &&f, const tr::obj &o) {
  return tr::pause(f(o));
}
template <class F, class G>
static tr::pause two(const F &f, const G &g) {
  return tr::pause(f() * 100 + g());
}

SB_COROUTINE tr::flow by_copy(tr::param p) {
  tr::obj o(1);
  int n = SB_AWAIT(now([o] { return o.get(); }));
  n += SB_AWAIT(now([o, n, p] { return o.get() + n + p.get(); }));
  n += SB_AWAIT(two([o] { return o.get(); }, [=] { return o.get() + n; }));
  SB_YIELD(n);
  n = SB_AWAIT(with([o](const tr::obj &other) { return o.get() + other.get(); }, tr::make(5)));
  tr::say("%d", n + SB_AWAIT(with([o](const tr::obj &other) mutable { return o.add(other.get()); }, o)) + SB_YIELD(o));
}

SB_COROUTINE tr::flow kept_by_the_awaiter(tr::param p) {
  tr::obj o(1);
  int n = SB_AWAIT(later([&o] { return o.add(1); }));
  n += SB_AWAIT(later([&, n] { return o.get() + n + p.get(); }));
  tr::obj made = SB_AWAIT(object([&o] { return tr::obj(tr::op(o.get() + 10)); }));
  SB_YIELD(made);
  made = SB_AWAIT(object([&] { return made + o; }));
  SB_YIELD(made);
  tr::say("%d", n + SB_AWAIT(later([&] { return n += tr::op(made.get()); })));
}

SB_COROUTINE tr::flow in_loops(int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i) {
    tr::obj turn(10 + i);
    try {
      sum += SB_AWAIT(now([turn, i] { return turn.get() + tr::op(i); }));
      sum += SB_AWAIT(later([&turn, i] {
        if (i == 1)
          throw tr::boom{turn.get()};
        return turn.add(1);
      }));
      if (SB_AWAIT(now([&] { return sum; })) > 1000)
        break;
    } catch (const tr::boom &b) {
      tr::say("caught %d %d", b.code, turn.get());
    }
    while (SB_AWAIT(now([turn, sum, i] { return turn.get() + sum + i; })) < 20)
      ++sum;
  }
  SB_YIELD(sum);
}

int main() {
  tr::exercise("by_copy", []() -> tr::routine { return by_copy(7); });
  tr::exercise("kept_by_the_awaiter", []() -> tr::routine { return kept_by_the_awaiter(7); });
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(2); });
  return tr::finish();
}
