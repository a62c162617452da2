// Generators by value that delegate to calls of themselves: the inner frames lie on a stack of the outermost one.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using switchback::generator;

struct node {
    int value;
    const node *left, *right;

    // A member's frame has a pointer to its object, which is another one in each.
    SB_VALUE_COROUTINE generator<int> preorder() const
    {
        SB_YIELD(value);
        if (left)
            SB_YIELD_FROM(left->preorder());
        if (right)
            SB_YIELD_FROM(right->preorder());
    }

    SB_VALUE_COROUTINE static generator<const node &> leaves(const node &root)
    {
        if (!root.left && !root.right)
            SB_YIELD(root);
        for (const node *child : {root.left, root.right})
            if (child)
                SB_YIELD_FROM(leaves(*child));
    }
};

SB_VALUE_COROUTINE generator<int> inorder(const node *root)
{
    if (!root)
        SB_RETURN();
    SB_YIELD_FROM(inorder(root->left));
    SB_YIELD(root->value);
    SB_YIELD_FROM(inorder(root->right));
}

SB_VALUE_COROUTINE generator<std::pair<char, char>> hanoi(int disks, char from, char to, char over)
{
    if (disks == 0)
        SB_RETURN();
    SB_YIELD_FROM(hanoi(disks - 1, from, over, to));
    SB_YIELD(std::pair<char, char>(from, to));
    SB_YIELD_FROM(hanoi(disks - 1, over, to, from));
}

// What is yielded is an object that all frames share.
SB_VALUE_COROUTINE generator<const std::string &> permutations(std::string &text, std::size_t from = 0)
{
    if (from + 1 >= text.size())
        SB_YIELD(text);
    for (std::size_t i = from; i < text.size(); ++i) {
        std::swap(text[from], text[i]);
        if (from + 1 < text.size())
            SB_YIELD_FROM(permutations(text, from + 1));
        std::swap(text[from], text[i]);
    }
}

// Objects in each frame, a temporary that outlives the inner one, exceptions that are thrown, caught, and let through.
SB_VALUE_COROUTINE generator<int, void, int> nested(int depth, int thrower, int catcher, const tr::obj &argument)
{
    tr::obj local(depth);
    try {
        tr::obj inner(depth + 100);
        const int sent = SB_YIELD(depth + argument.get() * 1000);
        tr::say("at %d got %d", depth, sent);
        if (depth == thrower)
            throw std::runtime_error("thrown at " + std::to_string(depth));
        if (depth < 4)
            SB_YIELD_FROM(nested(depth + 1, thrower, catcher, tr::obj(depth + 200)));
        tr::say("behind %d", depth);
    } catch (const std::runtime_error &error) {
        tr::say("at %d: %s", depth, error.what());
        if (depth > catcher)
            throw;
        tr::say("caught at %d, %s", depth, std::current_exception() ? "in a handler" : "alone");
    }
    tr::say("current at %d: %s", depth, std::current_exception() ? "some" : "none");
    SB_YIELD(-depth);
}

struct tracing_error {
    tr::obj object;
    explicit tracing_error(int id) : object(id) {}
};

// The exception is gone as soon as it has been handled.
SB_VALUE_COROUTINE generator<int> fails(int depth)
{
    if (depth == 3)
        throw tracing_error(77);
    try {
        SB_YIELD_FROM(fails(depth + 1));
    } catch (const tracing_error &error) {
        tr::say("%d handles %d", depth, error.object.get());
        if (depth > 1)
            throw;
    }
    tr::say("%d has handled it", depth);
    SB_YIELD(depth);
}

// What the inner ones return.
SB_VALUE_COROUTINE generator<int, long> sums(const node *root)
{
    if (!root)
        SB_RETURN(0);
    const tr::obj object(root->value);
    const long left = SB_YIELD_FROM(sums(root->left));
    SB_YIELD(root->value);
    const long sum = left + root->value + SB_YIELD_FROM(sums(root->right)) * 1;
    tr::say("below %d: %ld", root->value, sum);
    SB_RETURN(sum);
}

SB_VALUE_COROUTINE generator<int> range(int first, int last)
{
    tr::obj object(first);
    for (int i = first; i < last; ++i)
        SB_YIELD(i);
}

// It delegates to others, and others delegate to it, in their frames.
SB_VALUE_COROUTINE generator<int> mixed(int depth)
{
    tr::obj object(depth * 10);
    SB_YIELD_FROM(range(depth, depth + 2));
    for (int i : range(5, 6))
        SB_YIELD(i);
    std::vector<int> some{7, 8};
    SB_YIELD_FROM(some);
    if (depth)
        SB_YIELD_FROM(mixed(depth - 1));
    SB_YIELD_FROM(generator<int>(range(90, 91)));
}

SB_VALUE_COROUTINE generator<int> outer()
{
    SB_YIELD(1000);
    SB_YIELD_FROM(mixed(2));
    for (int i : mixed(1))
        SB_YIELD(-i);
}

struct alignas(64) aligned {
    int value;
};
SB_VALUE_COROUTINE generator<int> keeps_aligned(int depth)
{
    aligned local{depth};
    aligned *where = &local;
    // (Where the native frame lies depends on the compiler.)
    SB_YIELD(SWITCHBACK_NATIVE || reinterpret_cast<std::uintptr_t>(where) % 64 == 0 ? depth : -1);
    if (depth)
        SB_YIELD_FROM(keeps_aligned(depth - 1));
    SB_YIELD(where->value);
}

