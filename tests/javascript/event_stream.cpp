#include "js.hpp"

#include <switchback/async_generator.hpp>

#include <deque>
#include <functional>

using std::string;
using switchback::promise;

class stream {
public:
  void push(string event) {
    events_.push_back(event);
    if (wake_)
      wake_();
  }
  SB_COROUTINE switchback::async_generator<string> read() {
    auto block = js::finally([] { js::log("nobody listens any more"); });
    for (;;) {
      while (!events_.empty()) {
        const string event = events_.front();
        events_.pop_front();
        SB_YIELD(event);
      }
      SB_AWAIT(promise<>([this](promise<>::resolver resolve, switchback::reject_function) { wake_ = resolve; }));
      wake_ = nullptr;
    }
  }

private:
  std::deque<string> events_;
  std::function<void()> wake_;
};

SB_COROUTINE promise<> program(stream &stream) {
  SB_FOR_AWAIT (const string &event, stream.read()) {
    if (event == "end")
      break;
    js::log("got", event);
  }
  js::log("left");
}

int main() {
  stream stream;
  return js::run([&] {
    const std::pair<const char *, int> events[] = {{"a", 10}, {"b", 10}, {"c", 20}, {"end", 30}, {"late", 40}};
    for (const auto &event : events)
      js::set_timeout(
          [&stream, event] {
            js::log("push", event.first);
            stream.push(event.first);
          },
          event.second);
    program(stream);
  });
}
