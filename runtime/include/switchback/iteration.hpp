// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// iteration<Y, R>: what one step of a generator gives, JavaScript's { value, done }.
//
//   Y is R, or R is void     .value is a Y
//   Y and R differ           .value is an either<Y, R>: it converts to both, .yielded() and .returned() name one
//   a reference              stands in .value as a reference_value, which converts to it
#ifndef SWITCHBACK_ITERATION_HPP
#define SWITCHBACK_ITERATION_HPP

#include <switchback/detail/config.hpp>

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// A reference that can be a member of a union and be assigned. Converts to the reference; printed as what it refers to.
template <class Reference>
class reference_value {
  typedef typename std::remove_reference<Reference>::type referred;

public:
  reference_value(Reference to) noexcept : to_(std::addressof(to)) {}
  operator Reference() const noexcept { return get(); }
  Reference get() const noexcept { return static_cast<Reference>(*to_); }
  Reference operator*() const noexcept { return get(); }
  referred *operator->() const noexcept { return to_; }

  template <class Stream>
  friend auto operator<<(Stream &stream, const reference_value &v) -> decltype(stream << *v) {
    return stream << *v;
  }

private:
  referred *to_;
};

namespace detail {

template <class T>
struct held_in_union {
  typedef typename std::remove_cv<T>::type type;
};
template <class T>
struct held_in_union<T &> {
  typedef reference_value<T &> type;
};
template <class T>
struct held_in_union<T &&> {
  typedef reference_value<T &&> type;
};

template <class T>
struct is_small : std::integral_constant<bool, sizeof(T) <= 4 * sizeof(void *)> {};
template <class T>
struct is_small<T &> : std::false_type {};
template <class T>
struct is_small<T &&> : std::false_type {};
// A member can be made without an argument, and assigned to, at no cost to speak of.
template <class T>
struct is_small_trivial
    : std::integral_constant<bool, is_small<T>::value && std::is_trivially_copyable<T>::value &&
                                       std::is_trivially_default_constructible<T>::value &&
                                       std::is_trivially_copy_assignable<typename std::remove_cv<T>::type>::value> {};

// What iteration's `value` is.
template <class T>
struct value_store {
  typedef typename held_in_union<T>::type type;
  union {
    type value;
  };
  // GCC does not see that a value that was never made is never destroyed, and warns of what it would read; zeroes cost
  // a store or two, and only where there is a destructor.
  value_store() noexcept { clear(std::is_trivially_destructible<type>()); }
  ~value_store() {}

private:
  void clear(std::true_type) noexcept {}
  void clear(std::false_type) noexcept { std::memset(static_cast<void *>(this), 0, sizeof *this); }
};

template <class T>
void construct_nothing(T &value, std::true_type) {
  ::new (static_cast<void *>(std::addressof(value))) T();
}
template <class T>
void construct_nothing(T &, std::false_type) {}

} // namespace detail

// Either what a generator yielded or what it returned. Precondition of yielded(), returned() and the conversions: it
// holds that one.
template <class Y, class R>
class either {
  typedef typename detail::held_in_union<Y>::type yielded_type;
  typedef typename detail::held_in_union<R>::type returned_type;

public:
  either() noexcept : which_(none) {}
  either(either &&o) : which_(none) { take(o); }
  either(const either &o) : which_(none) { copy(o); }
  either &operator=(either o) {
    clear();
    take(o);
    return *this;
  }
  ~either() { clear(); }

  bool is_yielded() const noexcept { return which_ == yield; }
  bool is_returned() const noexcept { return which_ == result; }

  yielded_type &yielded() noexcept { return yielded_; }
  const yielded_type &yielded() const noexcept { return yielded_; }
  returned_type &returned() noexcept { return returned_; }
  const returned_type &returned() const noexcept { return returned_; }

  operator yielded_type &() noexcept { return yielded_; }
  operator const yielded_type &() const noexcept { return yielded_; }
  operator returned_type &() noexcept { return returned_; }
  operator const returned_type &() const noexcept { return returned_; }

  // For the generator: room for the value, and that it has been constructed there.
  void *yielded_address() noexcept { return std::addressof(yielded_); }
  void *returned_address() noexcept { return std::addressof(returned_); }
  void now_yielded() noexcept { which_ = yield; }
  void now_returned() noexcept { which_ = result; }

  // SB_FOR_AWAIT sees only what is yielded.
  friend yielded_type &element_of(either &v) noexcept { return v.yielded(); }

  template <class Stream>
  friend auto operator<<(Stream &stream, const either &v)
      -> decltype(static_cast<void>(stream << std::declval<const yielded_type &>()),
                  stream << std::declval<const returned_type &>()) {
    if (v.is_yielded())
      stream << v.yielded();
    else if (v.is_returned())
      stream << v.returned();
    return stream;
  }

private:
  enum which { none, yield, result };

  void take(either &o) {
    if (o.which_ == yield)
      ::new (yielded_address()) yielded_type(std::move(o.yielded_));
    else if (o.which_ == result)
      ::new (returned_address()) returned_type(std::move(o.returned_));
    which_ = o.which_;
  }
  void copy(const either &o) {
    if (o.which_ == yield)
      ::new (yielded_address()) yielded_type(o.yielded_);
    else if (o.which_ == result)
      ::new (returned_address()) returned_type(o.returned_);
    which_ = o.which_;
  }
  void clear() noexcept {
    const which was = which_;
    which_ = none;
    if (was == yield)
      yielded_.~yielded_type();
    else if (was == result)
      returned_.~returned_type();
  }

