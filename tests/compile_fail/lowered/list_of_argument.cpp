#include <switchback/generator.hpp>

#include <initializer_list>

template <class T>
SB_COROUTINE switchback::generator<int> two(int a, int b) {
  T both{a, b}; // expected-error {{a std::initializer_list that a template makes of a list and saves}}
  SB_YIELD(1);
  for (int i : both)
    SB_YIELD(i);
}

int main() { two<std::initializer_list<int>>(1, 2); }
