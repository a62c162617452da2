// The board for the simulator: what happens goes to the serial line, and nobody waits.
#include "board.hpp"

#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>
#include <stdlib.h>

namespace board {

static void put(char c)
{
    while (!(UCSR0A & _BV(UDRE0)))
        ;
    UDR0 = c;
}
static void put(const char *text)
{
    while (*text)
        put(*text++);
}

void light(bool on)
{
    UCSR0B |= _BV(TXEN0);
    put(on ? "on " : "off ");
}
void wait(uint16_t milliseconds)
{
    char digits[6];
    utoa(milliseconds, digits, 10);
    put(digits);
    put('\n');
}
void halt()
{
    cli();
    while (true)
        sleep_mode(); // for ever, without interrupts: the simulator ends
}

} // namespace board
