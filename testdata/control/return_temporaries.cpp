// SB_RETURN of expressions that suspend, with temporaries beside: return_value sees them alive, then they die, then the
// locals.
#include "support/trace.hpp"

struct result : tr::routine {
  struct promise_type : tr::promise_base {
    tr::obj kept;
    promise_type() : kept(900) {}
    ~promise_type() { tr::say("kept %d", kept.get()); }
    result get_return_object() { return result(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    void return_value(const tr::obj &o) {
      tr::say("return const %d", o.get());
      kept = o;
    }
    void return_value(tr::obj &&o) {
      tr::say("return rvalue %d", o.get());
      tr::may_throw("return", o.get());
      kept = std::move(o);
    }
    void return_value(int n) {
      tr::op(n);
      kept.set(n);
    }
  };
  explicit result(tr::coroutine_handle<> h) : tr::routine(h) {}
};

static const tr::obj &same(const tr::obj &o) { return o; }
static tr::obj &&forwarded(tr::obj &&o, int n) {
  o.add(n);
  return std::move(o);
}

SB_COROUTINE result expressions(int how, tr::obj &given) {
  tr::obj local(how);
  switch (how) {
  case 0:
    SB_RETURN(tr::make(1).get() + SB_YIELD(2) + same(tr::make(3)).get());
  case 1:
    SB_RETURN(same(tr::make(SB_YIELD(4))));
  case 2:
    SB_RETURN(forwarded(tr::make(5), SB_YIELD(6)));
  case 3:
    SB_RETURN(SB_YIELD(7) > 1000 ? tr::make(8) : local + tr::obj(SB_YIELD(9)));
  case 4:
    SB_RETURN((SB_YIELD(10), given));
  case 5:
    SB_RETURN({SB_YIELD(11), SB_YIELD(12)});
  default:
    break;
  }
  SB_RETURN(SB_AWAIT(tr::loud(local.get())));
}

SB_COROUTINE result out_of_scopes(int how) {
  for (tr::obj i(0);; i.add(1)) {
    tr::obj turn(10 + i.get());
    try {
      tr::obj inner(SB_YIELD(turn));
      if (i.get() == how)
        SB_RETURN(inner + tr::make(SB_YIELD(inner)));
      if (i.get() == 2)
        SB_RETURN(std::move(turn));
    } catch (const tr::boom &b) {
      tr::say("caught %d", b.code);
      if (how == 1)
        SB_RETURN(turn);
    }
  }
}

static tr::obj *home;

int main() {
  {
    tr::obj o(50);
    home = &o;
    tr::exercise("expressions 0", []() -> tr::routine { return expressions(0, *home); });
    tr::exercise("expressions 1", []() -> tr::routine { return expressions(1, *home); });
    tr::exercise("expressions 2", []() -> tr::routine { return expressions(2, *home); });
    tr::exercise("expressions 3", []() -> tr::routine { return expressions(3, *home); });
    tr::exercise("expressions 4", []() -> tr::routine { return expressions(4, *home); });
    tr::exercise("expressions 5", []() -> tr::routine { return expressions(5, *home); });
    tr::exercise("expressions 6", []() -> tr::routine { return expressions(6, *home); });
  }
  tr::exercise("out_of_scopes 1", []() -> tr::routine { return out_of_scopes(1); });
  tr::exercise("out_of_scopes 9", []() -> tr::routine { return out_of_scopes(9); });
  return tr::finish();
}
