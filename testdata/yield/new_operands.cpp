// new with suspensions in its size and its initialiser; delete of what was awaited.
#include "support/trace.hpp"

#include <new>
#include <string>

struct pair_of {
    int second;
    tr::obj first;
};

SB_COROUTINE static tr::flow forms(int n)
{
    int *scalar = new int(SB_YIELD(1));
    int *cells = new int[SB_AWAIT(tr::ready(2)) + 1]();
    cells[n] = *scalar;
    tr::obj *o = new tr::obj(SB_AWAIT(tr::ready(3)) + 0, SB_AWAIT(tr::ready(4)));
    pair_of *p = new pair_of{SB_YIELD(6), tr::obj(5)};
    std::string *s = new std::string(SB_AWAIT(tr::ready(3)), 'x');
    alignas(tr::obj) unsigned char room[sizeof(tr::obj)];
    tr::obj *placed = new (room) tr::obj(SB_YIELD(7));
    tr::obj *maybe = new (std::nothrow) tr::obj(tr::obj(SB_YIELD(8)).get());
    tr::say("%d %d %d %d %s %d %d", cells[n], *scalar, o->get(), p->second, s->c_str(), placed->get(), maybe->get());
    placed->~obj();
    tr::obj *all[] = {o, maybe};
    for (tr::obj *each : all)
        delete (SB_AWAIT(tr::ready(9)) ? each : nullptr);
    delete p;
    delete s;
    delete scalar;
    delete[] cells;
}

int main()
{
    tr::run_once([]() -> tr::routine { return forms(1); }, tr::to_the_end, -1);
    return tr::finish();
}
