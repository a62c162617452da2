// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: value_frame<M>, what calling an SB_VALUE_COROUTINE gives: the frame itself, as an object. Of a
// generator that is the state machine alone (value_generator.hpp); of any other return type it is a coroutine with a
// promise and a handle, whose frame is this object instead of memory from the heap.
//
//   SB_VALUE_COROUTINE task<int> sum(int n) ...
//
//   SB_AWAIT(sum(3))                    in a coroutine: the frame is part of the awaiting one's
//   auto frame = sum(3);                anywhere: it lies where the variable does
//   switchback::start_in_place(frame)   gives the task<int> that a call of an SB_COROUTINE gives
//   task<int> t = sum(3);               the frame moves to the heap
#ifndef SWITCHBACK_VALUE_FRAME_HPP
#define SWITCHBACK_VALUE_FRAME_HPP

#include <switchback/detail/config.hpp>

#include <utility>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/dependent.hpp>
#include <switchback/detail/ramp.hpp>

#include <exception>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

struct construct_frame {};

// A value frame whose source says that it returns R: what all of them can that have a handle. Frame is a
// coroutine_frame<M, in_place>.
template <class M, class R, class Frame>
class coroutine_in_place {
public:
  // Movable until it begins; the parameters move.
  coroutine_in_place(coroutine_in_place &&other) : frame_(not_begun()) {
    other.check_not_begun();
    moved_machine<M> machine = {other.frame_.machine()};
    construct_machine<M>(frame_.machine_slot().address(), machine);
  }
  ~coroutine_in_place() { close(); }

  // Earlier than by the destructor: a coroutine that is still suspended is destroyed, as handle.destroy() does it.
  void close() {
    if (frame_.destroy)
      frame_.destroy(&frame_, nullptr);
  }

  // The call of the coroutine, [dcl.fct.def.coroutine]/5-13, in this frame; its promise's operator new is not asked.
  // Precondition: it has not begun. Throws: what making the promise and the initial suspend throw. Whatever refers to
  // the coroutine, the result among it, must not outlive the frame.
  R start() {
    check_not_begun();
    construction<Frame> made(frame_);
    made.construct_promise();
    return begin_and_return<R>(made);
  }

  // The frame moves to the heap, as if the function were an SB_COROUTINE. Precondition: it has not begun.
  operator R() && {
    check_not_begun();
    moved_machine<M> machine = {frame_.machine()};
    return ramp_in<M>(machine.machine.sb_allocate(), may_fail_to_allocate<typename M::sb_promise_type>(), machine);
  }

protected:
  template <class... Params>
  explicit coroutine_in_place(construct_frame, Params &...params) : frame_(not_begun()) {
    construct_machine<M>(frame_.machine_slot().address(), params...);
  }

  void check_not_begun() const noexcept {
    if (SWITCHBACK_UNLIKELY(frame_.has_begun()))
      std::terminate();
  }

  Frame frame_;
};

// The interface of a value frame. There are more for library types.
template <class M, class R>
class value_interface : public coroutine_in_place<M, R, coroutine_frame<M, in_place>> {
public:
  enum { is_awaiter = false };

protected:
  template <class... Params>
  explicit value_interface(construct_frame c, Params &...params)
      : coroutine_in_place<M, R, coroutine_frame<M, in_place>>(c, params...) {}
};

} // namespace detail

// The frame of one call of a value coroutine. M is the generated machine; the interface is that of the return type that
// the source names.
//
// Movable until its first step and after its last; a coroutine that is more than a generator only before it begins.
// Copyable, and movable at any time, exactly when what it keeps across suspensions is copyable and nothing of that can
// point into the frame; the copy goes on from the same place. Copying throws what copying the objects that are alive
// throws. Preconditions: neither moved, copied nor destroyed while its body
// runs. Lifetime: parameters are destroyed with the frame, locals when the body ends or is closed. No part of it is
// allocated, shared or known to anybody else: threads may use different frames at once. Throws: what the body throws;
// the frame is finished then.
template <class M>
class value_frame : public detail::value_interface<M, typename M::sb_return_type> {
  typedef detail::value_interface<M, typename M::sb_return_type> base;

public:
  template <class... Params>
  explicit SWITCHBACK_CONSTEXPR value_frame(detail::construct_frame c, Params &...params) : base(c, params...) {}
};

// Begins what the frame is for: value_frame::start(). In the native reading the call has begun already.
template <class M>
typename M::sb_return_type start_in_place(value_frame<M> &frame) {
  return frame.start();
}

namespace detail {

// A promise leaves the frame of a task that is awaited as it is: it has no await_transform, or the library's, and says
// so then.
template <class P, class = void>
struct leaves_frames : std::integral_constant<bool, !names_await_transform<P>::type::value> {};
template <class P>
struct leaves_frames<P, typename P::sb_leaves_frames> : std::true_type {};

template <class M>
value_frame<M> &&begun_in(std::true_type, value_frame<M> &&frame) noexcept {
  return static_cast<value_frame<M> &&>(frame);
}
template <class M>
typename M::sb_return_type begun_in(std::false_type, value_frame<M> &&frame) {
  return frame.start();
}
// What is awaited in a template where a value coroutine is called, or another function of its name.
template <class P, class M, bool awaits_frame = (value_frame<M>::is_awaiter && leaves_frames<P>::value)>
auto begun(P &, value_frame<M> &&frame)
    -> decltype(begun_in(std::integral_constant<bool, awaits_frame>(), static_cast<value_frame<M> &&>(frame))) {
  return begun_in(std::integral_constant<bool, awaits_frame>(), static_cast<value_frame<M> &&>(frame));
}
template <class P, class T>
T &&begun(P &, T &&awaitable) noexcept {
  return static_cast<T &&>(awaitable);
}

// The frame's type where the return type that the source names exists: elsewhere the function is no candidate.
template <class R, class Frame>
struct in_place_of {
  typedef Frame type;
};

// What is left of the user's function.
template <class M, class... Params>
SWITCHBACK_CONSTEXPR value_frame<M> value_ramp(Params &...params) {
  return value_frame<M>(construct_frame(), params...);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#else

SWITCHBACK_BEGIN_NAMESPACE

template <class R>
R start_in_place(R &frame) {
  return std::move(frame);
}

SWITCHBACK_END_NAMESPACE

#endif
#endif
