// A reference that is usable in constant expressions is captured by no lambda: the output of an inner coroutine that
// names one did not compile, and a saved lambda may have copied what the reference refers to.
// std: c++14
#include "support/trace.hpp"

static int total;

struct counter {
    static int common;
    int held;

    SB_COROUTINE tr::flow inner()
    {
        int &shared = common;
        tr::yes(1);
        auto coroutine = [=](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(shared + held);
            SB_YIELD(shared);
        };
        common = 5;
        tr::flow run = coroutine(2);
        while (!run.done()) {
            run.handle().resume();
            SB_YIELD(run.done() ? 1 : 0);
        }
        SB_YIELD(shared);
    }

    SB_COROUTINE tr::flow closure()
    {
        int &shared = common;
        auto reads = [=] { return shared + held; };
        common = 7;
        SB_YIELD(reads());
        common = 9;
        SB_YIELD(reads());
        SB_YIELD(&shared == &common);
    }
};
int counter::common;

SB_COROUTINE tr::flow function()
{
    int &shared = total;
    const int &same = total;
    auto reads = [=] { return shared * 10 + same; };
    total = 2;
    SB_YIELD(reads());
    total = 3;
    SB_YIELD(reads());
    SB_YIELD(static_cast<int>(sizeof(shared)));
    auto names = [&shared] { return shared; };
    auto copies = [shared] { return shared; };
    total = 4;
    SB_YIELD(names());
    SB_YIELD(copies());
    total = 6;
    SB_YIELD(copies());
}

template <class T> SB_COROUTINE tr::flow in_template(T t)
{
    int &shared = total;
    auto reads = [=] { return shared + tr::value_of(t); };
    total = 4;
    SB_YIELD(reads());
    total = 5;
    SB_YIELD(reads());
}

static counter object = {3};

int main()
{
    tr::exercise("inner", []() -> tr::routine { return object.inner(); });
    tr::exercise("closure", []() -> tr::routine { return object.closure(); });
    tr::exercise("function", []() -> tr::routine { return function(); });
    tr::exercise("in_template", []() -> tr::routine { return in_template(1); });
    tr::exercise("in_template obj", []() -> tr::routine { return in_template(tr::obj(2)); });
    return tr::finish();
}
