// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// promise<T>: JavaScript's Promise, and the return type of its async functions.
//
//   SB_COROUTINE switchback::promise<int> twice(switchback::promise<int> p)
//   {
//       SB_RETURN(2 * SB_AWAIT(p));
//   }
//
//   twice(promise<int>::resolve(21)).then([](int n) { std::printf("%d\n", n); });
//   loop.run();
#ifndef SWITCHBACK_PROMISE_HPP
#define SWITCHBACK_PROMISE_HPP

#include <switchback/detail/awaited.hpp>
#include <switchback/detail/backtrace.hpp>
#include <switchback/detail/promise_all.hpp>
#include <switchback/detail/reactions.hpp>
#include <switchback/event_loop.hpp>

#include <exception>
#include <initializer_list>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

template <class T>
class promise_coroutine;

// What a user's function gives - a value, a promise, a thenable; task.hpp has a task - as a promise.
template <class R>
struct promised {
  typedef typename unwrapped<R>::type type;
  template <class Call>
  static promise<type> of(Call &call) {
    return promise<type>::resolve(call());
  }
};
template <>
struct promised<void> {
  typedef void type;
  template <class Call>
  static promise<void> of(Call &call);
};

// thenFinally and catchFinally (27.2.5.3): what comes is handed on after what f gave has been waited for.
template <class T, class R>
struct after_finally {
  state_ptr<T> settled;
  T operator()() const { return settled->take(); }
};

} // namespace detail

// The Promise of ECMA-262 27.2: a value that is there, or will be, or an error. A reader's end: copies are the same
// promise, any number may wait for it. T is an object type, a reference or void.
//
// Reactions run as microtasks of the thread's event_loop, in the order in which they were added, never at once; all
// functions may throw no_event_loop. Threads: belongs to the thread of its loop. Lifetime: a moved-from promise may
// only be assigned or destroyed. What waits for a promise that nobody can settle any more is destroyed (see [who owns
// what]). A value that can be copied is read as const T &, or copied; one that can only be moved goes to the first
// reader, and the next gets value_already_taken.
template <class T = void>
class promise {
public:
  typedef T value_type;
  typedef detail::promise_coroutine<T> promise_type;
  typedef resolve_function<T> resolver;

  struct resolvers;

  // new Promise(executor): calls executor(resolve, reject) at once; what it throws rejects.
  template <class Executor, class = decltype(std::declval<Executor &>()(std::declval<const resolve_function<T> &>(),
                                                                        std::declval<const reject_function &>()))>
  explicit promise(Executor executor) : promise(detail::new_state<T>()) {
    const detail::promise_settler<T> settler(state_);
    const reject_function reject(settler);
    detail::call_or_reject([&] { executor(resolve_function<T>(settler), reject); }, reject);
  }

  // Promise.resolve (27.2.4.7): a promise of this type is itself.
  static promise resolve(promise p) noexcept { return p; }
  template <class V>
  static promise resolve(V &&value) {
    const detail::promise_settler<T> settler(detail::new_state<T>());
    detail::reject_on_throw(*settler, [&] { detail::resolve(settler, std::forward<V>(value)); });
    return promise(settler.state());
  }
  template <class U = T>
  static typename std::enable_if<std::is_void<U>::value, promise>::type resolve() {
    promise result(detail::new_state<T>());
    result.state_->fulfill();
    return result;
  }
  // Promise.reject (27.2.4.6), with an exception_ptr or with anything that can be thrown.
  template <class E>
  static promise reject(E &&error) {
    const detail::promise_settler<T> settler(detail::new_state<T>());
    reject_function rejects(settler);
    rejects(std::forward<E>(error));
    return promise(settler.state());
  }
  // Promise.withResolvers (27.2.4.8).
  static resolvers with_resolvers() {
    const detail::promise_settler<T> settler(detail::new_state<T>());
    return resolvers{promise(settler.state()), resolve_function<T>(settler), reject_function(settler)};
  }

