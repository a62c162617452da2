// describe() where the descriptions have been left out.
// flags: -DSWITCHBACK_DESCRIPTIONS=0
#include "support/eager.hpp"
#include "support/trace.hpp"

#include <switchback/describe.hpp>

switchback::coroutine_handle<> parked;

struct park {
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<> handle) const noexcept { parked = handle; }
    void await_resume() const noexcept {}
};

SB_COROUTINE tr::eager waits()
{
    tr::obj local(1);
    SB_AWAIT(park());
}

int main()
{
    {
        tr::eager c = waits();
        const switchback::suspension_point at = switchback::describe(parked);
        tr::say("%s", at ? "known" : "not known");
        tr::say("%s", switchback::to_string(at).c_str());
        parked.resume();
        tr::check(parked.done(), "is done");
    }
    return tr::finish();
}
