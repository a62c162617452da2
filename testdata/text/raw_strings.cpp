// Raw strings that look like code, over several lines; adjacent and prefixed literals.
#include "support/trace.hpp"

SB_COROUTINE tr::flow strings()
{
    const char *raw = R"(SB_YIELD(1); } // not code
    "quotes" and \n)";
    const char *delimited = R"x(inner )" is not the end)x";
    SB_YIELD(raw);
    SB_YIELD(delimited);
    SB_YIELD("adjacent "
             "literals, "
             R"(raw too)");
    SB_YIELD("escapes \"SB_RETURN\" \\ \x41 \101 \t|");
    SB_YIELD(u8"plain" [0] == 'p' ? "yes" : "no");
    SB_YIELD('\'' == 39 ? "quote" : "no quote");
    SB_YIELD('"' == 34 ? "double" : "no");
}

int main()
{
    tr::exercise("strings", []() -> tr::routine { return strings(); });
    return tr::finish();
}
