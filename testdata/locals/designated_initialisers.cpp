// Designated initialisers and the other spellings of C++20, with suspensions inside.
// std: c++20
#include "support/trace.hpp"

struct settings {
    int width = 80;
    int height = 25;
    const char *title = "untitled";
};

SB_COROUTINE tr::flow designates()
{
    settings s = {.width = 100, .title = "given"};
    SB_YIELD(s.width + s.height);
    settings t{.width = SB_YIELD(1), .height = SB_YIELD(2)};
    SB_YIELD(t.width * 1000 + t.height);
    SB_YIELD(s.title);
    SB_YIELD(t.title);
}

int main()
{
    tr::exercise("designates", []() -> tr::routine { return designates(); });
    return tr::finish();
}
