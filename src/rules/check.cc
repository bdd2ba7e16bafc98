#include "rules/check.h"

#include <map>

#include "rules/embedded.h"
#include "rules/rule_files.h"
#include "rules/shelf.h"

namespace fenjie::rules {

std::vector<FileText> files_with(const std::string& directory) {
  std::map<std::string, FileText> by_name;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string name(file.name);
    by_name[name] = {name, "rules/" + name, std::string(file.content)};
  }
  if (!directory.empty())
    for (FileText& file : read_directory(directory)) by_name[file.name] = std::move(file);
  std::vector<FileText> files;
  files.reserve(by_name.size());
  for (auto& [name, file] : by_name) files.push_back(std::move(file));
  return files;
}

RuleReport check_rules(const std::string& directory) {
  const ProvedRules rules = prove_rules(files_with(directory));
  RuleReport report{.files = rules.files.size(), .rules = 0, .examples = 0, .terms = rules.terms};
  for (const ProvedSet& set : rules.sets) {
    report.rules += set.rules().size();
    report.examples += set.examples();
  }
  return report;
}

}  // namespace fenjie::rules
