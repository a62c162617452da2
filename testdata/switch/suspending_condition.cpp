// The condition of the switch suspends.
#include "support/trace.hpp"

enum class verb { stop = 100, go = 101, turn = 102 };

SB_COROUTINE tr::flow commands()
{
    bool more = true;
    while (more) {
        switch (static_cast<verb>(SB_YIELD(1))) {
        case verb::stop: SB_YIELD("stop"); break;
        case verb::go: tr::op(2); break;
        case verb::turn: {
            tr::obj o(3);
            SB_YIELD(o);
            break;
        }
        default: more = false;
        }
    }
    switch (tr::make(SB_YIELD(4)).get() % 2) {
    case 0: tr::op(40); break;
    case 1: tr::op(41); break;
    }
}

int main()
{
    tr::exercise("commands", []() -> tr::routine { return commands(); });
    return tr::finish();
}
