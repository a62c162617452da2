// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Cache.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sstream>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace harness {
namespace {

class FileLock {
public:
  explicit FileLock(const fs::path &file) : fd(open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666)) {
    if (fd < 0 || flock(fd, LOCK_EX) != 0)
      throw std::runtime_error("cannot lock " + file.string() + ": " + std::strerror(errno));
  }
  ~FileLock() { close(fd); }
  FileLock(const FileLock &) = delete;
  FileLock &operator=(const FileLock &) = delete;

private:
  int fd;
};

std::string stampOf(const std::string &key, const fs::path &folder) {
  std::ostringstream stamp;
  stamp << hashOf(key) << '\n';
  for (const fs::path &file : readDepfile(folder / "deps"))
    stamp << hashOf(readFile(file)) << ' ' << file.string() << '\n';
  return stamp.str();
}

bool upToDate(const std::string &key, const fs::path &folder) {
  try {
    return readFile(folder / "stamp") == stampOf(key, folder);
  } catch (const std::runtime_error &) {
    return false; // Never made, or something that it was made from is gone.
  }
}

} // namespace

void cached(const fs::path &folder, const std::string &key, const std::function<void(const fs::path &folder)> &make) {
  fs::create_directories(folder);
  FileLock lock(folder / "lock");
  if (upToDate(key, folder))
    return;
  fs::remove(folder / "stamp");
  make(folder);
  writeFile(folder / "stamp", stampOf(key, folder));
}

std::string identityOf(const std::string &program) {
  fs::path found = program;
  if (program.find('/') == std::string::npos) {
    std::istringstream path(std::getenv("PATH") ? std::getenv("PATH") : "");
    for (std::string folder; std::getline(path, folder, ':');)
      if (fs::exists(fs::path(folder) / program)) {
        found = fs::path(folder) / program;
        break;
      }
  }
  struct stat status;
  if (stat(found.c_str(), &status) != 0)
    throw std::runtime_error("no program " + program);
  std::ostringstream text;
  text << fs::canonical(found).string() << ' ' << status.st_size << ' ' << status.st_mtim.tv_sec << '.'
       << status.st_mtim.tv_nsec;
  return text.str();
}

} // namespace harness
