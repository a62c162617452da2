// constexpr locals of every kind across suspensions: arrays, classes, references to them, constants of blocks and of
// closures.
#include "support/trace.hpp"

struct point {
  int x, y;
  constexpr int sum() const { return x + y; }
};

template <int N>
struct number {
  enum { value = N };
};

static const int table[3] = {7, 8, 9};
constexpr int square(int n) { return n * n; }

static const int *address;
static void remember(const int &n) { address = &n; }

SB_COROUTINE tr::flow used_as_objects(int n) {
  constexpr int cells[] = {1, 2, 3};
  constexpr point origin = {square(2), 5};
  const int &second = cells[1];
  const point *p = &origin;
  remember(cells[n]);
  SB_YIELD(cells[n] + p->sum());
  tr::check(address == cells + n && &second == cells + 1 && p == &origin, "addresses");
  SB_YIELD(second + number<origin.sum()>::value);
  for (const int &c : cells)
    SB_YIELD(c + *address);
  constexpr const int *last = table + 2;
  SB_YIELD(*last + number<cells[2] + 1>::value);
}

SB_COROUTINE tr::flow of_blocks(int n) {
  constexpr int size = 2;
  for (int i = 0; i < size; ++i) {
    constexpr int width = size * 3;
    tr::obj row[width / 3] = {SB_YIELD(width), i};
    {
      constexpr int size = 5;
      int cells[size] = {SB_YIELD(size), i};
      tr::say("%d %d", static_cast<int>(sizeof cells / sizeof *cells), cells[0]);
    }
    try {
      constexpr int code = width + 1;
      SB_YIELD(row[0]);
      switch (n + i) {
      case code:
        SB_YIELD("code");
        break;
      case size:
        SB_YIELD("size");
        break;
      default:
        throw tr::boom{code};
      }
    } catch (const tr::boom &b) {
      tr::say("caught %d %d", b.code, width);
    }
  }
  constexpr bool done = true;
  static_assert(done && size == 2, "constants");
  SB_YIELD(done);
}

SB_COROUTINE tr::flow in_closures(int n) {
  constexpr int step = 3;
  static constexpr int from = 10;
  const int *at = &step;
  for (int i = 0; i < 2; ++i) {
    SB_YIELD(*at);
    {
      auto by_copy = [=](int k) { return k + step + n; };
      auto by_reference = [&](int k) { return k * step + from + n; };
      n += tr::op(by_copy(1) + by_reference(i));
    }
    SB_YIELD(n);
    tr::check(at == &step, "the constant's address");
  }
  const point where = {step, SB_YIELD(from)};
  constexpr point there = {step, from};
  SB_YIELD(where.y + there.sum());
}

int main() {
  tr::exercise("used_as_objects", []() -> tr::routine { return used_as_objects(1); });
  tr::exercise("of_blocks", []() -> tr::routine { return of_blocks(1); });
  tr::exercise("of_blocks", []() -> tr::routine { return of_blocks(7); });
  tr::exercise("in_closures", []() -> tr::routine { return in_closures(1); });
  return tr::finish();
}
