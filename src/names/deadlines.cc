#include "names/deadlines.h"

#include <charconv>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::names {

namespace {

constexpr int kLastMonth = 12;

std::string_view field_text(const rules::Match& match, std::string_view key, std::string_view name) {
  const auto field = match.field(name);
  return field ? key.substr(field->begin, field->size()) : std::string_view{};
}

std::string_view without_tail(std::string_view text, std::initializer_list<std::string_view> tails) {
  for (const std::string_view tail : tails)
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  return text;
}

int number_in(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

DeadlineReader::DeadlineReader(const rules::Book& book, int base_year)
    : rules_(book.set("deadline")), words_(book.vocabulary("date-words")), base_year_(base_year) {}

bool DeadlineReader::read(Deadline& deadline) const {
  const std::string key = text::fold(deadline.text.value);
  auto match = rules_.full(key);
  if (!match || match->constant("scope") == "list") match = rules_.find(key);
  if (!match || match->constant("scope") == "list" || match->constant("kind") == "none") return false;
  // 2025年15月底前: what was found is not what was meant.
  if (match->whole.end < key.size() && text::is_digit(text::character_at(key, match->whole.end).code)) return false;
  deadline.kind = match->constant("kind");
  if (deadline.kind == "recurring") {
    const std::string_view every = field_text(*match, key, "every");
    deadline.precision = words_.value(every, 2);
  } else if (deadline.kind != "ongoing") {
    return set_due(*match, key, deadline);
  }
  return true;
}

std::optional<int> DeadlineReader::year_of(const rules::Match& match, std::string_view key, bool& inferred) const {
  const std::string_view printed = field_text(match, key, "year");
  if (const auto year = text::numeral(without_tail(printed, {"度", "年"}))) return year;
  if (base_year_ == 0) return std::nullopt;
  inferred = true;
  return words_.value(printed, 0) == "year" ? base_year_ + number_in(words_.value(printed, 1)) : base_year_;
}

/// The last day of what is printed: of the day, the ten days, the month, the quarter, the half or the year.
/// False when it is no day of the calendar (6月31日).
bool DeadlineReader::set_due(const rules::Match& match, std::string_view key, Deadline& deadline) const {
  int month = kLastMonth, day = 0;
  deadline.precision = "year";
  if (const auto printed = text::numeral(without_tail(field_text(match, key, "month"), {"份", "月"}))) {
    month = *printed;
    deadline.precision = "month";
  } else if (const std::string_view span = field_text(match, key, "span"); !span.empty()) {
    month = number_in(words_.value(span, 1));
    deadline.precision = words_.value(span, 2);
  }
  if (const auto printed = text::numeral(without_tail(field_text(match, key, "day"), {"日", "号"}))) {
    day = *printed;
    deadline.precision = "day";
  } else if (const std::string_view part = field_text(match, key, "part");
             deadline.precision == "month" && !part.empty()) {
    day = number_in(words_.value(part, 1));
    deadline.precision = words_.value(part, 2);
  }
  const auto year = year_of(match, key, deadline.year_inferred);
  if (month < 0 || month > kLastMonth) return false;
  if (!year || month == 0) return true;
  if (day == 0) day = text::last_day(*year, month);
  const text::Date due{*year, month, day};
  if (text::is_valid(due)) deadline.due = text::iso(due);
  return !deadline.due.empty();
}

}  // namespace fenjie::names
