// Members through -> of pointers, of owning pointers and of iterators, assigned, read and subscripted across
// suspensions.
#include "support/trace.hpp"
#include <memory>
#include <vector>
struct node {
  tr::obj o;
  std::shared_ptr<node> next;
  int n;
  int cells[2];
  explicit node(int k) : o(k), next(), n(k), cells{k, k + 1} {}
  int f(int k) { return o.add(k); }
};
static std::shared_ptr<node> make_node(int n) { return std::make_shared<node>(n); }
SB_COROUTINE tr::flow arrows(int n) {
  auto p = make_node(n);
  p->next = make_node(2);
  SB_YIELD(p->next->o);
  p->n = SB_YIELD(1);
  p->n += SB_YIELD(2);
  p->next->n = SB_YIELD(3) + p->next->n;
  tr::say("%d", p->n + p->next->n + SB_YIELD(4));
  int k = p->n + SB_YIELD(5) + p->next->cells[1];
  tr::say("%d", k);
  p->cells[SB_YIELD(6) * 0] = 5;
  p->next->cells[1] = SB_YIELD(7);
  p->next->o = tr::obj(SB_YIELD(8));
  SB_YIELD(p->next->o);
  std::vector<node> v(1, node(9));
  for (auto it = v.begin(); it != v.end(); ++it)
    it->n = SB_YIELD(it->n);
  std::unique_ptr<int[]> raw(new int[2]{1, 2});
  raw[SB_YIELD(9) * 0] = SB_YIELD(10);
  tr::say("%d", raw[0]);
}
int main() {
  tr::exercise("arrows", []() -> tr::routine { return arrows(1); }, {40, 40, 60});
  return tr::finish();
}
