// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a range-for in a frame keeps of its range between elements ([stmt.ranged]/1). The range itself
// is passed to each operation, so that of a value frame, which knows where it stands, nothing is kept that points to
// it.
#ifndef SWITCHBACK_DETAIL_RANGE_POSITION_HPP
#define SWITCHBACK_DETAIL_RANGE_POSITION_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/dependent.hpp>

#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class M>
class value_frame;

namespace detail {

// Alone: nobody but this loop ever looks at the range, so that what state the loop leaves it in does not matter.
template <class Range, bool Alone = false>
class range_position {
  typedef decltype(range_begin(std::declval<Range &>(), 0)) iterator;
  typedef decltype(range_end(std::declval<Range &>(), 0)) sentinel;

public:
  explicit range_position(Range &range) : at_(range_begin(range, 0)), end_(range_end(range, 0)), begun_(false) {}
  // To the next element, or the first; false at the end.
  bool next(Range &) {
    if (begun_)
      ++at_;
    begun_ = true;
    return at_ != end_;
  }
  auto element(Range &) -> decltype(*std::declval<iterator &>()) { return *at_; }
  // The loop is over.
  void leave(Range &) noexcept {}

private:
  iterator at_;
  sentinel end_;
  bool begun_;
};

template <class M>
class range_position<value_frame<M>, false> {
  typedef value_frame<M> range;

public:
  explicit range_position(range &) noexcept {}
  bool next(range &frame) { return frame.start(); }
  typename range::reference element(range &frame) const noexcept { return frame.element(); }
  void leave(range &frame) { frame.leave(); }
};

template <class M>
class range_position<value_frame<M>, true> {
  typedef value_frame<M> range;

public:
  explicit range_position(range &) noexcept {}
  bool next(range &frame) { return frame.start_alone(); }
  typename range::reference element(range &frame) const noexcept { return frame.element(); }
  void leave(range &frame) { leave(frame, std::is_trivially_destructible<range>()); }

private:
  static void leave(range &, std::true_type) noexcept {}
  static void leave(range &frame, std::false_type) { frame.leave(); }
};

template <class Lvalue, bool Alone = false>
struct position_in {
  typedef range_position<typename std::remove_reference<Lvalue>::type, Alone> type;
};
template <class Lvalue>
struct lone_position_in : position_in<Lvalue, true> {};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
