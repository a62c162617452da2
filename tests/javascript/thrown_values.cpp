#include "js.hpp"

using switchback::promise;

struct failure {
  int code;
};
SB_COROUTINE promise<> fails(int what) {
  SB_AWAIT(nullptr);
  switch (what) {
  case 0:
    throw "a text";
  case 1:
    throw 42;
  case 2:
    throw failure{404};
  default:
    throw js::error("an Error");
  }
}
SB_COROUTINE promise<> catches(int what) {
  try {
    SB_AWAIT(fails(what));
  } catch (const char *e) {
    js::log("string", e);
  } catch (int e) {
    js::log("number", e);
  } catch (const js::error &e) {
    js::log("Error", e.what());
  } catch (const failure &e) {
    js::log("object", e.code);
  }
}

int main() {
  return js::run([] {
    for (int what = 0; what < 4; ++what)
      catches(what);
    promise<>::reject(7)
        .catch_([](std::exception_ptr e) {
          try {
            std::rethrow_exception(e);
          } catch (int number) {
            throw number + 1;
          }
        })
        .catch_(js::logs("rethrown"));
  });
}
