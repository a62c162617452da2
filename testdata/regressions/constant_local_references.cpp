// References to static objects: constants, which a lambda names without capturing them.
#include "support/trace.hpp"

static int drain(const tr::flow &inner)
{
    int n = 0;
    for (; !inner.done(); ++n)
        inner.handle().resume();
    tr::state().next = nullptr;
    tr::state().yielded_kind = 0;
    return n;
}

static int common = 3;

struct holder {
    int count;
    static int shared;
    tr::flow inner();
};
int holder::shared = 5;

SB_COROUTINE tr::flow holder::inner()
{
    for (int i = 0; i < 2; ++i) {
        int &state = shared;
        SB_AWAIT(tr::pause(1));
        tr::say("%d", drain([=](int k) SB_COROUTINE -> tr::flow {
            tr::say("%d %d", state, k);
            SB_YIELD(state + count);
        }(7)));
        auto sum = [=](int k) { return state + k + count; };
        shared = 6;
        SB_YIELD(sum(state));
        shared = 5;
    }
}

SB_COROUTINE tr::flow saved()
{
    int &r = common;
    SB_YIELD(r);
    auto by_copy = [=] { return r + 1; };
    auto by_reference = [&](int k) { return r += k; };
    SB_YIELD(by_copy());
    SB_YIELD(by_reference(SB_YIELD(2)));
    SB_YIELD(by_copy());
    common = 3;
}

SB_COROUTINE tr::flow parts()
{
    static int cell = 4;
    static int row[3] = {1, 2, 3};
    for (int i = 0; i < 2; ++i) {
        int &r = cell;
        const int &same = r;
        int(&all)[3] = row;
        int &second = row[1];
        int (&call)(int) = tr::op;
        SB_YIELD(r + all[1] + second + same);
        second = SB_YIELD(r + all[2] + second + call(3));
        SB_YIELD(r + all[2] + second);
        row[1] = 2;
    }
}

static holder one = {7};

int main()
{
    tr::exercise("inner", []() -> tr::routine { return one.inner(); });
    tr::exercise("saved", []() -> tr::routine {
        common = 3;
        return saved();
    });
    tr::exercise("parts", []() -> tr::routine { return parts(); });
    return tr::finish();
}
