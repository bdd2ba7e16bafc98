#include "layout/table_region.h"

#include <algorithm>

#include "layout/boxed_table.h"
#include "layout/delimited_records.h"
#include "layout/imprint.h"
#include "layout/line_tokens.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kMostTitleLines = 4;
constexpr std::size_t kMostHeaderLines = 7;  // of a notice, above its document number
constexpr std::size_t kHeadLines = 3;        // of a head with its headings under each other
constexpr std::size_t kLatestHeading = 40;   // lines behind the head
constexpr std::size_t kLongestHeading = 36;  // bytes of a key
constexpr int kWidestTitle = 90;             // display columns
constexpr int kShortTitleEnd = 32;           // of the last line of a broken title

bool ends_sentence(const std::string& key) {
  for (const std::string_view mark : {"。", "；", "！", "？", "，", "、", "："})
    if (key.ends_with(mark)) return true;
  return false;
}

/// Names and dates centred over each other stand in one place, the cells of a row beside each other.
bool overlap(const PrintedLine& above, const PrintedLine& below) {
  const int left = std::max(above.indent, below.indent), right = std::min(above.indent + above.width, below.indent + below.width);
  return 2 * (right - left) >= std::min(above.width, below.width);
}

/// Cells stand side by side in some line of the table, and nothing else in these two.
bool stands_alone_under_rows(const PrintedLine& name, const PrintedLine& date, const std::vector<PrintedLine>& lines,
                             const std::vector<std::size_t>& rows, std::string_view source) {
  constexpr std::size_t kCellGap = 2;  // blanks
  const auto several_cells = [&](std::size_t row) {
    const std::vector<Token> tokens = tokens_of(lines[row], source);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.left > 0 && token.gap >= kCellGap; });
  };
  return overlap(name, date) && std::any_of(rows.begin(), rows.end(), several_cells);
}

/// A title alone in the first cell of a row above the head ("重点任务清单",,,): without its marks, which are given.
std::vector<Span> strip_title_row(PrintedLine& line, char32_t delimiter, std::string_view source) {
  constexpr std::string_view kMarks = "\",|｜ ";
  const std::string& text = line.text.text();
  const std::size_t begin = text.find_first_not_of(kMarks), end = text.find_last_not_of(kMarks) + 1;
  const std::string_view behind = begin < end ? std::string_view(text).substr(end) : std::string_view{};
  if (behind.size() < 2 || delimiter_of(line, source) != delimiter) return {};
  std::vector<Span> marks = line.text.spans({0, begin}), more = line.text.spans({end, text.size()});
  marks.insert(marks.end(), more.begin(), more.end());
  keep_part(line, {begin, end});
  return marks;
}

class Finder {
 public:
  Finder(std::vector<PrintedLine>& lines, std::string_view source, const rules::Lexicon& lexicon,
         const rules::Book& book)
      : lines_(lines),
        source_(source),
        lexicon_(lexicon),
        table_(book.set("table")),
        header_(book.set("header")),
        attachment_(book.set("attachment")),
        numbering_(book.set("numbering")),
        site_tail_(book.set("site-tail")) {}

  std::optional<FoundHead> head(std::size_t at) const { return head_at(lines_, at, source_, lexicon_, table_); }

  std::size_t title_above(std::size_t head, std::size_t floor) const;
  void find_body(TableRegion& region) const;
  void collect_body(TableRegion& region) const;
  void cut_signature(TableRegion& region) const;
  void cut_site_tail(TableRegion& region) const;
  void find_notes(TableRegion& region) const;

