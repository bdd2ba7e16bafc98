#include "rules/toml_reader.h"

#include <algorithm>

namespace fenjie::rules {

Place place_of(const toml::node& node) {
  return {static_cast<int>(node.source().begin.line), static_cast<int>(node.source().begin.column)};
}

Place place_of(const toml::key& key) {
  return {static_cast<int>(key.source().begin.line), static_cast<int>(key.source().begin.column)};
}

toml::table TomlReader::parse() const {
  try {
    return toml::parse(file_.content, file_.path);
  } catch (const toml::parse_error& error) {
    const Place place{static_cast<int>(error.source().begin.line), static_cast<int>(error.source().begin.column)};
    fail(place, "syntax", "不合 TOML 语法：多半是引号、方括号不成对，或缺等号，请改正这一行后再试（" + std::string(error.description()) + "）");
  }
}

void TomlReader::allow_only(const toml::table& table, std::initializer_list<std::string_view> known) const {
  for (const auto& [key, node] : table)
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      fail(place_of(key), "unknown-key", "没有“" + std::string(key.str()) + "”这一项，请改正或删去");
}

const toml::node& TomlReader::required(const toml::table& table, std::string_view key, Place place) const {
  const toml::node* node = table.get(key);
  if (!node) fail(place, "missing-key", "缺少“" + std::string(key) + "”");
  return *node;
}

std::string TomlReader::string(const toml::node& node, std::string_view key) const {
  if (const auto* value = node.as_string()) return value->get();
  fail(place_of(node), "wrong-type", "“" + std::string(key) + "”应当是字符串");
}

const toml::table& TomlReader::table(const toml::node& node, std::string_view key) const {
  if (const auto* value = node.as_table()) return *value;
  fail(place_of(node), "wrong-type", "“" + std::string(key) + "”应当是表 { 名 = \"值\" }");
}

const toml::array& TomlReader::array(const toml::node& node, std::string_view key) const {
  if (const auto* value = node.as_array()) return *value;
  fail(place_of(node), "wrong-type", "“" + std::string(key) + "”应当是数组 [ … ]");
}

std::vector<std::pair<std::string, std::string>> TomlReader::pairs(const toml::table& parent,
                                                                   std::string_view key) const {
  std::vector<std::pair<std::string, std::string>> result;
  if (const toml::node* node = parent.get(key))
    for (const auto& [name, value] : table(*node, key)) result.emplace_back(name.str(), string(value, name.str()));
  return result;
}

}  // namespace fenjie::rules
