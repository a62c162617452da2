// #pragma and _Pragma between the statements of a body, and around local types that are saved.
#include "support/trace.hpp"

SB_COROUTINE tr::flow packs(int n)
{
    int k = n + 1;
#pragma pack(push, 1)
    struct small {
        char a;
        int b;
    };
#pragma pack(pop)
    struct usual {
        char a;
        int b;
    };
    small s = {1, 2};
    usual u = {3, 4};
    SB_YIELD(s.b + static_cast<int>(sizeof(small)));
    SB_YIELD(u.b + k + (sizeof(usual) > sizeof(small)) + u.a + s.a);
}

SB_COROUTINE tr::flow operators(int n)
{
    _Pragma("GCC diagnostic push")
    _Pragma("GCC diagnostic ignored \"-Wunused-variable\"")
    int unused = n;
    SB_YIELD(n);
    int saved_and_unused = n;
    SB_YIELD(n + 1);
    _Pragma("GCC diagnostic pop")
    {
        _Pragma("pack(push, 2)")
        typedef struct {
            char a;
            int b;
        } half;
        _Pragma("pack(pop)")
        half h = {1, 2};
        SB_YIELD(h.b + static_cast<int>(sizeof(half)));
        SB_YIELD(h.a);
    }
}

int main()
{
    tr::exercise("packs", []() -> tr::routine { return packs(1); });
    tr::exercise("operators", []() -> tr::routine { return operators(1); });
    return tr::finish();
}
