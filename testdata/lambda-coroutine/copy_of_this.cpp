// A lambda coroutine with a copy of the object, in a member function and in a member coroutine.
// std: c++17
#include "support/trace.hpp"

struct meter {
    int value;
    const char *unit;

    auto reader() const
    {
        return [*this](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(value + k);
            SB_YIELD(unit);
            SB_YIELD(this->twice());
        };
    }
    auto writer()
    {
        return [*this](int k) SB_COROUTINE mutable -> tr::flow {
            value += k;
            SB_YIELD(value);
            value -= k;
            SB_YIELD(twice());
        };
    }
    int twice() const { return 2 * value; }

    SB_COROUTINE tr::flow both(int k)
    {
        auto inner = [this, copy = *this](int l) SB_COROUTINE -> tr::flow {
            value += l;
            SB_YIELD(value);
            SB_YIELD(copy.value);
            value -= l;
        };
        tr::flow f = inner(k);
        while (!f.done()) {
            f.handle().resume();
            SB_YIELD(value);
        }
    }
};

int main()
{
    static meter m{5, "volt"};
    tr::exercise("reader", []() -> tr::routine {
        m.value = 5;
        static auto read = m.reader();
        m.value = 6;
        return read(1);
    });
    tr::exercise("writer", []() -> tr::routine {
        m.value = 5;
        static auto write = m.writer();
        return write(10);
    });
    tr::exercise("both", []() -> tr::routine {
        m.value = 5;
        return m.both(100);
    });
    return tr::finish();
}
