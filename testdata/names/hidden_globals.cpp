// Global types and namespaces that something nearer hides: the user's own `::` has to be the tool's, too.
#include "support/trace.hpp"

#include <string>

struct token {
    tr::obj o;
    explicit token(int n) : o(n) {}
};

namespace far {
struct thing {
    tr::obj o;
    explicit thing(int n) : o(n) {}
};
} // namespace far

namespace app {
namespace switchback {
struct nothing {};
} // namespace switchback
namespace std {
struct string {};
} // namespace std
namespace tr {
struct obj {};
} // namespace tr
namespace inner {
namespace far {
struct thing {};
} // namespace far
} // namespace inner
using namespace inner;
struct token {
    int n;
};

SB_COROUTINE ::tr::flow hidden(int n)
{
    ::token t(n);
    token mine = {n + 1};
    ::far::thing thing(mine.n + 1);
    SB_YIELD(t.o);
    ::std::string text("text");
    SB_YIELD(text.c_str());
    SB_YIELD(thing.o);
    const ::tr::obj &r = ::tr::make(7);
    SB_YIELD(::tr::obj(8) == r ? mine.n : r.get());
    SB_AWAIT(::switchback::suspend_always());
}
} // namespace app

SB_COROUTINE tr::flow variable_of_its_type(int n)
{
    token token(n);
    SB_YIELD(token.o);
    const struct token *p = &token;
    SB_YIELD(p->o);
}

class shop {
    struct token {};

public:
    friend SB_COROUTINE tr::flow befriended(const shop &, int n)
    {
        ::token t(n);
        token own;
        SB_YIELD(t.o);
        static_cast<void>(own);
        SB_YIELD(t.o);
    }
};

int main()
{
    tr::exercise("hidden", []() -> tr::routine { return app::hidden(3); });
    tr::exercise("variable_of_its_type", []() -> tr::routine { return variable_of_its_type(3); });
    tr::exercise("befriended", []() -> tr::routine {
        static shop s;
        return befriended(s, 4);
    });
    return tr::finish();
}
