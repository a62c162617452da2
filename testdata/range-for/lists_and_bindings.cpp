// Range-for over lists with suspensions, with structured bindings and references, and early ends.
// std: c++17
#include "support/range.hpp"
#include <map>
#include <vector>

static std::vector<tr::couple> couples(int n) {
  std::vector<tr::couple> all;
  all.reserve(2);
  for (int i = 0; i < 2; ++i)
    all.push_back(tr::couple{tr::obj(n + i), i, tr::obj(n + i + 10)});
  return all;
}

SB_COROUTINE tr::flow lists(int n) {
  for (int x : {SB_YIELD(1), n, SB_YIELD(2)})
    SB_YIELD(x);
  for (const tr::obj &o : {tr::obj(SB_YIELD(3)), tr::make(4)}) {
    SB_YIELD(o);
    if (o.get() == 4)
      break;
    tr::obj turn(o.get() + 1);
    SB_YIELD(turn);
  }
  int cells[] = {1, 2};
  for (int &x : cells)
    for (int y : {x, SB_YIELD(x)})
      x += y;
  tr::say("%d %d", cells[0], cells[1]);
}

SB_COROUTINE tr::flow bindings(int n) {
  for (auto [first, number, second] : couples(n)) {
    SB_YIELD(first);
    if (number == 0)
      continue;
    SB_YIELD(second);
  }
  std::vector<tr::couple> kept = couples(20);
  for (auto &[first, number, second] : kept) {
    try {
      number = SB_YIELD(second);
      first = second;
      if (SB_YIELD(first) < 0)
        break;
    } catch (const tr::boom &b) {
      tr::say("caught %d %d", b.code, number);
    }
  }
  for (const auto &[first, number, second] : kept)
    if (SB_YIELD(number + first.get()) && number)
      SB_RETURN();
}

SB_COROUTINE tr::flow left(int n) {
  for (int x : tr::stairs(n)) {
    for (tr::obj &&o : tr::makers(2)) {
      tr::obj turn(o.get() * 10);
      switch (SB_YIELD(turn), x) {
      case 1:
        continue;
      case 2:
        goto next;
      case 3:
        SB_RETURN();
      }
    }
    SB_YIELD(x);
  next:
    SB_YIELD(-x);
  }
}

int main() {
  tr::exercise("lists", []() -> tr::routine { return lists(5); });
  tr::exercise("bindings", []() -> tr::routine { return bindings(1); });
  tr::exercise("left", []() -> tr::routine { return left(4); });
  return tr::finish();
}
