// A parameter by value of a library's class, with a default argument, in a call that gives an object: json::parse(text) is one.
#include "support/trace.hpp"

#include <functional>
#include <string>

static tr::obj parse(int value, const std::function<int(int)> convert = nullptr, std::string name = "parsed")
{
    tr::say("%s", name.c_str());
    return tr::obj(convert ? convert(value) : value);
}

static int twice(int n) { return 2 * n; }

SB_COROUTINE static tr::flow parses(int n)
{
    tr::say("%d", SB_YIELD(parse(n).get()));
    tr::say("%d", SB_YIELD(parse(SB_YIELD(1)).get()));
    tr::obj kept = parse(SB_YIELD(2), twice);
    tr::say("%d", (parse(3) + parse(SB_YIELD(4), twice, "named") + kept).get());
    SB_RETURN();
}

int main()
{
    tr::exercise("parses", []() -> tr::routine { return parses(5); });
    return tr::finish();
}
