// Aggregates with brace and equal initialisation, nested, with objects in them.
#include "support/trace.hpp"

struct inner {
    int x;
    tr::obj o;
};

struct outer {
    inner a;
    inner b[2];
    const char *text;
};

SB_COROUTINE tr::flow aggregates()
{
    tr::couple c = {tr::obj(1), 2, tr::obj(3)};
    SB_YIELD(c.first);
    outer o{{1, {4}}, {{2, {5}}, {3, {6}}}, "outer"};
    SB_YIELD(o.b[1].o);
    SB_YIELD(o.text);
    c.number = o.a.x + o.b[0].x;
    SB_YIELD(c.number);
    tr::couple copy = c;
    SB_YIELD(copy.second);
}

int main()
{
    tr::exercise("aggregates", []() -> tr::routine { return aggregates(); });
    return tr::finish();
}
