#include <switchback/generator.hpp>

struct large {
  long parts[9];
};

template <class T>
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<T> yielding(T value) {
  SB_YIELD(value);
}

int main() { yielding(large{}); } // expected-error {{SB_CONSTEXPR: it must yield scalars or small trivial classes}}
