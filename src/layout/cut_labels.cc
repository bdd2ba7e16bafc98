#include "layout/cut_labels.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "layout/text_shape.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::layout {

namespace {

constexpr std::string_view kColon = "：";

bool begins_with_label(std::string_view text, const rules::RuleSet& labels) {
  constexpr std::size_t kLongest = 80;  // bytes
  const auto label = labels.at_start(text.substr(0, kLongest));
  return label && text.substr(0, label->whole.end).ends_with(kColon);
}

/// 市教育局、市财政局。完成时限：6月底: the first name is a unit, a person or a day.
bool begins_with_value(std::string_view key, const rules::Lexicon& lexicon) {
  std::size_t end = key.size();
  for (const std::string_view mark : {"、", "，", "；", "。"}) end = std::min(end, key.find(mark));
  const std::string_view first = key.substr(0, end);
  return lexicon.is_unit(first) || lexicon.is_person(first) || lexicon.is_deadline(first);
}

/// How many brackets are open behind `key`, and before it `depth` were; 0 where they close in it.
int depth_behind(std::string_view key, int depth) {
  for (std::size_t at = 0; at < key.size() && depth > 0;) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    depth += text::opens_bracket(c.code) ? 1 : text::closes_bracket(c.code) ? -1 : 0;
  }
  return depth;
}

/// 按职责分工负责〕: the line closes a bracket that assigns.
bool closes_assignment(std::string_view key) {
  static constexpr std::string_view kParts[] = {"负责", "牵头", "配合", "落实", "参与", "参加", "协助", "指导"};
  const std::size_t close = std::min(key.find("）"), key.find("〕"));
  return close != std::string_view::npos && std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) { return key.substr(0, close).ends_with(part); });
}

}  // namespace

std::optional<std::size_t> label_at_end(std::string_view key, const rules::RuleSet& labels) {
  constexpr std::size_t kLongest = 45;  // bytes: 15 characters
  if (!key.ends_with(kColon)) return std::nullopt;
  std::size_t at = text::character_start(key, key.size() > kLongest ? key.size() - kLongest : 0);
  for (; at < key.size(); at = text::character_at(key, at).end) {
    const auto label = labels.at_start(key.substr(at));
    if (label && at + label->whole.end == key.size()) return at;
  }
  return std::nullopt;
}

/// 展改革委、市科技局负责） under （市发: the name that the line above leaves open goes on, in a bracket that closes here.
static bool closes_cut_name(std::string_view before, std::string_view line, const rules::Lexicon& lexicon) {
  const std::size_t close = std::min(line.find("）"), line.find("〕"));
  if (close == std::string_view::npos || std::min(line.find("（"), line.find("〔")) < close) return false;
  std::size_t end = close;
  for (const std::string_view mark : {"、", "，", "；"}) end = std::min(end, line.find(mark));
  const std::string last{last_name(before)};
  return !last.empty() && !lexicon.is_unit(last) && lexicon.is_unit(last + std::string(line.substr(0, end)));
}

/// 门：A） under （牵头部, 、B负责） under （A, and an empty line between: where a page ended.
static bool goes_on_behind_blank(std::string_view before, std::string_view line, const rules::RuleSet& labels, const rules::Lexicon& lexicon) {
  return line.starts_with("、") || line.starts_with("，") || line.starts_with("）") || cuts_label(before, line, labels) || closes_cut_name(before, line, lexicon);
}

void LabelledBracket::add(std::string_view key, bool begins) {
  plain_ = open_behind(key, 0, U"（〔", U"）〕") > 0;
  depth_ = begins ? 0 : depth_behind(key, depth_);
  for (std::size_t at = 0; at < key.size();) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    if (text::opens_bracket(c.code) && begins_with_label(key.substr(at), labels_)) depth_ = depth_behind(key.substr(at), 1);
  }
}

bool LabelledBracket::goes_on(const std::vector<const PrintedLine*>& lines, std::size_t i, const rules::RuleSet& numbering, const rules::Lexicon& lexicon) const {
  constexpr std::size_t kMostLines = 8;  // a bracket left open longer was never closed
  const auto is_apart = [&](std::size_t line) { return lines[line]->blank_before || numbering.at_start(lines[line]->key); };
  if (lines[i]->blank_before && plain_ && goes_on_behind_blank(lines[i - 1]->key, lines[i]->key, labels_, lexicon)) return true;
  if (is_apart(i)) return false;
  if (const auto label = label_at_end(lines[i - 1]->key, labels_))
    return depth_ > 0 || (*label > 0 ? !begins_with_label(lines[i]->key, labels_) : begins_with_value(lines[i]->key, lexicon));
  if (depth_ == 0 && plain_ && closes_assignment(lines[i]->key)) return true;
  int depth = depth_;
  for (std::size_t line = i; depth > 0 && line < std::min(lines.size(), i + kMostLines) && !is_apart(line); ++line) {
    depth = depth_behind(lines[line]->key, depth);
    if (depth == 0) return true;
  }
  return false;
}

