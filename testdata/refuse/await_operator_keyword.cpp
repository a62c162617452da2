// operator co_await without --all.
#include "support/trace.hpp"

struct delay {
    tr::pause operator co_await() { return tr::pause(1); } // expected-error {{operator co_await is used as the bare}}
};

#if 0
operator co_await
#endif
#define OTHERS_MAY_DEFINE_IT_OTHERWISE operator co_await
