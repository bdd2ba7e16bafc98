#include "check/ledger.h"

#include <algorithm>

#include "model/fields.h"
#include "text/characters.h"
#include "text/wording.h"

namespace fenjie::check {
namespace {

enum class Place : unsigned char { nowhere, passed_over, row, furniture, field };

bool is_counted(char32_t code) { return !text::is_blank(code) && !text::is_invisible(code); }

bool carries_meaning(char32_t code) { return text::is_han(code) || text::is_digit(code) || text::is_latin(code); }

void add(std::vector<Span>& all, const std::vector<Span>& more) { all.insert(all.end(), more.begin(), more.end()); }

/// One entry a byte of the source.
class PlaceMap {
 public:
  explicit PlaceMap(const Extraction& extraction) : places_(extraction.document.source.size(), Place::nowhere) {
    std::vector<Span> fields, rows;
    for (const Notice& notice : extraction.notices) {
      for_each_field(notice, [&fields](const std::vector<Span>& spans) { add(fields, spans); });
      for (const Task& task : notice.tasks) add(rows, task.source);
    }
    for (const PassedOver& table : extraction.document.passed_over) mark({table.span}, Place::passed_over);
    mark(std::move(rows), Place::row);
    mark(extraction.document.furniture, Place::furniture);
    mark(std::move(fields), Place::field);
  }

  Place place_of(const text::Character& character) const {
    const Place place = places_[character.begin];
    if (place != Place::row) return place;
    return carries_meaning(character.code) ? Place::nowhere : Place::field;
  }

 private:
  /// Merged first: a section belongs to many tasks, and each byte is marked once.
  void mark(std::vector<Span> spans, Place place) {
    spans = apart(std::move(spans));
    for (const Span& span : spans)
      std::fill(places_.begin() + static_cast<std::ptrdiff_t>(span.begin),
                places_.begin() + static_cast<std::ptrdiff_t>(std::min(span.end, places_.size())), place);
  }

  std::vector<Place> places_;
};

/// document/printed-workbook says so already.
bool is_passed_over(const Span& remainder, const Document& document) {
  return std::any_of(document.passed_over.begin(), document.passed_over.end(), [&](const PassedOver& table) {
    return table.span.begin <= remainder.begin && remainder.end <= table.span.end;
  });
}

}  // namespace

Coverage compute_coverage(const Extraction& extraction) {
  const std::string& source = extraction.document.source;
  const PlaceMap places(extraction);
  Coverage result;
  Place open = Place::field;  // where the last remainder stands, when only blanks stand behind it
  for (std::size_t at = 0; at < source.size();) {
    const text::Character character = text::character_at(source, at);
    at = character.end;
    if (!is_counted(character.code)) continue;
    ++result.characters;
    const Place place = places.place_of(character);
    if (place == Place::field) ++result.in_fields;
    if (place == Place::furniture) ++result.furniture;
    const bool left = place == Place::nowhere || place == Place::passed_over;
    if (left && place == open) result.remainder.back().end = character.end;
    if (left && place != open) result.remainder.push_back({character.begin, character.end});
    open = place;
  }
  return result;
}

std::vector<Diagnostic> remainder_diagnostics(const Extraction& extraction) {
  std::vector<Diagnostic> result;
  for (const Span& span : extraction.coverage.remainder) {
    if (is_passed_over(span, extraction.document)) continue;
    const std::string text = text::quoted(extraction.document.source.substr(span.begin, span.size()));
    result.push_back({"document/remainder",
                      Severity::warning,
                      "原文" + text + "没有归入任何字段，请对照原件核实是否有遗漏。",
                      "",
                      "",
                      {span}});
  }
  return result;
}

}  // namespace fenjie::check
