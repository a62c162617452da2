// Calls with default arguments beside and around suspensions: evaluated once for each call, where it happens.
#include "support/trace.hpp"

static int calls;
static int next() { return tr::op(++calls); }

static int base = 7;
static int sum(int a, int b = base, int c = 1000) { return tr::op(a + b + c); }
static tr::pause wait(int a = 5, int b = next()) { return tr::pause(a * 10 + b); }
static tr::pause wait_for(const tr::obj &o, int n = next()) { return tr::pause(o.get() * 10 + n); }

class account {
public:
  explicit account(int n, int m = base) : o_(n + m) {}
  int add(int n, int m = base) {
    o_.add(n + m);
    return o_.get();
  }
  tr::pause later(int n = next()) const { return tr::pause(o_.get() + n); }
  int operator()(int n, bool twice = true) const { return o_.get() + (twice ? 2 : 1) * n; }

private:
  tr::obj o_;
};

static tr::flow begin(tr::flow (*f)(int)) {
  calls = 0;
  base = 7;
  return f(3);
}

SB_COROUTINE tr::flow functions(int n) {
  tr::say("%d", sum(SB_YIELD(n)));
  tr::say("%d", sum(SB_YIELD(1), SB_YIELD(2)));
  tr::say("%d", sum(n) + SB_YIELD(3) + sum(n, 5));
  tr::say("%d", sum(sum(SB_YIELD(4)) + SB_YIELD(5)));
  base = SB_YIELD(6);
  tr::say("%d", sum(n) + SB_AWAIT(wait()));
}

SB_COROUTINE tr::flow awaited(int n) {
  tr::say("%d", SB_AWAIT(wait(n)));
  tr::say("%d", SB_AWAIT(wait(SB_AWAIT(wait(n)), base)) + SB_AWAIT(wait(1, 2)));
  tr::say("%d", SB_AWAIT(wait_for(tr::obj(4))));
  for (int i = 0; i < 2 && SB_AWAIT(wait(0)) > 0; ++i) {
    try {
      tr::say("%d", SB_AWAIT(wait(i)));
    } catch (const tr::boom &b) {
      tr::say("caught %d, %d", b.code, calls);
    }
  }
}

SB_COROUTINE tr::flow members(int n) {
  account a(SB_YIELD(n));
  tr::say("%d", a.add(SB_YIELD(1)));
  tr::say("%d", SB_AWAIT(a.later()) + a(SB_YIELD(2)));
  tr::say("%d", account(SB_YIELD(3)).add(SB_YIELD(4)));
  tr::say("%d", SB_AWAIT(account(n).later()));
}

int main() {
  tr::exercise("functions", []() -> tr::routine { return begin(functions); });
  tr::exercise("awaited", []() -> tr::routine { return begin(awaited); });
  tr::exercise("members", []() -> tr::routine { return begin(members); });
  return tr::finish();
}
