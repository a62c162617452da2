// The same state machine as someone would write it by hand.
#include "board.hpp"

struct phase {
    bool on;
    uint16_t milliseconds;
};

class sos {
public:
    sos(uint16_t unit, uint8_t times) : unit_(unit), times_(times), letter_(0), mark_(0), state_(0) {}

    bool next(phase &p)
    {
        switch (state_) {
        case 0: // a mark begins
            if (letter_ == 0 && mark_ == 0 && times_-- == 0)
                return false;
            p.on = true;
            p.milliseconds = letter_ == 1 ? 3 * unit_ : unit_;
            state_ = 1;
            return true;
        case 1: // and ends
            p.on = false;
            p.milliseconds = unit_;
            if (++mark_ == 3)
                state_ = 2;
            else
                state_ = 0;
            return true;
        default: // so does the letter
            p.on = false;
            p.milliseconds = 2 * unit_;
            mark_ = 0;
            if (++letter_ == 3)
                letter_ = 0;
            state_ = 0;
            return true;
        }
    }

private:
    uint16_t unit_;
    uint8_t times_, letter_, mark_, state_;
};

int main()
{
    sos sequence(100, 2);
    phase p;
    while (sequence.next(p)) {
        board::light(p.on);
        board::wait(p.milliseconds);
    }
    board::halt();
}
