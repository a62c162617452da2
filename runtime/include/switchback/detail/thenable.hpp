// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What may stand where a value is expected: another promise, or an object with a then() of its own.
#ifndef SWITCHBACK_DETAIL_THENABLE_HPP
#define SWITCHBACK_DETAIL_THENABLE_HPP

#include <switchback/detail/config.hpp>

#include <exception>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class T>
class promise;
template <class T>
class resolve_function;
class reject_function;

namespace detail {

template <class>
struct void_for {
  typedef void type;
};

} // namespace detail

// The type that the thenable X gives to its `resolve`: X::value_type, or what the user specialises this for.
template <class X, class = void>
struct thenable_traits {};
template <class X>
struct thenable_traits<X, typename detail::void_for<typename X::value_type>::type> {
  typedef typename X::value_type value_type;
};

namespace detail {

// A thenable: x.then(resolve, reject) can be called (ECMA-262 27.2.1.3.2, steps 8 to 12). Promises have shorter ways.
template <class X>
struct is_thenable {
private:
  template <class U, class V = typename thenable_traits<U>::value_type,
            class = decltype(std::declval<U &>().then(std::declval<resolve_function<V>>(),
                                                      std::declval<reject_function>()))>
  static std::true_type test(int);
  template <class>
  static std::false_type test(...);

public:
  static const bool value = decltype(test<X>(0))::value;
};
template <class T>
struct is_thenable<promise<T>> : std::false_type {};

// What X, as in a forwarding reference, is where a promise may stand for a value.
struct a_promise {};
struct a_thenable {};
struct a_value {};

template <class X>
struct kind_of_object : std::conditional<is_thenable<X>::value, a_thenable, a_value> {};
template <class T>
struct kind_of_object<promise<T>> {
  typedef a_promise type;
};
template <class X>
struct kind_of : kind_of_object<typename std::decay<X>::type> {};

// The type of the promise that a value of type X resolves: what awaiting it gives.
template <class X, class Kind = typename kind_of_object<X>::type>
struct unwrapped_object {
  typedef X type;
};
template <class X>
struct unwrapped_object<X, a_thenable> {
  typedef typename thenable_traits<X>::value_type type;
};
template <class T>
struct unwrapped_object<promise<T>, a_promise> {
  typedef T type;
};
template <class X>
struct unwrapped : unwrapped_object<typename std::decay<X>::type> {};
template <>
struct unwrapped<void> {
  typedef void type;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
