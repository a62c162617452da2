// throw_(): a try block around the yield catches it, and the generator goes on.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> stubborn()
{
    for (int i = 0; i < 4; ++i) {
        bool caught = false;
        try {
            steps::noisy n("in try " + std::to_string(i));
            SB_YIELD(i);
        } catch (const std::runtime_error &e) {
            std::cout << "caught " << e.what() << '\n';
            caught = true;
        } catch (int n) {
            std::cout << "caught " << n << '\n';
            caught = true;
        }
        if (caught)
            SB_YIELD(100 + i);
    }
}

int main()
{
    auto it = stubborn();
    steps::show(it.next());
    steps::show(it.throw_(std::runtime_error("one")));
    steps::show(it.next());
    steps::show(it.throw_(2));
    steps::show(it.next());
    steps::show(it.throw_(std::make_exception_ptr(3)));
    steps::show(it.next());
    steps::show(it.next());
    return steps::finish();
}
