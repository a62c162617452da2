#include "js.hpp"

using switchback::promise;

static promise<int> later(int value, int ms) {
  return promise<int>([=](promise<int>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}
SB_COROUTINE promise<int> fails(const char *text, int ms) {
  SB_AWAIT(later(0, ms));
  throw js::error(text);
}

class report {
public:
  explicit report(const char *name) : name_(name) {}
  void operator()(const std::vector<switchback::settled<int>> &results) const {
    for (const auto &r : results)
      if (r.fulfilled())
        js::log(name_, r.value());
      else
        js::log(name_, r.reason());
    js::log(name_, "had", results.size());
  }

private:
  const char *name_;
};

int main() {
  return js::run([] {
    promise<int>::all_settled(
        {later(1, 20), fails("two", 10), promise<int>::reject(js::error("three")), promise<int>::resolve(4)})
        .then(report("timers"));
    promise<int>::all_settled({promise<int>::resolve(5), promise<int>::reject(js::error("six"))})
        .then(report("settled"));
    promise<int>::all_settled({}).then(report("empty"));
    js::tick(3);
  });
}
