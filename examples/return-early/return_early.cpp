// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/async_generator.hpp>

#include <iostream>
#include <string>

typedef switchback::async_generator<int, std::string> int_generator;

SB_COROUTINE int_generator numbers() {
  SB_YIELD(1);
  SB_YIELD(2);
  SB_YIELD(3);
  SB_RETURN("");
}

void log(const int_generator::iteration_type &step) {
  std::cout << "{ value: " << step.value << ", done: " << (step.done ? "true" : "false") << " }\n";
}

int main() {
  switchback::event_loop loop;
  int_generator generator = numbers();
  generator.next().then(log);
  generator.return_("done").then(log);
  loop.run();
}
