// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Promise.all, allSettled, any and race (ECMA-262 27.2.4): promises of one type, waited for together.
#ifndef SWITCHBACK_DETAIL_PROMISE_ALL_HPP
#define SWITCHBACK_DETAIL_PROMISE_ALL_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/reactions.hpp>
#include <switchback/iteration.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// What rejects any() (the AggregateError of ECMA-262 20.5.7): why each promise was rejected, in their order.
class aggregate_error : public std::runtime_error {
public:
  explicit aggregate_error(std::vector<std::exception_ptr> errors)
      : std::runtime_error("All promises were rejected"),
        errors_(std::make_shared<std::vector<std::exception_ptr>>(std::move(errors))) {}
  const std::vector<std::exception_ptr> &errors() const noexcept { return *errors_; }

private:
  std::shared_ptr<const std::vector<std::exception_ptr>> errors_;
};

// How a promise ended: an element of what all_settled() gives.
template <class T>
class settled {
public:
  explicit settled(detail::state_ptr<T> state) noexcept : state_(std::move(state)) {}

  bool fulfilled() const noexcept { return !state_->rejected(); }
  bool rejected() const noexcept { return state_->rejected(); }
  // Throws what it was rejected with.
  auto value() const -> decltype(std::declval<detail::promise_state<T> &>().read()) { return state_->read(); }
  // Null when it was fulfilled.
  const std::exception_ptr &reason() const noexcept { return state_->error(); }

private:
  detail::state_ptr<T> state_;
};

namespace detail {

// The values of many promises.
template <class T>
struct values_of {
  typedef std::vector<typename held_in_union<T>::type> type;
  static void fulfill(promise_state<type> &target, const std::vector<state_ptr<T>> &inputs) {
    type values;
    values.reserve(inputs.size());
    for (const state_ptr<T> &input : inputs)
      values.push_back(input->take());
    target.fulfill(std::move(values));
  }
};
template <>
struct values_of<void> {
  typedef void type;
  static void fulfill(promise_state<void> &target, const std::vector<state_ptr<void>> &) { target.fulfill(); }
};

// What the reactions to all the promises share. `left` is [[RemainingElements]], without the one of the beginning: no
// reaction runs before the last promise is there.
template <class T, class Result>
struct together {
  typedef T input_type;
  typedef Result result_type;

  promise_settler<Result> target;
  std::vector<state_ptr<T>> inputs;
  std::size_t left;

  together() : target(new_state<Result>()), left(0) {}

  const promise_core *result() const noexcept { return target.get(); }
  bool settled() const noexcept { return !target->pending(); }
  void reject(std::exception_ptr error) {
    if (!settled())
      target->reject(std::move(error));
  }
};

// 27.2.4.1. A failure does not wait for the others.
template <class T>
struct waits_for_all : together<T, typename values_of<T>::type> {
  void none() { fulfill(); }
  void one_of(promise_state<T> &input) {
    if (input.rejected())
      this->reject(input.error());
    else if (--this->left == 0)
      fulfill();
  }
  void fulfill() {
    if (!this->settled())
      reject_on_throw(*this->target, [this] { values_of<T>::fulfill(*this->target, this->inputs); });
  }
};

// 27.2.4.2
template <class T>
struct waits_for_all_settled : together<T, std::vector<settled<T>>> {
  void none() { fulfill(); }
  void one_of(promise_state<T> &) {
    if (--this->left == 0)
      fulfill();
  }
  void fulfill() {
    if (!this->settled())
      this->target->fulfill(this->inputs.begin(), this->inputs.end());
  }
};

// 27.2.4.3
template <class T>
struct waits_for_any : together<T, T> {
  void none() { fail(); }
  void one_of(promise_state<T> &input) {
    if (this->settled())
      return;
    if (!input.rejected())
      reject_on_throw(*this->target, [&] { fulfill_from(*this->target, input); });
    else if (--this->left == 0)
      fail();
  }
  void fail() {
    std::vector<std::exception_ptr> errors;
    for (const state_ptr<T> &input : this->inputs)
      errors.push_back(input->error());
    this->reject(std::make_exception_ptr(aggregate_error(std::move(errors))));
  }
};

// 27.2.4.5. Of no promises: pending for ever.
template <class T>
struct waits_for_first : together<T, T> {
  void none() {}
  void one_of(promise_state<T> &input) {
    if (this->settled())
      return;
    if (input.rejected())
      this->target->reject(input.error());
    else
      reject_on_throw(*this->target, [&] { fulfill_from(*this->target, input); });
  }
};

// What the range throws rejects the result (IfAbruptRejectPromise); the promises that it gave before are handled.
template <class Operation, class Range>
state_ptr<typename Operation::result_type> wait_for(Range &promises) {
  typedef typename Operation::input_type T;
  const std::shared_ptr<Operation> operation = std::make_shared<Operation>();
  reject_on_throw(*operation->target, [&] {
    for (auto &&element : promises) {
      const state_ptr<T> input = promise_access::state(promise<T>::resolve(static_cast<decltype(element)>(element)));
      operation->inputs.push_back(input);
      ++operation->left;
      observe(input, one_input<Operation>{operation});
    }
    if (operation->left == 0)
      operation->none();
  });
  return operation->target.state();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
