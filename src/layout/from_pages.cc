#include "layout/from_pages.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <variant>

#include "layout/counted_labels.h"
#include "layout/footnotes.h"
#include "layout/full_lines.h"
#include "layout/furniture.h"
#include "layout/misread_labels.h"
#include "layout/name_rows.h"
#include "layout/own_forms.h"
#include "layout/own_sheets.h"
#include "layout/page_blocks.h"
#include "layout/page_paragraphs.h"
#include "layout/ruled_table.h"
#include "layout/running_heads.h"
#include "layout/unruled_table.h"
#include "rules/table_titles.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kMostTitleLines = 4;
constexpr std::size_t kMostStrayLines = 2;
constexpr double kTitleSize = 0.12;  // relative difference of font sizes within a title

/// 续表: furniture that says something of the table under it.
bool tells_continuation(const PageLine& line, const rules::Book& book) {
  const auto match = book.set("furniture").full(line.folded);
  return match && match->constant("kind") == "continued";
}

/// Of the page, or of the column of text on it.
double width_of(const PageLine& line, const PageBlocks& page) { return line.column_width > 0 ? line.column_width : page.width; }

/// Free lines that are page numbers, running heads or watermarks.
std::set<Span> find_furniture(const std::vector<PageBlocks>& pages, const rules::Book& book, const rules::Lexicon& lexicon) {
  std::set<Span> furniture = small_running_heads(pages, lexicon);
  std::vector<PrintedLine> lines;
  for (const PageBlocks& page : pages) {
    for (const PageBlock& block : page.blocks) {
      const auto* line = std::get_if<PageLine>(&block);
      if (!line) continue;
      if (line->angle % 90 != 0) {
        furniture.insert(line->span);
        continue;
      }
      if (furniture.contains(line->span) || tells_continuation(*line, book)) continue;
      PrintedLine printed;
      printed.text = line->text;
      printed.key = line->folded;
      printed.span = line->span;
      printed.page = line->page;
      lines.push_back(std::move(printed));
    }
  }
  for (const Span& span : take_furniture(lines, book)) furniture.insert(span);
  return furniture;
}

class PageLayout {
 public:
  PageLayout(Document& document, const rules::Book& book, const rules::Lexicon& lexicon)
      : document_(document), book_(book), lexicon_(lexicon) {}

  void run(std::vector<PageBlocks> pages) {
    const OwnSheets own = find_own_sheets(pages);
    find_repeated_forms(pages);
    if (own.reads_data) say_data_is_read();
    std::set<Span> furniture = find_furniture(pages, book_, lexicon_);
    furniture.insert(own.furniture.begin(), own.furniture.end());
    document_.furniture.assign(furniture.begin(), furniture.end());
    furniture.merge(take_footnotes(pages, furniture));
    measures_ = measure(free_lines(pages, furniture));
    for (PageBlocks& page : pages) {
      for (PageBlock& block : page.blocks) {
        if (auto* line = std::get_if<PageLine>(&block)) {
          if (!furniture.contains(line->span)) add_line({std::move(*line), width_of(*line, page)});
        } else {
          add_table(std::move(std::get<PageTable>(block)));
        }
      }
    }
    close_table();
    flush_lines();
    std::sort(document_.furniture.begin(), document_.furniture.end());
    merge_touching(document_.furniture);
  }

 private:
  static std::vector<FreeLineView> free_lines(const std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
    std::vector<FreeLineView> lines;
    for (const PageBlocks& page : pages)
      for (const PageBlock& block : page.blocks)
        if (const auto* line = std::get_if<PageLine>(&block); line && !furniture.contains(line->span))
          lines.push_back({line, width_of(*line, page)});
    return lines;
  }

  /// Returns the spans of the notes' lines, which are in no block.
  std::set<Span> take_footnotes(std::vector<PageBlocks>& pages, const std::set<Span>& furniture) {
    Footnotes found = find_footnotes(pages, furniture);
    take_note_marks(pages, found, document_.source, book_);
    for (Diagnostic& doubt : doubt_note_marks(pages, found)) document_.diagnostics.push_back(std::move(doubt));
    document_.furniture.insert(document_.furniture.end(), found.marks.begin(), found.marks.end());
    for (const Footnote& note : found.notes) document_.footnotes.push_back(text::join(note.lines));
    return std::move(found.lines);
  }

  void add_line(FreeLine line) {
    if (!open_.empty()) {
      const bool continued = tells_continuation(line.line, book_);
      if (continued || (kind_of(line.line).empty() && stray_.size() < kMostStrayLines)) {
        (continued ? continued_ : stray_).push_back(std::move(line));
        return;
      }
    }
    close_table();
    lines_.push_back(std::move(line));
  }

