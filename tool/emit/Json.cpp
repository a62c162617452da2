// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Json.h"

#include "ir/Names.h"

#include <nlohmann/json.hpp>

#ifndef SWITCHBACK_VERSION
#define SWITCHBACK_VERSION "0.0.0"
#endif

namespace switchback {

using namespace ir;
using Json = nlohmann::ordered_json; // the order of insertion: readable, and the same every time

static Json json(SourcePoint point) {
  return {{"offset", point.offset}, {"line", point.line}, {"column", point.column}};
}

static Json json(const SourceSpan &span) { return {{"begin", json(span.begin)}, {"end", json(span.end)}}; }

/// `none` is null.
static Json reference(unsigned id) { return id == none ? Json() : Json(id); }

static Json json(const Type &type) {
  return {{"kind", nameOf(type.kind)},   {"declaration", type.declaration},
          {"spelling", type.spelling},   {"const", type.isConst},
          {"volatile", type.isVolatile}, {"trivialDestructor", type.trivialDestructor}};
}

static Json json(const Local &local) {
  Json out = {{"name", local.name},
              {"kind", nameOf(local.kind)},
              {"type", json(local.type)},
              {"declared", json(local.declared)},
              {"scope", reference(local.scope)},
              {"storage", nameOf(local.storage)},
              {"inFrame", local.crosses},
              {"addressTaken", local.addressTaken}};
  if (local.alignment)
    out["alignment"] = local.alignment;
  out["calledAs"] = local.text;
  out["member"] = local.member.empty() ? Json() : Json(local.member);
  return out;
}

static Json json(const FrameBlock &block) {
  Json alternatives = Json::array();
  for (const FrameBlock &alternative : block.alternatives)
    alternatives.push_back(json(alternative));
  return {{"name", block.name}, {"line", block.begin.line}, {"fields", block.fields}, {"alternatives", alternatives}};
}

static Json json(const SuspensionReport &report, const ControlFlow &flow) {
  const Suspend &suspend = *report.suspend;
  Json next = Json::array();
  for (auto [from, to] : flow)
    if (from == suspend.index)
      next.push_back(to);
  return {{"index", suspend.index},
          {"kind", nameOf(suspend.kind)},
          {"awaiterKind", nameOf(suspend.awaiterKind)},
          {"awaiter", reference(suspend.awaiter)},
          {"range", json(report.span)},
          {"written", suspend.place.expression},
          {"cursor", suspend.cursor},
          {"stored", suspend.saved},
          {"alive", report.alive},
          {"next", next}};
}

static Json json(const Coroutine &coroutine) {
  Json out = {{"name", coroutine.name},
              {"qualifiedName", coroutine.qualifiedName},
              {"range", json(coroutine.span)},
              {"body", json(coroutine.bodySpan)},
              {"returnType", coroutine.ramp.returnType},
              {"promiseType", coroutine.ramp.promiseType},
              {"promiseTakesParameters", coroutine.ramp.promiseTakesParameters},
              {"parameterCount", coroutine.parameterCount}};
  Json &scopes = out["scopes"] = Json::array();
  for (const Scope &scope : coroutine.scopes)
    scopes.push_back({{"parent", reference(scope.parent)}, {"begin", json(scope.begin)}});
  Json &locals = out["locals"] = Json::array();
  for (const Local &local : coroutine.locals)
    locals.push_back(json(local));
  out["frame"] = json(coroutine.frame);
  ControlFlow flow = controlFlow(coroutine);
  Json &first = out["first"] = Json::array();
  for (auto [from, to] : flow)
    if (from == 0)
      first.push_back(to);
  Json &suspensions = out["suspensions"] = Json::array();
  for (const SuspensionReport &report : suspensionsOf(coroutine))
    suspensions.push_back(json(report, flow));
  Json &cleanups = out["cleanups"] = Json::array();
  for (size_t i = 0; i != coroutine.cleanups.size(); ++i)
    cleanups.push_back(
        {{"cursor", i + 1}, {"destroys", coroutine.cleanups[i].local}, {"then", coroutine.cleanups[i].parent}});
  return out;
}

std::string emitJson(const Coroutines &coroutines) {
  Json functions = Json::array();
  for (const auto &coroutine : coroutines)
    functions.push_back(json(*coroutine));
  Json out = {{"switchback", SWITCHBACK_VERSION}, {"coroutines", functions}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace switchback
