#include <switchback/generator.hpp>

template <class T>
SB_COROUTINE switchback::generator<int> copies(int &n) {
  T same = n; // expected-error {{declare it with & or &&}}
  SB_YIELD(same);
  SB_YIELD(same);
}

int main() {
  int n = 1;
  copies<int &>(n);
}
