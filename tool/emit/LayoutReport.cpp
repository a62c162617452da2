// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/LayoutReport.h"

#include "ir/Declarator.h"
#include "ir/Names.h"

#include <algorithm>

namespace switchback {
namespace {

using namespace ir;

/// Rows of cells, printed in columns.
class Table {
public:
  explicit Table(std::vector<std::string> titles) { rows.push_back(std::move(titles)); }
  void add(std::vector<std::string> row) { rows.push_back(std::move(row)); }
  bool empty() const { return rows.size() == 1; }

  std::string text() const {
    std::vector<size_t> widths(rows[0].size());
    for (const auto &row : rows)
      for (size_t i = 0; i != row.size(); ++i)
        widths[i] = std::max(widths[i], row[i].size());
    std::string out;
    for (const auto &row : rows) {
      std::string line = " ";
      for (size_t i = 0; i != row.size(); ++i)
        line += " " + row[i] + std::string(widths[i] - row[i].size() + 1, ' ');
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
    return out;
  }

private:
  std::vector<std::vector<std::string>> rows;
};

/// The declaration of the type with nothing in the name's place: `void (*)(int)`.
std::string typeOf(const Local &local) {
  std::string type = local.type.declaration;
  size_t name = type.find('$');
  if (name != std::string::npos)
    type.erase(name, 1);
  type.erase(type.find_last_not_of(' ') + 1);
  return type.empty() ? local.type.spelling : type;
}

std::string lineOf(const Local &local) { return std::to_string(local.declared.begin.line); }

class Report {
public:
  Report(const Coroutine &coroutine, const FrameSizes &measured) : coroutine(coroutine) {
    const auto &value = coroutine.value;
    auto found = measured.find({value ? value->name : coroutine.prefix + "machine",
                                value ? value->declaration.begin.line : coroutine.bodySpan.begin.line});
    if (found != measured.end())
      sizes = found->second;
  }

  std::string text() {
    std::string out = coroutine.qualifiedName + "  (lines " + std::to_string(coroutine.span.begin.line) + " to " +
                      std::to_string(coroutine.span.end.line) + ")\n  returns " + coroutine.ramp.returnType +
                      "\n  promise " + coroutine.ramp.promiseType + "\n";
    if (const auto &value = coroutine.value)
      out += "  frame   by value, " + value->name +
             (value->notCopyable.empty() ? "; can be copied" : "; cannot be copied: " + value->notCopyable) + "\n";
    out += states();
    for (const FrameSize &size : sizes)
      out += bytes(size);
    Table frame({"in the frame", "type", "as", "local", "line", "offset", "bytes"});
    if (coroutine.object && coroutine.object->use != Object::Use::None)
      frame.add({"this", declare(coroutine.object->reference, ""), "object", "", "", "", ""});
    if (coroutine.object)
      for (const std::string &capture : coroutine.object->captures)
        frame.add({capture, "", "capture", "", "", "", ""});
    for (LocalId id = 0; id != coroutine.parameterCount; ++id)
      addField(frame, id, "");
    addBlock(frame, coroutine.frame, "");
    if (!frame.empty())
      out += "\n" + frame.text();
    return out + notInFrame() + suspensions() + cleanups();
  }

private:
  std::string states() const {
    const size_t count = suspensionsOf(coroutine).size();
    return "  states  " + std::to_string(count + 1) + ", the beginning and " + std::to_string(count) +
           (count == 1 ? " suspension point\n" : " suspension points\n");
  }

  static std::string bytes(const FrameSize &size) {
    std::string out =
        "  bytes   " + std::to_string(size.size) + ", " + std::to_string(size.padding) + " of them padding";
    if (size.asObject)
      out += "; the object " + std::to_string(size.asObject);
    if (size.onHeap) {
      out += "; on the heap " + std::to_string(size.onHeap) + " with its head";
      if (size.promise)
        out += " and the promise's " + std::to_string(*size.promise);
    }
    return out + (size.instantiation.empty() ? "" : ": " + size.instantiation) + "\n";
  }

  void addField(Table &table, LocalId id, const std::string &indent) {
    const Local &local = coroutine.locals[id];
    std::string member = local.member.substr(local.member.rfind('.') + 1);
    std::string as = local.kind == LocalKind::Parameter ? "parameter" : nameOf(local.storage);
    // Of a template each instantiation has its own.
    const auto *size = sizes.size() == 1 ? &sizes.front() : nullptr;
    const auto field = size ? size->fields.find(local.member) : decltype(size->fields.end())();
    const bool isKnown = size && field != size->fields.end();
    table.add({indent + member, typeOf(local), as, local.name, lineOf(local),
               isKnown ? std::to_string(field->second.offset) : "", isKnown ? std::to_string(field->second.size) : ""});
  }

  void addBlock(Table &table, const FrameBlock &block, const std::string &indent) {
    for (LocalId id : block.fields)
      addField(table, id, indent);
    for (const FrameBlock &alternative : block.alternatives) {
      table.add({indent + (&alternative == &block.alternatives.front() ? "either " : "or ") + alternative.name, "", "",
                 "", std::to_string(alternative.begin.line), "", ""});
      addBlock(table, alternative, indent + "  ");
    }
  }

  std::string notInFrame() {
    Table table({"not in the frame", "type", "as", "line"});
    for (const Local &local : coroutine.locals)
      if (!local.crosses && !local.name.empty())
        table.add({local.name, typeOf(local), nameOf(local.storage), lineOf(local)});
    return table.empty() ? "" : "\n" + table.text();
  }

  std::string names(const std::vector<LocalId> &ids) const {
    std::string out;
    for (LocalId id : ids)
      out += (out.empty() ? "" : ", ") + coroutine.locals[id].name;
    return out.empty() ? "-" : out;
  }

  std::string suspensions() {
    Table table({"suspension", "line", "kind", "awaiter", "cursor", "stored", "alive"});
    for (const SuspensionReport &report : suspensionsOf(coroutine)) {
      const Suspend &suspend = *report.suspend;
      table.add({std::to_string(suspend.index), std::to_string(report.span.begin.line), nameOf(suspend.kind),
                 nameOf(suspend.awaiterKind), std::to_string(suspend.cursor), names(suspend.saved),
                 names(report.alive)});
    }
    return table.empty() ? "" : "\n" + table.text();
  }

  std::string cleanups() {
    Table table({"cursor", "destroys", "then"});
    for (size_t i = 0; i != coroutine.cleanups.size(); ++i)
      table.add({std::to_string(i + 1), coroutine.locals[coroutine.cleanups[i].local].name,
                 std::to_string(coroutine.cleanups[i].parent)});
    return table.empty() ? "" : "\n" + table.text();
  }

  const Coroutine &coroutine;
  std::vector<FrameSize> sizes;
};

} // namespace

std::string emitLayoutReport(const Coroutines &coroutines, const FrameSizes &sizes) {
  std::string out;
  for (const auto &coroutine : coroutines)
    out += (out.empty() ? "" : "\n\n") + Report(*coroutine, sizes).text();
  return out;
}

} // namespace switchback
