// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// select(cases...): goes on with the first of several channels, or a timer.
//
//   SB_AWAIT(select(on_receive(numbers, [](int n) { ... }),
//                   on_send(results, result, [] { ... }),
//                   on_timeout(1000, [] { ... })));          or otherwise([] { ... })
#ifndef SWITCHBACK_SELECT_HPP
#define SWITCHBACK_SELECT_HPP

#include <switchback/channel.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/event_loop.hpp>
#include <switchback/promise.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

struct channel_access {
  template <class T>
  static channel_state<T> &state(const channel<T> &c) noexcept {
    return *c.state_;
  }
};

// What the cases of one select() share: the promise of the place of the one that was chosen.
class selection {
public:
  selection() : target_(new_state<std::size_t>()) {}
  ~selection() { alarm.clear(); }

  bool open() const noexcept { return target_->pending() && !chosen_; }
  promise<std::size_t> result() const { return promise_access::make(target_.state()); }
  // Calls the chosen case's function; what it throws rejects.
  template <class Call>
  void choose(std::size_t place, Call call) {
    chosen_ = true;
    alarm.clear();
    reject_on_throw(*target_, [&] {
      call();
      target_->fulfill(place);
    });
  }
  void fail(std::exception_ptr error) {
    chosen_ = true;
    alarm.clear();
    target_->reject(std::move(error));
  }

  timer alarm;

private:
  promise_settler<std::size_t> target_;
  bool chosen_ = false;
};
typedef std::shared_ptr<selection> shared_selection;

template <class T, class F>
class select_receiver final : public channel_receiver<T> {
public:
  select_receiver(shared_selection from, std::size_t place, F f)
      : from_(std::move(from)), place_(place), f_(std::move(f)) {}
  bool waits() const noexcept override { return from_->open(); }
  void receive(T &&value) override {
    from_->choose(place_, [&] { f_(std::move(value)); });
  }
  void closed() override { from_->fail(std::make_exception_ptr(channel_closed())); }

private:
  shared_selection from_;
  std::size_t place_;
  F f_;
};

template <class T, class F>
class select_sender final : public channel_sender<T> {
public:
  select_sender(shared_selection from, std::size_t place, T value, F f)
      : from_(std::move(from)), place_(place), value_(std::move(value)), f_(std::move(f)) {}
  bool waits() const noexcept override { return from_->open(); }
  T &value() noexcept override { return value_; }
  void sent() override {
    from_->choose(place_, [this] { f_(); });
  }
  void closed() override { from_->fail(std::make_exception_ptr(channel_closed())); }

private:
  shared_selection from_;
  std::size_t place_;
  T value_;
  F f_;
};

// A case: try_now() chooses it if it can go on at once; wait() makes it one of those that may be chosen later.
template <class T, class F>
struct receive_case {
  channel<T> from;
  F f;
  std::shared_ptr<select_receiver<T, F>> receiver;

  bool try_now(const shared_selection &all, std::size_t place) {
    receiver = std::make_shared<select_receiver<T, F>>(all, place, std::move(f));
    return channel_access::state(from).try_receive(*receiver);
  }
  void wait(const shared_selection &) {
    channel_access::state(from).wait(typename channel_state<T>::receiver(std::move(receiver)));
  }
};
template <class T, class F>
struct send_case {
  channel<T> to;
  T value;
  F f;
  std::shared_ptr<select_sender<T, F>> sender;

  bool try_now(const shared_selection &all, std::size_t place) {
    sender = std::make_shared<select_sender<T, F>>(all, place, std::move(value), std::move(f));
    return channel_access::state(to).try_send(*sender);
  }
  void wait(const shared_selection &) {
    channel_access::state(to).wait(typename channel_state<T>::sender(std::move(sender)));
  }
};
template <class F>
struct timeout_case {
  timer_delay time;
  F f;
  std::size_t place;

  bool try_now(const shared_selection &, std::size_t at) {
    place = at;
    return false;
  }
  void wait(const shared_selection &all) {
    // The timer keeps the selection: whoever waits for it waits for the timer, too.
    const timeout_case self = *this;
    all->alarm = event_loop::current().set_timeout(
        [all, self]() mutable {
          if (all->open())
            all->choose(self.place, std::move(self.f));
        },
        time);
  }
};
template <class F>
struct default_case {
  F f;
  bool try_now(const shared_selection &all, std::size_t place) {
    all->choose(place, std::move(f));
    return true;
  }
  void wait(const shared_selection &) {}
};

inline bool try_cases(const shared_selection &, std::size_t) { return false; }
template <class Case, class... Rest>
bool try_cases(const shared_selection &all, std::size_t place, Case &first, Rest &...rest) {
  return first.try_now(all, place) || try_cases(all, place + 1, rest...);
}

} // namespace detail

// f(value) when there is a value to receive. A closed channel rejects the select with channel_closed.
template <class T, class F>
detail::receive_case<T, F> on_receive(const channel<T> &from, F f) {
  return {from, std::move(f), nullptr};
}
// f() when `value` has been sent. A closed channel rejects the select with channel_closed.
template <class T, class F>
detail::send_case<T, F> on_send(const channel<T> &to, typename detail::identity<T>::type value, F f) {
  return {to, std::move(value), std::move(f), nullptr};
}
// f() when nothing else has happened for so long. One in a select.
template <class F>
detail::timeout_case<F> on_timeout(timer_delay time, F f) {
  return {time, std::move(f), 0};
}
// f() when none of the cases before it can go on at once. The last case.
template <class F>
detail::default_case<F> otherwise(F f) {
  return {std::move(f)};
}

// Goes on with the first case that can, in their order now, or whichever can first; calls its function, and gives its
// place among the arguments. Rejected with what the function throws, and with channel_closed.
template <class... Cases>
promise<std::size_t> select(Cases... cases) {
  const detail::shared_selection all = std::make_shared<detail::selection>();
  const promise<std::size_t> result = all->result();
  if (!detail::try_cases(all, 0, cases...)) {
    const int each[] = {0, (cases.wait(all), 0)...};
    static_cast<void>(each);
  }
  return result;
}

SWITCHBACK_END_NAMESPACE

#endif
