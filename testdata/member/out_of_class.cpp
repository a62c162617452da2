// Definitions outside the class: what stands behind the parameters, the annotation at either place, defaults, nesting.
#include "support/trace.hpp"

namespace shop {

class basket {
public:
    typedef int price;
    struct item;

    SB_COROUTINE tr::flow only_here(int n = 3) const;
    tr::flow only_there(price, price = 7) noexcept;
    SB_COROUTINE virtual auto both(const price &p) & -> tr::flow_of<price>;
    virtual ~basket() {}

    struct item {
        int weight = 4;
        tr::flow weigh(const basket &b) const;
        struct label {
            const char *text = "label";
            SB_COROUTINE tr::flow print() &&;
        };
    };

private:
    price sum_ = 20;
    static const price tax = 2;
};

const basket::price basket::tax;

tr::flow basket::only_here(int n) const
{
    for (price p = 0; p < n; ++p)
        SB_YIELD(sum_ + p * tax);
}

SB_COROUTINE tr::flow basket::only_there(price a, price) noexcept
{
    sum_ += a;
    SB_YIELD(sum_);
    sum_ -= a;
}

SB_COROUTINE
auto
basket::both( // on several lines
    const price &p
) & -> tr::flow_of<price>
{
    SB_YIELD(p + sum_);
    SB_RETURN(sum_ + tax);
}

SB_COROUTINE tr::flow basket::item::weigh(const basket &b) const
{
    SB_YIELD(weight);
    SB_YIELD(b.sum_ + weight);
}

} // namespace shop

tr::flow shop::basket::item::label::print() &&
{
    SB_YIELD(text);
    text = "printed";
    SB_YIELD(text);
    text = "label";
}

int main()
{
    static shop::basket b;
    tr::exercise("here", []() -> tr::routine { return b.only_here(); });
    tr::exercise("there", []() -> tr::routine { return b.only_there(5); });
    tr::exercise("both", []() -> tr::routine {
        static const int price = 6;
        return b.both(price);
    });
    tr::exercise("item", []() -> tr::routine {
        static const shop::basket::item i;
        return i.weigh(b);
    });
    tr::exercise("label", []() -> tr::routine {
        static shop::basket::item::label l;
        return static_cast<shop::basket::item::label &&>(l).print();
    });
    return tr::finish();
}
