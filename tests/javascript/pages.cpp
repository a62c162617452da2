#include "js.hpp"

#include <switchback/async_generator.hpp>

#include <map>

using std::string;
using switchback::async_generator;
using switchback::promise;

struct page {
  std::vector<string> items;
  string next;
};
static std::map<string, page> pages = {
    {"first", {{"a", "b"}, "second"}}, {"second", {{}, "third"}}, {"third", {{"c"}, ""}}};
SB_COROUTINE promise<page> get(string name) {
  js::log("request", name);
  SB_AWAIT(js::sleep(10));
  js::log("response", name);
  SB_RETURN(pages[name]);
}

SB_COROUTINE async_generator<string, string> items(string name) {
  while (!name.empty()) {
    const page page = SB_AWAIT(get(name));
    SB_YIELD_FROM(page.items);
    name = page.next;
  }
  SB_RETURN("no more pages");
}
SB_COROUTINE async_generator<string> numbered(async_generator<string, string> from) {
  int n = 0;
  SB_FOR_AWAIT (const string &item, from)
    SB_YIELD(std::to_string(++n) + ": " + item);
}

SB_COROUTINE promise<> program() {
  SB_FOR_AWAIT (const string &line, numbered(items("first")))
    js::log(line);
  auto it = items("third");
  const auto one = SB_AWAIT(it.next()), two = SB_AWAIT(it.next()), three = SB_AWAIT(it.next());
  js::log(one, two, three);
}

int main() {
  return js::run([] { program(); });
}
