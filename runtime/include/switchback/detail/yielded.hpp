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

struct yields_trivial {};
struct yields_copyable {};
struct yields_movable {};

template <class T>
struct yield_kind
    : std::conditional<std::is_trivially_copyable<T>::value && std::is_copy_constructible<T>::value, yields_trivial,
                       typename std::conditional<std::is_copy_constructible<T>::value, yields_copyable,
                                                 yields_movable>::type> {};

template <class T, class Kind = typename yield_kind<T>::type>
class yielded_object;

template <class T>
class yielded_object<T, yields_trivial> {
public:
    typedef const T &reference;
    typedef const T &from_variable;
    typedef not_yieldable from_temporary;
    bool yielded() const noexcept { return value_ != nullptr; }
    void set(const T &value) noexcept { value_ = std::addressof(value); }
    reference get() const noexcept { return *value_; }
    void take(void *where) const { ::new (where) T(*value_); }

protected:
    yielded_object() noexcept : value_(nullptr) {}

private:
    const T *value_;
};

template <class T>
class yielded_object<T, yields_copyable> {
public:
    typedef const T &reference;
    typedef const T &from_variable;
    typedef T &&from_temporary;
    bool yielded() const noexcept { return value_ != nullptr; }
    void set(T &&value) noexcept
    {
        value_ = std::addressof(value);
        copy_ = nullptr;
    }
    // Only instantiated for types that are yielded from variables: a vector of movable objects claims to be copyable.
    void set(const T &value) noexcept
    {
        value_ = const_cast<T *>(std::addressof(value));
        copy_ = &copy;
    }
    reference get() const noexcept { return *value_; }
    void take(void *where) const
    {
        if (copy_)
            copy_(where, *value_);
        else
            ::new (where) T(std::move(*value_));
    }

protected:
    yielded_object() noexcept : value_(nullptr), copy_(nullptr) {}

private:
    static void copy(void *where, const T &value) { ::new (where) T(value); }

    T *value_;
    void (*copy_)(void *, const T &);
};

template <class T>
class yielded_object<T, yields_movable> {
public:
    typedef T &&reference;
    typedef not_yieldable from_variable;
    typedef T &&from_temporary;
    bool yielded() const noexcept { return value_ != nullptr; }
    void set(T &&value) noexcept { value_ = std::addressof(value); }
    reference get() const noexcept { return static_cast<T &&>(*value_); }
    void take(void *where) const { ::new (where) T(std::move(*value_)); }

protected:
    yielded_object() noexcept : value_(nullptr) {}

private:
    T *value_;
};

template <class Y>
class yielded_reference {
public:
    typedef Y reference;
    typedef Y from_variable;
    typedef not_yieldable from_temporary;
    bool yielded() const noexcept { return value_ != nullptr; }
    void set(Y value) noexcept { value_ = std::addressof(value); }
    reference get() const noexcept { return static_cast<Y>(*value_); }
    void take(void *where) const { ::new (where) reference_value<Y>(get()); }

protected:
    yielded_reference() noexcept : value_(nullptr) {}

private:
    typename std::remove_reference<Y>::type *value_;
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
