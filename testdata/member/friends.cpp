// Friends defined in a class: they see its names and its private members, but have no object.
#include "support/trace.hpp"

namespace zoo {

class animal {
    int legs_;
    typedef tr::obj name_type;
    static int born;
    enum kind { wild, tame };

public:
    explicit animal(int legs) : legs_(legs) { ++born; }

    SB_COROUTINE friend tr::flow walk(animal &a, int steps)
    {
        name_type name(born > 0);
        kind k = a.legs_ > 2 ? wild : tame;
        for (int i = 0; i < steps; ++i) {
            SB_YIELD(a.legs_ + i);
            ++a.legs_;
        }
        SB_YIELD(k == tame ? "tame" : "wild");
        SB_YIELD(name);
        a.legs_ -= steps;
    }
    friend SB_COROUTINE tr::flow operator+(const animal &a, const animal &b)
    {
        SB_YIELD(a.legs_ + b.legs_);
    }
    friend tr::flow outside(const animal &a);
};

int animal::born = 0;

SB_COROUTINE tr::flow outside(const animal &a)
{
    animal::kind k = animal::tame;
    SB_YIELD(a.legs_);
    SB_YIELD(k == animal::tame);
}

} // namespace zoo

int main()
{
    static zoo::animal cat(4), bird(2);
    tr::exercise("walk", []() -> tr::routine { return walk(bird, 2); });
    tr::exercise("plus", []() -> tr::routine { return cat + bird; });
    tr::exercise("outside", []() -> tr::routine { return outside(cat); });
    return tr::finish();
}
