# switchback_sources(<target> <file>... [ALL] [COMPAT] [INCLUDE_BASE <dir>] [FLAGS <flag>...] [WARNINGS <flag>...])
#
# Lowers each file with switchback and compiles the result into <target> instead of the file itself:
#
#   add_executable(app main.cpp)
#   switchback_sources(app parser.cpp walker.cpp)
#
# The tool sees the target's own include directories, definitions, options and language standard, whenever they are
# set. A file is lowered again exactly when it, a header that it includes, or the tool itself changes. The lowered files
# are in <binary dir>/switchback/<target>/, at their place below the current source directory.
#
# A header is lowered to its place below INCLUDE_BASE (default: the current source directory), in a tree that
# precedes the target's other include directories: with INCLUDE_BASE include, include/app/walk.hpp is what
# #include <app/walk.hpp> then finds. Headers may be those of an INTERFACE library: then that is what the targets find
# that link it. To release such a library, install the tree over its other headers:
#
#   switchback_sources(ranges include/ranges/map.hpp INCLUDE_BASE include)
#   get_target_property(tree ranges SWITCHBACK_TREE)
#   install(DIRECTORY include/ ${tree}/ DESTINATION include FILES_MATCHING PATTERN *.hpp)
#
# ALL lowers every coroutine in the files, annotated or not, and the keywords like the macros.
#
# COMPAT gives the target a <coroutine> for compilers without one, so that the files can be written against std.
#
# FLAGS are for the tool alone, after all others. (Compile options that are written "SHELL:..." are not passed on.)
#
# WARNINGS are flags like -Werror or -Wno-suspended-lock, for the tool's own warnings (docs/warnings/); those among the
# compile options are the compiler's.

# Policies are those of this file wherever the function is called: depfile paths (CMP0116) above all.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20...3.25)

# The number in -std= that CMake will compile `target` with: what is asked for by property or by feature, or what
# the compiler does when nothing is. Of an INTERFACE library it is the oldest that its users may compile with.
function(_switchback_standard result target use)
  set(wanted $<TARGET_PROPERTY:${target},CXX_STANDARD>)
  set(features $<TARGET_PROPERTY:${target},${use}COMPILE_FEATURES>)
  set(default ${CMAKE_CXX_STANDARD_COMPUTED_DEFAULT})
  if(use)
    set(wanted 11)
  endif()
  set(number 11)
  foreach(level IN ITEMS 11 14 17 20 23 26)
    set(is_default $<AND:$<STREQUAL:${wanted},>,$<STREQUAL:${level},${default}>>)
    set(condition
      $<OR:$<STREQUAL:${wanted},${level}>,$<IN_LIST:cxx_std_${level},${features}>,${is_default}>)
    set(number $<IF:${condition},${level},${number}>)
  endforeach()
  set(${result} ${number} PARENT_SCOPE)
endfunction()