  bool open_table_goes_on(PageTable& table) const {
    if (!continued_.empty()) return goes_on_as_told(open_, table, lexicon_);
    return stray_.empty() ? goes_on(open_, table, lexicon_) : goes_on_behind_lines(open_, table, lexicon_);
  }

  void say_data_is_read() {
    document_.diagnostics.push_back({"document/printed-workbook",
                                     Severity::warning,
                                     "这份文件是 fenjie 工作簿的“数据”表打印出来的，没有“分解表”。任务照“数据”表读出，截止日期、时限类型、量化指标等程序整理的栏"
                                     "照印出的内容列入，发文字号等不在表上的没有读。请改用公文原件，或打印“分解表”；修改过的工作簿请用 fenjie regenerate 读回 .xlsx。",
                                     {},
                                     "",
                                     {}});
  }

  void pass_over(const PageTable& table) {
    close_table();
    Span all{document_.source.size(), 0};
    for (const auto& lines : table.lines)
      for (const PageLine& line : lines) all = {std::min(all.begin, line.span.begin), std::max(all.end, line.span.end)};
    document_.passed_over.push_back({std::string(table.own_sheet), table.page, all});
  }

  void add_table(PageTable table) {
    if (!table.own_sheet.empty()) return pass_over(table);
    if (table.lines.empty()) return;  // joined with the page beside it
    if (!open_.empty() && table.page > open_.back().page && open_table_goes_on(table)) {
      for (const FreeLine& line : stray_) doubt_stray(line);
      behind_.insert(behind_.end(), stray_.begin(), stray_.end());
      stray_.clear();
      for (const FreeLine& line : std::exchange(continued_, {})) document_.furniture.push_back(line.line.span);
      open_.push_back(std::move(table));
      return;
    }
    close_table();
    title_ = take_title(table);
    flush_lines();
    open_.push_back(std::move(table));
  }

  std::string kind_of(const PageLine& line) const {
    const auto match = book_.set("table").full(line.key);
    return match ? std::string(match->constant("kind")) : std::string();
  }

  /// The lines right above a table that name it: a known form of title, with the centred lines of its size over it.
  std::vector<Passage> take_title(const PageTable& table) {
    std::vector<Passage> title;
    bool named = false;
    double size = 0;
    while (!lines_.empty() && title.size() < kMostTitleLines) {
      const FreeLine& last = lines_.back();
      if (last.line.page != table.page || last.line.angle != 0) break;
      const std::string kind = !named && ends_wrapped_title(table) ? "title" : kind_of(last.line);
      const bool centred = is_centred_over(last.line, table);
      const bool same_size = std::abs(last.line.font_size - size) <= kTitleSize * size;
      if (named && (!centred || !same_size || book_.set("attachment").full(last.line.key))) break;
      if (!named && kind != "title" && kind != "subtitle") break;
      if (kind == "title" && !named) {
        named = true;
        size = last.line.font_size;
      }
      const auto words = book_.set("table").full(last.line.key);
      const bool measures = words && words->constant("of") == "measure";  // 单位：万元
      (measures ? notes_above_ : title).insert((measures ? notes_above_ : title).begin(), last.line.text);
      taken_.push_back(std::move(lines_.back()));
      lines_.pop_back();
    }
    if (!named) {  // subtitles alone are text over the table
      while (!taken_.empty()) {
        lines_.push_back(std::move(taken_.back()));
        taken_.pop_back();
      }
      title.clear();
      notes_above_.clear();
    }
    taken_.clear();
    return title;
  }

  /// The last two lines are one title, which its sheet was too narrow for: …任务分解表（某某市生态环境局 and 某某分局）.
  bool ends_wrapped_title(const PageTable& table) const {
    if (lines_.size() < 2) return false;
    const PageLine &upper = std::prev(lines_.end(), 2)->line, &lower = lines_.back().line;
    const bool same_size = std::abs(upper.font_size - lower.font_size) <= kTitleSize * lower.font_size;
    if (!same_size || upper.page != lower.page || !is_centred_over(upper, table) || !is_centred_over(lower, table)) return false;
    if (!kind_of(upper).empty() || !kind_of(lower).empty()) return false;
    return rules::titles_table(book_, upper.key + lower.key);
  }

  static bool is_centred_over(const PageLine& line, const PageTable& table) {
    const Box frame = table.grid.box();
    return std::abs(line.box.center_x() - frame.center_x()) < 2 * line.font_size;
  }

