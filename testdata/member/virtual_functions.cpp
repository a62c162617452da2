// Virtual coroutines, overriding ones, and virtual calls inside them; qualified calls are not virtual.
#include "support/trace.hpp"

struct shape {
    virtual ~shape() {}
    SB_COROUTINE virtual tr::flow describe() const
    {
        SB_YIELD("shape");
        SB_YIELD(corners());
        SB_YIELD(shape::corners());
        SB_YIELD(this->shape::corners());
    }
    virtual tr::flow outline(int n) = 0;
    virtual int corners() const { return 0; }
    int size = 5;
};

struct square : shape {
    SB_COROUTINE tr::flow describe() const override
    {
        SB_YIELD("square");
        SB_YIELD(corners());
        SB_YIELD(shape::corners() + size);
        tr::flow inner = shape::describe();
        inner.handle().resume();
        SB_AWAIT(tr::pause());
        inner.handle().resume();
        SB_YIELD(this->size);
    }
    tr::flow outline(int n) override;
    int corners() const override { return 4; }
};

struct rounded final : square {
    SB_COROUTINE tr::flow outline(int n) final
    {
        tr::obj o(n);
        SB_YIELD(o);
        SB_YIELD(square::corners() + corners() + size);
    }
    int corners() const override { return 8; }
};

SB_COROUTINE tr::flow square::outline(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i * corners());
}

square s;
rounded r;

int main()
{
    tr::exercise("square", []() -> tr::routine { return static_cast<shape &>(s).describe(); });
    tr::exercise("rounded", []() -> tr::routine { return static_cast<shape &>(r).describe(); });
    tr::exercise("qualified", []() -> tr::routine { return r.shape::describe(); });
    tr::exercise("outline", []() -> tr::routine { return static_cast<shape &>(s).outline(2); });
    tr::exercise("final", []() -> tr::routine { return static_cast<shape &>(r).outline(9); });
    return tr::finish();
}
