#include "notice/lines.h"

#include <algorithm>
#include <array>

#include "notice/lost_breaks.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestClassified = 450;  // bytes of key: longer lines are running text
constexpr std::size_t kLongestHeading = 180;     // bytes of key: 60 characters; a whole title has as many as are classified

Line line_of(Passage passage, std::size_t paragraph, const Context& context) {
  Line line{rules::Subject(std::move(passage)), paragraph, nullptr, std::nullopt, false};
  line.match = rule_of_line(line.key(), context);
  return line;
}

/// 关于…的通知 临政办发〔2020〕46号: title and number that a page prints on one line; else the line as it is.
std::vector<Passage> without_number_behind_title(const Passage& printed, const Context& context) {
  constexpr std::string_view kNumber = "号";
  const std::string& text = printed.text();
  if (text.size() > kLongestClassified || !text.ends_with(kNumber)) return {printed};
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const auto title = rule_of_line(text::fold(std::string_view(text).substr(0, at)), context);
    if (!title || title->constant("is") != "title") continue;
    const auto number = rule_of_line(text::fold(std::string_view(text).substr(at)), context);
    if (number && number->constant("is") == "number") return {printed.slice({0, at}), text::trimmed(printed.slice({at, text.size()}))};
  }
  return {printed};
}

/// The parts of a cut line are paragraphs of their own; `number` is the last paragraph's.
void append_paragraph(Lines& lines, const Paragraph& paragraph, std::size_t& number, const Context& context) {
  for (const Passage& printed : paragraph.lines) {
    if (!has_lost_line_breaks(printed, context)) {
      for (Passage& passage : without_number_behind_title(printed, context)) lines.push_back(line_of(std::move(passage), number, context));
      continue;
    }
    bool first = true;
    for (Passage& passage : restored_lines(printed, context)) {
      if (!first) ++number;
      first = false;
      lines.push_back(line_of(std::move(passage), number, context));
    }
  }
}

bool numbers_slip(const Line& line) { return line.match && line.match->constant("of") == "slip"; }

/// 督办编号：… in front of each of several slips under one title: labels of theirs, and no number of the notice.
void leave_numbers_of_slips(Lines& lines) {
  std::vector<Line*> slips;  // with nothing between them that begins a notice
  const auto leave = [&] {
    for (std::size_t i = 0; slips.size() > 1 && i < slips.size(); ++i) slips[i]->match.reset();
    slips.clear();
  };
  for (Line& line : lines) {
    if (numbers_slip(line))
      slips.push_back(&line);
    else if (line.is() == "title" || line.is() == "number" || line.is() == "date")
      leave();
  }
  leave();
}

/// 市教育局等五部门 begins a title only over a line with 关于, or with 《.
void leave_lone_first_lines(Lines& lines) {
  constexpr std::string_view kOpen = "《";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is() != "title-first") continue;
    const bool begins = i + 1 < lines.size() && (lines[i + 1].is() == "title" || lines[i + 1].is() == "title-begin" || lines[i + 1].key().starts_with(kOpen));
    if (!begins) lines[i].match.reset();
  }
}

/// 附 over 则, one character a line: the chapter 附则, and no attachment.
void leave_parted_words(Lines& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (lines[i].key() == "附" && lines[i + 1].key() == "则") lines[i].match.reset();
}

/// 临江高新区管理委 over 员会文件, 临江市改革委员会文 over 件: the red head is wider than the page, whose end may part a word.
void join_broken_heads(Lines& lines, const Context& context) {
  constexpr std::size_t kTopLines = 12;
  constexpr std::string_view kDocument = "文件";
  for (std::size_t i = 0; i + 1 < lines.size() && i < kTopLines; ++i) {
    Line &upper = lines[i], &lower = lines[i + 1];
    if (upper.table || lower.table || !lower.is().empty() || upper.key().empty() || lower.key().empty()) continue;
    const std::string joined = upper.key() + lower.key();
    if (!joined.ends_with(kDocument)) continue;
    const auto match = rule_of_line(joined, context);
    if (!match || match->constant("is") != "issuer") continue;
    upper = line_of(text::join({upper.subject.passage(), lower.subject.passage()}), upper.paragraph, context);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

/// 为深入贯彻…印发的《…规划》，贯彻落实《…意见》: how a text begins, and no title.
bool begins_with_purpose(std::string_view key) {
  constexpr std::string_view kComma = "，";
  if (key.find(kComma) == std::string_view::npos) return false;
  return key.starts_with("为") || key.starts_with("根据") || key.starts_with("按照");
}

}  // namespace

std::optional<rules::Match> rule_of_line(const std::string& key, const Context& context) {
  if (key.empty() || key.size() > kLongestClassified || begins_with_purpose(key)) return std::nullopt;
  if (auto match = context.book.set("attachment").full(key)) return match;
  return context.book.set("header").full(key);
}

Lines lines_of(const Document& document, const Context& context) {
  Lines lines;
  std::size_t number = 0;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block))
      append_paragraph(lines, *paragraph, number, context);
    else
      lines.push_back({rules::Subject(Passage()), number, &std::get<Table>(block), std::nullopt, false});
    ++number;
  }
  join_broken_heads(lines, context);
  leave_numbers_of_slips(lines);
  leave_lone_first_lines(lines);
  leave_parted_words(lines);
  return lines;
}

Passage part(const Line& line, std::string_view field) {
  if (!line.match) return {};
  const auto span = line.match->field(field);
  return span && !span->empty() ? text::clean(line.subject.slice(*span)) : Passage();
}

std::vector<Span> spans_of(const Line& line) { return line.subject.passage().spans(); }

void extend(Field& to, const Line& line) {
  for (const Span span : spans_of(line)) to.spans.push_back(span);
  std::sort(to.spans.begin(), to.spans.end());
  merge_touching(to.spans);
}

bool is_heading_like(const Line& line) {
  static constexpr std::array<std::string_view, 5> kSentenceMarks{"。", "；", "：", "，", "！"};
  if (line.table || line.key().empty()) return false;
  if (line.key().size() > kLongestHeading && (line.is() != "title" || line.key().find("：") != std::string::npos)) return false;
  if (line.key().find("。") != std::string::npos) return false;
  return std::none_of(kSentenceMarks.begin(), kSentenceMarks.end(),
                      [&](std::string_view mark) { return line.key().ends_with(mark); });
}

bool is_head_element(const Line& line) {
  const std::string_view is = line.is();
  return is == "copy_number" || is == "secrecy" || is == "urgency" || is == "signer";
}

bool is_open_metadata(const Line& line) { return line.is() == "metadata" && line.key().ends_with("："); }

Span extent_of(const Table& table) {
  Span extent{std::string::npos, 0};
  const auto take = [&](const Passage& passage) {
    for (const Span span : passage.spans()) {
      extent.begin = std::min(extent.begin, span.begin);
      extent.end = std::max(extent.end, span.end);
    }
  };
  for (const Passage& title : table.title) take(title);
  for (const Column& column : table.columns) take(column.heading);
  for (const Cell& cell : table.cells)
    for (const Passage& line : cell.lines) take(line);
  for (const Passage& note : table.notes) take(note);
  return extent.begin == std::string::npos ? Span() : extent;
}

bool is_closing(const Line& line) {
  const std::string_view is = line.is();
  return is == "date" || is == "signature" || is == "remark" || is == "imprint" || is == "copies_to";
}

bool names_addressees(const Line& line, const Context& context) {
  const auto match = context.book.set("addressees").at_start(line.key());
  return match && match->constant("is") == "addressees";
}

}  // namespace fenjie::notice
