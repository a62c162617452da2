// Enumerations, pointers to members and null pointers as parameters.
#include "support/trace.hpp"

enum plain { red, green };
enum class scoped : unsigned char { off, on };
struct point {
    int x;
    int y;
    int sum() const { return x + y; }
};

SB_COROUTINE tr::flow mixed(plain p, scoped s, int point::*field, int (point::*method)() const, std::nullptr_t,
                            point at)
{
    SB_YIELD(p == green ? 1 : 0);
    SB_YIELD(s == scoped::on ? 1 : 0);
    SB_YIELD(at.*field);
    at.x = 20;
    SB_YIELD((at.*method)());
    field = &point::x;
    SB_YIELD(at.*field);
}

int main()
{
    tr::exercise("mixed", []() -> tr::routine { return mixed(green, scoped::on, &point::y, &point::sum, nullptr, point{3, 4}); });
    return tr::finish();
}
