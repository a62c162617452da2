// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a frame keeps of a template's parameter packs, and how the body gets it back as packs.
#ifndef SWITCHBACK_DETAIL_PACK_HPP
#define SWITCHBACK_DETAIL_PACK_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// To a reference parameter as what it refers to, to one for a value as an lvalue.
template <class T>
typename std::conditional<std::is_reference<T>::value, T &&, T &>::type
passed(typename std::remove_reference<T>::type &parameter) noexcept {
  return static_cast<typename std::conditional<std::is_reference<T>::value, T &&, T &>::type>(parameter);
}

// A coroutine's copies of a parameter pack, made and destroyed like members of its frame. expand(f, done...) is
// f(done..., elements...); F names its result.
template <class... Params>
class pack;
template <>
class pack<> {
public:
  template <class F, class... Done>
  static typename F::result expand(const F &f, Done &&...done) {
    return f(static_cast<Done &&>(done)...);
  }
};
template <class First, class... Rest>
class pack<First, Rest...> {
public:
  explicit pack(First &&first, Rest &&...rest)
      : first_(static_cast<First &&>(first)), rest_(static_cast<Rest &&>(rest)...) {}
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) {
    return rest_.expand(f, static_cast<Done &&>(done)..., passed<First>(first_));
  }

private:
  First first_;
  pack<Rest...> rest_;
};

// Several, expanded one behind the other.
template <class... Packs>
class packs;
template <>
class packs<> {
public:
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) const {
    return f(static_cast<Done &&>(done)...);
  }
};
template <class First, class... Rest>
class packs<First, Rest...> {
public:
  explicit packs(First &first, Rest &...rest) noexcept : first_(first), rest_(rest...) {}
  template <class F, class... Done>
  typename F::result expand(const F &f, Done &&...done) const {
    return first_.expand(behind<F>{rest_, f}, static_cast<Done &&>(done)...);
  }

private:
  template <class F>
  struct behind {
    typedef typename F::result result;
    template <class... Done>
    result operator()(Done &&...done) const {
      return rest.expand(f, static_cast<Done &&>(done)...);
    }
    const packs<Rest...> &rest;
    const F &f;
  };

  First &first_;
  packs<Rest...> rest_;
};

template <class M, class P>
struct resumption {
  typedef typename M::sb_outcome result;
  template <class... Elements>
  result operator()(Elements &&...elements) const {
    return machine.sb_resume_with(promise, static_cast<Elements &&>(elements)...);
  }
  M &machine;
  P &promise;
};
template <class M, class P, class... Packs>
typename M::sb_outcome resume_with(M &machine, P &promise, Packs &...expanded) {
  return packs<Packs...>(expanded...).expand(resumption<M, P>{machine, promise});
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
