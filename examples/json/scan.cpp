// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "scan.hpp"

#include <cstring>

namespace json {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

// The length of the well-formed UTF-8 sequence at `at`, which is not ASCII, or 0. Overlong forms, surrogates and
// what lies beyond U+10FFFF are told by the second byte. The NUL behind the text is no continuation.
int sequence_length(const char *at) {
  const unsigned lead = static_cast<unsigned char>(at[0]);
  const unsigned second = static_cast<unsigned char>(at[1]);
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(at[1]))
    return 0;
  if (lead < 0xE0)
    return 2;
  if (!is_continuation(at[2]))
    return 0;
  if (lead < 0xF0)
    return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
  if (!is_continuation(at[3]))
    return 0;
  return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4;
}

const char *skip_escape(piece text, const char *at) {
  if (at[1] == 'u') {
    if (hex4(at + 2) < 0)
      fail(text, at, "\\u needs four hexadecimal digits");
    return at + 6;
  }
  if (at[1] == '\0' || !std::strchr("\"\\/bfnrt", at[1]))
    fail(text, at, "unknown escape");
  return at + 2;
}

} // namespace

const char *skip_blanks(const char *at) {
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
    ++at;
  return at;
}

int hex4(const char *at) {
  int value = 0;
  for (int i = 0; i != 4; ++i) {
    const char c = at[i];
    if (is_digit(c))
      value = value * 16 + (c - '0');
    else if (c >= 'a' && c <= 'f')
      value = value * 16 + (c - 'a' + 10);
    else if (c >= 'A' && c <= 'F')
      value = value * 16 + (c - 'A' + 10);
    else
      return -1;
  }
  return value;
}

const char *scan_string(piece text, const char *at, bool &escaped) {
  const char *const quote = at - 1;
  for (;;) {
    const unsigned char c = static_cast<unsigned char>(*at);
    if (c == '"')
      return at;
    if (c == '\\') {
      escaped = true;
      at = skip_escape(text, at);
    } else if (c >= 0x80) {
      const int length = sequence_length(at);
      if (length == 0)
        fail(text, at, "not well-formed UTF-8");
      at += length;
    } else if (c >= 0x20) {
      ++at;
    } else if (at == text.last) {
      fail(text, quote, "string without a closing quote");
    } else {
      fail(text, at, "control character in a string");
    }
  }
}

const char *scan_number(piece text, const char *at) {
  const char *const first = at;
  if (*at == '-')
    ++at;
  if (*at == '0')
    ++at;
  else if (is_digit(*at))
    while (is_digit(*at))
      ++at;
  else
    fail(text, first, "malformed number");
  if (*at == '.') {
    if (!is_digit(*++at))
      fail(text, first, "malformed number");
    while (is_digit(*at))
      ++at;
  }
  if (*at == 'e' || *at == 'E') {
    ++at;
    if (*at == '+' || *at == '-')
      ++at;
    if (!is_digit(*at))
      fail(text, first, "malformed number");
    while (is_digit(*at))
      ++at;
  }
  // No number may run into a word or another number ("012", "0x1"): number() relies on it.
  if (*at != '\0' && (is_digit(*at) || std::strchr("+-.", *at) || (*at | 0x20) == 'x'))
    fail(text, first, "malformed number");
  return at;
}

const char *scan_word(piece text, const char *at, token_kind &kind) {
  static const struct {
    const char *spelling;
    std::size_t size;
    token_kind kind;
  } words[] = {{"true", 4, token_kind::true_}, {"false", 5, token_kind::false_}, {"null", 4, token_kind::null}};

  for (const auto &word : words)
    if (std::strncmp(at, word.spelling, word.size) == 0) {
      kind = word.kind;
      return at + word.size;
    }
  fail(text, at, "expected a value");
}

} // namespace json
