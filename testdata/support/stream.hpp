// Async iterators over 1, 2, ... n: each next() suspends and may throw.
#ifndef SB_TESTDATA_SUPPORT_STREAM_HPP
#define SB_TESTDATA_SUPPORT_STREAM_HPP

#include "support/trace.hpp"

#include <switchback/iteration.hpp>

namespace tr {

struct step {
  bool done;
  obj value;
};

struct next_step : pause {
  int last;
  next_step(int k, int n) : pause(k), last(n) {}
  step await_resume() const {
    int k = pause::await_resume();
    return step{k > last, obj(k)};
  }
};

// Without a return_().
class count_to {
public:
  explicit count_to(int n) : k_(0), n_(n) { say("open %d", n); }
  count_to(count_to &&o) noexcept : k_(o.k_), n_(o.n_) { o.n_ = -1; }
  count_to(const count_to &) = delete;
  ~count_to() {
    if (n_ >= 0)
      say("drop at %d", k_);
  }
  next_step next() {
    op(++k_);
    return next_step(k_, n_);
  }

private:
  int k_, n_;
};

struct closing : pause {
  explicit closing(int k) : pause(k) {}
  void await_resume() const { say("closed at %d", pause::await_resume()); }
};

// With one.
class stream : public count_to {
public:
  explicit stream(int n) : count_to(n), returns_at_(n) {}
  closing return_() {
    say("close");
    return closing(returns_at_);
  }

private:
  int returns_at_;
};

} // namespace tr

#endif
