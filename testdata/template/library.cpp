// Templates over the standard library: maps, owners, strings; promises that are made from the parameters.
#include "support/trace.hpp"
#include <memory>
#include <string>
#include <map>

template <class T> class counted : public tr::routine {
public:
    class promise_type : public tr::promise_base {
    public:
        promise_type(const T &t, int n) { tr::say("made from %d and %d", tr::value_of(t), n); }
        counted get_return_object() { return counted(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("return"); }
    };
    explicit counted(tr::coroutine_handle<> h) : routine(h) {}
};

template <class T> SB_COROUTINE counted<T> made(T t, int n)
{
    SB_YIELD(tr::value_of(t) + n);
}


template <class Map> SB_COROUTINE tr::flow maps(Map map)
{
    for (auto &entry : map)
        SB_YIELD(entry.second);
    auto found = map.find("a");
    if (found != map.end())
        SB_YIELD(found->second);
    map["b"] = SB_YIELD(map.begin()->second);
    SB_YIELD(map["b"]);
    typename Map::mapped_type &b = map["b"];
    b += SB_YIELD(1);
    SB_YIELD(static_cast<int>(map.size()) + b);
}

template <class T> SB_COROUTINE tr::flow owners(std::unique_ptr<T> p)
{
    SB_YIELD(tr::value_of(*p));
    std::unique_ptr<T> other = std::move(p);
    SB_YIELD(!p && other);
    auto third = std::move(other);
    SB_YIELD(tr::value_of(*third));
    T *raw = third.get();
    SB_YIELD(tr::value_of(*raw) + (raw == third.get()));
    (*raw) = T(SB_YIELD(7));
    SB_YIELD(tr::value_of(*third));
}

template <class S> SB_COROUTINE tr::flow strings(S s)
{
    S text = s + "more";
    SB_YIELD(text.c_str());
    text += SB_YIELD(text.c_str()) ? "x" : "y";
    const char *raw = text.c_str();
    SB_YIELD(raw);
    S joined = text + s + S("!");
    SB_YIELD((joined + s).c_str());
    for (char c : joined)
        if (c == '!')
            SB_YIELD(c);
}

int main()
{
    tr::exercise("made", []() -> tr::routine { return made(tr::obj(1), 2); });
    tr::exercise("made", []() -> tr::routine { return made(3, 4); });
    tr::exercise("maps", []() -> tr::routine { return maps(std::map<std::string, int>{{"a", 5}, {"c", 6}}); });
    tr::exercise("owners", []() -> tr::routine { return owners(std::unique_ptr<int>(new int(8))); });
    tr::exercise("owners", []() -> tr::routine { return owners(std::unique_ptr<tr::obj>(new tr::obj(9))); });
    tr::exercise("strings", []() -> tr::routine { return strings(std::string("text")); });
    return tr::finish();
}
