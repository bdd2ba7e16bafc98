#include "layout/counted_labels.h"

#include "text/numerals.h"

namespace fenjie::layout {

CountedLabels::CountedLabels(const rules::Book& book)
    : numbering_(book.set("numbering")), before_digits_(book.set("numbering-before-digit")), labels_(book.set("task-label")) {}

std::optional<CountedLabels::Counted> CountedLabels::counted_by(std::string_view key) const {
  constexpr std::size_t kLongestNumber = 60;  // bytes
  constexpr std::string_view kArabic = "task-label.arabic";
  key = key.substr(0, kLongestNumber);
  const auto before_digit = numbering_.at_start(key) ? std::nullopt : before_digits_.at_start(key);
  const auto match = before_digit ? before_digit : labels_.at_start(key);
  const auto number = match ? match->field(before_digit ? "numeral" : "number") : std::nullopt;
  const auto value = number ? text::numeral(key.substr(number->begin, number->size())) : std::nullopt;
  return value ? std::optional(Counted{before_digit ? kArabic : match->rule, *value}) : std::nullopt;
}

std::optional<int> CountedLabels::number_of(std::string_view key) const {
  const auto counted = counted_by(key);
  return counted ? std::optional(counted->number) : std::nullopt;
}

std::optional<int> CountedLabels::more_than_last(std::string_view key) const {
  const auto counted = counted_by(key);
  const auto last = counted ? last_number_.find(counted->rule) : last_number_.end();
  return last != last_number_.end() ? std::optional(counted->number - last->second) : std::nullopt;
}

bool CountedLabels::goes_on_counting(std::string_view key) const {
  const auto label = numbering_.at_start(key);
  return label && label->constant("level") != "point" && more_than_last(key) == 1;
}

void CountedLabels::add(std::string_view key) {
  if (const auto counted = counted_by(key)) last_number_[counted->rule] = counted->number;
}

}  // namespace fenjie::layout
