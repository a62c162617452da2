// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/Layout.h"

#include <algorithm>
#include <set>

namespace switchback {
namespace {

using namespace ir;

class Names {
public:
  explicit Names(const std::vector<std::string> &spelled) : spelled(spelled.begin(), spelled.end()) {}

  bool isFree(const std::string &name) const { return !spelled.count(name) && !given.count(name); }
  /// `wanted`, or `wanted_2`, `wanted_3` ...; `mayBeSpelled`: the user's own name stays when it is not given away yet.
  std::string give(const std::string &wanted, bool mayBeSpelled) {
    std::string name = wanted;
    for (unsigned n = 2; !(isFree(name) || (mayBeSpelled && n == 2 && !given.count(name))); ++n)
      name = wanted + "_" + std::to_string(n);
    given.insert(name);
    return name;
  }

private:
  std::set<std::string> spelled, given;
};

void nameLocals(Coroutine &coroutine, Names &names, std::set<unsigned> &hiddenUses) {
  // A constant keeps its place and its name, which would hide that of a local of an inner block at the function's top.
  for (const Local &local : coroutine.locals)
    if (local.storage == Storage::Static)
      names.give(local.name, true);
  for (Local &local : coroutine.locals) {
    bool staysInPlace = local.storage == Storage::Automatic || local.storage == Storage::Static;
    if (staysInPlace && local.kind == LocalKind::Variable && !local.isGenerated) {
      local.text = local.name;
    } else {
      local.text = names.give(local.name, !local.isGenerated && !local.nameIsShared);
      if (local.text != local.name)
        hiddenUses.insert(local.frozenUses.begin(), local.frozenUses.end());
    }
  }
}

/// A member is found from the resume function, where a local of its name would hide it.
void nameMembers(Coroutine &coroutine, Names &names) {
  for (Local &local : coroutine.locals)
    if (local.crosses || local.expansion != none)
      local.member = names.give(local.text + "_", false);
}

/// Drops levels that hold nothing and unions of one.
FrameBlock simplify(FrameBlock block) {
  std::vector<FrameBlock> kept;
  // They were gathered backwards, the scopes of full-expressions after the user's.
  std::reverse(block.alternatives.begin(), block.alternatives.end());
  std::stable_sort(block.alternatives.begin(), block.alternatives.end(),
                   [](const FrameBlock &a, const FrameBlock &b) { return a.begin.offset < b.begin.offset; });
  for (FrameBlock &alternative : block.alternatives) {
    FrameBlock inner = simplify(std::move(alternative));
    if (!inner.fields.empty() || !inner.alternatives.empty())
      kept.push_back(std::move(inner));
  }
  block.alternatives.clear();
  if (kept.size() == 1) {
    block.fields.insert(block.fields.end(), kept[0].fields.begin(), kept[0].fields.end());
    block.alternatives = std::move(kept[0].alternatives);
  } else {
    block.alternatives = std::move(kept);
  }
  return block;
}

/// Without unions.
FrameBlock flatten(FrameBlock block) {
  for (FrameBlock &alternative : block.alternatives) {
    const FrameBlock inner = flatten(std::move(alternative));
    block.fields.insert(block.fields.end(), inner.fields.begin(), inner.fields.end());
  }
  block.alternatives.clear();
  return block;
}

void giveNamesToBlocks(FrameBlock &block, const std::string &path, Names &names, Coroutine &coroutine) {
  for (LocalId id : block.fields)
    coroutine.locals[id].member = path + coroutine.locals[id].member;
  for (FrameBlock &alternative : block.alternatives) {
    if (alternative.fields.size() == 1 && alternative.alternatives.empty()) {
      giveNamesToBlocks(alternative, path, names, coroutine); // a field of the union itself
      continue;
    }
    alternative.name = names.give("block_" + std::to_string(alternative.begin.line), false);
    giveNamesToBlocks(alternative, path + alternative.name + "_.", names, coroutine);
  }
}

void buildFrame(Coroutine &coroutine, Names &names) {
  // Children before parents cannot be taken for granted of ids, so the tree is built through an index.
  std::vector<FrameBlock> blocks(coroutine.scopes.size());
  for (ScopeId id = 0; id != coroutine.scopes.size(); ++id)
    blocks[id].begin = coroutine.scopes[id].begin;
  for (LocalId id = coroutine.parameterCount; id != coroutine.locals.size(); ++id)
    if (coroutine.locals[id].crosses)
      blocks[coroutine.locals[id].scope].fields.push_back(id);
  // A scope is created after its parent: going backwards, every block is complete when it is moved into its parent.
  for (ScopeId id = coroutine.scopes.size(); id-- > 1;) {
    blocks[coroutine.scopes[id].parent].alternatives.push_back(std::move(blocks[id]));
  }
  coroutine.frame = simplify(std::move(blocks[0]));
  if (coroutine.isConstant()) // in which nothing changes a union's active member before C++20
    coroutine.frame = flatten(std::move(coroutine.frame));
  giveNamesToBlocks(coroutine.frame, "", names, coroutine);
}

} // namespace

void layOut(Coroutine &coroutine, std::set<unsigned> &hiddenUses) {
  Names names(coroutine.identifiers);
  nameLocals(coroutine, names, hiddenUses);
  nameMembers(coroutine, names);
  buildFrame(coroutine, names);
}

} // namespace switchback
