// The registry of a run, and fenjie registry learn.
#pragma once

#include <memory>
#include <string>

#include "cli/options.h"
#include "rules/registry.h"

namespace fenjie::cli {

/// The registry of a file; null for an empty path.
/// @throws Error registry/... with path and line
std::shared_ptr<const rules::Registry> load_registry(const std::string& path);

/// Writes a registry proposed from notices. A file that is there already is not replaced: a person may have edited it.
/// @return exit code
int registry_learn(const RegistryLearnOptions& options);

}  // namespace fenjie::cli
