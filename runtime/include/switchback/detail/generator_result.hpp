// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a generator ends: its return value, and who goes on.
#ifndef SWITCHBACK_DETAIL_GENERATOR_RESULT_HPP
#define SWITCHBACK_DETAIL_GENERATOR_RESULT_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/generator_delegate.hpp>
#include <switchback/detail/generator_node.hpp>

#include <new>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The end of a generator's body: control goes to whoever delegated to it, or back to next().
template <class Node>
struct generator_end {
  Node *node;
  constexpr bool await_ready() const noexcept { return false; }
  coroutine_handle<> await_suspend(coroutine_handle<>) const noexcept { return node->return_to_parent(); }
  void await_resume() const noexcept {}
};

// The part of a generator's promise that its return type determines.
template <class Y, class R, class S>
class generator_result : public generator_node<Y, S> {
public:
  // SB_RETURN(e). The value goes where it is wanted, without a stay in the frame; a range-for drops it.
  typedef typename std::conditional<std::is_reference<R>::value, not_yieldable, const R &>::type from_variable;
  typedef typename std::conditional<std::is_reference<R>::value, R, R &&>::type from_temporary;
  void return_value(from_temporary value) { put(static_cast<from_temporary>(value)); }
  void return_value(from_variable value) { put(value); }

  void expect_result(result_target *target) noexcept { target_ = target; }

protected:
  generator_result() noexcept : target_(nullptr) {}

private:
  template <class V>
  void put(V &&value) {
    if (this->link()) {
      typedef generator_link_of<Y, R, S> link;
      construct(static_cast<link *>(this->link())->result.target(), static_cast<V &&>(value));
    } else if (target_) {
      construct(*target_, static_cast<V &&>(value));
    }
  }
  template <class V>
  static void construct(result_target to, V &&value) {
    ::new (to.where) typename held_in_union<R>::type(static_cast<V &&>(value));
    *to.constructed = true;
  }

  result_target *target_;
};
template <class Y, class S>
class generator_result<Y, void, S> : public generator_node<Y, S> {
public:
  void return_void() noexcept {}
  void expect_result(result_target *) noexcept {}
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