  // Promise.all, allSettled, any, race (27.2.4.1, .2, .3, .5): of a range, or a list in braces, of promises or of
  // whatever else resolve() takes. all() gives the values in a vector (nothing, of promises without values); a promise
  // that loses goes on, and its end is ignored.
  template <class Range>
  static promise<typename detail::values_of<T>::type> all(Range &&promises) {
    return wait_for<detail::waits_for_all<T>>(promises);
  }
  static promise<typename detail::values_of<T>::type> all(std::initializer_list<promise> promises) {
    return wait_for<detail::waits_for_all<T>>(promises);
  }
  template <class Range>
  static promise<std::vector<settled<T>>> all_settled(Range &&promises) {
    return wait_for<detail::waits_for_all_settled<T>>(promises);
  }
  static promise<std::vector<settled<T>>> all_settled(std::initializer_list<promise> promises) {
    return wait_for<detail::waits_for_all_settled<T>>(promises);
  }
  // Rejected with an aggregate_error when all are rejected.
  template <class Range>
  static promise any(Range &&promises) {
    return wait_for<detail::waits_for_any<T>>(promises);
  }
  static promise any(std::initializer_list<promise> promises) { return wait_for<detail::waits_for_any<T>>(promises); }
  template <class Range>
  static promise race(Range &&promises) {
    return wait_for<detail::waits_for_first<T>>(promises);
  }
  static promise race(std::initializer_list<promise> promises) {
    return wait_for<detail::waits_for_first<T>>(promises);
  }

  // 27.2.5.4. on_fulfilled is called with the value, on_rejected with the exception_ptr, either with nothing if it
  // takes nothing. The result is resolved with what they give (a value, a promise or a thenable), and rejected with
  // what they throw. It is a promise<void> if one of them gives nothing.
  template <class F>
  promise<typename detail::fulfilled_result<F, T>::type> then(F on_fulfilled) const {
    return react<typename detail::fulfilled_result<F, T>::type>(std::move(on_fulfilled), detail::no_handler());
  }
  template <class F, class G>
  promise<typename detail::joined<typename detail::fulfilled_result<F, T>::type,
                                  typename detail::rejected_result<G>::type>::type>
  then(F on_fulfilled, G on_rejected) const {
    return react<typename detail::joined<typename detail::fulfilled_result<F, T>::type,
                                         typename detail::rejected_result<G>::type>::type>(std::move(on_fulfilled),
                                                                                           std::move(on_rejected));
  }
  // Promise.prototype.catch (27.2.5.1).
  template <class G>
  promise<typename detail::joined<T, typename detail::rejected_result<G>::type>::type> catch_(G on_rejected) const {
    return react<typename detail::joined<T, typename detail::rejected_result<G>::type>::type>(detail::no_handler(),
                                                                                              std::move(on_rejected));
  }
  // 27.2.5.3: on_finally() is called in both cases; the result is like this one, once what on_finally gave has been
  // waited for, unless that fails.
  template <class F>
  promise finally(F on_finally) const {
    typedef typename detail::call_result<F, void>::type result;
    return finally_(std::move(on_finally), std::is_void<result>());
  }

  // Whether somebody waits for it, or has: then a rejection is not reported.
  bool is_handled() const noexcept { return state_->handled(); }

  detail::promise_awaiter<T> SB_OPERATOR_AWAIT() const & { return detail::promise_awaiter<T>(state_); }
  detail::promise_awaiter<T> SB_OPERATOR_AWAIT() && { return detail::promise_awaiter<T>(std::move(state_)); }

private:
  friend struct detail::promise_access;
  template <class>
  friend class promise;

  explicit promise(detail::state_ptr<T> state) noexcept : state_(std::move(state)) {}

  template <class U, class F, class G>
  promise<U> react(F f, G g) const {
    const detail::promise_settler<U> target(detail::new_state<U>());
    detail::add_reaction(*state_, new detail::then_reaction<T, U, F, G>(state_, target, std::move(f), std::move(g)));
    return promise<U>(target.state());
  }

  template <class Operation, class Range>
  static promise<typename Operation::result_type> wait_for(Range &promises) {
    return detail::promise_access::make(detail::wait_for<Operation>(promises));
  }

  template <class F>
  promise finally_(F f, std::true_type) const {
    return finally_([f]() mutable { return f(), promise<void>::resolve(); }, std::false_type());
  }
  template <class F>
  promise finally_(F f, std::false_type) const {
    typedef promise<typename detail::fulfilled_result<F, void>::type> waited;
    const detail::state_ptr<T> state = state_;
    auto waits = [f, state]() mutable { return waited::resolve(f()).then(detail::after_finally<T, F>{state}); };
    return then(waits, waits);
  }

  detail::state_ptr<T> state_;
};

// What Promise.withResolvers gives.
template <class T>
struct promise<T>::resolvers {
  promise<T> promise_;
  resolve_function<T> resolve;
  reject_function reject;
};

