// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random numbers that are the same everywhere for the same seed, which the standard's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fuzz {

class Random {
public:
  explicit Random(std::uint64_t seed) : state(seed) {}

  /// SplitMix64: any seed is as good as any other, so that the programs of one run can be seeded by their numbers.
  std::uint64_t bits() {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }

  /// 0 ... count - 1. The bias is far below what 10,000 programs could show.
  int below(int count) { return static_cast<int>(((bits() >> 32) * static_cast<std::uint64_t>(count)) >> 32); }
  bool oneIn(int count) { return below(count) == 0; }

  template <typename Container>
  auto &pick(const Container &container) {
    return container[static_cast<std::size_t>(below(static_cast<int>(container.size())))];
  }

private:
  std::uint64_t state;
};

} // namespace fuzz
