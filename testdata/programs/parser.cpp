// An expression parser whose tokens come from a coroutine and whose values go to one.
#include "support/trace.hpp"
#include "support/task.hpp"

struct reader {
    const char *p;
    int skipped;
};

struct next_symbol {
    reader &r;
    bool await_ready() const noexcept { return r.skipped % 3 != 0; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    char await_resume() const
    {
        ++r.skipped;
        while (*r.p == ' ')
            ++r.p;
        return *r.p;
    }
};

SB_COROUTINE tr::task expression(reader &r);

SB_COROUTINE tr::task primary(reader &r)
{
    const char c = SB_AWAIT(next_symbol{r});
    if (c == '(') {
        ++r.p;
        const int v = SB_AWAIT(expression(r));
        if (SB_AWAIT(next_symbol{r}) != ')')
            throw tr::boom{')'};
        ++r.p;
        SB_RETURN(v);
    }
    if (c == '-') {
        ++r.p;
        SB_RETURN(-SB_AWAIT(primary(r)));
    }
    if (c < '0' || c > '9')
        throw tr::boom{c};
    int v = 0;
    while (*r.p >= '0' && *r.p <= '9')
        v = 10 * v + (*r.p++ - '0');
    SB_RETURN(v);
}

SB_COROUTINE tr::task product(reader &r)
{
    int v = SB_AWAIT(primary(r));
    for (;;)
        switch (SB_AWAIT(next_symbol{r})) {
        case '*':
            ++r.p;
            v *= SB_AWAIT(primary(r));
            break;
        case '/': {
            ++r.p;
            const int by = SB_AWAIT(primary(r));
            if (by == 0)
                throw tr::boom{0};
            v /= by;
            break;
        }
        default: SB_RETURN(v);
        }
}

SB_COROUTINE tr::task expression(reader &r)
{
    int v = SB_AWAIT(product(r));
    char c = 0;
    while ((c = SB_AWAIT(next_symbol{r})) == '+' || c == '-') {
        ++r.p;
        const int right = SB_AWAIT(product(r));
        v = c == '+' ? v + right : v - right;
    }
    SB_RETURN(v);
}

SB_COROUTINE tr::flow evaluate(const char *text)
{
    reader r = {text, 0};
    tr::obj o(1);
    const int v = SB_AWAIT(expression(r));
    SB_YIELD(v);
    SB_YIELD(r.p);
}

int main()
{
    tr::limits few = {2, 2, 1};
    tr::exercise("1 + 2 * 3", []() -> tr::routine { return evaluate("1 + 2 * 3"); }, few);
    tr::exercise("brackets", []() -> tr::routine { return evaluate("-(1 + 2) * (10 - 4) / 3"); }, few);
    tr::exercise("division", []() -> tr::routine { return evaluate("8 / (4 - 4)"); }, few);
    tr::exercise("syntax", []() -> tr::routine { return evaluate("8 * (4 "); }, few);
    return tr::finish();
}
