// Reference parameters that are used after a suspension, and all those that are not.
#include "support/eager.hpp"

#include <string>
#include <vector>

#include <switchback/generator.hpp>

using switchback::generator;
using tr::at_once;
using tr::detached;
using tr::later;
typedef std::string text;

void use(const text &);
void use(const text &, int);
void use_number(int);
bool maybe();
[[noreturn]] void give_up();

// --- coroutines that are suspended before they begin

// expected-warning@+1:55 {{reference parameter 's' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}} expected-note@+1:29 {{the coroutine is suspended before its body begins}}
SB_COROUTINE generator<int> of_characters(const text &s)
{
    const text mine = s; // expected-note@:23 {{used here; take 's' by value}}
    for (char c : mine)
        SB_YIELD(c);
}

SB_COROUTINE generator<int> of_nothing(const text &) { SB_YIELD(1); }

SB_COROUTINE generator<int> of_size(const text &s)
{
    SB_YIELD(static_cast<int>(sizeof(s)));
    decltype(s.size()) n = 1;
    SB_YIELD(static_cast<int>(n));
}

SB_COROUTINE generator<int> of_values(text s, const text *p, void (&f)(const text &)) // a function does not end
{
    f(s);
    f(*p);
    SB_YIELD(static_cast<int>(s.size()));
}

// --- coroutines that begin at once

SB_COROUTINE detached before(const text &s)
{
    const text mine = s;
    SB_AWAIT(later());
    use(mine);
}

SB_COROUTINE detached behind(const text &s) // expected-warning@:42 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    use(s);
    SB_AWAIT(later()); // expected-note@:5 {{the coroutine is suspended here}}
    use(s); // expected-note@:9 {{used here}}
    use(s);
}

SB_COROUTINE detached not_suspended(const text &s)
{
    SB_AWAIT(at_once());
    SB_AWAIT(switchback::suspend_never());
    use(s);
    SB_AWAIT(later());
}

SB_COROUTINE detached every_kind(text &l, text &&r, const text &c) // expected-warning@:40 {{'l' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}} expected-warning@:50 {{'r' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    use(c);
    SB_AWAIT(later());
    l += "a";
    use(std::move(r));
}

SB_COROUTINE detached hidden(const text &s)
{
    SB_AWAIT(later());
    text s2 = "a";
    {
        const text s = s2; // another one
        use(s);
    }
}

// --- control flow

SB_COROUTINE detached round(const text &s) // expected-warning@:41 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    while (maybe()) {
        use(s);
        SB_AWAIT(later());
    }
}

SB_COROUTINE detached once(const text &s)
{
    for (;;) {
        use(s);
        SB_AWAIT(later());
        break;
    }
    do {
    } while (false);
}

SB_COROUTINE detached not_again(const text &s)
{
    do {
        use(s);
        SB_AWAIT(later());
    } while (false);
}

SB_COROUTINE detached next_round(const text &s) // expected-warning@:46 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    for (int i = 0; i < 3; ++i) {
        if (i == 0)
            continue;
        use(s);
        if (maybe()) {
            SB_AWAIT(later());
            continue;
        }
        break;
    }
}

SB_COROUTINE detached increments(const text &s) // expected-warning@:46 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    for (int i = 0; i < 3; i += static_cast<int>(s.size()))
        SB_AWAIT(later());
}

SB_COROUTINE detached branches(const text &s)
{
    if (maybe())
        SB_AWAIT(later());
    else
        use(s);
}

SB_COROUTINE detached joins(const text &s) // expected-warning@:41 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    if (maybe())
        SB_AWAIT(later());
    use(s);
}

SB_COROUTINE detached returns(const text &s)
{
    if (maybe()) {
        SB_AWAIT(later());
        SB_RETURN();
    }
    if (maybe()) {
        SB_AWAIT(later());
        throw 1;
    }
    if (maybe()) {
        SB_AWAIT(later());
        give_up();
    }
    use(s);
}

SB_COROUTINE detached chooses(const text &s)
{
    switch (s.size()) {
    case 0:
        SB_AWAIT(later());
        break;
    case 1:
        use(s);
        break;
    default:
        use(s);
        SB_AWAIT(later());
    }
}

SB_COROUTINE detached falls_through(const text &s) // expected-warning@:49 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    switch (s.size()) {
    case 0:
        SB_AWAIT(later());
        // fall through
    case 1:
        use(s);
    }
}

