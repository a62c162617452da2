// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: a value frame behind a handle, for who asks for the return type that the source names: the machine
// of a heap frame whose body makes the steps of a value frame.
#ifndef SWITCHBACK_DETAIL_VALUE_ERASURE_HPP
#define SWITCHBACK_DETAIL_VALUE_ERASURE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/activation.hpp>
#include <switchback/detail/generator_delegate.hpp>
#include <switchback/detail/machine.hpp>
#include <switchback/detail/ramp.hpp>

SWITCHBACK_BEGIN_NAMESPACE

template <class Y, class R, class S>
class generator;

namespace detail {

template <class F, class G>
struct erased_machine;
template <class F, class Y, class R, class S>
struct erased_machine<F, generator<Y, R, S>>
    : sb_machine_base<generator<Y, R, S>, typename generator<Y, R, S>::promise_type> {
  typedef typename generator<Y, R, S>::promise_type promise_type;

  F frame;

  explicit erased_machine(F &f) : frame(static_cast<F &&>(f)) {}

  step sb_resume(promise_type &promise) {
    activation<erased_machine> sb(*this);
    delegated_result<R> result;
    if (!frame.advance_for(promise, this->sb_index != 0, result.target())) {
      finish(promise, result);
      return sb.finish();
    }
    return sb.suspend(1);
  }

private:
  template <class T>
  static void finish(promise_type &promise, delegated_result<T> &result) {
    promise.return_value(result.take());
  }
  static void finish(promise_type &, delegated_result<void> &) {}
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
