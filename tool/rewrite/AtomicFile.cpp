// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "rewrite/AtomicFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#ifndef _WIN32
#include <unistd.h>
#endif

namespace fs = llvm::sys::fs;

namespace switchback {

/// Writes and closes `file`. Disks that are full say so at the latest when asked to make the data durable.
static std::error_code writeAndClose(int file, llvm::StringRef content, bool durable) {
  std::error_code error;
  {
    llvm::raw_fd_ostream stream(file, /*shouldClose=*/false, /*unbuffered=*/true);
    stream << content;
    error = stream.error();
    stream.clear_error(); // its destructor would end the program
  }
#ifndef _WIN32
  if (!error && durable && ::fsync(file) != 0)
    error = std::error_code(errno, std::generic_category());
#endif
  std::error_code closing = llvm::sys::Process::SafelyCloseFileDescriptor(file);
  return error ? error : closing;
}

/// Opens a file beside `target` that did not exist. Not createUniqueFile: that reads `%` in directory names as its own.
static std::error_code openTemporary(llvm::StringRef target, int &file, std::string &name) {
  std::error_code error;
  for (unsigned attempt = 0; attempt != 1000; ++attempt) {
    llvm::SmallString<256> path(llvm::sys::path::parent_path(target));
    llvm::sys::path::append(path, ".switchback-" + std::to_string(llvm::sys::Process::getProcessId()) + "-" +
                                      std::to_string(attempt) + ".tmp");
    name = std::string(path);
    error = fs::openFileForWrite(name, file, fs::CD_CreateNew);
    if (error != std::errc::file_exists)
      break;
  }
  if (error)
    name.clear();
  return error;
}

AtomicFile::~AtomicFile() {
  if (temporary.empty())
    return;
  fs::remove(temporary);
  llvm::sys::DontRemoveFileOnSignal(temporary);
}

std::error_code AtomicFile::prepare(llvm::StringRef name, llvm::StringRef content) {
  target = name.str();
  llvm::SmallString<256> resolved;
  if (name != "-" && !fs::real_path(name, resolved))
    target = std::string(resolved);

  fs::file_status status;
  std::error_code missing = name == "-" ? std::error_code() : fs::status(target, status);
  if (!missing && fs::is_directory(status))
    return std::make_error_code(std::errc::is_a_directory);
  if (name == "-" || (!missing && !fs::is_regular_file(status))) {
    inPlace = content.str();
    return {};
  }
  // A rename needs only the directory's permission, but a file made read-only is meant to stay.
  if (!missing)
    if (std::error_code error = fs::access(target, fs::AccessMode::Write))
      return error;

  int file = -1;
  if (std::error_code error = openTemporary(target, file, temporary))
    return error;
  llvm::sys::RemoveFileOnSignal(temporary);
  if (!missing)
    fs::setPermissions(file, status.permissions());
  return writeAndClose(file, content, /*durable=*/true);
}

std::error_code AtomicFile::commit() {
  if (!temporary.empty()) {
    if (std::error_code error = fs::rename(temporary, target))
      return error;
    llvm::sys::DontRemoveFileOnSignal(temporary);
    temporary.clear();
    return {};
  }
  if (target == "-") {
    llvm::outs().flush();
    llvm::outs() << inPlace;
    llvm::outs().flush();
    std::error_code error = llvm::outs().error();
    llvm::outs().clear_error();
    return error;
  }
  int file = -1;
  if (std::error_code error = fs::openFileForWrite(target, file, fs::CD_OpenExisting))
    return error;
  return writeAndClose(file, inPlace, /*durable=*/false);
}

} // namespace switchback
