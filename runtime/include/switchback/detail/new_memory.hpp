// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The memory of a `new T(...)` whose initialiser suspends, from a class's own allocation function: it has been
// allocated before ([expr.new]/22) and is given back unless the object comes to be ([expr.new]/28).
#ifndef SWITCHBACK_DETAIL_NEW_MEMORY_HPP
#define SWITCHBACK_DETAIL_NEW_MEMORY_HPP

#include <switchback/detail/config.hpp>

#include <new>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Gives: T::operator delete takes so many arguments; none: there is none that matches.
template <class T, int Gives>
class new_memory {
public:
  explicit new_memory(void *memory) noexcept : memory_(memory) {}
  new_memory(const new_memory &) = delete;
  new_memory &operator=(const new_memory &) = delete;
  ~new_memory() {
    if (memory_)
      give_back(arguments<Gives>());
  }

  void *at() const noexcept { return memory_; }
  // Answers the object, which may be const.
  template <class U>
  U *keep(U *object) noexcept {
    memory_ = nullptr;
    return object;
  }

private:
  template <int>
  struct arguments {};
  void give_back(arguments<0>) noexcept {}
  template <int N>
  void give_back(arguments<N>) noexcept {
    call_delete(arguments<N>(), static_cast<T *>(nullptr));
  }
  // Templates, so that only the one that there is gets looked up.
  template <class U>
  void call_delete(arguments<1>, U *) noexcept {
    U::operator delete(memory_);
  }
  template <class U>
  void call_delete(arguments<2>, U *) noexcept {
    U::operator delete(memory_, sizeof(U));
  }

  void *memory_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
