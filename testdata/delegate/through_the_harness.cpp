// yield* through the fault harness: a coroutine drives generators that delegate, and hands what is thrown into it and
// sent to it on to them.
#include "support/trace.hpp"
#include <switchback/generator.hpp>
#include <vector>

typedef switchback::generator<int, int, int> talk;

SB_COROUTINE static talk inner(int from, tr::param p) {
  tr::obj o(from);
  int sum = 0;
  for (int i = 0; i < 2; ++i) {
    try {
      tr::mo turn(10 + i);
      sum += SB_YIELD(tr::op(from + i));
    } catch (const tr::boom &b) {
      tr::say("inner caught %d", b.code);
      if (from == 30)
        throw b.code;
      sum += 1000;
    }
  }
  SB_RETURN(sum + p.get());
}

// Its value in expressions, in conditions, in loops.
SB_COROUTINE static talk values(int n) {
  tr::obj o(100);
  const int first = SB_YIELD_FROM(inner(10, 1)) + SB_YIELD(n);
  tr::say("first %d", first);
  if (SB_YIELD_FROM(inner(20, 2)) > 0 && tr::make(SB_YIELD_FROM(inner(n, 3))))
    SB_YIELD(first);
  SB_RETURN(tr::make(4).get() + SB_YIELD_FROM(inner(40, 5)));
}

// Exceptions that the delegate does not catch arrive where it was delegated to.
SB_COROUTINE static talk guarded(int n) {
  for (int i = 0; i < n; ++i) {
    tr::obj turn(200 + i);
    try {
      tr::obj guard(300 + i);
      SB_YIELD_FROM(inner(30, i));
      tr::say("to the end");
    } catch (int k) {
      tr::say("guarded caught int %d", k);
      if (i == 1)
        throw;
    } catch (const tr::boom &b) {
      tr::say("guarded caught %d", b.code);
    }
  }
  SB_RETURN(-1);
}

SB_COROUTINE static talk both(int n) {
  tr::obj o(400);
  int sum = SB_YIELD_FROM(guarded(n));
  std::vector<int> row = {1, 2};
  SB_YIELD_FROM(row);
  auto kept = inner(50, 6);
  sum += kept.next(0).done;
  sum += SB_YIELD_FROM(kept);
  SB_RETURN(sum);
}

SB_COROUTINE static talk deep(int n) {
  tr::obj o(500 + n);
  if (n == 0)
    SB_RETURN(SB_YIELD(tr::op(0)));
  SB_RETURN(SB_YIELD_FROM(deep(n - 1)) + n);
}

// Sends what it is sent; throws what is thrown into it; closes the generator with return_ after `limit` steps.
SB_COROUTINE tr::flow drives(talk it, int limit) {
  tr::obj own(1);
  int sent = 0, code = 0;
  for (int i = 0;; ++i) {
    if (i == limit) {
      auto last = it.return_(77);
      tr::say("closed %d %d", last.done, static_cast<int>(last.value));
    }
    auto step = code ? it.throw_(tr::boom{code}) : it.next(sent);
    code = 0;
    if (step.done) {
      tr::say("returned %d", static_cast<int>(step.value));
      break;
    }
    try {
      sent = SB_YIELD(static_cast<int>(step.value));
    } catch (const tr::boom &b) {
      code = b.code;
    }
  }
  SB_YIELD(it.next(0).done);
}

int main() {
  tr::exercise("values", []() -> tr::routine { return drives(values(5), 100); }, {14, 14, 60});
  tr::exercise("values, closed", []() -> tr::routine { return drives(values(5), 4); }, {3, 5, 8});
  tr::exercise("both", []() -> tr::routine { return drives(both(2), 100); }, {14, 14, 60});
  tr::exercise("both, closed", []() -> tr::routine { return drives(both(2), 3); }, {3, 5, 8});
  tr::exercise("deep", []() -> tr::routine { return drives(deep(3), 100); });
  tr::exercise("deep, closed", []() -> tr::routine { return drives(deep(3), 1); });
  return tr::finish();
}
