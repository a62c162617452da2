// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Dispatch.h"

#include "ir/Walk.h"

namespace switchback {

using namespace ir;

Regions::Regions(const Coroutine &coroutine) : coroutine(coroutine), regions(1) { gather(coroutine.body, 0); }

const Region *Regions::of(const Block &block) const {
  auto number = numbers.find(&block);
  return number == numbers.end() ? nullptr : &regions[number->second];
}

void Regions::gather(const Block &block, unsigned region) {
  for (const Stmt &statement : block.body) {
    unsigned line = statement.span.begin.line;
    if (const auto *suspend = std::get_if<Suspend>(&statement.node)) {
      regions[region].entries.push_back({suspend, 0, line});
      regions[region].indices.push_back(suspend->index);
      if (hasToWait(coroutine, *suspend))
        regions[region].indices.push_back(suspend->index + coroutine.suspensionCount);
    } else if (const auto *node = std::get_if<Try>(&statement.node)) {
      enter(*node->body, "try", region, line); // handlers do not suspend ([expr.await]/2)
    } else if (const auto *node = std::get_if<Expansion>(&statement.node)) {
      enter(*node->body, "elements", region, line);
    } else if (const auto *node = std::get_if<If>(&statement.node); node && node->isConstexpr) {
      forEachBlock(statement, [&](const Block &branch) { enter(branch, "if", region, line); });
    } else {
      forEachBlock(statement, [&](const Block &inner) { gather(inner, region); });
    }
  }
}

void Regions::enter(const Block &block, const char *kind, unsigned outer, unsigned line) {
  unsigned number = regions.size();
  regions.push_back({number, kind, {}, {}});
  gather(block, number);
  if (regions[number].indices.empty())
    return regions.pop_back();
  numbers[&block] = number;
  regions[outer].entries.push_back({nullptr, number, line});
  const std::vector<unsigned> &inner = regions[number].indices;
  regions[outer].indices.insert(regions[outer].indices.end(), inner.begin(), inner.end());
}

bool hasToWait(const Coroutine &coroutine, const Suspend &suspend) {
  return coroutine.hasFirstStep() && suspend.awaiterKind == AwaiterKind::General;
}

std::string renderRestoring(const Coroutine &coroutine, const Suspend &suspend) {
  std::string text;
  for (LocalId id : suspend.saved)
    text += " " + coroutine.locals[id].text + " = " + bodyMember(coroutine, coroutine.locals[id]) + ";";
  return text;
}

void emitDispatch(const Coroutine &coroutine, const EmittedNames &names, const Regions &regions, const Region &region,
                  LineWriter &out) {
  if (region.entries.empty())
    return;
  bool isFunction = region.number == 0;
  out.open("switch (" + (regions.nested() ? names.entry : names.index) + ") {");
  for (const Region::Entry &entry : region.entries) {
    const std::string comment = "; // line " + std::to_string(entry.line);
    std::string text;
    if (!entry.suspend) {
      for (unsigned index : regions[entry.inner].indices)
        text += "case " + std::to_string(index) + ": ";
      text += "goto " + names.prefix + regions[entry.inner].kind + "_" + std::to_string(entry.inner);
      out.label(text + comment, entry.line);
      continue;
    }
    const Suspend &suspend = *entry.suspend;
    const std::string number = std::to_string(suspend.index);
    if (!isFunction)
      text += " " + names.entry + " = 0;";
    text += renderRestoring(coroutine, suspend);
    if (suspend.cursor)
      text += " " + names.activation + ".cursor = " + std::to_string(suspend.cursor) + ";";
    if (hasToWait(coroutine, suspend))
      out.label("case " + std::to_string(suspend.index + coroutine.suspensionCount) + ":" + text + " goto " +
                    names.prefix + "wait_" + number + comment + ", which the first step has come to",
                entry.line);
    if (suspend.reentry) {
      std::string rest = renderText(coroutine, suspend.reentryText);
      text +=
          (rest.empty() ? "" : " " + rest + ";") + " goto " + names.prefix + "loop_" + std::to_string(suspend.reentry);
    } else {
      text += " goto " + names.prefix + "resume_" + number;
    }
    out.label("case " + number + ":" + text + comment, entry.line);
  }
  out.label("default: break;");
  out.close();
}

} // namespace switchback
