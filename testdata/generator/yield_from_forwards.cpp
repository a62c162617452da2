// yield* forwards next(v), throw_() and return_() to the innermost generator.
#include "support/steps.hpp"

typedef switchback::generator<std::string, std::string, int> talk;

SB_COROUTINE talk inner()
{
    steps::noisy n("inner");
    int sum = 0;
    for (;;) {
        int sent = 0;
        bool thrown = false;
        try {
            sent = SB_YIELD("inner " + std::to_string(sum));
        } catch (const std::runtime_error &e) {
            std::cout << "inner caught " << e.what() << '\n';
            thrown = true;
        }
        if (thrown)
            sum = 1000;
        if (sent < 0)
            SB_RETURN("sum " + std::to_string(sum));
        sum += sent;
    }
}

SB_COROUTINE talk middle()
{
    steps::noisy n("middle");
    SB_RETURN(SB_YIELD_FROM(inner()) + ", middle");
}

SB_COROUTINE talk outer()
{
    steps::noisy n("outer");
    std::string got = SB_YIELD_FROM(middle());
    int last = SB_YIELD(got);
    SB_RETURN("outer " + std::to_string(last));
}

int main()
{
    {
        auto it = outer();
        steps::show(it.next(77));
        steps::show(it.next(1));
        steps::show(it.next(2));
        steps::show(it.throw_(std::runtime_error("error")));
        steps::show(it.next(5));
        steps::show(it.next(-1));
        steps::show(it.next(6));
        steps::show(it.next(7));
    }
    {
        auto it = outer();
        steps::show(it.next());
        steps::show(it.return_("stopped"));
        steps::show(it.next());
    }
    {
        auto it = outer();
        steps::show(it.next());
        steps::attempt([&] { it.throw_(3); });
        steps::show(it.next());
    }
    return steps::finish();
}
