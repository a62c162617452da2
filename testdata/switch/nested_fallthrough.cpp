// Nested switches that fall through, from one suspending case into the next, into and out of loops, blocks and inner
// switches.
#include "support/trace.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif

SB_COROUTINE tr::flow both(int a, int b) {
  switch (a) {
  case 0:
    SB_YIELD(0);
  case 1: {
    tr::obj outer(10);
    switch (b) {
    case 0:
      SB_YIELD(outer);
    case 1: {
      tr::obj inner(11);
      SB_YIELD(inner);
    }
    default:
      SB_YIELD(12);
    case 2:
      SB_YIELD(13);
      break;
    case 3:
      tr::op(14);
    }
    outer.add(SB_YIELD(15));
  }
  case 2:
    switch (SB_YIELD(20), b) {
    case 1:
      SB_RETURN();
    case 2:
      tr::op(21);
    case 3:
      SB_YIELD(22);
    }
    break;
  default:
    SB_YIELD(30);
  }
  SB_YIELD(40);
}

SB_COROUTINE tr::flow in_loops(int n) {
  for (int i = 0; i < n; ++i) {
    tr::obj turn(i);
    switch (i) {
    case 0:
    case 1:
      for (int k = 0; k < 2; ++k)
        switch (k + i) {
        case 0:
          SB_YIELD(turn);
        case 1: {
          tr::obj inner(10 + k);
          if (SB_YIELD(inner) && k == 0)
            break;
          continue;
        }
        case 2:
          SB_YIELD(2);
        }
    case 2:
      SB_YIELD(3);
      if (i == 2)
        break;
      continue;
    case 3:
      SB_RETURN();
    }
    SB_YIELD(4);
  }
}

SB_COROUTINE tr::flow into_blocks(int a, int b) {
  switch (a) {
    int scalar;
  case 0:
    scalar = 1;
    try {
      tr::obj guarded(5);
      switch (b) {
      case 0:
        SB_YIELD(scalar);
      case 1:
        SB_YIELD(guarded);
        if (b == 1)
          throw tr::boom{6};
      case 2:
        SB_YIELD(7);
      }
    } catch (const tr::boom &boom) {
      tr::say("caught %d", boom.code);
      break;
    }
  case 1:
    if (b == 9) {
    case 2:
      SB_YIELD(20);
    } else {
      SB_YIELD(21);
    }
    switch (b) {
      while (true) {
      case 0:
        SB_YIELD(22);
        if (b == 0)
          break;
      case 1:
        tr::obj local(SB_YIELD(23));
        b = 0;
      }
    }
    scalar = 24;
    SB_YIELD(scalar);
  }
}

int main() {
  tr::exercise("both 0 0", []() -> tr::routine { return both(0, 0); });
  tr::exercise("both 0 3", []() -> tr::routine { return both(0, 3); });
  tr::exercise("both 1 1", []() -> tr::routine { return both(1, 1); });
  tr::exercise("both 2 2", []() -> tr::routine { return both(2, 2); });
  tr::exercise("both 1 5", []() -> tr::routine { return both(1, 5); });
  tr::exercise("both 3 0", []() -> tr::routine { return both(3, 0); });
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(5); }, {16, 16, 40});
  tr::exercise("into_blocks 0 0", []() -> tr::routine { return into_blocks(0, 0); });
  tr::exercise("into_blocks 0 1", []() -> tr::routine { return into_blocks(0, 1); });
  tr::exercise("into_blocks 1 9", []() -> tr::routine { return into_blocks(1, 9); });
  tr::exercise("into_blocks 2 1", []() -> tr::routine { return into_blocks(2, 1); });
  return tr::finish();
}
