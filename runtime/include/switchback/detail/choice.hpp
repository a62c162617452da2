// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a template's arguments decide about operators and branches. note [open choices] and
// note [discarded branches] of the tool say where these stand.
#ifndef SWITCHBACK_DETAIL_CHOICE_HPP
#define SWITCHBACK_DETAIL_CHOICE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <cstddef>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Operands of decltype: an object of the type. A reference type stays what it is.
template <class T>
T &lvalue() noexcept;
template <class T>
T &&xvalue() noexcept;
template <class T>
T prvalue() noexcept;
// What a lambda that is not mutable has copied of a variable of type T, [expr.prim.id.unqual]/3.
template <class T>
const typename std::remove_reference<T>::type &const_copy() noexcept;

// ---- operators: `a && b` is the language's where neither a member nor a function that its arguments find is viable.
// (Of functions that the template itself sees, the tool knows.)

struct operator_and {
  template <class A, class B>
  static auto member(int) -> decltype(static_cast<void>(xvalue<A>().operator&&(xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type member(...);
  template <class A, class B>
  static auto function(int) -> decltype(static_cast<void>(operator&&(xvalue<A>(), xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type function(...);
};
struct operator_or {
  template <class A, class B>
  static auto member(int) -> decltype(static_cast<void>(xvalue<A>().operator||(xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type member(...);
  template <class A, class B>
  static auto function(int) -> decltype(static_cast<void>(operator||(xvalue<A>(), xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type function(...);
};
struct operator_comma {
  template <class A, class B>
  static auto member(int) -> decltype(static_cast<void>(xvalue<A>().operator,(xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type member(...);
  template <class A, class B>
  static auto function(int) -> decltype(static_cast<void>(operator,(xvalue<A>(), xvalue<B>())), std::true_type());
  template <class, class>
  static std::false_type function(...);
};

// A and B are `decltype((a))` and `decltype((b))`, values perhaps.
template <class Operator, class A, class B>
struct built_in {
  static_assert(!decltype(Operator::template member<A, B>(0))::value &&
                    !decltype(Operator::template function<A, B>(0))::value,
                "an operator that is overloaded for its operands, of which the second suspends or stands before a "
                "suspension, in a template: store the second operand in a variable first");
  typedef void type;
};
template <class A, class B>
using built_in_and = built_in<operator_and, A, B>;
template <class A, class B>
using built_in_or = built_in<operator_or, A, B>;
template <class A, class B>
using built_in_comma = built_in<operator_comma, A, B>;

// ---- conditionals: `c ? a : b` with `decltype((c ? a : b))` D and the arms' types Arms. An arm is evaluated by itself
// and converted to D, which must not be another conversion than the operator's.

template <class D, class Arm>
struct is_kept_by_choice {
  typedef typename std::remove_cv<typename std::remove_reference<D>::type>::type object;
  typedef typename std::remove_cv<typename std::remove_reference<Arm>::type>::type arm;
  static constexpr bool value = std::is_void<Arm>::value || std::is_same<object, arm>::value ||
                                (std::is_scalar<object>::value && !std::is_reference<D>::value) ||
                                (std::is_reference<D>::value && std::is_base_of<object, arm>::value);
};
template <class D, class First, class Second>
struct chosen {
  static_assert(std::is_void<D>::value || (is_kept_by_choice<D, First>::value && is_kept_by_choice<D, Second>::value),
                "a conditional expression with a suspension in it or behind it, in a template: convert its operands to "
                "one type yourself");
  typedef D type;
};

// ---- constexpr if: what the types of a branch are where it has been discarded.

struct discarded {};
template <class... Ts>
struct types;
template <>
struct types<> {
  template <std::size_t>
  struct at {
    typedef discarded type;
  };
};
template <class First, class... Rest>
struct types<First, Rest...> {
  template <std::size_t I, class = void>
  struct at {
    typedef typename types<Rest...>::template at<I - 1>::type type;
  };
  template <class Unused>
  struct at<0, Unused> {
    typedef First type;
  };
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
