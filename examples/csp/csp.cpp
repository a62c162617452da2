// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/channel.hpp>
#include <switchback/delay.hpp>
#include <switchback/select.hpp>

#include <iostream>
#include <string>

using switchback::channel;
using switchback::delay;
using switchback::promise;

SB_COROUTINE promise<> ping(channel<int> to, channel<int> from) {
  for (int n = 1; n <= 3; ++n) {
    SB_AWAIT(to.send(n));
    std::cout << "ping " << SB_AWAIT(from.receive()).value << '\n';
  }
}
SB_COROUTINE promise<> pong(channel<int> from, channel<int> to) {
  for (int n = 1; n <= 3; ++n)
    SB_AWAIT(to.send(10 * SB_AWAIT(from.receive()).value));
}

SB_COROUTINE promise<> send_every(channel<std::string> to, std::string text, int ms, int times) {
  for (int i = 0; i < times; ++i) {
    SB_AWAIT(delay(ms));
    SB_AWAIT(to.send(text));
  }
}

void print(const std::string &text) { std::cout << text << '\n'; }
void silence() { print("silence"); }

SB_COROUTINE promise<> program() {
  channel<int> there, back;
  pong(there, back);
  SB_AWAIT(ping(there, back));

  channel<std::string> fast, slow;
  send_every(fast, "tick", 30, 3);
  send_every(slow, "TOCK", 70, 1);
  for (int i = 0; i < 6; ++i)
    SB_AWAIT(switchback::select(on_receive(fast, print), on_receive(slow, print), switchback::on_timeout(25, silence)));
}

int main() {
  switchback::virtual_clock clock;
  switchback::event_loop loop(clock);
  program();
  loop.run();
}
