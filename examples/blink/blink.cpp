// SOS on an LED, with what a generator keeps: where it is.
#include "board.hpp"

#include <switchback/generator.hpp>

struct phase {
    bool on;
    uint16_t milliseconds;
};

// Three letters; a dot is one unit long, a dash three, a space between letters three.
SB_VALUE_COROUTINE switchback::generator<phase> sos(uint16_t unit, uint8_t times)
{
    while (times-- != 0) {
        for (uint8_t letter = 0; letter < 3; ++letter) {
            for (uint8_t mark = 0; mark < 3; ++mark) {
                SB_YIELD(phase{true, letter == 1 ? static_cast<uint16_t>(3 * unit) : unit});
                SB_YIELD(phase{false, unit});
            }
            SB_YIELD(phase{false, static_cast<uint16_t>(2 * unit)});
        }
    }
}

int main()
{
    for (const phase &p : sos(100, 2)) {
        board::light(p.on);
        board::wait(p.milliseconds);
    }
    board::halt();
}
