// Compound assignment to members and elements: what they hold is read after the resumption, wherever they are.
#include "support/trace.hpp"

struct point {
  int x, y;
  unsigned char small;
};

struct base {
  long total;
};

struct record : base {
  point p;
  point points[2];
  point *other;
  double scale;
};

static record shared;

// Changes what the left side refers to while the coroutine is suspended.
struct meddler {
  int v;
  bool await_ready() const noexcept { return false; }
  void await_suspend(tr::coroutine_handle<> h) const noexcept {
    tr::state().next = h;
    shared.p.x += 1000;
    shared.points[1].y = 500;
    shared.total = 7;
    shared.scale = 0.5;
  }
  int await_resume() const {
    tr::arrived();
    return v;
  }
};

class counter {
public:
  explicit counter(int n) : o_(n) {}
  counter &operator+=(int n) {
    tr::say("%d += %d", o_.get(), n);
    o_.add(n);
    return *this;
  }
  counter &operator+=(const tr::obj &o) { return *this += o.get(); }
  int get() const { return o_.get(); }

private:
  tr::obj o_;
};

SB_COROUTINE tr::flow of_members() {
  shared = record();
  shared.p.x += SB_AWAIT(meddler{1});
  shared.points[1].y -= SB_AWAIT(meddler{2});
  shared.total *= SB_AWAIT(meddler{3});
  shared.scale /= SB_AWAIT(meddler{4});
  tr::say("%d %d %ld %g", shared.p.x, shared.points[1].y, shared.total, shared.scale);
  shared.p.x = shared.p.x + SB_AWAIT(meddler{1});
  shared.points[1].y = SB_AWAIT(meddler{2}) - shared.points[1].y;
  tr::say("%d %d", shared.p.x, shared.points[1].y);
}

SB_COROUTINE tr::flow through_pointers(int n) {
  record r = record();
  r.other = &r.points[1];
  record *q = &r;
  r.p.x += SB_YIELD(1);
  q->p.y += SB_YIELD(2) + q->p.x;
  q->other->x |= SB_YIELD(3);
  (*q->other).small += static_cast<unsigned char>(SB_YIELD(4) + 100);
  (&r)->points[n].y <<= SB_YIELD(5) - 103;
  q->points[n].x ^= (SB_YIELD(6), q->p.x);
  q->total += SB_YIELD(7) + q->total;
  int point::*member = &point::y;
  r.p.*member += SB_YIELD(8);
  tr::say("%d %d %d %d %d %ld", r.p.x, r.p.y, r.points[1].x, r.points[1].small, r.points[n].y, r.total);
}

SB_COROUTINE tr::flow of_objects(int n) {
  counter c(n);
  counter *p = &c;
  c += SB_YIELD(1);
  (c += SB_YIELD(2)) += SB_YIELD(3);
  *p += tr::make(SB_YIELD(4));
  for (int i = 0; i < 2; ++i) {
    tr::obj o(i);
    try {
      o.value() += SB_YIELD(o) + c.get();
      c += o + tr::obj(SB_YIELD(5));
    } catch (const tr::boom &b) {
      tr::say("caught %d, %d, %d", b.code, o.get(), c.get());
    }
  }
  SB_YIELD(c.get());
}

int main() {
  tr::exercise("of_members", []() -> tr::routine { return of_members(); });
  tr::exercise("through_pointers", []() -> tr::routine { return through_pointers(0); });
  tr::exercise("of_objects", []() -> tr::routine { return of_objects(1); });
  return tr::finish();
}
