// All files of a rules directory, proved.
#pragma once

#include <string>
#include <vector>

#include "rules/proof.h"
#include "rules/rule_file.h"

namespace fenjie::rules {

struct ProvedRules {
  std::vector<FileText> files;  ///< by name
  std::vector<ProvedSet> sets;  ///< by name
  std::size_t terms = 0;        ///< of all vocabularies
  std::string digest;           ///< SHA-256 over names and contents
};

/// The *.toml and *.tsv of `directory`, by name.
/// @throws Error rules/no-directory, rules/no-files, rules/unreadable
std::vector<FileText> read_directory(const std::string& directory);

/// @param files by name, each name once
/// @throws Error rules/... at the first fault
ProvedRules prove_rules(std::vector<FileText> files);

bool is_vocabulary(const FileText& file);

}  // namespace fenjie::rules
