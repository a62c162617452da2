// Enumerators and booleans; local enumeration types.
#include "support/trace.hpp"

enum class colour : unsigned char { red = 1, green, blue };

SB_COROUTINE tr::flow enumerations()
{
    enum local { small, large = 10 };
    enum class mode { on, off };
    colour c = colour::red;
    local l = small;
    mode m = mode::off;
    bool changed = false;
    SB_YIELD(static_cast<int>(c));
    c = colour::blue;
    l = large;
    SB_YIELD(l);
    changed = c == colour::blue && m == mode::off;
    m = mode::on;
    SB_YIELD(changed);
    tr::say("%d %d %d %d", static_cast<int>(c), l, m == mode::on, changed);
}

int main()
{
    tr::exercise("enumerations", []() -> tr::routine { return enumerations(); });
    return tr::finish();
}
