// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The plain functions beneath the tokenizer: each finds where one thing ends, and fails where it is not well formed.
#ifndef EXAMPLES_JSON_SCAN_HPP
#define EXAMPLES_JSON_SCAN_HPP

#include "json.hpp"

namespace json {

const char *skip_blanks(const char *at);

// From the character after the opening quote to the closing one.
const char *scan_string(piece text, const char *at, bool &escaped);

const char *scan_number(piece text, const char *at);

// true, false and null.
const char *scan_word(piece text, const char *at, token_kind &kind);

// The value of four hexadecimal digits, or -1.
int hex4(const char *at);

} // namespace json

#endif
