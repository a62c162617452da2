// Chunks of text go in, whole lines come out: a yield that receives.
#include "support/trace.hpp"
#include <string>

struct splitter : tr::routine {
    struct promise_type : tr::promise_base {
        const char *chunk;
        std::string line;
        promise_type() : chunk(nullptr) {}
        struct next_chunk {
            promise_type &p;
            bool await_ready() const noexcept { return false; }
            void await_suspend(tr::coroutine_handle<>) const noexcept {}
            const char *await_resume() const noexcept { return p.chunk; }
        };
        splitter get_return_object() { return splitter(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        next_chunk await_transform(std::nullptr_t) { return next_chunk{*this}; }
        switchback::suspend_never yield_value(const std::string &s)
        {
            tr::say("line <%s>", s.c_str());
            return {};
        }
        void return_value(int n) { tr::say("%d lines", n); }
    };
    explicit splitter(tr::coroutine_handle<promise_type> c) : tr::routine(c), h(c) {}
    void feed(const char *chunk)
    {
        h.promise().chunk = chunk;
        h.resume();
    }
    tr::coroutine_handle<promise_type> h;
};

SB_COROUTINE splitter split()
{
    std::string line;
    int lines = 0;
    for (;;) {
        const char *p = SB_AWAIT(nullptr);
        if (!p)
            break;
        for (; *p; ++p) {
            if (*p == '\r')
                continue;
            if (*p != '\n') {
                line += *p;
                continue;
            }
            SB_YIELD(line);
            line.clear();
            ++lines;
        }
    }
    if (!line.empty()) {
        SB_YIELD(line);
        ++lines;
    }
    SB_RETURN(lines);
}

int main()
{
    {
        splitter s = split();
        s.feed(nullptr);
        s.feed("first li");
        s.feed("ne\r\nsecond\n\nfour");
        s.feed("th");
        s.feed(nullptr);
        tr::say("%d", s.done());
        splitter abandoned = split();
        abandoned.feed(nullptr);
        abandoned.feed("a line that is never finished, long enough for the heap");
    }
    return tr::finish();
}
