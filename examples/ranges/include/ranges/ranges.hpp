// Lazy ranges: adaptors over anything that can be iterated, each a coroutine template. A library of headers: what is
// released is this file, lowered, which any C++11 compiler takes.
#ifndef RANGES_RANGES_HPP
#define RANGES_RANGES_HPP

#include "iterate.hpp" // beside this file, and not lowered

#include <switchback/generator.hpp>

#include <utility>
#include <vector>

namespace ranges {

using switchback::generator;

// from, from + 1, ... without an end.
template <class T> SB_COROUTINE generator<T> count(T from)
{
    for (;; ++from)
        SB_YIELD(from);
}

template <class Range, class F>
SB_COROUTINE generator<result_of<F, element_of<Range>>> transform(Range range, F f)
{
    for (auto &&each : range)
        SB_YIELD(f(each));
}

template <class Range, class F> SB_COROUTINE generator<element_of<Range>> filter(Range range, F f)
{
    for (auto &&each : range)
        if (f(each))
            SB_YIELD(each);
}

template <class Range> SB_COROUTINE generator<element_of<Range>> take(Range range, int n)
{
    if (n <= 0)
        SB_RETURN();
    for (auto &&each : range) {
        SB_YIELD(each);
        if (--n == 0)
            SB_RETURN();
    }
}

// Pairs of elements, until one of the ranges ends.
template <class A, class B>
SB_COROUTINE generator<std::pair<element_of<A>, element_of<B>>> zip(A first, B second)
{
    auto begin = first.begin();
    auto end = first.end();
    for (auto &&each : second) {
        if (!(begin != end))
            SB_RETURN();
        std::pair<element_of<A>, element_of<B>> both(*begin, each);
        SB_YIELD(both);
        ++begin;
    }
}

// The elements in groups of n; the last may have fewer.
template <class Range> SB_COROUTINE generator<std::vector<element_of<Range>>> chunk(Range range, std::size_t n)
{
    std::vector<element_of<Range>> group;
    for (auto &&each : range) {
        group.push_back(each);
        if (group.size() == n) {
            SB_YIELD(group);
            group.clear();
        }
    }
    if (!group.empty())
        SB_YIELD(group);
}

// One after the other, all of one element type.
template <class First> SB_COROUTINE generator<element_of<First>> concat(First first)
{
    for (auto &&each : first)
        SB_YIELD(each);
}
template <class First, class... Rest>
SB_COROUTINE generator<element_of<First>> concat(First first, Rest... rest)
{
    for (auto &&each : first)
        SB_YIELD(each);
    SB_YIELD_FROM(concat(std::move(rest)...));
}

} // namespace ranges

#endif
