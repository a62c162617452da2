// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Heap frames that are used again instead of being freed: creating and destroying short-lived coroutines without a
// call of the memory allocator.
//
//   struct promise_type : switchback::pooled_frame { ... };      // a promise of yours
//   -DSWITCHBACK_FRAME_POOL=1                                    // the library's generators, tasks and promises: for
//                                                                // the whole program, with all its libraries
//
// note [frame pool]: each thread has lists of free blocks, one for each multiple of 32 bytes up to 1 KiB, so that
// neither a lock nor an atomic is needed. A block goes to the lists of the thread that frees it. They keep 64 KiB of a
// size at most, and give everything back when the thread ends; frames that die later than that (in destructors of
// static objects, perhaps) are freed at once. Under AddressSanitizer, ThreadSanitizer and the like every block comes
// from ::operator new and goes to ::operator delete, so that they see what the program does.
#ifndef SWITCHBACK_FRAME_POOL_HPP
#define SWITCHBACK_FRAME_POOL_HPP

#include <switchback/detail/config.hpp>

#include <cstddef>
#include <new>

SWITCHBACK_BEGIN_NAMESPACE

// Memory for frames. All functions may be called by any thread at any time.
class frame_pool {
public:
  // A block of `size` bytes, aligned as ::operator new's are. Throws: what ::operator new throws.
  static void *allocate(std::size_t size) {
    const std::size_t number = class_of(size);
    if (number >= classes)
      return ::operator new(size);
    list &free = lists().of[number];
    if (!free.first)
      return ::operator new(number *granule);
    free_block *block = free.first;
    free.first = block->next;
    --free.count;
    return block;
  }

  // Precondition: `block` is allocate(size)'s, by whatever thread.
  static void deallocate(void *block, std::size_t size) noexcept {
    const std::size_t number = class_of(size);
    if (number >= classes || !keep(block, number))
      ::operator delete(block);
  }

  // Gives back what this thread's lists hold.
  static void trim() noexcept {
    for (list &free : lists().of)
      while (free_block *block = free.first) {
        free.first = block->next;
        --free.count;
        ::operator delete(static_cast<void *>(block));
      }
  }

private:
  enum : std::size_t { granule = 32, classes = 1024 / granule + 1, most = 64 * 1024 };

  struct free_block {
    free_block *next;
  };
  struct list {
    free_block *first;
    std::size_t count;
  };
  enum class state { unused, open, closed };
  struct thread_lists {
    list of[classes];
    frame_pool::state state;
  };
  struct closer {
    ~closer() {
      lists().state = state::closed;
      trim();
    }
  };

  // Trivial, so that no access has to ask whether they have been initialised, and none comes too late.
  static thread_lists &lists() noexcept {
    static thread_local thread_lists instance;
    return instance;
  }

  static std::size_t class_of(std::size_t size) noexcept {
    return SWITCHBACK_SANITIZED ? classes : (size + (size == 0) + granule - 1) / granule;
  }

  static bool keep(void *memory, std::size_t number) noexcept {
    thread_lists &all = lists();
    list &free = all.of[number];
    if (SWITCHBACK_UNLIKELY(all.state != state::open) && !open(all))
      return false;
    if (free.count >= most / (number * granule))
      return false;
    free.first = ::new (memory) free_block{free.first};
    ++free.count;
    return true;
  }

  SWITCHBACK_COLD static bool open(thread_lists &all) noexcept {
    if (all.state == state::closed)
      return false;
    static thread_local closer at_the_end;
    static_cast<void>(&at_the_end);
    all.state = state::open;
    return true;
  }
};

// Base of a promise whose coroutines have their frames from the pool ([dcl.fct.def.coroutine]/9-12).
class pooled_frame {
public:
  static void *operator new(std::size_t size) { return frame_pool::allocate(size); }
  static void operator delete(void *block, std::size_t size) noexcept { frame_pool::deallocate(block, size); }
};

SWITCHBACK_END_NAMESPACE

#endif
