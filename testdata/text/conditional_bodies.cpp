// #if inside of bodies: around declarations that are saved, loops' heads, cases, handlers, whole functions and parts of
// statements that suspend.
#include "support/trace.hpp"

#define LEVEL 2
#define HAS(x) (LEVEL >= (x))

#if LEVEL > 1
SB_COROUTINE tr::flow heads(int n)
#else
SB_COROUTINE tr::flow heads(long n)
#endif
{
#if HAS(3)
  for (int i = 0; SB_YIELD(1) < 0; ++i) {
    tr::obj turn(-1);
#elif HAS(2)
  for (int i = 0; i < SB_AWAIT(tr::pause(n)); ++i) {
    tr::obj turn(i);
#else
  {
#endif
    SB_YIELD(turn);
#ifdef LEVEL
    if (i == 0)
      continue;
#endif
  }
#ifndef NOT_DEFINED
  tr::obj last(
#if !HAS(1)
      0
#else
      SB_YIELD(7)
#endif
  );
#endif
  SB_YIELD(last);
}

SB_COROUTINE tr::flow cases(int n) {
  switch (n) {
#if HAS(5)
  case 0:
    SB_YIELD("never");
    break;
#endif
  case 1: {
#if HAS(2)
    tr::obj o(1);
#else
    int o = 1;
#endif
    SB_YIELD(o);
    break;
  }
#if HAS(2)
  case 2:
    try {
      SB_YIELD(2);
#if HAS(3)
      throw 1;
#endif
    }
#if HAS(3)
    catch (int) {
      tr::say("never");
    }
#endif
    catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
    break;
#endif
  default:
#if 0
        this is 'not C++ SB_YIELD(
#endif
    SB_YIELD("default");
  }
}

SB_COROUTINE tr::flow parts(int n) {
  tr::obj o(n);
  tr::say("%d", o.add(
#if HAS(2)
                    SB_YIELD(1)
#else
                    1
#endif
                        ) +
#if HAS(9)
                    SB_YIELD(-1) +
#endif
                    SB_AWAIT(tr::pause(2)));
#if HAS(2) // the macros' names in a directive: SB_YIELD(0)
  SB_YIELD(3), SB_YIELD(
#if HAS(1)
                   o
#else
                   4
#endif
               );
#endif
#if HAS(2)
  SB_RETURN();
#endif
#if HAS(3)
  SB_YIELD(5);
#endif
}

int main() {
  tr::exercise("heads", []() -> tr::routine { return heads(2); });
  tr::exercise("cases 1", []() -> tr::routine { return cases(1); });
  tr::exercise("cases 2", []() -> tr::routine { return cases(2); });
  tr::exercise("cases 3", []() -> tr::routine { return cases(3); });
  tr::exercise("parts", []() -> tr::routine { return parts(1); });
  return tr::finish();
}
