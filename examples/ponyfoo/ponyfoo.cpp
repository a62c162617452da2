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

struct pony {
  std::string name;

  switchback::generator<char> iterate() const { return letters_of(name); }
};

int main() {
  const pony ponyfoo = {"ponyfoo"};

  for (char letter : ponyfoo.iterate())
    std::cout << letter << '\n';

  const std::vector<char> letters = switchback::to_vector(ponyfoo);
  std::cout << letters.size() << ' ' << letters.front() << ' ' << letters.back() << '\n';

  const std::vector<int> capitals = switchback::to_vector(ponyfoo, [](char letter) { return std::toupper(letter); });
  const char *separator = "";
  for (int capital : capitals) {
    std::cout << separator << static_cast<char>(capital);
    separator = " ";
  }
  std::cout << '\n';
}
