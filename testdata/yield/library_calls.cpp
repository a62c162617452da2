// Calls of the library's objects with arguments that suspend: containers, functions, strings, pairs.
#include "support/trace.hpp"
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct base {
  int k;
  explicit base(int n) : k(n) {}
  virtual ~base() {}
  virtual int number(int n) { return k + n; }
  static int fixed(int n) { return tr::op(n); }
  template <class T>
  T as(int n) const {
    return static_cast<T>(n + k);
  }
};
struct derived : base {
  explicit derived(int n) : base(n) {}
  int number(int n) override { return 100 * n; }
  operator int() const { return k; }
};

SB_COROUTINE tr::flow containers(int n) {
  std::vector<int> v;
  v.push_back(SB_YIELD(n));
  v.insert(v.begin(), SB_YIELD(static_cast<int>(v.size())));
  std::map<int, std::string> names;
  names[SB_YIELD(2)] = "two";
  names[3] = std::string(static_cast<std::size_t>(SB_YIELD(3) - 100), 'x');
  names.insert(std::make_pair(SB_YIELD(4), std::string("four")));
  names.emplace(SB_YIELD(5), "five");
  for (const auto &entry : names)
    SB_YIELD(entry.second.c_str());
  std::pair<int, tr::obj> p(SB_YIELD(6), tr::obj(7));
  p = std::make_pair(SB_YIELD(8), tr::obj(9));
  SB_YIELD(p.second);
  std::vector<tr::obj> objects;
  objects.reserve(3);
  objects.push_back(tr::obj(SB_YIELD(10)));
  objects.emplace_back(SB_YIELD(11), 2);
  SB_YIELD(objects.back());
  SB_YIELD(objects.at(static_cast<std::size_t>(SB_YIELD(12) * 0)));
}

SB_COROUTINE tr::flow functions(int n) {
  std::function<int(int, int)> f = [n](int a, int b) { return tr::op(a * b + n); };
  tr::say("%d", f(SB_YIELD(1), 2));
  int (*g)(int) = &base::fixed;
  tr::say("%d", (*g)(SB_YIELD(2)) + g(SB_YIELD(3)) + base::fixed(SB_YIELD(4)));
  derived d(5);
  base &b = d;
  tr::say("%d", b.number(SB_YIELD(5)) + d.base::number(SB_YIELD(6)) + d.fixed(SB_YIELD(7)));
  tr::say("%ld", b.as<long>(SB_YIELD(8)) + d + SB_YIELD(9));
  tr::say("%d", dynamic_cast<derived &>(b).number(SB_YIELD(10)));
  tr::say("%d", derived(SB_YIELD(11)).number(SB_YIELD(12)));
  int (base::*m)(int) = &base::number;
  tr::say("%d", (b.*m)(SB_YIELD(13)));
  tr::say("%s", (std::string("a") + std::to_string(SB_YIELD(14)) + "b").c_str());
}

int main() {
  tr::exercise("containers", []() -> tr::routine { return containers(1); }, {20, 20, 40});
  tr::exercise("functions", []() -> tr::routine { return functions(1); }, {20, 20, 40});
  return tr::finish();
}
