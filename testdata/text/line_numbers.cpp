// __LINE__ keeps its value, also after comments and strings over several lines.
#include "support/trace.hpp"

SB_COROUTINE tr::flow lines()
{
    SB_YIELD(__LINE__);
    /*
     */ SB_YIELD(__LINE__);
    const char *text = R"(
)";
    SB_YIELD(__LINE__);
    tr::obj o(__LINE__);
    SB_YIELD(o);
    for (int i = 0; i < 1; ++i) {

        SB_YIELD(__LINE__);
    }
    SB_YIELD(text[0] == '\n' ? __LINE__ : 0);
}

int main()
{
    tr::exercise("lines", []() -> tr::routine { return lines(); });
    return tr::finish();
}
