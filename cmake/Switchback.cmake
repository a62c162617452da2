# switchback_sources(<target> <file>... [ALL] [COMPAT] [INCLUDE_BASE <dir>] [FLAGS <flag>...])
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
# #include <app/walk.hpp> then finds.
#
# ALL lowers every coroutine in the files, annotated or not, and the keywords like the macros.
#
# COMPAT gives the target a <coroutine> for compilers without one, so that the files can be written against std.
#
# FLAGS are for the tool alone, after all others. (Compile options that are written "SHELL:..." are not passed on.)

# Policies are those of this file wherever the function is called: depfile paths (CMP0116) above all.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20...3.25)

# The number in -std= that CMake will compile `target` with: what is asked for by property or by feature, or what
# the compiler does when nothing is.
function(_switchback_standard result target)
  set(wanted $<TARGET_PROPERTY:${target},CXX_STANDARD>)
  set(features $<TARGET_PROPERTY:${target},COMPILE_FEATURES>)
  set(default ${CMAKE_CXX_STANDARD_COMPUTED_DEFAULT})
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

# Everything that decides how `target`'s sources are read, but for its lowered headers in `tree`.
function(_switchback_flags result target tree)
  _switchback_standard(standard ${target})
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

  set(definitions $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
  list(APPEND flags "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},$<SEMICOLON>-D>>")

  # As CMake itself does: naming the compiler's own directories again would break #include_next.
  set(directories $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)
  foreach(implicit IN LISTS CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
    _switchback_literal(implicit "${implicit}")
    set(directories $<FILTER:${directories},EXCLUDE,^${implicit}$>)
  endforeach()
  # The tool reads headers as they were written; whether they are lowered by now depends on the build's order.
  _switchback_literal(lowered "${tree}")
  set(directories $<FILTER:${directories},EXCLUDE,^${lowered}$>)
  list(APPEND flags "$<$<BOOL:${directories}>:-I$<JOIN:${directories},$<SEMICOLON>-I>>")

  list(APPEND flags "$<FILTER:$<TARGET_PROPERTY:${target},COMPILE_OPTIONS>,EXCLUDE,^SHELL:>")
  set(${result} "${flags}" PARENT_SCOPE)
endfunction()

function(switchback_sources target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ALL;COMPAT" INCLUDE_BASE FLAGS)
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

  # Not by linking: that would settle for the caller which signature of target_link_libraries they may use.
  target_include_directories(${target} PRIVATE
    $<TARGET_PROPERTY:switchback::runtime,INTERFACE_INCLUDE_DIRECTORIES>)
  if(arg_COMPAT)
    target_include_directories(${target} PRIVATE
      $<TARGET_PROPERTY:switchback::compat,INTERFACE_INCLUDE_DIRECTORIES>)
  endif()
  target_compile_features(${target} PRIVATE cxx_std_11)
  _switchback_flags(flags ${target} ${tree})

  foreach(file IN LISTS arg_UNPARSED_ARGUMENTS)
    cmake_path(ABSOLUTE_PATH file NORMALIZE OUTPUT_VARIABLE input)
    cmake_path(GET input PARENT_PATH directory)
    cmake_path(GET input EXTENSION LAST_ONLY extension)
    set(base ${CMAKE_CURRENT_SOURCE_DIR})
    if(extension MATCHES "^\\.(h|hh|hpp|hxx|ipp|inl)$")
      set(base ${arg_INCLUDE_BASE})
      target_include_directories(${target} BEFORE PRIVATE ${tree})
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
      COMMAND switchback::switchback ${input} -o ${output} --depfile ${output}.d $<$<BOOL:${arg_ALL}>:--all> -- ${flags} ${arg_FLAGS}
      DEPENDS ${input} switchback::switchback
      DEPFILE ${output}.d
      COMMENT "Lowering ${relative}"
      COMMAND_EXPAND_LISTS VERBATIM)
    # The lowered file has moved; its quoted includes have not.
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS "-iquote;${directory}")
    # The original is listed for IDEs, never compiled.
    set_source_files_properties(${input} PROPERTIES HEADER_FILE_ONLY ON)
    target_sources(${target} PRIVATE ${output} ${input})
  endforeach()
endfunction()

cmake_policy(POP)
