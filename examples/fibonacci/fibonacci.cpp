// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/generator.hpp>

#include <iostream>

SB_COROUTINE switchback::generator<int> fibonacci(int limit) {
  int a = 0;
  int b = 1;
  while (a <= limit) {
    SB_YIELD(a); // the caller's loop runs here
    const int next = a + b;
    a = b;
    b = next;
  }
}

int main() {
  for (int x : fibonacci(50))
    std::cout << x << '\n';
}
