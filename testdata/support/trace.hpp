// What every program under testdata/ shares: objects that report their own lives, awaiters, two coroutine
// types and a driver that runs one coroutine to its end, destroys it at each suspension, throws into each
// suspension and lets each operation that may throw do so.
//
// Rules of the trace: no addresses, no sizes, nothing that depends on the compiler. An object prints its
// value; "~5" is the destruction of 5, "~5!" the same while an exception is in flight, "~(5)" that of a
// moved-from 5.
#ifndef SB_TESTDATA_SUPPORT_TRACE_HPP
#define SB_TESTDATA_SUPPORT_TRACE_HPP

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <new>
#include <utility>

#include <switchback/coroutine.hpp>

namespace tr {

using switchback::coroutine_handle;

struct state_of_the_trace {
    int live;          // objects alive
    int fuse;          // operations until one throws; 0: never
    bool fired;        // the fuse did burn down
    bool throw_in;     // the next await_resume of tr::give and tr::pause throws
    bool failed;       // some check failed
    int sent;          // what the next resumption sends
    int yielded_int;   // what the last suspension handed out
    char yielded_kind; // 0 nothing, 'i' an int, 'o' an object, 's' a string
    const char *yielded_text;
    const int *yielded_object;
    coroutine_handle<> next; // who runs next; null: the outermost coroutine
};

inline state_of_the_trace &state()
{
    static state_of_the_trace s = {0, 0, false, false, false, 0, 0, 0, nullptr, nullptr, {}};
    return s;
}

#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
inline void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::vprintf(format, arguments);
    va_end(arguments);
    std::putchar('\n');
}

inline bool unwinding()
{
#if __cplusplus >= 201703L
    return std::uncaught_exceptions() > 0;
#else
    return std::uncaught_exception();
#endif
}

struct boom {
    int code;
};

inline void check(bool right, const char *what)
{
    if (!right) {
        say("WRONG: %s", what);
        state().failed = true;
    }
}

// An operation that may throw.
inline void may_throw(const char *where, int id)
{
    state_of_the_trace &s = state();
    if (s.fuse > 0 && --s.fuse == 0) {
        s.fired = true;
        say("throw in %s %d", where, id);
        throw boom{id};
    }
}

inline int op(int id)
{
    may_throw("op", id);
    say("op %d", id);
    return id;
}

// The same for a condition.
inline bool yes(int id)
{
    may_throw("yes", id);
    say("yes %d", id);
    return true;
}

inline bool no(int id)
{
    may_throw("no", id);
    say("no %d", id);
    return false;
}

// One life. `kind` names the type in the trace.
class life {
public:
    int v;

    life(const char *kind, int value) : v(value), kind_(kind), gone_(false), self_(nullptr)
    {
        may_throw(kind, value);
        begin("+");
    }
    enum copy_tag { copied };
    enum move_tag { moved };
    life(copy_tag, const life &other) : v(other.v), kind_(other.kind_), gone_(other.gone_), self_(nullptr)
    {
        other.alive();
        may_throw("copy of", v);
        begin("copy ");
    }
    life(move_tag, life &other) noexcept : v(other.v), kind_(other.kind_), gone_(other.gone_), self_(nullptr)
    {
        other.alive();
        other.gone_ = true;
        begin("move ");
    }
    life(const life &) = delete;
    life &operator=(const life &) = delete;
    ~life()
    {
        alive();
        self_ = nullptr;
        --state().live;
        say(gone_ ? "%s ~(%d)%s" : "%s ~%d%s", kind_, v, unwinding() ? "!" : "");
    }
    void assign(const char *how, const life &other)
    {
        alive();
        other.alive();
        say("%s %d %s= %d", kind_, v, how, other.v);
        v = other.v;
        gone_ = other.gone_;
    }
    void take(life &other)
    {
        assign("move ", other);
        other.gone_ = true;
    }
    void alive() const
    {
        if (self_ != this) {
            say("WRONG: a dead or displaced object is used");
            state().failed = true;
        }
    }

private:
    void begin(const char *how)
    {
        self_ = this;
        ++state().live;
        say("%s %s%d", kind_, how, v);
    }
    const char *kind_;
    bool gone_;
    life *self_;
};

