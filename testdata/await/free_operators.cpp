// Free operator co_await: overloads on category and constness, templates, references to kept awaiters, operands that
// are temporaries.
#include "support/trace.hpp"

namespace units {

class delay {
public:
  explicit delay(int n) : o_(n) {}
  int get() const { return o_.get(); }

private:
  tr::obj o_;
};

// Refers to its operand, a temporary perhaps, until it is resumed.
struct waiter {
  const delay &d;
  int extra;
  bool await_ready() const {
    tr::may_throw("ready", d.get());
    return false;
  }
  void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
  int await_resume() const { return tr::arrived() * 0 + d.get() + extra; }
};

static waiter SB_OPERATOR_AWAIT(const delay &d) {
  tr::op(1);
  return waiter{d, 100};
}
static waiter SB_OPERATOR_AWAIT(delay &d) {
  tr::op(2);
  return waiter{d, 200};
}
static waiter SB_OPERATOR_AWAIT(delay &&d) {
  tr::op(3);
  return waiter{d, 300};
}

template <class T>
struct boxed {
  T value;
};

template <class T>
static tr::pause SB_OPERATOR_AWAIT(const boxed<T> &b) {
  return tr::pause(tr::op(tr::value_of(b.value)));
}

// The awaiter is a part of the awaitable.
struct event {
  tr::loud inside;
  explicit event(int n) : inside(n) {}
};

static const tr::loud &SB_OPERATOR_AWAIT(const event &e) { return e.inside; }

} // namespace units

enum direction { left = 4, right };
static tr::maybe SB_OPERATOR_AWAIT(direction d) { return tr::maybe(d == right, d); }

static units::delay make_delay(int n) { return units::delay(n); }

SB_COROUTINE tr::flow categories(int n) {
  units::delay d(n);
  const units::delay c(n + 1);
  tr::say("%d", SB_AWAIT(d));
  tr::say("%d", SB_AWAIT(c) + SB_AWAIT(units::delay(3)));
  tr::say("%d", SB_AWAIT(std::move(d)) + SB_AWAIT(make_delay(4)) + tr::make(5).get());
  tr::say("%d", SB_AWAIT(static_cast<const units::delay &>(make_delay(SB_AWAIT(make_delay(6))))));
}

SB_COROUTINE tr::flow templates(int n) {
  tr::say("%d", SB_AWAIT(units::boxed<int>{n}) + SB_AWAIT(units::boxed<tr::obj>{tr::obj(2)}));
  units::boxed<tr::mo> box{tr::mo(SB_AWAIT(units::boxed<int>{3}))};
  tr::say("%d", SB_AWAIT(box) + SB_AWAIT(n ? left : right) + SB_AWAIT(right));
}

SB_COROUTINE tr::flow parts(int n) {
  const units::event e(n);
  for (int i = 0; i < 2; ++i) {
    try {
      tr::say("%d", SB_AWAIT(e) + SB_AWAIT(units::event(10 + i)));
      if (SB_AWAIT(i ? left : right) == left && SB_AWAIT(e))
        break;
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
    }
  }
}

int main() {
  tr::exercise("categories", []() -> tr::routine { return categories(1); });
  tr::exercise("templates", []() -> tr::routine { return templates(1); });
  tr::exercise("parts", []() -> tr::routine { return parts(1); });
  return tr::finish();
}
