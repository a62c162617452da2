// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what the tool knows of a function and only the compiler knows of a template: whether an expression
// is a value or a reference, what an awaitable's awaiter is, where a range begins, how a promise is made.
#ifndef SWITCHBACK_DETAIL_DEPENDENT_HPP
#define SWITCHBACK_DETAIL_DEPENDENT_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/awaiting.hpp>
#include <switchback/detail/bindable.hpp>
#include <switchback/detail/choice.hpp>
#include <switchback/detail/expansion.hpp>
#include <switchback/detail/machine.hpp>
#include <switchback/detail/pack.hpp>
#include <switchback/detail/slot.hpp>

#include <cstddef>
#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// ---- expressions that are kept across a suspension

// What keeps an expression that is a reference of type R.
template <class R>
class kept_reference {
public:
  SWITCHBACK_CONSTEXPR kept_reference() noexcept : pointer_(nullptr) {} // in a constant frame
  SWITCHBACK_CONSTEXPR kept_reference(R referent) noexcept : pointer_(address_of<R>(static_cast<R>(referent))) {}
  SWITCHBACK_CONSTEXPR typename std::remove_reference<R>::type &referent() const noexcept { return *pointer_; }
  SWITCHBACK_CONSTEXPR R get() const noexcept { return static_cast<R>(*pointer_); }

private:
  typename std::remove_reference<R>::type *pointer_;
};

// What keeps an expression e with `decltype((e))` D: an object keeps a value.
template <class D>
struct kept {
  typedef D type;
};
template <class T>
struct kept<T &> {
  typedef kept_reference<T &> type;
};
template <class T>
struct kept<T &&> {
  typedef kept_reference<T &&> type;
};

// The same for the result of f(a...) with the types A. What the parameters make of the arguments dies when the call is
// over, not with the full-expression: `max<double>(x, 0)` may refer to a double that was made of the 0.
template <class D, class A>
struct may_refer_to_converted {
  typedef typename std::remove_reference<D>::type referred;
  typedef typename std::remove_cv<referred>::type object;
  typedef typename std::remove_cv<typename std::remove_reference<A>::type>::type argument;
  static constexpr bool value =
      (std::is_rvalue_reference<D>::value || (std::is_lvalue_reference<D>::value && std::is_const<referred>::value)) &&
      !std::is_same<object, argument>::value && !std::is_base_of<object, argument>::value &&
      std::is_convertible<A, object>::value;
};
template <bool... Each>
struct none_of : std::is_same<none_of<false, Each...>, none_of<Each..., false>> {};
template <class D, class... A>
struct kept_result : kept<D> {
  static_assert(
      none_of<may_refer_to_converted<D, A>::value...>::value,
      "this call, which is evaluated before a suspension, may return a reference to a temporary that one of its "
      "arguments is converted to: convert the argument yourself");
};

// The same for an expression of which not everything is evaluated, so that it cannot be kept in parts.
template <class D>
struct kept_scalar {
  static_assert(
      std::is_scalar<typename std::remove_reference<D>::type>::value,
      "an operator && or ||, or a conditional, before a suspension in a template: it must give a scalar here; "
      "store it in a variable first");
  typedef typename kept<D>::type type;
};

// The expression again, a value as an xvalue: it is used once.
template <class T>
SWITCHBACK_CONSTEXPR T &&value_of(T &object) noexcept {
  return static_cast<T &&>(object);
}
template <class R>
SWITCHBACK_CONSTEXPR R value_of(kept_reference<R> &reference) noexcept {
  return reference.get();
}
// An operand of an operator that may be a built-in one: those read a scalar before the next operand is evaluated.
template <class T>
SWITCHBACK_CONSTEXPR typename std::conditional<std::is_arithmetic<T>::value || std::is_pointer<T>::value,
                                               typename std::remove_cv<T>::type, T &>::type
operand(T &object) noexcept {
  return object;
}
// An element of a list of E, as it is converted to that.
template <class E, class T>
SWITCHBACK_CONSTEXPR E element(T &&value) {
  return static_cast<T &&>(value);
}
// In a decltype, where a constant is spelled as its value.
template <class T>
T operand(T &&value) noexcept;

// The same as an lvalue: an awaiter, or what the name of a reference means.
template <class T>
SWITCHBACK_CONSTEXPR T &lvalue_of(T &object) noexcept {
  return object;
}
template <class R>
SWITCHBACK_CONSTEXPR typename std::remove_reference<R>::type &lvalue_of(kept_reference<R> &reference) noexcept {
  return reference.referent();
}

// What `R r = e` keeps, for a reference type R and `decltype((e))` D: the reference, or the temporary that it is bound
// to, whose lifetime it extends ([dcl.init.ref]/5).
template <class R, class D, bool IsReference = std::is_reference<D>::value>
struct bound {
  typedef typename std::remove_cv<typename std::remove_reference<R>::type>::type type;
};
template <class R, class D>
struct bound<R, D, true> {
  typedef typename std::remove_reference<R>::type referred;
  typedef typename std::conditional<std::is_convertible<typename std::remove_reference<D>::type *, referred *>::value,
                                    kept_reference<R>, typename std::remove_cv<referred>::type>::type type;
};

// `T x = e;`: copy-initialisation, which `new T(e)` is not.
template <class T>
T implicitly(T value) {
  return static_cast<T &&>(value);
}
template <class T>
struct copied_scalar {
  T value;
  template <class E>
  copied_scalar(E &&e) : value(implicitly<T>(static_cast<E &&>(e))) {}
};
template <class T>
struct copied : std::conditional<std::is_scalar<T>::value, copied_scalar<T>, holder<T>> {
  static_assert(!std::is_reference<T>::value,
                "a variable of a coroutine, declared with a type that depends on a template argument, is a reference: "
                "declare it with & or &&");
};

