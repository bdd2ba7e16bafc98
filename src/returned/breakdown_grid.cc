#include "returned/breakdown_grid.h"

#include <algorithm>

#include "returned/merged_cells.h"
#include "returned/sheet_heads.h"
#include "sheets/cell_text.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

constexpr std::size_t kFarthestHead = 20;  // rows above the head
constexpr std::size_t kFewestHeads = 2;    // cells of a row that is the head again
constexpr std::size_t kShortestPart = 6;   // bytes of a part of a text that is known by it

class GridReader {
 public:
  GridReader(const ReadSheet& sheet, const sheets::Columns& columns, const WrittenTexts& written)
      : sheet_(sheet), columns_(columns), written_(written), merged_(sheet) {
    grid_.places.assign(columns.size(), -1);
    for (std::size_t i = 0; i < columns.size(); i = sheets::last_under_heading(columns, i) + 1) {
      heads_.push_back({i, sheets::last_under_heading(columns, i), {}});
      for (std::size_t part = i; part <= heads_.back().last; ++part) heads_.back().text += columns[part].heading;
    }
  }

  std::optional<Grid> read() {
    const std::optional<std::size_t> found = find_head();
    if (!found) return std::nullopt;
    std::size_t head = *found;
    const bool above = head > 0 && has_over(sheet_.rows[head - 1]);
    const std::size_t first = above ? head - 1 : head;
    if (!above && has_over(sheet_.rows[head]) && head + 1 < sheet_.rows.size()) ++head;
    for (std::size_t i = 0; i < first; ++i)
      for (const ReadCell& cell : sheet_.rows[i].cells) grid_.title += cell.text;
    find_misplaced(head);
    read_head(first == head ? sheet_.rows[head] : lowest_headings(sheet_.rows[first], sheet_.rows[head]));
    for (std::size_t i = head + 1; i < sheet_.rows.size(); ++i)
      if (!is_head_again(sheet_.rows[i], first, head)) read_row(sheet_.rows[i]);
    return std::move(grid_);
  }

 private:
  struct Head {
    std::size_t first, last;  // columns under it
    std::string text;
  };

  static std::string key(std::string_view text) { return text::without_blanks(text); }

  /// Someone copied the head to where a page begins.
  bool is_head_again(const ReadRow& row, std::size_t first, std::size_t last) const {
    const auto says_the_same = [&row](const ReadRow& head) {
      std::size_t same = 0;
      for (const ReadCell& cell : row.cells) {
        if (key(cell.text) != key(head.at(cell.column))) return false;
        ++same;
      }
      return same >= kFewestHeads;
    };
    return std::any_of(sheet_.rows.begin() + static_cast<std::ptrdiff_t>(first), sheet_.rows.begin() + static_cast<std::ptrdiff_t>(last) + 1, says_the_same);
  }

