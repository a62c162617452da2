// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that several tests share, kept in the build folder from one run to the next.
#pragma once

#include "support/Files.h"

#include <functional>

namespace harness {

// Makes the contents of `folder` by `make(folder)` unless they stand there already, made for the same `key` while
// every file that the depfile `folder/deps` names had the contents that it has now. Processes that want the same folder
// wait for each other. `make` throws when it fails: then nothing is remembered.
void cached(const fs::path &folder, const std::string &key, const std::function<void(const fs::path &folder)> &make);

// What changes when a program on the PATH is replaced by another version of itself.
std::string identityOf(const std::string &program);

} // namespace harness