bool cuts_label(std::string_view before, std::string_view line, const rules::RuleSet& labels) {
  constexpr std::size_t kLongest = 15, kLongestRest = 40;  // bytes of a label's beginning, and of what may be its rest
  const auto ends_behind = [&](std::string_view text, std::size_t least) {
    const auto label = labels.at_start(text);
    return label && label->whole.end > least && text.substr(0, label->whole.end).ends_with("：");
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < before.size();) {
    const text::Character c = text::character_at(before, at);
    at = c.end;
    if (!text::is_han(c.code)) begin = at;
  }
  const std::string_view first = before.substr(begin), rest = line.substr(0, kLongestRest);
  const bool whole = ends_behind(rest, 0);
  if (first.empty()) return whole && (before.ends_with("（") || before.ends_with("〔"));
  const bool part_ended = before.substr(0, begin).ends_with("。") || before.substr(0, begin).ends_with("；");  // 。完成 over 时限：9月底
  return (!whole || part_ended) && begin > 0 && first.size() <= kLongest && ends_behind(std::string(first) + std::string(rest), first.size());
}

bool cuts_name_before_label(std::string_view before, std::string_view line, const rules::RuleSet& labels, const rules::Lexicon& lexicon) {
  constexpr std::size_t kLongest = 36, kLongestLabel = 15;  // bytes of a name's rest, and of a label's beginning
  const std::string_view last = last_name(before);
  for (std::size_t at = 0; !last.empty() && at < std::min(line.size(), kLongest);) {
    at = text::character_at(line, at).end;
    if (!begins_with_label(line.substr(at), labels)) continue;
    const std::string_view rest = line.substr(0, at);
    if (lexicon.is_unit(std::string(last) + std::string(rest)) && (!lexicon.is_unit(last) || !lexicon.is_unit(rest))) return true;
  }
  for (std::size_t at = 0; at < last.size();) {
    at = text::character_at(last, at).end;
    const std::string_view name = last.substr(0, at), label = last.substr(at);
    if (label.empty() || label.size() > kLongestLabel || !lexicon.is_unit(name)) continue;
    const std::string joined = std::string(label) + std::string(line.substr(0, kLongest));
    const auto whole = labels.at_start(joined);
    if (whole && whole->whole.end > label.size() && std::string_view(joined).substr(0, whole->whole.end).ends_with(kColon)) return true;
  }
  return false;
}

bool cuts_day(std::string_view before, std::string_view line, const rules::Lexicon& lexicon) {
  constexpr std::u32string_view kMarks = U"年月日", kBehind = U"底末之以前";
  const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  const auto is_mark = [&](char32_t c) { return kMarks.find(c) != std::u32string_view::npos; };
  std::size_t begin = before.size(), end = 0;
  while (begin > 0) {
    const char32_t c = text::character_before(before, begin);
    if (!is_digit(c) && !is_mark(c)) break;
    begin -= is_digit(c) ? 1 : std::string_view("年").size();
  }
  while (end < line.size()) {
    const text::Character c = text::character_at(line, end);
    if (!is_digit(c.code) && !is_mark(c.code) && kBehind.find(c.code) == std::u32string_view::npos) break;
    end = c.end;
  }
  if (begin == 0 || begin == before.size() || end == 0) return false;
  const bool by_digit = is_digit(text::character_before(before, before.size()));
  const char32_t first = text::character_at(line, 0).code;
  if (by_digit ? !is_mark(first) : is_mark(first)) return false;  // …3月31 over 日前; …3月 over 31日前, or over 底前
  return lexicon.is_deadline(std::string(before.substr(begin)) + std::string(line.substr(0, end)));
}

bool parts_label(std::string_view printed, const rules::RuleSet& labels) {
  constexpr std::size_t kLongest = 40;  // bytes
  constexpr std::size_t kShortest = 3;  // characters; 时限, but not 完成
  const std::size_t end = printed.find(' ');
  if (end > kLongest || end + 1 >= printed.size()) return false;  // or no blank at all
  const std::string word = text::fold(printed.substr(0, end));
  const auto label = labels.full(word);
  if (!label || label->constant("gives") == "sentence" || label->constant("gives") == "none") return false;
  return text::length(word) >= kShortest || word.ends_with("限");
}

}  // namespace fenjie::layout
