// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Print.h"

#include "PrintExpr.h"

#include <algorithm>

namespace fuzz {
namespace {

/// What programs call beside trace.hpp, and how one sees that they do.
const struct {
  const char *use, *text;
} helpers[] = {{"three(", R"(
static int three(int a, int b, int c)
{
    tr::may_throw("three", a);
    tr::say("three %d %d %d", a, b, c);
    return a + b + c;
}
)"},
               {"mix(", R"(
inline int mix(const tr::obj &o, int n)
{
    tr::say("mix %d %d", o.get(), n);
    return o.get() + n;
}
inline int mix(tr::obj &&o, int n)
{
    tr::say("mix with temporary %d %d", o.get(), n);
    return o.get() + n;
}
)"},
               {"triple{", R"(
struct triple {
    int a, b, c;
    int sum() const { return a + b * 2 + c * 3; }
};
)"},
               {"builder(", R"(
class builder {
public:
    explicit builder(int n) : o_(n) {}
    builder &add(int n)
    {
        o_.add(n);
        return *this;
    }
    int get() const { return o_.get(); }

private:
    tr::obj o_;
};
)"},
               {"shared", R"(
static int shared = 7;
)"},
               {"owner ", R"(
class owner {
public:
    explicit owner(tr::obj *o) : o_(o) {}
    owner(const owner &) = delete;
    owner &operator=(const owner &) = delete;
    ~owner() { delete o_; }
    int get() const { return o_->get(); }

private:
    tr::obj *o_;
};
)"},
               {"options ", R"(
struct options {
    int number = tr::op(6);
    tr::obj held = tr::obj(number + 1);
    int get() const { return number + held.get(); }
};
)"},
               {"both_of{", R"(
struct both_of {
    int number;
    tr::obj held;
};
)"},
               {"later<", R"(
template <class T> struct later {
    int v;
    explicit later(int n) : v(n) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    T await_resume() const
    {
        tr::arrived();
        return T(v);
    }
};
)"},
               {"make_of<", R"(
template <class T> T make_of(int n) { return T(n); }
)"},
               {"in_place(", R"(
template <class T> T &in_place(T &t) { return t; }
)"},
               {"both(", R"(
template <class T> int both(const T &t, int n)
{
    tr::say("both %d %d", tr::value_of(t), n);
    return tr::value_of(t) + n;
}
)"},
               {"total(", R"(
inline int total() { return 0; }
template <class T, class... Rest> int total(const T &first, const Rest &...rest)
{
    return tr::value_of(first) + total(rest...);
}
)"},
               {"hand(", R"(
// Awaited, the same as a yield.
template <class T> tr::give hand(T &&value) { return tr::promise_base().yield_value(std::forward<T>(value)); }
)"},
               {"awaits(", R"(
template <class Make> SB_COROUTINE static tr::flow awaits(Make make) { SB_AWAIT(make()); }
)"},
               {"awaits_value(", R"(
template <class Make> SB_COROUTINE static tr::flow awaits_value(Make make)
{
    tr::say("gives %d", tr::value_of(SB_AWAIT(make())));
}
)"},
               {"steps(", R"(
// Asks for one element after the other, and says what the generator returns.
inline void tell_end(const switchback::iteration<int, void> &) { tr::say("at its end"); }
template <class R> void tell_end(const switchback::iteration<int, R> &last)
{
    tr::say("returned %d", tr::value_of(last.value.returned()));
}
inline void tell_end(const switchback::iteration<int, int> &last) { tr::say("returned %d", last.value); }
template <class G> auto take_step(G &it, int sent, const std::exception_ptr &thrown) -> decltype(it.next())
{
    return thrown ? it.throw_(thrown) : it.next(sent);
}
inline int yielded_of(int value) { return value; }
template <class Either> int yielded_of(const Either &value) { return value.yielded(); }
template <class Make> SB_COROUTINE static tr::flow steps(Make make)
{
    auto it = make();
    int sent = 0;
    std::exception_ptr thrown;
    for (;;) {
        auto step = take_step(it, sent, thrown);
        thrown = nullptr;
        if (step.done) {
            tell_end(step);
            SB_RETURN();
        }
        const int value = yielded_of(step.value);
        try {
            sent = SB_YIELD(value);
        } catch (const tr::boom &) {
            thrown = std::current_exception();
        }
    }
}
)"},
               {"given(", R"(
inline int given(const char *text) { return text[0]; }
template <class T> int given(const T &value) { return tr::value_of(value); }
)"},
               {"asked(", R"(
template <class T, class... Rest> int asked(const T &first, const Rest &...) { return tr::value_of(first); }
)"},
               {"later_of<", R"(
template <class T> T later_of(int n) { return T(n); }
)"},
               {"drain(", R"(
// Runs a coroutine to its end.
inline int drain(const tr::flow &inner)
{
    int n = 0;
    for (; !inner.done(); ++n)
        inner.handle().resume();
    tr::state().next = nullptr;
    tr::state().yielded_kind = 0;
    return n;
}
)"}};

/// Runs what needs an object or a closure, as `%n`, which takes functions, does.
const char *const runs = R"(
template <class F> struct running {
    static F *make;
};
template <class F> F *running<F>::make;
template <class F> static void runs(const char *name, F make)
{
    running<F>::make = &make;
    %n(name, []() -> tr::routine { return (*running<F>::make)(); });
}
)";

/// At fewer places than tr::exercise, which takes the first ones only, but all over the run.
const char *const driver = R"(
static void spread(const char *name, tr::routine (*make)())
{
    tr::say("== %s", name);
    const int n = tr::run_once(make, tr::to_the_end, -1);
    for (int k = 0; k < n; k += 1 + n / 10) {
        tr::say("-- destroyed at %d", k);
        tr::run_once(make, k, -1);
    }
    for (int k = 1; k < n; k += 1 + n / 10) {
        tr::say("-- thrown into at %d", k);
        tr::run_once(make, tr::to_the_end, k);
    }
    tr::state().fired = true;
    for (int k = 1; k < 300 && tr::state().fired; k += 1 + k / 6) {
        tr::say("-- operation %d throws", k);
        tr::state().fired = false;
        tr::state().fuse = k;
        tr::run_once(make, tr::to_the_end, -1);
        tr::state().fuse = 0;
    }
}
)";

std::string exercise(const std::string &how, const Program &program) {
  if (std::string around = printRuns(program); !around.empty())
    return around;
  std::string reset = arguments(program).find("shared") == std::string::npos ? "" : "shared = 7; ";
  return "    " + how + "(\"" + program.name + "\", []() -> tr::routine { " + reset + "return " +
         awaited(program, program.name + "(" + arguments(program) + ")") + "; });\n";
}

/// Everything in front of `text` that it needs.
std::string withPreamble(const std::string &text) {
  std::string result;
  if (text.find("switch (") != std::string::npos)
    result = "#if defined(__GNUC__)\n#pragma GCC diagnostic ignored \"-Wimplicit-fallthrough\"\n#endif\n";
  if (text.find("tr::bag") + 1 || text.find("tr::make_bag") + 1 || text.find("tr::counting") + 1 ||
      text.find("tr::stairs") + 1 || text.find("tr::makers") + 1)
    result += "#include \"support/range.hpp\"\n";
  if (text.find("SB_FOR_AWAIT") + 1)
    result += "#include \"support/stream.hpp\"\n";
  if (result.find("#include") == std::string::npos)
    result += "#include \"support/trace.hpp\"\n";
  if (text.find("switchback::task") != std::string::npos)
    result += "#include <switchback/task.hpp>\n";
  if (text.find("switchback::generator") != std::string::npos)
    result += "#include <switchback/generator.hpp>\n";
  for (const auto &helper : helpers)
    if (text.find(helper.use) != std::string::npos)
      result += helper.text;
  return result + text;
}

} // namespace

