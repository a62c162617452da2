// next(), throw_() and return_() from inside the body: generator_running, and no harm done.
#include "support/steps.hpp"

static switchback::generator<int> *self;

SB_COROUTINE switchback::generator<int> reentrant()
{
    steps::attempt([] { steps::show(self->next()); });
    SB_YIELD(1);
    steps::attempt([] { self->throw_(5); });
    SB_YIELD(2);
    steps::attempt([] { self->return_(); });
    SB_YIELD(3);
    steps::attempt([] {
        for (int i : *self)
            std::cout << i << '\n';
    });
    self->next();
    SB_YIELD(4);
}

SB_COROUTINE switchback::generator<int> itself()
{
    SB_YIELD(1);
    SB_YIELD_FROM(*self);
    SB_YIELD(2);
}

int main()
{
    auto it = reentrant();
    self = &it;
    steps::show(it.next());
    steps::show(it.next());
    steps::show(it.next());
    steps::attempt([&] { steps::show(it.next()); });
    steps::show(it.next());
    auto two = itself();
    self = &two;
    steps::show(two.next());
    steps::attempt([&] { steps::show(two.next()); });
    steps::show(two.next());
}
