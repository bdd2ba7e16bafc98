#include "returned/group_cells.h"

#include <algorithm>

#include "returned/changes.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::returned {

GroupCells::GroupCells(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid, const std::vector<TableRow>& written,
                       const std::vector<TableRow>& found, const RowMatches& matches)
    : sheet_(sheet), columns_(columns), grid_(grid), written_(written), found_(found), matches_(matches) {
  if (!grid_.misplaced.empty()) return;  // their blanks are kept, and said, already
  find_orphans();
  for (std::size_t column = 0; column < columns_.size(); ++column)
    if (sheets::is_merged(columns_[column]) && grid_.places[column] >= 0)
      for (const bool from_above : {true, false}) find_halves(column, from_above);
}

const TableRow* GroupCells::written_at(std::size_t row) const {
  const std::size_t partner = matches_.written_of[row];
  return partner < written_.size() ? &written_[partner] : nullptr;
}

/// Rows under a merged cell whose row with the text was deleted: LibreOffice leaves them empty.
void GroupCells::find_orphans() {
  std::vector<std::size_t> found_of(written_.size(), kNoRow);
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (matches_.written_of[i] < written_.size()) found_of[matches_.written_of[i]] = i;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (!sheets::is_merged(columns_[column]) || grid_.places[column] < 0) continue;
    std::string lost;  // what the cell said whose row is gone
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const std::string& before = written_[i].cells[column];
      if (found_of[i] == kNoRow) {
        lost = before;
        continue;
      }
      if (before != lost || !found_[found_of[i]].cells[column].empty()) lost.clear();
      if (!lost.empty()) orphans_.emplace(found_of[i], column);
    }
  }
}

const std::string& GroupCells::text_of(std::size_t row, std::size_t column) const {
  const auto half = halves_.find({row, column});
  return half == halves_.end() ? found_[row].cells[column] : half->second.text;
}

std::string GroupCells::place_of(std::size_t row, std::size_t column) const {
  return sheet_.name + "!" + cell_name(found_[row].line->row, grid_.places[column]);
}

bool GroupCells::has_page_between(std::size_t one, std::size_t other) const {
  const auto [first, last] = std::minmax(found_[one].line->row, found_[other].line->row);
  const auto page = std::upper_bound(sheet_.page_begins.begin(), sheet_.page_begins.end(), first);
  return page != sheet_.page_begins.end() && *page <= last;
}

/// `row` says a name that no group had, and `next`, of the same group on the other side of a page's end, what had been written.
bool GroupCells::is_other_half(std::size_t row, std::size_t next, std::size_t column) const {
  const TableRow *of_row = written_at(row), *of_next = written_at(next);
  if (of_row == nullptr || of_next == nullptr || of_row->section != of_next->section) return false;
  const std::string &group = of_row->cells[column], &now = text_of(row, column);
  if (group.empty() || of_next->cells[column] != group || now.empty() || same_text(now, group) || !same_text(text_of(next, column), group)) return false;
  return has_page_between(row, next) &&
         std::none_of(written_.begin(), written_.end(), [&](const TableRow& each) { return same_text(each.cells[column], now); });
}

/// Someone parted the group himself.
bool GroupCells::is_beside_unchanged(std::size_t row, std::size_t beyond, std::size_t column) const {
  const TableRow *of_row = written_at(row), *of_beyond = beyond < found_.size() ? written_at(beyond) : nullptr;
  return of_beyond != nullptr && !has_page_between(row, beyond) && of_beyond->section == of_row->section && of_beyond->cells[column] == of_row->cells[column] &&
         same_text(text_of(beyond, column), of_row->cells[column]);
}

/// Where a page ends within a group, the program writes its name once a page: one of them was changed.
void GroupCells::find_halves(std::size_t column, bool from_above) {
  for (std::size_t i = 1; i < found_.size(); ++i) {
    const std::size_t next = from_above ? i : found_.size() - 1 - i, row = from_above ? i - 1 : next + 1;
    const std::size_t beyond = from_above ? row - 1 : row + 1;  // of the same cell
    if (!is_other_half(row, next, column) || is_beside_unchanged(row, beyond, column)) continue;
    const std::string now = text_of(row, column), before = found_[next].cells[column], where = place_of(row, column);
    std::vector<std::size_t> rest;  // of the other half, from here to its end
    for (std::size_t each = next; each < found_.size() && found_[each].section == found_[next].section && same_text(text_of(each, column), before);
         each = from_above ? each + 1 : each - 1) {
      rest.push_back(each);
      halves_[{each, column}] = {false, now};
    }
    const std::size_t top = from_above ? next : rest.back();
    halves_[{top, column}].doubt = "：“" + before + "”一组在分页处分成两格，" + where + " 一格已改成“" + now + "”，这一格没有改，也照“" + now +
                                   "”读回，请核对；要分成两组的，请在新的工作簿里再改这一格。";
  }
}

