// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Generators with the user's allocator: a coroutine whose first parameters (after *this) are std::allocator_arg and an
// allocator has its frame from that one, as std::generator's has ([coro.generator.promise]/15).
//
// A promise has one operator delete for all its coroutines, so every block says itself how it is freed: behind the
// frame stands a function, null for what library_frame.hpp says, and behind that the allocator.
#ifndef SWITCHBACK_DETAIL_GENERATOR_MEMORY_HPP
#define SWITCHBACK_DETAIL_GENERATOR_MEMORY_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/library_frame.hpp>

#include <cstddef>
#include <memory>
#include <new>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

typedef void (*free_block)(void *block, std::size_t frame_size);

inline std::size_t behind(std::size_t size, std::size_t align) { return (size + align - 1) / align * align; }

inline free_block &how_to_free(void *block, std::size_t frame_size) {
  return *reinterpret_cast<free_block *>(static_cast<char *>(block) + behind(frame_size, alignof(free_block)));
}

inline std::size_t block_size(std::size_t frame_size) {
  return behind(frame_size, alignof(free_block)) + sizeof(free_block);
}

inline void *allocate_block(std::size_t frame_size) {
  void *block = library_frame::allocate(block_size(frame_size));
  ::new (static_cast<void *>(&how_to_free(block, frame_size))) free_block(nullptr);
  return block;
}

template <class A>
class allocated_block {
  struct unit {
    std::max_align_t aligned;
  };
  typedef typename std::allocator_traits<A>::template rebind_alloc<unit> allocator;
  typedef std::allocator_traits<allocator> traits;

  static std::size_t allocator_offset(std::size_t frame_size) {
    return behind(block_size(frame_size), alignof(allocator));
  }
  static std::size_t units(std::size_t frame_size) {
    return (allocator_offset(frame_size) + sizeof(allocator) + sizeof(unit) - 1) / sizeof(unit);
  }
  static void free(void *block, std::size_t frame_size) {
    void *where = static_cast<char *>(block) + allocator_offset(frame_size);
    allocator *kept = static_cast<allocator *>(where);
    allocator a(std::move(*kept));
    kept->~allocator();
    traits::deallocate(a, static_cast<unit *>(block), units(frame_size));
  }

public:
  static void *allocate(const A &from, std::size_t frame_size) {
    allocator a(from);
    void *block = traits::allocate(a, units(frame_size));
    ::new (static_cast<void *>(&how_to_free(block, frame_size))) free_block(&free);
    ::new (static_cast<void *>(static_cast<char *>(block) + allocator_offset(frame_size))) allocator(std::move(a));
    return block;
  }
};

// Base of promises that take an allocator.
class generator_memory {
public:
  static void *operator new(std::size_t size) { return allocate_block(size); }
  template <class A, class... Params>
  static void *operator new(std::size_t size, std::allocator_arg_t, const A &allocator, const Params &...) {
    return allocated_block<A>::allocate(allocator, size);
  }
  template <class This, class A, class... Params>
  static void *operator new(std::size_t size, const This &, std::allocator_arg_t, const A &allocator,
                            const Params &...) {
    return allocated_block<A>::allocate(allocator, size);
  }
  static void operator delete(void *block, std::size_t size) {
    if (free_block how = how_to_free(block, size))
      how(block, size);
    else
      library_frame::deallocate(block, block_size(size));
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
