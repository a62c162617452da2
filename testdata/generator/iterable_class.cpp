// An object made iterable by a member coroutine: one loop, nested loops, early ends, const, to_vector.
#include "support/steps.hpp"

class range : public switchback::iterable<range> {
public:
    range(int first, int last) : first_(first), last_(last) {}

    SB_COROUTINE switchback::generator<int> iterate() const
    {
        steps::noisy n("iteration from " + std::to_string(first_));
        for (int i = first_; i <= last_; ++i)
            SB_YIELD(i);
    }

private:
    int first_, last_;
};

class words : public switchback::iterable<words> {
public:
    SB_COROUTINE switchback::generator<std::string &> iterate()
    {
        for (std::string &w : words_)
            SB_YIELD(w);
    }

private:
    std::string words_[2] = {"one", "two"};
};

SB_COROUTINE switchback::generator<int> twice(const range &r)
{
    SB_YIELD_FROM(r);
    SB_YIELD_FROM(r);
}

int main()
{
    const range r(1, 3);
    for (int i : r)
        std::cout << i << '\n';
    for (int i : r)
        for (int j : r) {
            std::cout << i << ' ' << j << '\n';
            if (j == i)
                break;
        }
    for (int i : switchback::to_vector(r))
        std::cout << i << '\n';
    const range other(7, 8);
    for (int i : twice(other))
        std::cout << i << '\n';
    words w;
    for (std::string &s : w)
        s += "!";
    for (const std::string &s : w)
        std::cout << s << '\n';
    return steps::finish();
}
