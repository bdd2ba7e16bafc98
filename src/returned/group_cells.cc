#include "returned/group_cells.h"

#include "returned/changes.h"
#include "sheets/breakdown_rows.h"

namespace fenjie::returned {

GroupCells::GroupCells(const sheets::Columns& columns, const Grid& grid, const std::vector<TableRow>& written,
                       const std::vector<TableRow>& found, const RowMatches& matches)
    : columns_(columns), grid_(grid), written_(written), found_(found), matches_(matches) {
  if (grid_.misplaced.empty()) find_orphans();  // else their blanks are kept, and said, already
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

/// Where the task stands in both columns, a blank is likely meant.
std::string GroupCells::doubt_of_added(std::size_t row, std::size_t column) const {
  if (columns_[column].shares_heading) return {};
  const bool is_first = begins_section(row);
  const std::string group = is_first ? group_below(row, column) : above_.at(column);
  if (group.empty()) return {};
  return "：新增的这一行这一格空白，没有归入" + std::string(is_first ? "下面" : "上面") + "的“" + group + "”；属于它的，请在这一格填上。";
}

GroupCell GroupCells::read(std::size_t row, std::size_t column) {
  const std::string& now = found_[row].cells[column];
  const TableRow* written = written_at(row);
  if (!sheets::is_merged(columns_[column])) return {false, now};
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
