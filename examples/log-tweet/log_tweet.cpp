// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <switchback/delay.hpp>
#include <switchback/generator.hpp>
#include <switchback/promise.hpp>

#include <iostream>
#include <string>

using switchback::generator;
using switchback::promise;

// Stands for an API that answers later.
promise<std::string> get_tweet(int id) {
  return switchback::delay(100).then(
      [id] { return "tweet " + std::to_string(id) + ": coroutines are generators that wait"; });
}

SB_COROUTINE promise<> log_tweet(int id) {
  const std::string tweet = SB_AWAIT(get_tweet(id));
  std::cout << tweet << '\n';
}

// The same as a generator that yields a promise, and is driven by hand.
SB_COROUTINE generator<promise<std::string>, void, std::string> log_tweet_generator(int id) {
  const std::string tweet = SB_YIELD(get_tweet(id));
  std::cout << tweet << '\n';
}

int main() {
  switchback::virtual_clock clock;
  switchback::event_loop loop(clock);
  log_tweet(1);

  auto generator = log_tweet_generator(2);
  generator.next().value.then([&](const std::string &tweet) { generator.next(tweet); });
  loop.run();
}
