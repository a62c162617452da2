// What a range gives.
#ifndef RANGES_ITERATE_HPP
#define RANGES_ITERATE_HPP

#include <type_traits>
#include <utility>

namespace ranges {

template <class Range> using element_of = typename std::decay<decltype(*std::declval<Range &>().begin())>::type;

template <class F, class T> using result_of = typename std::decay<decltype(std::declval<F &>()(std::declval<T &>()))>::type;

} // namespace ranges

#endif