// Copyable and movable.
class obj {
public:
    obj(int value) : l_("obj", value) {}
    obj(int a, int b) : l_("obj", a * 10 + b) {}
    obj() : l_("obj", 0) {}
    obj(const obj &o) : l_(life::copied, o.l_) {}
    obj(obj &&o) noexcept : l_(life::moved, o.l_) {}
    obj &operator=(const obj &o)
    {
        l_.assign("", o.l_);
        return *this;
    }
    obj &operator=(obj &&o) noexcept
    {
        l_.take(o.l_);
        return *this;
    }
    ~obj() {}
    int get() const
    {
        l_.alive();
        return l_.v;
    }
    void set(int value)
    {
        l_.alive();
        l_.v = value;
    }
    int add(int n)
    {
        l_.alive();
        say("obj %d add %d", l_.v, n);
        return l_.v += n;
    }
    obj &self() { return *this; }
    const int &value() const { return l_.v; }
    int &value() { return l_.v; }
    explicit operator bool() const { return get() != 0; }

private:
    life l_;
};

inline obj operator+(const obj &a, const obj &b)
{
    say("obj %d plus %d", a.get(), b.get());
    return obj(a.get() + b.get());
}
inline bool operator==(const obj &a, const obj &b) { return a.get() == b.get(); }
inline bool operator<(const obj &a, const obj &b) { return a.get() < b.get(); }

inline obj make(int value) { return obj(value); }

// Move-only.
class mo {
public:
    explicit mo(int value) : l_("mo", value) {}
    mo(mo &&o) noexcept : l_(life::moved, o.l_) {}
    mo &operator=(mo &&o) noexcept
    {
        l_.take(o.l_);
        return *this;
    }
    int get() const
    {
        l_.alive();
        return l_.v;
    }

private:
    life l_;
};

inline mo make_mo(int value) { return mo(value); }

// Neither.
class pin {
public:
    explicit pin(int value) : l_("pin", value) {}
    pin(int a, int b) : l_("pin", a * 10 + b) {}
    pin(const pin &) = delete;
    pin &operator=(const pin &) = delete;
    int get() const
    {
        l_.alive();
        return l_.v;
    }
    void set(int value)
    {
        l_.alive();
        l_.v = value;
    }

private:
    life l_;
};

// Explicit constructors only.
class strict {
public:
    explicit strict(int value) : l_("strict", value) {}
    explicit strict(int a, int b) : l_("strict", a * 10 + b) {}
    strict(const strict &o) : l_(life::copied, o.l_) {}
    strict(strict &&o) noexcept : l_(life::moved, o.l_) {}
    int get() const
    {
        l_.alive();
        return l_.v;
    }

private:
    life l_;
};

// Over-aligned.
class alignas(64) wide {
public:
    wide(int value) : l_("wide", value) { aligned(); }
    wide(const wide &o) : l_(life::copied, o.l_) { aligned(); }
    wide(wide &&o) noexcept : l_(life::moved, o.l_) { aligned(); }
    wide &operator=(const wide &o)
    {
        l_.assign("", o.l_);
        return *this;
    }
    ~wide() { aligned(); }
    int get() const
    {
        aligned();
        l_.alive();
        return l_.v;
    }

private:
    void aligned() const
    {
        // Through a volatile, or the compiler believes alignas and folds the test away.
        volatile std::uintptr_t where = reinterpret_cast<std::uintptr_t>(this);
        check(where % 64 == 0, "alignment of a wide object");
    }
    life l_;
};

// A const member: constructible, never assignable.
class fixed {
public:
    const int number;
    explicit fixed(int value) : number(value), l_("fixed", value) {}
    fixed(const fixed &o) : number(o.number), l_(life::copied, o.l_) {}

private:
    life l_;
};

// No default constructor, reference member, not assignable.
class link {
public:
    obj &target;
    link(obj &o, int value) : target(o), l_("link", value) {}
    link(const link &o) : target(o.target), l_(life::copied, o.l_) {}

private:
    life l_;
};

// An aggregate with lives in it.
struct couple {
    obj first;
    int number;
    obj second;
};

// A destructor that throws while nothing else is in flight.
class grenade {
public:
    explicit grenade(int value, bool armed = true) : armed_(armed), l_("grenade", value) {}
    grenade(const grenade &) = delete;
    grenade &operator=(const grenade &) = delete;
    ~grenade() noexcept(false)
    {
        if (armed_ && !unwinding()) {
            say("grenade %d throws", l_.v);
            throw boom{l_.v};
        }
    }
    void defuse() { armed_ = false; }

private:
    bool armed_;
    life l_;
};

