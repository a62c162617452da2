// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How many copies of an iterator there are, so that the last one closes the generator. An iterator that is never copied
// costs nothing: no allocation, and nothing that refers to it, so that a loop keeps it in registers.
#ifndef SWITCHBACK_DETAIL_ITERATOR_COPIES_HPP
#define SWITCHBACK_DETAIL_ITERATOR_COPIES_HPP

#include <switchback/detail/config.hpp>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

#if SWITCHBACK_HEAP
class iterator_copies {
public:
  iterator_copies() noexcept : others_(nullptr) {}
  iterator_copies(const iterator_copies &other) : others_(other.share()) {}
  iterator_copies(iterator_copies &&other) noexcept : others_(other.others_) { other.others_ = nullptr; }
  iterator_copies &operator=(iterator_copies &&other) noexcept {
    unsigned *const others = others_;
    others_ = other.others_;
    other.others_ = others;
    return *this;
  }

  bool any() const noexcept { return others_ != nullptr; }
  // To be asked once, by the iterator that goes away.
  bool is_last() noexcept {
    if (!others_)
      return true;
    if ((*others_)-- != 0)
      return false;
    delete others_;
    return true;
  }

private:
  unsigned *share() const {
    if (!others_)
      others_ = new unsigned(0);
    ++*others_;
    return others_;
  }

  mutable unsigned *others_; // how many besides this one; null while there has been none
};
#else
// Copies would have nothing to share: there are none.
class iterator_copies {
public:
  iterator_copies() noexcept {}
  iterator_copies(const iterator_copies &) = delete;
  iterator_copies(iterator_copies &&) noexcept {}
  iterator_copies &operator=(iterator_copies &&) noexcept { return *this; }
  bool any() const noexcept { return false; }
  bool is_last() const noexcept { return true; }
};
#endif

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
