// Which operator delete gives the frame back: one that wants the size, one of a base class, one beside several
// operators new.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static std::size_t allocated;

static void *allocate(std::size_t size, const char *how) {
  tr::may_throw(how, 1);
  allocated = size;
  tr::say("%s", how);
  return std::malloc(size);
}

static void release(void *p, std::size_t size, const char *how) {
  tr::check(size == allocated, "the size of the frame");
  tr::say("%s", how);
  std::free(p);
}

template <class Allocation, int Id>
struct routine_of : tr::routine {
  struct promise_type : tr::promise_base, Allocation {
    tr::obj o;
    promise_type() : o(Id) {}
    routine_of get_return_object() { return routine_of(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_void() { tr::say("return"); }
  };
  explicit routine_of(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct with_size {
  static void *operator new(std::size_t size) { return allocate(size, "new"); }
  static void operator delete(void *p, std::size_t size) { release(p, size, "sized delete"); }
};

struct with_parameters {
  static void *operator new(std::size_t size, const tr::param &p, int n) {
    tr::say("for %d %d", p.get(), n);
    return allocate(size, "new with parameters");
  }
  static void *operator new(std::size_t size) { return allocate(size, "new without"); }
  static void operator delete(void *p, std::size_t size) { release(p, size, "sized delete for all"); }
};

struct deeper : with_size {};

SB_COROUTINE routine_of<with_size, 70> sized(tr::param p) {
  tr::obj cells[2] = {p.get(), 2};
  SB_YIELD(cells[0]);
  SB_YIELD(cells[1]);
}

SB_COROUTINE routine_of<with_parameters, 72> chosen(tr::param p, int n) {
  tr::obj o(p.get() + n);
  SB_YIELD(o);
}

SB_COROUTINE routine_of<with_parameters, 73> not_chosen(int n, tr::param p) {
  tr::obj o(p.get() + n);
  SB_YIELD(o);
}

SB_COROUTINE routine_of<deeper, 74> inherited(tr::param p) {
  char large[300] = {'a'};
  SB_YIELD(large[0] == 'a' ? p.get() : 0);
  tr::say("%d", large[299]);
}

int main() {
  tr::exercise("sized", []() -> tr::routine { return sized(1); });
  tr::exercise("chosen", []() -> tr::routine { return chosen(1, 2); });
  tr::exercise("not_chosen", []() -> tr::routine { return not_chosen(1, 2); });
  tr::exercise("inherited", []() -> tr::routine { return inherited(1); });
  return tr::finish();
}
