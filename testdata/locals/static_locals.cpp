// Static locals are shared by all activations and built once.
#include "support/trace.hpp"

SB_COROUTINE tr::flow statics()
{
    static int calls = 0;
    static const char *const names[] = {"zero", "one", "two"};
    ++calls;
    SB_YIELD(calls > 0 ? 1 : 0);
    static int later = 100;
    later += 1;
    const int mine = later;
    SB_YIELD(names[2]);
    tr::check(later >= mine, "a static local");
    static int at_the_end;
    ++at_the_end;
    tr::check(at_the_end <= calls, "calls");
}

int main()
{
    tr::exercise("statics", []() -> tr::routine { return statics(); });
    return tr::finish();
}
