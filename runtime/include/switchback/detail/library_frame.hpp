// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the frames of the library's own coroutines come from: ::operator new, or the pool with SWITCHBACK_FRAME_POOL.
#ifndef SWITCHBACK_DETAIL_LIBRARY_FRAME_HPP
#define SWITCHBACK_DETAIL_LIBRARY_FRAME_HPP

#include <switchback/detail/config.hpp>

#if SWITCHBACK_FRAME_POOL
#include <switchback/frame_pool.hpp>
#endif

#include <cstddef>
#include <new>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

#if SWITCHBACK_FRAME_POOL

typedef frame_pool library_frame;
typedef pooled_frame library_promise;

#else

struct library_frame {
  static void *allocate(std::size_t size) { return ::operator new(size); }
  static void deallocate(void *block, std::size_t) noexcept { ::operator delete(block); }
};

// Base of promises, which have no operator new then.
struct library_promise {};

#endif

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
