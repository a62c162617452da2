// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// then(): handlers, and the promise of what they give (ECMA-262 27.2.2.1, NewPromiseReactionJob).
#ifndef SWITCHBACK_DETAIL_REACTIONS_HPP
#define SWITCHBACK_DETAIL_REACTIONS_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/resolve.hpp>

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

struct takes_value {};
struct takes_nothing {};

// A handler may leave out its parameter, as in JavaScript.
template <class F, class Argument>
struct call_kind {
private:
  template <class G, class = decltype(std::declval<G &>()(std::declval<Argument>()))>
  static takes_value test(int);
  template <class>
  static takes_nothing test(...);

public:
  typedef decltype(test<F>(0)) type;
};
template <class F>
struct call_kind<F, void> {
  typedef takes_nothing type;
};

template <class F, class Argument, class Kind = typename call_kind<F, Argument>::type>
struct call_result {
  typedef decltype(std::declval<F &>()(std::declval<Argument>())) type;
};
template <class F, class Argument>
struct call_result<F, Argument, takes_nothing> {
  typedef decltype(std::declval<F &>()()) type;
};

template <class T>
struct handler_argument : read_as<T> {};
template <>
struct handler_argument<void> {
  typedef void type;
};

template <class F, class T>
auto call_with_value(F &f, promise_state<T> &source, takes_value) -> decltype(f(source.read())) {
  return f(source.read());
}
template <class F, class T>
auto call_with_value(F &f, promise_state<T> &, takes_nothing) -> decltype(f()) {
  return f();
}
template <class F>
auto call_with_error(F &f, const std::exception_ptr &error, takes_value) -> decltype(f(error)) {
  return f(error);
}
template <class F>
auto call_with_error(F &f, const std::exception_ptr &, takes_nothing) -> decltype(f()) {
  return f();
}

// Resolves `target` with what `call` gives; with nothing if there is nothing, or target wants nothing.
template <class T, class Call>
void resolve_with_result(const promise_settler<T> &target, Call call, std::false_type /*is void*/) {
  resolve(target, call());
}
template <class T, class Call>
void resolve_with_result(const promise_settler<T> &target, Call call, std::true_type) {
  call();
  target->fulfill();
}
template <class T, class Call>
void resolve_with_call(const promise_settler<T> &target, Call call) {
  typedef decltype(call()) result;
  const bool nothing = std::is_void<result>::value ||
                       (std::is_void<T>::value &&
                        std::is_same<typename unwrapped<result>::type, typename std::decay<result>::type>::value);
  reject_on_throw(*target, [&] { resolve_with_result(target, call, std::integral_constant<bool, nothing>()); });
}

// The promise owns its reaction, unless adding it throws.
template <class Reaction>
void add_reaction(promise_core &promise, Reaction *reaction) {
  std::unique_ptr<Reaction> owned(reaction);
  promise.react(*reaction);
  owned.release();
}

// No handler: what comes is handed on.
struct no_handler {};

template <class T, class U, class F>
struct on_fulfilled {
  F f;
  void operator()(promise_state<T> &source, const promise_settler<U> &target) {
    typedef typename call_kind<F, typename handler_argument<T>::type>::type kind;
    resolve_with_call(
        target, [&]() -> decltype(call_with_value(f, source, kind())) { return call_with_value(f, source, kind()); });
  }
};
template <class T, class U>
struct on_fulfilled<T, U, no_handler> {
  no_handler f;
  void operator()(promise_state<T> &source, const promise_settler<U> &target) {
    reject_on_throw(*target, [&] { fulfill_from(*target, source); });
  }
};
template <class U, class G>
struct on_rejected {
  G g;
  void operator()(const std::exception_ptr &error, const promise_settler<U> &target) {
    typedef typename call_kind<G, const std::exception_ptr &>::type kind;
    resolve_with_call(
        target, [&]() -> decltype(call_with_error(g, error, kind())) { return call_with_error(g, error, kind()); });
  }
};
template <class U>
struct on_rejected<U, no_handler> {
  no_handler g;
  void operator()(const std::exception_ptr &error, const promise_settler<U> &target) { target->reject(error); }
};

template <class T, class U, class F, class G>
class then_reaction final : public job {
public:
  then_reaction(state_ptr<T> source, promise_settler<U> target, F f, G g)
      : source_(std::move(source)), target_(std::move(target)), fulfilled_{std::move(f)}, rejected_{std::move(g)} {}
  ~then_reaction() {}

  void run() override {
    const std::unique_ptr<then_reaction> self(this);
    if (source_->rejected())
      rejected_(source_->error(), target_);
    else
      fulfilled_(*source_, target_);
  }
  void drop() noexcept override { delete this; }
  waiter leads_to() const noexcept override { return waiter::settles(target_.get()); }

private:
  state_ptr<T> source_;
  promise_settler<U> target_;
  on_fulfilled<T, U, F> fulfilled_;
  on_rejected<U, G> rejected_;
};

// The one type that both handlers of then() give: void if one of them gives nothing.
template <class A, class B>
struct joined : std::common_type<A, B> {};
template <class A>
struct joined<A, A> {
  typedef A type;
};
template <class A>
struct joined<A, void> {
  typedef void type;
};
template <class B>
struct joined<void, B> {
  typedef void type;
};
template <>
struct joined<void, void> {
  typedef void type;
};

template <class F, class T>
struct fulfilled_result : unwrapped<typename call_result<F, typename handler_argument<T>::type>::type> {};
template <class G>
struct rejected_result : unwrapped<typename call_result<G, const std::exception_ptr &>::type> {};

// A reaction that is a function of the settled promise, without a promise of its own.
template <class T, class F>
class observer final : public job {
public:
  observer(state_ptr<T> source, F f) : source_(std::move(source)), f_(std::move(f)) {}
  ~observer() {}
  void run() override {
    const std::unique_ptr<observer> self(this);
    f_(*source_);
  }
  void drop() noexcept override { delete this; }
  waiter leads_to() const noexcept override { return through(f_, 0); }

private:
  template <class G>
  static auto through(const G &f, int) -> decltype(f.leads_to()) {
    return f.leads_to();
  }
  template <class G>
  static waiter through(const G &, long) noexcept {
    return waiter::none();
  }

  state_ptr<T> source_;
  F f_;
};
template <class T, class F>
void observe(state_ptr<T> source, F f) {
  promise_core &core = *source;
  add_reaction(core, new observer<T, F>(std::move(source), std::move(f)));
}

// Such a function for the promises that a combinator waits for.
template <class Combinator>
struct one_input {
  std::shared_ptr<Combinator> combinator;

  template <class Input>
  void operator()(Input &settled) const {
    combinator->one_of(settled);
  }
  waiter leads_to() const noexcept { return waiter::settles(combinator->result()); }
};

// The same, without being one who handles a rejection.
template <class T, class F>
void watch(state_ptr<T> source, F f) {
  promise_core &core = *source;
  std::unique_ptr<observer<T, F>> owned(new observer<T, F>(std::move(source), std::move(f)));
  core.watch(*owned);
  owned.release();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
