// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// json-count FILE...: counts what is in JSON files, in the form that count.py and count.js print.
#include "json.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

namespace {

struct counts {
  unsigned long long objects, arrays, keys, strings, numbers, trues, falses, nulls;
  unsigned long long max_depth, string_bytes;
  std::uint32_t string_check; // the sum of the CRCs of all strings and keys: no order, so hash tables agree
  std::uint64_t number_check; // the sum of the bits of all numbers
};

std::uint32_t crc32(json::piece text) {
  static std::uint32_t table[256];
  if (!table[255])
    for (std::uint32_t i = 0; i != 256; ++i) {
      table[i] = i;
      for (int bit = 0; bit != 8; ++bit)
        table[i] = (table[i] >> 1) ^ (table[i] & 1 ? 0xEDB88320u : 0u);
    }
  std::uint32_t crc = ~0u;
  for (const char *at = text.first; at != text.last; ++at)
    crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(*at)) & 0xFF];
  return ~crc;
}

void count_text(counts &c, const json::event &e, std::string &buffer) {
  const json::piece text = json::decode(e, buffer);
  c.string_bytes += text.size();
  c.string_check += crc32(text);
}

void count_number(counts &c, const json::event &e) {
  const double value = json::number(e);
  std::uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  c.number_check += bits;
}

counts count(const std::string &text) {
  counts c = counts();
  unsigned long long depth = 0;
  std::string buffer;
  for (const json::event &e : json::parse(json::whole(text))) {
    switch (e.kind) {
    case json::event_kind::begin_object:
      ++c.objects;
      ++depth;
      break;
    case json::event_kind::begin_array:
      ++c.arrays;
      ++depth;
      break;
    case json::event_kind::end_object:
    case json::event_kind::end_array:
      --depth;
      break;
    case json::event_kind::key:
      ++c.keys;
      count_text(c, e, buffer);
      break;
    case json::event_kind::string:
      ++c.strings;
      count_text(c, e, buffer);
      break;
    case json::event_kind::number:
      ++c.numbers;
      count_number(c, e);
      break;
    case json::event_kind::true_:
      ++c.trues;
      break;
    case json::event_kind::false_:
      ++c.falses;
      break;
    case json::event_kind::null:
      ++c.nulls;
      break;
    }
    if (depth > c.max_depth)
      c.max_depth = depth;
  }
  return c;
}

void print(const counts &c) {
  std::printf("objects      %llu\narrays       %llu\nkeys         %llu\nstrings      %llu\nnumbers      %llu\n",
              c.objects, c.arrays, c.keys, c.strings, c.numbers);
  std::printf("true         %llu\nfalse        %llu\nnull         %llu\n", c.trues, c.falses, c.nulls);
  std::printf("max depth    %llu\nstring bytes %llu\n", c.max_depth, c.string_bytes);
  std::printf("string check %08lx\nnumber check %016llx\n", static_cast<unsigned long>(c.string_check),
              static_cast<unsigned long long>(c.number_check));
}

} // namespace

int main(int argc, char **argv) {
  int failures = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      ++failures;
      continue;
    }
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    try {
      print(count(text));
    } catch (const json::parse_error &e) {
      std::fprintf(stderr, "%s:%s\n", argv[i], e.what());
      ++failures;
    }
  }
  return failures ? 1 : 0;
}
