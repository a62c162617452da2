// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SB_YIELD_FROM awaits (ECMA-262 15.5.5, yield*): a generator joins the chain; any other range is stepped in
// place, without a frame of its own.
#ifndef SWITCHBACK_DETAIL_GENERATOR_DELEGATE_HPP
#define SWITCHBACK_DETAIL_GENERATOR_DELEGATE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/generator_node.hpp>
#include <switchback/detail/slot.hpp>
#include <switchback/detail/undefined.hpp>
#include <switchback/iteration.hpp>

#include <exception>
#include <iterator>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Where a return value is to be constructed, and the flag that tells its owner that it has been.
struct result_target {
  void *where;
  bool *constructed;
};

// An inner generator's return value, on its way to be the value of the yield*.
template <class R>
class delegated_result {
  typedef typename held_in_union<R>::type held;

public:
  delegated_result() noexcept : constructed_(false) {}
  delegated_result(const delegated_result &) noexcept : constructed_(false) {}
  ~delegated_result() {
    if (constructed_)
      slot_.destroy();
  }
  result_target target() noexcept { return result_target{slot_.address(), &constructed_}; }
  // An inner generator that was done already has no value.
  R take() { return constructed_ ? static_cast<R>(std::move(slot_.get())) : undefined<R>(); }

private:
  slot<held> slot_;
  bool constructed_;
};
template <>
class delegated_result<void> {
public:
  result_target target() noexcept { return result_target{nullptr, nullptr}; }
  void take() noexcept {}
};

template <class Y, class R, class S>
struct generator_link_of : generator_link<Y, S> {
  delegated_result<R> result;
};

// The delegation to an inner generator. It is left when the inner one has ended, or with both frames' destruction,
// which goes by the chain. Movable until it is awaited.
template <class G>
class delegate_awaiter {
  typedef typename G::node_type node;

public:
  explicit delegate_awaiter(G &inner) noexcept : inner_(inner) {}
  delegate_awaiter(const delegate_awaiter &other) noexcept : inner_(other.inner_) {}
  delegate_awaiter &operator=(const delegate_awaiter &) = delete;

  bool await_ready() const noexcept { return inner_.exhausted(); }

  template <class P>
  coroutine_handle<> await_suspend(coroutine_handle<P> outer) {
    node &inner = inner_.node();
    if (inner.running())
      SWITCHBACK_THROW(generator_running());
    link_.inner = &inner_;
    return static_cast<node &>(outer.promise()).delegate(inner, link_);
  }

  typename G::return_type await_resume() {
#if SWITCHBACK_EXCEPTIONS
    if (link_.error)
      std::rethrow_exception(std::move(link_.error));
#endif
    return link_.result.take();
  }

private:
  G &inner_;
  generator_link_of<typename G::yield_type, typename G::return_type, typename G::send_type> link_;
};

// How one element of a range becomes a Y: as it is, when a reference to it will do, else through a converted copy.
template <class Y, class Element>
struct element_is_direct {
  typedef typename std::remove_reference<Y>::type object;
  typedef typename std::remove_reference<Element>::type element;
  static const bool same =
      std::is_same<typename std::remove_cv<object>::type, typename std::remove_cv<element>::type>::value;
  static const bool value = std::is_reference<Element>::value &&
                            (std::is_reference<Y>::value ? std::is_convertible<element *, object *>::value : same);
};

template <class Y, class Element, bool Direct = element_is_direct<Y, Element>::value>
class element_store {
public:
  template <class Node, class Iterator>
  void set(Node &node, Iterator &at) {
    node.set(static_cast<Element>(*at));
  }
};
template <class Y, class Element>
class element_store<Y, Element, false> {
  typedef typename std::remove_cv<typename std::remove_reference<Y>::type>::type object;

public:
  element_store() noexcept : constructed_(false) {}
  ~element_store() { clear(); }
  template <class Node, class Iterator>
  void set(Node &node, Iterator &at) {
    clear();
    ::new (converted_.address()) object(*at);
    constructed_ = true;
    node.set(static_cast<object &&>(converted_.get()));
  }

private:
  void clear() {
    if (constructed_) {
      constructed_ = false;
      converted_.destroy();
    }
  }
  slot<object> converted_;
  bool constructed_;
};

namespace range_access {
using std::begin;
using std::end;
template <class T>
auto first(T &range) -> decltype(begin(range)) {
  return begin(range);
}
template <class T>
auto last(T &range) -> decltype(end(range)) {
  return end(range);
}
} // namespace range_access

// The delegation to a range. T is as in elements<T>. What the range throws is thrown at the yield*. A range has no
// throw(): an exception that throw_() sends is thrown at the yield* (ECMA-262 has a TypeError there). Sent values are
// dropped. Movable until it is awaited.
template <class Y, class S, class T>
class range_awaiter : public range_source {
  typedef typename std::remove_reference<T>::type range;
  typedef decltype(range_access::first(std::declval<range &>())) iterator;
  typedef decltype(range_access::last(std::declval<range &>())) sentinel;
  typedef generator_node<Y, S> node;

  struct position {
    iterator at;
    sentinel end;
    explicit position(range &r) : at(range_access::first(r)), end(range_access::last(r)) {}
  };

public:
  explicit range_awaiter(range &r) noexcept : range_source{&step_to_next}, range_(r), node_(nullptr), begun_(false) {}
  range_awaiter(const range_awaiter &other) noexcept
      : range_source{&step_to_next}, range_(other.range_), node_(nullptr), begun_(false) {}
  range_awaiter &operator=(const range_awaiter &) = delete;
  ~range_awaiter() {
    if (begun_)
      position_.destroy();
  }

  bool await_ready() {
    ::new (position_.address()) position(range_);
    begun_ = true;
    return !(position_.get().at != position_.get().end);
  }

  template <class P>
  void await_suspend(coroutine_handle<P> outer) {
    node_ = &static_cast<node &>(outer.promise());
    element_.set(*node_, position_.get().at);
    node_->delegate(*this);
  }

  void await_resume() {
#if SWITCHBACK_EXCEPTIONS
    if (node_ && node_->thrown())
      node_->rethrow();
    if (error_)
      std::rethrow_exception(std::move(error_));
#endif
  }

private:
  static bool step_to_next(range_source &self) {
    range_awaiter &source = static_cast<range_awaiter &>(self);
    SWITCHBACK_TRY {
      position &p = source.position_.get();
      ++p.at;
      if (!(p.at != p.end))
        return false;
      source.element_.set(*source.node_, p.at);
      return true;
    }
    SWITCHBACK_CATCH_ALL {
      source.error_ = std::current_exception();
      return false;
    }
  }

  range &range_;
  node *node_;
  slot<position> position_;
  element_store<Y, decltype(*std::declval<iterator &>())> element_;
  std::exception_ptr error_;
  bool begun_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
