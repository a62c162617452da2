// The board for a simulated Cortex-M3 without a C library: the debugger at its other end prints, and nobody waits.
#include "board.hpp"

int main();

namespace {

// Arm's semihosting, as its specification has it: r0 is the operation, r1 its argument.
void ask_debugger(int operation, const void *argument)
{
    register int r0 asm("r0") = operation;
    register const void *r1 asm("r1") = argument;
    asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
}

const int write_text = 4, report_exit = 0x18;

} // namespace

namespace board {

void light(bool on) { ask_debugger(write_text, on ? "on " : "off "); }

void wait(uint16_t milliseconds)
{
    char text[8];
    char *begin = text + sizeof text;
    *--begin = '\0';
    *--begin = '\n';
    do
        *--begin = static_cast<char>('0' + milliseconds % 10);
    while (milliseconds /= 10);
    ask_debugger(write_text, begin);
}

void halt()
{
    ask_debugger(report_exit, reinterpret_cast<const void *>(0x20026)); // the application ended
    while (true)
        ;
}

} // namespace board

// What the runtime calls instead of throwing.
extern "C" void abort() { board::halt(); }

// What the processor reads when it starts: the stack's top, and where to begin. Nothing has to be copied or zeroed.
extern "C" char stack_top[];

static void start()
{
    main();
    board::halt();
}

struct vectors {
    char *stack;
    void (*reset)();
};
__attribute__((section(".vectors"), used)) const vectors at_start = {stack_top, start};
