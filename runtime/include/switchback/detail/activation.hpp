// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the object `sb` in every sb_resume, which ends an activation of the body in one of three ways:
// suspended, finished, or unwound by an exception.
#ifndef SWITCHBACK_DETAIL_ACTIVATION_HPP
#define SWITCHBACK_DETAIL_ACTIVATION_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/awaiting.hpp>
#include <switchback/detail/machine.hpp>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// For machines that never have anything to unwind.
template <class M>
class activation {
public:
  explicit activation(M &machine) noexcept : machine_(machine), next_(nullptr) {}
  activation(const activation &) = delete;
  activation &operator=(const activation &) = delete;

  step suspend(unsigned index) noexcept {
    machine_.sb_index = index;
    return step{nullptr, false};
  }

  // The index is stored first: another thread may resume the coroutine before await_suspend has returned.
  template <class A, class P>
  bool suspend(unsigned index, A &awaiter, P &promise) {
    machine_.sb_index = index;
    return await_suspend(awaiter, promise, next_);
  }

  step next() const noexcept { return step{next_, false}; }
  step finish() noexcept { return step{nullptr, true}; }

private:
  M &machine_;
  frame_head *next_;
};

// note [region guard]: the destructor runs the cascade while an exception is really unwinding the stack, so that
// std::uncaught_exceptions() and a second throw behave as they would natively; after a suspension it stays quiet and
// reads nothing but itself.
template <class M>
class unwinding_activation {
public:
  explicit unwinding_activation(M &machine) noexcept : cursor(0), machine_(machine), next_(nullptr), armed_(true) {}
  unwinding_activation(const unwinding_activation &) = delete;
  unwinding_activation &operator=(const unwinding_activation &) = delete;
  // Inlined, with a copy of the cursor: that may live in a register then.
  SWITCHBACK_ALWAYS_INLINE ~unwinding_activation() {
    unsigned from = cursor;
    if (armed_)
      machine_.sb_unwind(from, 0);
  }

  step suspend(unsigned index) noexcept {
    machine_.sb_index = index;
    armed_ = false;
    return step{nullptr, false};
  }

  // A throw out of await_suspend is a throw at the await: the guard is still armed then ([expr.await]/5.1).
  template <class A, class P>
  bool suspend(unsigned index, A &awaiter, P &promise) {
    machine_.sb_index = index;
    if (!await_suspend(awaiter, promise, next_))
      return false;
    armed_ = false;
    return true;
  }

  step next() const noexcept { return step{next_, false}; }

  void unwind(unsigned floor) { machine_.sb_unwind(cursor, floor); }

  // Not left to the destructor, which may not throw: here a destructor that does still lets the rest unwind.
  step finish() {
    machine_.sb_unwind(cursor, 0);
    armed_ = false;
    return step{nullptr, true};
  }

  bool is_armed() const noexcept { return armed_; }

  // The cascade's position (machine::sb_unwind).
  unsigned cursor;

private:
  M &machine_;
  frame_head *next_;
  bool armed_;
};

// note [try regions]: the first object of a try block with a suspension in it. Its destructor unwinds the block's slots
// however the block is left, before a handler runs, and is itself inside the block: an exception of a slot's destructor
// finds the block's handlers, as it would natively ([except.ctor]/2).
template <class M, class Activation = unwinding_activation<M>>
class region {
public:
  region(Activation &activation, unsigned floor) noexcept : activation_(activation), floor_(floor) {}
  region(const region &) = delete;
  region &operator=(const region &) = delete;
  ~region() noexcept(false) {
    if (!activation_.is_armed())
      return;
    rest after_a_throw = {activation_, floor_};
    activation_.unwind(floor_);
  }

private:
  // What a throwing destructor leaves is destroyed during the unwinding that it began.
  struct rest {
    Activation &activation;
    unsigned floor;
    ~rest() { activation.unwind(floor); }
  };

  Activation &activation_;
  unsigned floor_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
