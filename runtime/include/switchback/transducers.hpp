// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// map, filter and the like as transducers (fasy's FA.transducers): several become one step of one pass.
//
//   namespace t = switchback::transducers;
//   auto wanted = t::compose(t::map(fetch), t::filter(is_ok), t::map(size_of));
//   auto total = SB_AWAIT(t::transduce(urls, wanted, 0, add));
//   auto sizes = SB_AWAIT(t::into(urls, wanted, std::vector<int>()));
//
// An element goes through all of them before the next one is begun, and no container stands between two of them. The
// functions give a value, a promise, a thenable or a task; what they are given lives until that has been waited for.
// The first failure is that of the whole, and nothing is called after it.
#ifndef SWITCHBACK_TRANSDUCERS_HPP
#define SWITCHBACK_TRANSDUCERS_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/each_index.hpp>
#include <switchback/promise.hpp>

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A sink takes an element, and gives a promise of having dealt with it. A transducer makes a sink of one: the elements
// that it takes, changed, are what that one is given.

// Keeps its element while f works on it; Then(kept element, next sink) takes what f gives.
template <class F, class Next, template <class, class> class Then>
class calling_sink {
public:
  calling_sink(F f, Next next) : f_(std::move(f)), next_(std::move(next)) {}

  template <class X>
  promise<> operator()(X &&x) {
    typedef typename std::decay<X>::type element;
    const std::shared_ptr<element> kept = std::make_shared<element>(std::forward<X>(x));
    return promise_of([&]() -> decltype(f_(*kept)) { return f_(*kept); }).then(Then<element, Next>{kept, next_});
  }

private:
  F f_;
  Next next_;
};

template <class X, class Next>
struct hands_on_result {
  std::shared_ptr<X> kept;
  Next next;
  template <class U>
  promise<> operator()(U &&result) {
    return next(std::forward<U>(result));
  }
};

template <bool Wanted>
struct hands_on_if {
  template <class X, class Next>
  struct type {
    std::shared_ptr<X> kept;
    Next next;
    template <class Decision>
    promise<> operator()(Decision &&decision) {
      return static_cast<bool>(decision) == Wanted ? next(std::move(*kept)) : promise<>::resolve();
    }
  };
};

template <class X, class Next>
struct hands_on_each {
  std::shared_ptr<X> kept;
  Next next;
  template <class Results>
  promise<> operator()(Results &&results) {
    const std::shared_ptr<typename std::decay<Results>::type> all =
        std::make_shared<typename std::decay<Results>::type>(std::forward<Results>(results));
    Next &to = next;
    auto one = [all, to](std::size_t i) mutable { return to(std::move((*all)[i])); };
    return for_each_index(all->size(), concurrency{1, 1}, std::move(one));
  }
};

template <class F, template <class, class> class Then>
struct transducer {
  F f;
  template <class Next>
  calling_sink<F, Next, Then> operator()(Next next) const {
    return {f, std::move(next)};
  }
};

template <class First, class Rest>
struct composed_transducer {
  First first;
  Rest rest;
  template <class Next>
  auto operator()(Next next) const -> decltype(first(rest(std::move(next)))) {
    return first(rest(std::move(next)));
  }
};

template <class First, class... Rest>
struct composition_of_transducers {
  typedef composed_transducer<First, typename composition_of_transducers<Rest...>::type> type;
};
template <class Last>
struct composition_of_transducers<Last> {
  typedef Last type;
};

// The last sinks.
template <class T, class F>
class combining_sink {
public:
  combining_sink(std::shared_ptr<T> sum, F f) : sum_(std::move(sum)), f_(std::move(f)) {}

  template <class X>
  promise<> operator()(X &&x) {
    typedef typename std::decay<X>::type element;
    const std::shared_ptr<element> kept = std::make_shared<element>(std::forward<X>(x));
    return promise_of([&]() -> decltype(f_(*sum_, *kept)) { return f_(*sum_, *kept); })
        .then(assigns<element>{kept, sum_});
  }

private:
  template <class X>
  struct assigns {
    std::shared_ptr<X> kept;
    std::shared_ptr<T> sum;
    template <class U>
    void operator()(U &&value) const {
      *sum = std::forward<U>(value);
    }
  };

  std::shared_ptr<T> sum_;
  F f_;
};

template <class Container>
struct inserting_sink {
  std::shared_ptr<Container> into;
  template <class X>
  promise<> operator()(X &&x) const {
    into->insert(into->end(), std::forward<X>(x));
    return promise<>::resolve();
  }
};

// Each element of the range, one after the other; then the result is what `result` holds.
template <class T, class Range, class Sink>
promise<T> feed(Range &&range, Sink sink, const std::shared_ptr<T> &result) {
  const auto elements = elements_in(std::forward<Range>(range));
  auto step = [elements, sink](std::size_t i) mutable {
    return promise_of([&]() -> promise<> { return sink(std::move((*elements)[i])); });
  };
  return for_each_index(elements->size(), concurrency{1, 1}, std::move(step)).then([result] {
    return std::move(*result);
  });
}

} // namespace detail

namespace transducers {

// f(element) instead of the element.
template <class F>
detail::transducer<F, detail::hands_on_result> map(F f) {
  return {std::move(f)};
}
// The elements for which f gives true, or false.
template <class F>
detail::transducer<F, detail::hands_on_if<true>::type> filter(F f) {
  return {std::move(f)};
}
template <class F>
detail::transducer<F, detail::hands_on_if<false>::type> filter_out(F f) {
  return {std::move(f)};
}
// The elements of the vector that f gives.
template <class F>
detail::transducer<F, detail::hands_on_each> flat_map(F f) {
  return {std::move(f)};
}

// The first sees the elements first. (In fasy: FA.serial.compose.)
template <class First>
First compose(First first) {
  return first;
}
template <class First, class... Rest>
typename detail::composition_of_transducers<First, Rest...>::type compose(First first, Rest... rest) {
  return {std::move(first), compose(std::move(rest)...)};
}

// f(f(initial, x), y), ... of what the transducer makes of the range's elements, from the first to the last.
template <class Range, class Transducer, class T, class F>
promise<T> transduce(Range &&range, const Transducer &transducer, T initial, F f) {
  const std::shared_ptr<T> sum = std::make_shared<T>(std::move(initial));
  return detail::feed(std::forward<Range>(range), transducer(detail::combining_sink<T, F>(sum, std::move(f))), sum);
}

// What the transducer makes of the range's elements, inserted at the end of a container that has them.
template <class Range, class Transducer, class Container>
promise<Container> into(Range &&range, const Transducer &transducer, Container container) {
  const std::shared_ptr<Container> result = std::make_shared<Container>(std::move(container));
  return detail::feed(std::forward<Range>(range), transducer(detail::inserting_sink<Container>{result}), result);
}

} // namespace transducers

SWITCHBACK_END_NAMESPACE

#endif
