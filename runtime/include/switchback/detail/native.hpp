// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Native and parse readings: the compiler's own coroutines under the names that the lowered reading defines.
//
// The compiler looks std::coroutine_traits and std::coroutine_handle up by name. Standard libraries declare them from
// C++20 on only; below it the compiler can be made to accept coroutines all the same, and then they are declared
// here, over its builtins. They are members of this namespace: so they have the names, and can be specialised by the
// names, that they have in the lowered reading. std uses the handle; it has a coroutine_traits of its own, see
// [two traits] in compat/coroutine.
#ifndef SWITCHBACK_DETAIL_NATIVE_HPP
#define SWITCHBACK_DETAIL_NATIVE_HPP

#include <switchback/detail/config.hpp>

#if SWITCHBACK_NATIVE

#if __cplusplus >= 202002L && defined(__has_include)
#if __has_include(<coroutine>)
#define SWITCHBACK_STD_COROUTINE 1
#endif
#endif

#ifdef SWITCHBACK_STD_COROUTINE
#include <coroutine>

SWITCHBACK_BEGIN_NAMESPACE

using std::coroutine_handle;
using std::coroutine_traits;
using std::noop_coroutine;
using std::noop_coroutine_handle;
using std::noop_coroutine_promise;

SWITCHBACK_END_NAMESPACE

#else

#include <cstddef>
#include <functional>
#include <memory>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {
template <class R, class = void>
struct promise_type_of {};
template <class>
struct always_void {
  typedef void type;
};
template <class R>
struct promise_type_of<R, typename always_void<typename R::promise_type>::type> {
  typedef typename R::promise_type promise_type;
};
} // namespace detail

template <class R, class... Args>
struct coroutine_traits : detail::promise_type_of<R> {};

template <class P = void>
class coroutine_handle;

template <>
class coroutine_handle<void> {
public:
  constexpr coroutine_handle() noexcept : frame_(nullptr) {}
  constexpr coroutine_handle(std::nullptr_t) noexcept : frame_(nullptr) {}
  coroutine_handle &operator=(std::nullptr_t) noexcept {
    frame_ = nullptr;
    return *this;
  }
  constexpr void *address() const noexcept { return frame_; }
  static coroutine_handle from_address(void *address) noexcept {
    coroutine_handle h;
    h.frame_ = address;
    return h;
  }
  constexpr explicit operator bool() const noexcept { return frame_ != nullptr; }
  bool done() const noexcept { return __builtin_coro_done(frame_); }
  void operator()() const { resume(); }
  void resume() const { __builtin_coro_resume(frame_); }
  void destroy() const { __builtin_coro_destroy(frame_); }

private:
  void *frame_;
};

template <class P>
class coroutine_handle {
public:
  constexpr coroutine_handle() noexcept : frame_(nullptr) {}
  constexpr coroutine_handle(std::nullptr_t) noexcept : frame_(nullptr) {}
  coroutine_handle &operator=(std::nullptr_t) noexcept {
    frame_ = nullptr;
    return *this;
  }
  static coroutine_handle from_promise(P &promise) noexcept {
    void *p = const_cast<void *>(static_cast<const volatile void *>(std::addressof(promise)));
    return from_address(__builtin_coro_promise(p, alignof(P), true));
  }
  constexpr void *address() const noexcept { return frame_; }
  static coroutine_handle from_address(void *address) noexcept {
    coroutine_handle h;
    h.frame_ = address;
    return h;
  }
  operator coroutine_handle<>() const noexcept { return coroutine_handle<>::from_address(frame_); }
  constexpr explicit operator bool() const noexcept { return frame_ != nullptr; }
  bool done() const noexcept { return __builtin_coro_done(frame_); }
  void operator()() const { resume(); }
  void resume() const { __builtin_coro_resume(frame_); }
  void destroy() const { __builtin_coro_destroy(frame_); }
  P &promise() const { return *static_cast<P *>(__builtin_coro_promise(frame_, alignof(P), false)); }

private:
  void *frame_;
};

struct noop_coroutine_promise {};

template <>
class coroutine_handle<noop_coroutine_promise> {
public:
  operator coroutine_handle<>() const noexcept { return coroutine_handle<>::from_address(frame_); }
  explicit operator bool() const noexcept { return true; }
  bool done() const noexcept { return false; }
  void operator()() const noexcept {}
  void resume() const noexcept {}
  void destroy() const noexcept {}
  noop_coroutine_promise &promise() const noexcept {
    return *static_cast<noop_coroutine_promise *>(
        __builtin_coro_promise(frame_, alignof(noop_coroutine_promise), false));
  }
  void *address() const noexcept { return frame_; }

private:
  friend coroutine_handle noop_coroutine() noexcept;
  coroutine_handle() noexcept : frame_(__builtin_coro_noop()) {}
  void *frame_;
};

typedef coroutine_handle<noop_coroutine_promise> noop_coroutine_handle;
inline noop_coroutine_handle noop_coroutine() noexcept { return noop_coroutine_handle(); }

inline bool operator==(coroutine_handle<> a, coroutine_handle<> b) noexcept { return a.address() == b.address(); }
inline bool operator!=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(a == b); }
inline bool operator<(coroutine_handle<> a, coroutine_handle<> b) noexcept {
  return std::less<void *>()(a.address(), b.address());
}
inline bool operator>(coroutine_handle<> a, coroutine_handle<> b) noexcept { return b < a; }
inline bool operator<=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(b < a); }
inline bool operator>=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(a < b); }

SWITCHBACK_END_NAMESPACE

namespace std {

using switchback::coroutine_handle;

// [two traits]
template <class R, class... Args>
struct coroutine_traits : switchback::coroutine_traits<R, Args...> {};

template <class P>
struct hash<switchback::coroutine_handle<P>> {
  size_t operator()(const switchback::coroutine_handle<P> &h) const noexcept { return hash<void *>()(h.address()); }
};

} // namespace std

#endif

#endif
#endif