namespace detail {

template <class Call>
promise<void> promised<void>::of(Call &call) {
  call();
  return promise<void>::resolve();
}

template <class I>
counted_ptr<promise_core> awaits_everything::closed(async_loop<I> &loop) {
  typedef promised<typename std::decay<decltype(loop.close())>::type> end;
  auto close = [&loop]() -> decltype(loop.close()) { return loop.close(); };
  const auto result = rejected_by_throw([&close] { return end::of(close); });
  return counted_ptr<promise_core>(promise_access::state(result).get());
}

// What an async function returns, until the loops are closed that it has left: a value as what it becomes, a promise
// or a thenable as it is.
template <class T>
class delayed_result {
public:
  virtual ~delayed_result() {}
  virtual void resolve(const promise_settler<T> &target) = 0;
};
template <class T, class V>
class delayed_value final : public delayed_result<T> {
  typedef typename std::conditional<std::is_same<typename kind_of<V>::type, a_value>::value, T,
                                    typename std::decay<V>::type>::type held;

public:
  explicit delayed_value(V &&value) : value_(static_cast<V &&>(value)) {}
  ~delayed_value() {}
  void resolve(const promise_settler<T> &target) override { detail::resolve(target, static_cast<held &&>(value_)); }

private:
  held value_;
};
class delayed_nothing final : public delayed_result<void> {
public:
  ~delayed_nothing() {}
  void resolve(const promise_settler<void> &target) override { target->fulfill(); }
};

// An async function (27.7.5.1): runs at once to its first await; its frame lives until it ends, or its loop does.
template <class T>
class promise_coroutine_base : public awaits_everything, private job {
public:
  promise_coroutine_base() : awaits_everything(kind_), settler_(new_state<T>()) {
    if (agent::exists())
      agent::current().keep_until_end(*this);
  }

  void listen(std::unique_ptr<cancellation> to) {
    settler_->cancelled_by = to->identity();
    async_frame::listen(std::move(to));
  }

  suspend_never initial_suspend() const noexcept { return {}; }
  end_of_body final_suspend() noexcept {
    if (delayed_ && !this->has_left_loops())
      settle(nullptr);
    return end_of_body(*this);
  }
  void unhandled_exception() {
    note_failure(static_cast<promise_coroutine<T> &>(*this));
    if (this->has_left_loops())
      this->loops()->fail(std::current_exception());
    else
      settler_->reject(std::current_exception());
  }

protected:
  bool is_in_loops() const noexcept { return this->loops() && this->loops()->any(); }

  promise_settler<T> settler_;
  std::unique_ptr<delayed_result<T>> delayed_;

private:
  void settle(std::exception_ptr error) {
    if (error)
      settler_->reject(std::move(error));
    else
      reject_on_throw(*settler_, [this] { delayed_->resolve(settler_); });
  }
  static void end_frame(async_frame &frame, std::exception_ptr error) {
    static_cast<promise_coroutine_base &>(frame).settle(std::move(error));
    destroy_frame(frame);
  }
  void run() override {}
  void drop() noexcept override { destroy_frame(*this); }
  static void destroy_frame(async_frame &frame);
  static waiter its_promise(const async_frame &frame) {
    return waiter::settles(static_cast<const promise_coroutine_base &>(frame).settler_.get());
  }

  static const async_frame::kind kind_;
};
template <class T>
const async_frame::kind promise_coroutine_base<T>::kind_ = {&destroy_frame, &its_promise, &end_frame};

template <class T>
class promise_coroutine : public promise_coroutine_base<T> {
public:
  promise<T> get_return_object() noexcept { return promise_access::make(this->settler_.state()); }

  // SB_RETURN(a value), or another promise or a thenable, which is waited for (three microtasks, as in JavaScript).
  template <class V = T>
  void return_value(V &&value) {
    if (this->is_in_loops())
      this->delayed_.reset(new delayed_value<T, V>(std::forward<V>(value)));
    else
      resolve(this->settler_, std::forward<V>(value));
  }
};
template <>
class promise_coroutine<void> : public promise_coroutine_base<void> {
public:
  promise<void> get_return_object() noexcept { return promise_access::make(settler_.state()); }
  void return_void() {
    if (is_in_loops())
      delayed_.reset(new delayed_nothing());
    else
      settler_->fulfill();
  }
};

template <class T>
void promise_coroutine_base<T>::destroy_frame(async_frame &frame) {
  typedef promise_coroutine<T> promise_type;
  coroutine_handle<promise_type>::from_promise(static_cast<promise_type &>(frame)).destroy();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