 private:
  bool is_heading_behind_notes(std::size_t line, const TableRegion& region) const;
  bool is_chapter_behind(std::size_t line) const;
  std::string_view kind(std::size_t line) const {
    const auto match = table_.full(lines_[line].key);
    return match ? match->constant("kind") : std::string_view();
  }
  std::string_view header_kind(std::size_t line) const {
    const auto match = header_.full(lines_[line].key);
    return match ? match->constant("is") : std::string_view();
  }
  bool is_attachment_marker(std::size_t line) const {
    if (!lines_[line].key.starts_with("附")) return false;
    const auto match = attachment_.full(lines_[line].key);
    return match && match->constant("is") == "marker";
  }
  bool is_document_number(std::size_t line) const {
    const std::string& key = lines_[line].key;
    return key.size() < 150 && key.find("号") != std::string::npos && header_kind(line) == "number";
  }
  bool is_note(std::size_t line) const {
    return kind(line) == "note";
  }
  bool could_be_title(std::size_t line) const;
  std::size_t header_begin(std::size_t number, std::size_t floor) const;
  bool is_other_title(std::size_t line, const TableRegion& region) const {
    return std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(region.title),
                        lines_.begin() + static_cast<std::ptrdiff_t>(region.head),
                        [&](const PrintedLine& title) { return title.key == lines_[line].key; });
  }
  bool is_repeated_head(std::size_t line, const TableRegion& region, std::size_t& end) const;
  bool take_late_heading(std::size_t line, TableRegion& region) const;
  void cut_repeated_head(std::size_t line, TableRegion& region) const;

  std::vector<PrintedLine>& lines_;
  std::string_view source_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& table_;
  const rules::RuleSet& header_;
  const rules::RuleSet& attachment_;
  const rules::RuleSet& numbering_;
  const rules::RuleSet& site_tail_;
};

bool Finder::could_be_title(std::size_t line) const {
  const PrintedLine& above = lines_[line];
  return above.width <= kWidestTitle && !ends_sentence(above.key) && !above.key.starts_with("附件") &&
         !numbering_.at_start(above.key) && header_kind(line) != "number" && header_kind(line) != "date" &&
         header_kind(line) != "signature";
}

std::size_t Finder::title_above(std::size_t head, std::size_t floor) const {
  std::size_t at = head;
  while (at > floor && kind(at - 1) == "subtitle") --at;
  if (at == floor || !could_be_title(at - 1)) return head;
  const bool named = kind(at - 1) == "title";
  if (!named && (header_kind(at - 1) == "title" || header_kind(at - 1) == "issuer")) return head;
  const std::size_t above = at - 1;
  const bool apart = above == floor || lines_[above].blank_before || lines_[above].page_break_before ||
                     ends_sentence(lines_[above - 1].key) || is_attachment_marker(above - 1);
  if (!named && !apart) return head;
  at = above;
  // A short last line of a title broken in two or three.
  while (at > floor && head - at < kMostTitleLines && !lines_[at].page_break_before && could_be_title(at - 1) &&
         lines_[at].width <= kShortTitleEnd && lines_[at].width < lines_[at - 1].width && kind(at - 1) != "title")
    --at;
  return at;
}

std::size_t Finder::header_begin(std::size_t number, std::size_t floor) const {
  std::size_t begin = number;
  const std::size_t lowest = number > floor + kMostHeaderLines ? number - kMostHeaderLines : floor;
  for (std::size_t i = number; i-- > lowest;) {
    const std::string_view is = header_kind(i);
    if (lines_[i].page_break_before) return i;
    if (is == "title" || is == "title-begin") begin = i;
    if (is == "issuer" && begin == i + 1 && begin != number) return i;
    if (is == "issuer" && begin == number && lines_[i].key.ends_with("文件")) return i;
    if (ends_sentence(lines_[i].key)) break;
  }
  return begin;
}

/// The head printed again, and the title above it: whole, or one heading on a line of its own.
bool Finder::is_repeated_head(std::size_t line, const TableRegion& region, std::size_t& end) const {
  const std::vector<std::string>& keys = region.found.keys;
  std::string whole;
  for (const std::string& key : keys) whole += key;
  std::string printed;
  for (end = line; end < lines_.size() && printed.size() < whole.size(); ++end) {
    for (const char c : lines_[end].key)
      if (c != ' ') printed += c;
    if (!whole.starts_with(printed)) break;
    if (printed == whole) {
      ++end;
      return true;
    }
  }
  end = line + 1;
  const std::string& key = lines_[line].key;
  for (std::size_t i = region.title; i < region.head; ++i)
    if (lines_[i].key == key) return true;
  return key.size() > 6 && std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The head printed again with other words left or right of it.
void Finder::cut_repeated_head(std::size_t line, TableRegion& region) const {
  const std::vector<std::string>& keys = region.found.keys;
  if (keys.size() < 2 || lines_[line].key.find(keys.back()) == std::string::npos) return;
  std::string whole;
  for (const std::string& key : keys) whole += key;
  const std::vector<Token> tokens = tokens_of(lines_[line], source_);
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    std::string printed;
    std::size_t end = begin;
    while (end < tokens.size() && printed.size() < whole.size()) printed += tokens[end++].key;
    if (printed != whole || (begin > 0 && end < tokens.size())) continue;
    const Span head{tokens[begin].part.begin, tokens[end - 1].part.end};
    for (const Span& span : lines_[line].text.spans(head)) region.found.over.push_back(span);
    keep_part(lines_[line], begin > 0 ? Span{0, head.begin} : Span{head.end, lines_[line].text.size()});
    return;
  }
}

