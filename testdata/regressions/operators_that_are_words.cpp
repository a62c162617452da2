// Operators that are words, in front of a parenthesis whose value has to be kept.
#include "support/trace.hpp"

class truth : public tr::obj {
public:
    explicit truth(int n) : tr::obj(n) {}
    operator bool() const { return get() > 2; }
    bool operator!() const { return get() < 2; }
};
static truth whether(int n) { return truth(n); }

SB_COROUTINE tr::flow words()
{
    SB_YIELD(not(truth(1)) + SB_YIELD(2));
    SB_YIELD(not(whether(SB_YIELD(3))) + SB_YIELD(4));
    SB_YIELD(compl(tr::make(SB_YIELD(5)).get()) + SB_YIELD(6));
    SB_YIELD(not(tr::obj(SB_YIELD(7))) + SB_YIELD(8));
    if (not(truth(SB_YIELD(9))) or not(whether(SB_YIELD(10))))
        SB_YIELD(11);
    try {
        throw(tr::obj(SB_YIELD(12)));
    } catch (const tr::obj &o) {
        tr::say("caught %d", o.get());
    }
}

int main()
{
    tr::exercise("words", []() -> tr::routine { return words(); });
    return tr::finish();
}
