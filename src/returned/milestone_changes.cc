#include "returned/milestone_changes.h"

#include <algorithm>

#include "model/data_columns.h"
#include "returned/row_matching.h"

namespace fenjie::returned {
namespace {

class Milestones {
 public:
  Milestones(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid, const std::vector<const Milestone*>& milestones,
             const std::vector<std::vector<std::string>>& written, const std::vector<const GridRow*>& found)
      : sheet_(sheet),
        columns_(columns),
        grid_(grid),
        milestones_(milestones),
        written_(written),
        found_(found),
        task_(static_cast<std::size_t>(columns.find(ColumnRole::task))),
        deadline_(columns.find(ColumnRole::deadline)) {}

  MilestoneRows changes() {
    const std::vector<std::size_t> partners = match();
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (partners[i] != kNoRow)
        read_row(*found_[i], milestones_[partners[i]], written_[partners[i]]);
      else
        read_new(*found_[i]);
    return std::move(result_);
  }

 private:
  /// By their texts, then the most alike; as many that are left on both sides are the same ones, worded anew.
  std::vector<std::size_t> match() const {
    std::vector<TableRow> written, found;
    for (const std::vector<std::string>& cells : written_) {
      written.emplace_back().text = cells[task_];
      written.back().cells = cells;
    }
    for (const GridRow* row : found_) {
      found.emplace_back().text = row->cells[task_];
      found.back().cells = row->cells;
    }
    RowMatches matches = match_rows(written, found);
    std::vector<std::size_t> left, alone;
    for (std::size_t i = 0; i < written.size(); ++i)
      if (!matches.is_found[i]) left.push_back(i);
    for (std::size_t i = 0; i < found.size(); ++i)
      if (matches.written_of[i] == kNoRow) alone.push_back(i);
    for (std::size_t i = 0; i < left.size() && left.size() == alone.size(); ++i) matches.written_of[alone[i]] = left[i];
    return std::move(matches.written_of);
  }

  void read_row(const GridRow& row, const Milestone* milestone, const std::vector<std::string>& before) {
    MilestoneChange change{milestone, {}, place_of(row, task_)};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string& now = row.cells[i];
      if (grid_.places[i] < 0 || same_text(now, before[i])) continue;
      if (!is_read(i))
        say_unread(row, i, before[i]);
      else if (now.empty())
        say(row, i, "时间节点的“" + columns_[i].heading + "”被清空，已保留原来的“" + before[i] + "”；不要这个时间节点时请删除整行。");
      else
        change.changes.push_back({head_at(i), now, place_of(row, i)});
    }
    say_extra(row);
    result_.rows.push_back(std::move(change));
  }

  void read_new(const GridRow& row) {
    const std::string& text = row.cells[task_];
    const bool dated = deadline_ >= 0 && !row.cells[static_cast<std::size_t>(deadline_)].empty();
    if (text.empty() || !dated)
      return say(row, task_, "新加的时间节点没有写" + std::string(text.empty() ? "工作任务" : "完成时限") + "，这一行" + in_quotes(row.cells) + "没有读回。");
    MilestoneChange& added = result_.rows.emplace_back(MilestoneChange{nullptr, {}, place_of(row, task_)});
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (row.cells[i].empty()) continue;
      if (is_read(i))
        added.changes.push_back({head_at(i), row.cells[i], place_of(row, i)});
      else
        say_unread(row, i, {});
    }
    say_extra(row);
  }

  bool is_read(std::size_t column) const { return column == task_ || static_cast<int>(column) == deadline_; }
  const char* head_at(std::size_t column) const { return column_of(column == task_ ? DataField::text : DataField::deadline).heading; }

  void say_unread(const GridRow& row, std::size_t column, const std::string& before) {
    const std::string& now = row.cells[column];
    say(row, column, "“时间节点”一行的“" + columns_[column].heading + "”" + (now.empty() ? "被清空" : "写着“" + now + "”") + "，没有读回，仍是" +
                         (before.empty() ? "空白" : "“" + before + "”") + "；要落实到单位的，请把这一行移到“时间节点”上面，作为一项任务。");
  }

  void say_extra(const GridRow& row) {
    for (std::size_t i = 0; i < row.extra.size(); ++i)
      if (!row.extra[i].empty())
        result_.unread.push_back(sheet_.name + "!" + cell_name(row.row, grid_.extra[i].second) + "：“时间节点”一行的“" + row.extra[i] + "”没有读回，请自行留存。");
  }

  std::string place_of(const GridRow& row, std::size_t column) const {
    return sheet_.name + "!" + cell_name(row.row, std::max(grid_.places[column], 0));
  }
  void say(const GridRow& row, std::size_t column, const std::string& sentence) {
    result_.unread.push_back(place_of(row, column) + "：" + sentence);
  }

  const ReadSheet& sheet_;
  const sheets::Columns& columns_;
  const Grid& grid_;
  const std::vector<const Milestone*>& milestones_;
  const std::vector<std::vector<std::string>>& written_;
  const std::vector<const GridRow*>& found_;
  std::size_t task_;
  int deadline_;
  MilestoneRows result_;
};

}  // namespace

MilestoneRows milestone_changes(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid,
                                const std::vector<const Milestone*>& milestones,
                                const std::vector<std::vector<std::string>>& written, const std::vector<const GridRow*>& found) {
  return Milestones(sheet, columns, grid, milestones, written, found).changes();
}

}  // namespace fenjie::returned
