// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the box around a machine that makes it a coroutine with a handle, on the heap or in an object.
//
//   head      resume, destroy      what these point to says where the coroutine stands:
//   promise                            resume_initial, destroy_initial   at a non-trivial initial suspend
//   awaiters  (only non-trivial)       resume_body, destroy_body         before the body or in it
//   machine                            null, destroy_body/_final         at the final suspend
//
// So the ordinary case pays neither a flag nor a test. Destruction is locals, promise, parameter copies (the machine),
// memory, each even if the one before threw ([dcl.fct.def.coroutine]/11).
#ifndef SWITCHBACK_DETAIL_HEAP_FRAME_HPP
#define SWITCHBACK_DETAIL_HEAP_FRAME_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/activation.hpp>
#include <switchback/detail/allocation.hpp>
#include <switchback/detail/slot.hpp>

#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A T that is destroyed at the end of the scope, by a destructor that may throw.
template <class T>
struct destroy_at_exit {
  slot<T> &object;
  explicit destroy_at_exit(slot<T> &s) noexcept : object(s) {}
  ~destroy_at_exit() noexcept(false) { object.destroy(); }
};

struct no_awaiter {};

// The initial and the final awaiter are never alive together.
template <class Initial, class Final>
struct awaiter_storage {
  union {
    slot<Initial> initial;
    slot<Final> final;
  };
  awaiter_storage() noexcept {}
  ~awaiter_storage() {}
};
template <>
struct awaiter_storage<no_awaiter, no_awaiter> {};

// The storage is a base, so that it takes no room when it is empty.
template <class M, class Initial, class Final>
struct frame_tail : awaiter_storage<Initial, Final> {
  slot<M> machine;
};

template <class E, class Kind = typename awaiter_kind<E>::type>
struct kept_awaiter {
  typedef no_awaiter type;
};
template <class E>
struct kept_awaiter<E, awaits_general> {
  typedef awaiting<E> type;
};

// Where frames are: what happens behind the last destructor.
struct on_heap {
  template <class F>
  static void deallocate(void *frame) {
    frame_memory<typename F::promise_type, sizeof(F), alignof(F)>::deallocate(frame);
  }
};
// In an object, which the head tells that there is no coroutine any more.
struct in_place {
  template <class F>
  static void deallocate(void *frame) {
    static_cast<F *>(frame)->destroy = nullptr;
  }
};

struct not_begun {};

// The frame of the machine M. Reached through handles only. Threads: one at a time, as coroutine_handle says. After
// await_suspend has suspended, nothing here reads the frame again.
template <class M, class Place>
class coroutine_frame : public frame_head {
public:
  typedef M machine_type;
  typedef typename M::sb_promise_type promise_type;
  typedef decltype(std::declval<promise_type &>().initial_suspend()) initial_expression;
  typedef decltype(std::declval<promise_type &>().final_suspend()) final_expression;
  typedef typename awaiter_kind<initial_expression>::type initial_kind;
  typedef typename awaiter_kind<final_expression>::type final_kind;
  typedef typename kept_awaiter<initial_expression>::type initial_awaiting;
  typedef typename kept_awaiter<final_expression>::type final_awaiting;

  promise_type &promise() { return promise_.get(); }
  slot<promise_type> &promise_slot() { return promise_; }
  slot<M> &machine_slot() { return tail_.machine; }
  M &machine() { return tail_.machine.get(); }

  // The head of a coroutine that is about to begin. (User-provided, so that `new (p) coroutine_frame()` zeroes
  // nothing.)
  coroutine_frame() noexcept : frame_head{&resume_body, &destroy_body} {}
  // In place, where the machine is there before the coroutine begins: the head says what to do with it until then.
  explicit coroutine_frame(not_begun) noexcept { destroy = &destroy_machine; }
  ~coroutine_frame() {}

  template <class... Params>
  static void *allocate(Params &...params) {
    return memory_of_frame<coroutine_frame>::allocate(params...);
  }
  static void deallocate(void *frame) { Place::template deallocate<coroutine_frame>(frame); }

  bool has_begun() const noexcept { return destroy != &destroy_machine; }
  void become_coroutine() noexcept {
    resume = &resume_body;
    destroy = &destroy_body;
  }

  // The initial await, up to and without its await_resume; exceptions go to the ramp's caller. Afterwards (what
  // follows it runs by run(result)) the coroutine is suspended, or has begun, or is even gone.
  frame_head *begin(bool &begun) { return begin(begun, initial_kind()); }

  // For handles that outlive a frame which the ramp is about to free: their destroy() must not free it again.
  void disown() noexcept { destroy = &destroy_nothing; }

protected:
  struct memory_at_exit {
    void *frame;
    explicit memory_at_exit(void *f) noexcept : frame(f) {}
    ~memory_at_exit() noexcept(false) { deallocate(frame); }
  };

  // Should unhandled_exception throw, the coroutine stands at its final suspend ([dcl.fct.def.coroutine]/15). While it
  // runs, the coroutine can be described by the place where it last went on.
  SWITCHBACK_COLD void fail() {
    resume = nullptr;
    const at_final_suspend_point afterwards = {machine()};
    promise().unhandled_exception();
  }
  frame_head *finish() { return finish(final_kind()); }

private:
  // Deferred, because the frame's own size is not known inside its class.
  template <class F>
  using memory_of_frame = frame_memory<promise_type, sizeof(F), alignof(F)>;

  static coroutine_frame &self(frame_head *head) noexcept { return *static_cast<coroutine_frame *>(head); }

  struct unless_begun {
    slot<initial_awaiting> &awaiter;
    bool &begun;
    ~unless_begun() {
      if (!begun)
        awaiter.destroy();
    }
  };

