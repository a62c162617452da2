// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// generator<Y, R, S>: JavaScript's generator objects.
//
//   SB_COROUTINE switchback::generator<int> numbers(int n)
//   {
//       for (int i = 0; i < n; ++i)
//           SB_YIELD(i);
//   }
//
//   for (int i : numbers(3)) ...
//   auto it = numbers(3);    it.next().value    it.next().done
#ifndef SWITCHBACK_GENERATOR_HPP
#define SWITCHBACK_GENERATOR_HPP

#include <switchback/coroutine.hpp>
#include <switchback/detail/generator_delegate.hpp>
#include <switchback/detail/generator_iterator.hpp>
#include <switchback/detail/generator_memory.hpp>
#include <switchback/detail/generator_node.hpp>
#include <switchback/detail/generator_result.hpp>
#include <switchback/iterable.hpp>
#include <switchback/iteration.hpp>
#include <switchback/value_generator.hpp>

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {
template <class Step, class G>
class stepping_delegation;
}

// The generator object of ECMA-262 27.5, with the protocol of [dcl.fct.def.coroutine]; the return type of a generator
// function. Y is what it yields (an object type, or a reference), R what it returns, S the type of a yield's value:
// what the next next(v) sent.
//
// Movable, not copyable; owns the coroutine's frame. A moved-from or default-constructed generator is a finished one.
// Preconditions: not destroyed or moved while its body runs or while another generator delegates to it.
// Throws: next(), throw_() and return_() throw generator_running when called from inside the body, or
// while another generator delegates to this one; otherwise what the body throws, after which the generator is done.
// Threads: may be resumed on any thread, on one at a time. Lifetime: a yielded reference (range-for's element) is
// valid until the next step; iteration holds a value of its own.
template <class Y, class R = void, class S = void>
class generator : private detail::generator_owner {
  template <class, class>
  friend class detail::stepping_delegation;
  template <class>
  friend class detail::delegate_awaiter;
  template <class>
  friend class detail::generator_iterator;

  typedef detail::generator_node<Y, S> node_type;
  typedef typename std::conditional<std::is_void<S>::value, detail::not_yieldable, S>::type sent;
  typedef typename std::conditional<std::is_void<R>::value, detail::not_yieldable, R>::type returned;

public:
  typedef Y yield_type;
  typedef R return_type;
  typedef S send_type;
  typedef iteration<Y, R> iteration_type;
  typedef detail::generator_iterator<generator> iterator;
  typedef typename node_type::reference reference;

  class promise_type;

  generator() noexcept {}
  generator(generator &&other) noexcept : generator_owner(other.handle_) { other.handle_ = nullptr; }
  generator &operator=(generator &&other) noexcept {
    if (this != &other) {
      close();
      handle_ = other.handle_;
      other.handle_ = nullptr;
    }
    return *this;
  }
  SWITCHBACK_ALWAYS_INLINE ~generator() { close(); }

  // Runs to the next yield or to the end (ECMA-262 27.5.1.2). Once done: done, without a value.
  iteration_type next() {
    return step([](node_type &n) { n.advance(); });
  }

  // The same, and the yield that it resumes evaluates to `value`; the first one resumes none and drops it.
  iteration_type next(sent value) {
    return step([&value](node_type &n) {
      if (n.at_yield())
        n.leaf().send(std::addressof(value));
      n.advance();
    });
  }

#if SWITCHBACK_EXCEPTIONS
  // The yield where it is suspended throws (27.5.1.4); if it has not begun or is done, this call does.
  iteration_type throw_(std::exception_ptr error) {
    check_not_running();
    if (exhausted() || !node().started()) {
      close();
      std::rethrow_exception(std::move(error));
    }
    return step([&error](node_type &n) { n.advance_with(error); });
  }
  template <class E, class = typename std::enable_if<!std::is_convertible<E, std::exception_ptr>::value>::type>
  iteration_type throw_(E &&error) {
    return throw_(std::make_exception_ptr(std::forward<E>(error)));
  }
#endif

  // Ends it where it is suspended, and what it delegates to, innermost first (27.5.1.3): C++'s `finally` is a
  // destructor, so the frame is destroyed. The result is `value`, done.
  iteration_type return_(returned value) {
    check_not_running();
    close();
    iteration_type result;
    ::new (result.returned_address()) typename detail::held_in_union<returned>::type(static_cast<returned &&>(value));
    result.now_returned();
    return result;
  }
  iteration_type return_() {
    check_not_running();
    close();
    iteration_type result;
    result.now_nothing();
    return result;
  }

  // A range-for goes on from where the generator stands, and leaving it early closes the generator (14.7.5.7).
  iterator begin() {
    advance();
    return iterator(*this);
  }
  iterator end() noexcept { return iterator(); }

private:
  explicit generator(coroutine_handle<> h) noexcept : generator_owner(h) {}

  // Precondition of node(): there is a frame.
  node_type &node() const noexcept { return coroutine_handle<node_type>::from_address(handle_.address()).promise(); }
  bool exhausted() const noexcept { return !handle_ || handle_.done(); }

