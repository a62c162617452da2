// What the sequences need of the board.
#ifndef BOARD_HPP
#define BOARD_HPP

#include <stdint.h>

namespace board {

void light(bool on);
void wait(uint16_t milliseconds);
[[noreturn]] void halt();

} // namespace board

#endif
