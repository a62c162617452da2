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
// Of a pack, any of which may become the operands.
template <class Operator, class... All>
struct all_built_in {
  typedef void type;
};
template <class Operator, class A, class B, class... Rest>
struct all_built_in<Operator, A, B, Rest...> {
  typedef typename built_in<Operator, A, B>::type type;
  typedef typename all_built_in<Operator, A, Rest...>::type of_first;
  typedef typename all_built_in<Operator, B, Rest...>::type of_rest;
};
template <class... All>
using built_in_and = all_built_in<operator_and, All...>;
template <class... All>
using built_in_or = all_built_in<operator_or, All...>;
template <class... All>
using built_in_comma = all_built_in<operator_comma, All...>;

// What keeps an expression e with `decltype((e))` D whose value nobody looks at: an object, to the end of the
// full-expression. It is made by a function, as it may be nothing at all.
template <class D>
struct ignored {
  typedef D result;
  template <class F>
  explicit ignored(const F &evaluate) : object(evaluate()) {}
  D object;
};
template <>
struct ignored<void> {
  typedef void result;
  template <class F>
  explicit ignored(const F &evaluate) {
    evaluate();
  }
};
template <class T>
struct ignored<T &> {
  typedef T &result;
  template <class F>
  explicit ignored(const F &evaluate) {
    static_cast<void>(evaluate());
  }
};
template <class T>
struct ignored<T &&> {
  typedef T &&result;
  template <class F>
  explicit ignored(const F &evaluate) {
    static_cast<void>(evaluate());
  }
};

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
