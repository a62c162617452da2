// Lambdas that capture a reference that is saved: by reference and by copy, kept, called at once and passed on.
#include "support/range.hpp"

#include <algorithm>
#include <functional>
#include <vector>

SB_COROUTINE static tr::flow captures(int n)
{
    tr::obj own(n), given(50);
    tr::obj &r = n > 1 ? given : own;
    const int &twice = n;
    SB_YIELD(r);
    [&] { r.add(twice); }();
    std::function<int(int)> kept = [&r, twice](int k) {
        // The text stays as it is.
        r.add(k);
        return r.get() + twice;
    };
    tr::say("%d", kept(SB_YIELD(r)));
    std::function<int()> copied = [=] { return r.get(); };
    r.add(100);
    SB_YIELD(r);
    tr::say("%d %d", copied(), kept(1));
    std::vector<int> v = {3, 1, 2};
    for (int &x : v) {
        SB_YIELD(x);
        auto bigger = [&](int y) { return y > x; };
        tr::say("%d", static_cast<int>(std::count_if(v.begin(), v.end(), bigger)));
        auto outer = [&] {
            auto inner = [&] { return x += 10; };
            return inner() + r.get();
        };
        tr::say("%d", outer());
        SB_YIELD(x + outer());
    }
    tr::obj &&temporary = tr::obj(7);
    auto last = [&] { return temporary.get(); };
    SB_YIELD(last());
    SB_RETURN();
}

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(1); });
    tr::exercise("captures", []() -> tr::routine { return captures(2); });
    return tr::finish();
}