// For parameters: made silently from an int, so that the order in which a caller makes its arguments
// (unspecified) stays out of the trace; reports how it gets into the frame and leaves it.
class param {
public:
    param(int value) : v(value), gone_(false), framed_(false) {}
    param(const param &o) : v(o.v), gone_(false), framed_(true)
    {
        may_throw("copy of param", v);
        ++state().live;
        say("param copy %d", v);
    }
    param(param &&o) noexcept : v(o.v), gone_(false), framed_(true)
    {
        o.gone_ = true;
        ++state().live;
        say("param move %d", v);
    }
    param &operator=(const param &) = delete;
    ~param()
    {
        if (framed_) {
            --state().live;
            if (!gone_)
                say("param ~%d%s", v, unwinding() ? "!" : "");
        }
    }
    int get() const { return v; }
    int v;

private:
    bool gone_;
    bool framed_;
};

// ---- awaiters ----------------------------------------------------------------------------------------

// A thrown-in exception: what generators call throw().
inline int arrived()
{
    state_of_the_trace &s = state();
    if (s.throw_in) {
        s.throw_in = false;
        say("throw in from outside");
        throw boom{-1};
    }
    return s.sent;
}

// What a yield waits for; its value is what the driver sends.
struct give {
    bool await_ready() const noexcept { return false; }
    void await_suspend(coroutine_handle<> h) const noexcept { state().next = h; }
    int await_resume() const { return arrived(); }
};

// Suspends, silently; its value is its own.
struct pause {
    int v;
    explicit pause(int value = 0) : v(value) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(coroutine_handle<> h) const noexcept { state().next = h; }
    int await_resume() const
    {
        arrived();
        return v;
    }
};

// Never suspends.
struct ready {
    int v;
    explicit ready(int value = 0) : v(value) {}
    bool await_ready() const noexcept { return true; }
    void await_suspend(coroutine_handle<>) const noexcept {}
    int await_resume() const noexcept { return v; }
};

// Decides in await_suspend.
struct maybe {
    bool suspends;
    int v;
    maybe(bool s, int value) : suspends(s), v(value) {}
    bool await_ready() const noexcept { return false; }
    bool await_suspend(coroutine_handle<> h) const noexcept
    {
        if (suspends)
            state().next = h;
        return suspends;
    }
    int await_resume() const
    {
        if (suspends)
            arrived();
        return v;
    }
};

// Reports every hook, has a life of its own, may throw in each hook but await_resume.
class loud {
public:
    explicit loud(int value, bool is_ready = false) : l_("loud", value), ready_(is_ready) {}
    loud(const loud &) = delete;
    loud &operator=(const loud &) = delete;
    bool await_ready() const
    {
        may_throw("await_ready", l_.v);
        say("await_ready %d", l_.v);
        return ready_;
    }
    void await_suspend(coroutine_handle<> h) const
    {
        may_throw("await_suspend", l_.v);
        say("await_suspend %d", l_.v);
        state().next = h;
    }
    int await_resume() const
    {
        l_.alive();
        say("await_resume %d", l_.v);
        return l_.v;
    }

private:
    life l_;
    bool ready_;
};

// ---- coroutine types ---------------------------------------------------------------------------------

