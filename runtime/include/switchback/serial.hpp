// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asynchronous functions one after the other (fasy's FA.serial): over a range, or each with the result of the one
// before.
//
//   auto total = SB_AWAIT(serial::reduce(urls, 0, add_length_of));
//   auto publish = serial::pipe(load, translate, store);    publish(x) is store(await translate(await load(x)))
//
// The functions give a value, a promise, a thenable or a task. The first failure is that of the whole, and nothing is
// called after it.
#ifndef SWITCHBACK_SERIAL_HPP
#define SWITCHBACK_SERIAL_HPP

#include <switchback/concurrent.hpp>
#include <switchback/detail/config.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// One asynchronous function behind another.
template <class F, class G>
struct piped {
  F f;
  G g;

  template <class... Args>
  auto operator()(Args &&...args) -> promise<typename promised_by<G, typename promised_by<F, Args...>::type>::type> {
    G next = g;
    return promise_of([&] { return f(std::forward<Args>(args)...); })
        .then([next](const typename promised_by<F, Args...>::type &value) mutable {
          return promise_of([&] { return next(value); });
        });
  }
};

template <class F, class... Rest>
struct pipe_of {
  typedef F type;
};
template <class F, class G, class... Rest>
struct pipe_of<F, G, Rest...> : pipe_of<piped<F, G>, Rest...> {};

template <class F, class... Rest>
struct composition_of {
  typedef F type;
};
template <class F, class G, class... Rest>
struct composition_of<F, G, Rest...> {
  typedef piped<typename composition_of<G, Rest...>::type, F> type;
};

} // namespace detail

namespace serial {

inline detail::operations one_at_a_time() noexcept { return concurrent::limit(1); }

template <class Range, class F>
auto map(Range &&range, F f) -> decltype(one_at_a_time().map(std::forward<Range>(range), std::move(f))) {
  return one_at_a_time().map(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto filter(Range &&range, F f) -> decltype(one_at_a_time().filter(std::forward<Range>(range), std::move(f))) {
  return one_at_a_time().filter(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto filter_out(Range &&range, F f) -> decltype(one_at_a_time().filter_out(std::forward<Range>(range), std::move(f))) {
  return one_at_a_time().filter_out(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
promise<> for_each(Range &&range, F f) {
  return one_at_a_time().for_each(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto flat_map(Range &&range, F f) -> decltype(one_at_a_time().flat_map(std::forward<Range>(range), std::move(f))) {
  return one_at_a_time().flat_map(std::forward<Range>(range), std::move(f));
}

// f(f(f(initial, first), second), ...), from the first element to the last.
template <class Range, class T, class F>
promise<T> reduce(Range &&range, T initial, F f) {
  const auto elements = detail::elements_in(std::forward<Range>(range));
  const std::shared_ptr<T> sum = std::make_shared<T>(std::move(initial));
  auto step = [elements, sum, f](std::size_t i) mutable {
    const std::shared_ptr<T> &into = sum;
    return detail::promise_of([&] { return f(*sum, (*elements)[i]); }).then([into](const T &value) { *into = value; });
  };
  return detail::for_each_index(elements->size(), detail::concurrency{1, 1}, std::move(step)).then([sum] {
    return std::move(*sum);
  });
}
// The same from the last to the first.
template <class Range, class T, class F>
promise<T> reduce_right(Range &&range, T initial, F f) {
  auto elements = *detail::elements_in(std::forward<Range>(range));
  std::reverse(elements.begin(), elements.end());
  return reduce(std::move(elements), std::move(initial), std::move(f));
}

// pipe(f, g, h)(x...) is h(g(f(x...))), each called when the one before has ended. Copies the functions.
template <class F>
F pipe(F f) {
  return f;
}
template <class F, class G, class... Rest>
typename detail::pipe_of<F, G, Rest...>::type pipe(F f, G g, Rest... rest) {
  return pipe(detail::piped<F, G>{std::move(f), std::move(g)}, std::move(rest)...);
}

// compose(f, g, h)(x...) is f(g(h(x...))).
template <class F>
F compose(F f) {
  return f;
}
template <class F, class G, class... Rest>
typename detail::composition_of<F, G, Rest...>::type compose(F f, G g, Rest... rest) {
  return {compose(std::move(g), std::move(rest)...), std::move(f)};
}

} // namespace serial

SWITCHBACK_END_NAMESPACE

#endif
