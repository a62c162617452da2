// --all: a file that brings the keywords and nothing that lowered code could use. One error is enough.
// tool: --all
// std: c++20
#include <coroutine>

struct job {
    struct promise_type {
        job get_return_object() { return {}; }
        std::suspend_never initial_suspend() { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() {}
    };
};

job refused() { co_await std::suspend_never(); } // expected-error {{coroutine 'refused' where nothing of the runtime}}
job too() { co_return; }
