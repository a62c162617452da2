// Comments in every place, with the macros' names in them.
#include "support/trace.hpp"

/* SB_COROUTINE is named here */ SB_COROUTINE /* between */ tr::flow /* the type */ comments(int /* unnamed */,
                                                                                       int n /* named */)
/* before the body */
{ // SB_YIELD(0);
    /* SB_YIELD(1); */ SB_YIELD(/* inside */ n /* the parentheses */); // after
    /* a comment
       over several lines with a brace } and a quote " and SB_RETURN();
     */
    if (n) // the condition
        /* the branch */ SB_YIELD(n + 1 /* last */);
    // a comment before a comment
    // SB_YIELD(99);
    for (int i = 0 /* from */; i < 2 /* to */; ++i /* by */) /* body */ {
        /* first */ SB_YIELD(i); /* last */
    } // end of the loop
    /**/ SB_RETURN(/* nothing */); /* never */
    // the end }
}

int main()
{
    tr::exercise("comments", []() -> tr::routine { return comments(1, 2); });
    return tr::finish();
}
