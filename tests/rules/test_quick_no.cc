// What the cheap tests before a pattern say, and that they never say no to a match.
#include <string>
#include <vector>

#include "rules/first_characters.h"
#include "rules/key_characters.h"
#include "rules/required_text.h"
#include "support/catch.h"

using namespace fenjie::rules;

namespace {

/// 0-9|一; "any" for no answer.
std::string first(const std::string& pattern) {
  std::string shown;
  for (const auto& [low, high] : first_characters(pattern))
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
    CHECK(pattern + " -> " + first(pattern) == pattern + " -> " + characters);
}

TEST_CASE("the texts of which a match must hold one") {
  using Texts = std::vector<std::string>;
  CHECK(required_texts("\\d+月") == Texts{"月"});
  CHECK(required_texts("(?:按|每)季度?报送") == Texts{"报送"});
  CHECK(required_texts(".*") == Texts{});
  CHECK(required_texts("a?") == Texts{});
}

TEST_CASE("characters of a key are never denied") {
  const KeyCharacters characters("按季度报送，3月底前");
  for (const std::string text : {"按", "季度", "3月", "，", "前"}) CHECK(characters.may_hold(text));
  CHECK_FALSE(KeyCharacters("").may_hold("前"));
}
