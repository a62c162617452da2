// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what SB_YIELD_FROM keeps in a value frame: an object that is asked for one element after the other
// (ECMA-262 15.5.5). A step of the outer generator is a step of it, for as long as there are elements.
//
//   a generator, by value or not   steps with what is sent and thrown; its return value is the yield*'s
//   any other range                is iterated; what is sent is dropped, what is thrown is thrown at the yield*
#ifndef SWITCHBACK_DETAIL_VALUE_DELEGATION_HPP
#define SWITCHBACK_DETAIL_VALUE_DELEGATION_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/generator_delegate.hpp>
#include <switchback/detail/generator_step.hpp>
#include <switchback/detail/slot.hpp>

#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class M>
class value_frame;

namespace detail {

// Of a generator of the same elements that takes the same values. G is a frame that it owns, or a reference to what
// outlives it. Movable until advance() is called.
template <class Step, class G>
class stepping_delegation {
  typedef typename std::remove_reference<G>::type generator_type;
  typedef typename generator_type::return_type returned;

public:
  explicit stepping_delegation(G &&inner) : inner_(static_cast<G &&>(inner)), begun_(false) {}
  stepping_delegation(stepping_delegation &&other) : inner_(static_cast<G &&>(other.inner_)), begun_(false) {}

  // To the next element; false at the end.
  bool advance(Step &outer) {
    const bool resumes = begun_;
    begun_ = true;
    return inner_.advance_for(outer, resumes, result_.target());
  }
  returned await_resume() { return result_.take(); }

private:
  G inner_;
  delegated_result<returned> result_;
  bool begun_;
};

// Of any range; T is its type.
template <class Step, class T>
class range_delegation {
  typedef decltype(range_access::first(std::declval<T &>())) iterator;
  typedef decltype(range_access::last(std::declval<T &>())) sentinel;

  struct position {
    iterator at;
    sentinel end;
    explicit position(T &r) : at(range_access::first(r)), end(range_access::last(r)) {}
  };

public:
  explicit range_delegation(T &range) noexcept : range_(range), begun_(false) {}
  range_delegation(const range_delegation &other) noexcept : range_(other.range_), begun_(false) {}
  range_delegation &operator=(const range_delegation &) = delete;
  ~range_delegation() {
    if (begun_)
      position_.destroy();
  }

  bool advance(Step &outer) {
    if (!begun_) {
      ::new (position_.address()) position(range_);
      begun_ = true;
    } else {
      outer.await_resume();
      ++position_.get().at;
    }
    if (!(position_.get().at != position_.get().end))
      return false;
    element_.set(outer, position_.get().at);
    return true;
  }
  void await_resume() noexcept {}

private:
  T &range_;
  slot<position> position_;
  element_store<typename Step::yield_type, decltype(*std::declval<iterator &>())> element_;
  bool begun_;
};

// Of a frame whose elements are of another type.
template <class Step, class F>
class owning_delegation {
public:
  explicit owning_delegation(F &&frame) : frame_(static_cast<F &&>(frame)), range_(frame_) {}
  owning_delegation(owning_delegation &&other) : frame_(static_cast<F &&>(other.frame_)), range_(frame_) {}
  bool advance(Step &outer) { return range_.advance(outer); }
  void await_resume() noexcept {}

private:
  F frame_;
  range_delegation<Step, F> range_;
};

template <class Step, class G>
struct steps_alike
    : std::integral_constant<bool, std::is_same<typename Step::yield_type, typename G::yield_type>::value &&
                                       std::is_same<typename Step::send_type, typename G::send_type>::value> {};

// T is as in elements<T>.
template <class Step, class T>
struct delegation_of {
  typedef range_delegation<Step, typename std::remove_reference<T>::type> type;
};
template <class Step, class Y, class R, class S>
struct delegation_of<Step, generator<Y, R, S> &>
    : std::conditional<steps_alike<Step, generator<Y, R, S>>::value, stepping_delegation<Step, generator<Y, R, S> &>,
                       range_delegation<Step, generator<Y, R, S>>> {};
template <class Step, class Y, class R, class S>
struct delegation_of<Step, generator<Y, R, S>> : delegation_of<Step, generator<Y, R, S> &> {};
template <class Step, class M>
struct delegation_of<Step, value_frame<M> &>
    : std::conditional<steps_alike<Step, value_frame<M>>::value, stepping_delegation<Step, value_frame<M> &>,
                       range_delegation<Step, value_frame<M>>> {};
template <class Step, class M>
struct delegation_of<Step, value_frame<M>>
    : std::conditional<steps_alike<Step, value_frame<M>>::value, stepping_delegation<Step, value_frame<M>>,
                       owning_delegation<Step, value_frame<M>>> {};

// The argument of a delegation's constructor: a frame's owner takes it as an rvalue, a reference as an lvalue.
template <class Delegation, class T>
struct delegated {
  static Delegation make(T &range) { return Delegation(range); }
};
template <class Step, class G>
struct delegated<stepping_delegation<Step, G>, G> {
  static stepping_delegation<Step, G> make(G &range) { return stepping_delegation<Step, G>(static_cast<G &&>(range)); }
};
template <class Step, class F>
struct delegated<owning_delegation<Step, F>, F> {
  static owning_delegation<Step, F> make(F &range) { return owning_delegation<Step, F>(static_cast<F &&>(range)); }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
