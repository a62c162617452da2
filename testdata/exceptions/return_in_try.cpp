// SB_RETURN inside a try block and inside its handler, through scopes that hold objects.
#include "support/trace.hpp"
SB_COROUTINE tr::flow f(int n) {
  tr::obj a(1);
  SB_YIELD(a);
  for (int i = 0; i < 3; ++i) {
    tr::obj b(i + 2);
    try {
      tr::obj c(9);
      if (i == n) {
        tr::obj d(10);
        SB_RETURN();
      }
      if (i > n)
        throw 1;
    } catch (int e) {
      tr::obj h(11);
      if (e == 1)
        SB_RETURN();
    }
    SB_YIELD(b);
  }
}
int main() {
  tr::exercise("f0", []() -> tr::routine { return f(1); });
  tr::exercise("f1", []() -> tr::routine { return f(5); });
  tr::exercise("f2", []() -> tr::routine { return f(-1); });
  return tr::finish();
}
