// Function-try-blocks: with values and references among the parameters, loops, returns and nested handlers; only their
// handlers see what a body throws.
#include "support/trace.hpp"

static int number;

SB_COROUTINE static tr::flow_of<tr::obj> returns(tr::param p, const tr::obj &given, int how) try {
  tr::obj local(how);
  SB_YIELD(given);
  if (how == 0)
    SB_RETURN(local);
  for (int i = 0; i < 2; ++i) {
    tr::obj turn(10 + i);
    try {
      if (SB_YIELD(turn) && how == 1)
        SB_RETURN(turn + given);
      if (i == 1)
        throw i;
    } catch (int k) {
      tr::say("int %d", k);
      if (how == 2)
        throw tr::boom{p.get()};
    }
  }
  SB_RETURN(SB_YIELD(p.get()));
} catch (const tr::boom &b) {
  tr::obj handler(b.code);
  p.v = 70;
  tr::say("caught %d %d %d", b.code, p.get(), given.get());
  SB_RETURN(tr::obj(tr::op(p.get())));
}

SB_COROUTINE static tr::flow rethrows(tr::mo m, int &count, int how) try {
  while (count < 3) {
    tr::obj turn(++count);
    SB_YIELD(turn);
    if (how == count)
      throw how;
  }
  const tr::obj &kept = tr::make(SB_YIELD(m.get()));
  if (how == 4)
    throw "text";
  SB_YIELD(kept);
} catch (int k) {
  tr::say("int %d %d", k, m.get());
  ++count;
  throw tr::boom{k};
} catch (const char *) {
  tr::mo taken(std::move(m));
  tr::say("text %d", taken.get());
  throw;
} catch (...) {
  tr::say("something, %d", count);
}

static int depth;

SB_COROUTINE static tr::flow jumps(tr::param p) try {
again:
  tr::obj o(++depth);
  switch (SB_YIELD(o), depth) {
  case 1:
    goto again;
  case 2: {
    tr::obj inner(SB_AWAIT(tr::loud(p.get())));
    SB_YIELD(inner);
  }
    goto again;
  default:
    break;
  }
  if (SB_YIELD(9) > 0)
    SB_RETURN();
  tr::say("WRONG: not returned");
} catch (const tr::boom &b) {
  try {
    tr::obj o(tr::op(b.code));
    throw o.get();
  } catch (int k) {
    tr::say("inner %d", k);
  }
}

static tr::obj *home;

int main() {
  {
    tr::obj o(50);
    home = &o;
    tr::exercise("returns 0", []() -> tr::routine { return returns(7, *home, 0); });
    tr::exercise("returns 1", []() -> tr::routine { return returns(7, *home, 1); });
    tr::exercise("returns 2", []() -> tr::routine { return returns(7, *home, 2); });
    tr::exercise("returns 3", []() -> tr::routine { return returns(7, *home, 3); });
  }
  tr::exercise("rethrows 2", []() -> tr::routine { return rethrows(tr::mo(1), number = 0, 2); });
  tr::exercise("rethrows 4", []() -> tr::routine { return rethrows(tr::mo(1), number = 1, 4); });
  tr::exercise("rethrows 5", []() -> tr::routine { return rethrows(tr::mo(1), number = 1, 5); });
  tr::exercise("jumps", []() -> tr::routine {
    depth = 0;
    return jumps(3);
  });
  return tr::finish();
}
