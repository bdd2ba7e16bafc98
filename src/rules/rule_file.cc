#include "rules/rule_file.h"

// It asserts that a key follows `[`, and says what is wrong when none does.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "model/error.h"
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

Place place_of(const toml::node& node) {
  return {static_cast<int>(node.source().begin.line), static_cast<int>(node.source().begin.column)};
}

Place place_of(const toml::key& key) {
  return {static_cast<int>(key.source().begin.line), static_cast<int>(key.source().begin.column)};
}

/// Reads the nodes of one file; every complaint shows its line.
class Reader {
 public:
  explicit Reader(const FileText& file) : file_(file) {}

  void allow_only(const toml::table& table, std::initializer_list<std::string_view> known) const {
    for (const auto& [key, node] : table)
      if (std::find(known.begin(), known.end(), key.str()) == known.end())
        fail_at(file_, place_of(key), "rules/unknown-key", "没有“" + std::string(key.str()) + "”这一项，请改正或删去");
  }

  const toml::node& required(const toml::table& table, std::string_view key, Place place) const {
    const toml::node* node = table.get(key);
    if (!node) fail_at(file_, place, "rules/missing-key", "缺少“" + std::string(key) + "”");
    return *node;
  }

  std::string string(const toml::node& node, std::string_view key) const {
    if (const auto* value = node.as_string()) return value->get();
    fail_at(file_, place_of(node), "rules/wrong-type", "“" + std::string(key) + "”应当是字符串");
  }

  const toml::table& table(const toml::node& node, std::string_view key) const {
    if (const auto* value = node.as_table()) return *value;
    fail_at(file_, place_of(node), "rules/wrong-type", "“" + std::string(key) + "”应当是表 { 名 = \"值\" }");
  }

  const toml::array& array(const toml::node& node, std::string_view key) const {
    if (const auto* value = node.as_array()) return *value;
    fail_at(file_, place_of(node), "rules/wrong-type", "“" + std::string(key) + "”应当是数组 [ … ]");
  }

  std::vector<std::pair<std::string, std::string>> pairs(const toml::table& parent, std::string_view key) const {
    std::vector<std::pair<std::string, std::string>> result;
    if (const toml::node* node = parent.get(key))
      for (const auto& [name, value] : table(*node, key)) result.emplace_back(name.str(), string(value, name.str()));
    return result;
  }

 private:
  const FileText& file_;
};

Example read_match(const Reader& reader, const toml::node& node) {
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

Rule read_rule(const FileText& file, const Reader& reader, const toml::table& table) {
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

toml::table parse(const FileText& text) {
  try {
    return toml::parse(text.content, text.path);
  } catch (const toml::parse_error& error) {
    const Place place{static_cast<int>(error.source().begin.line), static_cast<int>(error.source().begin.column)};
    fail_at(text, place, "rules/syntax", "不合 TOML 语法（" + std::string(error.description()) + "）");
  }
}

}  // namespace

void fail_at(const FileText& file, Place place, const std::string& code, const std::string& sentence) {
  const std::string_view line = line_of(file.content, place.line);
  const std::size_t at = byte_of_column(line, place.column);
  std::string shown(line);
  if (shown.size() > kShownBytes) {
    std::size_t end = std::max(at, kShownBytes);
    while (end < shown.size() && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) ++end;
    if (end < shown.size()) shown = shown.substr(0, end) + "…";
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
  const toml::table document = parse(file.text);
  const Reader reader(file.text);
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
