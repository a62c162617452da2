// std: c++14
#include <switchback/coroutine.hpp>

struct task {
  struct promise_type {
    template <class... Arguments>
    explicit promise_type(Arguments &&...) {}
    task get_return_object() { return {}; }
    switchback::suspend_never initial_suspend() { return {}; }
    switchback::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
};

int main() {
  auto generic = [](auto) SB_COROUTINE -> task { // expected-error {{the promise of a lambda coroutine}}
    SB_AWAIT(switchback::suspend_never());
  };
  generic(1);
}
