#include <switchback/coroutine.hpp>

struct ready {
  bool await_ready() const { return true; }
  void await_suspend(switchback::coroutine_handle<>) const {}
  int await_resume() const { return 1; }
};

ready ones();

SB_COROUTINE ready coroutine() {
  SB_YIELD_FROM(ones()); // expected-error {{run this file through switchback}}
}