// In a loop, behind its header, and last in it.
SB_VALUE_COROUTINE generator<int> loops(int depth, int width)
{
    for (int i = 0; i < width; ++i) {
        SB_YIELD(depth * 10 + i);
        if (depth > 0)
            SB_YIELD_FROM(loops(depth - 1, width - 1));
    }
    for (int i = 0; i < depth; ++i)
        SB_YIELD_FROM(loops(i, 1));
}

struct counted {
    static int alive;
    counted() { ++alive; }
    counted(const counted &) = delete;
    counted &operator=(const counted &) = delete;
    ~counted() { --alive; }
};
int counted::alive = 0;

SB_VALUE_COROUTINE generator<int> deep(int depth)
{
    const counted object;
    if (depth)
        SB_YIELD_FROM(deep(depth - 1));
    SB_YIELD(depth);
}

SB_VALUE_COROUTINE generator<int> runs_itself(const std::function<void()> &again, int depth)
{
    if (depth)
        SB_YIELD_FROM(runs_itself(again, depth - 1));
    try {
        again();
    } catch (const switchback::generator_running &error) {
        tr::say("%d: %s", depth, error.what());
    }
    SB_YIELD(depth);
}

template <class G>
void print(G &&elements)
{
    for (auto &&element : elements)
        std::printf("%d ", element);
    std::puts("");
}

void trees()
{
    const node a{1, nullptr, nullptr}, b{3, nullptr, nullptr}, c{2, &a, &b}, d{5, nullptr, nullptr}, e{6, &d, nullptr}, f{4, &c, &e};
    print(inorder(&f));
    print(inorder(nullptr));
    print(f.preorder());
    for (const node &leaf : node::leaves(f))
        std::printf("%d ", leaf.value);
    std::puts("");
    for (auto move : hanoi(3, 'a', 'b', 'c'))
        std::printf("%c%c ", move.first, move.second);
    std::puts("");
    auto all = sums(&f);
    for (auto step = all.next();; step = all.next()) {
        if (step.done) {
            std::printf("sum %ld\n", step.value.returned());
            break;
        }
        std::printf("%d\n", step.value.yielded());
    }
    std::string text = "abc";
    for (const std::string &permutation : permutations(text))
        std::printf("%s ", permutation.c_str());
    std::puts("");

    auto begun = inorder(&f);
    auto moved = std::move(begun);
    std::printf("%d ", moved.next().value);
    std::printf("%d ", moved.next().value);
    moved.return_();
    std::printf("%d\n", moved.next().done);
    moved = inorder(&c); // whatever has become of the first one
    std::printf("%d ", moved.next().value);
    moved = inorder(&e);
    print(moved);
    generator<int> erased = inorder(&f);
    print(erased);
    auto unused = inorder(&f);
    static_cast<void>(unused);
}

void exceptions()
{
    for (int thrower : {9, 4, 2, 1})
        for (int catcher : {0, 1, 3, 4}) {
            tr::say("thrown by %d, caught by %d", thrower, catcher);
            const tr::obj argument(0);
            auto it = nested(1, thrower, catcher, argument);
            try {
                int sent = 0;
                for (auto step = it.next(); !step.done; step = it.next(++sent))
                    tr::say("yielded %d", step.value);
            } catch (const std::runtime_error &error) {
                tr::say("left by: %s", error.what());
            }
            tr::say("%d", it.next(1).done);
        }
    // Thrown in from outside, or left, or closed, after so many steps.
    for (int steps = 1; steps < 9; ++steps)
        for (int how = 0; how < 3; ++how) {
            tr::say("%d steps, then %d", steps, how);
            const tr::obj argument(0);
            auto it = nested(1, 9, 2, argument);
            for (int i = 0; i < steps; ++i)
                it.next(i);
            try {
                if (how == 0) {
                    auto step = it.throw_(std::runtime_error("from outside"));
                    tr::say("yielded %d, %d", step.done ? 0 : step.value, it.next(5).done);
                } else if (how == 1) {
                    it.return_();
                    tr::say("returned");
                }
            } catch (const std::runtime_error &error) {
                tr::say("left by: %s", error.what());
            }
        }
    print(fails(0));
}

int main()
{
    trees();
    exceptions();
    print(outer());
    {
        auto it = outer();
        for (int i = 0; i < 9; ++i)
            std::printf("%d ", it.next().value);
        std::puts("left");
    }
    print(keeps_aligned(20));
    print(loops(2, 3));
    {
        int sum = 0;
        for (int element : deep(1000))
            sum += element;
        std::printf("%d, %d alive\n", sum, counted::alive);
        auto it = deep(200000); // closed from the innermost frame outwards, whatever the size of the native stack
        std::printf("%d ", it.next().value);
        std::printf("%d ", it.next().value);
        std::printf("%d alive\n", counted::alive);
    }
    std::printf("%d alive\n", counted::alive);
    {
        std::function<void()> again;
        auto it = runs_itself(again, 2);
        again = [&it] { it.next(); };
        print(it);
    }
}
