// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the machine of a non-static member function, or of a lambda. Its body is a lambda of that function,
// where `this` is the user's object and captures are captures; the machine M is what the body is called with.
#ifndef SWITCHBACK_DETAIL_MEMBER_MACHINE_HPP
#define SWITCHBACK_DETAIL_MEMBER_MACHINE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/machine.hpp>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Calls the body with the elements of its packs.
template <class Body, class M, class P>
struct body_call {
  typedef step result;
  template <class... Elements>
  result operator()(Elements &&...elements) const {
    return body(machine, promise, static_cast<Elements &&>(elements)...);
  }
  const Body &body;
  M &machine;
  P &promise;
};

// The lambda is a base, so that one that captures nothing takes no room.
template <class M, class Body>
class member_machine : public M, private Body {
public:
  explicit member_machine(const Body &body) : Body(body) {} // M is not zeroed: not M()
  template <class First, class... Params>
  member_machine(const Body &body, First &first, Params &...params) : M(first, params...), Body(body) {}

  step sb_resume(typename M::sb_promise_type &promise) {
    const Body &body = *this;
    M &machine = *this;
    return machine.sb_pack().expand(body_call<Body, M, typename M::sb_promise_type>{body, machine, promise});
  }
};

// What the ramp of a lambda passes on: nothing names its closure.
template <class Body>
struct lambda_call {
  const Body &body;
};

// What the ramp of a member function passes on.
template <class Body, class Object>
struct member_call {
  const Body &body;
  Object &object;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
