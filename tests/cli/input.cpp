// What the command line is tested with: small, and with a macro and an include of its own folder.
#include "input.hpp"

SB_COROUTINE switchback::generator<int> numbers(int n) {
  for (int i = 0; i < n; ++i)
    SB_YIELD(i);
}

int main() {
  int sum = 0;
  for (int i : numbers(4))
    sum += i;
  return sum == 6 ? 0 : 1;
}
