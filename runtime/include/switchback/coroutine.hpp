// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine protocol and the macros that stand for co_yield, co_await and co_return.
//
//   SB_COROUTINE switchback::generator<int> numbers(int n)
//   {
//       for (int i = 0; i < n; ++i)
//           SB_YIELD(i);
//   }
//
// One source, three readings (detail/config.hpp). In the native one the macros are the keywords and the names below
// are std's; in the lowered one the macros are gone and the names are the runtime's own, with the same meaning.
//
//   SB_COROUTINE            before the declaration specifiers; in a lambda right after the parameter list
//   SB_VALUE_COROUTINE      the same, for a frame by value
//   SB_CONSTEXPR            in front of that, or of a function that uses such a generator: inline, and constexpr in
//                           lowered code from C++14 on (no compiler has constexpr coroutines of its own)
//   SB_YIELD(e)             co_yield e, an expression
//   SB_YIELD_FROM(e)        delegates to a generator or to any range, an expression
//   SB_AWAIT(e)             co_await e, an expression
//   SB_RETURN(e); SB_RETURN();   co_return, a statement
//   SB_FOR_AWAIT(d, e) s    for each element of an async iterator, which d declares for the statement s
//   SB_OPERATOR_AWAIT       spells operator co_await where the user declares one
#ifndef SWITCHBACK_COROUTINE_HPP
#define SWITCHBACK_COROUTINE_HPP

#include <switchback/detail/async_loop.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/elements_of.hpp>
#include <switchback/detail/suspend.hpp>
#include <switchback/value_frame.hpp>

#if !SWITCHBACK_NATIVE
#include <switchback/detail/activation.hpp>
#include <switchback/detail/array.hpp>
#include <switchback/detail/array_bound.hpp>
#include <switchback/detail/dependent.hpp>
#include <switchback/detail/heap_frame.hpp>
#include <switchback/detail/list.hpp>
#include <switchback/detail/machine.hpp>
#include <switchback/detail/new_memory.hpp>
#include <switchback/detail/ramp.hpp>
#include <switchback/detail/slot.hpp>
#include <switchback/detail/unlowered.hpp>
#endif

#ifdef SWITCHBACK_EXPAND
// The tool expands macros of the user's in the text, and leaves those that stand for keywords as they are.
#elif SWITCHBACK_NATIVE

#ifdef SWITCHBACK_PARSE
#define SB_COROUTINE __attribute__((annotate("switchback::coroutine")))
#define SB_VALUE_COROUTINE __attribute__((annotate("switchback::value_coroutine")))
#define SB_CONSTEXPR __attribute__((annotate("switchback::constexpr"))) inline
#else
#define SB_COROUTINE
#define SB_VALUE_COROUTINE
#define SB_CONSTEXPR inline
#endif
#define SB_YIELD(...) (co_yield __VA_ARGS__)
#define SB_YIELD_FROM(...) (co_yield ::switchback::elements_of(__VA_ARGS__))
#define SB_AWAIT(...) (co_await (__VA_ARGS__))
#define SB_RETURN(...) co_return __VA_ARGS__
#define SB_OPERATOR_AWAIT operator co_await

#else

#define SB_COROUTINE
#define SB_VALUE_COROUTINE
#if SWITCHBACK_CONSTANT_EVALUATION
#define SB_CONSTEXPR constexpr
#else
#define SB_CONSTEXPR inline
#endif
#define SB_YIELD(...) SWITCHBACK_UNLOWERED
#define SB_YIELD_FROM(...) SWITCHBACK_UNLOWERED
#define SB_AWAIT(...) SWITCHBACK_UNLOWERED
#define SB_RETURN(...) SWITCHBACK_UNLOWERED
#define SB_FOR_AWAIT(declaration, ...) for (declaration : {SWITCHBACK_UNLOWERED})
#define SB_OPERATOR_AWAIT sb_operator_await

#endif

// An async iterator has a next() whose awaited result has `done` and, unless that is true, `value`. A return_() that it
// has is awaited when the loop is left early: by `break`, there ([for await]); by co_return, goto or an exception in a
// coroutine of the library's, at its next await or before it ends ([left loops]). Others destroy the iterator then.
#ifndef SB_FOR_AWAIT
#define SB_FOR_AWAIT(declaration, ...)                                                                                 \
  for (auto switchback_loop = ::switchback::detail::loop_over(__VA_ARGS__); switchback_loop.goes_on();)                \
    if (switchback_loop.closes())                                                                                      \
      static_cast<void>(SB_AWAIT(switchback_loop.close()));                                                            \
    else                                                                                                               \
      for (auto switchback_result = SB_AWAIT(switchback_loop.next()); switchback_loop.enters(switchback_result);)      \
        for (declaration : switchback_loop.element(switchback_result))
#endif

#endif
