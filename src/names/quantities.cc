#include "names/quantities.h"

#include <algorithm>
#include <charconv>
#include <optional>
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

/// 三百, 一点五.
double value_of_numeral(std::string_view printed) {
  constexpr std::string_view kPoint = "点";
  const std::size_t point = printed.find(kPoint);
  double value = text::numeral(printed.substr(0, point)).value_or(0);
  double place = 1;
  for (std::size_t at = point == std::string_view::npos ? printed.size() : point + kPoint.size(); at < printed.size();) {
    const text::Character c = text::character_at(printed, at);
    place *= 10;
    value += text::numeral(printed.substr(at, c.end - at)).value_or(0) / place;
    at = c.end;
  }
  return value;
}

/// 3,000, 1 200, 12，000 or what is written in Chinese.
double value_of(std::string_view printed) {
  constexpr std::string_view kWideComma = "，";
  std::string digits(printed);
  for (std::size_t at = digits.find(kWideComma); at != std::string::npos; at = digits.find(kWideComma, at))
    digits.erase(at, kWideComma.size());
  digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return c == ',' || c == ' '; }), digits.end());
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc()) return value;
  return value_of_numeral(printed);
}

double size_of(std::string_view magnitudes) {
  double size = 1;
  for (std::size_t at = 0; at < magnitudes.size();) {
    const text::Character c = text::character_at(magnitudes, at);
    size *= text::magnitude(c.code);
    at = c.end;
  }
  return size;
}

/// 5千, 2千万, 二千万, 零五百; nothing for 5, which does not say of what.
std::optional<double> part_of_sum(std::string_view rest) {
  constexpr std::string_view kTenThousand = "万", kZero = "零";
  if (const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size()); digits > 0)
    return digits < rest.size() ? std::optional(value_of(rest.substr(0, digits)) * size_of(rest.substr(digits))) : std::nullopt;
  if (rest.starts_with(kZero)) rest.remove_prefix(kZero.size());
  const bool more = rest.ends_with(kTenThousand);
  if (more) rest.remove_suffix(kTenThousand.size());
  const auto number = text::numeral(rest);
  return number ? std::optional(*number * (more ? size_of(kTenThousand) : 1)) : std::nullopt;
}

/// 1亿2千万, 一万二千: how many of the larger, which goes before the unit.
bool take_sum(std::string_view printed, std::string_view unit, Quantity& quantity) {
  const std::string_view largest = printed.find("亿") == std::string_view::npos ? "万" : "亿";
  const std::size_t at = printed.find(largest);
  if (at == std::string_view::npos) return false;
  const auto rest = part_of_sum(printed.substr(at + largest.size()));
  const double part = rest.value_or(0) / size_of(largest);
  quantity.value = value_of(printed.substr(0, at)) + part;
  quantity.unit = std::string(largest) + std::string(unit);
  return rest && part < 1;
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
  quantity.unit.insert(0, part("size"));  // 2万余人
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

/// 分别不低于95%, whose bound is that of the figures behind it, too; not 95%以上 or 200余人.
static bool is_bound_in_front(const Quantity& quantity) {
  const std::string printed = text::fold(quantity.text.value);
  const std::size_t unit = printed.rfind(quantity.unit);
  return unit != std::string::npos && unit > 0 && unit + quantity.unit.size() == printed.size() && quantity.bound != "between" &&
         text::is_digit(static_cast<unsigned char>(printed[unit - 1]));
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
    if (quantity.bound == "exact" && is_bound_in_front(quantities[i - 1])) quantity.bound = quantities[i - 1].bound;
  }
}

}  // namespace fenjie::names
