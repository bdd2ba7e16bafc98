#include "notice/title_places.h"

#include <algorithm>

#include "notice/padded_words.h"
#include "notice/title_editions.h"
#include "text/characters.h"

namespace fenjie::notice {

namespace {

bool ends_title(const Line& line) { return line.is() == "title" || line.is() == "title-end"; }

/// A line on which a title begins and does not end; 临江市教育局等五部门, 临江市教育局转发省教育厅 stand over the one with 关于.
bool begins_title(const Line& line) { return line.is() == "title-begin" || line.is() == "title-first"; }

/// 承办单位：市教育局, on a slip.
bool is_labelled_line(const Line& line, const Context& context) {
  const std::size_t colon = line.key().find("：");
  if (colon == std::string::npos || colon == 0) return false;
  const std::string_view label = std::string_view(line.key()).substr(0, colon);
  return context.lexicon.heading(label) || !context.book.vocabulary("form-labels").value(label).empty();
}

/// 教育部学生司关于开展2026届毕业生, whoever that is: the title's first line, whose rest stands on a line of its own below it.
bool tells_subject(const Line& line) {
  constexpr std::string_view kAbout = "关于";
  const std::size_t about = line.key().find(kAbout);
  return about != std::string::npos && about > 0 && line.key().size() > about + kAbout.size() && line.key().find("，") == std::string::npos;
}

/// The file's first line, right above the number, in words that no rule knows: 西河区2026年秋冬季疾病防控.
bool heads_file(const Lines& lines, std::size_t number, const Context& context) {
  constexpr std::size_t kShortest = 8;  // characters
  const std::string& key = lines.front().key();
  return number == 1 && lines.front().is().empty() && may_be_title(lines.front(), context) && text::length(key) >= kShortest && key.find("，") == std::string::npos;
}

/// 关于印发《…任务表》 as a title's first lines, 的通知 as its last, whatever stands between them: no notice is called a table. 关于分解落实2024年政府工作报告
/// goes on in 重点任务的通知: a report is no notice that sends something.
bool goes_on(const Lines& lines, Range title, std::size_t next, const Context& context) {
  if (lines[next].is() != "title-end") return false;
  const rules::RuleSet& kinds = context.book.set("notice-kind");
  const auto first = kinds.full(key_of(lines, title)), rest = kinds.full(lines[next].key());
  return rest && (!first || (!rest->constant("sends").empty() && first->constant("sends").empty()));
}

/// …贯彻落实《关于加强新时代: the name of a document goes on in the next line.
bool opens_name(const Line& line) {
  const std::size_t open = line.key().rfind("《");
  return open != std::string::npos && line.key().find("》", open) == std::string::npos;
}

/// 桂河县推进乡村振兴 over 2026年重点工作任务清单: words of what it is about, and nobody's name.
bool begins_with_subject(const Line& line, const Context& context) {
  constexpr std::size_t kShortest = 6;  // characters
  const std::string& key = line.key();
  return line.is().empty() && text::length(key) >= kShortest && is_han_only(key) && !context.lexicon.is_unit(key) &&
         line.subject.passage().text().find(' ') == std::string::npos && !key.ends_with("网") && !key.ends_with("平台");
}

/// A line of a head above its title: the number, the issuer's own line, a date.
bool is_head_part(const Line& line) {
  return line.is() == "issuer" || line.is() == "issuer_mark" || line.is() == "date" || line.is() == "number" || is_head_element(line);
}

/// A file begins with its title of two or three lines, which says neither 关于 nor 印发, or with 附件 or its number over it; the last line is
/// the shorter one, or the first says what it is about.
bool begins_file(const Lines& lines, Range title, const Context& context) {
  constexpr std::size_t kMostLines = 3;
  const auto above = lines.begin() + static_cast<std::ptrdiff_t>(title.begin);
  const bool first = std::all_of(lines.begin(), above, is_head_part) || (title.begin == 1 && lines.front().is() == "marker");
  const bool apart = first && title.end - title.begin <= kMostLines && title.end < lines.size() &&
                     lines[title.end].paragraph != lines[title.end - 1].paragraph;
  return apart && (lines[title.end - 1].key().size() < lines[title.begin].key().size() || begins_with_subject(lines[title.begin], context));
}

}  // namespace

bool is_title_line(const Line& line) { return line.is() == "title" || line.is() == "title-begin"; }

bool begins_with_label(const Line& line, const Context& context) {
  return context.book.set("numbering").at_start(line.key()).has_value();
}

bool may_be_title(const Line& line, const Context& context) {
  const std::string_view is = line.is();
  const bool free = is.empty() || is == "title-first" || is == "title" || is == "title-begin" || is == "title-end" || is == "plan-title" || is == "issuer";
  return free && is_heading_like(line) && !is_labelled_line(line, context) && !begins_with_label(line, context);
}

Range title_above(const Lines& lines, std::size_t number, std::size_t floor, const Context& context) {
  std::size_t end = number;
  while (end > floor && (is_head_element(lines[end - 1]) || lines[end - 1].is() == "metadata")) --end;  // 字号：大 中 小
  std::size_t top = end;
  while (top > floor && end - top < kTitleLines && may_be_title(lines[top - 1], context)) --top;
  for (std::size_t i = end; i > top; --i) {
    if (!is_title_line(lines[i - 1])) continue;
    std::size_t first = i - 1;
    while (first > top && begins_title(lines[first - 1])) --first;
    return {first, end};
  }
  if (floor == 0 && heads_file(lines, end, context)) return {0, 1};
  if (floor == 0 && top == 0 && end > 1 && !ends_title(lines[end - 1]) && tells_subject(lines.front())) return {0, end};  // X关于印发 over 《…, never closed
  if (end == top || (!ends_title(lines[end - 1]) && lines[end - 1].is() != "plan-title")) return {end, end};
  std::size_t first = end - 1;
  while (first > top && is_edition(lines[first])) --first;
  while (first > top && lines[first - 1].is() != "issuer" && lines[first - 1].paragraph == lines[end - 1].paragraph)
    --first;
  if (tells_subject(lines[first])) return {first, end};
  constexpr std::size_t kMostAbove = 2;  // lines
  for (std::size_t i = first; i > top && first - i < kMostAbove; --i)
    if (tells_subject(lines[i - 1])) return {i - 1, end};
  return {first, end};
}

std::string key_of(const Lines& lines, Range range) {
  std::string key;
  for (std::size_t i = range.begin; i < range.end; ++i) key += lines[i].key();
  return key;
}

Range title_below(const Lines& lines, std::size_t from, const Context& context) {
  while (from < lines.size() && is_head_part(lines[from])) ++from;
  std::size_t end = from;
  bool begun = false, complete = false;
  while (end < lines.size() && end - from < kTitleLines && may_be_title(lines[end], context)) {
    const Line& line = lines[end];
    const auto is_rest = [&] { return ends_title(line) && line.paragraph == lines[end - 1].paragraph; };
    if (complete && !is_rest() && !goes_on(lines, {from, end}, end, context)) {
      end = behind_edition(lines, key_of(lines, {from, end}), end, context);
      break;
    }
    begun = begun || is_title_line(line) || (end > from ? opens_name(lines[end - 1]) : line.is().empty() && tells_subject(line));
    complete = ends_title(line);
    ++end;
  }
  if (complete && (begun || end - from == 1 || begins_file(lines, {from, end}, context))) return {from, end};
  return {from, from};
}

}  // namespace fenjie::notice