// The type of a variable that a list initialises, `T x{a, b}`: the array that an initializer_list refers to would die
// with the statement.
template <class T>
struct listed {
  typedef T type;
};
template <class E>
struct listed<std::initializer_list<E>> {
  static_assert(sizeof(E) == 0, "a std::initializer_list that a template makes of a list and saves across a "
                                "suspension: save an array, and make the list of it where it is needed");
  typedef std::initializer_list<E> type;
};

// The type of `E list[] = {...}`, whose elements are the arguments of counted(), never called.
template <class E, std::size_t N>
struct array_of {
  typedef E type[N];
};
template <class... Elements>
char (&counted(Elements &&...) noexcept)[sizeof...(Elements)];

// ---- [expr.await]/3

template <class P>
struct names_await_transform {
  struct name {
    int await_transform;
  };
  struct both : P, name {};
  template <class T>
  static std::false_type test(decltype(&T::await_transform) *);
  template <class>
  static std::true_type test(...);
  typedef decltype(test<both>(nullptr)) type; // ambiguous in `both` if P has one of any kind
};

template <class P, class E>
auto transformed(std::true_type, P &promise, E &&e) -> decltype(promise.await_transform(static_cast<E &&>(e))) {
  return promise.await_transform(static_cast<E &&>(e));
}
template <class P, class E>
E &&transformed(std::false_type, P &, E &&e) noexcept {
  return static_cast<E &&>(e);
}
// The awaitable of `co_await e`.
template <class P, class E>
auto awaitable_of(P &promise, E &&e)
    -> decltype(transformed(typename names_await_transform<P>::type(), promise, static_cast<E &&>(e))) {
  return transformed(typename names_await_transform<P>::type(), promise, static_cast<E &&>(e));
}

template <class E>
auto awaiter_of(E &&e, int) -> decltype(operator_await(static_cast<E &&>(e), 0)) {
  return operator_await(static_cast<E &&>(e), 0);
}
template <class E>
E &&awaiter_of(E &&e, long) noexcept {
  return static_cast<E &&>(e);
}

// ---- [stmt.ranged]/1: members if the class has a begin and an end, else functions that its arguments find.

template <class T>
auto range_begin(T &range, int) -> decltype(static_cast<void>(range.end()), range.begin()) {
  return range.begin();
}
template <class T>
auto range_begin(T &range, long) -> decltype(begin(range)) {
  return begin(range);
}
template <class T, std::size_t N>
T *range_begin(T (&array)[N], int) noexcept {
  return array;
}
template <class T>
auto range_end(T &range, int) -> decltype(static_cast<void>(range.begin()), range.end()) {
  return range.end();
}
template <class T>
auto range_end(T &range, long) -> decltype(end(range)) {
  return end(range);
}
template <class T, std::size_t N>
T *range_end(T (&array)[N], int) noexcept {
  return array + N;
}

// ---- the ramp and the end

// [dcl.fct.def.coroutine]/4: from the parameters if there is such a constructor.
template <class P>
struct promise_maker {
  template <class... Params>
  static void construct(void *where, Params &...params) {
    construct_from(std::integral_constant < bool,
                   (sizeof...(Params) > 0) && std::is_constructible<P, Params &...>::value > (), where, params...);
  }

private:
  template <class... Params>
  static void construct_from(std::true_type, void *where, Params &...params) {
    ::new (where) P(params...);
  }
  template <class... Params>
  static void construct_from(std::false_type, void *where, Params &...) {
    ::new (where) P();
  }
};

// The promise P of a lambda, whose first argument would be a closure that nothing can name.
template <class P>
struct of_lambda {};
struct some_closure {};
template <class P, class... Params>
struct notices_closure {
  template <class T>
  static auto test(int)
      -> decltype(T::operator new(std::size_t(), xvalue<some_closure &>(), xvalue<Params &>()...), std::true_type());
  template <class T>
  static std::false_type test(...);
  static constexpr bool value =
      std::is_constructible<P, some_closure &, Params &...>::value || decltype(test<P>(0))::value;
};
template <class P>
struct promise_maker<of_lambda<P>> {
  template <class... Params>
  static void construct(void *where, Params &...) {
    static_assert(!notices_closure<P, Params...>::value,
                  "the promise of a lambda coroutine may be made from its arguments, the first of which is a closure "
                  "that nothing can name: make it a function");
    ::new (where) P();
  }
};

template <class P, class... Params>
void construct_promise(void *where, Params &...params) {
  promise_maker<P>::construct(where, params...);
}

// With what a pack keeps behind what comes before it.
template <class P>
struct promise_construction {
  typedef void result;
  template <class... Params>
  void operator()(Params &&...params) const {
    detail::construct_promise<P>(where, params...);
  }
  void *where;
};
template <class F>
struct frame_allocation {
  typedef void *result;
  template <class... Params>
  void *operator()(Params &&...params) const {
    return F::allocate(params...);
  }
};

// Control flows off the end: undefined without a return_void ([stmt.return.coroutine]/4).
template <class P>
SWITCHBACK_CONSTEXPR auto flow_off(P &promise, int) -> decltype(promise.return_void()) {
  return promise.return_void();
}
template <class P>
SWITCHBACK_CONSTEXPR void flow_off(P &, long) noexcept {}

// `co_return x;` of a variable declared as T: moved if that can be returned ([class.copy.elision]/3).
template <class T, class P>
auto returned(P &, T &x, int)
    -> decltype(static_cast<void>(xvalue<P &>().return_value(xvalue<T>())), static_cast<T &&>(x)) {
  return static_cast<T &&>(x);
}
template <class T, class P>
T &returned(P &, T &x, long) noexcept {
  return x;
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
