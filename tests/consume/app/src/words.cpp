#include <app/app.hpp>
#include <app/cubes.hpp> // has coroutines of its own, lowered elsewhere

SB_COROUTINE switchback::generator<const char *> words() {
  for (int cube : cubes(1))
    SB_YIELD(cube == 1 ? "" : GREETING);
#ifdef NDEBUG
  SB_YIELD("released");
#endif
}
