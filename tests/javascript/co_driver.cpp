#include "js.hpp"

#include <switchback/generator.hpp>

#include <memory>

using std::string;
using switchback::generator;
using switchback::promise;
typedef generator<promise<int>, int, int> routine;

class driver : public std::enable_shared_from_this<driver> {
public:
  explicit driver(routine it) : it_(std::move(it)), result_(promise<int>::with_resolvers()) {}
  promise<int> start() {
    step([this] { return it_.next(); });
    return result_.promise_;
  }

private:
  void next(int v) {
    step([&] { return it_.next(v); });
  }
  void throw_(std::exception_ptr e) {
    step([&] { return it_.throw_(e); });
  }
  template <class Advance>
  void step(Advance advance) {
    const auto self = shared_from_this();
    try {
      const auto result = advance();
      if (result.done)
        return result_.resolve(result.value.returned());
      result.value.yielded().then([self](int v) { self->next(v); }, [self](std::exception_ptr e) { self->throw_(e); });
    } catch (const js::error &e) {
      result_.reject(e);
    }
  }

  routine it_;
  promise<int>::resolvers result_;
};
static promise<int> co(routine it) { return std::make_shared<driver>(std::move(it))->start(); }

static promise<int> later(int value, int ms) {
  return promise<int>([=](promise<int>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}
SB_COROUTINE routine work(string name) {
  js::log(name, "begins");
  const int a = SB_YIELD(later(1, 10));
  const int b = SB_YIELD(promise<int>::resolve(a + 1));
  try {
    SB_YIELD(promise<int>::reject(js::error("rejected")));
  } catch (const js::error &e) {
    js::log(name, "caught", e.what());
  }
  if (name == "second")
    SB_YIELD(promise<int>::reject(js::error("second fails")));
  SB_RETURN(a + b);
}

int main() {
  return js::run([] {
    co(work("first")).then(js::logs("first:"));
    co(work("second")).then([](int) {}, js::logs("second:"));
    js::tick(3);
  });
}
