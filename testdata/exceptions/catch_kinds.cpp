// catch by value, reference, pointer, ellipsis; rethrow to the outside.
#include "support/trace.hpp"

struct base {
    int n;
    explicit base(int k) : n(k) {}
    int kind() const { return 1; }
};

struct derived : base {
    explicit derived(int k) : base(k) {}
    int kind() const { return 2; }
};

static void raise(int n)
{
    switch (n) {
    case 0: throw base(10);
    case 1: throw derived(11);
    case 2: throw "text";
    case 3: throw 33;
    default: break;
    }
}

SB_COROUTINE tr::flow catches(int n)
{
    tr::obj o(n);
    const char *what = "nothing";
    int detail = 0;
    SB_YIELD(n);
    try {
        raise(n);
    } catch (const derived &d) {
        what = "derived";
        detail = d.kind();
    } catch (base b) {
        what = "base";
        detail = b.kind() * 100 + b.n;
    } catch (const char *text) {
        what = text;
    } catch (...) {
        tr::say("rethrow %d", o.get());
        throw;
    }
    SB_YIELD(what);
    SB_YIELD(detail);
}

int main()
{
    tr::exercise("base", []() -> tr::routine { return catches(0); });
    tr::exercise("derived", []() -> tr::routine { return catches(1); });
    tr::exercise("text", []() -> tr::routine { return catches(2); });
    tr::exercise("other", []() -> tr::routine { return catches(3); });
    tr::exercise("none", []() -> tr::routine { return catches(4); });
    return tr::finish();
}
