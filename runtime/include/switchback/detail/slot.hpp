// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: storage for one saved local in a frame.
#ifndef SWITCHBACK_DETAIL_SLOT_HPP
#define SWITCHBACK_DETAIL_SLOT_HPP

#include <switchback/detail/config.hpp>

#include <memory>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Room for one T, which the machine constructs with placement new at address() and destroys with destroy(), or not at
// all: the slot itself neither constructs nor destroys. T is any object type but an array (an array is saved as the
// member of an aggregate). get() may be called before construction, for an alias that is used after it.
//
// The union keeps the type visible to debuggers. A const T is stored without its const, because the storage of a const
// object may not be used again for the next iteration's.
template <class T>
class slot {
    typedef typename std::remove_const<T>::type stored;

public:
    slot() noexcept {}
    slot(const slot &) = delete;
    slot &operator=(const slot &) = delete;
    ~slot() {}

    T &get() noexcept { return value_; }
    const T &get() const noexcept { return value_; }
    void *address() noexcept
    {
        return const_cast<void *>(static_cast<const volatile void *>(std::addressof(value_)));
    }
    void destroy() { value_.~stored(); }

private:
    union {
        stored value_;
    };
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
