// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a yielded value travels: as a pointer to the object that the coroutine yielded, which stays where it is until
// the coroutine is resumed (a variable of the user's, or the temporary of the yield expression).
//
//   generator<T>     read as const T &, or as T && when T can only be moved. A value that somebody keeps (next(),
//                    to_vector()) is moved out of a temporary and copied out of a variable
//   generator<T &>   read as T &: the consumer works on the coroutine's object
#ifndef SWITCHBACK_DETAIL_YIELDED_HPP
#define SWITCHBACK_DETAIL_YIELDED_HPP

#include <switchback/detail/config.hpp>
#include <switchback/iteration.hpp>

#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A parameter type that no argument converts to.
class not_yieldable {
  explicit not_yieldable(not_yieldable &, int);
};

// note [yielded pointer]: besides an object it can be null, while the body runs, and its own address, before the body
// has begun; so that the pointer alone tells the three apart and a step stores no more than it must.
template <class T>
class yielded_pointer {
public:
  bool running() const noexcept { return !value_; }
  bool fresh() const noexcept { return static_cast<const void *>(value_) == this; }
  void now_running() noexcept { value_ = nullptr; }

protected:
  yielded_pointer() noexcept : value_(reinterpret_cast<T *>(this)) {}

  T *value_;
};

struct yields_trivial {};
struct yields_copyable {};
struct yields_movable {};

template <class T>
struct yield_kind
    : std::conditional<
          std::is_trivially_copyable<T>::value && std::is_copy_constructible<T>::value, yields_trivial,
          typename std::conditional<std::is_copy_constructible<T>::value, yields_copyable, yields_movable>::type> {};

template <class T, class Kind = typename yield_kind<T>::type>
class yielded_object;

template <class T>
class yielded_object<T, yields_trivial> : public yielded_pointer<const T> {
public:
  typedef const T &reference;
  typedef const T &from_variable;
  typedef not_yieldable from_temporary;
  void set(const T &value) noexcept { this->value_ = std::addressof(value); }
  reference get() const noexcept { return *this->value_; }
  void take(void *where) const { ::new (where) T(*this->value_); }
};

template <class T>
class yielded_object<T, yields_copyable> : public yielded_pointer<T> {
public:
  typedef const T &reference;
  typedef const T &from_variable;
  typedef T &&from_temporary;
  void set(T &&value) noexcept {
    this->value_ = std::addressof(value);
    copy_ = nullptr;
  }
  // Only instantiated for types that are yielded from variables: a vector of movable objects claims to be copyable.
  void set(const T &value) noexcept {
    this->value_ = const_cast<T *>(std::addressof(value));
    copy_ = &copy;
  }
  reference get() const noexcept { return *this->value_; }
  void take(void *where) const {
    if (copy_)
      copy_(where, *this->value_);
    else
      ::new (where) T(std::move(*this->value_));
  }

protected:
  yielded_object() noexcept : copy_(nullptr) {}

private:
  static void copy(void *where, const T &value) { ::new (where) T(value); }

  void (*copy_)(void *, const T &);
};

template <class T>
class yielded_object<T, yields_movable> : public yielded_pointer<T> {
public:
  typedef T &&reference;
  typedef not_yieldable from_variable;
  typedef T &&from_temporary;
  void set(T &&value) noexcept { this->value_ = std::addressof(value); }
  reference get() const noexcept { return static_cast<T &&>(*this->value_); }
  void take(void *where) const { ::new (where) T(std::move(*this->value_)); }
};

template <class Y>
class yielded_reference : public yielded_pointer<typename std::remove_reference<Y>::type> {
public:
  typedef Y reference;
  typedef Y from_variable;
  typedef not_yieldable from_temporary;
  void set(Y value) noexcept { this->value_ = std::addressof(value); }
  reference get() const noexcept { return static_cast<Y>(*this->value_); }
  void take(void *where) const { ::new (where) reference_value<Y>(get()); }
};

template <class Y>
class yielded_value : public yielded_object<typename std::remove_cv<Y>::type> {};
template <class Y>
class yielded_value<Y &> : public yielded_reference<Y &> {};
template <class Y>
class yielded_value<Y &&> : public yielded_reference<Y &&> {};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
