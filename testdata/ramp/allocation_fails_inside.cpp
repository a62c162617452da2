// get_return_object_on_allocation_failure, for coroutines that others start: no parameter is copied, no promise made,
// the others go on.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static int allowed; // how many allocations succeed

static void *allocate(std::size_t size) noexcept {
  tr::say(allowed > 0 ? "new" : "no memory");
  return allowed-- > 0 ? std::malloc(size) : nullptr;
}

// Owns a coroutine, or is empty.
template <class Allocation>
class fallible {
public:
  struct promise_type : tr::promise_base, Allocation {
    tr::obj o;
    promise_type() : o(9) {}
    static fallible get_return_object_on_allocation_failure() {
      tr::op(99);
      return fallible(nullptr);
    }
    fallible get_return_object() { return fallible(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() { tr::say("return"); }
  };
  explicit fallible(tr::coroutine_handle<> h) : h_(h) {}
  fallible(fallible &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
  ~fallible() {
    if (h_)
      h_.destroy();
  }
  bool start() {
    if (h_ && !h_.done())
      h_.resume();
    return static_cast<bool>(h_);
  }

private:
  tr::coroutine_handle<> h_;
};

struct plain {
  static void *operator new(std::size_t size) noexcept { return allocate(size); }
  static void operator delete(void *p) noexcept { std::free(p); }
};

struct inherited : plain {
  int unused;
};

struct by_parameters {
  static void *operator new(std::size_t size, const tr::param &p, const tr::param &) noexcept {
    tr::say("for %d", p.get());
    return allocate(size);
  }
  static void operator delete(void *p) noexcept { std::free(p); }
};

SB_COROUTINE static fallible<plain> first(tr::param p) {
  tr::obj o(p.get());
  SB_AWAIT(tr::ready(tr::op(1)));
  SB_AWAIT(switchback::suspend_always());
}

SB_COROUTINE static fallible<inherited> second(const tr::param p) {
  const tr::obj &kept = tr::make(p.get());
  SB_AWAIT(switchback::suspend_always());
  tr::op(kept.get());
}

SB_COROUTINE static fallible<by_parameters> third(tr::param p, const tr::param q) {
  tr::obj o(p.get() + q.get());
  SB_AWAIT(switchback::suspend_always());
}

SB_COROUTINE tr::flow starts_first(int n) {
  tr::obj own(n);
  for (allowed = n; SB_YIELD(allowed) && allowed > -2;) {
    fallible<plain> f = first(1);
    SB_YIELD(f.start());
  }
}

SB_COROUTINE tr::flow starts_second(int n) {
  allowed = n;
  fallible<inherited> given = second(4), missing = second(5);
  tr::obj between(6);
  SB_YIELD(given.start());
  SB_YIELD(missing.start());
  given.start();
  SB_YIELD(second(SB_YIELD(7)).start());
}

SB_COROUTINE tr::flow starts_third(int n) {
  tr::obj own(n);
  allowed = n;
  for (int i = 0; i < 3; ++i) {
    try {
      fallible<by_parameters> f = third(i, 5);
      SB_YIELD(f.start());
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
  }
}

int main() {
  tr::exercise("starts_first", []() -> tr::routine { return starts_first(1); });
  tr::exercise("starts_second", []() -> tr::routine { return starts_second(1); });
  tr::exercise("starts_third", []() -> tr::routine { return starts_third(2); });
  return tr::finish();
}
