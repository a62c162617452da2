// A coroutine that is a friend uses private names, in its body and in local types.
#include "support/trace.hpp"

class vault {
    static int secret() { return 42; }
    class key {
    public:
        explicit key(int n) : o(n) {}
        tr::obj o;
    };
    int content_ = 7;
    friend tr::flow opens(vault &v);
};

SB_COROUTINE tr::flow opens(vault &v)
{
    SB_YIELD(vault::secret());
    vault::key k(3);
    SB_YIELD(k.o);
    v.content_ += SB_YIELD(v.content_);
    SB_YIELD(v.content_);
    v.content_ = 7;
}

static vault the_vault;

int main()
{
    tr::exercise("opens", []() -> tr::routine { return opens(the_vault); });
    return tr::finish();
}
