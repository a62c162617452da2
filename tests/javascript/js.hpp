// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the C++ half of a pair of programs needs to look like its JavaScript half: console.log, and an event loop.
#ifndef SWITCHBACK_TESTS_JAVASCRIPT_JS_HPP
#define SWITCHBACK_TESTS_JAVASCRIPT_JS_HPP

#include <switchback/iteration.hpp>
#include <switchback/promise.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

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

// What stands inside of an object or an array; node puts strings in quotes there.
template <class T>
void print_inside(const T &value) {
  print(value);
}
inline void print_inside(const std::string &text) { std::cout << '\'' << text << '\''; }
inline void print_inside(const char *text) { std::cout << '\'' << text << '\''; }
template <class Y, class R>
void print_inside(const switchback::either<Y, R> &value) {
  if (value.is_yielded())
    print_inside(value.yielded());
  else
    print_inside(value.returned());
}

// As node prints { value, done }.
template <class Y, class R>
void print(const switchback::iteration<Y, R> &step) {
  std::cout << "{ value: ";
  if (step.has_value())
    print_inside(step.value);
  else
    std::cout << "undefined";
  std::cout << ", done: ";
  print(step.done);
  std::cout << " }";
}
// As node prints a short array.
template <class T>
void print(const std::vector<T> &elements) {
  if (elements.empty()) {
    std::cout << "[]";
    return;
  }
  const char *before = "[ ";
  for (const T &element : elements) {
    std::cout << before;
    print_inside(element);
    before = ", ";
  }
  std::cout << " ]";
}

// console.log(...)
template <class First, class... Rest>
void log(const First &first, const Rest &...rest) {
  print(first);
  const int each[] = {0, (std::cout << ' ', print(rest), 0)...};
  static_cast<void>(each);
  std::cout << '\n';
}

// value => console.log(name, value), and for an error, e => console.log(name, e.message).
class logs {
public:
  explicit logs(std::string name) : name_(std::move(name)) {}
  template <class T>
  void operator()(const T &value) const {
    log(name_, value);
  }
  void operator()() const { log(name_, "undefined"); }

private:
  std::string name_;
};

// try { ... } finally { block() }: declared at the beginning of the try block.
template <class Block>
class finally_block {
public:
  explicit finally_block(Block block) : block_(std::move(block)), moved_(false) {}
  finally_block(finally_block &&other) : block_(std::move(other.block_)), moved_(false) { other.moved_ = true; }
  ~finally_block() {
    if (!moved_)
      block_();
  }

private:
  Block block_;
  bool moved_;
};
template <class Block>
finally_block<Block> finally(Block block) {
  return finally_block<Block>(std::move(block));
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

template <class Callback>
switchback::timer set_timeout(Callback callback, int milliseconds) {
  return loop().set_timeout(std::move(callback), milliseconds);
}

// try { console.log(step()); } catch (e) { console.log("thrown:", e.message); }
template <class Step>
void show(Step step) {
  try {
    log(step());
  } catch (const error &e) {
    log("thrown:", e.what());
  }
}

// p.then(v => console.log(name, v), e => console.log(name, e.message));
template <class T>
void trace(const char *name, const switchback::promise<T> &p) {
  p.then(logs(name), logs(name));
}

// new Promise(resolve => setTimeout(resolve, milliseconds))
inline switchback::promise<> sleep(int milliseconds) {
  return switchback::promise<>([milliseconds](switchback::resolve_function<void> resolve, switchback::reject_function) {
    set_timeout(resolve, milliseconds);
  });
}

// let ticks = Promise.resolve();
// for (let i = 1; i <= count; ++i)
//   ticks = ticks.then(() => console.log("tick", i));
inline void tick(int count) {
  switchback::promise<> ticks = switchback::promise<>::resolve();
  for (int i = 1; i <= count; ++i)
    ticks = ticks.then([i] { log("tick", i); });
}

} // namespace js

#endif
