// A lambda coroutine where g++ takes no class with a constructor.
#include "support/trace.hpp"

typedef tr::flow maker(int);

void given(maker *make = [](int n) SB_COROUTINE -> tr::flow { SB_YIELD(n); }); // expected-error {{default argument}}
