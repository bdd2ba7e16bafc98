#include "rules/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "model/error.h"
#include "model/sha256.h"
#include "rules/vocabulary.h"

namespace fenjie::rules {

namespace {

constexpr const char* kSharedFragments = "fragments.toml";

FileText read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  FileText file{path.filename().string(), path.string(), {std::istreambuf_iterator<char>(in), {}}};
  if (!in) throw Error("rules/unreadable", path.string(), "规则文件读不了，请检查权限");
  return file;
}

std::string digest_of(const std::vector<FileText>& files) {
  std::string all;
  for (const FileText& file : files)
    all += file.name + '\0' + std::to_string(file.content.size()) + '\0' + file.content;
  return sha256_hex(all);
}

void demand_shared_used(const RuleFile& shared, const std::vector<ProvedSet>& sets) {
  for (const auto& [name, fragment] : shared.fragments)
    if (std::none_of(sets.begin(), sets.end(), [&name = name](const auto& set) { return set.shared_fragments().contains(name); }))
      fail_at(shared.text, fragment.place, "rules/unused-fragment", "片段“" + name + "”没有用到，请删去");
}

}  // namespace

bool is_vocabulary(const FileText& file) { return file.name.ends_with(".tsv"); }

std::vector<FileText> read_directory(const std::string& directory) {
  namespace fs = std::filesystem;
  std::error_code problem;
  std::vector<FileText> files;
  for (fs::directory_iterator entry(directory, problem), end; !problem && entry != end; entry.increment(problem)) {
    const fs::path extension = entry->path().extension();
    if (extension == ".toml" || extension == ".tsv") files.push_back(read_file(entry->path()));
  }
  if (problem) throw Error("rules/no-directory", directory, "没有这个规则文件夹，或读不了");
  if (files.empty()) throw Error("rules/no-files", directory, "文件夹里没有规则文件（*.toml、*.tsv）");
  std::sort(files.begin(), files.end(), [](const FileText& a, const FileText& b) { return a.name < b.name; });
  return files;
}

ProvedRules prove_rules(std::vector<FileText> files) {
  ProvedRules rules;
  std::optional<RuleFile> shared;
  for (const FileText& file : files)
    if (file.name == kSharedFragments) shared = read_rule_file(file);
  for (const FileText& file : files) {
    if (is_vocabulary(file)) {
      rules.terms += prove_vocabulary(file);
    } else if (file.name != kSharedFragments) {
      rules.sets.emplace_back(read_rule_file(file), shared ? &*shared : nullptr);
    }
  }
  if (shared) demand_shared_used(*shared, rules.sets);
  rules.digest = digest_of(files);
  rules.files = std::move(files);
  return rules;
}

}  // namespace fenjie::rules
