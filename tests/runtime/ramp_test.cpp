// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The ramp and the two ends of a coroutine: order, faults at each step, awaiters of every kind.
#include "machines.hpp"

using namespace machines;

namespace {

struct RampTest : WorldTest {};

typedef promise<> plain;
typedef promise<logging<false>, logging<false>> suspends;
typedef promise<logging<true>, logging<true>> ready;

template <class P>
void run_to_the_end() {
  typename P::return_type c = call_two_suspensions<P>(probe("p"));
  while (!c.handle.done())
    c.handle.resume();
}

TEST_F(RampTest, OrderOfEverything) {
  run_to_the_end<plain>();
  EXPECT_EQ(the().log, "+p new move:p +promise return_object initial -moved "
                       "body +a between +b after -b -a return_void final "
                       "-promise -p delete ");
}

TEST_F(RampTest, AwaitersThatSuspend) {
  run_to_the_end<suspends>();
  EXPECT_EQ(the().log,
            "+p new move:p +promise return_object initial +initial.awaiter initial.ready initial.suspend -moved "
            "initial.resume -initial.awaiter body +a between +b after -b -a return_void "
            "final +final.awaiter final.ready final.suspend -final.awaiter -promise -p delete ");
}

TEST_F(RampTest, AwaitersThatAreReady) {
  {
    ready::return_type c = call_two_suspensions<ready>(probe("p"));
    c.handle.resume();
    coroutine_handle<> h = c.handle;
    c.handle = nullptr;
    h.resume();
  }
  EXPECT_EQ(the().log, "+p new move:p +promise return_object initial +initial.awaiter initial.ready "
                       "initial.resume -initial.awaiter body +a -moved between +b after -b -a return_void "
                       "final +final.awaiter final.ready final.resume -final.awaiter -promise -p delete ");
}

TEST_F(RampTest, NeverSuspendsAtItsEnds) {
  typedef promise<never, never> p;
  p::return_type c = call_two_suspensions<p>(probe("p"));
  c.handle.resume();
  coroutine_handle<> h = c.handle;
  c.handle = nullptr;
  EXPECT_FALSE(h.done());
  h.resume();
}

// Each event of the ramp up to the initial suspend's await_resume: the exception goes to the caller.
TEST_F(RampTest, FaultsBeforeTheBodyGoToTheCaller) {
  const char *const faults[] = {"new",     "move:p",           "+promise",      "return_object",
                                "initial", "+initial.awaiter", "initial.ready", "initial.suspend"};
  for (const char *where : faults) {
    the() = world();
    the().fault = where;
    EXPECT_THROW(call_two_suspensions<suspends>(probe("p")), fault) << where;
    EXPECT_EQ(the().log.find("unhandled"), std::string::npos) << where;
    EXPECT_EQ(the().live, 0) << where << ": " << the().log;
    EXPECT_EQ(the().blocks, 0) << where << ": " << the().log;
  }
}

// From the await_resume on: to unhandled_exception; then the final suspend.
TEST_F(RampTest, FaultsOfTheBodyAreUnhandledExceptions) {
  const char *const faults[] = {
      "initial.resume", "-initial.awaiter", "body", "+a", "between", "+b", "after", "-b", "-a", "return_void"};
  for (const char *where : faults) {
    the() = world();
    the().fault = where;
    {
      suspends::return_type c = call_two_suspensions<suspends>(probe("p"));
      while (!c.handle.done())
        c.handle.resume();
      EXPECT_NE(the().log.find("unhandled final "), std::string::npos) << where << ": " << the().log;
    }
    EXPECT_EQ(the().live, 0) << where << ": " << the().log;
    EXPECT_EQ(the().blocks, 0) << where << ": " << the().log;
  }
}

TEST_F(RampTest, UnhandledExceptionThatThrowsLeavesADoneCoroutine) {
  plain::return_type c = call_two_suspensions<plain>(probe("p"));
  c.handle.resume();
  the().fault = "between";
  the().log += "rethrow ";
  EXPECT_THROW(c.handle.resume(), fault);
  EXPECT_TRUE(c.handle.done());
  EXPECT_EQ(the().log.find("final"), std::string::npos);
}

// The body runs inside the call, so the resumer is the caller; the return object is destroyed by its exception.
TEST_F(RampTest, UnhandledExceptionThatThrowsInsideTheCall) {
  typedef promise<never> p;
  the().fault = "body";
  the().log = "rethrow ";
  EXPECT_THROW(call_two_suspensions<p>(probe("p")), fault);
}

TEST_F(RampTest, DestroyedAtEachSuspension) {
  for (int resumptions = 0; resumptions < 4; ++resumptions) {
    the() = world();
    {
      suspends::return_type c = call_two_suspensions<suspends>(probe("p"));
      for (int i = 0; i < resumptions; ++i)
        c.handle.resume();
      the().log.clear();
    }
    const char *const expected[] = {"-initial.awaiter -promise -p delete ", "-a -promise -p delete ",
                                    "-b -a -promise -p delete ", "-final.awaiter -promise -p delete "};
    EXPECT_EQ(the().log, expected[resumptions]);
    EXPECT_EQ(the().live, 0);
    EXPECT_EQ(the().blocks, 0);
  }
}

// A local's destructor that throws during destroy(): note [throwing destroy]. The other locals die all the same.
TEST_F(RampTest, LocalsThatThrowInDestroy) {
  const char *const faults[] = {"-b", "-a"};
  for (const char *where : faults) {
    the() = world();
    plain::return_type c = call_two_suspensions<plain>(probe("p"));
    c.handle.resume();
    c.handle.resume();
    the().log.clear();
    the().fault = where;
    c.handle.destroy();
    EXPECT_TRUE(c.handle.done());
    EXPECT_EQ(the().log, "-b -a unhandled final ");
  }
}

TEST_F(RampTest, LocalsThatThrowInDestroyAndUnhandledExceptionToo) {
  plain::return_type c = call_two_suspensions<plain>(probe("p"));
  c.handle.resume();
  the().fault = "-a";
  the().log += "rethrow ";
  EXPECT_THROW(c.handle.destroy(), fault);
  EXPECT_TRUE(c.handle.done());
}

// A promise or parameter that throws when it dies: the rest is destroyed, the exception comes out of destroy().
TEST_F(RampTest, PromiseAndParametersThatThrowInDestroy) {
  const char *const faults[] = {"-promise", "-p"};
  for (const char *where : faults) {
    the() = world();
    plain::return_type c = call_two_suspensions<plain>(probe("p"));
    the().log.clear();
    the().fault = where;
    coroutine_handle<> h = c.handle;
    c.handle = nullptr;
    EXPECT_THROW(h.destroy(), fault) << where;
    EXPECT_EQ(the().log, "-promise -p delete ");
    EXPECT_EQ(the().live, 0);
    EXPECT_EQ(the().blocks, 0);
  }
}

// note [abandoned frame]: the return object destroys the coroutine, and so does the ramp; it happens once.
TEST_F(RampTest, ReturnObjectOfAFailedInitialSuspend) {
  the().fault = "initial.suspend";
  EXPECT_THROW(call_two_suspensions<suspends>(probe("p")), fault);
  EXPECT_EQ(the().log, "+p new move:p +promise return_object initial +initial.awaiter initial.ready initial.suspend "
                       "-initial.awaiter -promise -p delete -moved ");
}

// The promise's constructor is given the parameter copies.
struct previewing : two_suspensions<plain> {
  explicit previewing(probe &p) : two_suspensions<plain>(p) {}
  void sb_construct_promise(void *where) { ::new (where) plain(std::string("preview")); }
};

TEST_F(RampTest, PromisePreview) {
  probe p("p");
  plain::return_type c = detail::ramp<previewing>(p);
  EXPECT_NE(the().log.find("move:p +promise(preview) "), std::string::npos);
}

// A return object of another type is converted after the initial suspend.
struct converted {
  owner<plain> object;
  converted(owner<plain> &&o) : object(std::move(o)) { event("converted"); }
};

TEST_F(RampTest, ReturnObjectOfAnotherType) {
  probe p("p");
  converted c = detail::ramp<two_suspensions<plain, converted>>(p);
  EXPECT_NE(the().log.find("return_object initial converted "), std::string::npos) << the().log;
  c.object.handle.resume();
}

#if __cplusplus >= 201703L
struct immovable_promise;
struct immovable {
  coroutine_handle<> handle;
  explicit immovable(coroutine_handle<> h) : handle(h) {}
  immovable(immovable &&) = delete;
  ~immovable() { handle.destroy(); }
};
struct immovable_promise : plain {
  immovable get_return_object() { return immovable(coroutine_handle<immovable_promise>::from_promise(*this)); }
};

TEST_F(RampTest, ReturnObjectThatCannotMove) {
  probe p("p");
  immovable c = detail::ramp<two_suspensions<immovable_promise, immovable>>(p);
  c.handle.resume();
}
#endif

// initial_suspend and final_suspend give awaitables with an operator co_await, a member's or a free one's.
struct member_awaitable {
  probe life;
  member_awaitable() : life("awaitable") {}
  logging_awaiter<false> SB_OPERATOR_AWAIT() && { return logging_awaiter<false>("member"); }
};
struct free_awaitable {};
logging_awaiter<false> SB_OPERATOR_AWAIT(free_awaitable) { return logging_awaiter<false>("free"); }

struct awaitable_ends : plain {
  member_awaitable initial_suspend() { return member_awaitable(); }
  free_awaitable final_suspend() noexcept { return free_awaitable(); }
};

TEST_F(RampTest, AwaitableEnds) {
  probe p("p");
  {
    owner<plain> c = detail::ramp<two_suspensions<awaitable_ends, owner<plain>>>(p);
    coroutine_handle<> h = c.handle;
    c.handle = nullptr;
    for (int i = 0; i < 3; ++i)
      h.resume();
    EXPECT_TRUE(h.done());
    the().log += "destroy ";
    h.destroy();
  }
  EXPECT_EQ(the().log, "+p new move:p +promise return_object +awaitable +member.awaiter member.ready member.suspend "
                       "member.resume -member.awaiter -awaitable body +a between +b after -b -a return_void "
                       "+free.awaiter free.ready free.suspend destroy -free.awaiter -promise -p delete ");
  the().log.clear();
}

} // namespace
