#include "rules/rule_file.h"

#include <algorithm>
#include <string_view>

#include "model/error.h"
#include "rules/toml_reader.h"
#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kShownBytes = 400;  // of an offending line; longer lines are cut after the caret

std::string_view line_of(std::string_view content, int number) {
  for (int line = 1; line < number; ++line) {
    const std::size_t end = content.find('\n');
    if (end == std::string_view::npos) return {};
    content.remove_prefix(end + 1);
  }
  content = content.substr(0, content.find('\n'));
  if (content.ends_with('\r')) content.remove_suffix(1);
  return content;
}

/// Byte of the `column`th character, from 1; the line's end when it is shorter.
std::size_t byte_of_column(std::string_view line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) at = text::character_at(line, at).end;
  return at;
}

Example read_match(const TomlReader& reader, const toml::node& node) {
  Example example{.text = {}, .values = {}, .place = place_of(node)};
  const toml::table& table = reader.table(node, "match");
  example.text = reader.string(reader.required(table, "text", example.place), "text");
  for (const auto& [key, value] : table)
    if (key.str() != "text") example.values.emplace_back(key.str(), reader.string(value, key.str()));
  return example;
}

Use read_use(const FileText& file, const toml::node& node, const std::string& word) {
  if (word == "find") return Use::find;
  if (word == "start") return Use::start;
  if (word == "full") return Use::full;
  fail_at(file, place_of(node), "rules/wrong-type", "“use”只能是 find、start、full 之一");
}

Rule read_rule(const FileText& file, const TomlReader& reader, const toml::table& table) {
  reader.allow_only(table, {"id", "pattern", "gives", "set", "why", "match", "reject", "use"});
  Rule rule;
  rule.place = place_of(table);
  const toml::node& id = reader.required(table, "id", rule.place);
  rule.id = reader.string(id, "id");
  const toml::node& pattern = reader.required(table, "pattern", rule.place);
  rule.pattern = reader.string(pattern, "pattern");
  rule.pattern_place = place_of(pattern);
  rule.gives = reader.pairs(table, "gives");
  rule.constants = reader.pairs(table, "set");
  const toml::node& why = reader.required(table, "why", rule.place);
  if (reader.string(why, "why").empty())
    fail_at(file, place_of(why), "rules/missing-key", "“why”不能空着：写明为什么要有这条规则");
  for (const auto& node : reader.array(reader.required(table, "match", rule.place), "match"))
    rule.match.push_back(read_match(reader, node));
  for (const auto& node : reader.array(reader.required(table, "reject", rule.place), "reject"))
    rule.reject.push_back({.text = reader.string(node, "reject"), .values = {}, .place = place_of(node)});
  if (rule.match.empty()) fail_at(file, place_of(*table.get("match")), "rules/no-example", "“match”里至少要有一个例子");
  if (rule.reject.empty())
    fail_at(file, place_of(*table.get("reject")), "rules/no-example", "“reject”里至少要有一个反例");
  rule.place = place_of(id);
  if (const toml::node* use = table.get("use")) {
    rule.use = read_use(file, *use, reader.string(*use, "use"));
    rule.use_is_given = true;
  }
  return rule;
}

}  // namespace

void fail_at(const FileText& file, Place place, const std::string& code, const std::string& sentence) {
  const std::string_view line = line_of(file.content, place.line);
  const std::size_t at = byte_of_column(line, place.column);
  std::string shown(line);
  if (shown.size() > kShownBytes) {
    std::size_t end = std::max(at, kShownBytes);
    while (end < shown.size() && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) ++end;
    if (end < shown.size()) shown.replace(end, std::string::npos, "…");
  }
  const auto indent = static_cast<std::size_t>(text::display_width(line.substr(0, at)));
  throw Error(code, file.path, sentence + "\n" + shown + "\n" + std::string(indent, ' ') + "^ 此处", place.line);
}

Place place_within(const FileText& file, Place value, std::string_view snippet) {
  const std::string_view line = line_of(file.content, value.line);
  const std::size_t found = line.find(snippet, byte_of_column(line, value.column));
  if (snippet.empty() || found == std::string_view::npos) return value;
  return {value.line, static_cast<int>(text::length(line.substr(0, found))) + 1};
}

RuleFile read_rule_file(FileText text) {
  RuleFile file;
  file.text = std::move(text);
  file.set = file.text.name.substr(0, file.text.name.rfind('.'));
  const TomlReader reader(file.text, "rules/");
  const toml::table document = reader.parse();
  reader.allow_only(document, {"fragments", "rule"});
  if (const toml::node* node = document.get("fragments"))
    for (const auto& [key, value] : reader.table(*node, "fragments"))
      file.fragments[std::string(key.str())] = {reader.string(value, key.str()), place_of(value)};
  if (const toml::node* node = document.get("rule"))
    for (const auto& rule : reader.array(*node, "rule"))
      file.rules.push_back(read_rule(file.text, reader, reader.table(rule, "rule")));
  return file;
}

}  // namespace fenjie::rules
