// new with suspensions among its operands: allocation functions of a class, placement, lists, arrays, temporaries
// beside them.
#include "support/trace.hpp"
#include <cstddef>

// Never freed: a coroutine that is destroyed inside of a new-expression has no owner for the storage.
static int blocks;
alignas(std::max_align_t) static char room[64][64];

static void *next_block() { return room[blocks++ % 64]; }

struct numbered {
  int number;
  int value;
  tr::obj o;
};

struct arena {
  int id;
};

class item {
public:
  explicit item(int n) : o_(n) {}
  item(int n, const tr::obj &o) : o_(n + o.get()) { tr::op(o.get()); }
  int get() const { return o_.get(); }
  static void *operator new(std::size_t) { return next_block(); }
  static void *operator new(std::size_t, arena &a, int n) {
    tr::check(a.id == 7 && n >= 0, "arguments of the allocation function");
    return next_block();
  }
  static void operator delete(void *) {}
  static void operator delete(void *, arena &, int) {}

private:
  tr::obj o_;
};

SB_COROUTINE tr::flow scalars(int n) {
  int *a = new (next_block()) int(SB_YIELD(n));
  int *b = new (next_block()) int{SB_YIELD(*a) + *a};
  int *cells = new (next_block()) int[3]{n, SB_YIELD(1), SB_AWAIT(tr::pause(2))};
  numbered *c = new (next_block()) numbered{3, SB_YIELD(3), tr::obj(5)};
  tr::say("%d %d %d %d", *b, cells[1], cells[2], c->value);
  c->~numbered();
}

SB_COROUTINE tr::flow of_class(int n) {
  item *p = new item(SB_YIELD(n));
  tr::say("%d", p->get());
  delete (SB_AWAIT(tr::ready(1)) ? p : nullptr);
}

SB_COROUTINE tr::flow with_temporaries(int n) {
  item *p = new item(SB_YIELD(1), tr::make(n));
  delete p;
  tr::say("%d", (p = new item(tr::make(2).get() + SB_YIELD(2)))->get());
  delete p;
}

SB_COROUTINE tr::flow placed(int n) {
  arena a = {7};
  for (int i = 0; i < n; ++i) {
    try {
      item *p = new (a, i) item(SB_YIELD(i), tr::obj(3));
      tr::say("%d", p->get());
      p->~item();
      p = new (a, SB_YIELD(10)) item(i);
      p->~item();
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
  }
}

int main() {
  tr::exercise("scalars", []() -> tr::routine { return scalars(1); });
  tr::exercise("of_class", []() -> tr::routine { return of_class(1); });
  tr::exercise("with_temporaries", []() -> tr::routine { return with_temporaries(1); });
  tr::exercise("placed", []() -> tr::routine { return placed(2); });
  return tr::finish();
}
