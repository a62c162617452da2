// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "rewrite/AtomicFile.h"
#include "rewrite/Depfile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

using namespace switchback;
namespace fs = llvm::sys::fs;

namespace {

class AtomicFiles : public testing::Test {
protected:
  void SetUp() override { ASSERT_FALSE(fs::createUniqueDirectory("switchback", folder)); }
  void TearDown() override { fs::remove_directories(folder); }

  std::string path(llvm::StringRef name) const {
    llvm::SmallString<256> out(folder);
    llvm::sys::path::append(out, name);
    return std::string(out);
  }
  void put(llvm::StringRef name, llvm::StringRef content) const {
    std::error_code error;
    llvm::raw_fd_ostream(path(name), error) << content;
    ASSERT_FALSE(error);
  }
  std::string get(llvm::StringRef name) const {
    auto buffer = llvm::MemoryBuffer::getFile(path(name));
    return buffer ? (*buffer)->getBuffer().str() : "(none)";
  }
  unsigned entries() const {
    std::error_code error;
    unsigned count = 0;
    for (fs::directory_iterator it(folder, error), end; it != end && !error; it.increment(error))
      ++count;
    return count;
  }

  llvm::SmallString<256> folder;
};

} // namespace

TEST_F(AtomicFiles, NewContentTakesTheName) {
  put("out", "old");
  {
    AtomicFile file;
    ASSERT_FALSE(file.prepare(path("out"), "new"));
    EXPECT_EQ(get("out"), "old");
    ASSERT_FALSE(file.commit());
  }
  EXPECT_EQ(get("out"), "new");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(AtomicFiles, NothingHappensWithoutCommit) {
  put("out", "old");
  {
    AtomicFile kept, made;
    ASSERT_FALSE(kept.prepare(path("out"), "new"));
    ASSERT_FALSE(made.prepare(path("other"), "new"));
    EXPECT_EQ(entries(), 3u) << "two at a time do not get in each other's way";
  }
  EXPECT_EQ(get("out"), "old");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(AtomicFiles, HostileNames) {
  for (const char *name : {"a b", "%%%%", "a\nb", "-o", "\"'$x`"}) {
    AtomicFile file;
    ASSERT_FALSE(file.prepare(path(name), name));
    ASSERT_FALSE(file.commit());
    EXPECT_EQ(get(name), name);
  }
  ASSERT_FALSE(fs::create_directory(path("%%dir")));
  AtomicFile file;
  ASSERT_FALSE(file.prepare(path("%%dir/out"), "x"));
  ASSERT_FALSE(file.commit());
  EXPECT_EQ(get("%%dir/out"), "x");
}

TEST_F(AtomicFiles, LongestName) {
  AtomicFile file;
  std::string name(255, 'x');
  ASSERT_FALSE(file.prepare(path(name), "x"));
  ASSERT_FALSE(file.commit());
  EXPECT_EQ(get(name), "x");
}

TEST_F(AtomicFiles, PermissionsAndLinksStay) {
  put("real", "old");
  ASSERT_FALSE(fs::setPermissions(path("real"), fs::perms(0600)));
  ASSERT_FALSE(fs::create_link(path("real"), path("link")));
  AtomicFile file;
  ASSERT_FALSE(file.prepare(path("link"), "new"));
  ASSERT_FALSE(file.commit());
  EXPECT_EQ(get("real"), "new");
  EXPECT_TRUE(fs::is_symlink_file(path("link")));
  fs::file_status status;
  ASSERT_FALSE(fs::status(path("real"), status));
  EXPECT_EQ(status.permissions(), fs::perms(0600));
}

TEST_F(AtomicFiles, WhatCannotBeWritten) {
  AtomicFile directory, missing;
  EXPECT_EQ(directory.prepare(folder, "x"), std::errc::is_a_directory);
  EXPECT_EQ(missing.prepare(path("no/such"), "x"), std::errc::no_such_file_or_directory);
#ifdef __linux__
  AtomicFile full;
  ASSERT_FALSE(full.prepare("/dev/full", "x"));
  EXPECT_EQ(full.commit(), std::errc::no_space_on_device);
#endif
}

TEST(Depfile, OneRule) {
  EXPECT_EQ(depfile("out.o", {"a.cpp", "b.hpp", "c.hpp"}), "out.o: a.cpp \\\n  b.hpp \\\n  c.hpp\n");
  EXPECT_EQ(depfile("out.o", {}), "out.o:\n");
}

TEST(Depfile, Escapes) {
  EXPECT_EQ(depfile("o $x", {"a b", "c#d", "e\\ f", "g\\h"}),
            "o\\ $$x: a\\ b \\\n  c\\#d \\\n  e\\\\\\ f \\\n  g\\h\n");
  EXPECT_EQ(depfile("a\nb", {"x"}), "");
  EXPECT_EQ(depfile("a", {"x\ny", "z"}), "a: z\n");
}
