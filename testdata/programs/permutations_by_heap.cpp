// Heap's algorithm without recursion, over an array that is a local.
#include "support/trace.hpp"

SB_COROUTINE tr::flow heap_permutations()
{
    char word[] = "1234";
    enum { n = sizeof word - 1 };
    int c[n] = {};
    SB_YIELD(word);
    for (int i = 0; i < n;) {
        if (c[i] < i) {
            std::swap(word[i % 2 ? c[i] : 0], word[i]);
            SB_YIELD(word);
            ++c[i];
            i = 0;
        } else {
            c[i++] = 0;
        }
    }
}

int main()
{
    tr::exercise("heap", []() -> tr::routine { return heap_permutations(); }, {3, 3, 1});
    return tr::finish();
}
