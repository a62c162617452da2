#include <switchback/coroutine.hpp>

struct ready {
  bool await_ready() const { return true; }
  void await_suspend(switchback::coroutine_handle<>) const {}
  int await_resume() const { return 1; }
};

ready ones();

SB_COROUTINE ready coroutine() {
  SB_RETURN(1); // expected-error {{run this file through switchback}}
}
