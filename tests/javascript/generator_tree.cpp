#include "js.hpp"

#include <switchback/generator.hpp>

#include <memory>

using switchback::generator;

struct tree;
typedef std::shared_ptr<const tree> branch;

struct tree : switchback::iterable<tree> {
  tree(int value, branch left = nullptr, branch right = nullptr) : value(value), left(left), right(right) {}
  SB_COROUTINE generator<int> iterate() const {
    if (left)
      SB_YIELD_FROM(left->iterate());
    SB_YIELD(value);
    if (right)
      SB_YIELD_FROM(right->iterate());
  }

  int value;
  branch left, right;
};
static branch node(int value, branch left = nullptr, branch right = nullptr) {
  return std::make_shared<tree>(value, left, right);
}

SB_COROUTINE generator<bool, bool> same_fringe(const tree &a, const tree &b) {
  auto x = a.iterate(), y = b.iterate();
  for (;;) {
    const auto p = x.next(), q = y.next();
    if (p.done || q.done)
      SB_RETURN(p.done && q.done);
    SB_YIELD(p.value == q.value);
  }
}

int main() {
  const tree a(3, node(1, nullptr, node(2)), node(5, node(4)));
  const tree b(2, node(1), node(4, node(3), node(6)));
  js::log(switchback::to_vector(a));
  js::log(switchback::to_vector(b));
  auto it = same_fringe(a, b);
  for (auto step = it.next();; step = it.next()) {
    js::log(step);
    if (step.done)
      break;
  }
}
