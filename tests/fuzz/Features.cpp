// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Features.h"

namespace fuzz {

std::vector<FeatureState> &features() {
  static std::vector<FeatureState> table = {
#define FEATURE(name, weight, enabled, text) {#name, weight, enabled, text},
#include "Features.def"
#undef FEATURE
  };
  return table;
}

bool enable(const std::string &name, bool on) {
  for (FeatureState &feature : features())
    if (feature.name == name) {
      feature.enabled = on;
      return true;
    }
  return false;
}

} // namespace fuzz
