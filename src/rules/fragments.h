// Named parts of patterns: {name} in a pattern stands for the fragment as a group, so that {month}? means what it says.
//
// Inside a character class it stands for the fragment's text as it is: [{han_range}、].
#pragma once

#include <map>
#include <set>
#include <string>

#include "rules/rule_file.h"

namespace fenjie::rules {

/// The fragments that the rules of one file may name: its own, then the shared ones of fragments.toml.
class Fragments {
 public:
  Fragments(const RuleFile& file, const RuleFile* shared) : file_(file), shared_(shared) {}

  /// `pattern` with every fragment put in; `place` is where it stands, for errors.
  /// @throws Error rules/unknown-fragment, rules/fragment-cycle, rules/pattern-too-long
  std::string expand(const std::string& pattern, Place place);
  /// @throws Error rules/unused-fragment for a fragment of the file itself that no expand() met
  void demand_all_used() const;
  /// Names of shared fragments met so far.
  const std::set<std::string>& shared_used() const { return shared_used_; }

 private:
  void expand_into(std::string& out, const FileText& file, const std::string& pattern, Place place);
  const std::string& expanded(const FileText& file, const std::string& name, Place place);

  const RuleFile& file_;
  const RuleFile* shared_;
  std::map<std::string, std::string> done_;
  std::set<std::string> used_, shared_used_, open_;
};

}  // namespace fenjie::rules