  void advance() {
    if (!exhausted())
      node().advance();
  }

#if !SWITCHBACK_NATIVE
  // A step of `outer`, a value frame that delegates to this one (value_generator.hpp). False at the end.
  template <class Outer>
  bool advance_for(Outer &outer, bool resumes, detail::result_target result) {
    check_not_running();
    if (exhausted())
      return false;
    promise().expect_result(result.where ? &result : nullptr);
    if (resumes && node().at_yield())
      node().leaf().send(outer.pass_on());
#if SWITCHBACK_EXCEPTIONS
    if (const std::exception_ptr *thrown = resumes ? outer.pass_on_thrown() : nullptr) {
      node().advance_with(*thrown);
    } else {
      node().advance();
    }
#else
    node().advance();
#endif
    if (exhausted())
      return false;
    outer.adopt(static_cast<const detail::yielded_value<Y> &>(node().leaf()));
    return true;
  }
#endif

  void check_not_running() const {
    if (!exhausted() && node().running())
      SWITCHBACK_THROW(generator_running());
  }

  // note [no escape]: generators and iterators are taken apart inline, and what cannot be inlined is given the bare
  // handle. So their addresses stay unknown to the coroutine, and a loop keeps them in registers.
  SWITCHBACK_ALWAYS_INLINE void close() {
    const coroutine_handle<> h = handle_;
    handle_ = nullptr;
    if (h)
      release(h);
  }
  SWITCHBACK_NOINLINE static void release(coroutine_handle<> h) {
    coroutine_handle<node_type>::from_address(h.address()).promise().close();
  }

  promise_type &promise() const noexcept;

  template <class Run>
  iteration_type step(Run run) {
    iteration_type result;
    if (!exhausted()) {
      bool returned_now = false;
      detail::result_target target = {result.returned_address(), &returned_now};
      promise().expect_result(&target);
      struct notice { // also when the step throws: the value must be destroyed then
        iteration_type &result;
        bool &constructed;
        ~notice() {
          if (constructed)
            result.now_returned();
        }
      };
      {
        notice on_exit = {result, returned_now};
        run(node());
      }
      if (!exhausted()) {
        node().leaf().take(result.yielded_address());
        result.now_yielded();
        return result;
      }
    }
    result.now_nothing();
    return result;
  }
};

// What the compiler, or the tool, looks for; not for use by hand.
template <class Y, class R, class S>
class generator<Y, R, S>::promise_type : public detail::generator_result<Y, R, S>, public detail::generator_memory {
  typedef detail::generator_node<Y, S> node_type;
#if SWITCHBACK_EXCEPTIONS
  typedef detail::yield_awaiter<Y, S> yield_awaiter;
  yield_awaiter yield() noexcept { return yield_awaiter{this}; }
#else
  // Nothing can be thrown into a yield and nothing is sent: then it awaits nothing at all.
  typedef typename std::conditional<std::is_void<S>::value, suspend_always, detail::yield_awaiter<Y, S>>::type
      yield_awaiter;
  static suspend_always yield_of(suspend_always, node_type *) noexcept { return {}; }
  static detail::yield_awaiter<Y, S> yield_of(detail::yield_awaiter<Y, S>, node_type *n) noexcept { return {n}; }
  yield_awaiter yield() noexcept { return yield_of(yield_awaiter(), this); }
#endif

public:
  generator get_return_object() noexcept {
    static_assert(alignof(promise_type) == alignof(node_type), "node_type::handle() relies on it");
    return generator(coroutine_handle<promise_type>::from_promise(*this));
  }
  suspend_always initial_suspend() const noexcept { return {}; }
  detail::generator_end<node_type> final_suspend() noexcept { return {this}; }
  void unhandled_exception() { this->fail(); }

  yield_awaiter yield_value(typename node_type::from_variable value) noexcept {
    this->set(static_cast<typename node_type::from_variable>(value));
    return yield();
  }
  yield_awaiter yield_value(typename node_type::from_temporary value) noexcept {
    this->set(static_cast<typename node_type::from_temporary>(value));
    return yield();
  }

  // SB_YIELD_FROM: a generator that yields and is sent the same types joins the chain, anything else is a range.
  template <class R2>
  detail::delegate_awaiter<generator<Y, R2, S>> yield_value(detail::elements<generator<Y, R2, S>> inner) noexcept {
    return detail::delegate_awaiter<generator<Y, R2, S>>(inner.range);
  }
  template <class R2>
  detail::delegate_awaiter<generator<Y, R2, S>> yield_value(detail::elements<generator<Y, R2, S> &> inner) noexcept {
    return detail::delegate_awaiter<generator<Y, R2, S>>(inner.range);
  }
  template <class T>
  detail::range_awaiter<Y, S, T> yield_value(detail::elements<T> range) noexcept {
    return detail::range_awaiter<Y, S, T>(range.range);
  }

  // A generator does not await ([coro.generator.promise]).
  void await_transform() = delete;
};

template <class Y, class R, class S>
typename generator<Y, R, S>::promise_type &generator<Y, R, S>::promise() const noexcept {
  return coroutine_handle<promise_type>::from_address(handle_.address()).promise();
}

SWITCHBACK_END_NAMESPACE

#endif
