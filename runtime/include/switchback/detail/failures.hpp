// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where exceptions came from that ended coroutines, for whoever reports them.
//
// note [failures]: when a coroutine ends by an exception its frame goes, and whoever awaits it goes on later; so where
// it was, and who waited for it, has to be written down at once. That is done when an exception is about to be a
// rejection that nobody handles, and of every exception if the loop was asked to (event_loop::trace_failures). Of one
// that travels outwards the first place counts.
#ifndef SWITCHBACK_DETAIL_FAILURES_HPP
#define SWITCHBACK_DETAIL_FAILURES_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/suspension_point.hpp>

#include <cstddef>
#include <exception>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// The newest failures. Keeps the exceptions alive, so that no other can be taken for one of them.
class failure_log {
public:
  typedef std::vector<suspension_point> places;

  failure_log() noexcept : wanted_(0) {}

  bool wants_all() const noexcept { return wanted_ != 0; }
  // So many of all failures are kept; 0: those of unhandled rejections only, until they have been reported.
  void want(std::size_t count) noexcept {
    wanted_ = count;
    reported();
  }

  void add(std::exception_ptr error, places where) {
    if (find(error) || (!wants_all() && failures_.size() == most_lost))
      return;
    failures_.push_back(failure{std::move(error), std::move(where)});
    if (wants_all() && failures_.size() > wanted_)
      failures_.erase(failures_.begin());
  }
  // Null: nothing is known.
  const places *find(const std::exception_ptr &error) const noexcept {
    for (const failure &each : failures_)
      if (each.error == error)
        return &each.where;
    return nullptr;
  }
  // The rejections that there were have been reported.
  void reported() noexcept {
    if (!wants_all())
      failures_.clear();
  }

private:
  static const std::size_t most_lost = 32;

  struct failure {
    std::exception_ptr error;
    places where;
  };

  std::size_t wanted_;
  std::vector<failure> failures_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
