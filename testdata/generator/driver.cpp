// The classic driver: a generator yields requests, is sent their results, and may be thrown into.
#include "support/steps.hpp"

struct request {
    std::string url;
};

typedef switchback::generator<request, std::string, std::string> routine;

SB_COROUTINE routine fetch_both(std::string a, std::string b)
{
    std::string first = SB_YIELD(request{a});
    std::string second;
    try {
        second = SB_YIELD(request{b});
    } catch (const std::runtime_error &e) {
        second = e.what();
    }
    SB_RETURN(first + " + " + second);
}

static std::string drive(routine r)
{
    auto step = r.next();
    while (!step.done) {
        const std::string url = step.value.yielded().url;
        std::cout << "request " << url << '\n';
        if (url == "bad")
            step = r.throw_(std::runtime_error("failed"));
        else
            step = r.next("<" + url + ">");
    }
    return step.value.returned();
}

int main()
{
    steps::say(drive(fetch_both("x", "y")));
    steps::say(drive(fetch_both("x", "bad")));
    steps::attempt([] { steps::say(drive(fetch_both("bad", "y"))); });
}
