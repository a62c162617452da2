// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests of the asynchronous library share: a trace of what happens, and a loop whose timers take no time.
#ifndef SWITCHBACK_TESTS_ASYNC_TRACE_HPP
#define SWITCHBACK_TESTS_ASYNC_TRACE_HPP

#include <switchback/event_loop.hpp>
#include <switchback/promise.hpp>

#include <exception>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <vector>

// What happened since the last look, separated by commas.
class trace_text {
public:
  template <class... T>
  void operator()(const T &...parts) {
    std::ostringstream line;
    const int each[] = {0, (line << parts, 0)...};
    static_cast<void>(each);
    lines_.push_back(line.str());
  }
  std::string take() {
    std::string all;
    for (const std::string &line : lines_)
      all += (all.empty() ? "" : ", ") + line;
    lines_.clear();
    return all;
  }

private:
  std::vector<std::string> lines_;
};

inline trace_text &trace() {
  static trace_text one;
  return one;
}

// Says when it is destroyed.
class noisy {
public:
  explicit noisy(std::string name) : name_(std::move(name)) {}
  noisy(const noisy &) = delete;
  noisy &operator=(const noisy &) = delete;
  ~noisy() { trace()("~", name_); }

private:
  std::string name_;
};

class failure : public std::exception {
public:
  explicit failure(std::string text) : text_(std::move(text)) {}
  const char *what() const noexcept override { return text_.c_str(); }

private:
  std::string text_;
};

inline std::string message_of(const std::exception_ptr &error) {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception &e) {
    return e.what();
  }
}

inline void trace_error(const std::exception_ptr &error) { trace()("rejected: ", message_of(error)); }

// A loop with virtual time. Nothing may be left in the trace at the end that nobody looked at.
class OnLoop : public ::testing::Test {
protected:
  OnLoop() : loop(clock) { trace().take(); }
  ~OnLoop() override { EXPECT_EQ(trace().take(), ""); }

  switchback::virtual_clock clock;
  switchback::event_loop loop;
};

#endif
