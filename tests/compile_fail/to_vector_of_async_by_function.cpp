#include <switchback/async_generator.hpp>

switchback::async_generator<int> numbers();
int twice(int n);

void spread() {
  switchback::to_vector(numbers(), twice); // expected-error {{an asynchronous iterable needs SB_FOR_AWAIT}}
}
