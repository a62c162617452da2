// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the generated programs may contain: one table, Features.cpp. `weight` is how often a feature is chosen among
// those that could stand at the same place; a feature that is not enabled is never chosen.
#pragma once

#include <string>
#include <vector>

namespace fuzz {

enum class Feature {
#define FEATURE(name, weight, enabled, text) name,
#include "Features.def"
#undef FEATURE
};

struct FeatureState {
  const char *name;
  int weight;
  bool enabled;
  const char *text;
};

/// Indexed by Feature. The command line may change it before anything is generated.
std::vector<FeatureState> &features();

inline const FeatureState &stateOf(Feature feature) { return features()[static_cast<std::size_t>(feature)]; }
inline bool enabled(Feature feature) { return stateOf(feature).enabled; }

/// False when there is no feature of that name.
bool enable(const std::string &name, bool on);

} // namespace fuzz
