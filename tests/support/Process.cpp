// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace harness {
namespace {

// A program that prints for ever must not take the machine's memory with it.
constexpr std::size_t outputLimit = std::size_t(64) << 20;

std::vector<char *> pointers(const std::vector<std::string> &strings) {
  std::vector<char *> result;
  for (const std::string &s : strings)
    result.push_back(const_cast<char *>(s.c_str()));
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> environmentWith(const std::vector<std::pair<std::string, std::string>> &added) {
  std::vector<std::string> result;
  for (char **variable = environ; *variable; ++variable) {
    bool replaced = false;
    for (const auto &[name, value] : added)
      replaced |= std::strncmp(*variable, (name + "=").c_str(), name.size() + 1) == 0;
    if (!replaced)
      result.push_back(*variable);
  }
  for (const auto &[name, value] : added)
    result.push_back(name + "=" + value);
  return result;
}

} // namespace

Process::Process(const std::vector<std::string> &command, const ProcessOptions &options) : options(options) {
  int out[2];
  int err[2];
  if (pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0)
    throw std::runtime_error("pipe: " + std::string(std::strerror(errno)));
  outPipe = out[0];
  errPipe = err[0];

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  posix_spawn_file_actions_adddup2(&actions, err[1], 2);
  if (!options.directory.empty())
    posix_spawn_file_actions_addchdir_np(&actions, options.directory.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);

  std::vector<std::string> environment = environmentWith(options.environment);
  int error = posix_spawnp(&pid, command.at(0).c_str(), &actions, &attributes, pointers(command).data(),
                           pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(out[1]);
  close(err[1]);
  if (error) {
    close(outPipe);
    close(errPipe);
    throw std::runtime_error(command[0] + ": " + std::strerror(error));
  }
}

Process::~Process() {
  if (pid < 0)
    return;
  kill();
  wait();
}

void Process::kill() { ::kill(-pid, SIGKILL); }

ProcessResult Process::wait() {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point deadline = Clock::now() + options.timeout;
  ProcessResult result;
  pollfd streams[2] = {{outPipe, POLLIN, 0}, {errPipe, POLLIN, 0}};
  std::string *texts[2] = {&result.out, &result.err};
  int open = 2;
  while (open) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    bool tooMuch = result.out.size() + result.err.size() > outputLimit;
    if (left <= 0 || tooMuch) {
      if (result.timedOut) // Killed already, and something outside of the group still holds the pipe.
        break;
      result.timedOut = true;
      kill();
      left = 1000;
    }
    if (poll(streams, 2, static_cast<int>(left)) < 0 && errno != EINTR)
      break;
    for (int i = 0; i != 2; ++i) {
      if (streams[i].fd < 0 || !streams[i].revents)
        continue;
      char buffer[65536];
      ssize_t count = read(streams[i].fd, buffer, sizeof buffer);
      if (count > 0) {
        texts[i]->append(buffer, static_cast<std::size_t>(count));
      } else if (count == 0 || errno != EINTR) {
        streams[i].fd = -1; // poll() passes over it
        --open;
      }
    }
  }
  close(outPipe);
  close(errPipe);
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  pid = -1;
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

ProcessResult runProcess(const std::vector<std::string> &command, const ProcessOptions &options) {
  return Process(command, options).wait();
}

std::string shellText(const std::vector<std::string> &command) {
  std::string text;
  for (const std::string &word : command) {
    if (!text.empty())
      text += ' ';
    bool plain = !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                         "0123456789-_=+./,:@%") == std::string::npos;
    if (plain) {
      text += word;
      continue;
    }
    text += '\'';
    for (char c : word)
      text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    text += '\'';
  }
  return text;
}

} // namespace harness
