# A user's program: two lowered sources, a lowered header, and a source that is none of switchback's business.
add_executable(app src/main.cpp)
switchback_sources(app src/squares.cpp src/words.cpp include/app/cubes.hpp INCLUDE_BASE include
  WARNINGS -Werror -Wsuspended-reference-parameter)

# After the call, because what is said later counts as well.
set_target_properties(app PROPERTIES CXX_STANDARD 14 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
target_include_directories(app PRIVATE include)
target_compile_definitions(app PRIVATE "GREETING=\"two words\"" LIMIT=4 $<$<BOOL:OFF>:EMPTY=1>)
target_compile_options(app PRIVATE -Wall -Wextra -Wpedantic -Werror)

# A program that is C++20 and knows nothing of switchback.
add_executable(standard src/standard.cpp)
switchback_sources(standard src/standard.cpp ALL COMPAT)
set_target_properties(standard PROPERTIES CXX_STANDARD 11 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
target_compile_options(standard PRIVATE -Wall -Wextra -Wpedantic -Werror)
