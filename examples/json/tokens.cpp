// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "scan.hpp"

namespace json {

SB_COROUTINE switchback::generator<token> tokenize(piece text) {
  const char *at = skip_blanks(text.first);
  while (at != text.last) {
    const char *first = at;
    token_kind kind = static_cast<token_kind>(*at);
    bool escaped = false;
    switch (kind) {
    case token_kind::begin_object:
    case token_kind::end_object:
    case token_kind::begin_array:
    case token_kind::end_array:
    case token_kind::colon:
    case token_kind::comma:
      ++at;
      break;
    case token_kind::string:
      at = scan_string(text, ++first, escaped);
      break;
    default:
      if (*at == '-' || (*at >= '0' && *at <= '9')) {
        kind = token_kind::number;
        at = scan_number(text, at);
      } else {
        at = scan_word(text, at, kind);
      }
    }
    // The closing quote belongs to the string's token and not to its text.
    SB_YIELD(token{kind, escaped, piece{first, at}});
    at = skip_blanks(kind == token_kind::string ? at + 1 : at);
  }
  SB_YIELD(token{token_kind::end, false, piece{at, at}});
}

} // namespace json
