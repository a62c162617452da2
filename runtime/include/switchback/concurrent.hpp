// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asynchronous map, filter and the like over a range, with many operations at a time (fasy's FA.concurrent).
//
//   auto pages = SB_AWAIT(concurrent::map(urls, fetch));
//   auto pages = SB_AWAIT(concurrent::limit(5).map(urls, fetch));       never more than five at a time
//   auto pages = SB_AWAIT(concurrent::limit(5, 2).map(urls, fetch));    up to five whenever less than two are active
//
// f(element) gives a value, a promise, a thenable or a task. What f throws, and a promise that is rejected, reject the
// result; then no other operation is started, and those that are active go on. The range's elements are copied; a
// std::vector that is given away is used itself.
#ifndef SWITCHBACK_CONCURRENT_HPP
#define SWITCHBACK_CONCURRENT_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/each_index.hpp>
#include <switchback/promise.hpp>

#include <cstddef>
#include <limits>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The functions, for some number of operations at a time. Threads: those of promises.
class operations {
public:
  explicit operations(concurrency how) noexcept : how_(how) {}

  // The results, in the order of the elements, whatever ends first.
  template <class Range, class F, class U = typename promised_by<F, typename element_type<Range>::type &>::type>
  promise<std::vector<U>> map(Range &&range, F f) const {
    return apply<U>(std::forward<Range>(range), std::move(f)).then([](const applied<Range, U> &all) {
      std::vector<U> values;
      for (std::size_t i = 0; i != all.elements->size(); ++i)
        values.push_back(all.results->take(i));
      return values;
    });
  }

  // The elements for which f gives true.
  template <class Range, class F>
  promise<std::vector<typename element_type<Range>::type>> filter(Range &&range, F f) const {
    return keep(std::forward<Range>(range), std::move(f), true);
  }
  // Those for which it gives false.
  template <class Range, class F>
  promise<std::vector<typename element_type<Range>::type>> filter_out(Range &&range, F f) const {
    return keep(std::forward<Range>(range), std::move(f), false);
  }

  template <class Range, class F>
  promise<> for_each(Range &&range, F f) const {
    typedef typename promised_by<F, typename element_type<Range>::type &>::type result;
    return apply<result>(std::forward<Range>(range), std::move(f)).then([] {});
  }

  // What the vectors hold that f gives, one after the other.
  template <class Range, class F, class U = typename promised_by<F, typename element_type<Range>::type &>::type>
  promise<U> flat_map(Range &&range, F f) const {
    return apply<U>(std::forward<Range>(range), std::move(f)).then([](const applied<Range, U> &all) {
      U values;
      for (std::size_t i = 0; i != all.elements->size(); ++i)
        for (auto &&value : all.results->take(i))
          values.push_back(std::move(value));
      return values;
    });
  }

private:
  // All operations with what they worked on.
  template <class Range, class U>
  struct applied {
    std::shared_ptr<std::vector<typename element_type<Range>::type>> elements;
    std::shared_ptr<detail::results<U>> results;
  };

  template <class U, class Range, class F>
  promise<applied<Range, U>> apply(Range &&range, F f) const {
    const auto elements = elements_in(std::forward<Range>(range));
    const applied<Range, U> all = {elements, std::make_shared<detail::results<U>>(elements->size())};
    auto operation = [all, f](std::size_t i) mutable {
      return all.results->add(i,
                              promise_of([&]() -> decltype(f((*all.elements)[i])) { return f((*all.elements)[i]); }));
    };
    return for_each_index(elements->size(), how_, std::move(operation)).then([all] { return all; });
  }

  template <class Range, class F>
  promise<std::vector<typename element_type<Range>::type>> keep(Range &&range, F f, bool wanted) const {
    typedef typename promised_by<F, typename element_type<Range>::type &>::type decision;
    return apply<decision>(std::forward<Range>(range), std::move(f))
        .then([wanted](const applied<Range, decision> &all) {
          std::vector<typename element_type<Range>::type> kept;
          for (std::size_t i = 0; i != all.elements->size(); ++i)
            if (static_cast<bool>(all.results->take(i)) == wanted)
              kept.push_back(std::move((*all.elements)[i]));
          return kept;
        });
  }

  concurrency how_;
};

} // namespace detail

namespace concurrent {

// map, filter, filter_out, for_each and flat_map with `count` operations at a time at most; new ones are started when
// less than `min_active` are active. Precondition: 1 <= min_active <= count.
inline detail::operations limit(std::size_t count, std::size_t min_active) noexcept {
  return detail::operations(detail::concurrency{count, min_active});
}
inline detail::operations limit(std::size_t count) noexcept { return limit(count, count); }

// The same without a limit: all operations are started at once.
inline detail::operations unlimited() noexcept { return limit(std::numeric_limits<std::size_t>::max()); }

template <class Range, class F>
auto map(Range &&range, F f) -> decltype(unlimited().map(std::forward<Range>(range), std::move(f))) {
  return unlimited().map(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto filter(Range &&range, F f) -> decltype(unlimited().filter(std::forward<Range>(range), std::move(f))) {
  return unlimited().filter(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto filter_out(Range &&range, F f) -> decltype(unlimited().filter_out(std::forward<Range>(range), std::move(f))) {
  return unlimited().filter_out(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
promise<> for_each(Range &&range, F f) {
  return unlimited().for_each(std::forward<Range>(range), std::move(f));
}
template <class Range, class F>
auto flat_map(Range &&range, F f) -> decltype(unlimited().flat_map(std::forward<Range>(range), std::move(f))) {
  return unlimited().flat_map(std::forward<Range>(range), std::move(f));
}

} // namespace concurrent

SWITCHBACK_END_NAMESPACE

#endif
