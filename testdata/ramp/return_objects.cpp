// Return objects of other types than the function's: a handle, a derived class, an owner that gives away what it owns.
#include "support/trace.hpp"

// From the handle itself.
struct from_handle : tr::routine {
  struct promise_type : tr::promise_base {
    tr::coroutine_handle<promise_type> get_return_object() {
      tr::say("handle");
      return tr::coroutine_handle<promise_type>::from_promise(*this);
    }
    void return_void() {}
  };
  from_handle(tr::coroutine_handle<promise_type> h) : tr::routine(h) { tr::say("converted"); }
};

// From a class that owns it, by its conversion as an rvalue.
struct owned : tr::routine {
  struct promise_type;
  explicit owned(tr::routine &&r) : tr::routine(std::move(r)) {}
};

struct owner {
  tr::routine r;
  operator owned() && {
    tr::say("given away");
    return owned(std::move(r));
  }
};

struct owned::promise_type : tr::promise_base {
  owner get_return_object() { return owner{tr::routine(tr::coroutine_handle<promise_type>::from_promise(*this))}; }
  void return_void() {}
};

// From what derives from it.
struct plain : tr::routine {
  struct promise_type;
  explicit plain(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct decorated : plain {
  explicit decorated(tr::coroutine_handle<> h) : plain(h) {}
};

struct plain::promise_type : tr::promise_base {
  decorated get_return_object() { return decorated(tr::coroutine_handle<promise_type>::from_promise(*this)); }
  void return_void() {}
};

SB_COROUTINE from_handle handles(tr::param p) {
  tr::obj o(p.get());
  SB_YIELD(o);
}

SB_COROUTINE owned owners(tr::param p) {
  tr::obj o(p.get());
  SB_YIELD(o);
}

SB_COROUTINE plain derived(tr::param p) {
  tr::obj o(p.get());
  SB_YIELD(o);
}

int main() {
  tr::exercise("handles", []() -> tr::routine { return handles(1); });
  tr::exercise("owners", []() -> tr::routine { return owners(1); });
  tr::exercise("derived", []() -> tr::routine { return derived(1); });
  return tr::finish();
}
