// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How generators that delegate to each other form one stack, and how a step of the outermost reaches the innermost.
//
// note [chain]: yield* makes a chain of nodes (a node is a promise's base). The root knows the leaf, so a step costs
// the same however long the chain is:
//
//   root.chain_ ────────────────────────────────► leaf        resumed directly; its value_ is what was yielded
//   root ◄─ link.parent ─ middle ◄─ link.parent ─ leaf        followed when one of them ends
//
// For a node that is not a root, chain_ leads towards the root: a generator that has itself delegated may be delegated
// to, and then its chain keeps pointing at it. root() follows and shortens such paths.
//
// note [running]: whether a chain runs is read off its leaf's value (note [yielded pointer]). root.source_ is the range
// when the leaf delegates to one, else null; for a node that another delegates to it is the node itself, and a next()
// on that one is an error.
#ifndef SWITCHBACK_DETAIL_GENERATOR_NODE_HPP
#define SWITCHBACK_DETAIL_GENERATOR_NODE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/suspend.hpp>
#include <switchback/detail/undefined.hpp>
#include <switchback/detail/yielded.hpp>

#include <exception>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// Thrown by next(), throw_() and return_() of a generator that is running, and of one that another delegates to
// (ECMA-262 27.5.3.2, GeneratorValidate). Without exceptions the program is aborted.
class generator_running : public std::exception {
public:
  const char *what() const noexcept override { return "switchback: the generator is already running"; }
};

namespace detail {

// Who owns a generator's frame; the base of generator<...>, so that a chain can let go of frames of any type.
class generator_owner {
public:
  void forget_frame() noexcept { handle_ = nullptr; }

protected:
  generator_owner() noexcept {}
  explicit generator_owner(coroutine_handle<> h) noexcept : handle_(h) {}
  ~generator_owner() {}

  coroutine_handle<> handle_;
};

// A range in place of a leaf. step() goes to the next element, and answers false at the end or when that threw.
struct range_source {
  bool (*step)(range_source &);
};

template <class Y, class S>
class generator_node;

// One delegation from generator to generator. Lives in the delegating coroutine's frame.
template <class Y, class S>
struct generator_link {
  generator_node<Y, S> *parent;
  generator_owner *inner;
  std::exception_ptr error;
};

// What next(v) sent, until the yield returns it. Points into the caller of next(), which waits.
template <class S>
class incoming {
  typedef typename std::remove_reference<S>::type object;

public:
  SWITCHBACK_CONSTEXPR void send(object *value) noexcept { sent_ = value; }
  // For another generator, whose step is one of this one.
  SWITCHBACK_CONSTEXPR object *pass_on() noexcept {
    object *value = sent_;
    sent_ = nullptr;
    return value;
  }

protected:
  SWITCHBACK_CONSTEXPR incoming() noexcept : sent_(nullptr) {}
  SWITCHBACK_CONSTEXPR S take_sent() {
    object *const value = pass_on();
    return value ? static_cast<S &&>(*value) : undefined<S>();
  }

private:
  object *sent_;
};
template <>
class incoming<void> {
public:
  void send(void *) noexcept {}
  void *pass_on() noexcept { return nullptr; }

protected:
  SWITCHBACK_CONSTEXPR void take_sent() noexcept {}
};

// The part of a generator's promise that its value and sent types determine, and so the same for a whole chain.
template <class Y, class S>
class generator_node : public yielded_value<Y>, public incoming<S> {
public:
  generator_node() noexcept : chain_(this), link_(nullptr), source_(nullptr), thrown_(nullptr) {}
  generator_node(const generator_node &) = delete;
  generator_node &operator=(const generator_node &) = delete;

  generator_node &leaf() noexcept { return *chain_; }
  bool started() const noexcept { return chain_ != this || !this->fresh(); }
  bool running() const noexcept { return source_ == this || chain_->yielded_value<Y>::running(); }
  // A value sent goes to the yield where the leaf stands, if it stands at one.
  bool at_yield() const noexcept { return !source_ && started(); }
  generator_link<Y, S> *link() const noexcept { return link_; }

