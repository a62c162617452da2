// A reference that keeps a closure alive across a suspension.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    const auto &twice = [=] { return 2 * n; }; // expected-error {{closure}}
    SB_YIELD(twice());
    SB_YIELD(twice());
}
