#include "names/part_of_field.h"

#include <string>
#include <vector>

#include "text/characters.h"
#include "text/forms.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

/// The characters of some spans that clean text keeps, each with its place.
std::vector<Span> printed_characters(std::string_view source, const std::vector<Span>& spans) {
  std::vector<Span> places;
  for (const Span& span : spans)
    for (std::size_t at = span.begin; at < span.end && at < source.size();) {
      const text::Character character = text::character_at(source, at);
      if (!text::is_blank(character.code) && !text::is_invisible(character.code)) places.push_back({character.begin, character.end});
      at = character.end;
    }
  return places;
}

std::size_t characters_in(std::string_view text) { return text::length(text::without_blanks(text)); }

}  // namespace

Field part_of_field(const Field& field, Span part, std::string_view source, std::string_view rule) {
  Field result{field.value.substr(part.begin, part.size()), {}, {}};
  const std::string_view value = field.value;
  const std::vector<Span> places = printed_characters(source, field.spans);
  if (places.size() != characters_in(value)) return result;
  const std::size_t first = characters_in(value.substr(0, part.begin));
  const std::size_t count = characters_in(result.value);
  for (std::size_t i = first; i < first + count; ++i) result.spans.push_back(places[i]);
  merge_touching(result.spans);
  result.rule = rule;
  return result;
}

}  // namespace fenjie::names
