#include "returned/milestone_changes.h"

#include <algorithm>

#include "returned/changes.h"

namespace fenjie::returned {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Milestones {
 public:
  Milestones(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid, const std::vector<std::vector<std::string>>& written,
             const std::vector<const GridRow*>& found)
      : sheet_(sheet), columns_(columns), grid_(grid), written_(written), found_(found), task_(static_cast<std::size_t>(columns.find(ColumnRole::task))) {}

  std::vector<std::string> changes() {
    const std::vector<std::size_t> partners = match();
    if (!std::is_sorted(partners.begin(), partners.end()) && std::count(partners.begin(), partners.end(), kNone) == 0)
      sentences_.push_back("“" + sheet_.name + "”表里“时间节点”的次序有改动，没有读回。");
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (partners[i] != kNone)
        compare(*found_[i], written_[partners[i]]);
      else
        say(*found_[i], task_, "“时间节点”“" + found_[i]->cells[task_] + "”是新加的，没有读回，新的工作簿里没有它，请自行留存。");
    }
    for (std::size_t i = 0; i < written_.size(); ++i)
      if (std::find(partners.begin(), partners.end(), i) == partners.end())
        sentences_.push_back("“" + sheet_.name + "”表里“时间节点”“" + written_[i][task_] + "”被删除，没有读回，新的工作簿里照样有。");
    return std::move(sentences_);
  }

 private:
  /// By their texts; those that are left, in order.
  std::vector<std::size_t> match() const {
    std::vector<std::size_t> partners(found_.size(), kNone);
    std::vector<bool> taken(written_.size());
    for (const bool by_text : {true, false})
      for (std::size_t i = 0; i < found_.size(); ++i)
        for (std::size_t k = 0; k < written_.size() && partners[i] == kNone; ++k) {
          if (taken[k] || (by_text && !same_text(written_[k][task_], found_[i]->cells[task_]))) continue;
          partners[i] = k;
          taken[k] = true;
        }
    return partners;
  }

  void compare(const GridRow& row, const std::vector<std::string>& before) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string& now = row.cells[i];
      if (grid_.places[i] < 0 || same_text(now, before[i])) continue;
      if (i == task_)
        say(row, i, "“时间节点”“" + now + "”是改过的，没有读回，仍是“" + before[i] + "”。");
      else
        say(row, i, "“时间节点”一行的“" + columns_[i].heading + "”" + (now.empty() ? "被清空" : "写着“" + now + "”") + "，没有读回，仍是" +
                        (before[i].empty() ? "空白" : "“" + before[i] + "”") + "；时间节点照原文列出，要跟踪的请在“数据”表里新增一项任务。");
    }
    for (std::size_t i = 0; i < row.extra.size(); ++i)
      if (!row.extra[i].empty())
        sentences_.push_back(sheet_.name + "!" + cell_name(row.row, grid_.extra[i].second) + "：“时间节点”一行的“" + row.extra[i] + "”没有读回，请自行留存。");
  }

  void say(const GridRow& row, std::size_t column, const std::string& sentence) {
    sentences_.push_back(sheet_.name + "!" + cell_name(row.row, std::max(grid_.places[column], 0)) + "：" + sentence);
  }

  const ReadSheet& sheet_;
  const sheets::Columns& columns_;
  const Grid& grid_;
  const std::vector<std::vector<std::string>>& written_;
  const std::vector<const GridRow*>& found_;
  std::size_t task_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> milestone_changes(const ReadSheet& sheet, const sheets::Columns& columns, const Grid& grid,
                                           const std::vector<std::vector<std::string>>& written, const std::vector<const GridRow*>& found) {
  return Milestones(sheet, columns, grid, written, found).changes();
}

}  // namespace fenjie::returned
