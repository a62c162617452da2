// Symmetric transfer on a flat stack: long loops, chains and games of coroutines that hand control to each other,
// through the fault harness.
#include "support/task.hpp"

enum { many = 50000 };

// In a loop, with an object and a try block around.
SB_COROUTINE static tr::task immediate(int n) {
  if (n == many - 1)
    tr::op(n);
  SB_RETURN(n & 1);
}

SB_COROUTINE static tr::task sums(int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i) {
    try {
      sum += SB_AWAIT(immediate(i));
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
      sum = -1;
    }
  }
  SB_RETURN(sum);
}

SB_COROUTINE tr::flow loops() {
  tr::obj o(1);
  SB_YIELD(SB_AWAIT(sums(many)));
}

// Down and up again, suspended at the bottom.
SB_COROUTINE static tr::task down(int n) {
  if (n == 0)
    SB_RETURN(SB_YIELD(tr::op(5)));
  SB_RETURN(SB_AWAIT(down(n - 1)) + 1);
}

SB_COROUTINE tr::flow chain() {
  tr::obj o(2);
  SB_YIELD(SB_AWAIT(down(many)));
}

// Two that play with each other, while the third one waits for the end of the game.
static tr::coroutine_handle<> players[2];

struct hit {
  int to;
  bool await_ready() const noexcept { return false; }
  tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const noexcept {
    players[1 - to] = h;
    return players[to];
  }
  void await_resume() const noexcept {}
};

SB_COROUTINE static tr::flow player(int me, int rallies) {
  tr::obj o(me);
  for (int i = 0; i < rallies; ++i)
    SB_AWAIT(hit{1 - me});
  tr::op(10 + me);
}

SB_COROUTINE tr::flow match(int rallies) {
  tr::flow a = player(0, rallies), b = player(1, rallies);
  players[0] = a.handle();
  players[1] = b.handle();
  SB_YIELD(1);
  players[0].resume();
  SB_YIELD(a.done());
  tr::say("%d", b.done());
}

// Goes on at once, every time.
SB_COROUTINE tr::flow never_suspends(int n) {
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += SB_AWAIT(tr::maybe(i == n / 2, i & 1)) + SB_AWAIT(tr::ready(1));
  SB_YIELD(sum);
}

int main() {
  tr::exercise("loops", []() -> tr::routine { return loops(); }, {3, 3, 6});
  // Not destroyed at the bottom: each task's destructor destroys the next one.
  tr::exercise("chain", []() -> tr::routine { return chain(); }, {1, 3, 6});
  tr::exercise("match", []() -> tr::routine { return match(many); }, {3, 3, 6});
  tr::exercise("never_suspends", []() -> tr::routine { return never_suspends(many); }, {3, 3, 6});
  return tr::finish();
}