  // One step of a root that is not done: to the next yield, or to the end.
  void advance() {
    if (SWITCHBACK_UNLIKELY(source_ != nullptr) || SWITCHBACK_UNLIKELY(chain_->yielded_value<Y>::running())) {
      if (running())
        SWITCHBACK_THROW(generator_running());
      if (step_range())
        return;
    }
    resume_leaf();
  }

#if SWITCHBACK_EXCEPTIONS
  // The same, but the leaf's yield throws.
  void advance_with(const std::exception_ptr &error) {
    chain_->thrown_ = &error;
    source_ = nullptr;
    resume_leaf();
  }
  bool thrown() const noexcept { return thrown_ != nullptr; }
  const std::exception_ptr *pass_on_thrown() noexcept {
    const std::exception_ptr *error = thrown_;
    thrown_ = nullptr;
    return error;
  }
  void rethrow() {
    std::exception_ptr error = *thrown_;
    thrown_ = nullptr;
    std::rethrow_exception(std::move(error));
  }
#endif

  // What another generator has yielded is yielded by this one.
  void adopt(const yielded_value<Y> &inner) noexcept { static_cast<yielded_value<Y> &>(*this) = inner; }
  template <class V>
  void adopt(const V &inner) noexcept {
    this->set(inner.get());
  }

  // Called in a catch block, when the body ended so.
  void fail() {
#if SWITCHBACK_EXCEPTIONS
    if (link_) {
      link_->error = std::current_exception();
      return;
    }
    throw;
#endif
  }

  // This node delegates to `inner`, a root so far; what runs next is inner's leaf.
  coroutine_handle<> delegate(generator_node &inner, generator_link<Y, S> &link) {
    generator_node &top = root();
    generator_node *const leaf = inner.chain_;
    top.source_ = inner.source_;
    top.chain_ = leaf;
    link.parent = this;
    inner.link_ = &link;
    inner.chain_ = &top;
    inner.source_ = &inner;
    if (top.source_ && top.step_range())
      return noop_coroutine();
    leaf->now_running();
    return leaf->handle();
  }

  // The end of a node that was delegated to: the parent goes on.
  coroutine_handle<> return_to_parent() noexcept {
    if (!link_ || !link_->parent)
      return noop_coroutine();
    generator_node &parent = *link_->parent;
    root().chain_ = &parent;
    link_ = nullptr;
    source_ = nullptr;
    chain_ = this;
    return parent.handle();
  }

  void delegate(range_source &range) noexcept { root().source_ = &range; }

  // Destroys the frames of this root's chain, leaf first and without recursion; then throws what a destructor threw.
  void close() {
    std::exception_ptr error;
    for (generator_node *node = chain_; node;) {
      generator_link<Y, S> *const link = node->link_;
      if (link)
        link->inner->forget_frame();
      generator_node *const parent = link ? link->parent : nullptr;
      node->destroy_frame(error);
      node = parent;
    }
#if SWITCHBACK_EXCEPTIONS
    if (error)
      std::rethrow_exception(std::move(error));
#endif
  }

  // A frame's address is a constant away from its promise's, and the constant is the same for all promises derived
  // from this class (generator::promise_type asserts their alignment).
  coroutine_handle<> handle() noexcept { return coroutine_handle<generator_node>::from_promise(*this); }

  using incoming<S>::take_sent;

private:
  generator_node &root() noexcept {
    if (!link_)
      return *this;
    generator_node *top = chain_;
    while (top->link_)
      top = top->chain_;
    chain_ = top;
    return *top;
  }

  // A local's destructor that throws leaves the frame at its final suspend (and the exception in the link, as if there
  // were a parent): then it is destroyed once more.
  void destroy_frame(std::exception_ptr &error) {
    generator_link<Y, S> closing = {nullptr, nullptr, std::exception_ptr()};
    link_ = &closing;
    const coroutine_handle<> h = handle();
    SWITCHBACK_TRY {
      h.destroy();
      if (closing.error) {
        error = closing.error;
        h.destroy();
      }
    }
    SWITCHBACK_CATCH_ALL { error = std::current_exception(); }
  }

  void resume_leaf() {
    chain_->now_running();
    chain_->handle().resume();
  }

  // False when the range is at its end and the coroutine that delegated to it is to be resumed.
  SWITCHBACK_COLD bool step_range() {
    range_source *range = static_cast<range_source *>(source_);
    chain_->now_running();
    if (range->step(*range))
      return true;
    source_ = nullptr;
    return false;
  }

  generator_node *chain_;
  generator_link<Y, S> *link_;
  void *source_;
  const std::exception_ptr *thrown_;
};

// What a yield awaits: nothing but the return to whoever called next().
template <class Y, class S>
struct yield_awaiter {
  generator_node<Y, S> *node;

  constexpr bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<>) const noexcept {}
  S await_resume() const {
#if SWITCHBACK_EXCEPTIONS
    if (SWITCHBACK_UNLIKELY(node->thrown()))
      node->rethrow();
#endif
    return node->take_sent();
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
