// What says the name of the function around it, where its default argument cannot be written out.
// std: c++14
#include "support/trace.hpp"

struct message {
    const char *text, *function;
    message(const char *text, const char *function = __builtin_FUNCTION()) : text(text), function(function) {}
};
static void print(const message &) {}

template <class T>
static void log(T, const char * = __builtin_FUNCTION())
{
}


struct marked {
    int n;
    const char *function = __builtin_FUNCTION();
};

SB_COROUTINE tr::flow members()
{
    SB_YIELD(1);
    marked m{2}; // expected-error {{default argument or initialiser that says the name of the function around it}}
    SB_YIELD(m.n);
}

SB_COROUTINE tr::flow conversions()
{
    print("begin"); // expected-error {{default argument or initialiser that says the name of the function around it}}
    SB_YIELD(1);
}

SB_COROUTINE tr::flow arrays()
{
    message all[] = {"first"}; // expected-error {{default argument or initialiser that says the name of the function around it}}
    SB_YIELD(all[0].text);
}

template <class T>
SB_COROUTINE tr::flow dependent(T value)
{
    SB_YIELD(1);
    log(value); // expected-error {{default argument or initialiser that says the name of the function around it}}
}
template tr::flow dependent(int);
