// All permutations of a word, in order, by the iterative algorithm.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <string>

SB_COROUTINE tr::seq<std::string> permutations(std::string word)
{
    const int n = static_cast<int>(word.size());
    for (;;) {
        SB_YIELD(word);
        int i = n - 2;
        while (i >= 0 && word[static_cast<unsigned>(i)] >= word[static_cast<unsigned>(i + 1)])
            --i;
        if (i < 0)
            break;
        int j = n - 1;
        while (word[static_cast<unsigned>(j)] <= word[static_cast<unsigned>(i)])
            --j;
        std::swap(word[static_cast<unsigned>(i)], word[static_cast<unsigned>(j)]);
        for (int a = i + 1, b = n - 1; a < b; ++a, --b)
            std::swap(word[static_cast<unsigned>(a)], word[static_cast<unsigned>(b)]);
    }
}

int main()
{
    for (const std::string &w : permutations("abc"))
        tr::say("%s", w.c_str());
    for (const std::string &w : permutations("aab"))
        tr::say("%s", w.c_str());
    int n = 0;
    for (const std::string &w : permutations("abcdefg"))
        n += w[0] == 'g';
    tr::say("%d", n);
    return tr::finish();
}
