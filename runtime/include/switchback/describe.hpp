// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// describe(handle): where a suspended coroutine stands.
//
//   suspension_point at = describe(handle);      {"pages", "pages.cpp", 12, "SB_AWAIT(fetch(url))"}
//   std::puts(to_string(at).c_str());            pages (pages.cpp:12) at SB_AWAIT(fetch(url))
#ifndef SWITCHBACK_DESCRIBE_HPP
#define SWITCHBACK_DESCRIBE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/suspend.hpp>
#include <switchback/detail/suspension_point.hpp>

#include <string>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// Of a coroutine that is not suspended it is the suspension point from which it went on last. Nothing is known in the
// native reading, of coroutines that were compiled with SWITCHBACK_DESCRIPTIONS=0, and of noop_coroutine(): the result
// is false. Precondition: `coroutine` refers to one. Never throws. Threads: those that may resume it.
inline suspension_point describe(coroutine_handle<> coroutine) noexcept {
#if SWITCHBACK_NATIVE
  static_cast<void>(coroutine);
  return suspension_point{nullptr, nullptr, 0, nullptr};
#else
  return detail::describe(coroutine.address());
#endif
}

// On one line: "pages (pages.cpp:12) at SB_AWAIT(fetch(url))".
inline std::string to_string(const suspension_point &at) {
  if (!at)
    return "unknown coroutine";
  std::string text = std::string(at.function) + " (" + at.file + ":" + std::to_string(at.line) + ")";
  if (at.expression)
    text += std::string(" at ") + at.expression;
  return text;
}

// A line for each, indented.
inline std::string to_string(const std::vector<suspension_point> &places) {
  std::string text;
  for (const suspension_point &at : places)
    text += "    " + to_string(at) + "\n";
  return text;
}

SWITCHBACK_END_NAMESPACE

#endif
