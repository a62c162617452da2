// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: a generator by value that delegates to calls of itself.
//
// note [recursion]: a frame cannot contain another one of its own type, and need not: the inner frames lie on a stack
// that belongs to the outermost one, and a step of that is a step of the frame on top, however many there are below.
//
//   value_frame ── the outermost machine
//              └── frame_stack ─► [ machine | machine | machine ]   the last one is resumed
//
// SB_YIELD_FROM(walk(t)) in walk() puts a frame there and suspends, like a yield; the step goes on with the new frame.
// At its end that is taken away and the step goes on with the one below, which gets its return value, or where an
// exception that has left it is thrown. Nobody sees when a frame is taken away: neither its parameters nor what it
// returns have destructors (the tool refuses others).
#ifndef SWITCHBACK_DETAIL_FRAME_STACK_HPP
#define SWITCHBACK_DETAIL_FRAME_STACK_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/generator_step.hpp>
#include <switchback/detail/slot.hpp>
#include <switchback/detail/undefined.hpp>
#include <switchback/detail/value_box.hpp>
#include <switchback/detail/value_machine.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class M>
class value_frame;

namespace detail {

// The machines above the outermost one. They stay where they are, in pieces of memory of which each is twice as large
// as the one below; memory that has been used is kept for the next time.
template <class M>
class frame_stack {
  static_assert(SWITCHBACK_HEAP || sizeof(M) == 0, "a generator that delegates to itself needs memory from a heap");

  struct piece {
    piece *below;
    piece *above;
    M *first, *last; // places of machines
  };

public:
  // Closes what is there.
  SWITCHBACK_NOINLINE static void dispose(frame_stack *stack) noexcept {
    stack->close();
    for (piece *above = stack->lowest_.above; above;) {
      void *const memory = above;
      above = above->above;
      ::operator delete(memory);
    }
    stack->~frame_stack();
    ::operator delete(static_cast<void *>(stack));
  }

  // A step takes the machine on top with it, in a register, and tells at its end which one it is now.
  M *begin_step() noexcept {
    M *const top = top_;
    top_ = nullptr;
    return top;
  }
  void end_step(M *top) noexcept { top_ = top; }
  bool is_in_step() const noexcept { return !top_; }
  // Null: there is none but the outermost.
  const M *inner() const noexcept { return where_ ? top_ : nullptr; }

  // The places of the piece where the top is.
  M *first() const noexcept { return where_->first; }
  M *last() const noexcept { return where_ ? where_->last : outermost_; }

  // Where the next machine goes if `top` is at the last place; go_above() when it is there. Makes the stack if there is
  // none. Throws std::bad_alloc. (The machine itself is not passed to what is no part of a step's code, so that it can
  // be made where it will lie.)
  SWITCHBACK_NOINLINE static M *first_above(frame_stack *&stack, M &top) {
    if (!stack) {
      stack = make(top);
      stack->begin_step();
    }
    piece *const next = stack->above();
    return next ? next->first : stack->add();
  }
  void go_above() noexcept { where_ = above(); }
  // The machine at the first place has gone: what is on top now.
  SWITCHBACK_NOINLINE M *go_below() noexcept {
    where_ = where_->below;
    return last();
  }

  // The innermost machine first, and all of them even if a destructor throws. Precondition: it is in no step.
  void close() {
    struct taken_away {
      frame_stack &stack;
      bool complete;
      ~taken_away() {
        stack.top_->~M();
        stack.top_ = stack.top_ == stack.first() ? stack.go_below() : stack.top_ - 1;
        if (!complete)
          stack.close();
      }
    };
    while (where_) {
      taken_away behind_its_locals = {*this, false};
      detail::close(*top_);
      behind_its_locals.complete = true;
    }
  }

#if SWITCHBACK_EXCEPTIONS
  void fail() noexcept { error_ = std::current_exception(); }
  // Nothing refers to the exception then but whoever handles it.
  SWITCHBACK_COLD void rethrow() {
    std::exception_ptr error;
    std::swap(error, error_);
    std::rethrow_exception(std::move(error));
  }
#endif

private:
  frame_stack(M &outermost, const piece &lowest) noexcept
      : top_(&outermost), where_(nullptr), outermost_(&outermost), lowest_(lowest) {}

