// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: storage for one saved local in a frame, and the means to initialise it exactly as a declaration
// would.
#ifndef SWITCHBACK_DETAIL_SLOT_HPP
#define SWITCHBACK_DETAIL_SLOT_HPP

#include <switchback/detail/config.hpp>

#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// An aggregate around one T. Its member is copy-initialised, and may be an array, where `new T(e)` is
// direct-initialisation ([dcl.init.aggr]/3, [dcl.init]/15). At the same address as its member.
template <class T>
struct holder {
  T value;
};

// Names a type that cannot stand alone as a decl-specifier: identity<void (*)(int)>::type f;
template <class T>
struct identity {
  typedef T type;
};

// Binds a reference of type R to the argument, with the conversions that `R r = e;` would make, and gives the
// referent's address. The referent must outlive the pointer.
template <class R>
SWITCHBACK_CONSTEXPR typename std::remove_reference<R>::type *address_of(R &&r) noexcept {
#if SWITCHBACK_CONSTANT_EVALUATION
  return __builtin_addressof(r);
#else
  return reinterpret_cast<typename std::remove_reference<R>::type *>(
      &const_cast<char &>(reinterpret_cast<const volatile char &>(r)));
#endif
}

// Room for one T, which the machine constructs with placement new at address() and destroys with destroy(), or not at
// all: the slot itself is trivial, so that slots of blocks that exclude each other can share a union. get() may be
// called before construction, for an alias that is used after it.
template <class T>
class slot {
public:
  T &get() noexcept { return *static_cast<T *>(static_cast<void *>(bytes_)); }
  const T &get() const noexcept { return *static_cast<const T *>(static_cast<const void *>(bytes_)); }
  void *address() noexcept { return bytes_; }
  // Constructs a copy of what `other` contains; through the holder, because an array has neither a copy constructor nor
  // a destructor that could be called.
  void copy(const slot &other) {
    ::new (address()) holder<T>(*static_cast<const holder<T> *>(static_cast<const void *>(other.bytes_)));
  }
  void destroy() { static_cast<holder<T> *>(address())->~holder(); }

private:
  alignas(T) unsigned char bytes_[sizeof(T)];
};

// Room for a T that only one way through an expression makes: a temporary in an operand of `&&`, `||` or `?:`. Whoever
// may make it says so before, `alive = false`, and after, `alive = true`; then destroy() does what is right.
template <class T>
class conditional_slot : public slot<T> {
public:
  void copy(const conditional_slot &other) {
    alive = false;
    if (!other.alive)
      return;
    slot<T>::copy(other);
    alive = true;
  }
  void destroy() {
    if (alive) {
      alive = false;
      slot<T>::destroy();
    }
  }

  bool alive;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
