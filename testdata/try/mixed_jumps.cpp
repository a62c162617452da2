// Jumps of every kind out of try blocks inside of switches inside of try blocks inside of loops, counted by guards.
#include "support/trace.hpp"
#include <stdexcept>
#include <string>
struct guard {
  tr::obj &o;
  explicit guard(tr::obj &x) : o(x) { o.add(1); }
  ~guard() { o.add(-1); }
  guard(const guard &) = delete;
};
SB_COROUTINE tr::flow_of<int> mixes(int n) {
  tr::obj depth(0);
  int result = 0;
  for (int i = 0; i < n; ++i) {
    guard g(depth);
    do {
      guard h(depth);
      try {
        guard k(depth);
        switch (SB_YIELD(depth) - 100 + i) {
        default:
          try {
            guard l(depth);
            if (i == 0)
              break;
            if (i == 1)
              throw std::runtime_error(std::to_string(SB_YIELD(1)));
            if (i == 2)
              goto outer;
            SB_RETURN(SB_YIELD(depth));
          } catch (const std::runtime_error &e) {
            tr::say("%s %d", e.what(), depth.get());
            if (depth.get() == 3)
              continue;
            throw;
          } catch (const tr::boom &) {
            throw std::logic_error("logic");
          }
        }
        SB_YIELD(depth);
      } catch (const std::logic_error &e) {
        guard m(depth);
        tr::say("%s %d", e.what(), depth.get());
        result = -1;
        break;
      } catch (const tr::boom &b) {
        tr::say("boom %d", b.code);
        if (i == 3)
          SB_RETURN(b.code);
      }
      try {
        result += SB_YIELD(tr::make(result));
      } catch (...) {
        result += 1000;
        goto outer;
      }
    } while (SB_YIELD(2) < 0);
    continue;
  outer:
    tr::say("outer %d", depth.get());
  }
  SB_RETURN(result);
}
int main() {
  tr::exercise("mixes", []() -> tr::routine { return mixes(5); }, {30, 30, 60});
  return tr::finish();
}
