// Suspensions among bit-fields, unions, casts, enumerations, arrays and names of namespaces.
#include "support/trace.hpp"
enum class e { a = 100, b, c };
namespace ns {
static int v = 3;
inline int f(int n) { return n + v; }
} // namespace ns
struct bits {
  unsigned a : 3;
  unsigned b : 5;
  int c;
};
union either {
  int i;
  float f;
};
SB_COROUTINE tr::flow odd(int n) {
  bits b = {1, 2, 3};
  b.a = static_cast<unsigned>(SB_YIELD(b.b)) & 7u;
  b.b += static_cast<unsigned>(SB_YIELD(1)) & 1u;
  tr::say("%u %u %d", b.a, b.b, b.c);
  either x;
  x.i = SB_YIELD(2);
  tr::say("%d", x.i);
  using namespace ns;
  tr::say("%d %d", f(SB_YIELD(3)), v);
  using ns::f;
  ::ns::v = SB_YIELD(4);
  tr::say("%d", ns::v);
  ns::v = 3;
  typedef int number;
  number k = number(SB_YIELD(5)) + int{SB_YIELD(6)} + (int)SB_YIELD(7) + number();
  tr::say("%d", k);
  bool flag = !!SB_YIELD(8) == true;
  flag &= SB_YIELD(9) > 0;
  flag = flag ? flag : SB_YIELD(10) != 0;
  tr::say("%d", flag);
  e z = static_cast<e>(SB_YIELD(11) - SB_YIELD(12) + 101);
  switch (z) {
  case e::a:
    SB_YIELD("a");
    break;
  case e::b:
  case e::c:
    SB_YIELD("bc");
    break;
  }
  { ; };
  if (n)
    ;
  else
    SB_YIELD(0);
  int arr[2][2] = {{SB_YIELD(13), 2}, {3, SB_YIELD(14)}};
  int(*row)[2] = arr;
  row[SB_YIELD(15) > 0][n] = SB_YIELD(16);
  int *q = &arr[0][0];
  *(q + SB_YIELD(17) * 0) = 5, ++*q, q++;
  tr::say("%d %d %d", arr[0][0], arr[1][1], *q);
  const char *t = SB_YIELD(18) > 0 ? "yes" : "no";
  tr::say("%s %c", t, "xyz"[SB_YIELD(19) > 0]);
  long long big = SB_YIELD(20) * 10000000000LL;
  unsigned char small = static_cast<unsigned char>(SB_YIELD(21));
  small = static_cast<unsigned char>(small << 1);
  tr::say("%lld %d %zu", big, small, sizeof(int));
}
int main() {
  tr::exercise("odd", []() -> tr::routine { return odd(1); }, {30, 30, 20});
  return tr::finish();
}
