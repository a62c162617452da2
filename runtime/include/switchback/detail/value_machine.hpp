// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a machine that is a value inherits, and the object `sb` in its sb_resume. There is no handle to
// such a frame and nobody awaits in it: a step of it is a call that answers whether it stopped at a yield.
#ifndef SWITCHBACK_DETAIL_VALUE_MACHINE_HPP
#define SWITCHBACK_DETAIL_VALUE_MACHINE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/activation.hpp>
#include <switchback/detail/constant_value.hpp>
#include <switchback/iteration.hpp>

#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The promise of a value coroutine whose return type is G: it lives on the stack of whoever makes a step.
template <class G>
struct step_of;

// The two resume indices that are no suspension points.
template <class Index>
struct value_index {
  static constexpr Index sb_finished() noexcept { return static_cast<Index>(-1); }
  static constexpr Index sb_running() noexcept { return static_cast<Index>(-2); }
};

// What a generated machine inherits that is a value. It hides what it has something to say about
// (docs/generated-code.md). G is the user's return type; Index holds its suspension points' numbers, and two more.
template <class G, class Index>
struct sb_value_machine : value_index<Index> {
  typedef G sb_return_type;
  typedef typename step_of<G>::type sb_promise_type;
  typedef bool sb_outcome; // whether it stopped at a yield
  // Nothing has to be done for what is alive when it is destroyed.
  typedef std::true_type sb_trivial;
  // It is no sb_constant_machine, no sb_recursive_machine.
  typedef std::false_type sb_constant;
  typedef std::false_type sb_recurs;

  // 0 before the body has begun, then the suspension point to go on from, or one of value_index.
  Index sb_index;

  SWITCHBACK_CONSTEXPR sb_value_machine() noexcept : sb_index(0) {}
  sb_value_machine(const sb_value_machine &) = default;
  sb_value_machine &operator=(const sb_value_machine &) = default;
  SWITCHBACK_CONSTEXPR sb_value_machine(sb_value_machine &&other) noexcept : sb_index() { sb_move(other); }

  // What has been moved from is finished.
  SWITCHBACK_CONSTEXPR void sb_move(sb_value_machine &other) noexcept {
    sb_index = other.sb_index;
    other.sb_index = this->sb_finished();
  }

  unsigned sb_cursor_at(unsigned) const noexcept { return 0; }
  void sb_unwind(unsigned &, unsigned) noexcept {}
};

// note [constant frames]: of an SB_CONSTEXPR generator. What it keeps are members with values, and a step jumps only
// as a constant expression can: a switch whose cases stand in the body. Nor can there be an object with a destructor in
// sb_resume before C++20, so what an exception does to the frame is the caller's to do (run_guarded below).
template <class G, class Index>
struct sb_constant_machine : sb_value_machine<G, Index> {
  typedef std::true_type sb_constant;
  static_assert(is_small_trivial<typename step_of<G>::type::yield_type>::value,
                "SB_CONSTEXPR: it must yield scalars or small trivial classes");
};

template <class... Types>
struct trivially_destroyed;
template <>
struct trivially_destroyed<> : std::true_type {};
template <class First, class... Rest>
struct trivially_destroyed<First, Rest...>
    : std::integral_constant<bool,
                             std::is_trivially_destructible<First>::value && trivially_destroyed<Rest...>::value> {};

// Destroys the locals of a machine that does not run, all of them, even if a destructor throws; it is finished then.
template <class M>
void close(M &machine) {
  struct rest_after_a_throw {
    M &machine;
    unsigned cursor;
    ~rest_after_a_throw() { machine.sb_unwind(cursor, 0); }
  } rest = {machine, machine.sb_cursor_at(machine.sb_index)};
  machine.sb_index = machine.sb_finished();
  machine.sb_unwind(rest.cursor, 0);
}

// Copies the locals of a machine that does not run; if that throws, those that have been copied are destroyed. The
// parameters are copies already.
template <class M>
void copy_locals(M &to, const M &from) {
  struct copied {
    M &machine;
    unsigned cursor;
    bool complete;
    ~copied() {
      if (!complete)
        machine.sb_unwind(cursor, 0);
    }
  } guard = {to, 0, false};
  to.sb_copy(from, guard.cursor, from.sb_cursor_at(from.sb_index));
  guard.complete = true;
}
// The same with the resume index, and then closes the other one.
template <class M>
void move_locals(M &to, M &from) {
  detail::copy_locals(to, from);
  to.sb_index = from.sb_index;
  detail::close(from);
}

