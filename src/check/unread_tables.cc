#include "check/unread_tables.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

constexpr std::size_t kMostLines = 4;
constexpr std::size_t kFewestRoles = 3;
constexpr std::ptrdiff_t kFewestTabs = 2;
constexpr std::size_t kFewestValues = 2;

/// What the words of one line, or of several, say.
struct Words {
  std::size_t count = 0, known = 0;
  std::set<ColumnRole> roles;
};

void add(const Passage& line, const rules::Lexicon& lexicon, Words& words) {
  const std::string& text = line.text();
  constexpr std::string_view kBetweenHeadings = " |,";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kBetweenHeadings, begin), text.size());
    const std::string key = text::fold(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    if (key.empty()) continue;
    ++words.count;
    const auto role = text::length(key) > 1 ? lexicon.heading(key) : std::nullopt;
    if (!role) continue;
    ++words.known;
    if (*role != ColumnRole::other) words.roles.insert(*role);
  }
}

bool is_head(const Words& words) { return words.roles.size() >= kFewestRoles && words.known * 2 >= words.count; }

/// Lines of the head that begins at `at`, or 0.
std::size_t head_size(const std::vector<const Passage*>& lines, std::size_t at, const rules::Lexicon& lexicon) {
  Words words;
  for (std::size_t size = 1; size <= kMostLines && at + size <= lines.size(); ++size) {
    const std::size_t known = words.known;
    add(*lines[at + size - 1], lexicon, words);
    if (size == 1 && words.known == known) return 0;  // begins with none of its words
    if (is_head(words)) return size;
  }
  return 0;
}

std::string_view printed_form(const Passage& line, std::string_view source) {
  const std::vector<Span> spans = line.spans();
  return spans.empty() ? std::string_view{} : source.substr(spans.front().begin, spans.back().end - spans.front().begin);
}

/// Cells between tabs that no table took.
bool is_row(const Passage& line, std::string_view source) {
  const std::string_view printed = printed_form(line, source);
  return std::count(printed.begin(), printed.end(), '\t') >= kFewestTabs;
}

/// 江苏, 100, 120（扩招）: nothing but figures behind the first cell; 6月底前 and 2000万元 are none.
bool holds_figures(const Passage& line, std::string_view source) {
  constexpr std::string_view kOpen = "（";
  const std::string_view printed = printed_form(line, source);
  bool any = false;
  for (std::size_t tab = printed.find('\t'); tab != std::string_view::npos; tab = printed.find('\t', tab + 1)) {
    const std::string cell = text::fold(printed.substr(tab + 1, printed.find('\t', tab + 1) - tab - 1));
    const std::string figure = cell.substr(0, cell.find(kOpen));
    if (!cell.empty() && (figure.empty() || figure.find_first_not_of("0123456789.,%-") != std::string::npos)) return false;
    any = any || !cell.empty();
  }
  return any;
}

/// 省（市）, 招生人数, 扩招 over rows of figures: a table of numbers gives nobody a task.
bool are_figures(std::span<const Passage* const> rows, std::string_view source) {
  constexpr std::ptrdiff_t kFewest = 3;
  const auto figures = std::count_if(rows.begin(), rows.end(), [source](const Passage* row) { return holds_figures(*row, source); });
  return figures >= kFewest && figures * 3 >= std::ssize(rows) * 2;
}

void add_unread_head(const Passage& line, std::vector<Diagnostic>& doubts) {
  doubts.push_back({"table/unread", Severity::warning,
                    "“" + line.text() + "”像是表头，但下面没有读成表格，表中的任务可能缺漏，请对照原件。", "", "tasks", line.spans()});
}

void add_unread_row(const Passage& line, std::vector<Diagnostic>& doubts) {
  doubts.push_back({"table/unread", Severity::warning,
                    "“" + line.text() + "”像是表格的一行，但上面没有它的表头，没有读成表格，其中的任务可能缺漏，请对照原件。", "", "tasks",
                    line.spans()});
}

/// The first of the lines that are a heading each and nothing else, where they name tasks and units, each once: a table's
/// columns, one printed behind the other. Labels over their values come again with each task.
const Passage* first_of_lone_headings(const std::vector<const Passage*>& lines, const rules::Lexicon& lexicon) {
  const Passage* first = nullptr;
  std::set<std::string> seen;
  bool tasks = false, units = false;
  for (const Passage* line : lines) {
    const std::string key = text::fold(line->text());
    const auto role = text::length(key) > 1 ? lexicon.heading(key) : std::nullopt;
    if (!role || *role == ColumnRole::other) continue;
    if (!seen.insert(key).second) return nullptr;
    if (first == nullptr) first = line;
    tasks = tasks || *role == ColumnRole::task;
    units = units || holds_units(*role);
  }
  return tasks && units ? first : nullptr;
}

bool holds_name(const Passage& line, const std::vector<Span>& names) { return share_bytes(line.spans(), names); }

