// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An asynchronous operation for each of a number of items, so many at a time: what concurrent.hpp and serial.hpp are.
#ifndef SWITCHBACK_DETAIL_EACH_INDEX_HPP
#define SWITCHBACK_DETAIL_EACH_INDEX_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/to_promise.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// How many operations may be active, and below which number new ones are started.
struct concurrency {
  std::size_t limit;
  std::size_t min_active;
};

// Calls operation(i) for each i < count; it gives a promise. The first failure is the result, and no operation is
// started after it; those that are active go on. Kept by the reactions that it waits for.
template <class Operation>
class each_index {
  typedef std::shared_ptr<each_index> pointer;

public:
  each_index(std::size_t count, concurrency how, Operation operation)
      : target_(new_state<void>()), operation_(std::move(operation)), count_(count), how_(how) {}

  static promise<> run(std::size_t count, concurrency how, Operation operation) {
    const pointer self = std::make_shared<each_index>(count, how, std::move(operation));
    const promise<> result = promise_access::make(self->target_.state());
    if (count == 0)
      self->target_->fulfill();
    else
      start_more(self);
    return result;
  }

private:
  struct one_operation {
    pointer self;
    void operator()(const promise_core &ended) const { self->one_ended(self, ended); }
    waiter leads_to() const noexcept { return waiter::settles(self->target_.get()); }
  };

  static void start_more(const pointer &self) {
    if (self->active_ >= self->how_.min_active)
      return;
    while (self->target_->pending() && self->next_ != self->count_ && self->active_ < self->how_.limit) {
      ++self->active_;
      const auto one = self->operation_(self->next_++);
      observe(promise_access::state(one), one_operation{self});
    }
  }
  void one_ended(const pointer &self, const promise_core &ended) {
    --active_;
    if (!target_->pending())
      return;
    if (ended.rejected())
      target_->reject(ended.error());
    else if (active_ == 0 && next_ == count_)
      target_->fulfill();
    else
      start_more(self);
  }

  const promise_settler<void> target_;
  Operation operation_;
  const std::size_t count_;
  const concurrency how_;
  std::size_t next_ = 0;
  std::size_t active_ = 0;
};

template <class Operation>
promise<> for_each_index(std::size_t count, concurrency how, Operation operation) {
  return each_index<Operation>::run(count, how, std::move(operation));
}

// The elements of a range, kept while they are worked on.
template <class Range>
struct element_type : std::decay<decltype(*std::begin(std::declval<Range &>()))> {};
template <class Range>
std::shared_ptr<std::vector<typename element_type<Range>::type>> elements_in(Range &&range) {
  return std::make_shared<std::vector<typename element_type<Range>::type>>(std::begin(range), std::end(range));
}
template <class T>
std::shared_ptr<std::vector<T>> elements_in(std::vector<T> &&given_away) {
  return std::make_shared<std::vector<T>>(std::move(given_away));
}

// What operations on elements have given, in the order of the elements.
template <class T>
class results {
public:
  explicit results(std::size_t count) : promises_(count) {}
  promise<T> add(std::size_t i, promise<T> one) {
    promises_[i] = promise_access::state(one);
    return one;
  }
  T take(std::size_t i) { return promises_[i]->take(); }

private:
  std::vector<state_ptr<T>> promises_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
