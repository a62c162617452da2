#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::promise;

struct step {
  int value;
  bool done;
};

class range {
public:
  range(int from, int to) : at_(from), to_(to) {}
  SB_COROUTINE promise<step> next() {
    js::log("next");
    SB_AWAIT(js::sleep(10));
    const int value = at_++;
    SB_RETURN(step{value, value > to_});
  }

private:
  int at_, to_;
};
class closed_range : public range {
public:
  using range::range;
  SB_COROUTINE promise<> return_() {
    js::log("return begins");
    SB_AWAIT(nullptr);
    js::log("return ends");
  }
};

SB_COROUTINE promise<> program() {
  SB_FOR_AWAIT (int i, closed_range(1, 2))
    js::log(i);
  SB_FOR_AWAIT (int i, closed_range(1, 5)) {
    js::log(i);
    if (i == 2)
      break;
  }
  js::log("left");
  SB_FOR_AWAIT (int i, range(1, 5))
    if (i == 2)
      break;
  js::log("left without return()");
}

int main() {
  return js::run([] { program(); });
}
