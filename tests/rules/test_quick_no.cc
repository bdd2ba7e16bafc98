// What the cheap tests before a pattern say, and that they never say no to a match.
#include <string>
#include <vector>

#include "rules/first_characters.h"
#include "rules/key_characters.h"
#include "rules/required_text.h"
#include "support/catch.h"

using namespace fenjie::rules;

namespace {

/// 48-57|19968; "any" for no answer.
std::string shown(const std::vector<CharacterRange>& ranges) {
  std::string shown;
  for (const auto& [low, high] : ranges)
    shown += (shown.empty() ? "" : "|") + std::to_string(low) + (low == high ? "" : "-" + std::to_string(high));
  return shown.empty() ? "any" : shown;
}

}  // namespace

TEST_CASE("the characters that a match can begin with") {
  const std::vector<std::pair<std::string, std::string>> table = {{"ab", "97"},
                                                                  {"a?b", "97-98"},
                                                                  {"a*b|d", "97-98|100"},
                                                                  {"(?:a|c)x", "97|99"},
                                                                  {"(?P<n>[a-c]+)x", "97-99"},
                                                                  {"\\d月", "48-57"},
                                                                  {"\\.x", "46"},
                                                                  {"\\x{4e00}x", "19968"},
                                                                  {"^a", "97"},
                                                                  {"a{0,2}b", "97-98"},
                                                                  {"(?:a|)b", "97-98"},
                                                                  {"[a\\-z]x", "45|97|122"},
                                                                  {"a*", "any"},
                                                                  {".a", "any"},
                                                                  {"[^a]b", "any"},
                                                                  {"(?i)a", "any"},
                                                                  {"\\w", "any"},
                                                                  {"", "any"},
                                                                  {"[[:alpha:]]", "any"},
                                                                  {"a+?b", "97"}};
  for (const auto& [pattern, characters] : table)
    CHECK(pattern + " -> " + shown(first_characters(pattern)) == pattern + " -> " + characters);
}

TEST_CASE("the characters that a match can end with") {
  const std::vector<std::pair<std::string, std::string>> table = {{"ab", "98"},
                                                                  {"ab?", "97-98"},
                                                                  {"a|bc*", "97-99"},
                                                                  {"x(?:a|c)$", "97|99"},
                                                                  {"x(?:a|c)+?d?", "97|99-100"},
                                                                  {"x(?:[^a]|$)", "any"},
                                                                  {"x.*", "any"},
                                                                  {"a*", "any"}};
  for (const auto& [pattern, characters] : table)
    CHECK(pattern + " -> " + shown(last_characters(pattern)) == pattern + " -> " + characters);
}

TEST_CASE("the texts of which a match must hold one") {
  using Lists = std::vector<std::vector<std::string>>;
  CHECK(required_texts("\\d+月").front() == std::vector<std::string>{"月"});
  CHECK(required_texts("(?:按|每)季度?报送").front() == std::vector<std::string>{"报送"});
  CHECK(required_texts("(?:甲|乙)[^。]*(?:戊|丙|丁)") == Lists{{"甲", "乙"}, {"戊", "丙", "丁"}});
  CHECK(required_texts(".*") == Lists{});
  CHECK(required_texts("a?") == Lists{});
}

TEST_CASE("characters of a key are never denied") {
  const KeyCharacters characters("按季度报送，3月底前");
  for (const std::string text : {"按", "季度", "3月", "，", "前"}) CHECK(characters.may_hold(text));
  CHECK_FALSE(KeyCharacters("").may_hold("前"));
}
