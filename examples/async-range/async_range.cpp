// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/async_generator.hpp>
#include <switchback/delay.hpp>

#include <iostream>

using switchback::async_generator;
using switchback::delay;
using switchback::iteration;
using switchback::promise;

// An iterable whose iterator is written by hand.
class Range {
public:
  Range(int from, int to) : from(from), to(to) {}

  class iterator {
  public:
    iterator(int from, int to) : current(from), last(to) {}

    SB_COROUTINE promise<iteration<int>> next() {
      SB_AWAIT(delay(1000));
      SB_RETURN(current <= last ? iteration<int>::yielded(current++) : iteration<int>::returned());
    }

  private:
    int current, last;
  };

  iterator async_iterate() const { return iterator(from, to); }

private:
  int from, to;
};

// The same as an async generator ...
SB_COROUTINE async_generator<int> range(int from, int to) {
  for (int value = from; value <= to; value++) {
    SB_AWAIT(delay(1000));
    SB_YIELD(value);
  }
}

// ... and as a class with one.
class GeneratedRange {
public:
  GeneratedRange(int from, int to) : from(from), to(to) {}

  SB_COROUTINE async_generator<int> async_iterate() const {
    for (int value = from; value <= to; value++) {
      SB_AWAIT(delay(1000));
      SB_YIELD(value);
    }
  }

private:
  int from, to;
};

SB_COROUTINE promise<> prints() {
  SB_FOR_AWAIT (int value, Range(1, 5))
    std::cout << value << std::endl;
  SB_FOR_AWAIT (int value, range(1, 5))
    std::cout << value << std::endl;
  SB_FOR_AWAIT (int value, GeneratedRange(1, 5))
    std::cout << value << std::endl;
}

int main() {
  switchback::virtual_clock clock; // a second takes no time
  switchback::event_loop loop(clock);
  prints();
  loop.run();
}
