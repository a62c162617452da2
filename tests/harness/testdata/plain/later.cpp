// std: c++17
// flags: -DGREETING="hello"
#include <cstdio>

#define TEXT(x) #x
#define STRING(x) TEXT(x)

int main() {
  if (const char *text = STRING(GREETING); text)
    std::puts(text);
}