  static frame_stack *make(M &outermost) {
    const std::size_t room = sizeof(M) < 128 ? 512 / sizeof(M) : 4;
    void *const memory = ::operator new(sizeof(frame_stack) + size_of(room));
    return ::new (memory) frame_stack(outermost, piece_at(static_cast<frame_stack *>(memory) + 1, nullptr, room));
  }
  M *add() {
    const std::size_t room = 2 * static_cast<std::size_t>(where_->last - where_->first + 1);
    void *const memory = ::operator new(sizeof(piece) + size_of(room));
    where_->above = ::new (memory) piece(piece_at(static_cast<piece *>(memory) + 1, where_, room));
    return where_->above->first;
  }
  piece *above() noexcept { return where_ ? where_->above : &lowest_; }

  // With what the alignment takes.
  static std::size_t size_of(std::size_t room) noexcept { return alignof(M) + room * sizeof(M); }
  static piece piece_at(void *memory, piece *below, std::size_t room) noexcept {
    const std::uintptr_t at = reinterpret_cast<std::uintptr_t>(memory);
    M *const first = reinterpret_cast<M *>((at + alignof(M) - 1) / alignof(M) * alignof(M));
    return piece{below, nullptr, first, first + (room - 1)};
  }

  M *top_;       // null: a step has it
  piece *where_; // of the top; null: there is no machine but the outermost
  M *outermost_;
  piece lowest_; // its memory is behind this object's
#if SWITCHBACK_EXCEPTIONS
  std::exception_ptr error_; // on its way from a machine to the one below
#endif
};

// What an inner frame returns, on its way to the one below.
template <class R>
class inner_result {
public:
  result_target target() noexcept { return result_target{slot_.address(), &has_value_}; }
  R take() {
    if (!has_value_)
      return undefined<R>();
    has_value_ = false;
    return static_cast<R &&>(slot_.get());
  }

private:
  slot<R> slot_;
  bool has_value_ = false;
};
template <>
class inner_result<void> {
public:
  result_target target() noexcept { return result_target{nullptr, nullptr}; }
  void take() noexcept {}
};

// The promise of such a generator.
template <class M, class G>
class recursive_step;
template <class M, class Y, class R, class S>
class recursive_step<M, generator<Y, R, S>> : public generator_step<Y, R, S> {
public:
  using generator_step<Y, R, S>::generator_step;

  // SB_YIELD_FROM(walk(t)): before the suspension ...
  void recurse(value_frame<M> &&frame) {
    const bool is_full = top_ == last_;
    M *const place = SWITCHBACK_UNLIKELY(is_full) ? frame_stack<M>::first_above(*stack_, *top_) : top_ + 1;
    ::new (static_cast<void *>(place)) M(frame.part());
    top_ = place;
    if (SWITCHBACK_UNLIKELY(is_full)) {
      (*stack_)->go_above();
      last_ = (*stack_)->last();
    }
  }
  // ... and behind it: what has left that frame is thrown.
  R recursed() {
#if SWITCHBACK_EXCEPTIONS
    if (SWITCHBACK_UNLIKELY(has_failed_)) {
      has_failed_ = false;
      (*stack_)->rethrow();
    }
#endif
    return inner_result_.take();
  }

