// Owning pointers and iterators beside suspensions: what they give, what they let go, what they move into.
#include "support/trace.hpp"
#include <memory>
#include <vector>
static std::unique_ptr<tr::obj> own(int n) { return std::unique_ptr<tr::obj>(new tr::obj(n)); }
SB_COROUTINE tr::flow smart(int n) {
  auto p = own(n);
  std::shared_ptr<tr::obj> s = std::make_shared<tr::obj>(SB_YIELD(1));
  tr::say("%d", (*p).add(SB_YIELD(2)));
  tr::say("%d", p.get()->add(SB_YIELD(2)));
  p = own(SB_YIELD(3));
  p.reset(new tr::obj(5));
  s = std::make_shared<tr::obj>(SB_YIELD(4));
  std::vector<std::unique_ptr<tr::obj>> all;
  all.push_back(own(SB_YIELD(5)));
  all.push_back(std::move(p));
  for (auto &q : all)
    SB_YIELD(*q);
  std::swap(all[0], all[1]);
  tr::say("%d", all[static_cast<std::size_t>(SB_YIELD(6) - SB_YIELD(7) + 1)].get()->get());
  if (auto q = own(SB_YIELD(7)))
    SB_YIELD(*q);
  while (std::unique_ptr<tr::obj> q = SB_YIELD(8) > 120 ? own(1) : nullptr)
    SB_YIELD(*q);
}
SB_COROUTINE tr::flow iterators(int n) {
  std::vector<tr::couple> v(1, tr::couple{tr::obj(n), 2, tr::obj(3)});
  for (auto it = v.begin(); it != v.end(); ++it) {
    it->number = SB_YIELD(it->first);
    it->number += SB_YIELD(it->second);
    SB_YIELD(it->number);
    it->first = tr::obj(SB_YIELD(1));
    (*it).second.set(SB_YIELD(2));
  }
}
int main() {
  tr::exercise("smart", []() -> tr::routine { return smart(1); }, {20, 20, 40});
  tr::exercise("iterators", []() -> tr::routine { return iterators(1); }, {20, 20, 40});
  return tr::finish();
}
