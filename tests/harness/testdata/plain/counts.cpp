// A program without coroutines: the harness is tested with a tool that only copies.
#include "support/words.hpp"

#include <cstdio>

int main() {
  for (int i = 0; i != 3; ++i)
    std::printf("%s %d\n", word, i);
  return 7;
}
