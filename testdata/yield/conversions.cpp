// Conversions on both sides of a suspension: user-defined, to base classes, to bool, of numbers, in arguments and
// initialisers.
#include "support/trace.hpp"
struct meters {
  tr::obj o;
  meters(int n) : o(n) { tr::say("from int"); }
  explicit meters(double d) : o(static_cast<int>(d)) { tr::say("from double"); }
  operator long() const {
    tr::say("to long");
    return o.get();
  }
};
struct base {
  int k;
  virtual ~base() {}
  virtual int id() const { return k; }
  explicit base(int n) : k(n) {}
};
struct derived : base {
  tr::obj o;
  explicit derived(int n) : base(n), o(n) {}
  int id() const override { return 10 * k; }
};
static int take(const meters &m, int n) { return m.o.get() + n; }
static int polymorphic(const base &b, int n) { return b.id() + n; }
static int pointer(const base *b, int n) { return b->id() + n; }
static long lng(long l, int n) { return l + n; }
static int flt(const double &d, int n) { return static_cast<int>(d * 10) + n; }
static int pm(int (base::*f)() const, const base &b, int n) { return (b.*f)() + n; }
static int boolean(bool b, int n) { return b + n; }
static int ell(const char *s, int n, const char *t) { return s[0] * 1000 + t[0] + n; }
SB_COROUTINE tr::flow conversions(int n) {
  meters m = n;
  tr::say("%d", take(3, SB_YIELD(1)));
  tr::say("%d", take(SB_YIELD(2), SB_YIELD(3)));
  tr::say("%d", take(true ? 4 : n, SB_YIELD(4)));
  tr::say("%ld", lng(m, SB_YIELD(5)) + lng(meters(6), SB_YIELD(6)));
  derived d(7);
  tr::say("%d", polymorphic(d, SB_YIELD(7)) + polymorphic(derived(8), SB_YIELD(8)));
  tr::say("%d", pointer(&d, SB_YIELD(9)) + pointer(n ? &d : nullptr, SB_YIELD(10)));
  tr::say("%d", flt(n, SB_YIELD(11)) + flt(1.5f, SB_YIELD(12)) + flt(d.k, SB_YIELD(13)));
  tr::say("%d", pm(&base::id, d, SB_YIELD(14)) + boolean(d.k, SB_YIELD(15)) + boolean(d.o.get() && n, SB_YIELD(16)));
  tr::say("%d", ell("a", SB_YIELD(17), "b"));
  long l = m + SB_YIELD(18);
  double x = n + SB_YIELD(19) / 2.0 + l;
  unsigned u = static_cast<unsigned>(n) + static_cast<unsigned>(SB_YIELD(20));
  char c = static_cast<char>('a' + SB_YIELD(21) % 3);
  short s = static_cast<short>(c * SB_YIELD(22));
  tr::say("%ld %g %u %c %d", l, x, u, c, s);
  const meters &r = SB_YIELD(23);
  SB_YIELD(r.o);
  meters w[2] = {SB_YIELD(24), 5};
  SB_YIELD(w[0].o);
  m = SB_YIELD(25);
  SB_YIELD(m.o);
  bool b = m + SB_YIELD(26) > 5L;
  tr::say("%d", b ? static_cast<int>(m) : SB_YIELD(27));
  auto cond = n ? m : meters(SB_YIELD(28));
  SB_YIELD(cond.o);
  long mixed = n ? SB_YIELD(29) : 5L;
  base &br = d;
  const base &choose = n ? br : static_cast<base &>(d);
  tr::say("%ld %d", mixed, choose.id() + SB_YIELD(30));
}
int main() {
  tr::exercise("conversions", []() -> tr::routine { return conversions(1); }, {40, 40, 60});
  return tr::finish();
}
