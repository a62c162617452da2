// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a program and waits for it: the one way in which tests start anything.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace harness {

struct ProcessOptions {
  std::chrono::milliseconds timeout = std::chrono::seconds(120);
  std::filesystem::path directory;                              // working directory; empty: the caller's
  std::vector<std::pair<std::string, std::string>> environment; // added to the caller's
};

struct ProcessResult {
  int status = -1; // exit status; 128 + number when a signal ended it, as a shell says it
  bool timedOut = false;
  std::string out;
  std::string err;

  bool ok() const { return status == 0 && !timedOut; }
};

// Throws std::runtime_error when `command` cannot be started at all. On a timeout the whole process group is killed.
ProcessResult runProcess(const std::vector<std::string> &command, const ProcessOptions &options = {});

// A running program that a test stops itself; runProcess for everything else.
class Process {
public:
  Process(const std::vector<std::string> &command, const ProcessOptions &options);
  ~Process();
  Process(const Process &) = delete;
  Process &operator=(const Process &) = delete;

  void kill();
  ProcessResult wait();

private:
  ProcessOptions options;
  int pid = -1;
  int outPipe = -1;
  int errPipe = -1;
};

// The command as one could paste it into a shell.
std::string shellText(const std::vector<std::string> &command);

} // namespace harness
