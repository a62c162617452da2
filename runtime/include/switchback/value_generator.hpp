// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the value_frame of a generator: the state machine itself, as an object.
//
//   SB_VALUE_COROUTINE switchback::generator<int> numbers(int n) ...
//
//   for (int i : numbers(3)) ...             no allocation, no call through a pointer
//   auto it = numbers(3); it.next().value    decltype(numbers(3)) names the type, in every reading
//
// In the native reading the same source gives a generator<int>.
#ifndef SWITCHBACK_VALUE_GENERATOR_HPP
#define SWITCHBACK_VALUE_GENERATOR_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/frame_stack.hpp>
#include <switchback/detail/generator_step.hpp>
#include <switchback/detail/range_position.hpp>
#include <switchback/detail/slot.hpp>
#include <switchback/detail/value_box.hpp>
#include <switchback/detail/value_delegation.hpp>
#include <switchback/detail/value_erasure.hpp>
#include <switchback/detail/value_iterator.hpp>
#include <switchback/iterable.hpp>
#include <switchback/iteration.hpp>
#include <switchback/value_frame.hpp>

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// generator<Y, R, S>, with the same operations (generator.hpp documents them). Those of an SB_CONSTEXPR generator that
// can be in a constant expression are next, return_() and copying; an iterator of a range-for has a destructor.
template <class M, class Y, class R, class S>
class value_interface<M, generator<Y, R, S>> {
  template <class>
  friend class value_iterator;
  template <class, bool>
  friend class range_position;

  typedef typename yielded_in_frame<Y>::type yielded;
  typedef typename M::sb_promise_type promise;
  typedef typename std::conditional<std::is_void<S>::value, not_yieldable, S>::type sent;
  typedef typename std::conditional<std::is_void<R>::value, not_yieldable, R>::type returned;

public:
  typedef Y yield_type;
  typedef R return_type;
  typedef S send_type;
  typedef iteration<Y, R> iteration_type;
  typedef value_iterator<value_interface> iterator;
  typedef typename yielded::reference reference;

  SWITCHBACK_CONSTEXPR iteration_type next() {
    promise step(value_);
    return answer(step, returns_nothing());
  }
  SWITCHBACK_CONSTEXPR iteration_type next(sent value) {
    promise step(value_);
    if (!finished() && index() != 0)
      step.send(detail::address_of<sent &>(value));
    return answer(step, returns_nothing());
  }

#if SWITCHBACK_EXCEPTIONS
  iteration_type throw_(std::exception_ptr error) {
    check_not_running();
    if (finished() || index() == 0) {
      close();
      std::rethrow_exception(std::move(error));
    }
    promise step(value_);
    step.expect_throw(&error);
    return answer(step, returns_nothing());
  }
  template <class E, class = typename std::enable_if<!std::is_convertible<E, std::exception_ptr>::value>::type>
  iteration_type throw_(E &&error) {
    return throw_(std::make_exception_ptr(std::forward<E>(error)));
  }
#endif

  iteration_type return_(returned value) {
    check_not_running();
    close();
    return iteration_type::returned(static_cast<returned &&>(value));
  }
  SWITCHBACK_CONSTEXPR iteration_type return_() {
    check_not_running();
    close();
    return iteration_type::returned();
  }

  iterator begin() { return iterator(start() ? this : nullptr); }
  iterator end() noexcept { return iterator(nullptr); }

  // The frame moves to the heap, behind a handle, as an SB_COROUTINE's is. Precondition: it has not begun.
  operator generator<Y, R, S>() && {
    value_frame<M> &self = static_cast<value_frame<M> &>(*this);
    return ramp<erased_machine<value_frame<M>, generator<Y, R, S>>>(self);
  }

  // A step of `outer`, a generator that delegates to this one or runs it; its `thrown` and its value are passed on if
  // it `resumes` this one. False at the end.
  template <class Outer>
  bool advance_for(Outer &outer, bool resumes, result_target result) {
    if (!can_step())
      return false;
    promise step(value_);
    step.expect_result(result);
    if (resumes) {
      step.send(outer.pass_on());
#if SWITCHBACK_EXCEPTIONS
      step.expect_throw(outer.pass_on_thrown());
#endif
    }
    if (!run_box(box_, step))
      return false;
    outer.adopt(value_);
    return true;
  }

  // What becomes a part of another frame. Precondition: it has not begun.
  M &&part() noexcept { return static_cast<M &&>(box_.machine()); }

protected:
  template <class... Params>
  explicit SWITCHBACK_CONSTEXPR value_interface(construct_frame c, Params &...params) : box_(c, params...) {}

private:
  typedef std::is_void<R> returns_nothing;

  SWITCHBACK_CONSTEXPR unsigned index() const noexcept { return box_.machine().sb_index; }
  SWITCHBACK_CONSTEXPR bool finished() const noexcept {
    return box_.is_closed() || index() == box_.machine().sb_finished();
  }
  SWITCHBACK_CONSTEXPR void check_not_running() const {
    if (SWITCHBACK_UNLIKELY(box_is_running(box_)))
      throw_running();
  }
  SWITCHBACK_COLD static void throw_running() { SWITCHBACK_THROW(generator_running()); }
  SWITCHBACK_CONSTEXPR void close() { box_.close(); }

  // False when it is finished. Throws generator_running when called from inside the body.
  SWITCHBACK_ALWAYS_INLINE SWITCHBACK_CONSTEXPR bool can_step() const {
    if (SWITCHBACK_UNLIKELY(finished()))
      return false;
    check_not_running();
    return true;
  }
  // For a range-for: from where it stands to the next yield; what it stands at; the end of the loop.
  SWITCHBACK_ALWAYS_INLINE bool start() { return can_step() && go_on(); }
  SWITCHBACK_ALWAYS_INLINE bool start_alone() { return !finished() && go_on(); }
  reference element() const noexcept { return value_.get(); }
  void leave() {
    if (!finished())
      close();
  }

  // To the next yield; false at the end. Precondition: it is not finished.
  SWITCHBACK_ALWAYS_INLINE bool go_on() { return detail::go_on_in_box<promise>(box_, value_); }

  SWITCHBACK_ALWAYS_INLINE SWITCHBACK_CONSTEXPR iteration_type answer(promise &step, std::true_type) {
    iteration_type result;
    if (can_step() && run_box(box_, step))
      result.take_yielded(value_);
    else
      result.now_nothing();
    return result;
  }
  SWITCHBACK_ALWAYS_INLINE iteration_type answer(promise &step, std::false_type) {
    iteration_type result;
    bool returned_now = false;
    if (can_step()) {
      step.expect_result(result_target{result.returned_address(), &returned_now});
      struct notice { // also when the step throws: the value must be destroyed then
        iteration_type &result;
        bool &constructed;
        ~notice() {
          if (constructed)
            result.now_returned();
        }
      } on_exit = {result, returned_now};
      if (run_box(box_, step)) {
        result.take_yielded(value_);
        return result;
      }
    }
    if (!returned_now)
      result.now_nothing();
    return result;
  }

  yielded value_;
  typename std::conditional<M::sb_recurs::value, recursive_box<M>, typename box_of<M>::type>::type box_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
