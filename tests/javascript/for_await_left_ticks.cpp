#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::async_generator;
using switchback::promise;

SB_COROUTINE async_generator<int> numbers() {
  for (int i = 1;; ++i)
    SB_YIELD(i);
}

struct step {
  int value;
  bool done;
};
class slow {
public:
  explicit slow(const char *name) : name_(name) {}
  SB_COROUTINE promise<step> next() { SB_RETURN(step{++at_, false}); }
  SB_COROUTINE promise<> return_() {
    js::log(name_, "return begins");
    SB_AWAIT(nullptr);
    js::log(name_, "return ends");
  }

protected:
  const char *name_;

private:
  int at_ = 0;
};

SB_COROUTINE promise<int> returns_from_generator() {
  SB_FOR_AWAIT (int i, numbers())
    SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE promise<> throws_in_generator() {
  SB_FOR_AWAIT (int i, numbers())
    throw js::error("at " + std::to_string(i));
}
SB_COROUTINE promise<int> returns_from_iterator() {
  SB_FOR_AWAIT (int i, slow("c"))
    SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE promise<> throws_in_iterator() {
  SB_FOR_AWAIT (int i, slow("d"))
    throw js::error("at " + std::to_string(i));
}
SB_COROUTINE promise<const char *> returns_promise() {
  SB_FOR_AWAIT (int i, slow("e"))
    if (i == 1)
      SB_RETURN(promise<const char *>::resolve("e"));
  SB_RETURN("");
}
SB_COROUTINE promise<> returns_nothing() {
  SB_FOR_AWAIT (int i, slow("f"))
    if (i == 1)
      SB_RETURN();
}
SB_COROUTINE promise<int> returns_from_variable() {
  static slow g("g");
  SB_FOR_AWAIT (int i, g)
    if (i == 2)
      SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE async_generator<int> yields_and_returns() {
  SB_FOR_AWAIT (int i, slow("h")) {
    if (i == 2)
      SB_RETURN();
    SB_YIELD(i);
  }
}
SB_COROUTINE promise<> caught() {
  try {
    SB_FOR_AWAIT (int i, slow("i"))
      throw js::error("at " + std::to_string(i));
  } catch (const js::error &) {
  }
  SB_AWAIT(nullptr);
  js::log("behind i");
}
class failing : public slow {
public:
  using slow::slow;
  SB_COROUTINE promise<> return_() {
    throw js::error(std::string(name_) + " cannot be closed");
    SB_RETURN();
  }
};
SB_COROUTINE promise<int> returns_and_fails() {
  SB_FOR_AWAIT (int i, failing("j"))
    SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE promise<> throws_and_fails() {
  SB_FOR_AWAIT (int i, failing("k"))
    throw js::error("at " + std::to_string(i));
}
SB_COROUTINE promise<int> returns_from_range() {
  SB_FOR_AWAIT (int i, {1, 2, 3})
    SB_RETURN(i);
  SB_RETURN(0);
}

promise<> ticks(int n) {
  promise<> last = promise<>::resolve();
  for (int i = 1; i <= n; ++i)
    last = last.then([i] { js::log("tick", i); });
  return last;
}
struct returned {
  const char *name;
  template <class T>
  void operator()(const T &value) const {
    js::log(name, "returned", value);
  }
  void operator()() const { js::log(name, "returned", "undefined"); }
};
template <class T>
promise<> shows(const char *name, const promise<T> &result) {
  const promise<> last = ticks(9);
  result.then(returned{name}, [name](const std::exception_ptr &error) { js::log(name, "threw", error); });
  return last;
}
SB_COROUTINE promise<> program() {
  SB_AWAIT(shows("a", returns_from_generator()));
  SB_AWAIT(shows("b", throws_in_generator()));
  SB_AWAIT(shows("c", returns_from_iterator()));
  SB_AWAIT(shows("d", throws_in_iterator()));
  SB_AWAIT(shows("e", returns_promise()));
  SB_AWAIT(shows("f", returns_nothing()));
  SB_AWAIT(shows("g", returns_from_variable()));
  SB_AWAIT(shows("i", caught()));
  SB_AWAIT(shows("j", returns_and_fails()));
  SB_AWAIT(shows("k", throws_and_fails()));
  SB_AWAIT(shows("l", returns_from_range()));
  auto h = yields_and_returns();
  ticks(14);
  js::log(SB_AWAIT(h.next()));
  js::log(SB_AWAIT(h.next()));
}

int main() {
  return js::run([] { program(); });
}
