// Objects of many kinds alive in one long coroutine, with everything at once.
#include "support/trace.hpp"
#include "support/range.hpp"
#include <string>

#define LOG(...) tr::say(__VA_ARGS__)

SB_COROUTINE tr::flow_of<tr::obj> everything(tr::param p, int limit, const char *title = "title")
{
    static int runs = 0;
    const int mine = ++runs > 0 ? 1 : 0;
    std::string text = title;
    tr::obj total(0);
    for (int i = 0, step = 1; i < limit; i += step) {
        tr::bag b(2);
        const tr::obj &kept = tr::make(50 + i);
        for (tr::obj &o : b) {
            if (o.get() == 2 && i % 2)
                continue;
            total.add(SB_YIELD(o.get() + kept.get()) > 0 ? 1 : 100);
            text += static_cast<char>('a' + i);
        }
        switch (i) {
        case 0: SB_YIELD(text.c_str()); break;
        case 1:
            if (SB_YIELD(SB_AWAIT(tr::pause(7))) && mine)
                step = 2;
            break;
        default: {
            tr::obj last = total + tr::make(SB_AWAIT(tr::maybe(i == 3, 1)));
            LOG("last %d %s", last.get(), text.c_str());
            SB_RETURN(last);
        }
        }
    }
    LOG("end of %d", p.get());
    SB_RETURN(total);
}

int main()
{
    tr::limits few = {12, 12, 20};
    tr::exercise("four", []() -> tr::routine { return everything(1, 4); }, few);
    tr::exercise("two", []() -> tr::routine { return everything(2, 2, "given"); }, few);
    return tr::finish();
}
