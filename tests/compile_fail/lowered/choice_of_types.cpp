#include <switchback/generator.hpp>

struct small {
  int n;
};
struct large {
  large(small s) : n(s.n) {}
  int n;
};

template <class T, class U>
SB_COROUTINE switchback::generator<T, void, T> either(bool first, T t, U u) {
  T value = first ? SB_YIELD(t) : u; // expected-error {{convert its operands to one type yourself}}
  SB_YIELD(value);
}

int main() { either(true, large(small{1}), small{2}); }
