#include "check/ledger.h"

#include <algorithm>

#include "check/wording.h"
#include "model/fields.h"
#include "text/characters.h"

namespace fenjie::check {
namespace {

bool is_counted(char32_t code) { return !text::is_blank(code) && !text::is_invisible(code); }

bool carries_meaning(char32_t code) { return text::is_han(code) || text::is_digit(code) || text::is_latin(code); }

void add(std::vector<Span>& all, const std::vector<Span>& more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

Ledger::Ledger(const Extraction& extraction)
    : source_(extraction.document.source), places_(extraction.document.source.size(), Place::nowhere) {
  std::vector<Span> fields, rows;
  for (const Notice& notice : extraction.notices) {
    for_each_field(notice, [&fields](const std::vector<Span>& spans) { add(fields, spans); });
    for (const Task& task : notice.tasks) add(rows, task.source);
  }
  mark(std::move(rows), Place::row);
  mark(extraction.document.furniture, Place::furniture);
  mark(std::move(fields), Place::field);
}

void Ledger::mark(std::vector<Span> spans, Place place) {
  std::sort(spans.begin(), spans.end());
  merge_touching(spans);
  for (const Span& span : spans) {
    const std::size_t end = std::min(span.end, places_.size());
    for (std::size_t at = span.begin; at < end; ++at) places_[at] = place;
  }
}

Ledger::Place Ledger::place_of(char32_t code, std::size_t at) const {
  if (places_[at] != Place::row) return places_[at];
  return carries_meaning(code) ? Place::nowhere : Place::field;
}

Coverage Ledger::coverage(Span part) const {
  Coverage result;
  bool open = false;  // only blanks since the last remainder
  for (std::size_t at = part.begin; at < part.end;) {
    const text::Character character = text::character_at(source_, at);
    at = character.end;
    if (!is_counted(character.code)) continue;
    ++result.characters;
    const Place place = place_of(character.code, character.begin);
    if (place == Place::field) ++result.in_fields;
    if (place == Place::furniture) ++result.furniture;
    if (place != Place::nowhere) {
      open = false;
    } else if (open) {
      result.remainder.back().end = character.end;
    } else {
      result.remainder.push_back({character.begin, character.end});
      open = true;
    }
  }
  return result;
}

std::vector<Diagnostic> remainder_diagnostics(const Extraction& extraction) {
  std::vector<Diagnostic> result;
  for (const Span& span : extraction.coverage.remainder) {
    const std::string text = quoted(extraction.document.source.substr(span.begin, span.size()));
    result.push_back({"document/remainder", Severity::warning,
                      "原文" + text + "没有归入任何字段，请对照原件核实是否有遗漏。", "", "", {span}});
  }
  return result;
}

}  // namespace fenjie::check
