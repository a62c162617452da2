// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The ramp of a member function: its body is a lambda that is called with the machine, and the object goes first.
#include "machines.hpp"

using namespace machines;

namespace {

struct MemberTest : WorldTest {};

struct maker {
  std::string name;

  // The lambda of a generated body reads as the machine's own sb_resume would.
  template <class P>
  typename P::return_type call(probe p) const {
    typedef two_suspensions<P> sb_machine;
    auto sb_body = [this](sb_machine &sb_frame, P &sb_promise) -> detail::step {
      event(name.c_str());
      return sb_frame.sb_resume(sb_promise);
    };
    return detail::member_ramp<sb_machine>(sb_body, *this, p);
  }
};

TEST_F(MemberTest, BodyHasItsObject) {
  const maker m = {"object"};
  {
    promise<>::return_type c = m.call<promise<>>(probe("p"));
    while (!c.handle.done())
      c.handle.resume();
  }
  EXPECT_EQ(the().log, "+p new move:p +promise return_object initial -moved "
                       "object body +a object between +b object after -b -a return_void final "
                       "-promise -p delete ");
}

TEST_F(MemberTest, DestroyedWhileSuspended) {
  const maker m = {"object"};
  {
    promise<>::return_type c = m.call<promise<>>(probe("p"));
    c.handle.resume();
  }
  EXPECT_EQ(the().live, 0) << the().log;
  EXPECT_EQ(the().blocks, 0) << the().log;
}

TEST_F(MemberTest, FaultsBeforeTheBodyGoToTheCaller) {
  const maker m = {"object"};
  for (const char *where : {"new", "move:p", "+promise", "return_object", "initial"}) {
    the() = world();
    the().fault = where;
    EXPECT_THROW(m.call<promise<>>(probe("p")), fault) << where;
    EXPECT_EQ(the().live, 0) << where << ": " << the().log;
    EXPECT_EQ(the().blocks, 0) << where << ": " << the().log;
  }
}

TEST_F(MemberTest, BodyWithoutCapturesTakesNoRoom) {
  typedef two_suspensions<promise<>> machine;
  auto body = [](machine &frame, promise<> &p) { return frame.sb_resume(p); };
  EXPECT_EQ(sizeof(detail::member_machine<machine, decltype(body)>), sizeof(machine));
  const maker m = {""};
  auto capturing = [&m](machine &frame, promise<> &p) { return event(m.name.c_str()), frame.sb_resume(p); };
  EXPECT_EQ(sizeof(detail::member_machine<machine, decltype(capturing)>), sizeof(machine) + sizeof(void *));
}

} // namespace
