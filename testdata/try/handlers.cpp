// Handlers of every kind: by value, by reference, the base of what was thrown, all; rethrowing, throwing anew; what a
// handler throws is not for its siblings.
#include "support/trace.hpp"

struct base {
    tr::obj o;
    explicit base(int n) : o(n) {}
    base(const base &other) : o(other.o) {}
    virtual ~base() {}
    virtual int kind() const { return 1; }
};
// Copied silently: what throws while a handler's parameter is initialised terminates.
struct plain {
    int n;
    explicit plain(int value) : n(value) {}
    plain(const plain &other) : n(other.n) { tr::say("plain copied%s", tr::unwinding() ? "!" : ""); }
    ~plain() { tr::say("plain gone%s", tr::unwinding() ? "!" : ""); }
};
struct derived : base {
    explicit derived(int n) : base(n) {}
    int kind() const override { return 2; }
};

static void fail(int how)
{
    switch (how) {
    case 0: throw base(1);
    case 1: throw derived(2);
    case 2: throw tr::boom{3};
    case 3: throw 4;
    case 4: throw "five";
    case 6: throw plain(6);
    default: break;
    }
}

SB_COROUTINE tr::flow handlers(int how)
{
    tr::obj outer(100);
    try {
        tr::obj middle(101);
        try {
            tr::obj inner(102);
            SB_YIELD(how);
            fail(how);
            SB_YIELD(inner);
        } catch (plain p) {
            tr::say("plain %d", p.n);
        } catch (const derived &d) {
            tr::say("derived %d %d", d.o.get(), d.kind());
        } catch (const base &b) {
            tr::say("base %d %d", b.o.get(), b.kind());
            throw;
        } catch (tr::boom &b) {
            tr::say("boom %d", b.code);
            b.code += 10;
            throw;
        } catch (int k) {
            tr::say("int %d", k);
            throw tr::boom{k};
        }
        SB_YIELD(middle);
    } catch (const base &b) {
        tr::say("outer base %d %d", b.o.get(), b.kind());
    } catch (const tr::boom &b) {
        tr::say("outer boom %d", b.code);
    } catch (...) {
        tr::say("outer: something");
    }
    SB_YIELD(outer);
}

int main()
{
    tr::exercise("base", []() -> tr::routine { return handlers(0); });
    tr::exercise("derived", []() -> tr::routine { return handlers(1); });
    tr::exercise("boom", []() -> tr::routine { return handlers(2); });
    tr::exercise("int", []() -> tr::routine { return handlers(3); });
    tr::exercise("text", []() -> tr::routine { return handlers(4); });
    tr::exercise("nothing", []() -> tr::routine { return handlers(5); });
    tr::exercise("plain", []() -> tr::routine { return handlers(6); });
    return tr::finish();
}
