// The types that next(v) may send: move-only, references, classes, without a default constructor.
#include "support/steps.hpp"

#include <memory>

typedef std::unique_ptr<int> pointer;

SB_COROUTINE switchback::generator<int, void, pointer> takes_pointers()
{
    int sum = 0;
    for (;;) {
        pointer p = SB_YIELD(sum);
        if (p)
            sum += *p;
    }
}

SB_COROUTINE switchback::generator<int, void, std::string &> changes()
{
    for (int i = 0;; ++i) {
        std::string &s = SB_YIELD(i);
        s += "!";
    }
}

struct request {
    std::string text;
    explicit request(std::string t) : text(std::move(t)) {}
};

SB_COROUTINE switchback::generator<std::string, std::string, request> answers()
{
    std::string all;
    for (int i = 0; i < 2; ++i)
        all += (SB_YIELD("answer " + std::to_string(i))).text + ";";
    SB_RETURN(all);
}

int main()
{
    auto p = takes_pointers();
    p.next(pointer(new int(1000)));
    steps::show(p.next(pointer(new int(1))));
    steps::show(p.next());
    steps::show(p.next(pointer(new int(2))));
    std::string s = "text";
    auto c = changes();
    c.next();
    c.next(s);
    c.next(s);
    std::cout << s << '\n';
    auto a = answers();
    steps::show(a.next());
    steps::show(a.next(request("one")));
    steps::show(a.next(request("two")));
    steps::show(a.next(request("three")));
}
