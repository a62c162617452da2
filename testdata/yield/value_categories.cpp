// Operands of every value category before and after a suspension: ref-qualified members, overloads, conversions,
// arrays, varargs.
#include "support/trace.hpp"
#include <string>
struct rq {
  tr::obj o;
  explicit rq(int n) : o(n) {}
  int f(int n) & { return o.add(n) + 1; }
  int f(int n) && { return o.add(n) + 2; }
  int f(int n) const & { return o.get() + n + 3; }
  const rq &c() const { return *this; }
  tr::obj part(int n) const { return tr::obj(o.get() + n); }
};
static rq make_rq(int n) { return rq(n); }
static int cat(tr::obj &, int) { return 1; }
static int cat(const tr::obj &, int) { return 2; }
static int cat(tr::obj &&, int) { return 3; }
static int cat(const tr::obj &&, int) { return 4; }
static const tr::obj cmake(int n) { return tr::obj(n); }
static int arr(const int (&a)[2], int n) { return a[0] + a[1] + n; }
static int ptr(const char *s, int n) { return s[0] + n; }
static int str(const std::string &s, int n) { return static_cast<int>(s.size()) + n; }
static int lref(int &a, int n) { return a += n; }
static int dbl(double d, int n) { return static_cast<int>(d * 2) + n; }
static int vari(int n, ...) { return n; }
SB_COROUTINE tr::flow categories(int n) {
  rq l(n);
  const rq k(2);
  tr::say("%d", l.f(SB_YIELD(1)));
  tr::say("%d", make_rq(3).f(SB_YIELD(2)));
  tr::say("%d", k.f(SB_YIELD(3)) + l.c().f(SB_YIELD(4)) + std::move(l).f(SB_YIELD(5)));
  tr::say("%d", make_rq(4).part(SB_YIELD(6)).add(SB_YIELD(7)));
  tr::obj o(5);
  const tr::obj c(6);
  tr::say("%d%d%d%d%d", cat(o, SB_YIELD(1)), cat(c, SB_YIELD(2)), cat(tr::obj(7), SB_YIELD(3)),
          cat(cmake(8), SB_YIELD(4)), cat(std::move(o), SB_YIELD(5)));
  tr::say("%d%d", cat(n ? o : c, SB_YIELD(6)), cat(n ? o : tr::obj(9), SB_YIELD(7)));
  int i = 1;
  int a[2] = {1, 2};
  tr::say("%d", arr(a, SB_YIELD(8)));
  tr::say("%d", arr({i, 3}, SB_YIELD(9)));
  tr::say("%d", ptr("abc", SB_YIELD(10)) + str("abcd", SB_YIELD(11)) + str(std::string(3, 'x') + "y", SB_YIELD(12)));
  tr::say("%d", lref(i, SB_YIELD(13)) + lref(i += 1, SB_YIELD(14)) + lref(++i, SB_YIELD(15)));
  tr::say("%d", dbl(i, SB_YIELD(16)) + dbl(1.5f, SB_YIELD(17)) + vari(i, SB_YIELD(18), 2.5, "x"));
  tr::say("%d", lref(a[i > 1000 ? 0 : 1], SB_YIELD(19)) + lref(n ? i : a[0], SB_YIELD(20)) +
                    lref((tr::op(1), i), SB_YIELD(21)));
}
int main() {
  tr::exercise("categories", []() -> tr::routine { return categories(1); }, {30, 30, 60});
  return tr::finish();
}
