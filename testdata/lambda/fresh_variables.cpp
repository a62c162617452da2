// Closures that outlive the round that made them: a variable of the loop's body is a new one in each round, that of a
// for is one for all.
#include "support/trace.hpp"
#include <functional>
#include <memory>
#include <vector>

typedef std::vector<std::function<int()>> functions;

static int total(const functions &all) {
  int sum = 0;
  for (const auto &f : all)
    sum = 10 * sum + f();
  return sum;
}

SB_COROUTINE tr::flow copies(int n) {
  functions all;
  for (int i = 0; i < n; ++i) {
    int mine = i;
    SB_YIELD(i);
    all.push_back([mine]() mutable { return mine++; });
    all.push_back([=] { return i; });
    mine = 7;
    SB_YIELD(total(all) + mine);
  }
  int k = 3;
  while (--k) {
    const int mine = SB_YIELD(k) - 100;
    all.push_back([mine, k] { return mine + k; });
    if (k == 2)
      continue;
    SB_YIELD(total(all));
  }
  for (int x : {4, 5}) {
    all.push_back([x] { return x; });
    SB_YIELD(x);
  }
  SB_YIELD(total(all));
}

SB_COROUTINE tr::flow shared(int n) {
  functions all;
  for (int i = 0; i < n; ++i) {
    SB_YIELD(i);
    all.push_back([&i] { return i; });
    auto mine = std::make_shared<tr::obj>(i + 5);
    all.push_back([mine] { return mine->get(); });
    SB_YIELD(total(all));
    mine->add(1);
    if (i == 1)
      SB_YIELD(total(all));
  }
  all.clear();
  SB_YIELD("end");
}

SB_COROUTINE tr::flow fresh_objects(int n) {
  int turn = 0;
  do {
    tr::obj mine(turn);
    int untouched = 0;
    auto change = [&] { return mine.add(1) + ++untouched; };
    SB_YIELD(change());
    for (tr::obj x : {tr::obj(turn), tr::obj(turn + 1)}) {
      auto add = [&x, &mine, untouched] { return x.add(mine.get()) + untouched; };
      SB_YIELD(add());
      if (turn == 1)
        goto next;
      SB_YIELD(add());
    }
  next:
    SB_YIELD(change());
  } while (++turn < n);
}

int main() {
  tr::exercise("copies", []() -> tr::routine { return copies(2); }, {16, 16, 40});
  tr::exercise("shared", []() -> tr::routine { return shared(2); });
  tr::exercise("fresh_objects", []() -> tr::routine { return fresh_objects(2); });
  return tr::finish();
}
