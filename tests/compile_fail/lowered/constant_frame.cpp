#include <switchback/generator.hpp>

struct counted {
  counted() {}
  ~counted() {}
};

template <class T>
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> keeping(int n) {
  T kept{}; // expected-error {{constant expressions cannot assign to 'kept'}}
  SB_YIELD(n);
  static_cast<void>(kept);
}

int main() { keeping<counted>(1); }
