#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::generator;

static generator<int> it;

template <class Step>
static void attempt(const char *name, Step step) {
  try {
    step();
    js::log(name, "worked");
  } catch (const switchback::generator_running &) {
    js::log(name, "is already running");
  }
}
SB_COROUTINE generator<int> inner() {
  attempt("outer.next() in inner", [] { it.next(); });
  SB_YIELD(1);
}
SB_COROUTINE generator<int> outer() {
  attempt("next", [] { it.next(); });
  attempt("throw", [] { it.throw_(js::error("x")); });
  attempt("return", [] { it.return_(); });
  SB_YIELD_FROM(inner());
}

int main() {
  it = outer();
  js::log(it.next());
  attempt("next from outside", [] { it.next(); });
  js::log(it.next());
}
