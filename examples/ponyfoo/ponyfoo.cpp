// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/generator.hpp>

#include <cctype>
#include <iostream>
#include <string>
#include <vector>

SB_COROUTINE static switchback::generator<char> letters_of(const std::string &name) {
  for (char letter : name)
    SB_YIELD(letter);
}

struct pony : switchback::iterable<pony> {
  std::string name = "ponyfoo";

  switchback::generator<char> iterate() const { return letters_of(name); }
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
