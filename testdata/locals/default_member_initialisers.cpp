// Aggregates with default member initialisers, initialised with suspensions: locals, temporaries, elements, bases.
// std: c++17
#include "support/trace.hpp"

struct options {
  int number = tr::op(1);
  tr::obj first = number + 10;
  int twice = 2 * number;
  tr::obj second{twice + 20};
};

struct nested {
  options o;
  int rest[2] = {3, 4};
  const tr::obj last = o.number + rest[1];
};

struct derived : options {
  tr::mo owner = tr::mo(twice);
};

static int sum(const options &o) { return o.first.get() + o.twice + o.second.get(); }
static tr::pause wait(const nested &n) { return tr::pause(sum(n.o) + n.last.get()); }

SB_COROUTINE tr::flow locals(int n) {
  options a{SB_YIELD(n)};
  SB_YIELD(a.first.get() + a.second.get());
  options b = {SB_YIELD(1), {SB_YIELD(2) + SB_YIELD(3)}};
  SB_YIELD(b.second);
  nested c = {{SB_YIELD(4)}};
  SB_YIELD(c.last);
  derived d{{SB_YIELD(6)}};
  SB_YIELD(d.owner.get());
  tr::say("%d %d %d", c.rest[0], c.rest[1], d.twice);
}

SB_COROUTINE tr::flow temporaries(int n) {
  tr::say("%d", sum({SB_YIELD(n)}));
  tr::say("%d", sum(options{SB_YIELD(1), {SB_YIELD(2)}}) + SB_YIELD(3));
  tr::say("%d", SB_AWAIT(wait({{SB_YIELD(4)}})));
  tr::say("%d", SB_AWAIT(wait(nested{{n, {SB_YIELD(5)}}, {n}})));
  const tr::obj &part = options{SB_YIELD(6)}.second;
  SB_YIELD(part);
  const nested &whole = nested{{SB_YIELD(7)}, {}};
  SB_YIELD(whole.last);
}

SB_COROUTINE tr::flow in_loops(int n) {
  for (options o{SB_YIELD(n)}; o.number<103; o.number += SB_YIELD(o.first)> 0) {
    try {
      options row[2] = {{SB_YIELD(1)}, {o.number, 5}};
      row[1].first = row[0].second;
      SB_YIELD(row[1].first);
      if (options c{SB_YIELD(2)}; SB_YIELD(c.second) == 1)
        break;
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
      ++o.number;
    }
  }
}

int main() {
  tr::exercise("locals", []() -> tr::routine { return locals(1); }, {16, 16, 60});
  tr::exercise("temporaries", []() -> tr::routine { return temporaries(1); }, {16, 16, 60});
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(1); });
  return tr::finish();
}
