// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: a pack expansion with a suspension in its pattern, `f(SB_AWAIT(values)...)`. note [expansions]
// (tool/ir/BuildExpansion.cpp).
#ifndef SWITCHBACK_DETAIL_EXPANSION_HPP
#define SWITCHBACK_DETAIL_EXPANSION_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/slot.hpp>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// In a pattern, which has to name a pack even where T does not: Key does.
template <class Key, class T>
struct of_element {
  typedef T type;
};

// What the evaluation of the pattern for one element keeps, in the order of its making: the T. All of it lives to the
// end of the full-expression and dies in reverse order, also if a destructor throws.
template <class Key, class... T>
struct element_slots {};
template <class Key, class First, class... Rest>
struct element_slots<Key, First, Rest...> {
  struct made : conditional_slot<First> {
    made() noexcept { this->alive = false; }
    made(const made &) = delete;
    made &operator=(const made &) = delete;
    ~made() noexcept(false) { this->destroy(); }
  };

  made first;
  element_slots<Key, Rest...> rest;
};

template <unsigned N>
struct nth_of_element {
  template <class Key, class First, class... Rest>
  static auto get(element_slots<Key, First, Rest...> &of) noexcept -> decltype(nth_of_element<N - 1>::get(of.rest)) {
    return nth_of_element<N - 1>::get(of.rest);
  }
};
template <>
struct nth_of_element<0> {
  template <class Key, class First, class... Rest>
  static conditional_slot<First> &get(element_slots<Key, First, Rest...> &of) noexcept {
    return of.first;
  }
};
// The slot of the Nth.
template <unsigned N, class Key, class... T>
auto nth(element_slots<Key, T...> &of) noexcept -> decltype(nth_of_element<N>::get(of)) {
  return nth_of_element<N>::get(of);
}

template <class Slot>
struct type_in;
template <class T>
struct type_in<conditional_slot<T> &> {
  typedef T type;
};

// The elements of an expansion, which are evaluated in order, and which of them is being evaluated.
template <class... Elements>
struct element_list {
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) {
    return f(static_cast<Done &&>(done)...);
  }
};
template <class First, class... Rest>
struct element_list<First, Rest...> {
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) {
    return rest.expand(f, static_cast<Done &&>(done)..., first);
  }

  First first;
  element_list<Rest...> rest;
};

template <class... Elements>
class expansion {
public:
  expansion() noexcept : current_(0) {}
  expansion(const expansion &) = delete;
  expansion &operator=(const expansion &) = delete;

  // expand(f, done...) is f(done..., elements...).
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) {
    return elements_.expand(f, static_cast<Done &&>(done)...);
  }

  // One function for each element, which says whether it has been evaluated: false means suspended, and the next call
  // goes on with it.
  template <class... F>
  bool evaluate(const F &...each) {
    return evaluate_from(0, each...);
  }
  // No further element is evaluated.
  bool stop() noexcept {
    current_ = sizeof...(Elements);
    return true;
  }

private:
  bool evaluate_from(unsigned) noexcept { return true; }
  template <class First, class... Rest>
  bool evaluate_from(unsigned number, const First &first, const Rest &...rest) {
    if (current_ == number) {
      if (!first())
        return false;
      if (current_ == number)
        ++current_;
    }
    return evaluate_from(number + 1, rest...);
  }

  element_list<Elements...> elements_;
  unsigned current_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
