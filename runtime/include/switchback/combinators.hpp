// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// all, all_settled, any and race of tasks, and all of promises of several types.
//
//   auto both = SB_AWAIT(all(name(), age()));            a tuple, of promises
//   int first = SB_AWAIT(race(std::move(tasks)));        of a std::vector<task<int>>
//
// Losers: a promise is shared, so it goes on, and how it ends is ignored, as in JavaScript (promise<T>::all). A task
// belongs to whom it was given to: as soon as the result is there, those that have not ended are destroyed where they
// stand, with their locals, the last one first.
#ifndef SWITCHBACK_COMBINATORS_HPP
#define SWITCHBACK_COMBINATORS_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/reactions.hpp>
#include <switchback/promise.hpp>
#include <switchback/task.hpp>

#include <cstddef>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// What all() gives for a promise without a value.
struct nothing {};

namespace detail {

// Tasks that end together.
template <class T>
class task_group {
  class member final : public driven_task<T> {
  public:
    member(task<T> body, promise_settler<T> target) : driven_task<T>(std::move(body), std::move(target)) {}
    ~member() {}

    void run() override { this->settle(); }
    void drop() noexcept override { this->let_go(); }
  };

public:
  explicit task_group(std::vector<task<T>> tasks) {
    for (task<T> &each : tasks) {
      const promise_settler<T> target(new_state<T>());
      ends_.push_back(promise_access::make(target.state()));
      members_.push_back(std::unique_ptr<member>(new member(std::move(each), target)));
    }
  }
  task_group(const task_group &) = delete;
  task_group &operator=(const task_group &) = delete;
  ~task_group() { tear_down(); }

  std::vector<promise<T>> start() {
    for (std::size_t i = 0; i != members_.size(); ++i)
      members_[i]->start();
    return std::move(ends_);
  }
  void tear_down() noexcept {
    while (!members_.empty())
      members_.pop_back();
  }

private:
  std::vector<promise<T>> ends_;
  std::vector<std::unique_ptr<member>> members_;
};

// Starts the tasks; `combine` makes a promise of the promises of their ends.
template <class T, class Combine>
auto end_together(std::vector<task<T>> tasks, Combine combine) -> decltype(combine(std::vector<promise<T>>())) {
  const std::shared_ptr<task_group<T>> group = std::make_shared<task_group<T>>(std::move(tasks));
  auto result = combine(group->start());
  watch(promise_access::state(result), [group](const promise_core &) { group->tear_down(); });
  return result;
}

template <class T>
struct tuple_element_of {
  typedef typename held_in_union<T>::type type;
  static type take(promise_state<T> &source) { return source.take(); }
};
template <>
struct tuple_element_of<void> {
  typedef nothing type;
  static type take(promise_state<void> &) noexcept { return {}; }
};

template <std::size_t... I>
struct places {};
template <std::size_t N, std::size_t... I>
struct first_places : first_places<N - 1, N - 1, I...> {};
template <std::size_t... I>
struct first_places<0, I...> {
  typedef places<I...> type;
};

// Promise.all (ECMA-262 27.2.4.1), of promises of several types.
template <class... T>
class waits_for_tuple {
  typedef std::tuple<typename tuple_element_of<T>::type...> values;

public:
  explicit waits_for_tuple(const promise<T> &...inputs)
      : target_(new_state<values>()), inputs_(promise_access::state(inputs)...), left_(sizeof...(T)) {}

  template <std::size_t... I>
  promise<values> start(const std::shared_ptr<waits_for_tuple> &self, places<I...>) {
    const int each[] = {0, (observe(std::get<I>(inputs_), one_input<waits_for_tuple>{self}), 0)...};
    static_cast<void>(each);
    return promise_access::make(target_.state());
  }
  const promise_core *result() const noexcept { return target_.get(); }
  void one_of(promise_core &input) {
    if (!target_->pending())
      return;
    if (input.rejected())
      target_->reject(input.error());
    else if (--left_ == 0)
      reject_on_throw(*target_, [this] { fulfill(typename first_places<sizeof...(T)>::type()); });
  }

private:
  template <std::size_t... I>
  void fulfill(places<I...>) {
    target_->fulfill(tuple_element_of<T>::take(*std::get<I>(inputs_))...);
  }

  promise_settler<values> target_;
  std::tuple<state_ptr<T>...> inputs_;
  std::size_t left_;
};

} // namespace detail

// The values of all, in a tuple; `nothing` for one without. Rejected with the first that is.
template <class... T>
promise<std::tuple<typename detail::tuple_element_of<T>::type...>> all(const promise<T> &...promises) {
  static_assert(sizeof...(T) != 0, "of nothing");
  typedef detail::waits_for_tuple<T...> operation;
  const std::shared_ptr<operation> shared = std::make_shared<operation>(promises...);
  return shared->start(shared, typename detail::first_places<sizeof...(T)>::type());
}

// Starts the tasks, in order, and waits for their ends as the functions of the same names of promise<T> do.
template <class T>
promise<typename detail::values_of<T>::type> all(std::vector<task<T>> tasks) {
  return detail::end_together(std::move(tasks),
                              [](const std::vector<promise<T>> &ends) { return promise<T>::all(ends); });
}
template <class T>
promise<std::vector<settled<T>>> all_settled(std::vector<task<T>> tasks) {
  return detail::end_together(std::move(tasks),
                              [](const std::vector<promise<T>> &ends) { return promise<T>::all_settled(ends); });
}
template <class T>
promise<T> any(std::vector<task<T>> tasks) {
  return detail::end_together(std::move(tasks),
                              [](const std::vector<promise<T>> &ends) { return promise<T>::any(ends); });
}
template <class T>
promise<T> race(std::vector<task<T>> tasks) {
  return detail::end_together(std::move(tasks),
                              [](const std::vector<promise<T>> &ends) { return promise<T>::race(ends); });
}

SWITCHBACK_END_NAMESPACE

#endif
