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

// Whether the iterator is destroyed with its loop, even when this has been left and only return_() has not ended yet:
// it is an object of the library's, or not the loop's.
template <class T>
struct ends_with_its_loop : std::integral_constant<bool, std::is_reference<T>::value || !has_return<T>(0)> {};
template <class T>
struct ends_with_its_loop<iterated_object<T>> : ends_with_its_loop<decltype(std::declval<T &>().async_iterate())> {};

// The iterator of a loop. keep() gives it to the caller; null if it is destroyed with its loop.
template <class T, bool = ends_with_its_loop<T>::value>
class loop_iterator {
public:
  template <class Iterable>
  explicit loop_iterator(Iterable &&iterable) : iterator_(static_cast<Iterable &&>(iterable)) {}
  loop_iterator(loop_iterator &&other) : iterator_(static_cast<T &&>(other.iterator_)) {}
  loop_iterator &operator=(const loop_iterator &) = delete;

  T &get() noexcept { return iterator_; }
  typename std::remove_reference<T>::type *keep() noexcept { return nullptr; }

private:
  T iterator_;
};
template <class T>
class loop_iterator<T, false> {
public:
  template <class Iterable>
  explicit loop_iterator(Iterable &&iterable) : iterator_(new T(static_cast<Iterable &&>(iterable))) {}
  loop_iterator(loop_iterator &&other) noexcept : iterator_(other.keep()) {}
  loop_iterator &operator=(const loop_iterator &) = delete;
  ~loop_iterator() { delete iterator_; }

  T &get() noexcept { return *iterator_; }
  T *keep() noexcept {
    T *const kept = iterator_;
    iterator_ = nullptr;
    return kept;
  }

private:
  T *iterator_;
};

// A coroutine that closes the loops which it leaves: see [left loops].
class loop_closer {
public:
  virtual void entered() = 0;
  virtual void ended() noexcept = 0;

protected:
  ~loop_closer() {}
};

// Where a loop is.
class loop_stage {
public:
  // Something is to be awaited: a result at the beginning and where the body has come to its end, ...
  bool runs() const noexcept { return stage_ == running; }
  // ... the iterator's end where the body has left early.
  bool in_body() const noexcept { return stage_ == in_the_body; }

  void is_closed_by(loop_closer &closer) noexcept { closer_ = &closer; }
  void enter() {
    if (closer_)
      closer_->entered();
    stage_ = in_the_body;
  }
  void body_ends() noexcept { leave(running); }
  void end() noexcept { leave(ended); }
  // Precondition: it is in its body, and is closed by somebody.
  loop_closer &left() noexcept {
    leave(ended);
    return *closer_;
  }

private:
  enum stages { running, in_the_body, ended };
  void leave(stages to) noexcept {
    if (closer_ && in_body())
      closer_->ended();
    stage_ = to;
  }

  stages stage_ = running;
  loop_closer *closer_ = nullptr;
};

// A range of one value.
template <class Value>
class one_element {
public:
  class iterator {
  public:
    explicit iterator(one_element *of) noexcept : of_(of) {}
    Value &operator*() const noexcept { return of_->value_; }
    iterator &operator++() noexcept {
      of_->stage_->body_ends();
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

template <class T>
class async_loop;

// What next() gave to a loop that can be closed. An ordinary coroutine awaits it as if it were just that; one of the
// library's gets to know the loop by it.
template <class T, class Awaitable>
struct loop_step : Awaitable {
  loop_step(Awaitable &&step, async_loop<T> &of) : Awaitable(static_cast<Awaitable &&>(step)), loop(&of) {}

  async_loop<T> *loop;
};

// The type of what is awaited for a step. Where it cannot be derived from, nobody gets to know the loop.
template <class T, class Awaitable, bool Extends>
struct loop_step_of {
  typedef Awaitable type;
  static Awaitable from(T &iterator, async_loop<T> &) { return iterator.next(); }
};
template <class T, class Awaitable>
struct loop_step_of<T, Awaitable, true> {
  typedef loop_step<T, Awaitable> type;
  static type from(T &iterator, async_loop<T> &loop) { return type(iterator.next(), loop); }
};

// T is an iterator, or a reference to one.
template <class T>
class async_loop {
  typedef decltype(std::declval<T &>().next()) awaitable;
  typedef loop_step_of<T, awaitable,
                       has_return<T>(0) && std::is_class<awaitable>::value && !__is_final(awaitable) &&
                           std::is_move_constructible<awaitable>::value>
      step;

public:
  template <class Iterable>
  explicit async_loop(Iterable &&iterable) : iterator_(static_cast<Iterable &&>(iterable)) {}
  async_loop(async_loop &&other) : iterator_(static_cast<loop_iterator<T> &&>(other.iterator_)) {}
  async_loop &operator=(const async_loop &) = delete;
  ~async_loop() {
    if (close_left_ && stage_.in_body())
      close_left_(*this);
  }

  bool goes_on() const noexcept { return stage_.runs() || (stage_.in_body() && has_return<T>(0)); }
  bool closes() const noexcept { return stage_.in_body(); }
  typename step::type next() { return step::from(iterator_.get(), *this); }

  // Once true for each result with a value.
  template <class Result>
  bool enters(const Result &result) {
    if (entered_) {
      entered_ = false;
      return false;
    }
    if (result.done) {
      stage_.end();
      return false;
    }
    stage_.enter();
    entered_ = true;
    return true;
  }
  template <class Result>
  auto element(Result &result)
      -> one_element<typename std::remove_reference<decltype(element_of(result.value))>::type> {
    return {element_of(result.value), stage_};
  }

  auto close() -> decltype(closing(std::declval<T &>(), 0)) {
    stage_.end();
    return closing(iterator_.get(), 0);
  }

  // `close_left` is called when the loop is destroyed in its body.
  void is_closed_by(loop_closer &closer, void (*close_left)(async_loop &)) noexcept {
    stage_.is_closed_by(closer);
    close_left_ = close_left;
  }
  loop_closer &left() noexcept { return stage_.left(); }
  typename std::remove_reference<T>::type *keep_iterator() noexcept { return iterator_.keep(); }

private:
  loop_iterator<T> iterator_;
  loop_stage stage_;
  void (*close_left_)(async_loop &) = nullptr;
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
