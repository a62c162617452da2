// Standard strings and containers as saved locals.
#include "support/trace.hpp"
#include <map>
#include <string>
#include <vector>

SB_COROUTINE tr::flow containers(std::string text)
{
    std::map<std::string, int> counts;
    std::vector<tr::obj> kept;
    std::string word;
    for (char c : text) {
        if (c != ' ') {
            word += c;
            continue;
        }
        SB_YIELD(word.c_str());
        ++counts[word];
        word.clear();
    }
    kept.reserve(4);
    for (const auto &entry : counts) {
        SB_YIELD(entry.first.c_str());
        kept.emplace_back(entry.second);
    }
    while (!kept.empty()) {
        SB_YIELD(kept.back());
        kept.pop_back();
    }
}

int main()
{
    tr::exercise("containers", []() -> tr::routine { return containers("to be or not to be "); });
    return tr::finish();
}
