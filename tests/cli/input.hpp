#include <switchback/generator.hpp>
