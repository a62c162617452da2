// Resumed inside of await_suspend, by the same thread: the coroutine is at another suspension, or done, when that
// returns.
#include "support/trace.hpp"

template <class Result>
struct answer;
template <>
struct answer<void> {
  static void give(tr::coroutine_handle<>) {}
};
template <>
struct answer<bool> {
  static bool give(tr::coroutine_handle<>) { return true; }
};
template <>
struct answer<tr::coroutine_handle<>> {
  static tr::coroutine_handle<> give(tr::coroutine_handle<>) { return switchback::noop_coroutine(); }
};

template <class Result>
class at_once {
public:
  explicit at_once(int n) : o_(n) {}
  at_once(const at_once &) = delete;
  bool await_ready() const {
    tr::may_throw("ready", o_.get());
    return false;
  }
  Result await_suspend(tr::coroutine_handle<> h) {
    tr::coroutine_handle<> copy = h;
    copy.resume(); // this awaiter is gone by now, and the frame is somewhere else
    return answer<Result>::give(h);
  }
  int await_resume() const {
    tr::arrived();
    tr::may_throw("resume", o_.get());
    return o_.get();
  }

private:
  tr::obj o_;
};

typedef at_once<void> by_void;
typedef at_once<bool> by_bool;
typedef at_once<tr::coroutine_handle<>> by_handle;

SB_COROUTINE tr::flow in_loops(int n) {
  for (int i = 0; i < SB_AWAIT(by_void(n)); ++i) {
    tr::obj turn(10 + i);
    SB_AWAIT(by_bool(i));
    SB_YIELD(turn);
    turn.set(SB_AWAIT(by_handle(i)));
  }
}

SB_COROUTINE tr::flow in_expressions(int n) {
  tr::say("%d",
          tr::make(n).get() + SB_AWAIT(by_bool(2)) + SB_AWAIT(by_handle(SB_AWAIT(by_void(3)))) + tr::make(4).get());
  const tr::obj &kept = n > SB_AWAIT(by_void(0)) ? tr::make(SB_AWAIT(by_handle(5))) : tr::make(6);
  SB_YIELD(kept);
  SB_YIELD(SB_AWAIT(by_bool(kept.get())));
}

SB_COROUTINE tr::flow in_try(int n) {
  for (int i = 0; i < n; ++i) {
    try {
      tr::obj guarded(i);
      SB_AWAIT(by_void(i));
      SB_YIELD(guarded);
      if (SB_AWAIT(by_handle(i)) == 1)
        throw tr::boom{SB_AWAIT(by_bool(20))};
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
    SB_AWAIT(by_bool(30));
  }
}

int main() {
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(2); });
  tr::exercise("in_expressions", []() -> tr::routine { return in_expressions(1); });
  tr::exercise("in_try", []() -> tr::routine { return in_try(2); });
  return tr::finish();
}
