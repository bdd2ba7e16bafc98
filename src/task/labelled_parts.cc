#include "task/labelled_parts.h"

#include <optional>

#include "rules/book.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kColon = "：";
constexpr std::size_t kLongestHeading = 8;  // characters

/// 整改措施 of 整改措施：…, which begins at `begin`; the colon is not part of it.
std::optional<Span> heading_at(std::string_view key, std::size_t begin, const rules::Lexicon& lexicon) {
  std::size_t end = begin;
  for (std::size_t length = 0; end < key.size() && length <= kLongestHeading; ++length) {
    const text::Character character = text::character_at(key, end);
    if (!text::is_han(character.code)) break;
    end = character.end;
  }
  const std::string_view heading = key.substr(begin, end - begin);
  if (!key.substr(end).starts_with(kColon) || end + kColon.size() == key.size()) return std::nullopt;
  const auto role = lexicon.heading(heading);
  const bool known = role == ColumnRole::task || role == ColumnRole::other || role == ColumnRole::requirement;
  return known ? std::optional(Span{begin, end}) : std::nullopt;
}

bool ends_sentence(char32_t code) { return code == U'。' || code == U'；' || code == U'！'; }

}  // namespace

std::vector<LabelledPart> labelled_parts(std::string_view key, const rules::Lexicon& lexicon) {
  std::vector<LabelledPart> parts;
  bool begins = true;
  for (std::size_t at = 0; at < key.size();) {
    if (const auto heading = begins ? heading_at(key, at, lexicon) : std::nullopt) {
      if (!parts.empty()) parts.back().value.end = heading->begin;
      at = heading->end + kColon.size();
      parts.push_back({*heading, {at, key.size()}});
    }
    const text::Character character = text::character_at(key, at);
    begins = ends_sentence(character.code);
    at = character.end;
  }
  return parts;
}

bool begins_with_measures(const std::vector<Passage>& texts, const rules::Lexicon& lexicon) {
  if (texts.empty()) return false;
  const rules::Subject first{texts.front()};
  const std::string_view key = first.key();
  const std::size_t colon = key.find(kColon);
  const bool bare = texts.size() == 1 && key.ends_with(kColon);
  return colon != std::string_view::npos && !bare && lexicon.is_measure_heading(key.substr(0, colon));
}

}  // namespace fenjie::task
