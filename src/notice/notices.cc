#include "notice/notices.h"

#include <algorithm>

#include "notice/attachments.h"
#include "notice/closing.h"
#include "notice/header.h"
#include "notice/labels.h"
#include "notice/lines.h"
#include "notice/outline.h"
#include "notice/press_form.h"
#include "notice/references.h"
#include "notice/reporting.h"
#include "notice/roster.h"
#include "notice/roster_sentences.h"
#include "notice/site_tail.h"
#include "notice/split.h"
#include "notice/years.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::notice {

namespace {

Span extent_of_lines(const Lines& lines, Range range) {
  Span extent{std::string::npos, 0};
  const auto take = [&](Span span) {
    if (span.empty()) return;
    extent.begin = std::min(extent.begin, span.begin);
    extent.end = std::max(extent.end, span.end);
  };
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (lines[i].table) take(extent_of(*lines[i].table));
    for (const Span span : spans_of(lines[i])) take(span);
  }
  return extent.begin == std::string::npos ? Span() : extent;
}

/// Tables of the part; one that reads as a roster becomes entries instead.
bool read_tables(const Lines& lines, Range part, const Field& title, Notice& notice, const Context& context) {
  bool has_roster = false;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (!lines[i].table) continue;
    if (read_roster_table(*lines[i].table, title, notice.roster, context)) {
      has_roster = true;
      for (const Column& column : lines[i].table->columns)
        for (const Passage* heading : {&column.over, &column.heading})
          if (!heading->spans().empty()) notice.elements.emplace_back("roster_heading", field_of(*heading, "roster.heading"));
      for (const Cell& cell : lines[i].table->cells)
        if (lines[i].table->columns[static_cast<std::size_t>(cell.column)].role == ColumnRole::number)
          notice.elements.emplace_back("roster_number", field_of(text::join(cell.lines), "roster.number"));
    } else {
      notice.tables.push_back(*lines[i].table);
    }
  }
  return has_roster;
}

/// 注：各单位于每月25日前报市政府督查室.
std::vector<rules::Subject> table_notes(const Lines& lines, Range part) {
  std::vector<rules::Subject> notes;
  for (std::size_t i = part.begin; i < part.end; ++i)
    if (lines[i].table)
      for (const Passage& note : lines[i].table->notes) notes.emplace_back(note);
  return notes;
}

void read_part(Lines& lines, Range part, int attachment, Notice& notice, const Context& context) {
  const auto index = static_cast<std::size_t>(attachment) - 1;
  const Field title = attachment > 0 ? notice.attachments[index].title : notice.title;
  const bool roster_table = read_tables(lines, part, title, notice, context);
  const bool roster = read_roster(lines, part, title, notice.roster, context) || roster_table;
  const std::vector<rules::Subject> paragraphs = paragraphs_of(lines, part);
  read_office_heads(paragraphs, title, notice.roster, context);
  read_references(paragraphs, notice, context.book);
  read_reporting(paragraphs, attachment > 0, notice, context);
  read_reporting(table_notes(lines, part), attachment > 0, notice, context);
  const std::size_t items = notice.outline.size();
  read_outline(paragraphs, attachment, notice.outline, context);
  if (attachment == 0) return;
  const bool outlined = std::any_of(notice.outline.begin() + static_cast<std::ptrdiff_t>(items), notice.outline.end(),
                                    [](const OutlineItem& item) { return item.level > 0; });
  std::string& kind = notice.attachments[index].kind;
  if (kind.empty() || (kind == "table" && roster_table)) kind = roster ? "roster" : outlined ? "plan" : "text";
}

/// 联系人 in the remark under the notice, where nobody has been named yet.
void read_remark_contacts(Notice& notice, const Context& context) {
  const std::vector<Contact>& known = notice.reporting.contacts;
  if (std::any_of(known.begin(), known.end(), [](const Contact& contact) { return !contact.name.empty(); })) return;
  std::vector<rules::Subject> remarks;
  for (const auto& [name, field] : notice.elements) {
    if (name != "remark" || field.spans.empty()) continue;
    remarks.emplace_back(
        text::clean(text::line_of(context.source, {field.spans.front().begin, field.spans.back().end})));
  }
  read_reporting(remarks, false, notice, context);
}

/// The one table stands at once under the header: a number and nothing else.
bool begins_with_one_table(const Lines& lines, Range body) {
  const auto is_table = [](const Line& line) { return line.table != nullptr; };
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(body.begin), last = lines.begin() + static_cast<std::ptrdiff_t>(body.end);
  return !body.empty() && is_table(*first) && std::count_if(first, last, is_table) == 1;
}

/// A table sent by itself has no title but its own; one under its number neither.
void take_table_title(Notice& notice, bool begins_with_table, const Context& context) {
  if (!notice.title.empty() || (!notice.document_number.empty() && !begins_with_table)) return;
  const auto titled = std::find_if(notice.tables.begin(), notice.tables.end(), [](const Table& table) { return !table.title.empty(); });
  if (titled == notice.tables.end()) return;
  std::vector<Passage> lines = titled->title;
  const auto is_remark = [](const Passage& line) {  // （…会议审议通过）, 填报单位：…
    return line.text().starts_with("（") || line.text().find("：") != std::string::npos;
  };
  while (lines.size() > 1 && is_remark(lines.back())) lines.pop_back();
  const rules::Subject title{text::join(lines)};
  notice.title = field_of(title.passage(), "table.title");
  const auto match = rule_of_line(title.key(), context);
  const auto office = match ? match->field("issuer") : std::nullopt;
  if (notice.issuer.empty() && office && !office->empty()) notice.issuer = field_of(title.slice(*office), std::string(match->rule));
}

