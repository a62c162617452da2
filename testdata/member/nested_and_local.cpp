// Members of nested classes, of classes local to ordinary functions and to members, of unnamed classes and of those in
// unnamed namespaces.
#include "support/trace.hpp"

namespace {

struct hidden {
    int v;
    SB_COROUTINE tr::flow show() const
    {
        SB_YIELD(v);
        SB_YIELD(v + 1);
    }
    class deeper {
        int w = 2;
        static int shared;

    public:
        SB_COROUTINE tr::flow show(hidden h)
        {
            SB_YIELD(w + h.v);
            SB_YIELD(shared);
        }
    };
};

int hidden::deeper::shared = 12;

} // namespace

tr::routine of_a_local_class(int n)
{
    static int calls = 0;
    enum { offset = 10 };
    typedef tr::obj value;
    struct base {
        int factor = 2;
        int scaled(int k) const { return k * factor; }
    };
    class local : base {
        int n_;

    public:
        explicit local(int n) : n_(n) {}
        SB_COROUTINE tr::flow count()
        {
            base also;
            value o(offset);
            for (int i = 0; i < n_; ++i)
                SB_YIELD(scaled(i) + also.factor + o.get());
            SB_YIELD(++calls > 0);
        }
    };
    static local objects[] = {local(1), local(2)};
    return objects[n].count();
}

struct {
    int v = 6;
    SB_COROUTINE tr::flow show()
    {
        SB_YIELD(v);
        SB_YIELD(this->v);
    }
} unnamed;

union either {
    int number;
    char letter;
    SB_COROUTINE tr::flow show()
    {
        SB_YIELD(number);
        number = 4;
        SB_YIELD(number);
    }
};

struct with_unnamed_parts {
    union {
        int number;
        float real;
    };
    struct {
        int x, y;
    } place;
    SB_COROUTINE tr::flow show()
    {
        number = 1;
        SB_YIELD(number);
        place.x = SB_YIELD(2);
        SB_YIELD(place.x + this->place.y);
        SB_YIELD(number + SB_YIELD(3));
    }
};

struct holder {
    int v = 30;
    tr::routine run()
    {
        struct visitor {
            holder &h;
            int more;
            SB_COROUTINE tr::flow visit() const
            {
                SB_YIELD(h.v + more);
                SB_YIELD(h.v - more);
            }
        };
        static visitor v = {*this, 3};
        return v.visit();
    }
};

int main()
{
    tr::exercise("hidden", []() -> tr::routine {
        static const hidden h = {1};
        return h.show();
    });
    tr::exercise("deeper", []() -> tr::routine {
        static hidden::deeper d;
        return d.show(hidden{4});
    });
    tr::exercise("local", []() -> tr::routine { return of_a_local_class(1); });
    tr::exercise("unnamed", []() -> tr::routine { return unnamed.show(); });
    tr::exercise("union", []() -> tr::routine {
        static either e;
        e.number = 3;
        return e.show();
    });
    tr::exercise("parts", []() -> tr::routine {
        static with_unnamed_parts p;
        p.place.y = 5;
        return p.show();
    });
    tr::exercise("holder", []() -> tr::routine {
        static holder h;
        return h.run();
    });
    return tr::finish();
}
