// unhandled_exception that throws: to whoever resumed, a driver or a coroutine; the body is unwound by then, the
// coroutine done.
#include "support/trace.hpp"

enum reaction { rethrow, another, swallow };

template <int R>
struct open : tr::routine {
  struct promise_type : tr::promise_base {
    tr::obj o;
    promise_type() : o(80 + R) {}
    open get_return_object() { return open(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() { tr::say("return"); }
    void unhandled_exception() {
      tr::say("unhandled, %d", tr::state().live);
      tr::obj local(90);
      if (R == rethrow)
        throw;
      if (R == another)
        throw 1000;
    }
  };
  explicit open(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE open<rethrow> rethrows(tr::param p) {
  tr::obj a(p.get());
  SB_YIELD(a);
  tr::obj b(tr::make(2) + a);
  try {
    SB_YIELD(b);
  } catch (const tr::boom &) {
    tr::obj handler(3);
    tr::op(4);
    throw;
  }
  tr::op(5);
}

SB_COROUTINE open<another> translates(tr::param p) {
  for (tr::obj i(0); i.get() < 2; i.add(1)) {
    tr::obj turn(10 + i.get() + p.get());
    SB_YIELD(turn);
    if (SB_AWAIT(tr::loud(i.get())) == 1)
      throw "text";
  }
}

SB_COROUTINE open<swallow> swallows(tr::param p) {
  tr::obj o(p.get());
  SB_YIELD(o);
  throw tr::boom{tr::op(6)};
}

// What the inner one's unhandled_exception throws arrives at the resumption.
SB_COROUTINE tr::flow resumes_another(int n) {
  tr::obj own(n);
  open<rethrow> inner = rethrows(7);
  for (int i = 0; !inner.done(); ++i) {
    try {
      inner.handle().resume();
      SB_YIELD(i);
      if (i == n)
        tr::state().throw_in = true;
    } catch (const tr::boom &b) {
      tr::say("caught %d, done %d", b.code, inner.done());
    }
  }
  SB_YIELD("end");
}

int main() {
  tr::exercise("rethrows", []() -> tr::routine { return rethrows(1); });
  tr::exercise("translates", []() -> tr::routine { return translates(1); });
  tr::exercise("swallows", []() -> tr::routine { return swallows(1); });
  tr::exercise("resumes_another", []() -> tr::routine { return resumes_another(1); });
  return tr::finish();
}
