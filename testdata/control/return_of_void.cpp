// SB_RETURN of void expressions: calls, conditionals, commas, awaits, out of loops, try blocks and switches;
// return_void that throws.
#include "support/trace.hpp"

struct ending : tr::routine {
  struct promise_type : tr::promise_base {
    ending get_return_object() { return ending(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() { tr::op(100); }
  };
  explicit ending(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct silent {
  int n;
  bool await_ready() const noexcept { return n == 0; }
  void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
  void await_resume() const {
    tr::arrived();
    tr::op(n);
  }
};

static void announce(int n) { tr::op(n); }
static void announce_object(const tr::obj &o) { tr::op(o.get()); }

SB_COROUTINE ending expressions(int how) {
  tr::obj o(1);
  if (how == 0)
    SB_RETURN(announce(SB_YIELD(2)));
  if (how == 1)
    SB_RETURN(SB_YIELD(3) > 1000 ? announce(4) : announce(SB_YIELD(5)));
  if (how == 2)
    SB_RETURN((announce(6), SB_AWAIT(silent{7})));
  if (how == 3)
    SB_RETURN(announce_object(tr::make(8)));
  SB_RETURN(SB_AWAIT(silent{SB_AWAIT(tr::ready(how)) - 4}));
}

SB_COROUTINE ending out_of_scopes(int n) {
  for (tr::obj i(0);; i.add(1)) {
    tr::obj turn(10 + i.get());
    switch (i.get()) {
    case 0:
      SB_YIELD(turn);
      break;
    case 1:
      if (n == 1)
        SB_RETURN(SB_AWAIT(silent{turn.get()}));
      break;
    default:
      SB_RETURN(announce(20));
    }
  }
}

SB_COROUTINE ending out_of_try(int n) {
  tr::obj outer(1);
  try {
    tr::obj inner(2);
    if (n == 0)
      SB_RETURN(announce(SB_YIELD(inner)));
    try {
      tr::obj innermost(3);
      SB_RETURN(SB_AWAIT(silent{n}));
    } catch (int k) {
      tr::say("not %d", k);
    }
  } catch (const tr::boom &b) {
    // return_void itself may have thrown: it is called inside of the try block.
    tr::say("caught %d", b.code);
    SB_RETURN(announce(b.code));
  }
}

int main() {
  tr::exercise("expressions 0", []() -> tr::routine { return expressions(0); });
  tr::exercise("expressions 1", []() -> tr::routine { return expressions(1); });
  tr::exercise("expressions 2", []() -> tr::routine { return expressions(2); });
  tr::exercise("expressions 3", []() -> tr::routine { return expressions(3); });
  tr::exercise("expressions 4", []() -> tr::routine { return expressions(4); });
  tr::exercise("out_of_scopes 1", []() -> tr::routine { return out_of_scopes(1); });
  tr::exercise("out_of_scopes 2", []() -> tr::routine { return out_of_scopes(2); });
  tr::exercise("out_of_try 0", []() -> tr::routine { return out_of_try(0); });
  tr::exercise("out_of_try 1", []() -> tr::routine { return out_of_try(1); });
  return tr::finish();
}
