#include "js.hpp"

#include <switchback/generator.hpp>

using std::string;
using switchback::generator;

SB_COROUTINE generator<int> naturals() {
  auto block = js::finally([] { js::log("naturals closed"); });
  for (int i = 0;; ++i) {
    js::log("made", i);
    SB_YIELD(i);
  }
}
SB_COROUTINE generator<int> filter(generator<int> source, bool (*keep)(int)) {
  for (int x : source)
    if (keep(x))
      SB_YIELD(x);
}
template <class Source, class T>
SB_COROUTINE generator<T> map(Source source, T (*f)(T)) {
  for (auto &&x : source)
    SB_YIELD(f(x));
}
template <class T>
SB_COROUTINE generator<T> take(generator<T> source, int count) {
  if (count > 0)
    for (auto &&x : source) {
      SB_YIELD(x);
      if (--count == 0)
        break;
    }
}

static int square(int x) { return x * x; }
static string shout(string s) { return s + "!"; }

int main() {
  auto odd = filter(naturals(), [](int x) { return x % 2 == 1; });
  for (int x : take(map(std::move(odd), square), 3))
    js::log("square", x);
  js::log(to_vector(take(map(std::vector<string>{"a", "b", "c"}, shout), 2)));
}
