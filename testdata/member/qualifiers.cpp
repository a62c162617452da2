// const, volatile, & and && behind the parameters, noexcept; overloads that differ in nothing else.
#include "support/trace.hpp"

class box {
public:
    explicit box(int v) : value(v) {}

    SB_COROUTINE tr::flow which() &
    {
        SB_YIELD("lvalue");
        SB_YIELD(value);
        value += 1;
        SB_YIELD(name(*this));
        SB_YIELD(name(self()));
    }
    SB_COROUTINE tr::flow which() const &
    {
        SB_YIELD("const lvalue");
        SB_YIELD(value);
        SB_YIELD(name(*this));
        SB_YIELD(name(self()));
    }
    SB_COROUTINE tr::flow which() &&
    {
        SB_YIELD("rvalue");
        SB_YIELD(value);
        SB_YIELD(name(*this)); // still an lvalue
        SB_YIELD(name(static_cast<box &&>(*this)));
    }
    SB_COROUTINE tr::flow which() const &&
    {
        SB_YIELD("const rvalue");
        SB_YIELD(name(*this));
    }
    SB_COROUTINE tr::flow which() volatile &
    {
        SB_YIELD("volatile");
        SB_YIELD(value);
        value = 70;
        SB_YIELD(name(*this));
    }
    SB_COROUTINE tr::flow which() const volatile & noexcept
    {
        SB_YIELD("const volatile");
        SB_YIELD(value);
        SB_YIELD(name(*this));
    }

private:
    box &self() { return *this; }
    const box &self() const { return *this; }
    static const char *name(box &) { return "box &"; }
    static const char *name(const box &) { return "const box &"; }
    static const char *name(box &&) { return "box &&"; }
    static const char *name(volatile box &) { return "volatile box &"; }
    static const char *name(const volatile box &) { return "const volatile box &"; }
    int value;
};

box plain(1);
const box constant(2);
volatile box volatile_one(3);
const volatile box both(4);

int main()
{
    tr::exercise("&", []() -> tr::routine { return plain.which(); });
    tr::exercise("const &", []() -> tr::routine { return constant.which(); });
    tr::exercise("&&", []() -> tr::routine { return static_cast<box &&>(plain).which(); });
    tr::exercise("const &&", []() -> tr::routine { return static_cast<const box &&>(constant).which(); });
    tr::exercise("volatile", []() -> tr::routine { return volatile_one.which(); });
    tr::exercise("const volatile", []() -> tr::routine { return both.which(); });
    return tr::finish();
}
