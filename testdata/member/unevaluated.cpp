// Members where nothing is evaluated: sizeof, alignof, decltype, noexcept; the type of `this`.
#include "support/trace.hpp"

template <class T> struct is_const_pointer {
    static const bool value = false;
};
template <class T> struct is_const_pointer<const T *> {
    static const bool value = true;
};

class shapes {
    char bytes_[5] = {1, 2, 3, 4, 5};
    int number_ = 6;
    double real_ = 0.5;
    int quiet() noexcept { return number_; }
    int loud() const { return number_; }

public:
    SB_COROUTINE tr::flow sizes()
    {
        SB_YIELD(static_cast<int>(sizeof bytes_ + sizeof(this->bytes_)));
        SB_YIELD(noexcept(quiet()) + noexcept(loud()) * 2 + noexcept(this->quiet()) * 4);
        SB_YIELD(is_const_pointer<decltype(this)>::value);
        SB_YIELD(sizeof(quiet()) == sizeof(int));
    }
    SB_COROUTINE tr::flow types() const
    {
        decltype(number_) n = 3;
        SB_YIELD(n++);
        decltype((number_)) r = number_; // const int &
        SB_YIELD(r + n);
        decltype(loud()) m = loud();
        SB_YIELD(m);
        decltype(this) self = this;
        SB_YIELD(self->number_);
        SB_YIELD(is_const_pointer<decltype(this)>::value);
        decltype(bytes_) copy = {9};
        SB_YIELD(copy[0] + static_cast<int>(sizeof copy));
        decltype(real_ + number_) sum = real_ + number_;
        SB_YIELD(sum == 6.5);
    }
};

int main()
{
    static shapes s;
    tr::exercise("sizes", []() -> tr::routine { return s.sizes(); });
    tr::exercise("types", []() -> tr::routine { return s.types(); });
    return tr::finish();
}