/// The merged cell that stood there began in a row above.
bool GroupCells::goes_on(const TableRow& written, std::size_t column) const {
  if (&written == written_.data()) return false;
  const TableRow& before = *(&written - 1);
  return !written.cells[column].empty() && before.cells[column] == written.cells[column] && before.section == written.section;
}

/// An empty cell under one that says what had been written here: they were taken apart.
bool GroupCells::is_parted(const TableRow* written, std::size_t column, const std::string& now) {
  if (!now.empty()) above_[column] = now;
  if (!now.empty() || written == nullptr || written->cells[column].empty()) return false;
  if (same_text(above_[column], written->cells[column])) return true;
  if (!goes_on(*written, column)) above_[column].clear();  // the cell's first row was cleared: what stands above is another's
  return false;
}

bool GroupCells::begins_section(std::size_t row) const { return row == 0 || found_[row - 1].section != found_[row].section; }

/// The group of the next row of the section that is not an added one left blank, too.
std::string GroupCells::group_below(std::size_t row, std::size_t column) const {
  for (std::size_t next = row + 1; next < found_.size() && found_[next].section == found_[row].section; ++next) {
    if (!found_[next].cells[column].empty()) return found_[next].cells[column];
    if (const TableRow* written = written_at(next)) return written->cells[column];
  }
  return {};
}

/// A row that someone added between two parts of one group, as at the end of a page, is of that group.
bool GroupCells::is_within_group(std::size_t row, std::size_t column) const {
  return !begins_section(row) && same_text(group_below(row, column), above_.at(column));
}

/// The row above, but for added ones, has no group here and had none.
bool GroupCells::is_behind_groupless(std::size_t row, std::size_t column) const {
  while (row > 0 && written_at(row - 1) == nullptr) --row;
  return row > 0 && written_at(row - 1)->cells[column].empty() && found_[row - 1].cells[column].empty();
}

/// Where the task stands in both columns, or behind one that has no group, a blank is likely meant.
std::string GroupCells::doubt_of_added(std::size_t row, std::size_t column) const {
  if (columns_[column].shares_heading || (!begins_section(row) && is_behind_groupless(row, column))) return {};
  const bool is_first = begins_section(row);
  const std::string group = is_first ? group_below(row, column) : above_.at(column);
  if (group.empty()) return {};
  return "：新增的这一行这一格空白，没有归入" + std::string(is_first ? "下面" : "上面") + "的“" + group + "”；属于它的，请在这一格填上。";
}

/// The number of a merged cell whose first row was deleted: the cell begins in this row now.
bool GroupCells::is_shared_number(const TableRow& written, std::size_t column, const std::string& now) const {
  if (!columns_.of_running_text() || columns_[column].role != ColumnRole::number || now.empty() || !written.cells[column].empty()) return false;
  const TableRow* above = &written;
  while (above != written_.data() && above->cells[column].empty()) --above;
  return same_text(above->cells[column], now);
}

GroupCell GroupCells::read(std::size_t row, std::size_t column) {
  const std::string& now = found_[row].cells[column];
  const TableRow* written = written_at(row);
  if (written != nullptr && is_shared_number(*written, column, now)) return {true, {}};
  if (!sheets::is_merged(columns_[column])) return {false, now};
  if (const auto half = halves_.find({row, column}); half != halves_.end()) {
    above_[column] = half->second.text;
    return half->second;
  }
  if (!grid_.misplaced.empty() && written != nullptr && now.empty()) return {true, {}};
  if (orphans_.count({row, column}) > 0) return {true, {}};
  if (is_parted(written, column, now)) {
    has_parted_ = true;
    return {true, {}};
  }
  if (!now.empty()) return {false, now};
  const std::string& above = above_[column];
  if (written != nullptr) {
    if (above.empty() || !goes_on(*written, column)) return {false, now};
    has_parted_ = true;
    return {false, above};
  }
  if (!above.empty() && is_within_group(row, column)) return {false, above};
  return {false, now, doubt_of_added(row, column)};
}

}  // namespace fenjie::returned
