// Macros of the user's in ordinary statements, over saved locals.
#include "support/trace.hpp"

#define SQUARE(x) ((x) * (x))
#define ADD_TO(target, n) \
    do { \
        (target) += (n); \
        tr::op(target); \
    } while (false)
#define DECLARE(type, name, value) type name = (value)
#define TWICE(statement) \
    statement; \
    statement
#define LOCAL_SUM (first + second)
#define EMPTY
#define CALL(f, ...) f(__VA_ARGS__)
#define TEXT_OF(x) #x
#define PASTE(a, b) a##b

SB_COROUTINE tr::flow macros(int first)
{
    DECLARE(int, second, 2);
    DECLARE(tr::obj, o, SQUARE(first));
    SB_YIELD(LOCAL_SUM);
    ADD_TO(second, 5);
    TWICE(ADD_TO(first, SQUARE(2)));
    EMPTY SB_YIELD(SQUARE(second) + LOCAL_SUM);
    int PASTE(to, tal) = CALL(tr::op, first);
    SB_YIELD(total);
    SB_YIELD(TEXT_OF(first + second));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("macros", []() -> tr::routine { return macros(3); });
    return tr::finish();
}
