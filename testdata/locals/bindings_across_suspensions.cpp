// Structured bindings across suspensions: what they name is destroyed once, however the block is left.
// std: c++17
#include "support/trace.hpp"

struct base {
  tr::obj a;
  int n;
};

struct derived : base {
  int twice() const { return 2 * n; }
};

struct mixed {
  tr::mo owner;
  const tr::obj fixed;
  tr::obj &target;
  int cells[2];
};

template <class T>
struct made {
  T (*f)(int);
  int n;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  T await_resume() const {
    tr::arrived();
    return f(n);
  }
};

static tr::couple couple(int n) { return {tr::obj(n), n + 1, tr::obj(n + 2)}; }
static derived derive(int n) { return {{tr::obj(n), n + 1}}; }

SB_COROUTINE tr::flow by_value(int p) {
  auto [a, n, b] = couple(p);
  SB_YIELD(a);
  n += SB_YIELD(b);
  {
    const auto [c, m, d] = SB_AWAIT(made<tr::couple>{couple, 10});
    SB_YIELD(c);
    a = c;
    tr::say("%d %d", m + n, d.get());
  }
  auto [e, k] = derive(SB_YIELD(1));
  e.set(k);
  SB_YIELD(e);
  auto copy = a;
  auto [f, l, g] = tr::couple{tr::obj(SB_YIELD(2)), n, copy};
  SB_YIELD(f.get() + l + g.get());
}

SB_COROUTINE tr::flow by_reference(int p) {
  tr::couple whole = couple(p);
  auto &[a, n, b] = whole;
  n = SB_YIELD(a);
  a = tr::obj(n);
  SB_YIELD(whole.first);
  const auto &[c, m, d] = couple(20);
  SB_YIELD(c.get() + m + d.get());
  auto &&[e, k] = SB_AWAIT(made<derived>{derive, 30});
  e.add(k);
  SB_YIELD(e);
  tr::obj target(40);
  auto &&[owner, fixed, reference, cells] = mixed{tr::mo(41), tr::obj(42), target, {43, 44}};
  reference.add(1);
  SB_YIELD(target);
  cells[1] += SB_YIELD(fixed);
  tr::say("%d %d %d", owner.get(), cells[0], cells[1]);
}

SB_COROUTINE tr::flow left_early(int n) {
  for (int i = 0; i < n; ++i) {
    auto [a, number, b] = couple(10 * i);
    SB_YIELD(a);
    if (i == 0)
      continue;
    try {
      const auto &[c, m, d] = couple(100 + i);
      SB_YIELD(d);
      if (i == 1 && m > 0)
        continue;
      if (i == 3)
        break;
      auto &&[e, k, f] = SB_AWAIT(made<tr::couple>{couple, c.get() + 50});
      SB_YIELD(k + f.get());
      if (e.get() > 1000)
        SB_RETURN();
    } catch (const tr::boom &boom) {
      auto [code] = boom;
      tr::say("caught %d", code);
      if (number == 21)
        SB_RETURN();
    }
    SB_YIELD(b);
  }
}

int main() {
  tr::exercise("by_value", []() -> tr::routine { return by_value(1); });
  tr::exercise("by_reference", []() -> tr::routine { return by_reference(1); });
  tr::exercise("left_early", []() -> tr::routine { return left_early(5); }, {16, 16, 60});
  return tr::finish();
}
