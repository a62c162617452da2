// Temporaries of type std::string across suspensions.
#include "support/trace.hpp"
#include <string>

struct lines : tr::routine {
    struct promise_type : tr::promise_base {
        lines get_return_object() { return lines(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        tr::give yield_value(const std::string &s)
        {
            tr::state().yielded_kind = 's';
            tr::state().yielded_text = s.c_str();
            return {};
        }
        void return_void() {}
    };
    explicit lines(tr::coroutine_handle<> h) : tr::routine(h) {}
};

static std::string number(int n) { return std::string(static_cast<unsigned>(n), '#'); }

SB_COROUTINE lines strings(std::string prefix)
{
    std::string line = prefix;
    for (int i = 1; i < 4; ++i) {
        SB_YIELD(prefix + number(i) + " a suffix that is long enough for the heap");
        line += number(SB_YIELD(line) - 99);
    }
    SB_YIELD(line);
    SB_YIELD(std::string("a literal that is long enough for the heap") + line);
}

int main()
{
    tr::exercise("strings", []() -> tr::routine { return strings("> "); });
    return tr::finish();
}