  which which_;
  union {
    yielded_type yielded_;
    returned_type returned_;
  };
};

namespace detail {

// One type of value, held in place: `value` is a true T, without T being default-constructible or assignable.
template <class T>
class iteration_of_one : public value_store<T> {
  typedef value_store<T> store;
  typedef typename store::type value_type;

public:
  bool done;
  bool has_value() const noexcept { return has_value_; }

  iteration_of_one() noexcept : done(true), has_value_(false), alive_(false) {}
  iteration_of_one(iteration_of_one &&o) : done(o.done), has_value_(o.has_value_), alive_(false) {
    if (o.alive_)
      ::new (address()) value_type(std::move(o.value));
    alive_ = o.alive_;
  }
  iteration_of_one(const iteration_of_one &o) : done(o.done), has_value_(o.has_value_), alive_(false) {
    if (o.alive_)
      ::new (address()) value_type(o.value);
    alive_ = o.alive_;
  }
  iteration_of_one &operator=(iteration_of_one o) {
    clear();
    if (o.alive_)
      ::new (address()) value_type(std::move(o.value));
    done = o.done;
    has_value_ = o.has_value_;
    alive_ = o.alive_;
    return *this;
  }
  ~iteration_of_one() { clear(); }

  // For the generator.
  void *yielded_address() noexcept { return address(); }
  void *returned_address() noexcept { return address(); }
  void now_yielded() noexcept {
    done = false;
    has_value_ = alive_ = true;
  }
  template <class Yielded>
  void take_yielded(Yielded &from) {
    from.take(yielded_address());
    now_yielded();
  }
  void now_returned() noexcept { has_value_ = alive_ = true; }
  void now_nothing() {
    if (alive_)
      return;
    construct_nothing(this->value, std::is_default_constructible<value_type>());
    alive_ = std::is_default_constructible<value_type>::value;
  }

private:
  void *address() noexcept { return const_cast<void *>(static_cast<const void *>(std::addressof(this->value))); }
  void clear() noexcept {
    if (alive_)
      this->value.~value_type();
    alive_ = false;
  }

  bool has_value_;
  bool alive_;
};

// The same of a scalar or a small trivial class, which constant expressions may have, too.
template <class T>
class iteration_of_trivial {
public:
  T value;
  bool done;
  SWITCHBACK_CONSTEXPR bool has_value() const noexcept { return has_value_; }

  SWITCHBACK_CONSTEXPR iteration_of_trivial() noexcept : value(), done(true), has_value_(false) {}

  // For the generator.
  void *yielded_address() noexcept { return std::addressof(value); }
  void *returned_address() noexcept { return std::addressof(value); }
  SWITCHBACK_CONSTEXPR void now_yielded() noexcept {
    done = false;
    has_value_ = true;
  }
  template <class Yielded>
  SWITCHBACK_CONSTEXPR void take_yielded(Yielded &from) noexcept {
    value = from.get();
    now_yielded();
  }
  SWITCHBACK_CONSTEXPR void now_returned() noexcept { has_value_ = true; }
  SWITCHBACK_CONSTEXPR void now_nothing() noexcept {}

private:
  bool has_value_;
};

template <class Y, class R>
struct iteration_of_two {
  either<Y, R> value;
  bool done;
  bool has_value() const noexcept { return value.is_yielded() || value.is_returned(); }

  iteration_of_two() noexcept : done(true) {}

  void *yielded_address() noexcept { return value.yielded_address(); }
  void *returned_address() noexcept { return value.returned_address(); }
  void now_yielded() noexcept {
    done = false;
    value.now_yielded();
  }
  template <class Yielded>
  void take_yielded(Yielded &from) {
    from.take(yielded_address());
    now_yielded();
  }
  void now_returned() noexcept { value.now_returned(); }
  void now_nothing() noexcept {}
};

template <class Y, class R>
struct iteration_kind {
  typedef iteration_of_two<Y, R> type;
};
template <class T>
struct iteration_of_any
    : std::conditional<is_small_trivial<T>::value, iteration_of_trivial<typename std::remove_cv<T>::type>,
                       iteration_of_one<T>> {};
template <class Y>
struct iteration_kind<Y, void> : iteration_of_any<Y> {};
template <class Y>
struct iteration_kind<Y, Y> : iteration_of_any<Y> {};

} // namespace detail

// The result of one next(), throw_() or return_() (ECMA-262 7.4.1, the IteratorResult interface).
//
// `done` is true when the generator has returned. `value` is what it yielded, or returned in that very step;
// has_value() is false in a step after that one, and for R = void in that one already: then `value` is
// value-initialised where its type allows it and must not be read where it does not. Copyable and movable as the value
// is. Belongs to its owner alone: no lifetime is tied to the generator's, unless Y or R is a reference.
template <class Y, class R = void>
class iteration : public detail::iteration_kind<Y, R>::type {
public:
  // What an iterator that is written by hand answers (CreateIterResultObject): { value, done: false },
  // { value, done: true } and { undefined, done: true }.
  template <class V>
  static iteration yielded(V &&value) {
    iteration result;
    ::new (result.yielded_address()) typename detail::held_in_union<Y>::type(std::forward<V>(value));
    result.now_yielded();
    return result;
  }
  template <class V>
  static iteration returned(V &&value) {
    iteration result;
    ::new (result.returned_address()) typename detail::held_in_union<R>::type(std::forward<V>(value));
    result.now_returned();
    return result;
  }
  static SWITCHBACK_CONSTEXPR iteration returned() {
    iteration result;
    result.now_nothing();
    return result;
  }
};

SWITCHBACK_END_NAMESPACE

#endif
