// coroutine_traits of member functions: the object's type comes first, qualified as the function is.
// compat: on
#include <coroutine>
#include <switchback/coroutine.hpp>

#include <cstdio>

class object;

struct promise_base {
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept { std::printf("unhandled\n"); }
    void return_void() const noexcept {}
};

struct result {
    const char *from;
};

template <int Number> struct numbered : promise_base {
    result get_return_object() const noexcept
    {
        static const char *const names[] = {"object &", "const object &", "object &&", "static", "int too"};
        return result{names[Number]};
    }
};

namespace std {

template <> struct coroutine_traits<result, object &> {
    typedef numbered<0> promise_type;
};
template <> struct coroutine_traits<result, const object &> {
    typedef numbered<1> promise_type;
};
template <> struct coroutine_traits<result, object &&> {
    typedef numbered<2> promise_type;
};
template <> struct coroutine_traits<result> {
    typedef numbered<3> promise_type;
};
template <> struct coroutine_traits<result, object &, int> {
    typedef numbered<4> promise_type;
};

} // namespace std

class object {
    int v = 3;

public:
    SB_COROUTINE result plain()
    {
        std::printf("plain %d\n", v);
        SB_RETURN();
    }
    SB_COROUTINE result constant() const
    {
        std::printf("constant %d\n", v);
        SB_RETURN();
    }
    SB_COROUTINE result reference() &
    {
        SB_AWAIT(std::suspend_never());
        v = 4;
    }
    SB_COROUTINE result rvalue() &&
    {
        SB_AWAIT(std::suspend_never());
        std::printf("rvalue %d\n", this->v);
    }
    SB_COROUTINE static result none() { SB_RETURN(); }
    SB_COROUTINE result number(int n)
    {
        v += n;
        SB_RETURN();
    }
};

int main()
{
    object o;
    std::printf("%s\n", o.plain().from);
    std::printf("%s\n", o.constant().from);
    std::printf("%s\n", o.reference().from);
    std::printf("%s\n", static_cast<object &&>(o).rvalue().from);
    std::printf("%s\n", object::none().from);
    std::printf("%s\n", o.number(2).from);
    std::printf("live 0\n");
}
