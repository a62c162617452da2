// Identifiers with dollar-free UTF-8 letters and long names.
#include "support/trace.hpp"

SB_COROUTINE tr::flow größe(int länge)
{
    tr::obj höhe(länge);
    int a_very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_to_the_margin = 3;
    SB_YIELD(höhe);
    SB_YIELD(a_very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_to_the_margin);
    länge = SB_YIELD(länge);
    SB_YIELD("ümlaut – dash");
    SB_YIELD(länge);
}

int main()
{
    tr::exercise("groesse", []() -> tr::routine { return größe(1); });
    return tr::finish();
}
