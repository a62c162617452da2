// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A million coroutines that wait on timers of one loop, and ten million awaits of what is there already: the memory has
// a bound, and the stack does not grow.
#include <switchback/delay.hpp>
#include <switchback/promise.hpp>
#include <switchback/sync_wait.hpp>

#include <cstdio>
#include <sys/resource.h>

using switchback::delay;
using switchback::promise;

namespace {

const int coroutines = 1000000;
const long megabytes = 400;
int ended = 0;

SB_COROUTINE promise<> waits(int i) {
  SB_AWAIT(delay(1000 + i % 1000));
  ++ended;
}

SB_COROUTINE promise<int> sum(int count) {
  int result = 0;
  for (int i = 0; i < count; ++i)
    result += SB_AWAIT(promise<int>::resolve(1));
  SB_RETURN(result);
}

} // namespace

int main() {
  switchback::virtual_clock clock;
  switchback::event_loop loop(clock);
  for (int i = 0; i < coroutines; ++i)
    waits(i);
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  std::printf("%d coroutines on timers: %ld MB\n", coroutines, used.ru_maxrss / 1024);
  loop.run();
  const int awaits = sync_wait(sum(10000000));
  std::printf("%d have ended, %d awaits\n", ended, awaits);
  return ended == coroutines && awaits == 10000000 && used.ru_maxrss / 1024 < megabytes ? 0 : 1;
}
