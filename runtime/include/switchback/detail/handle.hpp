// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the head that every heap frame begins with, and the handles to it.
//
// note [trampoline]: a frame's resume function runs its coroutine to the next suspension and *returns* the frame that
// symmetric transfer names, or null. The loop in coroutine_handle::resume runs that one next. So the stack never
// grows, whatever the optimiser does, and no tail call is needed.
//
// note [describe]: a handle knows two functions, and only the machine behind them knows its places. The head is not to
// grow by a third, resuming is not to look at anything more, and which machine a pointer to a function belongs to
// nobody can tell (linkers merge functions that are equal). So the one that is called once in a coroutine's life serves
// twice: destroy, called with somewhere to put it, says where the coroutine stands and does nothing else. That costs a
// test of a register per frame, and the strings, which SWITCHBACK_DESCRIPTIONS=0 leaves out, where memory is short. It
// changes no layout: files that are compiled with it and without link with each other.
#ifndef SWITCHBACK_DETAIL_HANDLE_HPP
#define SWITCHBACK_DETAIL_HANDLE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/suspension_point.hpp>

#if !SWITCHBACK_NATIVE

#include <cstddef>
#include <functional>
#include <memory>
#include <type_traits>
#if defined(__cpp_impl_three_way_comparison) && __cplusplus >= 202002L
#include <compare>
#endif

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The promise follows the head, so a promise's address and its frame's are a constant apart.
// `resume` is null once the coroutine is suspended at its final suspend point.
struct frame_head {
  frame_head *(*resume)(frame_head *);
  void (*destroy)(frame_head *, suspension_point *); // see [describe]
};

template <class P>
struct promise_offset
    : std::integral_constant<std::size_t, (sizeof(frame_head) + alignof(P) - 1) / alignof(P) * alignof(P)> {};

// note [describe]
inline suspension_point describe(void *frame) noexcept {
  suspension_point at = {nullptr, nullptr, 0, nullptr};
  frame_head *const head = static_cast<frame_head *>(frame);
  head->destroy(head, &at);
  return at;
}

// note [trampoline]
inline void run(frame_head *frame) {
  while (frame)
    frame = frame->resume(frame);
}

} // namespace detail

template <class P = void>
class coroutine_handle;

// A non-owning pointer to a coroutine's frame; what std::coroutine_handle<> is ([coroutine.handle]).
//
// Preconditions: resume() and operator() need a coroutine suspended elsewhere than at its final suspend point,
// destroy() and done() a suspended one. Throws: resume() passes on what the promise's unhandled_exception() throws,
// destroy() what destructors of the coroutine's locals throw. Threads: the handle is a plain pointer; a coroutine may
// be resumed on any thread, but on one at a time. Lifetime: invalid once the frame is destroyed.
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
    h.frame_ = static_cast<detail::frame_head *>(address);
    return h;
  }

  constexpr explicit operator bool() const noexcept { return frame_ != nullptr; }
  bool done() const noexcept { return frame_->resume == nullptr; }

  void operator()() const { resume(); }
  void resume() const { detail::run(frame_); }
  void destroy() const { frame_->destroy(frame_, nullptr); }

private:
  detail::frame_head *frame_;
};

// The same, to a coroutine whose promise is a P ([coroutine.handle.prom]). from_promise()'s argument must be the
// promise of a coroutine (or a base at the same address and alignment).
template <class P>
class coroutine_handle {
  typedef typename std::remove_cv<P>::type object_type;

public:
  constexpr coroutine_handle() noexcept : frame_(nullptr) {}
  constexpr coroutine_handle(std::nullptr_t) noexcept : frame_(nullptr) {}
  coroutine_handle &operator=(std::nullptr_t) noexcept {
    frame_ = nullptr;
    return *this;
  }

  static coroutine_handle from_promise(P &promise) noexcept {
    char *p = reinterpret_cast<char *>(const_cast<object_type *>(std::addressof(promise)));
    return from_address(p - detail::promise_offset<object_type>::value);
  }

  constexpr void *address() const noexcept { return frame_; }
  static coroutine_handle from_address(void *address) noexcept {
    coroutine_handle h;
    h.frame_ = static_cast<detail::frame_head *>(address);
    return h;
  }

  operator coroutine_handle<>() const noexcept { return coroutine_handle<>::from_address(address()); }

  constexpr explicit operator bool() const noexcept { return frame_ != nullptr; }
  bool done() const noexcept { return frame_->resume == nullptr; }

  void operator()() const { resume(); }
  void resume() const { detail::run(frame_); }
  void destroy() const { frame_->destroy(frame_, nullptr); }

  P &promise() const noexcept {
    char *p = reinterpret_cast<char *>(frame_) + detail::promise_offset<object_type>::value;
    return *reinterpret_cast<object_type *>(p);
  }

private:
  detail::frame_head *frame_;
};

// [coroutine.noop]: the coroutine that does nothing when resumed or destroyed, and is never done.
struct noop_coroutine_promise {};

namespace detail {

inline frame_head *noop_resume(frame_head *) { return nullptr; }
inline void noop_destroy(frame_head *, suspension_point *) {}

struct noop_frame {
  frame_head head;
  noop_coroutine_promise promise;
};

// A template, so that the one object can be defined in a header before C++17.
template <class Unused>
struct noop_instance {
  static noop_frame frame;
};
template <class Unused>
noop_frame noop_instance<Unused>::frame = {{&noop_resume, &noop_destroy}, {}};

} // namespace detail

template <>
class coroutine_handle<noop_coroutine_promise> {
public:
  operator coroutine_handle<>() const noexcept { return coroutine_handle<>::from_address(address()); }
  explicit operator bool() const noexcept { return true; }
  bool done() const noexcept { return false; }
  void operator()() const noexcept {}
  void resume() const noexcept {}
  void destroy() const noexcept {}
  noop_coroutine_promise &promise() const noexcept { return detail::noop_instance<void>::frame.promise; }
  void *address() const noexcept { return &detail::noop_instance<void>::frame; }

private:
  friend coroutine_handle noop_coroutine() noexcept;
  coroutine_handle() noexcept {}
};

typedef coroutine_handle<noop_coroutine_promise> noop_coroutine_handle;

inline noop_coroutine_handle noop_coroutine() noexcept { return noop_coroutine_handle(); }

// [coroutine.handle.compare]: order is that of addresses, and total.
inline bool operator==(coroutine_handle<> a, coroutine_handle<> b) noexcept { return a.address() == b.address(); }
inline bool operator!=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(a == b); }
inline bool operator<(coroutine_handle<> a, coroutine_handle<> b) noexcept {
  return std::less<void *>()(a.address(), b.address());
}
inline bool operator>(coroutine_handle<> a, coroutine_handle<> b) noexcept { return b < a; }
inline bool operator<=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(b < a); }
inline bool operator>=(coroutine_handle<> a, coroutine_handle<> b) noexcept { return !(a < b); }
#ifdef __cpp_lib_three_way_comparison
inline std::strong_ordering operator<=>(coroutine_handle<> a, coroutine_handle<> b) noexcept {
  return std::compare_three_way()(a.address(), b.address());
}
#endif

// [coroutine.traits]: in lowered code nothing looks the promise type up any more; it is here so that source which
// names or specialises it compiles in every reading.
namespace detail {
template <class R, class = void>
struct promise_type_of {};
template <class T>
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

SWITCHBACK_END_NAMESPACE

namespace std {
template <class P>
struct hash<switchback::coroutine_handle<P>> {
  size_t operator()(const switchback::coroutine_handle<P> &h) const noexcept { return hash<void *>()(h.address()); }
};
} // namespace std

#endif
#endif
