// Braced lists in awaited calls: arrays of initializer_lists, containers and aggregates that live until the resumption.
#include "support/trace.hpp"
#include <initializer_list>
#include <vector>

// Reads the list when it is resumed.
template <class T>
struct reader {
  std::initializer_list<T> list;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  int await_resume() const {
    int sum = tr::arrived() * 0;
    for (const T &t : list)
      sum = sum * 10 + tr::value_of(t);
    return sum;
  }
};

static reader<int> numbers(std::initializer_list<int> list) { return reader<int>{list}; }
static reader<tr::obj> objects(std::initializer_list<tr::obj> list) { return reader<tr::obj>{list}; }
static reader<tr::fixed> fixed(std::initializer_list<tr::fixed> list) { return reader<tr::fixed>{list}; }
static tr::pause size(const std::vector<int> &v) { return tr::pause(static_cast<int>(v.size())); }

struct request {
  int number;
  tr::obj body;
  tr::obj parts[2];
};

struct sending {
  const request &r;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  int await_resume() const {
    tr::arrived();
    return r.number + r.body.get() + r.parts[0].get() + r.parts[1].get();
  }
};

static sending send(const request &r) { return sending{r}; }

SB_COROUTINE tr::flow lists(int n) {
  tr::say("%d", SB_AWAIT(numbers({1, n, 3})));
  tr::say("%d", SB_AWAIT(numbers({})) + SB_AWAIT(numbers({n})));
  tr::say("%d", SB_AWAIT(numbers({SB_YIELD(1), n, SB_AWAIT(numbers({4, 5}))})));
  tr::say("%d", SB_AWAIT(size({1, 2, n})) + SB_AWAIT(size({})) + SB_AWAIT(size({n, SB_YIELD(2)})));
}

SB_COROUTINE tr::flow of_objects(int n) {
  tr::obj o(n);
  tr::say("%d", SB_AWAIT(objects({tr::obj(1), o, tr::make(3)})));
  tr::say("%d", SB_AWAIT(objects({4, tr::obj(5, 6), o + o})));
  tr::say("%d", SB_AWAIT(fixed({tr::fixed(7), tr::fixed(8)})) + SB_YIELD(1));
  tr::say("%d", SB_AWAIT(objects({tr::obj(SB_AWAIT(objects({9, o})))})));
}

SB_COROUTINE tr::flow aggregates(int n) {
  tr::say("%d", SB_AWAIT(send({n, {2}, {3, 4}})));
  tr::say("%d", SB_AWAIT(send({SB_YIELD(1), {SB_YIELD(2)}, {5, 6}})));
  tr::say("%d", SB_AWAIT(send(request{n, tr::obj(SB_AWAIT(send({8, 9, {1, 2}}))), {3, 4}})));
  for (int i = 0; i < 2 && SB_AWAIT(send({i, 1, {n, 2}})) > 0; ++i) {
    try {
      tr::say("%d", SB_AWAIT(send({i, tr::obj(i), {tr::op(4), tr::op(5)}})));
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
  }
}

int main() {
  tr::exercise("lists", []() -> tr::routine { return lists(2); });
  tr::exercise("of_objects", []() -> tr::routine { return of_objects(2); });
  tr::exercise("aggregates", []() -> tr::routine { return aggregates(2); });
  return tr::finish();
}
