// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// iterable<D>: an object becomes iterable by a member coroutine, as with JavaScript's [Symbol.iterator]:
//
//   class range : public switchback::iterable<range> {
//   public:
//       SB_COROUTINE switchback::generator<int> iterate() const { ... }
//   };
//   for (int i : range(...)) ...
//
// to_vector(it), to_vector(it, f): [...it] and Array.from(it, f).
#ifndef SWITCHBACK_ITERABLE_HPP
#define SWITCHBACK_ITERABLE_HPP

#include <switchback/detail/config.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// An iterator that owns what it iterates over. The generator is behind a pointer, because its iterator refers to it
// while this object moves.
template <class G>
class owning_iterator {
  typedef typename G::iterator inner;
  struct state {
    G generator;
    inner at;
    explicit state(G &&g) : generator(std::move(g)), at(generator.begin()) {}
  };

public:
  typedef std::input_iterator_tag iterator_category;
  typedef typename inner::reference reference;
  typedef typename inner::value_type value_type;
  typedef typename inner::pointer pointer;
  typedef std::ptrdiff_t difference_type;

  owning_iterator() noexcept {}
  explicit owning_iterator(G &&generator) : state_(std::make_shared<state>(std::move(generator))) {}

  reference operator*() const noexcept { return *state_->at; }
  pointer operator->() const noexcept { return state_->at.operator->(); }
  owning_iterator &operator++() {
    ++state_->at;
    return *this;
  }
  typename inner::passed operator++(int) { return state_->at++; }

  friend bool operator==(const owning_iterator &a, const owning_iterator &b) noexcept {
    return a.at_end() == b.at_end();
  }
  friend bool operator!=(const owning_iterator &a, const owning_iterator &b) noexcept { return !(a == b); }

private:
  bool at_end() const noexcept { return !state_ || state_->at == inner(); }

  std::shared_ptr<state> state_;
};

} // namespace detail

// Base that gives Derived begin() and end() over a new Derived::iterate(), which returns a generator (ECMA-262 7.4.2,
// GetIterator). Every begin() starts one of its own; it is destroyed with the last copy of its iterator. The object
// must outlive the loop, as for any member coroutine. Throws what iterate() and its body throw. Threads: iterators are
// independent.
template <class Derived>
class iterable {
public:
  template <class D = Derived>
  auto begin() const -> detail::owning_iterator<decltype(std::declval<const D &>().iterate())> {
    typedef decltype(std::declval<const D &>().iterate()) generator;
    return detail::owning_iterator<generator>(static_cast<const D &>(*this).iterate());
  }
  template <class D = Derived>
  auto end() const -> detail::owning_iterator<decltype(std::declval<const D &>().iterate())> {
    return {};
  }
  template <class D = Derived>
  auto begin() -> detail::owning_iterator<decltype(std::declval<D &>().iterate())> {
    typedef decltype(std::declval<D &>().iterate()) generator;
    return detail::owning_iterator<generator>(static_cast<D &>(*this).iterate());
  }
  template <class D = Derived>
  auto end() -> detail::owning_iterator<decltype(std::declval<D &>().iterate())> {
    return {};
  }

protected:
  iterable() noexcept {}
  iterable(const iterable &) noexcept {}
  iterable &operator=(const iterable &) noexcept { return *this; }
  ~iterable() {}
};

namespace detail {

namespace iterable_access {
using std::begin;
template <class T>
auto element_of(int) -> decltype(*begin(std::declval<T &>()));
} // namespace iterable_access

struct not_iterable {};
template <class T>
auto element_of(int) -> decltype(iterable_access::element_of<T>(0));
template <class T>
not_iterable element_of(...);

template <class T>
struct is_range
    : std::integral_constant<bool,
                             !std::is_same<decltype(detail::element_of<typename std::remove_reference<T>::type>(0)),
                                           not_iterable>::value> {};

template <class T, bool = is_range<T>::value>
struct value_of_range {};
template <class T>
struct value_of_range<T, true> {
  typedef decltype(detail::element_of<typename std::remove_reference<T>::type>(0)) element;
  typedef typename std::decay<element>::type type;
};

} // namespace detail

// A vector of the elements of anything that a range-for takes (ECMA-262 13.2.4.1, [...it]). A generator is run to its
// end. Throws what the iteration throws, after destroying the elements.
template <class Range>
std::vector<typename detail::value_of_range<Range>::type> to_vector(Range &&range) {
  std::vector<typename detail::value_of_range<Range>::type> result;
  for (auto &&element : range)
    result.push_back(static_cast<decltype(element)>(element));
  return result;
}

// The same through a function (ECMA-262 23.1.2.1, Array.from(it, f)); unlike JavaScript's, f gets no index.
template <class Range, class F>
auto to_vector(Range &&range, F f) -> std::vector<
    typename std::decay<decltype(f(std::declval<typename detail::value_of_range<Range>::element>()))>::type> {
  std::vector<typename std::decay<decltype(f(std::declval<typename detail::value_of_range<Range>::element>()))>::type>
      result;
  for (auto &&element : range)
    result.push_back(f(static_cast<decltype(element)>(element)));
  return result;
}

// Of anything else: the error that says so, and only that one.
template <class X, class... F>
typename std::enable_if<!detail::is_range<X>::value>::type to_vector(X &&, F &&...) {
  static_assert(detail::is_range<X>::value,
                "to_vector takes what a range-for takes; an asynchronous iterable needs SB_FOR_AWAIT");
}

SWITCHBACK_END_NAMESPACE

#endif
