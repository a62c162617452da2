// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: where a coroutine's frame comes from, [dcl.fct.def.coroutine]/9-12.
//
//   allocation     the promise's operator new with the size and the coroutine's parameters as lvalues; if that is not
//                  viable, with the size; without a member of that name ::operator new, its nothrow form where the
//                  promise has get_return_object_on_allocation_failure
//   deallocation   the promise's operator delete, the form with a size where there is one; else the global one
//
// Allocation functions only know the default alignment. note [over-aligned frames]: a frame with more asks for the
// difference too, is placed where it fits, and remembers the block in its last word.
#ifndef SWITCHBACK_DETAIL_ALLOCATION_HPP
#define SWITCHBACK_DETAIL_ALLOCATION_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/handle.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

#ifdef __STDCPP_DEFAULT_NEW_ALIGNMENT__
typedef std::integral_constant<std::size_t, __STDCPP_DEFAULT_NEW_ALIGNMENT__> new_alignment;
#else
typedef std::integral_constant<std::size_t, alignof(std::max_align_t)> new_alignment;
#endif

// Overloads below are ranked by their first parameter: the most derived that is viable wins.
struct third_choice {};
struct second_choice : third_choice {};
struct first_choice : second_choice {};

template <class P>
auto has_failure_object(first_choice) -> decltype(P::get_return_object_on_allocation_failure(), std::true_type());
template <class P>
std::false_type has_failure_object(third_choice);
template <class P>
struct may_fail_to_allocate : decltype(has_failure_object<P>(first_choice())) {};

inline void *global_new(std::size_t size, std::true_type) { return ::operator new(size, std::nothrow); }
inline void *global_new(std::size_t size, std::false_type) { return ::operator new(size); }

// GCC reports a promise's pair of functions as mismatched where it inlines only one of the two.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 11
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

template <class P>
struct allocator_of {
  template <class Q = P, class... Params>
  static auto allocate(first_choice, std::size_t size, Params &...params)
      -> decltype(Q::operator new(size, params...)) {
    return Q::operator new(size, params...);
  }
  template <class Q = P, class... Params>
  static auto allocate(second_choice, std::size_t size, Params &...) -> decltype(Q::operator new(size)) {
    return Q::operator new(size);
  }
  template <class... Params>
  static void *allocate(third_choice, std::size_t size, Params &...) {
    return global_new(size, may_fail_to_allocate<P>());
  }

  template <class Q = P>
  static auto deallocate(first_choice, void *block, std::size_t size) -> decltype(Q::operator delete(block, size)) {
    Q::operator delete(block, size);
  }
  template <class Q = P>
  static auto deallocate(second_choice, void *block, std::size_t) -> decltype(Q::operator delete(block)) {
    Q::operator delete(block);
  }
  static void deallocate(third_choice, void *block, std::size_t size) {
#ifdef __cpp_sized_deallocation
    ::operator delete(block, size);
#else
    static_cast<void>(size);
    ::operator delete(block);
#endif
  }
};

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 11
#pragma GCC diagnostic pop
#endif

// Blocks for frames of `Size` bytes at `Align`, for a coroutine whose promise is a P.
template <class P, std::size_t Size, std::size_t Align, bool OverAligned = (Align > new_alignment::value)>
struct frame_memory {
  template <class... Params>
  static void *allocate(Params &...params) {
    return allocator_of<P>::allocate(first_choice(), Size, params...);
  }
  static void deallocate(void *frame) { allocator_of<P>::deallocate(first_choice(), frame, Size); }
};

// note [over-aligned frames]
template <class P, std::size_t Size, std::size_t Align>
struct frame_memory<P, Size, Align, true> {
  static_assert(Size % alignof(void *) == 0, "the word after the frame is aligned");
  static constexpr std::size_t block_size() { return Size + sizeof(void *) + (Align - new_alignment::value); }

  template <class... Params>
  static void *allocate(Params &...params) {
    void *block = allocator_of<P>::allocate(first_choice(), block_size(), params...);
    if (!block)
      return nullptr;
    const std::uintptr_t misaligned = reinterpret_cast<std::uintptr_t>(block) % Align;
    char *frame = static_cast<char *>(block) + (misaligned ? Align - misaligned : 0);
    ::new (static_cast<void *>(frame + Size)) void *(block);
    return frame;
  }
  static void deallocate(void *frame) {
    void *block = *reinterpret_cast<void **>(static_cast<char *>(frame) + Size);
    allocator_of<P>::deallocate(first_choice(), block, block_size());
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
