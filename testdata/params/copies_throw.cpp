// Copies of parameters into the frame that throw: those already made die in reverse, the frame's storage is given back,
// the promise was never there.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static int blocks;

struct counted : tr::routine {
  struct promise_type : tr::promise_base {
    tr::obj o;
    promise_type() : o(9) {}
    static void *operator new(std::size_t size) {
      ++blocks;
      return std::malloc(size);
    }
    static void operator delete(void *p) {
      --blocks;
      std::free(p);
    }
    counted get_return_object() { return counted(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() {}
  };
  explicit counted(tr::coroutine_handle<> h) : tr::routine(h) {}
};

// Its move may throw, and it reports only in the frame.
class heavy {
public:
  heavy(int n) : v(n), framed_(false) {}
  heavy(heavy &&o) : v(o.v), framed_(true) {
    tr::may_throw("move of heavy", v);
    ++tr::state().live;
    tr::say("heavy move %d", v);
  }
  ~heavy() {
    if (framed_) {
      --tr::state().live;
      tr::say("heavy ~%d%s", v, tr::unwinding() ? "!" : "");
    }
  }
  int v;

private:
  bool framed_;
};

struct alignas(64) broad {
  tr::param p;
  broad(int n) : p(n) {}
};

struct pair_of {
  tr::param first;
  heavy second;
};

SB_COROUTINE counted copies(const tr::param a, const tr::param b, const tr::param c) {
  tr::obj o(a.get() + b.get() + c.get());
  SB_YIELD(o);
}

SB_COROUTINE counted moves(heavy a, tr::param b, heavy c, const tr::param &d) {
  tr::obj o(a.v + b.get() + c.v + d.get());
  SB_YIELD(o);
}

SB_COROUTINE counted aggregates(pair_of a, const broad b, heavy) { SB_YIELD(a.first.get() + a.second.v + b.p.get()); }

static const tr::param kept(4);

int main() {
  tr::exercise("copies", []() -> tr::routine { return copies(1, 2, 3); });
  tr::exercise("moves", []() -> tr::routine { return moves(1, 2, 3, kept); });
  tr::exercise("aggregates", []() -> tr::routine { return aggregates(pair_of{1, 2}, 3, 4); });
  tr::say("blocks %d", blocks);
  return tr::finish();
}
