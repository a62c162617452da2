// Recursion through the fault harness: a coroutine that awaits itself, two that await each other, one that drives
// another instance of itself.
#include "support/task.hpp"

SB_COROUTINE static tr::task fibonacci(int n) {
  tr::obj o(n);
  if (n < 2)
    SB_RETURN(tr::op(n));
  SB_YIELD(o);
  SB_RETURN(SB_AWAIT(fibonacci(n - 1)) + SB_AWAIT(fibonacci(n - 2)));
}

SB_COROUTINE static tr::task odd(tr::obj &seen, int n);
SB_COROUTINE static tr::task even(tr::obj &seen, int n) {
  tr::mo own(n);
  if (n == 0)
    SB_RETURN(SB_YIELD(seen));
  try {
    SB_RETURN(SB_AWAIT(odd(seen, n - 1)) + own.get());
  } catch (const tr::boom &b) {
    tr::say("even %d caught %d", n, b.code);
  }
  SB_RETURN(-n);
}

SB_COROUTINE static tr::task odd(tr::obj &seen, int n) {
  seen.add(n);
  for (int i = n; i >= n; --i) {
    tr::obj turn(i);
    if (n == 0)
      SB_RETURN(SB_YIELD(turn));
    const int below = SB_AWAIT(even(seen, n - 1)) + SB_AWAIT(tr::ready(0));
    SB_YIELD(below);
  }
  SB_RETURN(seen.get());
}

SB_COROUTINE tr::flow awaits_itself() { SB_YIELD(SB_AWAIT(fibonacci(3))); }

SB_COROUTINE tr::flow each_other() {
  tr::obj seen(100);
  SB_YIELD(SB_AWAIT(even(seen, 3)));
  SB_YIELD(SB_AWAIT(odd(seen, 2)));
}

static int level;

struct deeper {
  deeper() { ++level; }
  deeper(const deeper &) = delete;
  ~deeper() { --level; }
};

SB_COROUTINE tr::flow drives_itself(int n, tr::param p) {
  const deeper guard;
  tr::obj o(p.get() + n);
  SB_YIELD(level);
  if (n > 0) {
    tr::flow inner = drives_itself(n - 1, p);
    for (int i = 0; !inner.done(); ++i) {
      tr::obj turn(i);
      inner.handle().resume();
      SB_YIELD(turn);
    }
  }
  tr::op(level);
}

int main() {
  tr::exercise("awaits_itself", []() -> tr::routine { return awaits_itself(); });
  tr::exercise("each_other", []() -> tr::routine { return each_other(); });
  tr::exercise("drives_itself", []() -> tr::routine { return drives_itself(2, 10); }, {12, 12, 60});
  return tr::finish();
}
