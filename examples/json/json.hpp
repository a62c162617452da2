// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A JSON pull parser made of generators.
//
//   text ── tokenize() ──► tokens ── parse() ──► events ── the caller's loop
//
// The whole text stays in memory and every token and event is a view into it: nothing is copied until
// someone asks for a decoded string. Both stages run only as far as the caller's loop asks them to.
#ifndef EXAMPLES_JSON_HPP
#define EXAMPLES_JSON_HPP

#include <switchback/generator.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>

namespace json {

// Some characters of the text that is being parsed. The text must stay where it is, and must end with a NUL
// after `last` (std::string's does), so that a scanner may look at the next character without a test.
struct piece {
  const char *first;
  const char *last;

  std::size_t size() const { return static_cast<std::size_t>(last - first); }
};

inline piece whole(const std::string &text) { return piece{text.data(), text.data() + text.size()}; }

// The text is not JSON (RFC 8259). what() is "line:column: message"; columns count characters, not bytes.
class parse_error : public std::runtime_error {
public:
  parse_error(std::size_t line, std::size_t column, const std::string &message);

  std::size_t line() const { return line_; }
  std::size_t column() const { return column_; }

private:
  std::size_t line_;
  std::size_t column_;
};

// Throws the parse_error of `where`. Lines are counted here, so that text without errors pays nothing for them.
[[noreturn]] void fail(piece text, const char *where, const std::string &message);

// The enumerators of punctuation are its characters.
enum class token_kind : char {
  begin_object = '{',
  end_object = '}',
  begin_array = '[',
  end_array = ']',
  colon = ':',
  comma = ',',
  string = '"',
  number = '0',
  true_ = 't',
  false_ = 'f',
  null = 'n',
  end = '\0'
};

struct token {
  token_kind kind;
  bool escaped; // a string that holds at least one backslash
  piece text;   // a string's is what stands between its quotes
};

enum class event_kind {
  begin_object,
  end_object,
  begin_array,
  end_array,
  key, // a member's name; its value's events follow
  string,
  number,
  true_,
  false_,
  null
};

struct event {
  event_kind kind;
  bool escaped;
  piece text;
};

// Yields the tokens of `text` and then one `end`. Strings and numbers have been checked, and nothing else.
switchback::generator<token> tokenize(piece text);

// Yields the events of the one value in `text`. Nesting is limited by memory only: it costs no stack.
switchback::generator<event> parse(piece text);

// The characters of a string or key as UTF-8: the text itself where it has no escapes, else `buffer`'s.
// Half a surrogate pair, which RFC 8259 lets through, becomes U+FFFD.
piece decode(const event &e, std::string &buffer);

// The value of a number, correctly rounded.
double number(const event &e);

} // namespace json

#endif
