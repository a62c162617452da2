// Temporaries as arguments of an awaited call live until the awaiter is resumed, and die once.
#include "support/trace.hpp"

// Reads what it was given only when it is resumed.
struct late {
  const tr::obj &a;
  const tr::obj &b;
  bool suspends;
  bool await_ready() const {
    tr::may_throw("late ready", a.get());
    return !suspends;
  }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  int await_resume() const {
    tr::arrived();
    return a.get() * 10 + b.get();
  }
};

static late both(const tr::obj &a, const tr::obj &b, bool suspends = true) { return late{a, b, suspends}; }
static late moved(tr::obj &&a, tr::mo &&b, const tr::obj &c) {
  a.set(a.get() + b.get());
  return late{a, c, true};
}
static tr::pause wait(const tr::obj &a) { return tr::pause(a.get()); }
static const tr::obj &same(const tr::obj &o) { return o; }

// Owns what it was given.
class keeper {
public:
  keeper(tr::mo &&m, const tr::obj &o) : m_(std::move(m)), o_(o) {}
  keeper(const keeper &) = delete;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  tr::obj await_resume() const {
    tr::arrived();
    return tr::obj(m_.get() * 10 + o_.get());
  }

private:
  tr::mo m_;
  tr::obj o_;
};

SB_COROUTINE tr::flow references() {
  tr::say("%d", SB_AWAIT(both(tr::obj(1), tr::make(2))));
  const int n = SB_AWAIT(both(tr::make(3) + tr::make(4), tr::obj(5)));
  tr::say("%d", n);
  tr::say("%d", SB_AWAIT(moved(tr::obj(6), tr::make_mo(1), tr::make(7))));
  SB_AWAIT(both(same(tr::obj(8)), tr::obj(same(tr::make(9)))));
  tr::obj result = SB_AWAIT(keeper(tr::mo(1), tr::make(2)));
  SB_YIELD(result);
}

SB_COROUTINE tr::flow nested() {
  tr::obj local(1);
  tr::say("%d", SB_AWAIT(both(tr::obj(SB_AWAIT(wait(tr::obj(2)))), tr::obj(3))));
  tr::say("%d", SB_AWAIT(both(local, tr::make(SB_AWAIT(both(local, tr::make(4)))))));
  tr::say("%d", SB_AWAIT(wait(tr::obj(5))) + SB_AWAIT(both(tr::obj(6), local)) + tr::make(7).get());
  const tr::obj &kept = SB_AWAIT(keeper(tr::mo(SB_AWAIT(wait(tr::obj(8)))), local));
  SB_YIELD(kept);
  tr::say("%d", SB_AWAIT(SB_AWAIT(tr::ready(1)) ? both(tr::obj(9), local) : both(local, tr::obj(10))));
}

SB_COROUTINE tr::flow in_loops(int n) {
  for (int i = 0; SB_AWAIT(wait(tr::obj(n - i))) > 0; i += SB_AWAIT(wait(tr::make(1)))) {
    try {
      tr::obj turn(20 + i);
      if (SB_AWAIT(both(tr::obj(i), turn, i == 0)) == 20)
        continue;
      turn = SB_AWAIT(keeper(tr::mo(i), tr::obj(turn)));
      SB_YIELD(turn);
    } catch (const tr::boom &b) {
      tr::say("caught %d, %d", b.code, i);
    }
  }
}

int main() {
  tr::exercise("references", []() -> tr::routine { return references(); });
  tr::exercise("nested", []() -> tr::routine { return nested(); });
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(2); });
  return tr::finish();
}
