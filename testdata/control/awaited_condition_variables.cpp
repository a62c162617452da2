// while (auto x = await ...): the variable of each round is initialised by what was awaited and dies before the next
// one.
#include "support/trace.hpp"

class answer {
public:
  explicit answer(int n) : o_(n) {}
  answer(answer &&) = default;
  explicit operator bool() const {
    tr::may_throw("asked", o_.get());
    tr::say("asked %d", o_.get());
    return o_.get() > 0;
  }
  int get() const { return o_.get(); }
  void set(int n) { o_.set(n); }

private:
  tr::obj o_;
};

template <class T>
struct next_one {
  int n;
  bool await_ready() const noexcept { return n == 2; }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  T await_resume() const {
    tr::arrived();
    return T(n);
  }
};

SB_COROUTINE tr::flow loops(int n) {
  while (int left = SB_YIELD(n) - 100 < 4 ? n : 0) {
    tr::obj o(left);
    SB_YIELD(o);
    --n;
  }
  int k = 3;
  while (auto x = SB_AWAIT(next_one<answer>{k--})) {
    if (x.get() == 3)
      continue;
    SB_YIELD(x.get());
    x.set(-1);
    SB_YIELD(x.get());
  }
  k = 2;
  while (const tr::obj &x = SB_AWAIT(next_one<tr::obj>{k--})) {
    tr::obj inner(x.get() * 10);
    SB_YIELD(inner);
    if (SB_YIELD(x) == 1000)
      break;
  }
}

SB_COROUTINE tr::flow branches(int n) {
  if (answer a = SB_AWAIT(next_one<answer>{n}))
    SB_YIELD(a.get());
  else if (answer b = SB_AWAIT(next_one<answer>{n + 1})) {
    tr::obj o(b.get());
    SB_YIELD(o);
  } else
    SB_YIELD(-1 - b.get() - a.get());
  if (tr::obj *p = SB_YIELD(1) ? new tr::obj(SB_AWAIT(tr::ready(5))) : nullptr) {
    tr::say("%d", p->get());
    delete p;
  }
  switch (int kind = SB_AWAIT(next_one<int>{n})) {
  case 0:
    SB_YIELD(kind);
    break;
  default: {
    tr::obj o(kind);
    SB_YIELD(o);
  }
  }
  for (int i = 0; auto x = SB_AWAIT(next_one<answer>{2 - i}); i += SB_YIELD(x.get()) > 0 ? 1 : 2)
    if (SB_YIELD(i) == 100)
      continue;
}

SB_COROUTINE tr::flow in_try(int n) {
  for (int i = 0; i < 2; ++i) {
    try {
      while (answer x = SB_AWAIT(next_one<answer>{n--})) {
        if (answer y = SB_AWAIT(next_one<answer>{x.get() - 1})) {
          SB_YIELD(y.get());
          if (y.get() == 1)
            break;
          continue;
        }
        SB_RETURN();
      }
    } catch (const tr::boom &b) {
      tr::say("caught %d, %d", b.code, n);
    }
  }
}

int main() {
  tr::exercise("loops", []() -> tr::routine { return loops(2); });
  tr::exercise("branches", []() -> tr::routine { return branches(0); });
  tr::exercise("branches", []() -> tr::routine { return branches(-1); });
  tr::exercise("in_try", []() -> tr::routine { return in_try(3); });
  return tr::finish();
}
