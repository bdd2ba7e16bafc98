#include "rules/decimal_chapters.h"

namespace fenjie::rules {

namespace {

std::string_view field_of(const Match& match, std::string_view text, std::string_view name) {
  const auto span = match.field(name);
  return span ? text.substr(span->begin, span->size()) : std::string_view{};
}

}  // namespace

std::optional<Match> decimal_chapter(const Book& book, std::string_view key, std::string_view below) {
  if (key.empty() || key.front() < '1' || key.front() > '9') return std::nullopt;
  const RuleSet& rules = book.set("decimal-chapter");
  auto heading = rules.full(key);
  if (!heading || heading->constant("is") != "heading") return std::nullopt;
  const auto first = rules.at_start(below);
  if (!first || field_of(*first, below, "chapter") != field_of(*heading, key, "numeral")) return std::nullopt;
  return heading;
}

}  // namespace fenjie::rules
