#ifndef APP_CUBES_HPP
#define APP_CUBES_HPP

#include <switchback/generator.hpp>

SB_COROUTINE inline switchback::generator<int> cubes(int n) {
  for (int i = 0; i < n; ++i)
    SB_YIELD(i * i * i);
}

#endif
