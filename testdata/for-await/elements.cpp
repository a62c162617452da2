// What SB_FOR_AWAIT's declaration gets: values, references, the yielded one of two types.
#include "support/trace.hpp"

#include <switchback/iteration.hpp>

struct sum {
  int total;
};

typedef switchback::iteration<int, sum> yields_or_sum;
typedef switchback::iteration<int &, void> yields_reference;

template <class Result>
struct waits : tr::pause {
  Result result;
  explicit waits(Result r) : tr::pause(0), result(std::move(r)) {}
  Result &await_resume() {
    tr::pause::await_resume();
    return result;
  }
};

struct numbers {
  int k, total;
  waits<yields_or_sum> next() {
    total += ++k;
    yields_or_sum result;
    result.done = k == 3;
    if (result.done) {
      ::new (result.value.returned_address()) sum{total};
      result.value.now_returned();
    } else {
      ::new (result.value.yielded_address()) int(k);
      result.value.now_yielded();
    }
    return waits<yields_or_sum>(result);
  }
};

// A bare struct with `done` and `value` is as good.
struct cell {
  bool done;
  int *value;
};
struct cells {
  int *at, *end;
  waits<cell> next() {
    bool done = at == end;
    return waits<cell>(cell{done, done ? nullptr : at++});
  }
};

SB_COROUTINE tr::flow either() {
  numbers from = {0, 0};
  SB_FOR_AWAIT(int n, from)
  SB_YIELD(n);
  SB_FOR_AWAIT(auto &n, numbers{0, 5}) {
    n += 10;
    SB_YIELD(n);
  }
}

SB_COROUTINE tr::flow pointers() {
  int some[] = {4, 5};
  SB_FOR_AWAIT(int *p, cells{some, some + 2})
  SB_YIELD(++*p);
  SB_FOR_AWAIT(const auto &p, cells{some, some + 2}) {
    SB_YIELD(*p);
    break;
  }
}

int main() {
  tr::exercise("either", []() -> tr::routine { return either(); });
  tr::exercise("pointers", []() -> tr::routine { return pointers(); });
  return tr::finish();
}
