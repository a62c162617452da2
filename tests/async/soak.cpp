// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A pipeline of every part of the library, with random failures, cancellations and threads, for the sanitizers: each
// item ends exactly once, and nothing is left. `soak <rounds> <seed>`; what a seed does, it does again, but for the
// threads.
#include <switchback/async_generator.hpp>
#include <switchback/cancellation.hpp>
#include <switchback/combinators.hpp>
#include <switchback/concurrent.hpp>
#include <switchback/select.hpp>
#include <switchback/sync_wait.hpp>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <stdexcept>
#include <thread>

using switchback::async_generator;
using switchback::cancel_source;
using switchback::cancel_token;
using switchback::cancelled_by;
using switchback::channel;
using switchback::delay;
using switchback::event_loop;
using switchback::promise;
using switchback::task;

namespace {

std::mt19937 random_engine;
int below(int n) { return static_cast<int>(random_engine() % static_cast<unsigned>(n)); }

int live = 0;
struct counted {
  counted() { ++live; }
  counted(const counted &) { ++live; }
  counted &operator=(const counted &) = default;
  ~counted() { --live; }
};

struct item {
  int number;
  counted life;
};

struct totals {
  int started, values, failures, cancelled;
};

// A thread computes, and gives the result back to the loop.
promise<int> in_a_thread(int n) {
  event_loop &loop = event_loop::current();
  const event_loop::keep_alive alive(loop);
  promise<int>::resolvers answer = promise<int>::with_resolvers();
  const auto resolve = std::make_shared<switchback::resolve_function<int>>(answer.resolve);
  auto *const handed_over = new std::shared_ptr<switchback::resolve_function<int>>(resolve);
  std::thread([&loop, alive, handed_over, n] {
    const int result = 2 * n;
    loop.post([handed_over, result] {
      (**handed_over)(result);
      delete handed_over;
    });
  }).detach();
  return answer.promise_;
}

SB_COROUTINE task<int> step(int n) {
  counted life;
  switch (below(6)) {
  case 0:
    SB_AWAIT(delay(below(20)));
    break;
  case 1:
    SB_AWAIT(nullptr);
    break;
  case 2:
    if (below(3) == 0)
      throw std::runtime_error("step");
    break;
  case 3:
    if (n > 0)
      SB_RETURN(SB_AWAIT(step(n - 1)));
    break;
  case 4: {
    std::vector<task<int>> racers;
    for (int i = below(3); i >= 0; --i)
      racers.push_back(step(n / 2));
    SB_RETURN(SB_AWAIT(race(std::move(racers))));
  }
  default:
    break;
  }
  SB_RETURN(n);
}

SB_COROUTINE async_generator<item> items(int count) {
  counted life;
  for (int i = 0; i < count; ++i) {
    if (below(4) == 0)
      SB_AWAIT(delay(below(5)));
    item next = {i, {}};
    SB_YIELD(next);
  }
}

SB_COROUTINE promise<> produce(channel<item> to, int count) {
  SB_FOR_AWAIT (item &next, items(count))
    SB_AWAIT(to.send(next));
  to.close();
}

SB_COROUTINE promise<int> work(item on, cancel_token token, bool threads) {
  SB_AWAIT(cancelled_by(token));
  counted life;
  int result = SB_AWAIT(step(on.number % 5));
  if (threads && below(4) == 0)
    result += SB_AWAIT(in_a_thread(result));
  if (below(5) == 0)
    SB_AWAIT(delay(token, below(30)));
  SB_RETURN(result);
}

SB_COROUTINE promise<> finish(promise<int> one, totals &counts) {
  try {
    SB_AWAIT(one);
    ++counts.values;
  } catch (const switchback::operation_cancelled &) {
    ++counts.cancelled;
  } catch (const switchback::timed_out &) {
    ++counts.cancelled;
  } catch (const std::runtime_error &) {
    ++counts.failures;
  }
}

SB_COROUTINE promise<> consume(channel<item> from, cancel_token token, bool threads, totals &counts) {
  std::vector<promise<>> ends;
  SB_FOR_AWAIT (item &next, from) {
    ++counts.started;
    cancel_token own = below(3) ? token : switchback::any_of({token, switchback::timeout(1 + below(40))});
    ends.push_back(finish(work(next, own, threads), counts));
    if (ends.size() > 8) {
      SB_AWAIT(promise<>::all(ends));
      ends.clear();
    }
  }
  SB_AWAIT(promise<>::all(ends));
}

SB_COROUTINE promise<> round_of(bool threads, totals &counts) {
  channel<item> queue(static_cast<std::size_t>(below(4)));
  cancel_source stop;
  const int count = 1 + below(60);
  promise<> producer = produce(queue, count);
  std::vector<promise<>> consumers;
  for (int i = 1 + below(3); i > 0; --i)
    consumers.push_back(consume(queue, stop.token(), threads, counts));
  if (below(2)) {
    SB_AWAIT(delay(1 + below(100)));
    stop.cancel();
  }
  SB_AWAIT(producer);
  SB_AWAIT(promise<>::all(consumers));
}

// False when an item is lost.
bool run_round(bool threads, bool abandoned) {
  totals counts = {};
  {
    switchback::virtual_clock clock;
    event_loop loop(clock);
    promise<> whole = round_of(threads, counts);
    if (abandoned)
      loop.run_until(loop.now() + std::chrono::milliseconds(below(50)));
    else
      sync_wait(whole);
    if (threads)
      loop.run();
  }
  const bool all_ended = counts.started == counts.values + counts.failures + counts.cancelled;
  if (live != 0 || (!abandoned && !all_ended)) {
    std::printf("live %d, started %d, values %d, failures %d, cancelled %d\n", live, counts.started, counts.values,
                counts.failures, counts.cancelled);
    return false;
  }
  return true;
}

} // namespace

int main(int argc, char **argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 200;
  const unsigned seed = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1;
  for (int i = 0; i < rounds; ++i) {
    random_engine.seed(seed + static_cast<unsigned>(i));
    const bool threads = below(2) == 0;
    if (!run_round(threads, !threads && below(4) == 0)) {
      std::printf("seed %u\n", seed + static_cast<unsigned>(i));
      return 1;
    }
  }
  std::printf("%d rounds\n", rounds);
}
