// Coroutines that a header declares and a program defines.
#ifndef SB_TESTDATA_SUPPORT_DECLARED_HPP
#define SB_TESTDATA_SUPPORT_DECLARED_HPP

#include "support/trace.hpp"

extern tr::flow declared_in_a_header(int from, int to = 3);

namespace tr {
namespace inner {
flow declared_in_a_namespace(const obj &o);
}
} // namespace tr

SB_COROUTINE tr::flow declared_and_annotated(tr::param p);

#endif
