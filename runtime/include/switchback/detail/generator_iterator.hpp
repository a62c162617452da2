// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The iterator of a generator.
#ifndef SWITCHBACK_DETAIL_GENERATOR_ITERATOR_HPP
#define SWITCHBACK_DETAIL_GENERATOR_ITERATOR_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/iterator_copies.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// An input iterator ([input.iterators]) over what is left of a generator; begin() and end() have one type, as C++11's
// range-for needs. JavaScript's loops close the iterator when they are left early (ECMA-262 7.4.11): the last of what
// begin() made and its copies does so when it is destroyed. Only copying allocates: a range-for never does.
// Preconditions: the generator outlives it and is not moved. Throws: ++ what the body throws.
template <class G>
class generator_iterator {
public:
  typedef std::input_iterator_tag iterator_category;
  typedef typename G::reference reference;
  typedef typename std::remove_cv<typename std::remove_reference<reference>::type>::type value_type;
  typedef typename std::remove_reference<reference>::type *pointer;
  typedef std::ptrdiff_t difference_type;

  generator_iterator() noexcept : generator_(nullptr) {}
  explicit generator_iterator(G &generator) noexcept : generator_(&generator) {}
  generator_iterator(const generator_iterator &) = default;
  generator_iterator(generator_iterator &&other) noexcept
      : generator_(other.generator_), copies_(std::move(other.copies_)) {
    other.generator_ = nullptr;
  }
  generator_iterator &operator=(generator_iterator other) noexcept {
    std::swap(generator_, other.generator_);
    copies_ = std::move(other.copies_);
    return *this;
  }
  SWITCHBACK_ALWAYS_INLINE ~generator_iterator() {
    if (copies_.is_last() && generator_ && !generator_->exhausted())
      generator_->close(); // note [no escape]
  }

  reference operator*() const noexcept { return generator_->node().leaf().get(); }
  pointer operator->() const noexcept {
    reference r = **this;
    return std::addressof(r);
  }
  generator_iterator &operator++() {
    generator_->advance();
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
  friend bool operator==(const generator_iterator &a, const generator_iterator &b) noexcept {
    return a.at_end() == b.at_end();
  }
  friend bool operator!=(const generator_iterator &a, const generator_iterator &b) noexcept { return !(a == b); }

private:
  bool at_end() const noexcept { return !generator_ || generator_->exhausted(); }

  G *generator_;
  iterator_copies copies_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
