// Eight levels of blocks, loops and branches.
#include "support/trace.hpp"

SB_COROUTINE tr::flow deep(int n)
{
    tr::obj a(1);
    for (int i = 0; i < n; ++i) {
        tr::obj b(2);
        if (i % 2 == 0) {
            tr::obj c(3);
            while (true) {
                tr::obj d(4);
                do {
                    tr::obj e(5);
                    for (int k : {0, 1}) {
                        tr::obj f(6 + k);
                        {
                            tr::obj g(8);
                            SB_YIELD(g);
                            if (k == 1)
                                break;
                        }
                        SB_YIELD(f);
                    }
                } while (false);
                break;
            }
        } else {
            tr::obj h(9);
            SB_YIELD(h);
        }
    }
}

int main()
{
    tr::exercise("deep", []() -> tr::routine { return deep(2); }, {12, 6, 20});
    return tr::finish();
}
