// A namespace of the user's with the names of the runtime's inside it.
#include "support/trace.hpp"

namespace user {
namespace switchback {
static int suspend_always() { return 1; }
} // namespace switchback
namespace std {
static int move(int n) { return n + 1; }
} // namespace std
struct machine {
    int n;
};
static int resume(int n) { return n + 10; }

SB_COROUTINE tr::flow inside(int n)
{
    machine m = {n};
    tr::obj o(m.n);
    SB_YIELD(o);
    SB_YIELD(switchback::suspend_always() + std::move(n));
    SB_YIELD(resume(m.n));
    const tr::obj &r = tr::make(std::move(5));
    SB_YIELD(r);
}
} // namespace user

int main()
{
    tr::exercise("inside", []() -> tr::routine { return user::inside(3); });
    return tr::finish();
}
