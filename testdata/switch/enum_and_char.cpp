// Switch over scoped enumerations and characters; returns from cases.
#include "support/trace.hpp"

enum class token : char { word, number, end };

SB_COROUTINE tr::flow_of<int> classify(const char *text)
{
    int words = 0;
    for (;; ++text) {
        token t = token::word;
        switch (*text) {
        case '\0': t = token::end; break;
        case '0':
        case '1':
        case '2': t = token::number; break;
        default: break;
        }
        switch (t) {
        case token::end: SB_RETURN(words);
        case token::number: SB_YIELD(*text - '0'); break;
        case token::word:
            ++words;
            SB_YIELD("word");
            break;
        }
    }
}

int main()
{
    tr::exercise("classify", []() -> tr::routine { return classify("a1b2"); });
    return tr::finish();
}