// Owns a coroutine, whatever its promise.
class routine {
public:
    explicit routine(coroutine_handle<> h) : h_(h) {}
    routine(routine &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    routine(const routine &) = delete;
    routine &operator=(const routine &) = delete;
    ~routine()
    {
        if (h_)
            h_.destroy();
    }
    bool done() const { return h_.done(); }
    coroutine_handle<> handle() const { return h_; }
    void destroy()
    {
        coroutine_handle<> h = h_;
        h_ = nullptr;
        h.destroy();
    }

private:
    coroutine_handle<> h_;
};

inline void describe_current_exception()
{
    const int fuse = state().fuse;
    state().fuse = 0;
    try {
        throw;
    } catch (const boom &b) {
        say("unhandled boom %d", b.code);
    } catch (int i) {
        say("unhandled int %d", i);
    } catch (const char *text) {
        say("unhandled text %s", text);
    } catch (...) {
        say("unhandled something");
    }
    state().fuse = fuse;
}

class promise_base {
public:
    switchback::suspend_always initial_suspend() const noexcept { return {}; }
    switchback::suspend_always final_suspend() const noexcept { return {}; }
    give yield_value(int v)
    {
        state().yielded_kind = 'i';
        state().yielded_int = v;
        return {};
    }
    give yield_value(const obj &o)
    {
        state().yielded_kind = 'o';
        state().yielded_object = &o.value();
        return {};
    }
    give yield_value(const char *text)
    {
        state().yielded_kind = 's';
        state().yielded_text = text;
        return {};
    }
    void unhandled_exception() { describe_current_exception(); }
};

// Yields; returns nothing.
class flow : public routine {
public:
    class promise_type : public promise_base {
    public:
        flow get_return_object() { return flow(coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { say("return"); }
    };
    explicit flow(coroutine_handle<> h) : routine(h) {}
};

inline int value_of(int v) { return v; }
inline int value_of(const obj &o) { return o.get(); }
inline int value_of(const mo &o) { return o.get(); }
inline int value_of(const strict &o) { return o.get(); }
inline int value_of(const fixed &o) { return o.number; }

// Yields; returns a T, which it reports.
template <class T> class flow_of : public routine {
public:
    class promise_type : public promise_base {
    public:
        flow_of get_return_object() { return flow_of(coroutine_handle<promise_type>::from_promise(*this)); }
        template <class U = T> void return_value(U &&u)
        {
            T kept(std::forward<U>(u));
            say("return %d", value_of(kept));
        }
    };
    explicit flow_of(coroutine_handle<> h) : routine(h) {}
};

// ---- the driver --------------------------------------------------------------------------------------

inline void say_yielded(int n)
{
    state_of_the_trace &s = state();
    switch (s.yielded_kind) {
    case 'i': say("[%d] int %d", n, s.yielded_int); break;
    case 'o': say("[%d] obj %d", n, *s.yielded_object); break;
    case 's': say("[%d] text %s", n, s.yielded_text); break;
    default: say("[%d]", n); break;
    }
    s.yielded_kind = 0;
}

enum { to_the_end = -1 };

// One run. Destroys at the suspension `last` (0: the initial one), throws into the resumption after the
// suspension `throw_at`. Answers how many resumptions there were before the end.
inline int run_once(routine (*make_it)(), int last, int throw_at)
{
    state_of_the_trace &s = state();
    const int before = s.live;
    int n = 0;
    s.next = nullptr;
    s.throw_in = false;
    s.yielded_kind = 0;
    try {
        routine r = make_it();
        if (s.yielded_kind)
            say_yielded(0);
        while (!r.done()) {
            if (n == last) {
                say("destroy");
                break;
            }
            coroutine_handle<> h = s.next ? s.next : r.handle();
            s.next = nullptr;
            s.sent = 100 + n;
            s.throw_in = n == throw_at;
            h.resume();
            s.throw_in = false;
            ++n;
            if (r.done())
                say("done");
            else
                say_yielded(n);
            if (n == 1000) {
                say("endless");
                break;
            }
        }
        r.destroy();
    } catch (const boom &b) {
        say("out of the coroutine: boom %d", b.code);
    } catch (int i) {
        say("out of the coroutine: int %d", i);
    } catch (...) {
        say("out of the coroutine: something");
    }
    s.throw_in = false;
    if (s.live != before) {
        say("WRONG: %d objects leaked", s.live - before);
        s.failed = true;
        s.live = before;
    }
    return n;
}

struct limits {
    int destroys; // how many suspensions to destroy at, at most
    int throws;   // how many suspensions to throw into, at most
    int fuses;    // how many operations to let throw, at most
};

// Every run that there is of one coroutine.
inline void exercise(const char *name, routine (*make_it)(), limits most = {12, 12, 40})
{
    state_of_the_trace &s = state();
    say("== %s", name);
    s.fuse = 0;
    const int n = run_once(make_it, to_the_end, -1);
    for (int k = 0; k < n && k < most.destroys; ++k) {
        say("-- %s, destroyed at %d", name, k);
        run_once(make_it, k, -1);
    }
    for (int k = 1; k < n && k < most.throws; ++k) {
        say("-- %s, thrown into at %d", name, k);
        run_once(make_it, to_the_end, k);
    }
    for (int k = 1; k <= most.fuses; ++k) {
        s.fuse = k;
        s.fired = false;
        say("-- %s, operation %d throws", name, k);
        run_once(make_it, to_the_end, -1);
        s.fuse = 0;
        if (!s.fired)
            break;
    }
}

// The last word of every program.
inline int finish()
{
    say("live %d", state().live);
    return state().live == 0 && !state().failed ? 0 : 1;
}

} // namespace tr

#endif
