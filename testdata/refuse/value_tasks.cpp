// What has no frame by value that is a coroutine in place.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_VALUE_COROUTINE tr::task recursive(int n)
{
    if (n)
        SB_RETURN(SB_AWAIT(recursive(n - 1))); // expected-error {{the frame of 'recursive' would contain itself}}
    SB_RETURN(0);
}

template <class T> SB_VALUE_COROUTINE tr::task of_type(T t)
{
    SB_RETURN(SB_AWAIT(of_type(t))); // expected-error {{the frame of 'of_type' would contain itself}}
}

SB_VALUE_COROUTINE tr::task through_the_heap(int n)
{
    if (n)
        SB_RETURN(SB_AWAIT(tr::task(through_the_heap(n - 1))));
    SB_RETURN(0);
}
