// Suspensions among literals of the user's, casts of pointers, varargs, arrays of pointers, local classes, commas.
#include "support/trace.hpp"
#include <cstdarg>
#include <cstring>
static tr::obj operator""_o(unsigned long long n) { return tr::obj(static_cast<int>(n)); }
struct base {
  virtual ~base() {}
  int n;
  explicit base(int k) : n(k) {}
};
struct derived : base {
  tr::obj o;
  explicit derived(int k) : base(k), o(k) {}
};
static base *choose(base *b, int n) {
  tr::op(n);
  return b;
}
static int sum(int n, ...) {
  va_list l;
  va_start(l, n);
  int s = 0;
  for (int i = 0; i < n; ++i)
    s += va_arg(l, int);
  va_end(l);
  return s;
}
SB_COROUTINE tr::flow odd(int n) {
  tr::say("%d", (5_o + tr::obj(SB_YIELD(1))).get());
  tr::say("%d", (6_o).add(SB_YIELD(2)));
  derived d(n);
  tr::say("%d", dynamic_cast<derived *>(choose(&d, SB_YIELD(3))) == &d);
  tr::say("%d", static_cast<derived &>(*choose(&d, 4)).o.add(SB_YIELD(4)));
  tr::say("%d", sum(3, SB_YIELD(7), n, SB_YIELD(8)));
  char buffer[16];
  std::memset(buffer, 'a' + SB_YIELD(9) % 2, sizeof buffer - 1);
  buffer[SB_YIELD(10) % 10] = 0;
  tr::say("%s", buffer);
  const char *const names[] = {"x", SB_YIELD(11) ? "y" : "z", "w"};
  SB_YIELD(names[1]);
  int x = 1, y = 2;
  int *const pair[2] = {&x, SB_YIELD(12) > 0 ? &y : &x};
  *pair[1] = SB_YIELD(13);
  tr::say("%d", y);
  const int table[2][2] = {{1, 2}, {SB_YIELD(14), 4}};
  SB_YIELD(table[1][0]);
  void *v = SB_YIELD(15) ? static_cast<void *>(&x) : nullptr;
  tr::say("%d", v == &x);
  struct local {
    int a;
    tr::obj o;
    int f(int k) const { return a + o.get() + k; }
  };
  local l = {SB_YIELD(16), tr::obj(3)};
  tr::say("%d", l.f(SB_YIELD(17)));
  tr::say("%d", local{SB_YIELD(18), tr::obj(4)}.f(SB_YIELD(19)));
  static_cast<void>(n ? tr::op(1) : SB_YIELD(20));
  n ? static_cast<void>(SB_YIELD(21)) : throw 5;
  (SB_YIELD(22), x) = 7;
  (n ? x : y) += SB_YIELD(23);
  tr::say("%d", x), SB_YIELD(24), tr::say("%d", y);
  for (int i = (SB_YIELD(25), 0), j = SB_YIELD(26) % 2 + 1; i < j; i++, SB_YIELD(27))
    if (int k = SB_YIELD(28) % 2)
      SB_YIELD(k);
    else {
      SB_YIELD(-1);
    }
}
int main() {
  tr::exercise("odd", []() -> tr::routine { return odd(1); }, {40, 40, 60});
  return tr::finish();
}
