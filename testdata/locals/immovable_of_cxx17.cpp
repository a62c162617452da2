// Immovable objects from functions, in place: locals, members, elements, temporaries, conditions, arms of ?:.
// std: c++17
#include "support/trace.hpp"
struct lock {
  int n;
  explicit lock(int k) : n(k) { tr::op(k); }
  lock(const lock &) = delete;
  ~lock() { tr::say("unlock %d", n); }
};
static lock make_lock(int n) { return lock(n); }
struct holder {
  lock l;
  int n;
};
static int use(const lock &l, int n) { return l.n + n; }
static int two(const holder &h, const lock &l) { return h.n + l.n; }
SB_COROUTINE tr::flow pins(int n) {
  lock a = make_lock(SB_YIELD(n));
  auto b = lock(SB_YIELD(1));
  holder h{lock(SB_YIELD(2)), 3};
  SB_YIELD(h.l.n + a.n + b.n);
  tr::say("%d", use(make_lock(4), SB_YIELD(3)));
  tr::say("%d", use(lock{SB_YIELD(4)}, SB_YIELD(5)));
  tr::say("%d", two({make_lock(SB_YIELD(6)), 5}, make_lock(6)));
  const holder &r = {make_lock(SB_YIELD(7)), 8};
  SB_YIELD(r.n);
  lock row[2] = {lock(SB_YIELD(8)), make_lock(9)};
  SB_YIELD(row[0].n);
  lock c = n ? make_lock(SB_YIELD(9)) : lock(10);
  SB_YIELD(c.n);
  const lock &e = n ? make_lock(11) : lock(SB_YIELD(10));
  SB_YIELD(e.n);
  if (lock d = make_lock(SB_YIELD(11)); d.n)
    SB_YIELD(d.n);
  for (lock l(SB_YIELD(12)); l.n < 114; l.n++)
    SB_YIELD(l.n);
  static_cast<void>(make_lock(SB_YIELD(13)));
  (tr::op(1), make_lock(SB_YIELD(14)));
}
int main() {
  tr::exercise("pins", []() -> tr::routine { return pins(1); }, {40, 40, 60});
  tr::exercise("pins", []() -> tr::routine { return pins(0); }, {40, 40, 60});
  return tr::finish();
}
