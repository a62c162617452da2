#include <switchback/generator.hpp>

#include <algorithm>

template <class T>
SB_COROUTINE switchback::generator<T> clipped(T t) {
  SB_YIELD(std::max<T>(t, 0)); // expected-error {{may return a reference to a temporary}}
}

int main() { clipped(1.0); }
