// Pragmas that switch a warning off where they stand. Compilers that do not know the name would
// warn of it: hence SWITCHBACK_PARSE, which only the tool defines.
// tool: -Wno-suspended-reference-parameter
#include <string>

#include <switchback/generator.hpp>

using switchback::generator;
typedef std::string text;

SB_COROUTINE generator<int> words(const text &s) { SB_YIELD(static_cast<int>(s.size())); }

auto before = words("a"); // expected-warning@:21 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}

#ifdef SWITCHBACK_PARSE
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdangling-coroutine-argument"
#endif
auto off = words("b");
#ifdef SWITCHBACK_PARSE
#pragma clang diagnostic ignored "-Weverything"
#endif
auto all_off = words("d");
#ifdef SWITCHBACK_PARSE
#pragma clang diagnostic pop
#endif

auto behind = words("e"); // expected-warning@:21 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}

#ifdef SWITCHBACK_PARSE
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsuspended-lock"
#endif
auto another = words("f"); // expected-warning@:22 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
#ifdef SWITCHBACK_PARSE
#pragma GCC diagnostic ignored "-Wdangling-coroutine-argument"
#endif
auto by_gcc = words("g");
#ifdef SWITCHBACK_PARSE
#pragma GCC diagnostic pop
#endif
auto after_gcc = words("g"); // expected-warning@:24 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}

#ifdef NEVER_DEFINED
#pragma clang diagnostic ignored "-Weverything"
#endif

void inside()
{
#ifdef SWITCHBACK_PARSE
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdangling-coroutine-argument"
#endif
    auto it = words("h");
#ifdef SWITCHBACK_PARSE
#pragma clang diagnostic pop
#endif
    auto last = words("i"); // expected-warning@:23 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
}
