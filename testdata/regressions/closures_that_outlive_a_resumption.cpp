// Found by reading: a lambda that names a saved reference names the object, not the pointer in which the frame keeps it,
// and may be called when the coroutine does not run.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

#include <functional>

static std::function<int()> later, sooner;

template <class T> SB_COROUTINE switchback::generator<int> of_template(T t)
{
    T &saved = t;
    SB_YIELD(1);
    later = [&] { return tr::value_of(saved) + 1; };
    if (tr::value_of(saved)) {
        const T &other = saved;
        sooner = [&] { return tr::value_of(other) + 2; };
        SB_YIELD(tr::value_of(other));
    }
    std::function<int()> kept = [&] { return tr::value_of(saved) + 3; };
    later = kept;
    SB_YIELD(tr::value_of(saved));
    sooner = (tr::say("sooner"), [&] { return tr::value_of(saved) + 4; });
    SB_YIELD(5);
}

SB_COROUTINE switchback::generator<int> of_function(tr::obj t)
{
    tr::obj &saved = t;
    SB_YIELD(1);
    later = sooner = [&] { return saved.get() + 1; };
    SB_YIELD(2);
    sooner = [&saved] { return saved.get() + 2; };
    later = [=] { return saved.get() + 3; };
    SB_YIELD(saved.get());
}

// Overwrites what is left of the frames that have been there.
static int overwrite(int n)
{
    volatile int rubbish[400];
    for (int i = 0; i < 400; ++i)
        rubbish[i] = n + i;
    return rubbish[n];
}

template <class G> static void drive(G made)
{
    for (int n : made) {
        overwrite(n);
        tr::say("%d: %d %d", n, later ? later() : 0, sooner ? sooner() : 0);
    }
    later = sooner = nullptr;
}

int main()
{
    drive(of_template(10));
    drive(of_template(tr::obj(20)));
    drive(of_function(tr::obj(30)));
    return tr::finish();
}
