// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a compiler makes of the emitted frames: the lowered file is parsed, for the target that its flags name, and its
// classes are looked at. Nothing is guessed: alignment, padding, empty bases and shared storage are the ABI's.
#ifndef SWITCHBACK_TOOL_EMIT_FRAMESIZES_H
#define SWITCHBACK_TOOL_EMIT_FRAMESIZES_H

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clang {
class ASTFrontendAction;
}

namespace switchback {

/// Of one machine's class; all in bytes.
struct FrameSize {
  struct Field {
    std::uint64_t offset = 0, size = 0;
  };
  std::string instantiation; ///< of a template: `f<int>`
  std::uint64_t size = 0;
  std::uint64_t padding = 0;            ///< what no member covers
  std::uint64_t onHeap = 0;             ///< with the head, the promise and its awaiters; 0: it is never there
  std::uint64_t asObject = 0;           ///< of what a call of a value coroutine gives; 0: it is none
  std::map<std::string, Field> fields;  ///< by ir::Local::member
  std::optional<std::uint64_t> promise; ///< of what is on the heap
};

/// By the class's name and the line that it begins on: one, or those of a template's instantiations.
typedef std::map<std::pair<std::string, unsigned>, std::vector<FrameSize>> FrameSizes;

/// Parses a lowered file; nothing: it did not compile, and the errors have been printed.
typedef std::function<std::optional<FrameSizes>(const std::string &lowered)> MeasureFrames;

/// Fills `sizes`, which must outlive it.
std::unique_ptr<clang::ASTFrontendAction> measureFrames(FrameSizes &sizes);

} // namespace switchback

#endif
