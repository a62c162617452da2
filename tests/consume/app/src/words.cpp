#include <app/app.hpp>

SB_COROUTINE switchback::generator<const char *> words() {
  SB_YIELD(GREETING);
#ifdef NDEBUG
  SB_YIELD("released");
#endif
}
