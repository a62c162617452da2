// generator<T &>, generator<const T &>, generator<T &&>: the consumer sees the coroutine's own object.
#include "support/steps.hpp"

#include <memory>

SB_COROUTINE switchback::generator<int &> counters(int &outside)
{
    int local = 1;
    for (int i = 0; i < 2; ++i) {
        SB_YIELD(local);
        SB_YIELD(outside);
        std::cout << "local " << local << '\n';
    }
}

SB_COROUTINE switchback::generator<const std::string &> texts()
{
    std::string s = "variable";
    SB_YIELD(s);
    SB_YIELD("temporary");
    const std::string c = "constant";
    SB_YIELD(c);
}

SB_COROUTINE switchback::generator<std::unique_ptr<int> &&> gifts()
{
    std::unique_ptr<int> p(new int(1));
    SB_YIELD(std::move(p));
    std::cout << (p ? "kept" : "taken") << '\n';
    p.reset(new int(2));
    SB_YIELD(std::move(p));
    std::cout << (p ? "kept" : "taken") << '\n';
}

int main()
{
    int outside = 100;
    for (int &i : counters(outside))
        i += 5;
    std::cout << outside << '\n';
    auto it = counters(outside);
    int &local = it.next().value;
    local = 50;
    it.next().value.get() = 60;
    it.next();
    std::cout << outside << '\n';
    for (const std::string &s : texts())
        std::cout << s << '\n';
    auto t = texts();
    std::cout << t.next().value->size() << '\n';
    bool take = true;
    for (std::unique_ptr<int> &&p : gifts()) {
        if (take)
            std::unique_ptr<int> taken = std::move(p);
        take = false;
    }
}
