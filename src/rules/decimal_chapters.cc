#include "rules/decimal_chapters.h"

#include "text/numerals.h"

namespace fenjie::rules {

namespace {

std::string_view field_of(const Match& match, std::string_view text, std::string_view name) {
  const auto span = match.field(name);
  return span ? text.substr(span->begin, span->size()) : std::string_view{};
}

bool ends_sentence(std::string_view key) { return key.ends_with("。") || key.ends_with("；"); }

}  // namespace

std::vector<std::optional<Match>> decimal_chapters(const Book& book, const std::vector<std::string_view>& keys) {
  const RuleSet& rules = book.set("decimal-chapter");
  std::vector<std::optional<Match>> chapters(keys.size());
  int last = 0;  // number of the chapter that is open
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string_view key = keys[i];
    if (key.empty() || key.front() < '1' || key.front() > '9') continue;
    auto heading = rules.full(key);
    if (!heading || heading->constant("is") == "first-item") continue;
    const std::string_view below = i + 1 < keys.size() ? keys[i + 1] : std::string_view{};
    const std::string_view numeral = field_of(*heading, key, "numeral");
    const auto first = rules.at_start(below);
    const bool over_items = first && field_of(*first, below, "chapter") == numeral;
    const int number = text::numeral(numeral).value_or(0);
    const bool counts_on = heading->constant("is") == "title" && last > 0 && number == last + 1 && ends_sentence(keys[i - 1]) && !below.empty();
    if (!over_items && !counts_on) continue;
    last = number;
    chapters[i] = std::move(heading);
  }
  return chapters;
}

}  // namespace fenjie::rules
