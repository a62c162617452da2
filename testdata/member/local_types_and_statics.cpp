// Local classes, enums, typedefs, constants and static variables in members, which use the class's names.
#include "support/trace.hpp"

class plant {
    int height_ = 4;
    static int seeds;
    typedef tr::obj leaf;
    int grow(int n) { return height_ += n; }

public:
    SB_COROUTINE tr::flow bloom(int petals)
    {
        struct flower {
            leaf l;
            int count;
            int both(const plant &p) const { return count + p.height_ + seeds + static_cast<int>(sizeof(height_)); }
        };
        enum colour { red = 1, blue };
        typedef int plant::*field;
        static int calls = 100;
        const int limit = 2;
        constexpr int two = 2;
        flower f = {leaf(petals), petals};
        SB_YIELD(f.both(*this));
        colour c = f.count > two ? blue : red;
        for (int i = 0; i < limit; ++i) {
            SB_YIELD(grow(c) + i);
            flower g = {f.l, i};
            f.count = g.count;
        }
        field where = &plant::height_;
        int (plant::*function)(int) = &plant::grow;
        SB_YIELD(f.l);
        SB_YIELD(this->*where + (this->*function)(SB_YIELD(c)));
        int &h = height_;
        h = 4;
        SB_YIELD(h);
        ++calls;
        SB_YIELD(calls > 100);
        int *p = &h, **q = &p;
        SB_YIELD(**q);
    again:
        if (--petals > 0) {
            SB_YIELD(petals + seeds);
            goto again;
        }
        switch (height_) {
        case 4:
            SB_YIELD("four");
            break;
        default:
            SB_YIELD("other");
        }
    }
};

int plant::seeds = 1000;

int main()
{
    static plant p;
    tr::exercise("bloom", []() -> tr::routine { return p.bloom(3); });
    return tr::finish();
}
