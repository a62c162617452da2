#include "js.hpp"

using switchback::promise;

template <class Answer>
SB_COROUTINE promise<Answer> ask(const char *name, Answer answer) {
  js::log(name, "?");
  SB_AWAIT(nullptr);
  SB_RETURN(answer);
}

SB_COROUTINE promise<> program() {
  if (SB_AWAIT(ask("a", true)) && !SB_AWAIT(ask("b", true)))
    js::log("never");
  else if (SB_AWAIT(ask("c", true)) || SB_AWAIT(ask("d", true)))
    js::log("c was enough");
  const int chosen = SB_AWAIT(ask("e", false)) ? SB_AWAIT(ask("f", 1)) : SB_AWAIT(ask("g", 2));
  js::log("chosen", chosen);
  int left = 3;
  while (SB_AWAIT(ask("loop", --left > 0)))
    js::log("left", left);
  for (int i = 0; i < SB_AWAIT(ask("bound", 2)); i += SB_AWAIT(ask("step", 1)))
    js::log("i", i);
  do
    js::log("once");
  while (SB_AWAIT(ask("again", false)));
}

int main() {
  return js::run([] {
    program().then([] { js::log("done"); });
    js::tick(30);
  });
}
