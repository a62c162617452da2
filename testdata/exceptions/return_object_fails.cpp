// get_return_object that throws: the promise and the parameters die, the storage is given back, the caller gets the
// exception.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static int blocks;

struct allocating {
  static void *operator new(std::size_t size) {
    ++blocks;
    return std::malloc(size);
  }
  static void operator delete(void *p, std::size_t) {
    --blocks;
    std::free(p);
  }
};

template <int Kind>
struct failing : tr::routine {
  struct promise_type : tr::promise_base, allocating {
    tr::obj o;
    promise_type() : o(50 + Kind) {}
    ~promise_type() { tr::say("~promise%s", tr::unwinding() ? "!" : ""); }
    failing get_return_object() {
      tr::obj local(60);
      if (Kind == 1)
        throw local.get();
      const tr::obj &other = tr::make(61);
      tr::op(other.get());
      return failing(tr::coroutine_handle<promise_type>::from_promise(*this));
    }
    switchback::suspend_always initial_suspend() const {
      tr::say("initial_suspend");
      return {};
    }
    void return_void() {}
  };
  explicit failing(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE failing<0> by_a_call(tr::param p) {
  tr::obj o(p.get());
  SB_YIELD(o);
}

SB_COROUTINE failing<1> always(tr::param p, const tr::param q) {
  tr::obj o(p.get() + q.get());
  SB_YIELD(o);
}

// A coroutine that catches what the other one's start throws, and goes on.
SB_COROUTINE tr::flow from_inside(int n) {
  for (int i = 0; i < n; ++i) {
    tr::obj turn(i);
    try {
      SB_YIELD(i);
      failing<0> inner = by_a_call(i);
      inner.handle().resume();
      SB_YIELD("started");
      always(i, i);
    } catch (int k) {
      tr::say("int %d", k);
    } catch (const tr::boom &b) {
      tr::say("boom %d", b.code);
    }
  }
  tr::say("blocks %d", blocks);
}

int main() {
  tr::exercise("by_a_call", []() -> tr::routine { return by_a_call(1); });
  tr::exercise("always", []() -> tr::routine { return always(1, 2); });
  tr::exercise("from_inside", []() -> tr::routine { return from_inside(2); });
  tr::say("blocks %d", blocks);
  return tr::finish();
}
