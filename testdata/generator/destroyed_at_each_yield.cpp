// A generator destroyed, returned and thrown into after each of its steps: everything is destroyed, once, in order.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> nested(steps::noisy parameter)
{
    steps::noisy a("a");
    SB_YIELD(1);
    {
        steps::noisy b("b");
        for (int i = 0; i < 2; ++i) {
            steps::noisy c("c" + std::to_string(i));
            SB_YIELD(2);
        }
        try {
            steps::noisy d("d");
            SB_YIELD(static_cast<int>(steps::noisy("temporary").name.size()));
        } catch (const std::runtime_error &) {
            steps::say("caught");
        }
    }
    steps::noisy e("e");
    SB_YIELD(4);
}

int main()
{
    for (int how = 0; how < 3; ++how)
        for (int n = 0; n < 8; ++n) {
            std::cout << "-- " << how << ' ' << n << '\n';
            auto it = nested(steps::noisy("parameter"));
            for (int i = 0; i < n; ++i)
                steps::show(it.next());
            steps::say("now");
            if (how == 1)
                steps::show(it.return_());
            if (how == 2)
                steps::attempt([&] { steps::show(it.throw_(std::runtime_error("out"))); });
        }
    return steps::finish();
}
