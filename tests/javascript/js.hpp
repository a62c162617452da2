// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the C++ half of a pair of programs needs to look like its JavaScript half: console.log, and an event loop.
#ifndef SWITCHBACK_TESTS_JAVASCRIPT_JS_HPP
#define SWITCHBACK_TESTS_JAVASCRIPT_JS_HPP

#include <switchback/iteration.hpp>
#include <switchback/promise.hpp>

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <utility>

namespace js {

// new Error(message)
class error : public std::exception {
public:
  explicit error(std::string message) : message_(std::move(message)) {}
  const char *what() const noexcept override { return message_.c_str(); }

private:
  std::string message_;
};

// error.message; the text itself of a thrown string.
inline std::string message_of(const std::exception_ptr &error) {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception &e) {
    return e.what();
  } catch (const std::string &text) {
    return text;
  } catch (const char *text) {
    return text;
  } catch (int number) {
    return std::to_string(number);
  }
}

inline void print(bool value) { std::cout << (value ? "true" : "false"); }
inline void print(const std::exception_ptr &error) { std::cout << message_of(error); }
template <class T>
void print(const T &value) {
  std::cout << value;
}
// As node prints { value, done }.
template <class Y, class R>
void print(const switchback::iteration<Y, R> &step) {
  std::cout << "{ value: ";
  if (step.has_value())
    std::cout << step.value;
  else
    std::cout << "undefined";
  std::cout << ", done: ";
  print(step.done);
  std::cout << " }";
}

// console.log(...)
template <class First, class... Rest>
void log(const First &first, const Rest &...rest) {
  print(first);
  const int each[] = {0, (std::cout << ' ', print(rest), 0)...};
  static_cast<void>(each);
  std::cout << '\n';
}

// Runs `program` and then the event loop, as node runs a script. Timers take no time.
template <class Program>
int run(Program program) {
  switchback::virtual_clock clock;
  switchback::event_loop loop(clock);
  program();
  loop.run();
  return 0;
}

inline switchback::event_loop &loop() { return switchback::event_loop::current(); }

// new Promise(resolve => setTimeout(resolve, milliseconds))
inline switchback::promise<> sleep(int milliseconds) {
  return switchback::promise<>([milliseconds](switchback::resolve_function<void> resolve, switchback::reject_function) {
    loop().set_timeout(resolve, milliseconds);
  });
}

} // namespace js

#endif
