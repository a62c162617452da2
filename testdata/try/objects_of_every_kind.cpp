// Arrays, immovable objects, references, closures and containers alive at a throw, some of them used by the handlers.
#include "support/trace.hpp"
#include <functional>
#include <vector>
struct error : tr::obj {
  using tr::obj::obj;
  virtual ~error() {}
};
struct worse : error {
  using error::error;
};
SB_COROUTINE tr::flow reuse(int n) {
  std::vector<tr::obj> log;
  log.reserve(16);
  std::function<void(int)> note = [&log](int k) { log.emplace_back(k); };
  for (int i = 0; i < n; ++i) {
    tr::obj row[2] = {i, i + 1};
    const tr::obj &r = i % 2 ? row[0] : row[1];
    auto sum = [&] { return row[0].get() + r.get() + i; };
    try {
      tr::pin p(sum());
      note(SB_YIELD(p.get()) % 100);
      if (i == 1)
        throw worse(SB_YIELD(r));
      if (i == 2)
        throw error(sum());
      const tr::obj &t = row[0] + r;
      SB_YIELD(t);
      row[1] = tr::obj(SB_YIELD(sum()));
    } catch (worse &w) {
      w.add(1);
      note(w.get() % 100);
      try {
        throw;
      } catch (error &e) {
        tr::say("again %d", e.get());
      }
    } catch (const error &e) {
      note(e.get());
      if (row[0].get() == 2)
        continue;
    } catch (const tr::boom &b) {
      tr::say("boom %d %d", b.code, sum());
      row[0].set(50);
    }
    SB_YIELD(sum());
    tr::say("%d", row[0].get() + row[1].get());
  }
  for (auto &o : log)
    SB_YIELD(o);
}
int main() {
  tr::exercise("reuse", []() -> tr::routine { return reuse(4); }, {40, 40, 60});
  return tr::finish();
}
