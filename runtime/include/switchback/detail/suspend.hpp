// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The two trivial awaitables, the same classes in every reading. The tool knows them by name and gives them neither
// storage nor calls.
#ifndef SWITCHBACK_DETAIL_SUSPEND_HPP
#define SWITCHBACK_DETAIL_SUSPEND_HPP

#include <switchback/detail/config.hpp>

#if SWITCHBACK_NATIVE
#include <switchback/detail/native.hpp>
#else
#include <switchback/detail/handle.hpp>
#endif

SWITCHBACK_BEGIN_NAMESPACE

// An awaitable that always suspends and yields nothing ([coroutine.trivial.awaitables]). Stateless; never throws.
struct suspend_always {
  constexpr bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

// An awaitable that never suspends and yields nothing ([coroutine.trivial.awaitables]). Stateless; never throws.
struct suspend_never {
  constexpr bool await_ready() const noexcept { return true; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

SWITCHBACK_END_NAMESPACE

#endif
