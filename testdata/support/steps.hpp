// What the programs of testdata/generator/ share: printing the steps of a generator as JavaScript's console would, and
// objects that say what becomes of them.
#ifndef SB_TESTDATA_SUPPORT_STEPS_HPP
#define SB_TESTDATA_SUPPORT_STEPS_HPP

#include <switchback/generator.hpp>

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>

namespace steps {

template <class Y, class R>
void show(const switchback::iteration<Y, R> &step)
{
    std::cout << "{ value: ";
    if (step.has_value())
        std::cout << step.value;
    else
        std::cout << "undefined";
    std::cout << ", done: " << (step.done ? "true" : "false") << " }\n";
}

// Runs `f`, which does a step, and prints what it throws.
template <class F>
void attempt(F f)
{
    try {
        f();
    } catch (const switchback::generator_running &) {
        std::cout << "generator_running\n";
    } catch (const std::exception &e) {
        std::cout << "exception: " << e.what() << '\n';
    } catch (int i) {
        std::cout << "thrown: " << i << '\n';
    }
}

inline void say(const std::string &what) { std::cout << what << '\n'; }

// Alive objects are counted; each says when it dies.
struct noisy {
    std::string name;
    explicit noisy(std::string n) : name(std::move(n)) { ++alive(); }
    noisy(const noisy &o) : name(o.name) { ++alive(); }
    noisy(noisy &&o) : name(std::move(o.name))
    {
        o.name.clear();
        ++alive();
    }
    noisy &operator=(const noisy &) = default;
    ~noisy()
    {
        --alive();
        if (!name.empty())
            std::cout << '~' << name << '\n';
    }
    static int &alive()
    {
        static int n = 0;
        return n;
    }
};

inline int finish()
{
    std::cout << "alive: " << noisy::alive() << '\n';
    return noisy::alive() != 0;
}

} // namespace steps

#endif