  void close_table() {
    if (open_.empty()) return;
    RuledTable made = ruled_table(std::exchange(open_, {}), columns_above_.empty() ? nullptr : &columns_above_, book_, lexicon_);
    columns_above_ = made.table.columns;
    made.table.title.insert(made.table.title.begin(), title_.begin(), title_.end());
    title_.clear();
    made.table.notes.insert(made.table.notes.begin(), notes_above_.begin(), notes_above_.end());
    notes_above_.clear();
    document_.furniture.insert(document_.furniture.end(), made.furniture.begin(), made.furniture.end());
    document_.diagnostics.insert(document_.diagnostics.end(), made.diagnostics.begin(), made.diagnostics.end());
    document_.blocks.push_back(std::move(made.table));
    for (std::vector<FreeLine>* kept : {&behind_, &stray_, &continued_}) {
      for (FreeLine& line : *kept) lines_.push_back(std::move(line));
      kept->clear();
    }
  }

  /// A line inside a table that goes on may be the rest of a cell that the page's end cut.
  void doubt_stray(const FreeLine& line) {
    document_.diagnostics.push_back(
        {"table/unassigned-text",
         Severity::warning,
         "表格换页处有一行文字不在表格框内，没有归入任何一栏，请对照原件核对它是否属于相邻的一行。",
         {},
         "",
         {line.line.span}});
  }

  void flush_lines() {
    std::vector<FreeLine> lines = std::exchange(lines_, {});
    const std::span<const FreeLine> all(lines);
    std::size_t from = 0;
    for (UnruledTable& found : unruled_tables(lines, measures_, document_.source, document_.places, lexicon_, book_)) {
      add_paragraphs(all.subspan(from, found.begin - from));
      document_.furniture.insert(document_.furniture.end(), found.furniture.begin(), found.furniture.end());
      document_.blocks.push_back(std::move(found.table));
      from = found.end;
    }
    add_paragraphs(all.subspan(from));
  }

  void add_paragraphs(std::span<const FreeLine> lines) {
    for (Paragraph& paragraph : paragraphs_of(with_name_rows(lines, document_.source, lexicon_), measures_, book_)) {
      Table* table = document_.blocks.empty() ? nullptr : std::get_if<Table>(&document_.blocks.back());
      const auto note = table ? book_.set("table").full(text::fold(paragraph.text.text())) : std::nullopt;
      if ((note && note->constant("kind") == "note") || (table && goes_on_counting_notes(*table, paragraph)))
        table->notes.push_back(std::move(paragraph.text));
      else
        document_.blocks.push_back(std::move(paragraph));
    }
  }

  /// 2.… under 注：1.….
  bool goes_on_counting_notes(const Table& table, const Paragraph& paragraph) const {
    if (table.notes.empty()) return false;
    constexpr std::string_view kColon = "：";
    const std::string above = text::fold(table.notes.back().text());
    const std::size_t colon = above.find(kColon);
    CountedLabels labels(book_);
    labels.add(above);
    if (!labels.number_of(above) && colon != std::string::npos) labels.add(std::string_view(above).substr(colon + kColon.size()));
    return labels.goes_on_counting(text::fold(paragraph.text.text()));
  }

  Document& document_;
  const rules::Book& book_;
  const rules::Lexicon& lexicon_;
  Measures measures_;
  std::vector<FreeLine> lines_;  // since the last table
  std::vector<FreeLine> taken_;
  std::vector<Passage> title_;    // of the open table
  std::vector<Passage> notes_above_;  // under it
  std::vector<PageTable> open_;   // parts of the table that may go on
  std::vector<FreeLine> stray_;   // lines behind its last part, such as a foot that is not known for one
  std::vector<FreeLine> behind_;  // such lines between its parts, which come behind it
  std::vector<FreeLine> continued_;    // 续表 behind its last part
  std::vector<Column> columns_above_;  // of the last table
};

}  // namespace

Document lay_out_pages(Reading&& reading, const rules::Book& book, const rules::Lexicon& lexicon) {
  Document document;
  document.has_boxes = true;
  document.page_count = reading.page_count;
  document.diagnostics = std::move(reading.diagnostics);
  std::vector<PageBlocks> pages;
  const auto take = [&](Page&& page) {
    pages.push_back(blocks_of(std::move(page), document, pages.empty() ? nullptr : &pages.back()));
  };
  for (Page& page : reading.pages) take(std::move(page));
  if (reading.page_stream)
    for (Diagnostic& doubt : reading.page_stream(take)) document.diagnostics.push_back(std::move(doubt));
  MisreadLabels labels(book.set("misread-label"));
  for (PageBlocks& page : pages)
    for (PageBlock& block : page.blocks)
      if (auto* line = std::get_if<PageLine>(&block); line && labels.mend(line->text, line->folded)) std::erase(line->key = line->folded, ' ');
  for (Diagnostic& doubt : labels.take()) document.diagnostics.push_back(std::move(doubt));
  PageLayout(document, book, lexicon).run(std::move(pages));
  find_full_lines(document);
  return document;
}

}  // namespace fenjie::layout
