#include "names/quantities.h"

#include <algorithm>
#include <charconv>

#include "text/fold.h"

namespace fenjie::names {

namespace {

std::string_view field_text(const rules::Match& match, std::string_view key, std::string_view name) {
  const auto field = match.field(name);
  return field ? key.substr(field->begin, field->size()) : std::string_view{};
}

double value_of(std::string_view printed) {
  std::string digits(printed);
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

QuantityReader::QuantityReader(const rules::Book& book)
    : rules_(book.set("quantity")), bounds_(book.vocabulary("bound-words")) {}

void QuantityReader::read(Quantity& quantity) const {
  const std::string key = text::fold(quantity.text.value);
  const auto match = rules_.full(key);
  if (!match || match->constant("kind") == "none") return;
  quantity.value = value_of(field_text(*match, key, "value"));
  quantity.unit = field_text(*match, key, "unit");
  if (quantity.indicator.empty()) quantity.indicator = field_text(*match, key, "indicator");
  std::string_view bound = bounds_.value(field_text(*match, key, "tail"));
  if (bound.empty()) bound = bounds_.value(field_text(*match, key, "lead"));
  quantity.bound = bound.empty() ? "exact" : bound;
}

}  // namespace fenjie::names
