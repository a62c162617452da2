// if and switch with initialisers that suspend: what they declare lives through both branches and all cases.
// std: c++17
#include "support/trace.hpp"

static tr::couple couple(int n) { return {tr::obj(n), n + 1, tr::obj(n + 2)}; }

SB_COROUTINE tr::flow ifs(int n) {
  if (tr::obj o = tr::make(SB_YIELD(n)); o.get() > n) {
    SB_YIELD(o);
  } else {
    SB_YIELD(0);
  }
  if (tr::obj o(n); SB_YIELD(o) == 0)
    SB_YIELD(1);
  else if (const tr::obj &p = tr::make(SB_YIELD(2)); n == 1)
    SB_YIELD(o + p);
  else
    SB_YIELD(p);
  if (SB_YIELD(3); n == 1)
    SB_YIELD(4);
  if (auto [a, number, b] = couple(SB_YIELD(5)); SB_YIELD(a) + number > 0)
    SB_YIELD(b);
  if (int k = SB_YIELD(6); tr::obj o = tr::obj(k - 100 - n))
    SB_YIELD(o);
  else
    SB_YIELD(k);
  if (tr::obj o = n ? tr::make(SB_YIELD(7)) : tr::obj(8), p = o; p.get() && SB_YIELD(p))
    SB_YIELD(o);
}

SB_COROUTINE tr::flow switches(int n) {
  switch (tr::obj o(SB_YIELD(n)); SB_YIELD(o) + n) {
  case 101:
    SB_YIELD(o);
    break;
  case 102: {
    tr::obj inner(2);
    SB_YIELD(inner);
  }
    [[fallthrough]];
  default:
    SB_YIELD(o.get() + 1000);
  }
  switch (const tr::obj &o = tr::make(SB_YIELD(1)); int k = o.get() % 2) {
  case 0:
    SB_YIELD(k);
    break;
  case 1:
    SB_YIELD(o);
    break;
  }
  switch (SB_YIELD(2); n) {
  case 0:
    SB_RETURN();
  }
  switch (auto [a, number, b] = couple(n); SB_YIELD(a), number)
  case 2:
    switch (tr::mo m(SB_YIELD(b)); m.get() % 2) {
    case 0:
      SB_YIELD(m.get());
      break;
    default:
      SB_YIELD(b);
      break;
    }
}

SB_COROUTINE tr::flow in_loops(int n) {
  for (int i = 0; i < n; ++i) {
    if (tr::obj o = tr::make(SB_YIELD(i)); i == 0) {
      continue;
    } else {
      switch (tr::obj p(SB_YIELD(o)); i) {
      case 1:
        SB_YIELD(p);
        continue;
      case 2:
        break;
      case 3:
        goto out;
      default:
        SB_RETURN();
      }
    }
    try {
      if (tr::pin pinned(SB_YIELD(10)); SB_YIELD(pinned.get()) > 0)
        throw i;
    } catch (int caught) {
      if (tr::obj handled(caught); caught == 2)
        tr::say("handled %d", handled.get());
    } catch (const tr::boom &b) {
      tr::say("boom %d", b.code);
    }
  }
out:
  SB_YIELD(99);
}

int main() {
  tr::exercise("ifs", []() -> tr::routine { return ifs(1); }, {20, 20, 60});
  tr::exercise("ifs", []() -> tr::routine { return ifs(2); }, {20, 20, 60});
  tr::exercise("switches", []() -> tr::routine { return switches(0); });
  tr::exercise("switches", []() -> tr::routine { return switches(1); });
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(4); });
  return tr::finish();
}
