#include "js.hpp"

#include <deque>

using switchback::promise;

class queue {
public:
  void put(int item) {
    if (readers_.empty())
      return items_.push_back(item);
    const auto reader = readers_.front();
    readers_.pop_front();
    reader(item);
  }
  promise<int> get() {
    if (!items_.empty()) {
      const int item = items_.front();
      items_.pop_front();
      return promise<int>::resolve(item);
    }
    return promise<int>(
        [this](promise<int>::resolver resolve, switchback::reject_function) { readers_.push_back(resolve); });
  }

private:
  std::deque<int> items_;
  std::deque<promise<int>::resolver> readers_;
};

static queue queue;
SB_COROUTINE promise<> reader(std::string name) {
  for (int i = 0; i < 3; ++i)
    js::log(name, SB_AWAIT(queue.get()));
}
SB_COROUTINE promise<> writer() {
  for (int i = 1; i <= 6; ++i) {
    js::log("put", i);
    queue.put(i);
    if (i % 2 == 0)
      SB_AWAIT(nullptr);
  }
}

int main() {
  return js::run([] {
    reader("a");
    reader("b");
    writer().then([] { js::log("writer is done"); });
  });
}