  frame_head *begin(bool &begun, awaits_always) {
    static_cast<void>(promise().initial_suspend());
    begun = true;
    return nullptr;
  }
  frame_head *begin(bool &begun, awaits_never) {
    static_cast<void>(promise().initial_suspend());
    begun = true;
    return this;
  }
  frame_head *begin(bool &begun, awaits_general) {
    ::new (tail_.initial.address()) initial_awaiting(promise(), at_initial_suspend());
    resume = &resume_initial;
    destroy = &destroy_initial;
    frame_head *next = nullptr;
    unless_begun guard = {tail_.initial, begun};
    const bool suspended =
        !tail_.initial.get().awaiter().await_ready() && await_suspend(tail_.initial.get().awaiter(), promise(), next);
    begun = true;
    return suspended ? next : this;
  }

  static frame_head *resume_body(frame_head *head) {
    coroutine_frame &frame = self(head);
    step s = {nullptr, true};
    SWITCHBACK_TRY { s = frame.machine().sb_resume(frame.promise()); }
    SWITCHBACK_CATCH_ALL { frame.fail(); }
    return s.finished ? frame.finish() : s.next;
  }

  static frame_head *resume_initial(frame_head *head) {
    coroutine_frame &frame = self(head);
    frame.resume = &resume_body;
    frame.destroy = &destroy_body;
    step s = {nullptr, true};
    SWITCHBACK_TRY {
      {
        destroy_at_exit<initial_awaiting> end_of_expression(frame.tail_.initial);
        static_cast<void>(frame.tail_.initial.get().awaiter().await_resume());
      }
      s = frame.machine().sb_resume(frame.promise());
    }
    SWITCHBACK_CATCH_ALL { frame.fail(); }
    return s.finished ? frame.finish() : s.next;
  }

  struct at_final_suspend_point {
    M &machine;
    ~at_final_suspend_point() { machine.sb_index = 0; }
  };

  frame_head *finish(awaits_always) {
    resume = nullptr;
    machine().sb_index = 0;
    static_cast<void>(promise().final_suspend());
    return nullptr;
  }
  frame_head *finish(awaits_never) {
    machine().sb_index = 0;
    static_cast<void>(promise().final_suspend());
    destroy_body(this, nullptr);
    return nullptr;
  }
  frame_head *finish(awaits_general) {
    resume = nullptr;
    machine().sb_index = 0;
    ::new (tail_.final.address()) final_awaiting(promise(), at_final_suspend());
    destroy = &destroy_final;
    frame_head *next = nullptr;
    if (!tail_.final.get().awaiter().await_ready() && await_suspend(tail_.final.get().awaiter(), promise(), next))
      return next;
    static_cast<void>(tail_.final.get().awaiter().await_resume());
    destroy_final(this, nullptr);
    return nullptr;
  }

  struct locals_at_exit {
    M &machine;
    unsigned cursor;
    explicit locals_at_exit(M &m) : machine(m), cursor(m.sb_cursor_at(m.sb_index)) {}
    ~locals_at_exit() { machine.sb_unwind(cursor, 0); }
  };

  static void destroy_nothing(frame_head *, suspension_point *) {}

  // note [describe]
  SWITCHBACK_COLD void describe(suspension_point &at) {
#if SWITCHBACK_DESCRIPTIONS
    at = M::sb_place(machine().sb_index);
#else
    static_cast<void>(at);
#endif
  }

  // note [throwing destroy]: locals die inside the body's try block, when they are destroyed too. A destructor that
  // throws is an unhandled exception, the others still run, and the coroutine ends up at its final suspend: not
  // destroyed.
  static void destroy_body(frame_head *head, suspension_point *asked) {
    coroutine_frame &frame = self(head);
    if (SWITCHBACK_UNLIKELY(asked != nullptr))
      return frame.describe(*asked);
    if (!frame.destroy_locals()) {
      run(frame.finish());
      return;
    }
    memory_at_exit memory(&frame);
    destroy_at_exit<M> parameters(frame.tail_.machine);
    destroy_at_exit<promise_type> promise(frame.promise_);
  }

  bool destroy_locals() {
    SWITCHBACK_TRY {
      locals_at_exit locals(machine());
      machine().sb_unwind(locals.cursor, 0);
      return true;
    }
    SWITCHBACK_CATCH_ALL {
      fail();
      return false;
    }
  }

  static void destroy_machine(frame_head *head, suspension_point *) {
    coroutine_frame &frame = self(head);
    memory_at_exit memory(&frame);
    frame.tail_.machine.destroy();
  }

  static void destroy_initial(frame_head *head, suspension_point *asked) {
    coroutine_frame &frame = self(head);
    if (SWITCHBACK_UNLIKELY(asked != nullptr))
      return frame.describe(*asked);
    memory_at_exit memory(&frame);
    destroy_at_exit<M> parameters(frame.tail_.machine);
    destroy_at_exit<promise_type> promise(frame.promise_);
    frame.tail_.initial.destroy();
  }

  static void destroy_final(frame_head *head, suspension_point *asked) {
    coroutine_frame &frame = self(head);
    if (SWITCHBACK_UNLIKELY(asked != nullptr))
      return frame.describe(*asked);
    memory_at_exit memory(&frame);
    destroy_at_exit<M> parameters(frame.tail_.machine);
    destroy_at_exit<promise_type> promise(frame.promise_);
    frame.tail_.final.destroy();
  }

  slot<promise_type> promise_;
  frame_tail<M, initial_awaiting, final_awaiting> tail_;
};

template <class M>
using heap_frame = coroutine_frame<M, on_heap>;

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
