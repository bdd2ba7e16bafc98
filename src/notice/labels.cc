#include "notice/labels.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::notice {

namespace {

/// Levels of the outline; 一是、二是 number parts of one paragraph and are no items of their own.
int level_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, int>, 7> kLevels{
      {{"chapter", 1}, {"article", 2}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"5", 5}}};
  for (const auto& [known, level] : kLevels)
    if (known == name) return level;
  return 0;
}

/// The field that took part under one of its names: a rule with alternatives names each on its own.
std::optional<Span> field_ending(const rules::Match& match, std::string_view ending) {
  for (const auto& [name, span] : match.fields)
    if (name.ends_with(ending) && !span.empty()) return span;
  return std::nullopt;
}

bool is_sentence_mark(char32_t code) {
  return code == U'。' || code == U'；' || code == U'：' || code == U'！' || code == U'？' || code == U'）' ||
         code == U'”';
}

bool may_begin_label(char32_t code) {
  static constexpr std::u32string_view kFirst = U"一二三四五六七八九十—（〔第任重主工整问突反督交事①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
  return (code >= '0' && code <= '9') || kFirst.find(code) != std::u32string_view::npos;
}

int nesting(char32_t code) {
  switch (code) {
    case U'（':
    case U'《':
    case U'“':
    case U'‘':
      return 1;
    case U'）':
    case U'》':
    case U'”':
    case U'’':
    case U'"':  // typed or recognised for ” behind “; one with nothing open closes nothing
      return -1;
    default:
      return 0;
  }
}

/// Where a wide blank stands in the printed text: typesetting blanks beside digits are narrow.
class Gaps {
 public:
  Gaps(const rules::Subject& paragraph, std::string_view source) : paragraph_(paragraph), source_(source) {}

  bool blank_before(std::size_t at, std::size_t previous) const {
    const std::vector<Span> before = paragraph_.slice({previous, at}).spans();
    const std::vector<Span> after = paragraph_.slice({at, at + 1}).spans();
    if (before.empty() || after.empty() || before.back().end >= after.front().begin) return false;
    const std::string_view gap = source_.substr(before.back().end, after.front().begin - before.back().end);
    return gap.size() > 1 && gap.find('\n') == std::string_view::npos;
  }

 private:
  const rules::Subject& paragraph_;
  std::string_view source_;
};

/// 1、2号楼 is a list of numbers; 10.2019年9月底前 is none.
bool is_number_list(std::string_view key, const Label& label) {
  constexpr std::size_t kYear = 4;  // digits
  const std::string_view behind = key.substr(label.span.end);
  if (behind.empty() || !text::is_digit(text::character_at(behind, 0).code)) return false;
  return !text::is_digits(behind.substr(0, kYear)) || !behind.substr(kYear).starts_with("年");
}

/// 本部分（一）（二）款的规定 points to items.
bool is_reference(std::string_view key, const Label& label) {
  const std::string_view behind = key.substr(label.span.end);
  for (const std::string_view word : {"款", "条规定", "条的", "项规定", "项的", "项、", "（一）", "（二）", "（三）"})
    if (behind.starts_with(word)) return true;
  return false;
}

/// Behind 1. in 1. 1.新建学校, where a converter wrote the number once more; behind the label itself in 1. 1.5亿元.
std::size_t behind_repeat(std::string_view key, const Label& label, const Context& context) {
  const std::string_view printed = key.substr(label.span.begin, label.span.size());
  std::size_t at = label.span.end;
  while (key.substr(at).starts_with(" ")) ++at;
  if (!key.substr(at).starts_with(printed)) return label.span.end;
  const auto again = label_at(key, at, context);
  return again && again->rule == label.rule && again->numeral == label.numeral ? again->span.end : label.span.end;
}

}  // namespace

std::optional<Label> label_at(std::string_view key, std::size_t at, const Context& context) {
  auto match = context.book.set("numbering").at_start(key.substr(at));
  if (!match && at == 0) match = context.book.set("bullet").at_start(key);
  if (!match) return std::nullopt;
  const auto label = field_ending(*match, "label"), numeral = field_ending(*match, "numeral");
  const int level = level_of(match->constant("level"));
  if (!label || !numeral || level == 0) return std::nullopt;
  const std::string_view counts = match->constant("counts");  // （—） is a first item
  const auto value = text::numeral(counts.empty() ? key.substr(at + numeral->begin, numeral->size()) : counts);
  const std::string_view like = match->constant("like");
  return Label{{at + label->begin, at + label->end}, level, value.value_or(0), like.empty() ? match->rule : like, at + label->end};
}