# The regular expression, inside a generator expression, that matches exactly `text`.
function(_switchback_literal result text)
  string(REGEX REPLACE "([][+.*()^$?|])" "\\\\\\1" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Everything that decides how `target`'s sources are read, but for its lowered headers in `tree`. `use` is INTERFACE_ for
# an INTERFACE library: what its users are given.
function(_switchback_flags result target tree use)
  _switchback_standard(standard ${target} "${use}")
  set(extensions $<TARGET_PROPERTY:${target},CXX_EXTENSIONS>)
  # Unset means on.
  set(strict $<AND:$<NOT:$<STREQUAL:${extensions},>>,$<NOT:$<BOOL:${extensions}>>>)
  set(flags -std=$<IF:${strict},c,gnu>++${standard})

  separate_arguments(always NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
  list(APPEND flags ${always})
  set(configurations ${CMAKE_CONFIGURATION_TYPES} ${CMAKE_BUILD_TYPE})
  list(REMOVE_DUPLICATES configurations)
  foreach(configuration IN LISTS configurations)
    string(TOUPPER "${configuration}" upper)
    separate_arguments(these NATIVE_COMMAND "${CMAKE_CXX_FLAGS_${upper}}")
    # A list inside a generator expression would be taken apart.
    string(REPLACE ";" "$<SEMICOLON>" these "${these}")
    if(these)
      list(APPEND flags "$<$<CONFIG:${configuration}>:${these}>")
    endif()
  endforeach()

  # A library's generator expression may leave an empty element; CMake skips it.
  set(definitions $<FILTER:$<TARGET_PROPERTY:${target},${use}COMPILE_DEFINITIONS>,INCLUDE,.>)
  list(APPEND flags "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},$<SEMICOLON>-D>>")

  # As CMake itself does: naming the compiler's own directories again would break #include_next.
  set(directories $<FILTER:$<TARGET_PROPERTY:${target},${use}INCLUDE_DIRECTORIES>,INCLUDE,.>)
  foreach(implicit IN LISTS CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
    _switchback_literal(implicit "${implicit}")
    set(directories $<FILTER:${directories},EXCLUDE,^${implicit}$>)
  endforeach()
  # The tool reads headers as they were written; whether they are lowered by now depends on the build's order.
  _switchback_literal(lowered "${tree}")
  set(directories $<FILTER:${directories},EXCLUDE,^${lowered}$>)
  list(APPEND flags "$<$<BOOL:${directories}>:-I$<JOIN:${directories},$<SEMICOLON>-I>>")

  list(APPEND flags "$<FILTER:$<TARGET_PROPERTY:${target},${use}COMPILE_OPTIONS>,EXCLUDE,^SHELL:>")
  set(${result} "${flags}" PARENT_SCOPE)
endfunction()

# Lowered headers have moved away from the headers beside them, which they may include in quotes.
function(_switchback_neighbours target scope)
  get_target_property(headers ${target} SWITCHBACK_HEADERS)
  if(NOT headers)
    set(headers "")
  endif()
  list(APPEND headers ${ARGN})
  set_target_properties(${target} PROPERTIES SWITCHBACK_HEADERS "${headers}")
  set(names "")
  set(directories "")
  foreach(header IN LISTS headers)
    cmake_path(GET header PARENT_PATH directory)
    list(APPEND directories ${directory})
  endforeach()
  list(REMOVE_DUPLICATES directories)
  foreach(directory IN LISTS directories)
    file(GLOB neighbours ${directory}/*.h ${directory}/*.hh ${directory}/*.hpp ${directory}/*.hxx)
    list(REMOVE_ITEM neighbours ${headers})
    foreach(neighbour IN LISTS neighbours)
      cmake_path(GET neighbour FILENAME name)
      if(name IN_LIST names)
        message(FATAL_ERROR "switchback_sources(${target}): '${name}' stands beside lowered headers in ${directory} and "
          "in another directory, so that #include \"${name}\" could find either: lower them for different targets")
      endif()
      list(APPEND names ${name})
    endforeach()
    target_compile_options(${target} ${scope} "$<BUILD_INTERFACE:SHELL:-iquote \"${directory}\">")
  endforeach()
endfunction()

function(switchback_sources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ALL;COMPAT" INCLUDE_BASE "FLAGS;WARNINGS")
  if(NOT TARGET ${target})
    message(FATAL_ERROR "switchback_sources: ${target} is not a target")
  endif()
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "switchback_sources(${target}): no files")
  endif()
  if(NOT arg_INCLUDE_BASE)
    set(arg_INCLUDE_BASE ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  cmake_path(ABSOLUTE_PATH arg_INCLUDE_BASE NORMALIZE)
  set(tree ${CMAKE_CURRENT_BINARY_DIR}/switchback/${target})

  get_target_property(type ${target} TYPE)
  set(scope PRIVATE)
  set(use "")
  if(type STREQUAL INTERFACE_LIBRARY)
    set(scope INTERFACE)
    set(use INTERFACE_)
  endif()
  set_target_properties(${target} PROPERTIES SWITCHBACK_TREE ${tree})

  # Not by linking: that would settle for the caller which signature of target_link_libraries they may use.
  set(runtimes switchback::runtime)
  if(arg_COMPAT)
    list(APPEND runtimes switchback::compat)
  endif()
  foreach(runtime IN LISTS runtimes)
    target_include_directories(${target} ${scope}
      $<BUILD_INTERFACE:$<TARGET_PROPERTY:${runtime},INTERFACE_INCLUDE_DIRECTORIES>>)
  endforeach()
  target_compile_features(${target} ${scope} cxx_std_11)
  _switchback_flags(flags ${target} ${tree} "${use}")
  set(outputs "")
  set(headers "")

  foreach(file IN LISTS arg_UNPARSED_ARGUMENTS)
    cmake_path(ABSOLUTE_PATH file NORMALIZE OUTPUT_VARIABLE input)
    cmake_path(GET input PARENT_PATH directory)
    cmake_path(GET input EXTENSION LAST_ONLY extension)
    set(base ${CMAKE_CURRENT_SOURCE_DIR})
    if(extension MATCHES "^\\.(h|hh|hpp|hxx|ipp|inl)$")
      set(base ${arg_INCLUDE_BASE})
      target_include_directories(${target} BEFORE ${scope} $<BUILD_INTERFACE:${tree}>)
      list(APPEND headers ${input})
    elseif(scope STREQUAL INTERFACE)
      message(FATAL_ERROR "switchback_sources(${target}): an INTERFACE library has no sources, only headers")
    endif()
    cmake_path(IS_PREFIX CMAKE_CURRENT_BINARY_DIR ${input} is_generated)
    if(is_generated)
      set(base ${CMAKE_CURRENT_BINARY_DIR})
    endif()
    cmake_path(IS_PREFIX base ${input} is_below)
    if(NOT is_below)
      message(FATAL_ERROR "switchback_sources(${target}): ${input} is not below ${base}")
    endif()
    cmake_path(RELATIVE_PATH input BASE_DIRECTORY ${base} OUTPUT_VARIABLE relative)
    set(output ${tree}/${relative})
    cmake_path(GET output PARENT_PATH output_directory)
    file(MAKE_DIRECTORY ${output_directory})

    add_custom_command(
      OUTPUT ${output}
      COMMAND switchback::switchback ${input} -o ${output} --depfile ${output}.d $<$<BOOL:${arg_ALL}>:--all>
        ${arg_WARNINGS} -- ${flags} ${arg_FLAGS}
      DEPENDS ${input} switchback::switchback
      DEPFILE ${output}.d
      COMMENT "Lowering ${relative}"
      COMMAND_EXPAND_LISTS VERBATIM)
    # The lowered file has moved; its quoted includes have not.
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS "-iquote;${directory}")
    # The original is listed for IDEs, never compiled.
    set_source_files_properties(${input} PROPERTIES HEADER_FILE_ONLY ON)
    list(APPEND outputs ${output})
    if(scope STREQUAL PRIVATE)
      target_sources(${target} PRIVATE ${output} ${input})
    endif()
  endforeach()
  _switchback_neighbours(${target} ${scope} ${headers})
  if(scope STREQUAL INTERFACE)
    # Its users wait for it.
    string(SHA1 call "${outputs}")
    string(SUBSTRING ${call} 0 8 call)
    add_custom_target(${target}_lowered_${call} DEPENDS ${outputs})
    add_dependencies(${target} ${target}_lowered_${call})
  endif()
endfunction()

cmake_policy(POP)
