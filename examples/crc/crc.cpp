// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// CRC-32, the checksum of zip and PNG. In lowered C++14 the compiler runs the generator, and the table is a constant.
#include <switchback/generator.hpp>

#include <cstdint>
#include <cstdio>

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<std::uint32_t> remainders() {
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit)
      rest = rest & 1 ? 0xEDB88320 ^ rest >> 1 : rest >> 1;
    SB_YIELD(rest);
  }
}

struct crc_table {
  std::uint32_t of_byte[256];
};

SB_CONSTEXPR crc_table make_table() {
  crc_table table = {};
  auto all = remainders();
  for (std::uint32_t &entry : table.of_byte)
    entry = all.next().value;
  return table;
}

#if SWITCHBACK_LOWERED && SWITCHBACK_CONSTANT_EVALUATION
constexpr crc_table table = make_table();
static_assert(table.of_byte[255] == 0x2D02EF8D, "known when this file is compiled");
#else
const crc_table table = make_table();
#endif

std::uint32_t checksum(const char *text) {
  std::uint32_t rest = 0xFFFFFFFF;
  for (; *text; ++text)
    rest = table.of_byte[(rest ^ static_cast<unsigned char>(*text)) & 0xFF] ^ rest >> 8;
  return ~rest;
}

int main() {
  for (const char *text : {"", "123456789", "The quick brown fox jumps over the lazy dog"})
    std::printf("%08x %s\n", static_cast<unsigned>(checksum(text)), text);
}