/// pdftotext sets headings one a line and may print the last ones behind the first values.
bool Finder::take_late_heading(std::size_t line, TableRegion& region) const {
  FoundHead& found = region.found;
  if (found.end - region.head < kHeadLines || line > found.end + kLatestHeading ||
      lines_[line].key.size() > kLongestHeading)
    return false;
  const auto role = lexicon_.heading(lines_[line].key);
  const bool is_day = has_role(found.head.columns, ColumnRole::deadline) && lexicon_.is_deadline(lines_[line].key);  // 上半年 under 完成期限
  if (!role || is_day || std::any_of(found.head.columns.begin(), found.head.columns.end(),
                           [&](const Column& column) { return column.role == *role; }))
    return false;
  Column column;
  column.heading = text::clean(lines_[line].text);
  column.role = *role;
  found.head.columns.push_back(std::move(column));
  found.head.boxes.push_back({});
  found.keys.push_back(lines_[line].key);
  return true;
}

/// 二、健康惠民 behind 注：按月报送。 begins what follows the table; a list of notes counts from 一、 or 1.
bool Finder::is_heading_behind_notes(std::size_t line, const TableRegion& region) const {
  const auto label = numbering_.at_start(lines_[line].key);
  if (!label) return false;
  const std::string_view level = label->constant("level");
  if (level != "1" && level != "2") return false;
  for (std::size_t i = region.notes; i < line; ++i) {
    const std::string_view key = lines_[i].key;
    const std::size_t colon = is_note(i) ? key.find("：") : std::string_view::npos;
    const std::string_view text = colon == std::string_view::npos ? key : key.substr(colon + std::string_view("：").size());
    if (text.empty()) return false;  // 注： alone: the list stands below
    const auto before = numbering_.at_start(text);
    if (before && before->constant("level") == level) return false;
  }
  return true;
}

/// 三、工作要求 under the last row of a table in the text: it stands in one column, and so does all that follows. A section row has rows under it.
bool Finder::is_chapter_behind(std::size_t line) const {
  if (lines_[line].runs.size() != 1) return false;  // without geometry nobody knows
  const auto label = numbering_.at_start(lines_[line].key);
  if (!label || (label->constant("level") != "1" && label->constant("level") != "2")) return false;
  for (std::size_t i = line + 1; i < lines_.size() && !is_attachment_marker(i) && !is_imprint(lines_[i].key, header_); ++i)
    if (lines_[i].runs.size() != 1) return false;
  return true;
}

void Finder::find_notes(TableRegion& region) const {
  std::size_t i = region.notes;
  bool open = false;  // the last note line goes on
  int width = 0;
  while (i < lines_.size()) {
    const bool begins =
        is_note(i) || (i > region.notes && !open && !lines_[i].page_break_before && numbering_.at_start(lines_[i].key));
    if ((!begins && !open) || (i > region.notes && (is_heading_behind_notes(i, region) || (!begins && head(i))))) break;
    if (begins) width = lines_[i].width;
    width = std::max(width, lines_[i].width);
    open = !lines_[i].key.ends_with("。") && lines_[i].width * 10 >= width * 8;
    ++i;
  }
  region.end = i;
}

/// The notice's signature and date under its table: the name that an earlier line begins with, then a date; two lines alone
/// under rows of several cells; or the two lines that are too many where each cell has a line.
void Finder::cut_signature(TableRegion& region) const {
  std::vector<std::size_t>& body = region.body;
  if (body.size() < 3 || region.notes < region.end) return;
  const std::size_t date = body.back(), name = body[body.size() - 2];
  if (date != name + 1 || header_kind(date) != "date" || header_kind(name) != "issuer") return;
  const std::string& key = lines_[name].key;
  const auto begins_with_name = [&](const PrintedLine& line) { return line.key.starts_with(key); };
  const std::size_t columns = region.found.keys.size();
  const bool cell_a_line = columns > 2 && region.found.end - region.head >= columns;
  const bool too_many = cell_a_line && body.size() % columns == 2;
  const bool alone = stands_alone_under_rows(lines_[name], lines_[date], lines_, {body.begin(), body.end() - 2}, source_);
  if (!too_many && !alone && std::none_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(region.title), begins_with_name)) return;
  body.resize(body.size() - 2);
  std::erase_if(region.repeated, [name](std::size_t line) { return line >= name; });
  region.notes = region.end = name;
}

