// Suspensions beside optional, variant, tuple, array and string_view, and in packs of arguments.
// std: c++17
#include "support/trace.hpp"
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>
static std::optional<tr::obj> maybe(int n) { return n > 0 ? std::optional<tr::obj>(tr::obj(n)) : std::nullopt; }
static std::tuple<tr::obj, int> pair_of(int n) { return {tr::obj(n), n}; }
template <class... T>
static int count(const T &...t) {
  return static_cast<int>(sizeof...(t));
}
SB_COROUTINE tr::flow library(int n) {
  if (auto o = maybe(SB_YIELD(n)); o)
    SB_YIELD(*o);
  while (auto o = maybe(SB_YIELD(1) > 105 ? 0 : n))
    SB_YIELD(o.value());
  auto [a, k] = pair_of(SB_YIELD(2));
  SB_YIELD(a);
  std::variant<int, tr::obj> v = 1;
  v = tr::obj(SB_YIELD(k));
  SB_YIELD(std::get<tr::obj>(v));
  std::visit(
      [&](const auto &x) {
        tr::say("visited");
        (void)x;
      },
      v);
  std::array<tr::obj, 2> arr = {tr::obj(SB_YIELD(3)), tr::obj(4)};
  for (auto &x : arr)
    SB_YIELD(x);
  tr::say("%d", count(SB_YIELD(4), a, "x", tr::obj(5)));
  std::string_view sv = "view";
  SB_YIELD(static_cast<int>(sv.size()));
  std::optional<tr::pin> pinned;
  pinned.emplace(SB_YIELD(5));
  SB_YIELD(pinned->get());
  auto t = std::make_tuple(SB_YIELD(6), tr::obj(7), std::string("text"));
  SB_YIELD(std::get<1>(t));
  std::get<0>(t) += SB_YIELD(8);
  tr::say("%d %s", std::get<0>(t), std::get<2>(t).c_str());
  auto opt = maybe(3);
  tr::say("%d", opt.value_or(tr::obj(SB_YIELD(9))).get());
  if constexpr (sizeof(n) == 4)
    if (const auto &[x, y] = pair_of(SB_YIELD(10)); y > 0)
      SB_YIELD(x);
}
int main() {
  tr::exercise("library", []() -> tr::routine { return library(1); }, {30, 30, 60});
  return tr::finish();
}
