// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What the types of C++ add to promises: values that move, references, who owns what; tests/javascript has the rest.
#include <switchback/promise.hpp>

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace {

using switchback::event_loop;
using switchback::promise;
using switchback::reject_function;

struct PromiseTest : ::testing::Test {
  switchback::virtual_clock clock;
  event_loop loop{clock};
};

TEST_F(PromiseTest, ValueThatOnlyMovesGoesToTheFirstReader) {
  const promise<std::unique_ptr<int>> p = promise<std::unique_ptr<int>>::resolve(std::unique_ptr<int>(new int(5)));
  int first = 0;
  bool taken = false;
  p.then([&](std::unique_ptr<int> value) { first = *value; });
  p.then([](std::unique_ptr<int>) {}).catch_([&](std::exception_ptr e) {
    try {
      std::rethrow_exception(e);
    } catch (const switchback::value_already_taken &) {
      taken = true;
    }
  });
  loop.run();
  EXPECT_EQ(first, 5);
  EXPECT_TRUE(taken);
}

TEST_F(PromiseTest, ManyReadersSeeOneObject) {
  const promise<std::string> p = promise<std::string>::resolve("text");
  std::vector<const std::string *> seen;
  for (int i = 0; i < 3; ++i)
    p.then([&](const std::string &text) { seen.push_back(&text); });
  loop.run();
  ASSERT_EQ(seen.size(), 3U);
  EXPECT_EQ(seen[0], seen[1]);
  EXPECT_EQ(seen[0], seen[2]);
}

TEST_F(PromiseTest, Reference) {
  int object = 1;
  const promise<int &> p = promise<int &>::resolve(object);
  p.then([](int &o) { o = 2; });
  loop.run();
  EXPECT_EQ(object, 2);
}

template <class Expected, class Actual>
void expect_type(const Actual &) {
  EXPECT_TRUE((std::is_same<Expected, Actual>::value));
}

TEST_F(PromiseTest, TypeOfThen) {
  const promise<int> p = promise<int>::resolve(1);
  expect_type<promise<double>>(p.then([](int) { return 1.5; }));
  expect_type<promise<char>>(p.then([](int) { return promise<char>::resolve('c'); }));
  expect_type<promise<>>(p.then([] {}));
  expect_type<promise<>>(p.then([](int) { return 1; }, [](std::exception_ptr) {}));
  expect_type<promise<double>>(p.then([](int) { return 1; }, [] { return 1.5; }));
  expect_type<promise<int>>(p.catch_([] { return 2; }));
  expect_type<promise<>>(p.catch_([](std::exception_ptr) {}));
  expect_type<promise<int>>(p.finally([] {}));
}

TEST_F(PromiseTest, WhoWaitsForNobodyIsDestroyed) {
  const std::shared_ptr<int> counted = std::make_shared<int>(0);
  promise<int> last = promise<int>::resolve(0);
  {
    auto settle = promise<int>::with_resolvers();
    last = settle.promise_.then([counted](int v) { return v; }).then([counted](int v) { return v; });
    EXPECT_EQ(counted.use_count(), 3);
  }
  EXPECT_EQ(counted.use_count(), 1);
  bool settled = false;
  last.finally([&] { settled = true; });
  loop.run();
  EXPECT_FALSE(settled);
}

TEST_F(PromiseTest, LongChainIsDroppedWithoutRecursion) {
  const std::shared_ptr<int> counted = std::make_shared<int>(0);
  {
    auto settle = promise<>::with_resolvers();
    promise<> last = settle.promise_;
    for (int i = 0; i < 100000; ++i)
      last = last.then([counted] {});
    EXPECT_EQ(counted.use_count(), 100001);
  }
  EXPECT_EQ(counted.use_count(), 1);
}

TEST_F(PromiseTest, AllOfNothing) {
  std::vector<promise<>> all(3, promise<>::resolve());
  bool fulfilled = false;
  const promise<> together = promise<>::all(all);
  together.then([&] { fulfilled = true; });
  loop.run();
  EXPECT_TRUE(fulfilled);
}

TEST_F(PromiseTest, AllOfValuesThatOnlyMove) {
  std::vector<promise<std::unique_ptr<int>>> all;
  for (int i = 0; i < 3; ++i)
    all.push_back(promise<std::unique_ptr<int>>::resolve(std::unique_ptr<int>(new int(i))));
  int sum = 0;
  promise<std::unique_ptr<int>>::all(all).then([&](std::vector<std::unique_ptr<int>> values) {
    for (const auto &value : values)
      sum += *value;
  });
  loop.run();
  EXPECT_EQ(sum, 3);
}

} // namespace