// note [poison]: the index is overwritten as soon as it is read, and written again only by a suspension. So a step
// within a step finds the machine running, and what an exception leaves behind is finished.
template <class M>
class value_activation {
public:
  explicit value_activation(M &machine) noexcept : entry(machine.sb_index), machine_(machine), armed_(true) {
    machine.sb_index = machine.sb_running();
  }
  value_activation(const value_activation &) = delete;
  value_activation &operator=(const value_activation &) = delete;
  ~value_activation() {
    if (armed_)
      machine_.sb_index = machine_.sb_finished();
  }

  bool suspend(unsigned index) noexcept {
    machine_.sb_index = static_cast<decltype(machine_.sb_index)>(index);
    armed_ = false;
    return true;
  }
  bool finish() noexcept { return false; }

  // Where a resumption goes to.
  const unsigned entry;

private:
  M &machine_;
  bool armed_;
};

// The same in a constant frame.
template <class M>
class constant_activation {
public:
  explicit SWITCHBACK_CONSTEXPR constant_activation(M &machine) noexcept : entry(machine.sb_index), machine_(machine) {
    machine.sb_index = machine.sb_running();
  }
  SWITCHBACK_CONSTEXPR bool suspend(unsigned index) noexcept {
    machine_.sb_index = static_cast<decltype(machine_.sb_index)>(index);
    return true;
  }
  SWITCHBACK_CONSTEXPR bool finish() noexcept {
    machine_.sb_index = machine_.sb_finished();
    return false;
  }

  const unsigned entry;

private:
  M &machine_;
};

// One step of a machine: whether it stopped at a yield.
template <class M, class Promise>
SWITCHBACK_ALWAYS_INLINE bool run(M &machine, Promise &promise, std::false_type) {
  return machine.sb_resume(promise);
}
template <class M, class Promise>
bool run_guarded(M &machine, Promise &promise) {
  struct finished_by_exception {
    M &machine;
    ~finished_by_exception() {
      if (machine.sb_index == machine.sb_running())
        machine.sb_index = machine.sb_finished();
    }
  } guard = {machine};
  static_cast<void>(guard);
  return machine.sb_resume(promise);
}
template <class M, class Promise>
SWITCHBACK_CONSTEXPR bool run(M &machine, Promise &promise, std::true_type) {
#if SWITCHBACK_CONSTANT_EVALUATION
  if (__builtin_is_constant_evaluated()) // no exception leaves it then
    return machine.sb_resume(promise);
#endif
  return detail::run_guarded(machine, promise);
}
template <class M, class Promise>
SWITCHBACK_ALWAYS_INLINE SWITCHBACK_CONSTEXPR bool run(M &machine, Promise &promise) {
  return detail::run(machine, promise, typename M::sb_constant());
}

// The same for machines that have something to unwind: note [region guard].
template <class M>
class unwinding_value_activation {
public:
  explicit unwinding_value_activation(M &machine) noexcept
      : entry(machine.sb_index), cursor(0), machine_(machine), armed_(true) {
    machine.sb_index = machine.sb_running();
  }
  unwinding_value_activation(const unwinding_value_activation &) = delete;
  unwinding_value_activation &operator=(const unwinding_value_activation &) = delete;
  ~unwinding_value_activation() {
    if (armed_) {
      machine_.sb_unwind(cursor, 0);
      machine_.sb_index = machine_.sb_finished();
    }
  }

  bool suspend(unsigned index) noexcept {
    machine_.sb_index = static_cast<decltype(machine_.sb_index)>(index);
    armed_ = false;
    return true;
  }
  void unwind(unsigned floor) { machine_.sb_unwind(cursor, floor); }
  // Not left to the destructor, which may not throw: here a destructor that does still lets the rest unwind.
  bool finish() {
    machine_.sb_unwind(cursor, 0);
    return false;
  }
  bool is_armed() const noexcept { return armed_; }

  const unsigned entry;
  // The cascade's position (machine::sb_unwind).
  unsigned cursor;

private:
  M &machine_;
  bool armed_;
};

template <class M>
using value_region = region<M, unwinding_value_activation<M>>;

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
