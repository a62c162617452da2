// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests that are made when the program starts, one for each file of testdata/.
#pragma once

#include <cstdio>
#include <exception>
#include <functional>
#include <gtest/gtest.h>
#include <string>

namespace harness {

class FunctionTest : public ::testing::Test {
public:
  explicit FunctionTest(std::function<void()> body) : body(std::move(body)) {}
  void TestBody() override {
    try {
      body();
    } catch (const std::exception &error) {
      ADD_FAILURE() << error.what();
    }
  }

private:
  std::function<void()> body;
};

inline void registerTest(const std::string &suite, const std::string &name, std::function<void()> body) {
  ::testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [body]() -> ::testing::Test * { return new FunctionTest(body); });
}

// For main(): what cannot be registered is an error of the whole program, not an empty and happy run.
inline int runRegistered(int argc, char **argv, void (*registerAll)()) {
  ::testing::InitGoogleTest(&argc, argv);
  try {
    registerAll();
  } catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  return RUN_ALL_TESTS();
}

} // namespace harness