SB_COROUTINE detached jumps_back(const text &s) // expected-warning@:46 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
again:
    use(s);
    SB_AWAIT(later());
    if (maybe())
        goto again;
}

SB_COROUTINE detached jumps_on(const text &s)
{
    use(s);
    if (maybe())
        goto end;
    use(s);
    SB_AWAIT(later());
end:
    use_number(1);
}

SB_COROUTINE detached catches(const text &s) // expected-warning@:43 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    try {
        SB_AWAIT(later());
    } catch (int) {
        use(s);
    }
}

SB_COROUTINE detached catches_before(const text &s)
{
    try {
        use_number(1);
    } catch (int) {
        use(s);
    }
    SB_AWAIT(later());
}

SB_COROUTINE detached arms(const text &s)
{
    use_number(maybe() ? SB_AWAIT(later()) : static_cast<int>(s.size()));
}

SB_COROUTINE detached shortcuts(const text &s) // expected-warning@:45 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    if (maybe() && SB_AWAIT(later()))
        use_number(1);
    use(s);
}

// --- uses by other names, and inside expressions

SB_COROUTINE detached over_it(const std::vector<int> &v) // expected-warning@:55 {{'v' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    for (int i : v)
        use_number(i + SB_AWAIT(later()));
}

SB_COROUTINE detached over_a_copy(const std::vector<int> &v)
{
    for (int i : std::vector<int>(v))
        use_number(i + SB_AWAIT(later()));
}

SB_COROUTINE detached over_it_without(const std::vector<int> &v)
{
    for (int i : v)
        use_number(i);
    SB_AWAIT(later());
}

SB_COROUTINE detached by_reference(const std::vector<text> &v) // expected-warning@:61 {{'v' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    const std::vector<text> &same = v;
    SB_AWAIT(later());
    use(same[0]);
}

SB_COROUTINE detached as_argument(const text &s) // expected-warning@:47 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    use(s, SB_AWAIT(later()));
}

SB_COROUTINE detached as_number(const int &n)
{
    use_number(n + SB_AWAIT(later())); // read before
}

SB_COROUTINE detached assigned(int &n) // expected-warning@:37 {{'n' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    n = SB_AWAIT(later());
}

SB_COROUTINE detached captured(const text &s) // expected-warning@:44 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    SB_AWAIT(later());
    [&s] { use(s); }();
}

SB_COROUTINE detached captured_before(const text &s)
{
    [&s] { use(s); }();
    SB_AWAIT(later());
}

SB_COROUTINE detached awaited(later &l) // expected-warning@:38 {{'l' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    SB_AWAIT(l);
}

SB_COROUTINE detached for_another(const text &s)
{
    SB_AWAIT((use(s), later()));
}

#define BOTH(a, b) use(a), use(b)
#define LATE(a) use(a)
SB_COROUTINE detached in_macros(const text &a, const text &b) // expected-warning@:60 {{'b' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    BOTH(a, b);
    SB_AWAIT(later());
    LATE(b); // expected-note@:10 {{used here}}
}

// --- kinds of function

struct member {
    text own;
    SB_COROUTINE detached method(const text &s) // expected-warning@:46 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
    {
        SB_AWAIT(later());
        use(own);
        use(s);
    }
};

inline void lambdas()
{
    auto l = [](const text &s) SB_COROUTINE -> detached { // expected-warning@:29 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
        SB_AWAIT(later());
        use(s);
    };
    auto k = [](const text &s) SB_COROUTINE -> detached {
        use(s);
        SB_AWAIT(later());
    };
    static const text words = "a";
    l(words);
    k(words);
}

template <class T> SB_COROUTINE generator<T> lazy_pattern(const T &t) // expected-warning@:68 {{'t' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    SB_YIELD(t);
}

template <class T> SB_COROUTINE detached pattern(const T &t, T &&u, const std::vector<T> &v) // expected-warning@:66 {{'u' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}} expected-warning@:91 {{'v' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    use(t);
    SB_AWAIT(later());
    u.clear();
    for (auto &each : v)
        use(each);
}

template <class T> struct pattern_class {
    SB_COROUTINE detached method(const T &t, const T &u) // expected-warning@:55 {{'u' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
    {
        use(t);
        SB_AWAIT(later());
        use(u);
    }
};

template <class Wait> SB_COROUTINE detached pattern_await(const text &s, Wait wait) // expected-warning@:71 {{'s' is used after a suspension, when what it refers to may be gone [-Wsuspended-reference-parameter]}}
{
    SB_AWAIT(wait);
    use(s);
}
