#ifndef APP_HPP
#define APP_HPP

#include <switchback/generator.hpp>

switchback::generator<int> squares();
switchback::generator<const char *> words();

#endif
