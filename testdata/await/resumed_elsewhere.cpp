// Resumed on another thread before await_suspend returns: the coroutine is at another suspension or done by then.
// flags: -pthread
#include "support/trace.hpp"
#include <thread>

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
class elsewhere {
public:
  explicit elsewhere(int n) : o_(n) {}
  elsewhere(const elsewhere &) = delete;
  bool await_ready() const {
    tr::may_throw("ready", o_.get());
    return false;
  }
  Result await_suspend(tr::coroutine_handle<> h) {
    std::thread t([h] { h.resume(); });
    t.join(); // this awaiter is gone by now, and the frame is somewhere else
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

typedef elsewhere<void> by_void;
typedef elsewhere<bool> by_bool;
typedef elsewhere<tr::coroutine_handle<>> by_handle;

SB_COROUTINE tr::flow in_loops(int n) {
  for (int i = 0; i < SB_AWAIT(by_void(n)); ++i) {
    tr::obj turn(10 + i);
    const std::thread::id before = std::this_thread::get_id();
    SB_AWAIT(by_bool(i));
    tr::check(before != std::this_thread::get_id(), "another thread");
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