Batch print(const std::vector<Program> &programs) {
  std::string text = driver + spell(runs, "", "", "spread");
  std::vector<size_t> offsets;
  for (const Program &program : programs) {
    text += "\n";
    offsets.push_back(text.size());
    printCoroutine(program, text);
  }
  text += "\nint main()\n{\n    std::setvbuf(stdout, nullptr, _IOLBF, 1 << 12);\n";
  for (const Program &program : programs)
    text += exercise("spread", program);
  text += "    return tr::finish();\n}\n";
  Batch batch{withPreamble(text), {}};
  const size_t preamble = batch.text.size() - text.size();
  for (size_t offset : offsets)
    batch.firstLines.push_back(1 + std::count(batch.text.begin(), batch.text.begin() + preamble + offset, '\n'));
  return batch;
}

std::string printCase(const Program &program, const std::string &comment) {
  std::string text = printRuns(program).empty() ? "" : spell(runs, "", "", "tr::exercise");
  text += "\n";
  printCoroutine(program, text);
  text += "\nint main()\n{\n" + exercise("tr::exercise", program) + "    return tr::finish();\n}\n";
  std::string standard = program.standard > 11 ? "// std: c++" + std::to_string(program.standard) + "\n" : "";
  return "// " + comment + "\n" + standard + withPreamble(text);
}

} // namespace fuzz
