// Default arguments that make temporaries before a suspension, of calls whose results may refer to them.
#include "support/trace.hpp"

static int with_default(int n, const tr::obj &o = tr::obj(1)) { return n + o.get(); }
static const tr::obj &same(const tr::obj &o = tr::obj(2)) { return o; }

namespace ns {
static int next() { return tr::op(3); }
class item {
public:
    static const int start = 4;
    explicit item(int n, const tr::obj &o = tr::obj(next())) : o_(n + o.get()) {}
    const tr::obj &larger(int n = start, const tr::obj &other = tr::obj(tr::op(6) + 100)) const
    {
        return o_.get() + n > other.get() ? o_ : other;
    }
    const tr::obj &operator()(const tr::obj &other = tr::obj(static_cast<int>(sizeof(char)))) const { return other; }

private:
    tr::obj o_;
};
struct pair {
    int a;
    tr::obj b;
    pair(int n, const tr::obj &o) : a(n), b(o.get()) {}
};
static const pair &pick(int n, const pair &p = {5, tr::obj(6)}) { return n ? p : p; }
template <class T> const T &second(const T &, const tr::obj &o = tr::obj(8), const tr::obj &p = tr::obj(9))
{
    static T last;
    return last = static_cast<T>(o.get() + p.get()), last;
}
} // namespace ns

SB_COROUTINE tr::flow functions(int n)
{
    SB_YIELD(with_default(n) + SB_YIELD(2));
    SB_YIELD(same().get() + SB_YIELD(1));
    tr::op((same().get(), SB_YIELD(same()), with_default(SB_YIELD(4))));
    int ns = 3; // hides the namespace
    SB_YIELD(ns + ::ns::pick(n).b.get() + SB_YIELD(::ns::second(n)));
    SB_YIELD(with_default(with_default(n)) + with_default(n, tr::obj(5)) + SB_YIELD(6));
}

SB_COROUTINE tr::flow members(int n)
{
    ns::item one(n);
    SB_YIELD(one.larger().get() + SB_YIELD(1));
    SB_YIELD(ns::item(n).larger(200).get() + SB_YIELD(2));
    SB_YIELD(one().get() + one.larger(1).get() + SB_YIELD(3));
    for (int i = 0; i < 2 && same().get() + SB_YIELD(i) > 0; ++i)
        SB_YIELD(with_default(i) + SB_YIELD(i));
}

int main()
{
    tr::exercise("functions", []() -> tr::routine { return functions(3); });
    tr::exercise("members", []() -> tr::routine { return members(3); });
    return tr::finish();
}
