// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the base of every generated state machine, and what one step of it says.
#ifndef SWITCHBACK_DETAIL_MACHINE_HPP
#define SWITCHBACK_DETAIL_MACHINE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/handle.hpp>
#include <switchback/detail/pack.hpp>

#include <new>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// How a run of the body ended: suspended with `next` to be run (or null), or finished. Two words, so that it travels
// in registers: after a suspension the frame may be gone and nothing may be read from it.
struct step {
  frame_head *next;
  bool finished;
};

// What a generated machine inherits. It hides what it has something to say about (docs/generated-code.md).
template <class R, class P>
struct sb_machine_base {
  typedef R sb_return_type;
  typedef P sb_promise_type;
  typedef step sb_outcome;

  // 0 before the body has begun, then the suspension point to go on from.
  unsigned sb_index;

  sb_machine_base() noexcept : sb_index(0) {}

  unsigned sb_cursor_at(unsigned) const noexcept { return 0; }
  void sb_unwind(unsigned &, unsigned) noexcept {}
  static suspension_point sb_place(unsigned) noexcept { return {nullptr, nullptr, 0, nullptr}; }
  // Hidden where the body is a lambda that packs are passed to.
  static pack<> sb_pack() noexcept { return pack<>(); }
  void sb_construct_promise(void *where) { ::new (where) P; }
  template <class Object>
  void sb_construct_promise(void *where, Object &) {
    ::new (where) P;
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
