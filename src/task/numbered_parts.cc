#include "task/numbered_parts.h"

#include <optional>
#include <utility>

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::task {

namespace {

struct Number {
  int value = 0;
  std::size_t size = 0;  // bytes of the label
};

/// 1. （1） ①; no Chinese numeral, for names begin with those (一建公司).
std::optional<Number> number_at(std::string_view key, std::size_t at, const rules::RuleSet& numbering) {
  if (text::is_han(text::character_at(key, at).code)) return std::nullopt;
  const auto match = numbering.at_start(key.substr(at));
  const auto label = match ? match->field("label") : std::nullopt;
  const auto numeral = match ? match->field("numeral") : std::nullopt;
  if (!label || !numeral || label->begin > 0) return std::nullopt;
  const auto value = text::numeral(key.substr(at + numeral->begin, numeral->size()));
  return value ? std::optional(Number{*value, label->size()}) : std::nullopt;
}

}  // namespace

std::vector<Span> numbered_parts(std::string_view key, Span part, const rules::RuleSet& numbering) {
  key = key.substr(0, part.end);
  if (part.empty()) return {part};
  auto number = number_at(key, part.begin, numbering);
  if (!number) return {part};
  std::vector<Span> parts;
  std::size_t begin = part.begin + number->size;
  for (std::size_t at = begin; at < part.end; at = text::character_at(key, at).end) {
    const bool inside = at > 0 && text::is_digit(text::character_before(key, at));
    const auto next = inside ? std::nullopt : number_at(key, at, numbering);
    if (!next || next->value != number->value + 1) continue;
    parts.push_back({begin, at});
    number = next;
    begin = at + next->size;
  }
  parts.push_back({begin, part.end});
  std::erase_if(parts, [](Span each) { return each.empty(); });
  return parts;
}

std::vector<NameToken> without_numbers(std::vector<NameToken> tokens, const rules::RuleSet& numbering) {
  std::vector<NameToken> result;
  for (NameToken& token : tokens) {
    const std::vector<Span> parts = numbered_parts(token.key, {0, token.key.size()}, numbering);
    if (parts.size() == 1 && parts.front().size() == token.key.size()) {
      result.push_back(std::move(token));
      continue;
    }
    const rules::Subject printed{token.text};
    for (const Span part : parts)
      result.push_back({printed.slice(part), token.key.substr(part.begin, part.size()), result.empty() ? Gap::start : Gap::mark, false, false});
    if (!parts.empty()) result.back().fills_line = token.fills_line;
  }
  return result;
}

}  // namespace fenjie::task
