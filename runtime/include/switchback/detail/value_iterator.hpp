// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the iterator of a generator that is a value.
#ifndef SWITCHBACK_DETAIL_VALUE_ITERATOR_HPP
#define SWITCHBACK_DETAIL_VALUE_ITERATOR_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/iterator_copies.hpp>

#if !SWITCHBACK_NATIVE

#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// An input iterator ([input.iterators]) over what is left of the frame F; begin() and end() have one type, as C++11's
// range-for needs. JavaScript's loops close the iterator when they are left early (ECMA-262 7.4.11): the last of what
// begin() made and its copies does so when it is destroyed. Only copying allocates: a range-for never does.
// Preconditions: the frame outlives it and is not moved. Throws: ++ what the body throws.
template <class F>
class value_iterator {
public:
  typedef std::input_iterator_tag iterator_category;
  typedef typename F::reference reference;
  typedef typename std::remove_cv<typename std::remove_reference<reference>::type>::type value_type;
  typedef typename std::remove_reference<reference>::type *pointer;
  typedef std::ptrdiff_t difference_type;

  value_iterator() noexcept : frame_(nullptr) {}
  explicit value_iterator(F *frame) noexcept : frame_(frame) {}
  value_iterator(const value_iterator &) = default;
  value_iterator(value_iterator &&other) noexcept : frame_(other.frame_), copies_(std::move(other.copies_)) {
    other.frame_ = nullptr;
  }
  value_iterator &operator=(value_iterator other) noexcept {
    std::swap(frame_, other.frame_);
    copies_ = std::move(other.copies_);
    return *this;
  }
  SWITCHBACK_ALWAYS_INLINE ~value_iterator() {
    if (copies_.is_last() && frame_)
      frame_->leave();
  }

  reference operator*() const noexcept { return frame_->element(); }
  pointer operator->() const noexcept {
    reference r = **this;
    return std::addressof(r);
  }
  value_iterator &operator++() {
    if (!frame_->go_on())
      frame_ = nullptr;
    return *this;
  }

  // *i++ gives the element that i was at.
  class passed {
  public:
    explicit passed(reference r) : value_(static_cast<reference>(r)) {}
    value_type &operator*() noexcept { return value_; }

  private:
    value_type value_;
  };
  passed operator++(int) {
    passed p(**this);
    ++*this;
    return p;
  }

  // Two iterators are equal when both are at the end, or neither is.
  friend bool operator==(const value_iterator &a, const value_iterator &b) noexcept { return a.at_end() == b.at_end(); }
  friend bool operator!=(const value_iterator &a, const value_iterator &b) noexcept { return !(a == b); }

private:
  // A copy may have gone on.
  bool at_end() const noexcept { return !frame_ || (copies_.any() && frame_->finished()); }

  F *frame_;
  iterator_copies copies_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
