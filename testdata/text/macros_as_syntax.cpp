// Macros that stand for braces, keywords, types and loop heads.
#include "support/trace.hpp"

#define FOREVER for (;;)
#define UNLESS(c) if (!(c))
#define BEGIN {
#define END }
#define COUNT(i, n) for (int i = 0; i < (n); ++i)
#define VALUE_TYPE tr::obj
#define LET auto

SB_COROUTINE tr::flow syntax(int n)
BEGIN
    LET k = 0;
    FOREVER
    BEGIN
        UNLESS(k < n) break;
        VALUE_TYPE o(k++);
        SB_YIELD(o);
    END
    COUNT(i, n)
    {
        VALUE_TYPE o(10 + i);
        UNLESS(i == 0)
        SB_YIELD(o);
    }
END

int main()
{
    tr::exercise("syntax", []() -> tr::routine { return syntax(2); });
    return tr::finish();
}
