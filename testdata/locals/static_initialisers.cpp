// Static locals: made once, when control first comes by; again when that threw; one for all activations; the same name
// twice.
#include "support/trace.hpp"

// Not counted among the living: it outlives the run.
struct registry {
  int first;
  int count;
  explicit registry(int n) : first(n), count(0) {
    tr::may_throw("registry", n);
    tr::say("registry %d", n);
  }
};

static int rounds;

// Throws from the initialiser until somebody has let it pass.
static int patient(int n) {
  if (++rounds < 3)
    throw tr::boom{n};
  return n;
}

SB_COROUTINE tr::flow retried(int n) {
  tr::obj o(n);
  for (int i = 0; i < 4; ++i) {
    try {
      SB_YIELD(i);
      static registry r(patient(i) + 10);
      ++r.count;
      SB_YIELD(r.first + (r.count > 0));
      static const tr::obj *const last = nullptr;
      tr::check(last == nullptr, "a constant");
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
  }
}

SB_COROUTINE tr::flow same_names(int n) {
  static int count = 1;
  {
    static int count = 100;
    SB_YIELD(count > 99);
    ++count;
    static const char *const names[] = {"zero", "one"};
    SB_YIELD(names[n]);
  }
  if (SB_YIELD(1)) {
    static registry count(50);
    SB_YIELD(count.first);
  } else {
    static registry count(60);
    SB_YIELD(count.first);
  }
  switch (n) {
  case 0:
    static registry skipped(70);
  }
  const int before = count;
  ++count;
  SB_YIELD(2);
  tr::check(count > before, "the outer one");
}

SB_COROUTINE tr::flow shared_by_activations(int n) {
  static int alive;
  static int *where = &alive;
  struct here {
    int *n;
    explicit here(int *p) : n(p) { ++*n; }
    here(const here &) = delete;
    ~here() { --*n; }
  } guard(where);
  tr::obj o(n);
  SB_YIELD(alive);
  if (n > 0) {
    tr::flow inner = shared_by_activations(n - 1);
    while (!inner.done()) {
      inner.handle().resume();
      SB_YIELD(alive);
    }
  }
  tr::check(where == &alive && alive > 0, "one for all");
}

int main() {
  tr::exercise("retried", []() -> tr::routine { return retried(1); });
  tr::exercise("same_names", []() -> tr::routine { return same_names(1); });
  tr::exercise("shared_by_activations", []() -> tr::routine { return shared_by_activations(1); });
  return tr::finish();
}
