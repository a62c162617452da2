// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of the three readings this translation unit is, and what the compiler allows.
//
//   lowered  the tool's output (it defines SWITCHBACK_LOWERED), or source that nobody has lowered yet: the headers
//            are the same, and the first use of a macro says what is missing
//   native   a compiler with coroutines reads the user's source directly
//   parse    the tool reads the user's source (SWITCHBACK_PARSE): the native reading, plus the annotations
//
// Native and lowered frames have different layouts, so the two readings live in different inline namespaces: linking
// them together fails instead of corrupting memory. The tool spells types into lowered code, so its own reading uses
// the name that the lowered code has.
#ifndef SWITCHBACK_DETAIL_CONFIG_HPP
#define SWITCHBACK_DETAIL_CONFIG_HPP

#if defined(SWITCHBACK_LOWERED) || !defined(__cpp_impl_coroutine)
#define SWITCHBACK_NATIVE 0
#else
#define SWITCHBACK_NATIVE 1
#endif

#if SWITCHBACK_NATIVE && !defined(SWITCHBACK_PARSE)
#define SWITCHBACK_BEGIN_NAMESPACE                                                                                     \
  namespace switchback {                                                                                               \
  inline namespace native {
#else
#define SWITCHBACK_BEGIN_NAMESPACE                                                                                     \
  namespace switchback {                                                                                               \
  inline namespace lowered {
#endif
#define SWITCHBACK_END_NAMESPACE                                                                                       \
  }                                                                                                                    \
  }

// Whether coroutines can say where they stand: see [describe] in detail/handle.hpp.
#ifndef SWITCHBACK_DESCRIPTIONS
#define SWITCHBACK_DESCRIPTIONS 1
#endif

// Whether the library's own coroutines have their frames from the pool: see [frame pool] in frame_pool.hpp.
#ifndef SWITCHBACK_FRAME_POOL
#define SWITCHBACK_FRAME_POOL 0
#endif

// Whether a sanitizer watches the memory.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SWITCHBACK_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer)
#define SWITCHBACK_SANITIZED 1
#endif
#endif
#ifndef SWITCHBACK_SANITIZED
#define SWITCHBACK_SANITIZED 0
#endif

#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
#define SWITCHBACK_EXCEPTIONS 1
#define SWITCHBACK_TRY try
#define SWITCHBACK_CATCH_ALL catch (...)
#define SWITCHBACK_RETHROW throw
#define SWITCHBACK_THROW(...) throw __VA_ARGS__
#else
#include <cstdlib>
#define SWITCHBACK_EXCEPTIONS 0
#define SWITCHBACK_TRY if (true)
#define SWITCHBACK_CATCH_ALL else
#define SWITCHBACK_RETHROW ::std::abort()
#define SWITCHBACK_THROW(...) ::std::abort()
#endif

// Whether lowered generators can run in constant expressions, and what their functions say for it: SB_CONSTEXPR.
#if __cplusplus >= 201402L &&                                                                                          \
    (defined(__clang__) ? __clang_major__ >= 9                                                                         \
                        : defined(__GNUC__) && __GNUC__ >= 9) // __builtin_is_constant_evaluated
#define SWITCHBACK_CONSTANT_EVALUATION 1
#define SWITCHBACK_CONSTEXPR constexpr
#else
#define SWITCHBACK_CONSTANT_EVALUATION 0
#define SWITCHBACK_CONSTEXPR
#endif

// Whether there is an operator new; a target without one can define SWITCHBACK_NO_HEAP.
#if defined(SWITCHBACK_NO_HEAP) || defined(__AVR__)
#define SWITCHBACK_HEAP 0
#else
#define SWITCHBACK_HEAP 1
#endif

#if defined(__GNUC__)
#define SWITCHBACK_COLD __attribute__((cold, noinline))
#define SWITCHBACK_NOINLINE __attribute__((noinline))
#define SWITCHBACK_ALWAYS_INLINE inline __attribute__((always_inline))
#define SWITCHBACK_UNLIKELY(...) __builtin_expect(static_cast<bool>(__VA_ARGS__), false)
#else
#define SWITCHBACK_COLD
#define SWITCHBACK_NOINLINE
#define SWITCHBACK_ALWAYS_INLINE inline
#define SWITCHBACK_UNLIKELY(...) static_cast<bool>(__VA_ARGS__)
#endif

#endif
