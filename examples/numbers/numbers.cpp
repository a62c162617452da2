// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/async_generator.hpp>
#include <switchback/delay.hpp>

#include <iostream>

SB_COROUTINE switchback::async_generator<int> numbers() {
  SB_YIELD(1);
  SB_AWAIT(switchback::delay(1000));
  SB_YIELD(2);
  SB_YIELD(3);
}

SB_COROUTINE switchback::promise<> prints() {
  SB_FOR_AWAIT (int number, numbers())
    std::cout << number << '\n';
}

int main() {
  switchback::virtual_clock clock; // a second takes no time
  switchback::event_loop loop(clock);
  prints();
  loop.run();
}
