#include "js.hpp"

#include <map>

using std::string;
using switchback::promise;

SB_COROUTINE promise<int> load(string key) {
  js::log("loading", key);
  SB_AWAIT(js::sleep(10));
  if (key == "bad")
    throw js::error("no such thing");
  SB_RETURN(static_cast<int>(key.length()));
}

static std::map<string, promise<int>> cache;
static promise<int> get(string key) {
  if (cache.count(key) == 0)
    cache.emplace(key, load(key).catch_([key](std::exception_ptr e) -> int {
      cache.erase(key);
      std::rethrow_exception(e);
    }));
  return cache.at(key);
}

SB_COROUTINE promise<> use(const char *name, string key) {
  try {
    js::log(name, SB_AWAIT(get(key)));
  } catch (const js::error &e) {
    js::log(name, e.what());
  }
}

int main() {
  return js::run([] {
    use("1", "apple");
    use("2", "apple");
    use("3", "bad");
    use("4", "bad").then([] { return use("5", "bad"); }).then([] { return use("6", "apple"); });
  });
}
