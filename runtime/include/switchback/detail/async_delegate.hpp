// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SB_YIELD_FROM in an async generator (ECMA-262 15.5.5, yield*): every request goes on to the inner iterator.
#ifndef SWITCHBACK_DETAIL_ASYNC_DELEGATE_HPP
#define SWITCHBACK_DETAIL_ASYNC_DELEGATE_HPP

#include <switchback/detail/async_iterator.hpp>
#include <switchback/detail/async_loop.hpp>
#include <switchback/detail/async_yield.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/undefined.hpp>

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What the inner iterator returned; it becomes the value of the yield*, or of a return_() that ended it. One that was
// done before has nothing more to return.
template <class Step>
struct step_result {
  typedef void type;
  static void get(Step &) noexcept {}
};
template <class Y, class R>
struct step_result<iteration<Y, R>> {
  typedef R type;
  static R get(iteration<Y, R> &step) { return step.has_value() ? value(step, std::is_same<Y, R>()) : undefined<R>(); }

private:
  static R value(iteration<Y, R> &step, std::true_type) { return std::move(step.value); }
  static R value(iteration<Y, R> &step, std::false_type) { return std::move(step.value.returned()); }
};
template <class Y>
struct step_result<iteration<Y, void>> {
  typedef void type;
  static void get(iteration<Y, void> &) noexcept {}
};

// A call of an inner iterator's member, with what it takes of `argument`.
template <class I, class V>
auto inner_next(I &inner, sent_value<V> &value, int) -> decltype(inner.next(value.take())) {
  return inner.next(value.take());
}
template <class I, class V>
auto inner_next(I &inner, sent_value<V> &, long) -> decltype(inner.next()) {
  return inner.next();
}
template <class I>
auto inner_throw(I &inner, const std::exception_ptr &error, int) -> decltype(inner.throw_(error)) {
  return inner.throw_(error);
}
template <class I, class R>
auto inner_return(I &inner, promise_state<R> &value, int) -> decltype(inner.return_(value.take())) {
  return inner.return_(value.take());
}
template <class I, class R>
auto inner_return(I &inner, promise_state<R> &, long) -> decltype(inner.return_()) {
  return inner.return_();
}
template <class R, class I>
auto inner_return_nothing(I &inner, int) -> decltype(inner.return_()) {
  return inner.return_();
}
template <class R, class I>
auto inner_return_nothing(I &inner, long) -> decltype(inner.return_(R())) {
  return inner.return_(R());
}
struct has_no_such_member {};
template <class I>
has_no_such_member inner_throw(I &, const std::exception_ptr &, ...) {
  return {};
}
template <class I, class R>
has_no_such_member inner_return(I &, promise_state<R> &, ...) {
  return {};
}
template <class R, class I>
has_no_such_member inner_return_nothing(I &, ...) {
  return {};
}

template <class Promise>
struct step_of;
template <class T>
struct step_of<promise<T>> {
  typedef T type;
};

template <class Y, class R, class S, class T>
class async_delegate final : public async_yield_base<Y, R, S> {
  typedef async_yield_base<Y, R, S> base;
  typedef typename async_iterator_of<T>::type iterator;
  typedef
      typename step_of<decltype(std::declval<typename std::remove_reference<iterator>::type &>().next())>::type step;
  typedef step_result<step> inner_result;

public:
  async_delegate(typename base::core &generator, T &&inner)
      : base(generator), inner_(static_cast<T &&>(inner)), returning_(false) {}
  async_delegate(async_delegate &&other)
      : base(other), inner_(static_cast<iterator &&>(other.inner_)), returning_(false) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    if (this->waits(handle))
      wait_for(inner_.next());
  }
  typename inner_result::type await_resume() {
    this->goes_on();
    this->rethrow();
    return inner_result::get(result_);
  }

  void begin() override {
    ask([this] { return inner_.next(); });
  }
  // The inner iterator has answered.
  void run() override {
    const state_ptr<step> answer = std::move(answer_);
    if (answer->rejected()) {
      this->fail(answer->error());
      return;
    }
    result_ = answer->take();
    const bool returning = returning_;
    returning_ = false;
    if (!result_.done)
      this->yield(
          [this]() -> decltype(std::move(element_of(result_.value))) { return std::move(element_of(result_.value)); });
    else if (returning)
      this->generator_.end_with_value(end(std::is_void<R>(), std::is_void<typename inner_result::type>()));
    else
      this->resume();
  }

  void sent(sent_value<S> &value) override {
    ask([&] { return inner_next(inner_, value, 0); });
  }
  void thrown(std::exception_ptr error) override {
    typedef decltype(inner_throw(inner_, error, 0)) answer;
    throw_into(error, std::is_same<answer, has_no_such_member>());
  }
  void returned(state_ptr<R> value) override {
    value_ = std::move(value);
    if (value_)
      return_into([this] { return inner_return(inner_, *value_, 0); });
    else
      return_into([this] { return inner_return_nothing<R>(inner_, 0); });
  }

private:
  void wait_for(promise<step> answer) {
    answer_ = promise_access::state(std::move(answer));
    answer_->react(*this);
  }
  // What a call of the inner iterator throws, the yield* throws.
  template <class Call>
  void ask(Call call) {
    SWITCHBACK_TRY { wait_for(call()); }
    SWITCHBACK_CATCH_ALL { this->fail(std::current_exception()); }
  }

  void throw_into(const std::exception_ptr &error, std::false_type) {
    ask([&] { return inner_throw(inner_, error, 0); });
  }
  // JavaScript throws a TypeError here, and drops the error.
  void throw_into(const std::exception_ptr &error, std::true_type) { this->fail(error); }

  template <class Call>
  void return_into(Call call) {
    return_by(call, std::is_same<decltype(call()), has_no_such_member>());
  }
  template <class Call>
  void return_by(Call call, std::false_type) {
    returning_ = true;
    ask(call);
  }
  template <class Call>
  void return_by(Call, std::true_type) {
    this->generator_.end_with_value(state_ptr<R>(value_));
  }

  // What the inner iterator made of the value that is returned; one without results leaves it as it is.
  template <class NoResult>
  state_ptr<R> end(std::true_type, NoResult) {
    return state_ptr<R>();
  }
  state_ptr<R> end(std::false_type, std::true_type) { return value_; }
  state_ptr<R> end(std::false_type, std::false_type) {
    if (!result_.has_value())
      return state_ptr<R>();
    return promise_access::state(promise<R>::resolve(inner_result::get(result_)));
  }

  iterator inner_;
  state_ptr<step> answer_;
  step result_;
  state_ptr<R> value_;
  bool returning_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
