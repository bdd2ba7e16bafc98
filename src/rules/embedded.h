// The rule files as compiled into the program: a generated file of the build defines these tables (embed_main.cc).
#pragma once

#include <span>
#include <string_view>

#include "rules/pattern_set.h"

namespace fenjie::rules {

struct EmbeddedFile {
  std::string_view name, content;
};

struct EmbeddedSet {
  std::string_view name;
  std::span<const RuleView> rules;
};

std::span<const EmbeddedFile> embedded_files();  ///< by name
std::span<const EmbeddedSet> embedded_sets();    ///< by name
std::string_view embedded_digest();

}  // namespace fenjie::rules
