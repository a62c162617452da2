#include <switchback/async_generator.hpp>

switchback::async_generator<int> numbers();

void spread() {
  switchback::to_vector(numbers()); // expected-error {{an asynchronous iterable needs SB_FOR_AWAIT}}
}
