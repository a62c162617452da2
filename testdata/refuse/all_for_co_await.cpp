// --all: the loop of the Coroutines TS, which compilers still accept.
// tool: --all
#include "support/trace.hpp"

struct numbers {
    struct iterator {
        int n;
        int operator*() const { return n; }
        bool operator!=(iterator o) const { return n != o.n; }
        tr::pause operator++() { return tr::pause(++n); }
    };
    struct first {
        bool await_ready() { return true; }
        void await_suspend(tr::coroutine_handle<>) {}
        iterator await_resume() { return {0}; }
    };
    first begin() { return {}; }
    iterator end() { return {3}; }
};

tr::flow refused();
tr::flow refused()
{
    for co_await (int n : numbers()) // expected-error {{for co_await}}
        co_yield n;
}
