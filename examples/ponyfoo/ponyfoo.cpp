// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/generator.hpp>

#include <cctype>
#include <iostream>
#include <string>
#include <vector>

struct pony : switchback::iterable<pony> {
  std::string name = "ponyfoo";

  SB_COROUTINE switchback::generator<char> iterate() const {
    for (char letter : name)
      SB_YIELD(letter);
  }
};

int main() {
  pony ponyfoo;

  for (char letter : ponyfoo)
    std::cout << letter << '\n';

  std::vector<char> letters = switchback::to_vector(ponyfoo);
  std::cout << letters.size() << ' ' << letters.front() << ' ' << letters.back() << '\n';

  auto capitals = switchback::to_vector(ponyfoo, [](char letter) { return static_cast<char>(std::toupper(letter)); });
  const char *separator = "";
  for (char capital : capitals) {
    std::cout << separator << capital;
    separator = " ";
  }
  std::cout << '\n';
}