void look_through(const std::vector<const Passage*>& lines, std::string_view source, const rules::Lexicon& lexicon,
                  const std::vector<Span>& names, std::vector<Diagnostic>& doubts) {
  for (std::size_t at = 0, end = 0; at < lines.size(); at = std::max(end, at + 1)) {
    bool roster = false;
    for (end = at; end < lines.size() && is_row(*lines[end], source); ++end) roster = roster || holds_name(*lines[end], names);
    if (end > at && !roster && !are_figures(std::span(lines).subspan(at, end - at), source)) add_unread_row(*lines[at], doubts);
  }
  const std::size_t before = doubts.size();
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t size = head_size(lines, at, lexicon);
    if (size > 0) add_unread_head(*lines[at], doubts);
    at += std::max<std::size_t>(size, 1);
  }
  if (const Passage* heading = doubts.size() == before ? first_of_lone_headings(lines, lexicon) : nullptr)
    add_unread_head(*heading, doubts);
}

/// What a column that its cells told is read as; empty for tasks, which task/ says.
std::string meaning_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::unit:
      return "责任单位";
    case ColumnRole::deadline:
      return "完成时限";
    case ColumnRole::leader:
      return "责任领导";
    case ColumnRole::person:
      return "责任人";
    case ColumnRole::group:
      return "分组";
    case ColumnRole::number:
      return "序号";
    default:
      return "";
  }
}

/// A column of the role under a known heading, or of any units where units are asked for.
bool has_column(const Table& table, ColumnRole role) {
  return std::any_of(table.columns.begin(), table.columns.end(), [role](const Column& column) {
    return !column.by_content && (column.role == role || (holds_units(role) && holds_units(column.role)));
  });
}

/// 市城投集团、市交投集团.
bool holds_list(ColumnRole role, std::string_view key, const rules::Lexicon& lexicon) {
  constexpr std::string_view kMark = "、";
  for (std::size_t begin = 0; begin <= key.size();) {
    const std::size_t end = std::min(key.find(kMark, begin), key.size());
    if (!lexicon.is_value(role, key.substr(begin, end - begin))) return false;
    begin = end + kMark.size();
  }
  return true;
}

bool mostly_holds(const Table& table, int column, ColumnRole role, const rules::Lexicon& lexicon) {
  std::size_t cells = 0, values = 0;
  for (const Cell& cell : table.cells) {
    const std::string key = text::fold(text::join(cell.lines).text());
    if (cell.column != column || cell.column_span > 1 || key.empty() || lexicon.means_empty(key)) continue;
    ++cells;
    values += lexicon.is_value(role, key) || holds_list(role, key, lexicon);
  }
  return values >= kFewestValues && values * 3 >= cells * 2;
}

}  // namespace

std::vector<Diagnostic> unknown_headings(const Notice& notice, const rules::Lexicon& lexicon) {
  static constexpr std::pair<ColumnRole, const char*> kKinds[] = {{ColumnRole::unit, "责任单位"}, {ColumnRole::deadline, "完成时限"}};
  std::vector<Diagnostic> doubts;
  for (const Table& table : notice.tables) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Column& column = table.columns[c];
      if (column.by_content && !meaning_of(column.role).empty())
        doubts.push_back({"table/heading-unknown", Severity::warning,
                          "“" + column.heading.text() + "”一栏的表头不认识，按内容读作" + meaning_of(column.role) + "，请核对。", "", "tasks",
                          column.heading.spans()});
      if (column.role != ColumnRole::other || column.heading.empty() || lexicon.heading(text::compact(column.heading.text())))
        continue;
      for (const auto& [role, name] : kKinds)
        if ((role == ColumnRole::unit || !has_column(table, role)) && mostly_holds(table, static_cast<int>(c), role, lexicon))
          doubts.push_back({"table/heading-unknown", has_column(table, role) ? Severity::info : Severity::warning,
                            "“" + column.heading.text() + "”一栏像是" + name + "，但表头不认识，内容按原样保留，没有读作" + name + "，请核对。",
                            "", "tasks", column.heading.spans()});
    }
  }
  return doubts;
}

std::vector<Diagnostic> tasks_of_unread_tables(const Notice& notice, const std::vector<Diagnostic>& unread) {
  std::vector<Diagnostic> doubts;
  std::size_t first = std::string::npos;
  for (const Diagnostic& head : unread)
    if (head.code == "table/unread" && !head.source.empty()) first = std::min(first, head.source.front().begin);
  for (const Task& task : notice.tasks) {
    const Field& text = task.text;
    const bool holds_head = std::any_of(unread.begin(), unread.end(), [&](const Diagnostic& head) {
      return head.code == "table/unread" && !head.source.empty() && share_bytes(head.source, text.spans);
    });
    if (!holds_head && (!text.rule.starts_with("narrative") || text.spans.empty() || text.spans.back().begin < first)) continue;
    if (!holds_head && (text.value.ends_with("。") || text.value.ends_with("；"))) continue;
    doubts.push_back({"table/low-confidence", Severity::warning, text::numbered(task.label.value, text.value) + "上面的表头没有读成表格，这一项可能由表格的几栏拼成，请对照原件。", task.id, "", text.spans});
  }
  return doubts;
}

std::vector<Diagnostic> unread_tables(const Document& document, const rules::Lexicon& lexicon, const std::vector<Span>& names) {
  std::vector<Diagnostic> doubts;
  std::vector<const Passage*> lines;
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      for (const Passage& line : paragraph->lines) lines.push_back(&line);
      continue;
    }
    look_through(lines, document.source, lexicon, names, doubts);
    lines.clear();
  }
  look_through(lines, document.source, lexicon, names, doubts);
  return doubts;
}

}  // namespace fenjie::check
