#include "js.hpp"

using std::string;
using switchback::promise;

class mutex {
public:
  template <class Task>
  promise<string> exclusive(Task task) {
    const promise<string> result = last_.then(task);
    last_ = result.then([] {}, [] {});
    return result;
  }

private:
  promise<> last_ = promise<>::resolve();
};

SB_COROUTINE promise<string> use(string name, int ms) {
  js::log(name, "enters");
  SB_AWAIT(js::sleep(ms));
  js::log(name, "leaves");
  if (name == "b")
    throw js::error("b fails");
  SB_RETURN(name);
}

int main() {
  return js::run([] {
    mutex mutex;
    const std::pair<const char *, int> users[] = {{"a", 20}, {"b", 10}, {"c", 1}};
    for (const auto &user : users)
      mutex.exclusive([user] { return use(user.first, user.second); }).then(js::logs("result"), js::logs("error"));
    js::log("all have asked");
  });
}
