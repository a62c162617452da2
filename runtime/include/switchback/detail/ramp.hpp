// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the ramp, what calling a coroutine does, [dcl.fct.def.coroutine]/5-13:
//
//   frame allocated - parameters copied - promise constructed - get_return_object - initial suspend - return
//
// Until the initial await_resume an exception undoes what there is and goes to the caller.
#ifndef SWITCHBACK_DETAIL_RAMP_HPP
#define SWITCHBACK_DETAIL_RAMP_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/heap_frame.hpp>
#include <switchback/detail/member_machine.hpp>

#include <exception>
#include <new>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A machine that moves to another frame; its coroutine has not begun.
template <class M>
struct moved_machine {
  M &machine;
};

template <class M>
void construct_machine(void *where) {
  ::new (where) M; // not M(): that would zero every slot
}
template <class M, class First, class... Params>
void construct_machine(void *where, First &first, Params &...params) {
  ::new (where) M(first, params...);
}
template <class M>
void construct_machine(void *where, moved_machine<M> &from) {
  ::new (where) M(static_cast<M &&>(from.machine));
}

// What exists of a new frame F; destroyed again unless the coroutine has begun. By the destructor and not by a handler,
// so that it happens during the unwinding, as it does natively: std::uncaught_exceptions() tells them apart.
template <class F>
class construction {
public:
  explicit construction(void *memory) : frame_(::new (memory) F()), stage_(0) {}
  // In place, where the machine is there already.
  explicit construction(F &frame) : frame_(&frame), stage_(1) { frame.become_coroutine(); }
  construction(const construction &) = delete;
  construction &operator=(const construction &) = delete;
  ~construction() {
    if (!frame_)
      return;
    if (stage_ > 1)
      frame_->promise_slot().destroy();
    if (stage_ > 0)
      frame_->machine_slot().destroy();
    F::deallocate(frame_);
  }

  template <class... Params>
  void construct(Params &...params) {
    construct_machine<typename F::machine_type>(frame_->machine_slot().address(), params...);
    stage_ = 1;
    construct_promise();
  }
  void construct_promise() {
    frame_->machine().sb_construct_promise(frame_->promise_slot().address());
    stage_ = 2;
  }
  // The object is not copied: [dcl.fct.def.coroutine]/13 is about parameters.
  template <class Body, class Object, class... Params>
  void construct(member_call<Body, Object> &member, Params &...params) {
    construct_machine<typename F::machine_type>(frame_->machine_slot().address(), member.body, params...);
    stage_ = 1;
    frame_->machine().sb_construct_promise(frame_->promise_slot().address(), member.object);
    stage_ = 2;
  }

  template <class Body, class... Params>
  void construct(lambda_call<Body> &lambda, Params &...params) {
    construct(lambda.body, params...);
  }

  typename F::promise_type &promise() { return frame_->promise(); }

  // The initial suspend. note [abandoned frame]: if it throws, a return object that owns the coroutine is destroyed
  // before the frame is, and its destroy() must find nothing to do.
  void begin() {
    bool begun = false;
    frame_head *next = nullptr;
    F *const frame = frame_;
    SWITCHBACK_TRY { next = frame->begin(begun); }
    SWITCHBACK_CATCH_ALL {
      frame->disown();
      SWITCHBACK_RETHROW;
    }
    frame_ = nullptr;
    run(next);
  }

private:
  F *frame_;
  int stage_;
};

// How the call's result comes from get_return_object(): G is that expression's type, R the coroutine's return type.
struct returns_same {};
struct returns_reference {};
struct returns_same_in_place {};
struct returns_converted {};
struct returns_nothing {};

template <class R, class G>
struct return_kind {
  typedef returns_converted type;
};
template <class R>
struct return_kind<R, R> {
  typedef typename std::conditional<std::is_reference<R>::value, returns_reference,
                                    typename std::conditional<std::is_move_constructible<R>::value, returns_same,
                                                              returns_same_in_place>::type>::type type;
};
template <class G>
struct return_kind<void, G> {
  typedef returns_nothing type;
};
template <>
struct return_kind<void, void> {
  typedef returns_nothing type;
};

template <class R, class F>
R begin_and_return(construction<F> &made, returns_same) {
  R result = made.promise().get_return_object();
  made.begin();
  return result;
}

template <class R, class F>
R begin_and_return(construction<F> &made, returns_reference) {
  R result = made.promise().get_return_object();
  made.begin();
  return static_cast<R>(result);
}

template <class R, class F>
R begin_and_return(construction<F> &made, returns_converted) {
  typedef decltype(made.promise().get_return_object()) object;
  object result = made.promise().get_return_object();
  made.begin();
  return static_cast<object &&>(result);
}

template <class R, class F>
void begin_and_return(construction<F> &made, returns_nothing) {
  static_cast<void>(made.promise().get_return_object());
  made.begin();
}

#if __cplusplus >= 201703L
// An immovable return object is initialised in place, so the initial suspend must come after the return statement.
template <class R, class F>
R begin_and_return(construction<F> &made, returns_same_in_place) {
  struct begin_at_exit {
    construction<F> &made;
    int exceptions;
    ~begin_at_exit() noexcept(false) {
      if (std::uncaught_exceptions() == exceptions)
        made.begin();
    }
  } later{made, std::uncaught_exceptions()};
  return made.promise().get_return_object();
}
#endif

template <class R, class F>
R begin_and_return(construction<F> &made) {
  typedef decltype(made.promise().get_return_object()) object;
  return begin_and_return<R>(made, typename return_kind<R, object>::type());
}

template <class M, class... Params>
typename M::sb_return_type ramp_in(void *memory, std::false_type, Params &...params) {
  construction<heap_frame<M>> made(memory);
  made.construct(params...);
  return begin_and_return<typename M::sb_return_type>(made);
}

template <class M, class... Params>
typename M::sb_return_type ramp_in(void *memory, std::true_type, Params &...params) {
  if (!memory)
    return M::sb_promise_type::get_return_object_on_allocation_failure();
  return ramp_in<M>(memory, std::false_type(), params...);
}

// Calls the coroutine whose body is the machine M. `params` are the ramp's parameters; they are only copied from.
template <class M, class... Params>
typename M::sb_return_type ramp(Params &...params) {
  return ramp_in<M>(heap_frame<M>::allocate(params...), may_fail_to_allocate<typename M::sb_promise_type>(), params...);
}

// The same for a non-static member function, whose body is a lambda that is called with the machine M. The object is
// the first parameter, as an lvalue, for everybody but the machine ([dcl.fct.def.coroutine]/4).
template <class M, class Body, class Object, class... Params>
typename M::sb_return_type member_ramp(const Body &body, Object &object, Params &...params) {
  typedef member_machine<M, Body> machine;
  member_call<Body, Object> member = {body, object};
  return ramp_in<machine>(heap_frame<machine>::allocate(object, params...),
                          may_fail_to_allocate<typename M::sb_promise_type>(), member, params...);
}

// The same for a lambda. Its closure, which nothing in it can name, is no parameter: the tool refuses promises that
// would notice.
template <class M, class Body, class... Params>
typename M::sb_return_type lambda_ramp(const Body &body, Params &...params) {
  typedef member_machine<M, Body> machine;
  lambda_call<Body> lambda = {body};
  return ramp_in<machine>(heap_frame<machine>::allocate(params...), may_fail_to_allocate<typename M::sb_promise_type>(),
                          lambda, params...);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
