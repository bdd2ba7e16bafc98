#include "layout/swallowed_values.h"

#include <algorithm>

#include "layout/aligned_values.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kLongestCutUnit = 6;  // characters of a unit that a line's end cut
constexpr std::string_view kMark = "、";

class Columns {
 public:
  Columns(const Table& table, const rules::Lexicon& lexicon) : lexicon_(lexicon) {
    for (const Column& column : table.columns) {
      numbers_ |= column.role == ColumnRole::number;
      deadlines_ |= column.role == ColumnRole::deadline;
      units_ |= holds_units(column.role);
    }
  }

  bool hold(std::string_view key) const {
    return (numbers_ && is_number(key)) || (deadlines_ && lexicon_.is_deadline(key)) || (units_ && lists_units(key));
  }

 private:
  static bool is_number(std::string_view key) {
    return key.size() <= 3 && text::is_digits(key);
  }
  bool is_unit(std::string_view key) const { return lexicon_.is_unit(key) || lexicon_.is_unit_collective(key); }

  /// The next 、 outside brackets, or npos.
  static std::size_t next_mark(std::string_view key, std::size_t from) {
    int open = 0;
    for (std::size_t at = from; at < key.size(); at = text::character_at(key, at).end) {
      const char32_t code = text::character_at(key, at).code;
      open += code == U'（' ? 1 : code == U'）' ? -1 : 0;
      if (code == U'、' && open <= 0) return at;
    }
    return std::string_view::npos;
  }

  /// 市公安局、市民政局、市自: the last one may be cut.
  bool lists_units(std::string_view key) const {
    std::size_t begin = 0;
    for (std::size_t end = next_mark(key, 0); end != std::string_view::npos; end = next_mark(key, begin)) {
      if (!is_unit(key.substr(begin, end - begin))) return false;
      begin = end + kMark.size();
    }
    const std::string_view last = key.substr(begin);
    return begin == 0 ? lexicon_.begins_unit(last) && is_unit(last)
                      : text::length(last) <= kLongestCutUnit || is_unit(last);
  }

  const rules::Lexicon& lexicon_;
  bool numbers_ = false, deadlines_ = false, units_ = false;
};

/// A deadline with a name below it, whole or the rest of one (政府); a name with a day below it.
bool is_misplaced(const Cell& cell, ColumnRole role, const rules::Lexicon& lexicon) {
  if ((role != ColumnRole::deadline && !holds_names(role)) || cell.column_span > 1) return false;
  const auto is_name = [&](std::string_view key) { return lexicon.is_unit(key) || lexicon.is_bare_unit(key) || lexicon.is_group_word(key) || lexicon.is_person(key); };
  return std::any_of(cell.lines.begin(), cell.lines.end(), [&](const Passage& line) {
    const std::string key = text::without_blanks(text::fold(line.text()));
    if (&line == &cell.lines.front()) return false;
    return holds_names(role) ? lexicon.is_deadline(key) : is_name(std::string_view(key).substr(0, key.find(kMark)));
  });
}

/// 1 完成改造 among the lines of a task: the number of a row, beside it.
bool holds_number(const Cell& cell) {
  return cell.column_span == 1 && std::any_of(cell.lines.begin(), cell.lines.end(), [](const Passage& line) {
    const std::size_t blank = line.text().find(' ');
    return blank <= 3 && text::is_digits(line.text().substr(0, blank));
  });
}

void doubt_rows(const Cell& cell, Table& table) {
  const auto row = static_cast<std::size_t>(cell.row);
  for (std::size_t i = row; i < std::min(row + static_cast<std::size_t>(cell.row_span), table.row_costs.size()); ++i)
    table.row_costs[i] = std::max(table.row_costs[i], kDoubtedRow);
}

}  // namespace

std::size_t misplaced_values(const Table& table, const rules::Lexicon& lexicon) {
  const bool numbers = has_role(table.columns, ColumnRole::number);
  return static_cast<std::size_t>(std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const ColumnRole role = table.columns[static_cast<std::size_t>(cell.column)].role;
    return is_misplaced(cell, role, lexicon) || (numbers && role == ColumnRole::task && holds_number(cell));
  }));
}

void doubt_swallowed_values(Table& table, const rules::Lexicon& lexicon) {
  const Columns columns(table, lexicon);
  for (const Cell& cell : table.cells) {
    const ColumnRole role = table.columns[static_cast<std::size_t>(cell.column)].role;
    if (is_misplaced(cell, role, lexicon)) doubt_rows(cell, table);
    if ((role != ColumnRole::task && role != ColumnRole::group) || cell.column_span > 1 || cell.lines.size() < 2) continue;
    const bool swallows = std::any_of(cell.lines.begin(), cell.lines.end(), [&](const Passage& line) {
      const std::string key = text::without_blanks(text::fold(line.text()));
      return !key.empty() && columns.hold(key);
    });
    if (swallows) doubt_rows(cell, table);
  }
}

}  // namespace fenjie::layout
