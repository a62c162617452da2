// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SB_FOR_AWAIT keeps between two steps, as ForIn/OfBodyEvaluation with an async iterator (ECMA-262 14.7.5.7).
//
// note [for await]: the macro is three loops, so that every reading of it is ordinary code. The outer one waits for the
// next result, or once for the end of an iterator that the body has left by `break`; the one in the middle gives the
// result a variable of the type that awaiting it has; the inner one declares the user's variable. A `break` of the
// user's leaves the inner loop without its increment, which is how the outer one knows. No await stands in a condition:
// g++ 12 would wait for both operands of an `||`.
#ifndef SWITCHBACK_DETAIL_ASYNC_LOOP_HPP
#define SWITCHBACK_DETAIL_ASYNC_LOOP_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/slot.hpp>

#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The async iterator has a return_() to be awaited when a loop leaves early.
template <class T>
auto closing(T &iterator, int) -> decltype(iterator.return_()) {
  return iterator.return_();
}
// It has none; never called.
template <class T>
auto closing(T &iterator, long) -> decltype(iterator.next()) {
  return iterator.next();
}
template <class T, class = decltype(std::declval<T &>().return_())>
constexpr bool has_return(int) {
  return true;
}
template <class T>
constexpr bool has_return(long) {
  return false;
}

// What a result of next() yields; iteration.hpp has another for `either`.
template <class T>
T &element_of(T &value) {
  return value;
}

// An object with async_iterate(), and the iterator that this gives, which may refer to the object. T is U & for an
// lvalue and U for an rvalue, as in a forwarding reference. Movable until the first step.
template <class T>
class iterated_object {
  typedef decltype(std::declval<T &>().async_iterate()) iterator;

public:
  explicit iterated_object(T &&object) : object_(static_cast<T &&>(object)), begun_(false) {}
  iterated_object(iterated_object &&other) : object_(static_cast<T &&>(other.object_)), begun_(false) {}
  iterated_object &operator=(const iterated_object &) = delete;
  ~iterated_object() {
    if (begun_)
      iterator_.destroy();
  }

  template <class... Sent>
  auto next(Sent &&...sent) -> decltype(std::declval<iterator &>().next(std::forward<Sent>(sent)...)) {
    return get().next(std::forward<Sent>(sent)...);
  }
  template <class Error, class I = iterator>
  auto throw_(Error &&error) -> decltype(std::declval<I &>().throw_(std::forward<Error>(error))) {
    return get().throw_(std::forward<Error>(error));
  }
  template <class... Value, class I = iterator>
  auto return_(Value &&...value) -> decltype(std::declval<I &>().return_(std::forward<Value>(value)...)) {
    return get().return_(std::forward<Value>(value)...);
  }

private:
  iterator &get() {
    if (!begun_) {
      ::new (iterator_.address()) iterator(object_.async_iterate());
      begun_ = true;
    }
    return iterator_.get();
  }

  T object_;
  slot<iterator> iterator_;
  bool begun_;
};

// The iterator over what can only be iterated synchronously; needs <switchback/async_generator.hpp>.
template <class T>
struct async_iterator_from_sync;

// GetIterator(obj, async) (ECMA-262 7.4.3): the object itself if it has next(), unless that is a generator's, which
// gives a result and not a promise of one; or what its async_iterate() gives; or what can be made of a range.
template <class T>
struct async_iterator_of {
private:
  template <class Type>
  struct is {
    typedef Type type;
  };

  template <class U>
  static auto gives_result(int) -> decltype(std::declval<U &>().next().done, std::true_type());
  template <class U>
  static std::false_type gives_result(long);

  template <class U, class = decltype(std::declval<U &>().next())>
  static typename std::conditional<decltype(gives_result<U>(0))::value, async_iterator_from_sync<U>, is<U>>::type
  kind(int);
  template <class U, class = decltype(std::declval<U &>().async_iterate())>
  static is<iterated_object<U>> kind(long);
  template <class U>
  static async_iterator_from_sync<U> kind(...);

public:
  typedef typename decltype(kind<T>(0))::type type;
};

enum loop_stage { running, in_body, ended };

// A range of one value.
template <class Value>
class one_element {
public:
  class iterator {
  public:
    explicit iterator(one_element *of) noexcept : of_(of) {}
    Value &operator*() const noexcept { return of_->value_; }
    iterator &operator++() noexcept {
      *of_->stage_ = running;
      of_ = nullptr;
      return *this;
    }
    friend bool operator!=(const iterator &a, const iterator &b) noexcept { return a.of_ != b.of_; }

  private:
    one_element *of_;
  };

  one_element(Value &value, loop_stage &stage) noexcept : value_(value), stage_(&stage) {}
  iterator begin() noexcept { return iterator(this); }
  iterator end() noexcept { return iterator(nullptr); }

private:
  Value &value_;
  loop_stage *stage_;
};

// T is an iterator, or a reference to one.
template <class T>
class async_loop {
public:
  template <class Iterable>
  explicit async_loop(Iterable &&iterable) : iterator_(static_cast<Iterable &&>(iterable)) {}

  // Something is to be awaited: a result at the beginning and where the body has come to its end, the iterator's end
  // where the body has left early and there is one.
  bool goes_on() const noexcept { return stage_ == running || (stage_ == in_body && has_return<T>(0)); }
  bool closes() const noexcept { return stage_ == in_body; }
  auto next() -> decltype(std::declval<T &>().next()) { return iterator_.next(); }

  // Once true for each result with a value.
  template <class Result>
  bool enters(const Result &result) {
    if (entered_) {
      entered_ = false;
      return false;
    }
    entered_ = !result.done;
    stage_ = entered_ ? in_body : ended;
    return entered_;
  }
  template <class Result>
  auto element(Result &result)
      -> one_element<typename std::remove_reference<decltype(element_of(result.value))>::type> {
    return {element_of(result.value), stage_};
  }

  auto close() -> decltype(closing(std::declval<T &>(), 0)) {
    stage_ = ended;
    return closing(iterator_, 0);
  }

private:
  T iterator_;
  loop_stage stage_ = running;
  bool entered_ = false;
};

template <class T>
async_loop<typename async_iterator_of<T>::type> loop_over(T &&iterable) {
  typedef typename async_iterator_of<T>::type iterator;
  return async_loop<iterator>(static_cast<T &&>(iterable));
}
// The elements of a list in braces live no longer than the initialiser of the loop: a copy of them does.
template <class T>
async_loop<typename async_iterator_of<std::vector<T>>::type> loop_over(std::initializer_list<T> &&elements) {
  typedef typename async_iterator_of<std::vector<T>>::type iterator;
  return async_loop<iterator>(iterator(std::vector<T>(elements)));
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
