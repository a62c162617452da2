#include "first.h"

#include <app/app.hpp>

static_assert(__cplusplus == 201402L, "the target's standard");

// C++14 in a declaration is what the tool must be told about.
static auto square(int i) { return i * i; }

SB_COROUTINE switchback::generator<int> squares() {
  for (int i = FIRST; i < LIMIT; ++i)
    SB_YIELD(square(i));
}