  bool is_over(std::string_view text) const {
    return std::any_of(columns_.all().begin(), columns_.all().end(), [&](const sheets::SheetColumn& column) {
      return !column.over.empty() && key(column.over) == key(text);
    });
  }
  bool has_over(const ReadRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [this](const ReadCell& cell) { return is_over(cell.text); });
  }

  /// Of a head in two rows: what stands lowest over each column.
  ReadRow lowest_headings(const ReadRow& upper, const ReadRow& lower) const {
    ReadRow row = lower;
    for (const ReadCell& cell : upper.cells)
      if (!is_over(cell.text) && lower.at(cell.column).empty()) row.cells.push_back(cell);
    std::sort(row.cells.begin(), row.cells.end(), [](const ReadCell& a, const ReadCell& b) { return a.column < b.column; });
    return row;
  }

  std::optional<std::size_t> find_head() const {
    std::size_t best = 0, most = 0;
    for (std::size_t i = 0; i < std::min(sheet_.rows.size(), kFarthestHead); ++i) {
      std::size_t known = 0;
      for (const Head& head : heads_)
        known += std::any_of(sheet_.rows[i].cells.begin(), sheet_.rows[i].cells.end(),
                             [&](const ReadCell& cell) { return key(cell.text) == key(head.text) && !head.text.empty(); });
      if (known > most) {
        most = known;
        best = i;
      }
    }
    if (most * 2 < heads_.size()) return std::nullopt;
    return best;
  }

  void find_misplaced(std::size_t head) {
    MergedCells merged(sheet_);
    for (std::size_t i = head + 1; i < sheet_.rows.size() && grid_.misplaced.empty(); ++i) {
      const ReadRow& row = sheet_.rows[i];
      merged.go_to(row.row);
      for (const ReadCell& cell : row.cells) {
        const MergedArea area = merged.at(row.row, cell.column);
        if (area.first_row == row.row && area.first_column == cell.column) continue;
        grid_.misplaced = cell_name(row.row, cell.column);
        break;
      }
    }
    if (!grid_.misplaced.empty()) merged_.forget_below(sheet_.rows[head].row);
  }

  void read_head(const ReadRow& row) {
    merged_.go_to(row.row);
    std::vector<std::string> written;
    for (const Head& head : heads_) written.push_back(head.text);
    for (const FoundHead& found : match_heads(row, written)) {
      if (found.written == kNoHead) {
        grid_.extra.emplace_back(std::string(found.text), found.column);
        continue;
      }
      const Head& head = heads_[found.written];
      if (found.renamed)
        grid_.unread.push_back(renamed_head(sheet_.name + "!" + cell_name(row.row, found.column), head.text, found.text));
      written[found.written].clear();
      const MergedArea area = merged_.at(row.row, found.column);
      for (std::size_t part = head.first; part <= head.last; ++part) {
        const int place = found.column + static_cast<int>(part - head.first);
        const bool parted = row.at(place).empty();  // the head's merged cells were taken apart
        if (part == head.first || place <= area.last_column || parted) grid_.places[part] = place;
      }
    }
    for (const std::string& head : written)
      if (!head.empty()) grid_.unread.push_back("“" + sheet_.name + "”表没有“" + head + "”一栏，这一栏的内容照原来的保留。");
    for (const Head& head : heads_)
      if (head.text.empty() && grid_.places[head.first] < 0) find_headless(row, head.first);
    last_row_ = row.row;
    for (const int place : grid_.places)
      if (place >= 0) first_place_ = first_place_ < 0 ? place : std::min(first_place_, place);
    for (const int place : grid_.places) last_place_ = std::max(last_place_, place);
  }

  /// A column without a heading stands behind the one before it; a heading there is its own, unless that is a column in between.
  void find_headless(const ReadRow& head, std::size_t column) {
    const int before = column == 0 ? -1 : grid_.places[column - 1];
    if (column > 0 && before < 0) return;
    int& place = grid_.places[column];
    place = before + 1;
    const auto named = std::find_if(grid_.extra.begin(), grid_.extra.end(), [&](const auto& each) { return each.second == place; });
    if (named == grid_.extra.end()) return;
    const bool in_between = head.at(place + 1).empty() && std::any_of(sheet_.rows.begin(), sheet_.rows.end(), [&](const ReadRow& row) {
                              return row.row > head.row && !row.at(place + 1).empty();
                            });
    if (in_between) {
      ++place;
    } else {
      grid_.named.emplace_back(column, named->first);
      grid_.extra.erase(named);
    }
  }

  void read_row(const ReadRow& row) {
    merged_.go_to(row.row);
    const int task = grid_.places[static_cast<std::size_t>(columns_.find(ColumnRole::task))];
    if (task < 0) return;
    const MergedArea area = merged_.at(row.row, task);
    if (area.first_row <= last_row_) return;  // a part of the head
    if (is_rest_alone(row)) return take_rest(row);
    if (goes_on_above(row)) {
      if (!has_part(row))
        grid_.guessed.push_back(sheet_.name + "!" + cell_name(row.row, task) + " 这一行的其余各栏是空的，或者与上一行合并，当作上一行任务的下半部分读回，请核对；是另一项任务的，请填上序号等栏，拆开合并的单元格。");
      return take_rest(row);
    }
    if (area.first_row < row.row) return;  // the rest of a high row
    GridRow result;
    result.row = row.row;
    if (is_full_width(row, area)) {
      result.full_width = true;
      result.text = text_over_all(row);
      grid_.rows.push_back(std::move(result));
      return;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) result.cells.emplace_back(text_at(row, i, task));
    if (!grid_.misplaced.empty()) move_task_text(result);
    for (const auto& [heading, place] : grid_.extra) result.extra.emplace_back(row.at(place));
    say_headless(row);
    grid_.rows.push_back(std::move(result));
  }

  /// What the cell at `place` of a column says.
  std::string said_at(const ReadRow& row, std::size_t column, int place) const {
    return sheets::without_stacked_marks(row.at(place), columns_[column].role);
  }

  static bool is_text(const sheets::SheetColumn& column) {
    return column.role == ColumnRole::task || column.role == ColumnRole::other;
  }

  /// What stands over the table's columns; what someone wrote beside it, in a column of their own, is said.
  std::string text_over_all(const ReadRow& row) {
    std::string text, all;
    for (const ReadCell& cell : row.cells) {
      all += cell.text;
      if (!is_beside(cell.column)) text += cell.text;
    }
    if (text.empty()) return all;
    for (const ReadCell& cell : row.cells)
      if (is_beside(cell.column))
        grid_.unread.push_back(sheet_.name + "!" + cell_name(row.row, cell.column) + "：“" + std::string(cell.text) + "”写在“" + text +
                               "”一行旁边，这一行不是任务，没有读回；请写到任务所在的行。");
    return text;
  }

  bool is_beside(int column) const {
    return column < first_place_ || column > last_place_ ||
           std::any_of(grid_.extra.begin(), grid_.extra.end(), [column](const auto& each) { return each.second == column; });
  }

  /// Nothing new stands in the row but the rest of a long text that one row could not hold: its merged cells were taken apart,
  /// and perhaps filled.
  bool is_rest_alone(const ReadRow& row) const {
    if (grid_.rows.empty() || grid_.rows.back().full_width) return false;
    bool is_rest = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || row.at(place).empty() || sheets::is_merged(columns_[i])) continue;
      const std::string above = key(grid_.rows.back().cells[i]), own = key(said_at(row, i, place)), whole = above + own;
      if (!is_text(columns_[i]) && own == above) continue;
      if (!is_text(columns_[i]) || std::none_of(written_.high.begin(), written_.high.end(), [&](const std::string& high) { return high.starts_with(whole); }))
        return false;
      is_rest = true;
    }
    return is_rest;
  }

  /// The row holds what one row could not hold of the task above.
  bool goes_on_above(const ReadRow& row) const {
    if (grid_.rows.empty() || grid_.rows.back().full_width || says_whole_task(row)) return false;
    if (is_merged_with_above(row)) return has_part(row) || is_rest_worded_anew(row);
    return says_long_texts_alone(row) && (has_part(row) || is_worded_anew_above());
  }

  /// Taken apart and merged by hand: the cell of its number, or where no number stands those of all other values, began above.
  bool is_merged_with_above(const ReadRow& row) const {
    const bool numbered = columns_.find(ColumnRole::number) >= 0 && grid_.places[static_cast<std::size_t>(columns_.find(ColumnRole::number))] >= 0;
    bool any = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || is_text(columns_[i]) || sheets::is_merged(columns_[i])) continue;
      if (numbered && columns_[i].role != ColumnRole::number) continue;
      const MergedArea area = merged_.at(row.row, place);
      if (area.first_row == row.row || area.first_row <= last_row_) return false;
      any = true;
    }
    return any;
  }

  /// All cells are empty but those of columns that hold texts of more than a row.
  bool says_long_texts_alone(const ReadRow& row) const {
    bool any = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || sheets::is_merged(columns_[i])) continue;
      const MergedArea area = merged_.at(row.row, place);
      if (area.first_row != row.row) return false;
      if (row.at(area.first_column).empty()) continue;
      if (written_.high_columns.count(i) == 0) return false;
      any = true;
    }
    return any;
  }

  /// The task above had so long a text, and now says something else.
  bool is_worded_anew_above() const {
    const std::vector<std::string>& above = grid_.rows.back().cells;
    const int number = columns_.find(ColumnRole::number), task = columns_.find(ColumnRole::task);
    return number >= 0 && written_.high_numbers.count(key(above[static_cast<std::size_t>(number)])) > 0 &&
           written_.tasks.count(key(above[static_cast<std::size_t>(task)])) == 0;
  }

  bool says_whole_task(const ReadRow& row) const {
    const MergedArea area = merged_.at(row.row, grid_.places[static_cast<std::size_t>(columns_.find(ColumnRole::task))]);
    return area.first_row == row.row && written_.tasks.count(key(row.at(area.first_column))) > 0;
  }

  /// Both halves of a long text were changed: all other cells go on from the row above.
  bool is_rest_worded_anew(const ReadRow& row) const {
    std::size_t merged = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || sheets::is_merged(columns_[i])) continue;
      const MergedArea area = merged_.at(row.row, place);
      const bool goes_on = area.first_row < row.row && area.first_row > last_row_;
      if (!goes_on && written_.high_columns.count(i) == 0) return false;
      merged += goes_on && columns_[i].role != ColumnRole::number;
    }
    return merged > 0;
  }

  bool has_part(const ReadRow& row) const {
    const auto is_part = [this](std::string_view text) {
      const std::string part = key(text);
      return part.size() >= kShortestPart && std::any_of(written_.high.begin(), written_.high.end(), [&](const std::string& whole) { return whole.size() > part.size() && whole.find(part) != whole.npos; });
    };
    const auto task = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    const bool says_task = !row.at(merged_.at(row.row, grid_.places[task]).first_column).empty();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || sheets::is_merged(columns_[i]) || merged_.at(row.row, place).first_row != row.row) continue;
      if (says_task && i != task) continue;  // the units of a task that was added stand in another's long list, too
      if (const std::string text = said_at(row, i, merged_.at(row.row, place).first_column); !text.empty() && (is_part(text) || is_part(grid_.rows.back().cells[i]))) return true;
    }
    return false;
  }

  /// Running texts go on, names stand on lines of their own.
  void take_rest(const ReadRow& row) {
    std::vector<std::string>& cells = grid_.rows.back().cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const int place = grid_.places[i];
      if (place < 0 || sheets::is_merged(columns_[i]) || merged_.at(row.row, place).first_row != row.row) continue;
      const std::string rest = said_at(row, i, merged_.at(row.row, place).first_column);
      if (rest.empty() || (!is_text(columns_[i]) && key(rest) == key(cells[i]))) continue;
      if (!is_text(columns_[i]) && !cells[i].empty()) cells[i] += '\n';
      cells[i] += rest;
    }
    std::vector<std::string>& extra = grid_.rows.back().extra;
    for (std::size_t i = 0; i < grid_.extra.size(); ++i)
      if (const std::string_view rest = row.at(grid_.extra[i].second); !rest.empty()) {
        if (!extra[i].empty()) extra[i] += '\n';
        extra[i] += rest;
      }
  }

  void say_headless(const ReadRow& row) {
    for (const ReadCell& cell : row.cells) {
      const bool is_known = std::any_of(grid_.extra.begin(), grid_.extra.end(), [&](const auto& each) { return each.second == cell.column; });
      if ((first_place_ <= cell.column && cell.column <= last_place_) || is_known || !headless_.insert(cell.column).second) continue;
      grid_.unread.push_back(sheet_.name + "!" + cell_name(row.row, cell.column) + "：这一栏没有表头，里面的内容没有读回。");
    }
  }

  /// The task's text stood in merged cells that began in the empty group cell before it.
  void move_task_text(GridRow& row) const {
    const auto task = static_cast<std::size_t>(columns_.find(ColumnRole::task));
    if (task == 0 || columns_[task - 1].role != ColumnRole::group || !row.cells[task].empty()) return;
    std::swap(row.cells[task], row.cells[task - 1]);
  }

  /// Merged over all columns; or only its first cell says something, as when someone inserted a section row.
  bool is_full_width(const ReadRow& row, const MergedArea& area) const {
    if (first_place_ == last_place_) return false;
    if (area.first_column <= first_place_ && area.last_column >= last_place_) return true;
    std::vector<std::string_view> own;  // not in a column that someone added
    for (const ReadCell& cell : row.cells)
      if (!is_beside(cell.column)) own.push_back(cell.text);
    if (own.size() == 1 && written_.full_width.count(key(own.front())) > 0) return true;
    return row.cells.size() == 1 && row.cells.front().column == first_place_ && row.at(area.first_column).empty() &&
           columns_.all().front().role != ColumnRole::task && text::length(row.cells.front().text) > 4;
  }

  /// A number that goes on stands again where a page begins.
  std::string without_repeated(std::string number) {
    if (number.empty() || number == number_above_) return {};
    return number_above_ = std::move(number);
  }

  std::string text_at(const ReadRow& row, std::size_t column, int task) {
    const int place = grid_.places[column];
    if (place < 0) return {};
    const MergedArea area = merged_.at(row.row, place);
    if (place != task && area.first_column <= task && task <= area.last_column) return {};  // the task takes this cell too
    const bool counts = columns_[column].role == ColumnRole::number && columns_.of_running_text();
    if (area.first_row == row.row) return counts ? without_repeated(said_at(row, column, area.first_column)) : said_at(row, column, area.first_column);
    if (columns_[column].role == ColumnRole::number && columns_[column].printed_column < 0) return {};  // the number of the task above
    const auto home = std::lower_bound(sheet_.rows.begin(), sheet_.rows.end(), area.first_row,
                                       [](const ReadRow& each, int wanted) { return each.row < wanted; });
    return home != sheet_.rows.end() && home->row == area.first_row ? said_at(*home, column, area.first_column) : std::string();
  }

  const ReadSheet& sheet_;
  const sheets::Columns& columns_;
  const WrittenTexts& written_;
  MergedCells merged_;
  std::vector<Head> heads_;
  std::set<int> headless_;
  std::string number_above_;
  int last_row_ = 0, first_place_ = -1, last_place_ = -1;
  Grid grid_;
};

}  // namespace

std::optional<Grid> read_grid(const ReadSheet& sheet, const sheets::Columns& columns, const WrittenTexts& written) {
  return GridReader(sheet, columns, written).read();
}

}  // namespace fenjie::returned