  // To the next yield; false at the end of the outermost frame. `stack` is null before it has delegated to itself.
  SWITCHBACK_ALWAYS_INLINE bool run(M &outermost, frame_stack<M> *&stack) {
    stack_ = &stack;
    top_ = last_ = &outermost;
    if (stack) {
      last_ = stack->last();
      top_ = stack->begin_step();
    }
    const end_of_step on_exit = {*this};
    static_cast<void>(on_exit);
    const result_target result = this->expected_result();
    for (;;) {
      M *const machine = top_;
      this->expect_result(machine == &outermost ? result : inner_result_.target());
      SWITCHBACK_TRY {
        if (machine->sb_resume(*this)) {
          if (top_ == machine)
            return true;
          continue; // with the inner one
        }
        if (machine == &outermost)
          return false;
      }
      SWITCHBACK_CATCH_ALL {
        if (machine == &outermost)
          SWITCHBACK_RETHROW;
#if SWITCHBACK_EXCEPTIONS
        stack->fail();
        has_failed_ = true;
#endif
      }
      machine->~M();
      if (SWITCHBACK_UNLIKELY(machine == stack->first()))
        top_ = last_ = stack->go_below();
      else
        top_ = machine - 1;
    }
  }

private:
  struct end_of_step {
    recursive_step &step;
    ~end_of_step() {
      if (*step.stack_)
        (*step.stack_)->end_step(step.top_);
    }
  };

  frame_stack<M> **stack_ = nullptr;
  M *top_ = nullptr;
  M *last_ = nullptr; // the last place of its piece
  inner_result<R> inner_result_;
  bool has_failed_ = false;
};

// What the machine of such a generator inherits.
template <class M, class G, class Index>
struct sb_recursive_machine : sb_value_machine<G, Index> {
  typedef std::true_type sb_recurs;
  typedef recursive_step<M, G> sb_promise_type;
};

// The box of such a machine.
template <class M>
class recursive_box {
public:
  template <class... Params>
  explicit recursive_box(construct_frame c, Params &...params) : outermost_(c, params...), stack_(nullptr) {}
  // Before its first step and after its last.
  recursive_box(recursive_box &&other) : outermost_(static_cast<box &&>(other.outermost_)), stack_(nullptr) {}
  recursive_box &operator=(recursive_box &&other) {
    if (this != &other) {
      close();
      outermost_ = static_cast<box &&>(other.outermost_);
    }
    return *this;
  }
  // Passes no address of itself, so that a frame on its way to a stack is in registers.
  ~recursive_box() {
    if (stack_)
      frame_stack<M>::dispose(stack_);
  }

  M &machine() noexcept { return outermost_.machine(); }
  const M &machine() const noexcept { return outermost_.machine(); }
  bool is_closed() const noexcept { return outermost_.is_closed(); }
  bool is_running() const noexcept {
    if (stack_ && stack_->is_in_step())
      return true;
    // One that is finished is being closed.
    const M *const inner = stack_ ? stack_->inner() : nullptr;
    return inner ? inner->sb_index == inner->sb_finished() : box_is_running(outermost_);
  }

  template <class Step>
  SWITCHBACK_NOINLINE bool run(Step &step) {
    return step.run(outermost_.machine(), stack_);
  }
  template <class Step, class Value>
  SWITCHBACK_NOINLINE bool go_on(Value &value) {
    Step step(value);
    return step.run(outermost_.machine(), stack_);
  }

  // The innermost frame first, and all of them even if a destructor throws.
  void close() {
    struct outermost_at_last {
      box &outermost;
      ~outermost_at_last() noexcept(false) { outermost.close(); }
    } behind_the_inner_ones = {outermost_};
    static_cast<void>(behind_the_inner_ones);
    if (stack_)
      stack_->close();
  }

private:
  typedef typename box_of<M>::type box;

  box outermost_;
  frame_stack<M> *stack_; // null: it has not delegated to itself yet
};

template <class M>
bool box_is_running(const recursive_box<M> &box) noexcept {
  return box.is_running();
}
template <class M, class Step>
bool run_box(recursive_box<M> &box, Step &step) {
  return box.run(step);
}
template <class Step, class M, class Value>
bool go_on_in_box(recursive_box<M> &box, Value &value) {
  return box.template go_on<Step>(value);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
