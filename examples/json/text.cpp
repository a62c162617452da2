// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What the parser's callers ask of a piece of text: its line, its characters, its value.
#include "scan.hpp"

#include <cstdlib>
#include <cstring>

namespace json {

namespace {

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }

bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void append_utf8(std::string &out, int code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      out += static_cast<char>(0xE0 | (code >> 12));
    } else {
      out += static_cast<char>(0xF0 | (code >> 18));
      out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    }
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
  }
  out += static_cast<char>(0x80 | (code & 0x3F));
}

// `at` is behind a "\u"; the answer is behind its digits, and behind the second half of a pair.
const char *append_unicode_escape(std::string &out, const char *at) {
  int code = hex4(at);
  at += 4;
  if (is_high_surrogate(code) && at[0] == '\\' && at[1] == 'u' && is_low_surrogate(hex4(at + 2))) {
    code = 0x10000 + ((code - 0xD800) << 10) + (hex4(at + 2) - 0xDC00);
    at += 6;
  } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
    code = 0xFFFD;
  }
  append_utf8(out, code);
  return at;
}

} // namespace

parse_error::parse_error(std::size_t line, std::size_t column, const std::string &message)
    : std::runtime_error(std::to_string(line) + ":" + std::to_string(column) + ": " + message), line_(line),
      column_(column) {}

void fail(piece text, const char *where, const std::string &message) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char *at = text.first; at != where; ++at) {
    if (*at == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(*at) & 0xC0u) != 0x80u) {
      ++column;
    }
  }
  throw parse_error(line, column, message);
}

piece decode(const event &e, std::string &buffer) {
  if (!e.escaped)
    return e.text;
  buffer.clear();
  for (const char *at = e.text.first; at != e.text.last;) {
    if (*at != '\\') {
      buffer += *at++;
    } else if (at[1] == 'u') {
      at = append_unicode_escape(buffer, at + 2);
    } else {
      static const char names[] = "bfnrt";
      const char *name = std::strchr(names, at[1]);
      buffer += name ? "\b\f\n\r\t"[name - names] : at[1];
      at += 2;
    }
  }
  return whole(buffer);
}

double number(const event &e) {
  // strtod stops where the number does: what follows it cannot continue it.
  return std::strtod(e.text.first, nullptr);
}

} // namespace json
