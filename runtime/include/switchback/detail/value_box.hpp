// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the machine in a value frame. One without destructors is a member like any other. Of any other the
// parameters may have to be destroyed early, when the frame is closed, and an assignment makes it anew.
#ifndef SWITCHBACK_DETAIL_VALUE_BOX_HPP
#define SWITCHBACK_DETAIL_VALUE_BOX_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/value_machine.hpp>
#include <switchback/value_frame.hpp>

#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

template <class M, bool Trivial = M::sb_trivial::value &&std::is_trivially_destructible<M>::value>
class value_box {
public:
  explicit SWITCHBACK_CONSTEXPR value_box(construct_frame) {} // not machine_(): that would zero every slot
  template <class First, class... Params>
  SWITCHBACK_CONSTEXPR value_box(construct_frame, First &first, Params &...params) : machine_(first, params...) {}

  SWITCHBACK_CONSTEXPR M &machine() noexcept { return machine_; }
  SWITCHBACK_CONSTEXPR const M &machine() const noexcept { return machine_; }
  SWITCHBACK_CONSTEXPR bool is_closed() const noexcept { return false; }
  SWITCHBACK_CONSTEXPR void close() { close(typename M::sb_constant()); }

private:
  SWITCHBACK_CONSTEXPR void close(std::true_type) noexcept { machine_.sb_index = machine_.sb_finished(); }
  void close(std::false_type) { detail::close(machine_); }

  M machine_;
};

// One that ends before its box does. It copies as M does, where that is asked for.
template <class M>
class closable_box {
public:
  explicit closable_box(construct_frame) : closed_(false) { ::new (address()) M; }
  template <class First, class... Params>
  closable_box(construct_frame, First &first, Params &...params) : closed_(false) {
    ::new (address()) M(first, params...);
  }
  closable_box(const closable_box &other) : closed_(true) { copy(other); }
  closable_box(closable_box &&other) : closed_(true) { take(other); }
  closable_box &operator=(const closable_box &other) {
    if (this != &other) {
      closable_box copied(other);
      close();
      take(copied);
    }
    return *this;
  }
  closable_box &operator=(closable_box &&other) {
    if (this != &other) {
      close();
      take(other);
    }
    return *this;
  }
  ~closable_box() { close(); }

  M &machine() noexcept { return machine_; }
  const M &machine() const noexcept { return machine_; }
  bool is_closed() const noexcept { return closed_; }
  void close() {
    if (closed_)
      return;
    struct parameters { // also when a local's destructor throws
      M &machine;
      ~parameters() { machine.~M(); }
    } behind_the_locals = {machine_};
    closed_ = true;
    detail::close(machine_);
  }

private:
  void *address() noexcept { return const_cast<void *>(static_cast<const void *>(std::addressof(machine_))); }
  void copy(const closable_box &other) {
    if (other.closed_)
      return;
    ::new (address()) M(other.machine_);
    closed_ = false;
  }
  void take(closable_box &other) {
    if (other.closed_)
      return;
    ::new (address()) M(static_cast<M &&>(other.machine_));
    closed_ = false;
  }

  union {
    M machine_;
  };
  bool closed_;
};

// Whether what has it as a base can be copied.
template <bool Copies>
struct copied_as_members {};
template <>
struct copied_as_members<false> {
  copied_as_members() = default;
  copied_as_members(const copied_as_members &) = delete;
  copied_as_members(copied_as_members &&) = default;
  copied_as_members &operator=(const copied_as_members &) = delete;
  copied_as_members &operator=(copied_as_members &&) = default;
};

// One without destructors whose members cannot be assigned, as it has references or may point into itself: it is made
// anew.
template <class M>
class replaced_box : public value_box<M, true>, private copied_as_members<std::is_copy_constructible<M>::value> {
public:
  using value_box<M, true>::value_box;
  replaced_box(const replaced_box &) = default;
  replaced_box(replaced_box &&) = default;
  replaced_box &operator=(const replaced_box &other) { return *this = replaced_box(other); }
  replaced_box &operator=(replaced_box &&other) {
    if (this != &other)
      ::new (const_cast<void *>(static_cast<const void *>(std::addressof(this->machine()))))
          M(static_cast<M &&>(other.machine()));
    return *this;
  }
};

template <class M>
class value_box<M, false> : public closable_box<M>, private copied_as_members<std::is_copy_constructible<M>::value> {
public:
  using closable_box<M>::closable_box;
};

template <class M>
struct box_of : std::conditional<M::sb_trivial::value && std::is_trivially_destructible<M>::value &&
                                     !std::is_move_assignable<M>::value,
                                 replaced_box<M>, value_box<M>> {};

// What a generator does with its box; frame_stack.hpp has the same for a recursive_box.

// A frame that runs has an index, and is not suspended there.
template <class Box>
SWITCHBACK_CONSTEXPR bool box_is_running(const Box &box) noexcept {
  return !box.is_closed() && box.machine().sb_index == box.machine().sb_running();
}
// To the next yield; false at the end. Precondition: it is not finished.
template <class Box, class Step>
SWITCHBACK_ALWAYS_INLINE SWITCHBACK_CONSTEXPR bool run_box(Box &box, Step &step) {
  return detail::run(box.machine(), step);
}
// The same with nothing to tell it. `value` is what the frame has yielded.
template <class Step, class Box, class Value>
SWITCHBACK_ALWAYS_INLINE bool go_on_in_box(Box &box, Value &value) {
  Step step(value);
  return detail::run(box.machine(), step);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
