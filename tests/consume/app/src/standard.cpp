#include <coroutine>

#include <cstdio>

struct job {
  struct promise_type {
    job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    std::suspend_always final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept {}
  };
  std::coroutine_handle<promise_type> handle;
};

static job count(int n) {
  for (int i = 0; i < n; ++i) {
    std::printf("%d ", i);
    co_await std::suspend_always();
  }
}

int main() {
  job j = count(3);
  while (!j.handle.done())
    j.handle.resume();
  j.handle.destroy();
}
