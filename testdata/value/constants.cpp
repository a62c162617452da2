// Generators that run in constant expressions: SB_CONSTEXPR. What the compiler has computed and what the program
// computes are the same; before C++14, and natively, there is only the latter.
#include <switchback/generator.hpp>

#include <cstdio>

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> range(int first, int last)
{
    for (int i = first; i < last; ++i)
        SB_YIELD(i);
}

SB_CONSTEXPR int sum(int last)
{
    int result = 0;
    auto numbers = range(0, last);
    for (auto step = numbers.next(); !step.done; step = numbers.next())
        result += step.value;
    return result;
}

// Loops in loops, jumps, blocks whose locals exclude each other.
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<long> mixture(int n)
{
    const int modulus = 7;
    for (int a = 0; a < n; ++a) {
        for (int b = 0; b < a; ++b) {
            if ((a * b) % 2)
                continue;
            if (b % 3 == 1) {
                long product = static_cast<long>(a) * b;
                SB_YIELD(product);
                SB_YIELD(product % modulus);
            } else {
                int sum = a + b;
                SB_YIELD(sum);
                if (sum > 12)
                    break;
            }
        }
        int rest = a;
        while (true) {
            SB_YIELD(-rest);
            if (rest % 2)
                break;
            do
                SB_YIELD(-1000 - rest);
            while (false);
            rest += 3;
        }
        if (a == 9)
            SB_RETURN();
    }
}

SB_CONSTEXPR long digest(int n)
{
    long result = 17;
    auto numbers = mixture(n);
    for (auto step = numbers.next(); !step.done; step = numbers.next())
        result = (result * 31 + step.value) % 1000003;
    return result;
}

// Arrays and objects in the frame, references to them, and what both of two ways lead to.
struct point {
    int x, y;
    constexpr point() : x(0), y(0) {}
    constexpr point(int x, int y) : x(x), y(y) {}
    constexpr int dot(const point &other) const { return x * other.x + y * other.y; }
};

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> places(point from)
{
    const point unit(1, 1);
    point at = from;
    int steps[3] = {1, 2};
    int *last = &steps[2];
    *last = 4;
    int &first = steps[0];
    for (int step : steps) {
        at = point(at.x + step, at.y * 2);
        SB_YIELD(at.x);
        SB_YIELD(at.dot(unit));
        ++first;
    }
    char text[] = "ab";
    SB_YIELD(text[0] - 'a' + first);
    SB_YIELD(text[1] - 'a' + steps[0] + *last);
}

SB_CONSTEXPR int last_of(point from)
{
    int result = 0;
    auto numbers = places(from);
    for (auto step = numbers.next(); !step.done; step = numbers.next())
        result = result * 3 + step.value;
    return result;
}

// Both ways: what is sent comes out of the yield.
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<unsigned, void, unsigned> accumulate(unsigned total)
{
    while (true)
        total = total * 3 + SB_YIELD(total);
}

SB_CONSTEXPR unsigned accumulated(unsigned n)
{
    auto totals = accumulate(1);
    totals.next();
    unsigned result = 0;
    for (unsigned i = 0; i != n; ++i)
        result = totals.next(i).value;
    totals.return_();
    return totals.next().done ? result : 0;
}

// A table that a compiler fills.
struct table {
    int values[8];
};

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> primes()
{
    for (int n = 2;; ++n) {
        bool isPrime = true;
        for (int d = 2; d * d <= n; ++d)
            isPrime = isPrime && n % d != 0;
        if (isPrime)
            SB_YIELD(n);
    }
}

SB_CONSTEXPR table first_primes()
{
    table result = {};
    auto numbers = primes();
    for (int &value : result.values)
        value = numbers.next().value;
    return result;
}

// Of small classes, copied into the frame.
struct edge {
    short from, to;
};

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<edge> edges(short n)
{
    for (short i = 0; i < n; ++i)
        SB_YIELD(edge{i, static_cast<short>((i + 1) % n)});
}

SB_CONSTEXPR int closing(short n)
{
    auto all = edges(n);
    edge last = {};
    for (auto step = all.next(); !step.done; step = all.next())
        last = step.value;
    return last.from * 10 + last.to;
}

// An exception that leaves the body ends the generator; a step within a step is refused.
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> guarded(int n, int (*check)(int))
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(check(i));
}

static int throw_at_two(int i)
{
    if (i == 2)
        throw i;
    return i;
}

class shape {
public:
    constexpr explicit shape(int n) : corners(n) {}
    // Of a class, too.
    SB_CONSTEXPR static SB_VALUE_COROUTINE switchback::generator<int> powers(int base)
    {
        for (int power = 1; power < 1000; power *= base)
            SB_YIELD(power);
    }
    SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> angles() const
    {
        for (int i = 0; i != corners; ++i)
            SB_YIELD(i * 360 / corners);
    }

private:
    int corners;
};

#if SWITCHBACK_LOWERED && SWITCHBACK_CONSTANT_EVALUATION
static_assert(sum(5) == 10, "");
static_assert(range(3, 4).next().value == 3, "");
static_assert(range(3, 3).next().done, "");
constexpr long digested = digest(12);
static_assert(last_of(point(3, 4)) > 0, "");
constexpr int last_place = last_of(point(3, 4));
constexpr unsigned accumulation = accumulated(9);
constexpr table prime_table = first_primes();
static_assert(prime_table.values[7] == 19, "");
static_assert(closing(5) == 40, "");
constexpr shape square(4);
constexpr int second_angle(const shape &s)
{
    auto angles = s.angles();
    angles.next();
    auto copy = angles; // a paused generator forks
    return copy.next().value + angles.next().value;
}
static_assert(second_angle(square) == 180, "");
#else
static const long digested = digest(12);
static const int last_place = last_of(point(3, 4));
static const unsigned accumulation = accumulated(9);
static const table prime_table = first_primes();
#endif

int main()
{
    volatile int n = 12;
    std::printf("%d %ld %ld\n", sum(n), digested, digest(n) - digested);
    n = 3;
    std::printf("%d %d\n", last_place, last_of(point(n, 4)) - last_place);
    n = 9;
    std::printf("%u %u\n", accumulation, accumulated(n) - accumulation);
    for (int value : prime_table.values)
        std::printf("%d ", value);
    std::puts("");
    for (const edge &e : edges(3))
        std::printf("%d-%d ", e.from, e.to);
    std::printf("%d\n", closing(n));
    for (int i : range(2, n))
        std::printf("%d ", i);
    std::puts("");

    auto checked = guarded(5, throw_at_two);
    try {
        for (int i : checked)
            std::printf("%d ", i);
    } catch (int i) {
        std::printf("thrown %d, done %d\n", i, static_cast<int>(checked.next().done));
    }
    auto numbers = range(0, 9);
    for (int i : numbers)
        if (i == 3)
            break;
    std::printf("left early: done %d\n", static_cast<int>(numbers.next().done));

    for (int power : shape::powers(3))
        std::printf("%d ", power);
    const shape nonagon(n);
    for (int angle : nonagon.angles())
        std::printf("%d ", angle);
    std::puts("");
}
