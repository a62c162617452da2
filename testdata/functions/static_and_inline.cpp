// static, inline, static inline, extern; with attributes.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow is_static(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE inline tr::flow is_inline(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE static inline tr::flow is_both(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE extern tr::flow is_extern(int n);

SB_COROUTINE __attribute__((noinline)) tr::flow has_attribute(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE tr::flow is_extern(int n)
{
    SB_YIELD(n);
}

int main()
{
    tr::exercise("is_static", []() -> tr::routine { return is_static(1); });
    tr::exercise("is_inline", []() -> tr::routine { return is_inline(2); });
    tr::exercise("is_both", []() -> tr::routine { return is_both(3); });
    tr::exercise("is_extern", []() -> tr::routine { return is_extern(4); });
    tr::exercise("has_attribute", []() -> tr::routine { return has_attribute(5); });
    return tr::finish();
}
