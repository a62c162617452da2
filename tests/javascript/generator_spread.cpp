#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::to_vector;

class squares : public switchback::iterable<squares> {
public:
  explicit squares(int count) : count_(count) {}
  SB_COROUTINE switchback::generator<int> iterate() const {
    js::log("a new iterator");
    for (int i = 1; i <= count_; ++i)
      SB_YIELD(i * i);
  }

private:
  int count_;
};

int main() {
  const squares squares(3);
  for (int s : squares)
    js::log(s);
  js::log(to_vector(squares));
  js::log(to_vector(squares, [](int s) { return s + 0.5; }));

  auto it = squares.iterate();
  js::log(it.next());
  js::log(to_vector(it));
  js::log(to_vector(it));
  for (int s : it)
    js::log("never", s);
}
