// SB_FOR_AWAIT over async iterators, ended, broken off and continued.
#include "support/stream.hpp"

SB_COROUTINE tr::flow to_the_end(int n) {
  SB_FOR_AWAIT(const tr::obj &o, tr::stream(n)) { SB_YIELD(o); }
  SB_YIELD(0);
}

SB_COROUTINE tr::flow breaks(int n) {
  tr::obj outer(9);
  SB_FOR_AWAIT(tr::obj o, tr::stream(n)) {
    if (o.get() == 2)
      continue;
    SB_YIELD(o);
    tr::obj inner(10 * o.get());
    if (o.get() == 3)
      break;
    tr::op(inner.get());
  }
  SB_YIELD(outer);
}

SB_COROUTINE tr::flow without_return(int n) {
  tr::count_to source(n);
  SB_FOR_AWAIT(auto &&o, source)
  if (o.get() == 2)
    break;
  SB_FOR_AWAIT(auto &&o, source)
  SB_YIELD(o);
  SB_YIELD(source.next().last);
}

SB_COROUTINE tr::flow nested(int n) {
  SB_FOR_AWAIT(auto &a, tr::stream(n)) {
    SB_FOR_AWAIT(auto &b, tr::stream(a.get())) {
      if (b.get() == 2)
        break;
      SB_YIELD(a.get() * 10 + b.get());
    }
    if (a.get() == 2)
      continue;
    SB_YIELD(a);
  }
}

SB_COROUTINE tr::flow leaves(int n) {
  SB_FOR_AWAIT(auto &o, tr::stream(n)) {
    if (o.get() == 2)
      SB_RETURN();
    SB_YIELD(o);
  }
}

SB_COROUTINE tr::flow jumps(int n) {
  SB_FOR_AWAIT(auto &o, tr::stream(n)) {
    switch (o.get()) {
    case 1:
      SB_YIELD(1);
      break;
    case 2:
      goto out;
    }
  }
  SB_YIELD(0);
out:
  SB_YIELD(5);
}

SB_COROUTINE tr::flow catches(int n) {
  try {
    SB_FOR_AWAIT(auto &o, tr::stream(SB_AWAIT(tr::pause(n)))) {
      tr::may_throw("body", o.get());
      if (SB_YIELD(o) == 101)
        break;
    }
  } catch (const tr::boom &) {
    tr::say("caught");
  }
  SB_YIELD(7);
}

int main() {
  tr::exercise("to the end", []() -> tr::routine { return to_the_end(2); });
  tr::exercise("breaks", []() -> tr::routine { return breaks(4); });
  tr::exercise("without return", []() -> tr::routine { return without_return(4); });
  tr::exercise("nested", []() -> tr::routine { return nested(2); });
  tr::exercise("leaves", []() -> tr::routine { return leaves(3); });
  tr::exercise("jumps", []() -> tr::routine { return jumps(3); });
  tr::exercise("catches", []() -> tr::routine { return catches(3); });
  return tr::finish();
}
