// Overloaded && || , * [] () and assignments with operands that suspend: functions, which evaluate all their operands.
#include "support/trace.hpp"
#include <memory>

class flag {
public:
  explicit flag(int n) : o_(n) {}
  const tr::obj &o() const { return o_; }
  bool value() const { return o_.get() % 2 != 0; }

private:
  tr::obj o_;
};

static int operator&&(const flag &a, int n) {
  tr::say("%d && %d", a.o().get(), n);
  return a.value() ? n : -n;
}
static int operator||(const flag &a, const flag &b) {
  tr::say("%d || %d", a.o().get(), b.o().get());
  return a.o().get() + b.o().get();
}
static const flag &operator,(const flag &a, const tr::obj &b) {
  tr::say("%d , %d", a.o().get(), b.get());
  return a;
}
static bool operator!(const flag &a) {
  tr::say("! %d", a.o().get());
  return !a.value();
}

// Gives what it owns by -> and *.
class pointer {
public:
  explicit pointer(int n) : p_(new tr::obj(n)) {}
  tr::obj *operator->() const {
    tr::say("->");
    return p_.get();
  }
  tr::obj &operator*() const { return *p_; }
  tr::obj &operator[](int n) const { return p_->value() += n, *p_; }
  tr::obj &operator()(int a, const tr::obj &b) const { return p_->value() += a * b.get(), *p_; }

private:
  std::unique_ptr<tr::obj> p_;
};

SB_COROUTINE tr::flow no_short_circuit(int n) {
  flag f(n);
  tr::say("%d", flag(2) && SB_YIELD(1));
  tr::say("%d", f || flag(SB_YIELD(2)));
  tr::say("%d", (f, tr::make(SB_YIELD(3))) && SB_YIELD(4));
  if (!flag(SB_YIELD(5)) || (f && SB_YIELD(6)))
    SB_YIELD(f.o());
  while ((flag(SB_YIELD(7)) || f) > 1000)
    SB_YIELD("never");
}

SB_COROUTINE tr::flow arrows(int n) {
  tr::say("%d", (*pointer(n)).add(SB_YIELD(1)));
  pointer p(2);
  (*p).self().set(SB_YIELD(p->get()));
  tr::say("%d", p[SB_YIELD(3)].get() + pointer(4)[SB_YIELD(*p)].add(SB_YIELD(5)));
  tr::say("%d", p(SB_YIELD(6), tr::make(2)).get());
  *pointer(7) = tr::obj(SB_YIELD(8));
  *p = *pointer(SB_YIELD(9)) + tr::make(10);
  SB_YIELD(*p);
}

SB_COROUTINE tr::flow assignments(int n) {
  tr::obj a(n), b(2), c(3);
  a = b = c = tr::make(SB_YIELD(1));
  SB_YIELD(a);
  (a = tr::make(SB_YIELD(2))).add(SB_YIELD(3));
  SB_YIELD(a);
  tr::mo m(4);
  m = SB_YIELD(5) > 0 ? tr::mo(SB_YIELD(6)) : tr::make_mo(7);
  SB_YIELD(m.get());
  (n ? a : b) = (c = tr::obj(SB_YIELD(8))) + tr::obj(SB_YIELD(9));
  SB_YIELD(a);
  tr::couple pair = {a, 1, b};
  pair = tr::couple{tr::obj(SB_YIELD(10)), 2, c};
  SB_YIELD(pair.first);
}

int main() {
  tr::exercise("no_short_circuit", []() -> tr::routine { return no_short_circuit(1); });
  tr::exercise("arrows", []() -> tr::routine { return arrows(1); });
  tr::exercise("assignments", []() -> tr::routine { return assignments(1); }, {14, 14, 40});
  return tr::finish();
}
