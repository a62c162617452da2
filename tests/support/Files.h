// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whole files in and out, and the names of things in them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace harness {

namespace fs = std::filesystem;

// Throws std::runtime_error when the file cannot be read.
std::string readFile(const fs::path &file);
void writeFile(const fs::path &file, const std::string &text);

// 64-bit FNV-1a: the same on every machine, unlike std::hash.
std::uint64_t hashOf(const std::string &text);

// What a depfile in make's format says the target depends on.
std::vector<fs::path> readDepfile(const fs::path &file);

// `diff -u` of two texts, empty when they are equal.
std::string unifiedDiff(const std::string &before, const std::string &after, const std::string &beforeName,
                        const std::string &afterName);

// The text with its line numbers, for a person to read beside an error message.
std::string numbered(const std::string &text);

// A fresh folder, removed with everything in it at the end of its scope.
class TemporaryDirectory {
public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory &) = delete;
  TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;

  const fs::path path;
};

} // namespace harness
