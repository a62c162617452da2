// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// examples/ponyfoo, made asynchronous with two changes: async_iterate() and SB_FOR_AWAIT. to_vector(ponyfoo) would not
// compile any more, as [...ponyfoo] throws in JavaScript.
#include <switchback/async_generator.hpp>

#include <iostream>
#include <string>

struct pony {
  std::string name = "ponyfoo";

  SB_COROUTINE switchback::async_generator<char> async_iterate() const {
    for (char letter : name)
      SB_YIELD(letter);
  }
};

SB_COROUTINE switchback::promise<> prints(const pony &ponyfoo) {
  SB_FOR_AWAIT (char letter, ponyfoo)
    std::cout << letter << '\n';
}

int main() {
  switchback::event_loop loop;
  pony ponyfoo;
  prints(ponyfoo);
  loop.run();
}
