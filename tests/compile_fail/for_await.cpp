#include <switchback/coroutine.hpp>

struct ready {
  bool await_ready() const { return true; }
  void await_suspend(switchback::coroutine_handle<>) const {}
  int await_resume() const { return 1; }
};

struct source {
  ready next();
};

ready ones();

SB_COROUTINE ready coroutine() {
  SB_FOR_AWAIT (int x, source()) // expected-error {{run this file through switchback}}
    (void)x;
}
