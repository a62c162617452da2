// A coroutine that is none of the library's asynchronous ones cannot be cancelled: an assertion of cancelled_by's.
#include <switchback/cancellation.hpp>

struct other {
    struct promise_type {
        other get_return_object() { return {}; }
        switchback::suspend_never initial_suspend() { return {}; }
        switchback::suspend_never final_suspend() noexcept { return {}; }
        void unhandled_exception() {}
        void return_void() {}
    };
};

SB_COROUTINE other waits(switchback::cancel_token token)
{
    SB_AWAIT(switchback::cancelled_by(token)); // expected-note {{listens::await_suspend<other::promise_type>}}
}
