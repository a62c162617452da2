// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// GetIterator(obj, async) (ECMA-262 7.4.3): what SB_FOR_AWAIT and SB_YIELD_FROM iterate over.
//
//   an object with next() -> promise of { value, done }     itself
//   an object with async_iterate()                          what that gives
//   a generator, or any range                               %AsyncFromSyncIteratorPrototype% (27.1.4): an element
//                                                           that is a promise or a thenable is awaited
#ifndef SWITCHBACK_DETAIL_ASYNC_ITERATOR_HPP
#define SWITCHBACK_DETAIL_ASYNC_ITERATOR_HPP

#include <switchback/detail/async_loop.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/generator.hpp>
#include <switchback/iteration.hpp>
#include <switchback/promise.hpp>

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What a step of type iteration<Y, R> becomes when its values have been awaited.
template <class Y, class R>
struct awaited_step {
  typedef typename unwrapped<Y>::type element;
  typedef typename unwrapped<R>::type result;
  typedef iteration<element, result> type;

  struct yields {
    template <class V>
    type operator()(V &&value) const {
      return type::yielded(std::forward<V>(value));
    }
  };
  struct returns {
    template <class V>
    type operator()(V &&value) const {
      return type::returned(std::forward<V>(value));
    }
    type operator()() const { return type::returned(); }
  };

  // AsyncFromSyncIteratorContinuation (27.1.4.4)
  template <class V>
  static promise<type> yielded(V &&value) {
    return promise<element>::resolve(std::forward<V>(value)).then(yields());
  }
  template <class V>
  static promise<type> returned(V &&value) {
    return promise<result>::resolve(std::forward<V>(value)).then(returns());
  }
  static promise<type> ended() { return promise<>::resolve().then(returns()); }
};

// Over a range.
template <class T>
class sync_iterator {
  typedef typename std::remove_reference<T>::type range;
  typedef decltype(range_access::first(std::declval<range &>())) position;
  typedef decltype(range_access::last(std::declval<range &>())) sentinel;
  typedef typename std::decay<decltype(*std::declval<position &>())>::type value_type;
  typedef awaited_step<value_type, void> steps;

public:
  explicit sync_iterator(T &&over) : over_(static_cast<T &&>(over)), begun_(false) {}
  sync_iterator(sync_iterator &&other) : over_(static_cast<T &&>(other.over_)), begun_(false) {}
  sync_iterator &operator=(const sync_iterator &) = delete;
  ~sync_iterator() {
    if (begun_)
      place_.destroy();
  }

  promise<typename steps::type> next() {
    return rejected_by_throw([this] { return step(); });
  }
  // A range has nothing to be closed, but is waited for all the same (27.1.4.2.2, step 6).
  promise<typename steps::type> return_() { return promise<typename steps::type>::resolve(steps::type::returned()); }

private:
  struct place {
    position at;
    sentinel end;
    explicit place(range &r) : at(range_access::first(r)), end(range_access::last(r)) {}
  };

  promise<typename steps::type> step() {
    if (begun_) {
      ++place_.get().at;
    } else {
      ::new (place_.address()) place(over_);
      begun_ = true;
    }
    if (!(place_.get().at != place_.get().end))
      return steps::ended();
    return steps::yielded(*place_.get().at);
  }

  T over_;
  slot<place> place_;
  bool begun_;
};

// Over a generator: throw_() and return_() are handed on, too.
template <class G, class Y, class R, class S>
class sync_generator_iterator {
  typedef awaited_step<typename std::decay<Y>::type, typename std::decay<R>::type> steps;
  typedef promise<typename steps::type> promised;

public:
  explicit sync_generator_iterator(G &&over) : over_(static_cast<G &&>(over)) {}
  sync_generator_iterator(sync_generator_iterator &&other) : over_(static_cast<G &&>(other.over_)) {}
  sync_generator_iterator &operator=(const sync_generator_iterator &) = delete;

  promised next() {
    return step([this] { return over_.next(); });
  }
  template <class V, class = decltype(std::declval<generator<Y, R, S> &>().next(std::declval<V>()))>
  promised next(V &&value) {
    return step([&] { return over_.next(std::forward<V>(value)); });
  }
#if SWITCHBACK_EXCEPTIONS
  promised throw_(const std::exception_ptr &error) {
    return step([&] { return over_.throw_(error); });
  }
#endif
  promised return_() {
    return step([this] { return over_.return_(); });
  }
  template <class V, class = decltype(std::declval<generator<Y, R, S> &>().return_(std::declval<V>()))>
  promised return_(V &&value) {
    return step([&] { return over_.return_(std::forward<V>(value)); });
  }

private:
  template <class Ask>
  static promised step(Ask ask) {
    return rejected_by_throw([&ask] { return awaited(ask(), std::is_same<Y, R>()); });
  }
  static promised awaited(iteration<Y, R> result, std::true_type) {
    if (!result.has_value())
      return steps::ended();
    return result.done ? steps::returned(std::move(result.value)) : steps::yielded(std::move(result.value));
  }
  static promised awaited(iteration<Y, R> result, std::false_type) { return awaited_either(result, std::is_void<R>()); }
  static promised awaited_either(iteration<Y, R> &result, std::true_type) {
    return result.done ? steps::ended() : steps::yielded(std::move(result.value));
  }
  static promised awaited_either(iteration<Y, R> &result, std::false_type) {
    if (!result.has_value())
      return steps::ended();
    return result.done ? steps::returned(std::move(result.value.returned()))
                       : steps::yielded(std::move(result.value.yielded()));
  }

  G over_;
};

template <class T, class Object>
struct iterator_over_sync {
  typedef sync_iterator<T> type;
};
template <class T, class Y, class R, class S>
struct iterator_over_sync<T, generator<Y, R, S>> {
  typedef sync_generator_iterator<T, Y, R, S> type;
};

template <class T>
struct async_iterator_from_sync : iterator_over_sync<T, typename std::decay<T>::type> {};

template <class T>
struct ends_with_its_loop<sync_iterator<T>> : std::true_type {};
template <class G, class Y, class R, class S>
struct ends_with_its_loop<sync_generator_iterator<G, Y, R, S>> : std::true_type {};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
