#include "js.hpp"

#include <switchback/async_generator.hpp>

struct node {
  int value;
  bool slow;
  const node *left, *right;
};

SB_COROUTINE switchback::async_generator<int> walk(const node *node) {
  if (!node)
    SB_RETURN();
  SB_YIELD_FROM(walk(node->left));
  if (node->slow)
    SB_AWAIT(js::sleep(10));
  SB_YIELD(node->value);
  SB_YIELD_FROM(walk(node->right));
}

static const node one = {1, false, nullptr, nullptr}, three = {3, false, nullptr, nullptr},
                  five = {5, false, nullptr, nullptr};
static const node two = {2, false, &one, &three};
static const node tree = {4, true, &two, &five};

SB_COROUTINE switchback::promise<> program(const char *name) {
  SB_FOR_AWAIT (int value, walk(&tree))
    js::log(name, value);
}

int main() {
  return js::run([] {
    program("a");
    program("b");
    js::tick(25);
  });
}
