#include <switchback/generator.hpp>

namespace sets {
struct set {
  int bits;
};
set operator&&(set a, set b) { return {a.bits & b.bits}; }
} // namespace sets

template <class T>
SB_COROUTINE switchback::generator<T, void, T> both(T a) {
  T c = a && SB_YIELD(a); // expected-error {{an operator that is overloaded for its operands}}
  SB_YIELD(c);
}

int main() { both(sets::set{1}); }
