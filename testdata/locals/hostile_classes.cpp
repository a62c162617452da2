// Classes that overload what generated code might use: comma, new, greedy constructors, conversions to anything.
#include "support/trace.hpp"
#include <cstddef>

// Nothing can be allocated, and the comma means something else.
class hostile {
public:
  hostile(int n) : o_(n) {}
  hostile(const hostile &) = default;
  hostile(hostile &&) = default;
  hostile &operator=(const hostile &) = default;
  static void *operator new(std::size_t) = delete;
  static void *operator new(std::size_t, void *) = delete;
  template <class T>
  int operator,(T &&) const = delete;
  int get() const { return o_.get(); }

private:
  tr::obj o_;
};

// Takes everything, itself as a non-const lvalue, too.
class greedy {
public:
  template <class T>
  explicit greedy(T &&, int n = 1000) : o_(n) {
    tr::say("greedy");
  }
  greedy(const greedy &) = default;
  greedy(greedy &&) = default;
  int get() const { return o_.get(); }

private:
  tr::obj o_;
};

// Converts to whatever is wanted.
class obliging {
public:
  explicit obliging(int n) : o_(n) {}
  template <class T>
  operator T() const {
    return T(o_.get());
  }
  int get() const { return o_.get(); }

private:
  tr::obj o_;
};

struct hostile_awaiter {
  tr::obj o;
  explicit hostile_awaiter(int n) : o(n) {}
  hostile_awaiter(const hostile_awaiter &) = delete;
  static void *operator new(std::size_t, void *) = delete;
  template <class T>
  void operator,(T &&) const = delete;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  hostile await_resume() const {
    tr::arrived();
    return hostile(o.get());
  }
};

struct hostile_flow : tr::routine {
  struct promise_type : tr::promise_base {
    hostile_flow get_return_object() { return hostile_flow(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_value(const hostile &h) { tr::say("return %d", h.get()); }
  };
  explicit hostile_flow(tr::coroutine_handle<> h) : tr::routine(h) {}
};

static int use(const hostile &a, int n, const hostile &b) { return a.get() + n + b.get(); }

SB_COROUTINE hostile_flow hostiles(hostile p, const hostile &r) {
  hostile a(1);
  SB_YIELD(a.get() + p.get() + r.get());
  const hostile &b = SB_AWAIT(hostile_awaiter(2));
  hostile c = SB_YIELD(3) ? hostile(SB_YIELD(4)) : b;
  tr::say("%d", use(a, SB_YIELD(5), hostile(6)) + use(hostile(7), SB_YIELD(8), b));
  hostile row[2] = {SB_YIELD(9), 10};
  for (hostile &h : row) {
    SB_YIELD(h.get());
    h = SB_AWAIT(hostile_awaiter(11));
  }
  for (const hostile &h : {hostile(12), hostile(13)})
    SB_YIELD(h.get());
  auto f = [&a, c] { return a.get() + c.get(); };
  SB_YIELD(f());
  if (SB_YIELD(14) > 1000)
    SB_RETURN(row[0]);
  SB_RETURN(SB_AWAIT(hostile_awaiter(15)));
}

SB_COROUTINE tr::flow greedies(int n) {
  greedy a(n, 2);
  SB_YIELD(a.get());
  greedy b(a);
  const greedy &c = greedy(SB_YIELD(1), 3);
  greedy d = n ? greedy(SB_YIELD(2), 4) : greedy("x", 5);
  SB_YIELD(b.get() + c.get() + d.get());
  tr::say("%d", greedy(n, 6).get() + SB_YIELD(3));
}

SB_COROUTINE tr::flow obligings(int n) {
  obliging o(n);
  long l = o;
  int k = SB_YIELD(1) > 1000 ? 5 : static_cast<int>(o);
  tr::obj converted(static_cast<int>(o));
  SB_YIELD(converted.get() + k + static_cast<int>(l));
  const obliging &r = n ? obliging(SB_YIELD(2)) : obliging(3);
  const int i = obliging(SB_YIELD(r.get()));
  SB_YIELD(i);
}

static hostile *kept;
int main() {
  {
    hostile h(50);
    kept = &h;
    tr::exercise("hostiles", []() -> tr::routine { return hostiles(hostile(20), *kept); }, {30, 30, 60});
  }
  tr::exercise("greedies", []() -> tr::routine { return greedies(1); });
  tr::exercise("greedies", []() -> tr::routine { return greedies(0); });
  tr::exercise("obligings", []() -> tr::routine { return obligings(1); });
  return tr::finish();
}
