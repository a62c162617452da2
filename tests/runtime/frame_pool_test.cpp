// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Blocks that are used again: note [frame pool].
#include <switchback/frame_pool.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <thread>
#include <vector>

using switchback::frame_pool;

// What goes back to the program's memory.
static std::atomic<void *> watched(nullptr);
static std::atomic<bool> freed(false);

void *operator new(std::size_t size) {
  if (void *memory = std::malloc(size ? size : 1))
    return memory;
  throw std::bad_alloc();
}
static void release(void *memory) {
  if (memory && memory == watched)
    freed = true;
  std::free(memory);
}
void operator delete(void *memory) noexcept { release(memory); }
void operator delete(void *memory, std::size_t) noexcept { release(memory); }

namespace {

void watch(void *block) {
  watched = block;
  freed = false;
}

TEST(FramePool, BlockOfTheSameSizeClassIsUsedAgain) {
  void *first = frame_pool::allocate(100);
  frame_pool::deallocate(first, 100);
  void *second = frame_pool::allocate(128);
  EXPECT_EQ(second, first);
  void *third = frame_pool::allocate(128);
  EXPECT_NE(third, second);
  frame_pool::deallocate(second, 128);
  void *smaller = frame_pool::allocate(96);
  EXPECT_NE(smaller, second);
  frame_pool::deallocate(third, 128);
  frame_pool::deallocate(smaller, 96);
}

TEST(FramePool, BlocksAreAlignedAndTheirOwn) {
  std::vector<unsigned char *> blocks;
  for (std::size_t size = 0; size != 1200; ++size) {
    blocks.push_back(static_cast<unsigned char *>(frame_pool::allocate(size)));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(blocks.back()) % alignof(std::max_align_t), 0u);
    std::fill_n(blocks.back(), size, static_cast<unsigned char>(size));
  }
  for (std::size_t size = 0; size != blocks.size(); ++size) {
    EXPECT_TRUE(std::all_of(blocks[size], blocks[size] + size,
                            [size](unsigned char each) { return each == static_cast<unsigned char>(size); }));
    frame_pool::deallocate(blocks[size], size);
  }
}

// 64 KiB of a size stay; how many of the blocks come back tells how many were kept.
TEST(FramePool, KeepsNoMoreThanItSays) {
  frame_pool::trim();
  std::vector<void *> blocks;
  for (int i = 0; i != 1000; ++i)
    blocks.push_back(frame_pool::allocate(1024));
  for (void *block : blocks)
    frame_pool::deallocate(block, 1024);
  std::vector<void *> again;
  for (int i = 0; i != 64; ++i) {
    again.push_back(frame_pool::allocate(1024));
    EXPECT_EQ(again.back(), blocks[static_cast<std::size_t>(63 - i)]);
  }
  for (void *block : again)
    frame_pool::deallocate(block, 1024);
}

TEST(FramePool, BlockGoesToTheThreadThatFreesIt) {
  frame_pool::trim();
  void *here = frame_pool::allocate(200);
  void *there = nullptr;
  std::thread([&] {
    frame_pool::deallocate(here, 200);
    there = frame_pool::allocate(200);
  }).join();
  EXPECT_EQ(there, here);
  frame_pool::deallocate(there, 200);
}

TEST(FramePool, GivesBackWhatItHoldsWhenItIsTrimmed) {
  void *block = frame_pool::allocate(300);
  watch(block);
  frame_pool::deallocate(block, 300);
  EXPECT_FALSE(freed);
  frame_pool::trim();
  EXPECT_TRUE(freed);
}

TEST(FramePool, GivesBackWhatItHoldsWhenTheThreadEnds) {
  std::thread([] {
    void *block = frame_pool::allocate(300);
    watch(block);
    frame_pool::deallocate(block, 300);
    EXPECT_FALSE(freed);
  }).join();
  EXPECT_TRUE(freed);
}

// A thread_local object that dies behind the pool's lists, as it was made before them.
TEST(FramePool, FreesAtOnceWhenTheThreadHasEnded) {
  struct late {
    void *block = nullptr;
    ~late() {
      watch(block);
      frame_pool::deallocate(block, 64);
      EXPECT_TRUE(freed);
    }
  };
  freed = false;
  std::thread([] {
    static thread_local late last;
    last.block = frame_pool::allocate(64);
    frame_pool::deallocate(frame_pool::allocate(64), 64);
  }).join();
  EXPECT_TRUE(freed);
}

struct pooled_promise : switchback::pooled_frame {};

TEST(FramePool, PromiseTakesItsFramesFromIt) {
  void *frame = pooled_promise::operator new(256);
  pooled_promise::operator delete(frame, 256);
  EXPECT_EQ(frame_pool::allocate(256), frame);
  frame_pool::deallocate(frame, 256);
}

} // namespace
