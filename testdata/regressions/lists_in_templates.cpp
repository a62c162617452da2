// Arguments in parentheses and in braces that suspend, and make temporaries, in a template.
#include "support/trace.hpp"

template <class T> SB_COROUTINE static tr::flow arguments(T t)
{
    tr::strict x(SB_YIELD(tr::obj(3).self()), tr::value_of(t));
    SB_YIELD(x.get());
    tr::strict y(SB_YIELD(4), tr::obj(7).get());
    SB_YIELD(y.get());
    T z(SB_YIELD(tr::obj(5)));
    SB_YIELD(z);
    tr::strict w{SB_YIELD(tr::obj(6)), 7};
    SB_YIELD(w.get());
}

int main()
{
    tr::exercise("arguments int", []() -> tr::routine { return arguments(1); });
    tr::exercise("arguments obj", []() -> tr::routine { return arguments(tr::obj(2)); });
    return tr::finish();
}
