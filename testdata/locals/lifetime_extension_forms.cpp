// Temporaries that live as long as a reference, across suspensions in the initialiser and after it: conversions,
// casts, commas, conditionals, arrays, results of awaits.
#include "support/trace.hpp"

typedef tr::obj row[2];

static const tr::obj &same(const tr::obj &o) { return o; }

SB_COROUTINE tr::flow conversions(int n) {
  const tr::obj &converted = SB_YIELD(n);
  const long &widened = SB_YIELD(1);
  SB_YIELD(converted.get() + static_cast<int>(widened));
  tr::obj &&listed = tr::obj{SB_YIELD(2), 3};
  listed.add(1);
  SB_YIELD(listed);
  const double &sum = converted.get() + SB_YIELD(4) * 0.5;
  {
    const tr::obj &shorter = tr::obj(SB_YIELD(same(tr::make(5))));
    SB_YIELD(shorter);
  }
  SB_YIELD(static_cast<int>(sum));
}

SB_COROUTINE tr::flow expressions(int n) {
  const tr::obj &cast = static_cast<const tr::obj &>(tr::make(SB_YIELD(1)));
  SB_YIELD(cast);
  const tr::obj &last = (tr::op(2), SB_YIELD(3), tr::make(4));
  SB_YIELD(last);
  const tr::obj &chosen = n ? tr::make(SB_YIELD(5)) : tr::obj(6);
  SB_YIELD(chosen);
  const tr::obj &member =
      (n ? tr::couple{tr::obj(SB_YIELD(7)), 8, tr::obj(9)} : tr::couple{tr::obj(10), 11, tr::obj(12)}).second;
  SB_YIELD(member);
  const tr::obj &copied = n > 1 ? last : tr::make(SB_YIELD(13));
  SB_YIELD(copied);
  tr::obj &&sum = same(tr::make(14)) + tr::make(SB_YIELD(15));
  SB_YIELD(sum);
  const row &cells = {SB_YIELD(16), tr::obj(17)};
  SB_YIELD(cells[0]);
  SB_YIELD(cells[1]);
}

SB_COROUTINE tr::flow in_loops(int n) {
  for (const tr::obj &i = tr::make(SB_YIELD(0) * 0); i.get() < n; const_cast<tr::obj &>(i).add(1)) {
    const tr::obj &turn = SB_YIELD(i);
    try {
      const tr::obj &outer = tr::make(turn.get());
      tr::obj &&moved = tr::make(SB_YIELD(1));
      if (i.get() == 0)
        continue;
      const tr::obj &inner = outer + tr::obj(SB_YIELD(moved));
      if (SB_YIELD(inner) > 0 && i.get() == 1)
        break;
    } catch (const tr::boom &b) {
      const tr::obj &handler = tr::make(b.code);
      tr::say("caught %d", handler.get());
    }
  }
}

int main() {
  tr::exercise("conversions", []() -> tr::routine { return conversions(1); });
  tr::exercise("expressions 0", []() -> tr::routine { return expressions(0); }, {20, 20, 40});
  tr::exercise("expressions 1", []() -> tr::routine { return expressions(1); }, {20, 20, 40});
  tr::exercise("expressions 2", []() -> tr::routine { return expressions(2); }, {20, 20, 40});
  tr::exercise("in_loops", []() -> tr::routine { return in_loops(3); });
  return tr::finish();
}
