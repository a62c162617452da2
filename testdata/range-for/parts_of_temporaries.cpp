// for (auto &x : f().items()): the temporaries of the range's initialiser, across suspensions in it and in the loop.
#include "support/range.hpp"

// Gives the items of a bag that outlives it, by reference, or new ones by value.
class shelf {
public:
  shelf(tr::bag &b, int n) : b_(b), o_(n) {}
  tr::bag &items() const {
    tr::op(o_.get());
    return b_;
  }
  tr::bag fresh() const { return tr::bag(o_.get()); }
  const shelf &self() const { return *this; }

private:
  tr::bag &b_;
  tr::obj o_;
};

// Owns its items: a range by itself.
struct crate {
  tr::bag inside;
  explicit crate(int n) : inside(n) {}
};

static shelf shelf_of(tr::bag &b, int n) { return shelf(b, n); }
static crate make_crate(int n) { return crate(n); }

struct shelf_later {
  tr::bag &b;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  shelf await_resume() const {
    tr::arrived();
    return shelf(b, 2);
  }
};

SB_COROUTINE tr::flow by_reference(int n) {
  tr::bag b(n);
  for (auto &o : shelf_of(b, 1).items()) {
    SB_YIELD(o);
    o.add(10);
  }
  for (auto &o : SB_AWAIT(shelf_later{b}).items())
    SB_YIELD(o);
  for (const auto &o : shelf_of(b, SB_YIELD(3)).self().items()) {
    tr::obj inner(o.get() + 50);
    if (o.get() == 11)
      continue;
    SB_YIELD(inner);
  }
}

SB_COROUTINE tr::flow by_value(int n) {
  tr::bag b(1);
  for (auto &o : shelf_of(b, n).fresh()) {
    SB_YIELD(o);
    if (o.get() == 2)
      break;
  }
  for (const tr::obj &o : SB_AWAIT(shelf_later{b}).self().fresh())
    SB_YIELD(o);
  for (tr::obj o : tr::make_bag(shelf_of(b, 1).fresh().begin()->get() + SB_YIELD(1) - 103)) {
    o.add(tr::make(5).get());
    SB_YIELD(o);
  }
}

SB_COROUTINE tr::flow members(int n) {
  for (auto &o : make_crate(n).inside) {
    SB_YIELD(o);
    o.add(1);
  }
  for (auto &&o : crate(SB_YIELD(1) * 0 + n).inside) {
    try {
      if (SB_YIELD(o) == n)
        SB_RETURN();
      for (auto &p : make_crate(o.get()).inside)
        if (SB_YIELD(p) < 0)
          goto out;
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
      break;
    }
  }
out:
  SB_YIELD(9);
}

int main() {
  tr::exercise("by_reference", []() -> tr::routine { return by_reference(2); });
  tr::exercise("by_value", []() -> tr::routine { return by_value(3); });
  tr::exercise("members", []() -> tr::routine { return members(2); });
  return tr::finish();
}