/// 关于印发《…方案: whoever copied the title lost its end.
void check_title_end(const Notice& notice, const Context& context) {
  constexpr std::string_view kOpen = "《", kClose = "》", kInner = "〉";  // 《…意见〉的通知: a slip of the mark
  const std::string& title = notice.title.value;
  const std::size_t open = title.rfind(kOpen);
  if (open == std::string::npos || title.find(kClose, open) != std::string::npos || title.find(kInner, open) != std::string::npos) return;
  context.diagnostics.push_back({"notice/title-missing", Severity::warning, "标题" + text::quoted(title) + "里的《没有合上，后面可能还有字，请对照原文补全。", "", "title", notice.title.spans});
}

/// 提升实施方案的通知 in front of addressees, behind another notice: whoever put the two into one file lost the page between them.
void check_title_begin(const Notice& notice, const Context& context) {
  context.diagnostics.push_back({"notice/title-missing", Severity::warning,
                                 "标题" + text::quoted(notice.title.value) + "看来缺了开头，这里按另一份公文分开，请对照原文补全，并核对这份公文从哪里开始。", "", "title", notice.title.spans});
}

/// 临政办发〔2026〕5号 over no title: whoever printed the one printed the other.
void check_title(const Notice& notice, const Context& context) {
  if (!notice.title.empty() || notice.document_number.empty()) return;
  context.diagnostics.push_back({"notice/title-missing", Severity::warning,
                                 "发文字号" + text::quoted(notice.document_number.text.value) + "旁边没有读到公文的标题，请对照原文补上。", "", "title",
                                 notice.document_number.text.spans});
}

Notice read_notice(Lines& lines, const Extent& extent, const Context& context) {
  Notice notice;
  notice.extent = extent_of_lines(lines, extent.lines);
  const std::size_t body = read_header(lines, extent, notice, context);
  const Range head{extent.lines.begin, body};
  read_tables(lines, head, notice.title, notice, context);
  read_outline(paragraphs_of(lines, head), 0, notice.outline, context);
  const Range rest{body, extent.lines.end};
  const Parts parts = read_attachments(lines, rest, notice, context);
  take_site_tail(lines, rest, notice, context);
  read_closing(lines, parts.own, true, notice, context);
  read_closing(lines, {parts.own.end, rest.end}, false, notice, context);
  read_press_form(lines, parts.own, notice, context);
  check_years(notice, context);
  read_part(lines, parts.own, 0, notice, context);
  for (std::size_t i = 0; i < parts.parts.size(); ++i)
    read_part(lines, parts.parts[i], static_cast<int>(i) + 1, notice, context);
  read_remark_contacts(notice, context);
  take_table_title(notice, begins_with_one_table(lines, rest), context);
  check_title(notice, context);
  check_title_end(notice, context);
  if (extent.title_cut) check_title_begin(notice, context);
  return notice;
}

/// The text stands on one line, or nearly all of it: what is a heading, who signs and when was told by marks alone.
void check_line_breaks(const Document& document, const std::vector<Notice>& notices, const Context& context) {
  constexpr std::size_t kLong = 1500, kVeryLong = 4500;  // bytes: 500 characters, and 1500, whatever stands in it
  constexpr std::size_t kFewest = 4;   // labels in it
  std::size_t all = 0;
  const Passage* longest = nullptr;
  for (const Block& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) return;
    for (const Passage& line : paragraph->lines) {
      all += line.size();
      if (longest == nullptr || line.size() > longest->size()) longest = &line;
    }
  }
  if (longest == nullptr || longest->size() < kLong || longest->size() * 10 < all * 8) return;
  Counting counting;
  if (longest->size() < kVeryLong && labels_in(rules::Subject(*longest), context, counting).size() < kFewest) return;
  const bool headed = std::all_of(notices.begin(), notices.end(), [](const Notice& notice) { return !notice.title.empty() && !notice.issued_on.empty(); });
  context.diagnostics.push_back({"notice/no-line-breaks", headed ? Severity::info : Severity::warning,
                                 std::string("全文没有分行：标题、条目和落款按标点推断，可能连在一起或者漏读，请逐条对照原文，最好换用有分行的原件。") + (headed ? "" : "标题或成文日期没有读出。"), "", "", {}});
}

/// A footnote is the notice's on whose page it stands: the last one that begins in front of it.
void add_footnotes(const Document& document, std::vector<Notice>& notices) {
  for (const Passage& note : document.footnotes) {
    const Field field = field_of(note, "footnote");
    const auto behind = std::find_if(notices.begin(), notices.end(),
                                     [&](const Notice& notice) { return notice.extent.begin > field.spans.front().begin; });
    if (!notices.empty()) (behind == notices.begin() ? behind : std::prev(behind))->elements.emplace_back("footnote", field);
  }
}

}  // namespace

Notices find_notices(const Document& document, const rules::Book& book, const rules::Lexicon& lexicon) {
  Notices result;
  const Context context{book, lexicon, document.source, result.diagnostics};
  Lines lines = lines_of(document, context);
  for (const Extent& extent : split(lines, context)) result.notices.push_back(read_notice(lines, extent, context));
  add_footnotes(document, result.notices);
  check_line_breaks(document, result.notices, context);
  return result;
}

}  // namespace fenjie::notice