/// 【打印本页】, 上一篇：… behind the last row, up to its end: what a site prints there is no row.
void Finder::cut_site_tail(TableRegion& region) const {
  constexpr std::size_t kShortWord = 6;  // bytes of 关闭, which a cell may hold, too
  std::vector<std::size_t>& body = region.body;
  std::size_t first = body.size();
  bool certain = false;
  for (std::size_t i = body.size(); i > 0; --i) {
    const std::string& key = lines_[body[i - 1]].key;
    const auto match = site_tail_.full(key);
    if (!match) break;
    if (match->constant("kind") != "strong") continue;
    first = i - 1;
    certain = certain || key.size() > kShortWord;
  }
  if (!certain || region.notes < region.end) return;
  const std::size_t tail = body[first];
  body.resize(first);
  std::erase_if(region.repeated, [tail](std::size_t line) { return line >= tail; });
  region.notes = region.end = tail;
}

void Finder::find_body(TableRegion& region) const {
  collect_body(region);
  cut_site_tail(region);
  cut_signature(region);
}

void Finder::collect_body(TableRegion& region) const {
  for (std::size_t i = region.found.end; i < lines_.size();) {
    std::size_t end = 0;
    if (is_note(i)) {
      region.notes = i;
      find_notes(region);
      return;
    }
    const bool other_title = i > region.found.end && kind(i - 1) == "title" && is_other_title(i - 1, region);
    if (!other_title && is_repeated_head(i, region, end)) {
      for (; i < end; ++i) region.repeated.push_back(i);
      continue;
    }
    if (!other_title) cut_repeated_head(i, region);
    if (take_late_heading(i, region)) {
      ++i;
      continue;
    }
    std::optional<std::size_t> stop;
    if (is_attachment_marker(i) || is_imprint(lines_[i].key, header_) || (!region.body.empty() && is_chapter_behind(i))) stop = i;
    if (!stop && is_document_number(i)) stop = header_begin(i, region.found.end);
    if (!stop && head(i)) stop = other_title ? i - 1 : title_above(i, region.found.end);
    if (stop) {
      while (!region.body.empty() && region.body.back() >= *stop) region.body.pop_back();
      std::erase_if(region.repeated, [&](std::size_t line) { return line >= *stop; });
      region.notes = region.end = *stop;
      return;
    }
    region.body.push_back(i++);
  }
  region.notes = region.end = lines_.size();
}

}  // namespace

TableRegion next_table(std::vector<PrintedLine>& lines, std::size_t from, std::string_view source,
                       const rules::Lexicon& lexicon, const rules::Book& book) {
  const Finder finder(lines, source, lexicon, book);
  TableRegion region;
  for (std::size_t i = from; i < lines.size(); ++i) {
    region = {};
    if (opens_box(lines[i])) region.delimited = boxed_table_at(lines, i, source, lexicon, book);
    if (!region.delimited && delimiter_of(lines[i], source) != 0) region.delimited = delimited_table_at(lines, i, source, lexicon, book);
    auto head = region.delimited ? std::nullopt : finder.head(i);
    if (!head && !region.delimited) continue;
    region.head = i;
    if (region.delimited && i > from) {
      const std::vector<Span> marks = strip_title_row(lines[i - 1], delimiter_of(lines[i], source), source);
      region.delimited->furniture.insert(region.delimited->furniture.end(), marks.begin(), marks.end());
    }
    region.title = finder.title_above(i, from);
    if (head) {
      region.found = std::move(*head);
      finder.find_body(region);
      if (region.body.empty()) {  // words of a head, and nothing under them
        i = std::max(i, region.end - 1);
        continue;
      }
      if (lines[i].runs.empty()) region.delimited = squared_table_at(lines, i, region.body.back() + 1, source, lexicon, book);
    }
    if (region.delimited) {
      region.notes = region.delimited->end;
      finder.find_notes(region);
    }
    return region;
  }
  region = {};
  region.title = region.head = region.notes = region.end = lines.size();
  return region;
}

}  // namespace fenjie::layout
