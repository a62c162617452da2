// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an input says about the diagnostics that it must get, in the form of clang's -verify:
//
//     SB_YIELD(alloca(8)); // expected-error {{alloca}}
//     // expected-error@+1 {{of a template argument}} expected-error@+1 {{and another}}
//
// error, warning and note can be expected. Notes that nobody expects are not counted. A column may be asked for, too:
//
//     auto all = words("a b"); // expected-warning@:22 {{is gone}}
#pragma once

#include <string>
#include <tuple>
#include <vector>

namespace harness {

struct Diagnostic {
  std::string kind;
  int line = 0;
  std::string text; // of an expectation: what must be in it
  int column = 0;   // of an expectation: 0 for any

  bool operator<(const Diagnostic &other) const {
    return std::tie(line, column, kind, text) < std::tie(other.line, other.column, other.kind, other.text);
  }
};

// Throws std::runtime_error on a comment that begins like an expectation and is none, so that a typing error is not
// a test that cannot fail.
std::vector<Diagnostic> expectationsIn(const std::string &source);

// The `file:line:column: kind: text` lines of a compiler's output that stand in `file`, spelled exactly so.
std::vector<Diagnostic> diagnosticsIn(const std::string &output, const std::string &file);

// One line for each expectation not met and each diagnostic not expected; empty when they match one to one.
std::string mismatches(std::vector<Diagnostic> expected, std::vector<Diagnostic> actual);

} // namespace harness
