#include "names/quantities.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::names {

namespace {

// Rules that ask for the character in front of a Chinese numeral find this one.
const std::string kInFront = "建成";

std::string_view field_text(const rules::Match& match, std::string_view key, std::string_view name) {
  const auto field = match.field(name);
  return field ? key.substr(field->begin, field->size()) : std::string_view{};
}

/// 3,000, 1 200, 12，000 or 三百.
double value_of(std::string_view printed) {
  constexpr std::string_view kWideComma = "，";
  std::string digits(printed);
  for (std::size_t at = digits.find(kWideComma); at != std::string::npos; at = digits.find(kWideComma, at))
    digits.erase(at, kWideComma.size());
  digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return c == ',' || c == ' '; }), digits.end());
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc()) return value;
  return text::numeral(printed).value_or(0);
}

/// 1亿2千万: how many 亿, with that 亿 before the unit.
bool take_sum(std::string_view printed, std::string_view unit, Quantity& quantity) {
  const std::size_t head = printed.find_first_not_of("0123456789.,");
  const std::string_view largest = printed.substr(head, std::string_view("万").size());
  const double whole = value_of(printed.substr(0, head));
  const std::string_view rest = printed.substr(head + largest.size());
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
  const auto size_of = [](std::string_view magnitudes) {
    double size = 1;
    for (std::size_t at = 0; at < magnitudes.size();) {
      const text::Character c = text::character_at(magnitudes, at);
      size *= text::magnitude(c.code);
      at = c.end;
    }
    return size;
  };
  const double part = value_of(rest.substr(0, digits)) * size_of(rest.substr(digits)) / size_of(largest);
  quantity.value = whole + part;
  quantity.unit = std::string(largest) + std::string(unit);
  return digits < rest.size() && part < 1;  // 3万5: of what?
}

/// 万 of 万亩.
std::string_view magnitude_of(std::string_view unit) {
  std::size_t end = 0;
  while (end < unit.size()) {
    const text::Character c = text::character_at(unit, end);
    if (std::u32string_view(U"十百千万亿").find(c.code) == std::u32string_view::npos) break;
    end = c.end;
  }
  return unit.substr(0, end);
}

}  // namespace

QuantityReader::QuantityReader(const rules::Book& book)
    : rules_(book.set("quantity")), bounds_(book.vocabulary("bound-words")) {}

bool QuantityReader::read(Quantity& quantity) const {
  const std::string printed = text::fold(quantity.text.value);
  std::string key = kInFront + printed;
  auto match = rules_.find(key);
  if (match && match->constant("kind") == "none" && !quantity.indicator.empty()) {
    key = text::fold(quantity.indicator) + printed;  // 优良天数不少于310天
    match = rules_.find(key);
  }
  if (!match || match->constant("kind") == "none") return false;
  const auto part = [&](std::string_view name) { return field_text(*match, key, name); };
  const auto meaning = [&](std::string_view word) { return bounds_.value(bounds_.longest_suffix(word)); };
  const std::string_view one = part("one");
  quantity.value = value_of(one.empty() ? part("value") : one);
  quantity.unit = one.empty() ? part("unit") : part("unit_of_one");
  if (quantity.unit.empty()) quantity.unit = match->constant("unit");
  quantity.change = meaning(part("direction"));
  quantity.basis = meaning(part("compared"));
  std::string_view bound = meaning(part("tail"));
  if (bound.empty()) bound = meaning(part("more"));
  if (bound.empty()) bound = meaning(part("lead"));
  quantity.bound = bound.empty() ? "exact" : bound;
  if (match->constant("value") == "sum") return take_sum(part("value"), part("unit"), quantity);
  const std::string_view upper = part("upper");
  if (upper.empty()) return true;
  quantity.upper = value_of(upper);
  quantity.bound = "between";
  const std::string_view own = magnitude_of(part("own"));
  return (part("own").empty() || own == magnitude_of(quantity.unit)) && quantity.value <= *quantity.upper;
}

void share_changes(std::vector<Quantity>& quantities) {
  constexpr std::size_t kWidest = 3;  // bytes of 、 or 和
  bool shared = false;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    Quantity& quantity = quantities[i];
    const bool next = i > 0 && shared && quantity.change.empty() && quantity.unit == quantities[i - 1].unit &&
                      !quantity.text.spans.empty() && !quantities[i - 1].text.spans.empty() &&
                      quantity.text.spans.front().begin <= quantities[i - 1].text.spans.back().end + kWidest;
    shared = next || text::fold(quantity.text.value).find("分别") != std::string::npos;
    if (!next) continue;
    quantity.change = quantities[i - 1].change;
    quantity.basis = quantities[i - 1].basis;
  }
}

}  // namespace fenjie::names
