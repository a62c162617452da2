// auto in its forms.
#include "support/trace.hpp"

static const tr::obj global_object(77);

static const tr::obj &by_reference() { return global_object; }

SB_COROUTINE tr::flow autos()
{
    auto a = 1;
    auto b = 2.5;
    auto c = tr::make(3);
    auto &d = c;
    const auto &e = tr::make(4);
    auto &&f = tr::make(5);
    auto &&g = c;
    auto *p = &a;
    auto h = by_reference();
    auto t = "text";
    const auto n = a + 1;
    SB_YIELD(a + static_cast<int>(b));
    d.set(30);
    SB_YIELD(c);
    SB_YIELD(e);
    SB_YIELD(f);
    g.set(31);
    SB_YIELD(c);
    *p = 9;
    SB_YIELD(a + n);
    SB_YIELD(h);
    SB_YIELD(t);
    auto sent = SB_YIELD(1);
    SB_YIELD(sent);
}

int main()
{
    tr::exercise("autos", []() -> tr::routine { return autos(); }, {20, 20, 40});
    return global_object.get() == 77 ? 0 : 1;
}
