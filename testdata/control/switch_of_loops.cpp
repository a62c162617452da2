// A hand-written interpreter: a loop around a switch whose cases suspend, loop, continue and return.
#include "support/trace.hpp"

enum code { push, add, print, jump_back, ask, halt };

struct instruction {
    code c;
    int operand;
};

SB_COROUTINE tr::flow_of<int> interpret(const instruction *program, int most)
{
    int stack[8];
    int depth = 0, steps = 0;
    for (const instruction *p = program;; ++p) {
        if (++steps > most) {
            tr::obj exhausted(steps);
            throw tr::boom{steps};
        }
        switch (p->c) {
        case push: stack[depth++] = p->operand; continue;
        case add:
            --depth;
            stack[depth - 1] += stack[depth];
            break;
        case print: {
            tr::obj shown(stack[depth - 1]);
            SB_YIELD(shown);
            break;
        }
        case jump_back:
            if (stack[depth - 1] < 10)
                p -= p->operand;
            break;
        case ask: stack[depth++] = SB_YIELD("?") - 100; break;
        case halt: SB_RETURN(stack[0]);
        }
        tr::op(depth);
    }
}

static const instruction counting[] = {{push, 3}, {print, 0}, {push, 4}, {add, 0}, {jump_back, 4}, {ask, 0}, {add, 0}, {halt, 0}};

int main()
{
    tr::exercise("all", []() -> tr::routine { return interpret(counting, 100); }, {6, 6, 8});
    tr::exercise("some", []() -> tr::routine { return interpret(counting, 7); }, {2, 2, 1});
    return tr::finish();
}
