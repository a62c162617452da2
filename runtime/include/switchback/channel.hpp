// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// channel<T>: communicating sequential processes.
//
//   channel<int> numbers;                               unbuffered: a send waits for its receiver
//   SB_AWAIT(numbers.send(1));
//   SB_AWAIT(numbers.receive()).value
//   SB_FOR_AWAIT (int n, numbers) ...                   until it is closed
//
//   select.hpp waits at several
#ifndef SWITCHBACK_CHANNEL_HPP
#define SWITCHBACK_CHANNEL_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_state.hpp>
#include <switchback/event_loop.hpp>
#include <switchback/iteration.hpp>
#include <switchback/promise.hpp>

#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// What send() to a closed channel is rejected with.
class channel_closed : public std::runtime_error {
public:
  channel_closed() : std::runtime_error("the channel is closed") {}
};

namespace detail {

// Who waits at a channel. One select() waits at several: the first that has something takes it, and the others find it
// gone.
template <class T>
class channel_receiver {
public:
  virtual ~channel_receiver() {}
  virtual bool waits() const noexcept = 0;
  // Precondition of both: it waits.
  virtual void receive(T &&value) = 0;
  virtual void closed() = 0;
};
template <class T>
class channel_sender {
public:
  virtual ~channel_sender() {}
  virtual bool waits() const noexcept = 0;
  virtual T &value() noexcept = 0;
  // Precondition of both: it waits. The value has been taken; it never will be.
  virtual void sent() = 0;
  virtual void closed() = 0;
};

template <class T>
class channel_state {
public:
  typedef std::shared_ptr<channel_receiver<T>> receiver;
  typedef std::shared_ptr<channel_sender<T>> sender;

  explicit channel_state(std::size_t capacity) : capacity_(capacity), closed_(false) {}

  bool is_closed() const noexcept { return closed_; }

  // False: it cannot go on now, and does not wait.
  bool try_receive(channel_receiver<T> &who) {
    if (!buffer_.empty()) {
      T value = std::move(buffer_.front());
      buffer_.pop_front();
      refill();
      who.receive(std::move(value));
    } else if (sender s = first(senders_)) {
      T value = std::move(s->value());
      s->sent();
      who.receive(std::move(value));
    } else if (closed_) {
      who.closed();
    } else {
      return false;
    }
    return true;
  }
  bool try_send(channel_sender<T> &who) {
    if (closed_) {
      who.closed();
    } else if (receiver r = first(receivers_)) {
      T value = std::move(who.value());
      who.sent();
      r->receive(std::move(value));
    } else if (buffer_.size() < capacity_) {
      buffer_.push_back(std::move(who.value()));
      who.sent();
    } else {
      return false;
    }
    return true;
  }
  void wait(receiver who) { receivers_.push_back(std::move(who)); }
  void wait(sender who) { senders_.push_back(std::move(who)); }

  void close() {
    closed_ = true;
    while (receiver r = first(receivers_))
      r->closed();
    while (sender s = first(senders_))
      s->closed();
  }

private:
  // The first that still waits, taken out.
  template <class Who>
  static Who first(std::deque<Who> &queue) {
    while (!queue.empty()) {
      Who who = std::move(queue.front());
      queue.pop_front();
      if (who->waits())
        return who;
    }
    return Who();
  }
  void refill() {
    if (buffer_.size() < capacity_)
      if (sender s = first(senders_)) {
        buffer_.push_back(std::move(s->value()));
        s->sent();
      }
  }

  const std::size_t capacity_;
  bool closed_;
  std::deque<T> buffer_;
  std::deque<receiver> receivers_;
  std::deque<sender> senders_;
};

template <class T>
class receive_call final : public channel_receiver<T> {
public:
  receive_call() : answer(new_state<iteration<T>>()) {}
  bool waits() const noexcept override { return answer->pending(); }
  void receive(T &&value) override { answer->fulfill(iteration<T>::yielded(std::move(value))); }
  void closed() override { answer->fulfill(iteration<T>::returned()); }

  const promise_settler<iteration<T>> answer;
};

template <class T>
class send_call final : public channel_sender<T> {
public:
  explicit send_call(T &&value) : answer(new_state<void>()), value_(std::move(value)) {}
  bool waits() const noexcept override { return answer->pending(); }
  T &value() noexcept override { return value_; }
  void sent() override { answer->fulfill(); }
  void closed() override { answer->reject(std::make_exception_ptr(channel_closed())); }

  const promise_settler<void> answer;

private:
  T value_;
};

struct channel_access;

} // namespace detail

// A queue between asynchronous functions of one thread, first come, first served. T is a movable object type. Copies
// are the same channel. Destroying the last one leaves who waits at it waiting for what can never come (see [who owns
// what]).
template <class T>
class channel {
public:
  typedef T value_type;

  // `capacity` values are kept for receivers to come; a send() beyond waits.
  explicit channel(std::size_t capacity = 0) : state_(std::make_shared<detail::channel_state<T>>(capacity)) {}

  // Fulfilled when a receiver, or the buffer, has the value; rejected with channel_closed.
  promise<> send(T value) {
    const auto call = std::make_shared<detail::send_call<T>>(std::move(value));
    const promise<> result = detail::promise_access::make(call->answer.state());
    if (!state_->try_send(*call))
      state_->wait(typename detail::channel_state<T>::sender(call));
    return result;
  }

  // The next value; done when the channel is closed and its buffer is empty. So a channel is an async iterator.
  promise<iteration<T>> receive() {
    const auto call = std::make_shared<detail::receive_call<T>>();
    const promise<iteration<T>> result = detail::promise_access::make(call->answer.state());
    if (!state_->try_receive(*call))
      state_->wait(typename detail::channel_state<T>::receiver(call));
    return result;
  }
  promise<iteration<T>> next() { return receive(); }

  // What is in the buffer can still be received; senders that wait are rejected.
  void close() { state_->close(); }
  bool is_closed() const noexcept { return state_->is_closed(); }

private:
  friend struct detail::channel_access;
  std::shared_ptr<detail::channel_state<T>> state_;
};

SWITCHBACK_END_NAMESPACE

#endif
