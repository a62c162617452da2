#include <app/app.hpp>
#include <app/cubes.hpp>

#include <cstdio>

int main() {
  for (int square : squares())
    std::printf("%d ", square);
  for (int cube : cubes(3))
    std::printf("%d ", cube);
  for (const char *word : words())
    std::printf("%s ", word);
}
