// Promises with more alignment than operator new gives, beside parameters and locals that have it, too.
#include "support/trace.hpp"

// clang-19 does not align the promise of a native coroutine: its address is not looked at then.
static void aligned(const void *p, unsigned to) {
#ifdef SWITCHBACK_LOWERED
  volatile std::uintptr_t where = reinterpret_cast<std::uintptr_t>(p);
  tr::check(where % to == 0, "alignment of a promise");
#else
  static_cast<void>(p);
  static_cast<void>(to);
#endif
}

template <unsigned Alignment>
struct broad : tr::routine {
  struct alignas(Alignment) promise_type : tr::promise_base {
    tr::obj o;
    explicit promise_type(int n) : o(n) { aligned(this, Alignment); }
    ~promise_type() { aligned(this, Alignment); }
    broad get_return_object() {
      aligned(this, Alignment);
      return broad(tr::coroutine_handle<promise_type>::from_promise(*this));
    }
    void return_void() { tr::say("return %d", o.get()); }
    void unhandled_exception() {
      aligned(this, Alignment);
      tr::promise_base::unhandled_exception();
    }
  };
  explicit broad(tr::coroutine_handle<promise_type> h) : tr::routine(h) {
    tr::check(&h.promise() == &tr::coroutine_handle<promise_type>::from_address(h.address()).promise(), "the promise");
  }
};

// Sees the promise while the coroutine is suspended.
template <unsigned Alignment>
struct look {
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<typename broad<Alignment>::promise_type> h) const {
    h.promise().o.add(1);
    tr::state().next = h;
  }
  int await_resume() const { return tr::arrived() * 0 + 1; }
};

SB_COROUTINE broad<32> promise_only(int n) {
  tr::obj o(n);
  SB_YIELD(o);
  SB_AWAIT(look<32>());
}

SB_COROUTINE broad<64> with_locals(int n) {
  char a = static_cast<char>(n);
  tr::wide w(n);
  SB_YIELD(w.get() + a);
  for (int i = 0; i < SB_AWAIT(look<64>()); ++i) {
    tr::wide row[2] = {i, i + 1};
    SB_YIELD(row[1].get());
  }
}

SB_COROUTINE broad<128> with_temporaries(int n) {
  const tr::wide &kept = n ? tr::wide(SB_YIELD(1)) : tr::wide(2);
  tr::say("%d", tr::wide(3).get() + SB_AWAIT(look<128>()) + kept.get());
}

int main() {
  tr::exercise("promise_only", []() -> tr::routine { return promise_only(1); });
  tr::exercise("with_locals", []() -> tr::routine { return with_locals(1); });
  tr::exercise("with_temporaries", []() -> tr::routine { return with_temporaries(1); });
  return tr::finish();
}
