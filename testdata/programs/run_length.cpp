// Run-length encoding and decoding as two sequences in a row.
#include "support/trace.hpp"
#include "support/seq.hpp"

struct run_of {
    char c;
    int n;
};

SB_COROUTINE tr::seq<run_of> encode(const char *text)
{
    for (const char *p = text; *p;) {
        run_of r = {*p, 0};
        while (*p == r.c) {
            ++r.n;
            ++p;
        }
        SB_YIELD(r);
    }
}

SB_COROUTINE tr::seq<char> decode(tr::seq<run_of> runs)
{
    for (const run_of &r : runs)
        for (int i = 0; i < r.n; ++i)
            SB_YIELD(r.c);
}

int main()
{
    for (const run_of &r : encode("aaabccccd"))
        tr::say("%c %d", r.c, r.n);
    char text[16] = {};
    int n = 0;
    for (char c : decode(encode("aaabccccd")))
        text[n++] = c;
    tr::say("%s", text);
    return tr::finish();
}
