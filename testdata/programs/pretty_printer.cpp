// A printer of nested lists that yields one line at a time.
#include "support/trace.hpp"
#include <string>

struct value {
    int number;
    const value *children;
    int size;
};

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

SB_COROUTINE lines print(const value &root)
{
    struct level {
        const value *v;
        int next;
    };
    level stack[8];
    int depth = 0;
    stack[depth++] = level{&root, 0};
    std::string indent;
    while (depth > 0) {
        level &top = stack[depth - 1];
        if (top.next == 0) {
            if (top.v->size == 0) {
                SB_YIELD(indent + std::to_string(top.v->number));
                --depth;
                continue;
            }
            SB_YIELD(indent + "[");
            indent += "  ";
        }
        if (top.next == top.v->size) {
            indent.resize(indent.size() - 2);
            SB_YIELD(indent + "]");
            --depth;
            continue;
        }
        stack[depth++] = level{&top.v->children[top.next++], 0};
    }
}

static const value leaves[] = {{1, nullptr, 0}, {2, nullptr, 0}};
static const value middle[] = {{3, nullptr, 0}, {0, leaves, 2}, {4, nullptr, 0}};
static const value the_root = {0, middle, 3};

int main()
{
    tr::exercise("print", []() -> tr::routine { return print(the_root); }, {9, 3, 1});
    return tr::finish();
}
