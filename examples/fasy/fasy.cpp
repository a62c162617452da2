// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/concurrent.hpp>
#include <switchback/delay.hpp>
#include <switchback/serial.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace concurrent = switchback::concurrent;
namespace serial = switchback::serial;
using switchback::delay;
using switchback::promise;

const std::vector<std::string> users = {"bzmau", "getify", "frankz"};

SB_COROUTINE promise<int> get_orders(std::string user) {
  std::cout << "orders of " << user << '\n';
  SB_AWAIT(delay(100 / user.size()));
  SB_RETURN(static_cast<int>(user.size()));
}

SB_COROUTINE promise<bool> is_short(std::string user) { SB_RETURN(user.size() < 6); }

SB_COROUTINE promise<> greet(std::string user) {
  std::cout << "hello " << user << '\n';
  SB_AWAIT(delay(50));
  std::cout << "bye " << user << '\n';
}

SB_COROUTINE promise<int> add_orders(int total, std::string user) { SB_RETURN(total + SB_AWAIT(get_orders(user))); }

template <class T>
void print(const std::vector<T> &values) {
  const char *separator = "";
  for (const T &value : values) {
    std::cout << separator << value;
    separator = " ";
  }
  std::cout << '\n';
}

SB_COROUTINE promise<> program() {
  print(SB_AWAIT(concurrent::map(users, get_orders)));
  print(SB_AWAIT(concurrent::filter(users, is_short)));
  SB_AWAIT(concurrent::limit(2).for_each(users, greet));
  print(SB_AWAIT(serial::map(users, get_orders)));
  std::cout << SB_AWAIT(serial::reduce(users, 0, add_orders)) << '\n';
  auto describe = serial::pipe(
      get_orders, [](int n) { return promise<int>::resolve(n * 2); },
      [](int n) { return "twice as many: " + std::to_string(n); });
  std::cout << SB_AWAIT(describe("getify")) << '\n';
}

int main() {
  switchback::virtual_clock clock;
  switchback::event_loop loop(clock);
  program();
  loop.run();
}