Label label_of(const rules::Match& match, std::string_view key, int level) {
  const Span label = *match.field("label"), numeral = *match.field("numeral");
  return {label, level, text::numeral(key.substr(numeral.begin, numeral.size())).value_or(0), match.rule, label.end};
}

bool Counting::continues(const Label& label) const {
  const auto follows = [&](const std::map<int, int>& numbers) {
    const auto last = numbers.find(label.level);
    return last != numbers.end() && label.numeral == last->second + 1;
  };
  return label.numeral == 1 || follows(last_) || (!last_.contains(label.level) && follows(ever_));
}

int Counting::reached(int level) const {
  const auto last = ever_.find(level);
  return last == ever_.end() ? 0 : last->second;
}

void Counting::add(const Label& label) {
  last_.erase(last_.upper_bound(label.level), last_.end());
  last_[label.level] = ever_[label.level] = label.numeral;
}

namespace {

/// 2、200兆瓦光伏项目 behind item 1; not 2、3号楼.
std::optional<Label> label_before_digit(std::string_view key, const Counting& counting, const Context& context) {
  const auto match = context.book.set("numbering-before-digit").at_start(key);
  if (!match) return std::nullopt;
  const Span label = *match->field("label"), numeral = *match->field("numeral"), next = match->field("next").value_or(Span{});
  const int value = text::numeral(key.substr(numeral.begin, numeral.size())).value_or(0);
  const Label found{label, level_of(match->constant("level")), value, match->constant("like"), label.end};
  const bool counts_up = text::numeral(key.substr(next.begin, next.size())) == value + 1;
  const bool may_count = value > 1 || (next.empty() && !match->constant("first").empty());
  return may_count && !counts_up && counting.continues(found) ? std::optional(found) : std::nullopt;
}

/// 3.65 of 3.65岁以上老年人: nothing has counted up to 64.
bool is_stray_decimal(const Label& label, const Counting& counting) {
  return label.rule == "numbering.level-4-decimal" && !counting.continues(label);
}

}  // namespace

/// 二、丰富服务消费（三）打造…: items of this kind may run on through the chapters, and no text is numbered so.
constexpr std::string_view kSecondLevel = "numbering.level-2";

/// 四、推动转型（十一）…, whatever number the text has come to; 一、做好保障1.加强领导, and 二、推进治理3.健全体系 behind 2.
bool stands_below(const Label& label, const Label& heading, char32_t previous, const Counting& counting) {
  static constexpr std::string_view kDot = "numbering.level-3-dot";
  const int reached = counting.reached(label.level);
  const bool dot = label.rule == kDot && (label.numeral == 1 || label.numeral == reached + 1), next = label.rule == kSecondLevel && label.numeral > reached;
  return label.level > heading.level && text::is_han(previous) && (dot || next);
}

std::vector<Label> labels_in(const rules::Subject& paragraph, const Context& context, Counting& counting) {
  std::vector<Label> labels;
  const std::string_view key = paragraph.key();
  const Gaps gaps(paragraph, context.source);
  char32_t previous = 0;
  std::size_t previous_at = 0;
  int depth = 0;
  bool heading = false;  // right behind a label, no mark yet: 一、总体要求（一）指导思想
  for (std::size_t i = 0; i < key.size();) {
    const text::Character c = text::character_at(key, i);
    const bool candidate =
        depth == 0 && (i == 0 || may_begin_label(c.code)) &&
        (i == 0 || is_sentence_mark(previous) || (heading && (c.code == U'（' || (text::is_digit(c.code) && !text::is_digit(previous)))) || gaps.blank_before(i, previous_at));
    std::optional<Label> label =
        candidate ? label_at(key.substr(0, std::min(key.size(), i + 40)), i, context) : std::nullopt;
    if (i > 0 && label && is_reference(key, *label)) label.reset();
    if (i == 0 && (!label || is_stray_decimal(*label, counting))) {
      if (const auto number = label_before_digit(key, counting, context)) label = number;
    }
    const bool below = heading && label && stands_below(*label, labels.back(), previous, counting);
    if (label && (i == 0 || below || (counting.continues(*label) && !is_number_list(key, *label) && (is_sentence_mark(previous) || !heading || label->numeral == 1 || label->rule == kSecondLevel)))) {
      counting.add(*label);
      label->behind = behind_repeat(key, *label, context);
      labels.push_back(*label);
      heading = true;
      previous_at = i;
      i = label->behind;
      previous = 0;
      continue;
    }
    depth = std::max(0, depth + nesting(c.code));
    if ((is_sentence_mark(c.code) && c.code != U'）' && c.code != U'”') || c.code == U'，') heading = false;
    previous = c.code;
    previous_at = i;
    i = c.end;
  }
  return labels;
}

}  // namespace fenjie::notice
