#include "returned/merge_milestones.h"

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "model/data_columns.h"
#include "returned/edit_task.h"
#include "returned/json_places.h"
#include "returned/set_cells.h"
#include "returned/task_order.h"

namespace fenjie::returned {
namespace {

constexpr const char* kMilestonesKey = "milestones";

std::string field_of(std::size_t index, const std::string& head) { return element(kMilestonesKey, index) + "." + edit_field(head); }

/// A milestone has text and deadline, as a task has.
Task as_task(const Milestone& milestone) {
  Task task;
  task.text = milestone.text;
  if (!milestone.deadline.text.empty()) task.deadlines.push_back(milestone.deadline);
  return task;
}

class MilestoneMerger {
 public:
  MilestoneMerger(Notice& notice, const Notice& written, const EditsSince& since) : notice_(notice), written_(written), since_(since) {
    for (const Milestone& milestone : written_.milestones) entries_.push_back({&milestone, {}, {}});
  }

  std::vector<Diagnostic> merge(const std::vector<MilestoneChange>* breakdown, const std::vector<MilestoneChange>& supervision) {
    if (breakdown != nullptr) add_rows(*breakdown);
    add_rows(supervision);
    for (Entry& entry : entries_) drop_older(entry);
    put(breakdown != nullptr ? ordered(*breakdown) : all());
    return std::move(doubts_);
  }

 private:
  struct Entry {
    const Milestone* milestone = nullptr;  // none: added
    std::vector<CellChange> changes;
    std::string cell;
  };

  std::size_t index_of(const Milestone* milestone) const { return static_cast<std::size_t>(milestone - written_.milestones.data()); }

  void add_rows(const std::vector<MilestoneChange>& rows) {
    for (const MilestoneChange& row : rows)
      if (row.milestone != nullptr) add(entries_[index_of(row.milestone)], row);
  }

  void add(Entry& entry, const MilestoneChange& row) {
    for (const CellChange& change : row.changes) {
      const auto same = std::find_if(entry.changes.begin(), entry.changes.end(), [&](const CellChange& each) { return each.head == change.head; });
      if (same == entry.changes.end())
        entry.changes.push_back(change);
      else if (!same_text(same->text, change.text))
        contradiction("两张表改得不一样：" + same->cell + " 的“" + change.head + "”是“" + same->text + "”，" + change.cell + " 是“" +
                      change.text + "”。已采用前者，请核对。");
    }
  }

  void contradiction(std::string message) {
    doubts_.push_back({"returned/contradiction", Severity::error, std::move(message), "", kMilestonesKey, {}});
  }

  /// Changed elsewhere since, and not touched here.
  void drop_older(Entry& entry) {
    std::erase_if(entry.changes, [&](const CellChange& change) {
      const std::string field = field_of(index_of(entry.milestone), change.head);
      const Edit* edit = since_.first_of({}, written_.edited, field);
      if (edit == nullptr) return false;
      if (same_text(change.text, edit->before)) return true;
      doubts_.push_back({"returned/changed-twice", Severity::warning,
                         "时间节点的“" + change.head + "”在这个工作簿生成以后已改为“" + cell_of(as_task(*entry.milestone), change.head) + "”，这个工作簿（" +
                             change.cell + "）又改为“" + change.text + "”。已采用后者，请核对。",
                         "", field, {}});
      return false;
    });
  }

  std::vector<const Entry*> all() const {
    std::vector<const Entry*> order;
    for (const Entry& entry : entries_) order.push_back(&entry);
    return order;
  }

  /// In the sheet's order; one that has no row there, and stays, behind the one before it.
  std::vector<const Entry*> ordered(const std::vector<MilestoneChange>& rows) {
    std::vector<const Entry*> order;
    for (const MilestoneChange& row : rows) {
      if (row.milestone != nullptr)
        order.push_back(&entries_[index_of(row.milestone)]);
      else if (!was_removed_elsewhere(row))
        order.push_back(&added_.emplace_back(Entry{nullptr, row.changes, row.cell}));
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (std::find(order.begin(), order.end(), &entries_[i]) != order.end() || !stays(entries_[i])) continue;
      const auto before = i == 0 ? order.end() : std::find(order.begin(), order.end(), &entries_[i - 1]);
      order.insert(before == order.end() ? order.begin() : before + 1, &entries_[i]);
    }
    return order;
  }

  bool is_since(std::string Edit::*side, std::string Edit::*other, std::string_view text) const {
    for (std::size_t i = since_.count({}, written_.edited); i < written_.edited.size(); ++i) {
      const Edit& edit = written_.edited[i];
      if (edit.field.starts_with(kMilestonesKey) && edit.field.ends_with(']') && (edit.*other).empty() && same_text(edit.*side, text)) return true;
    }
    return false;
  }
  bool was_removed_elsewhere(const MilestoneChange& row) const {
    return !row.changes.empty() && is_since(&Edit::before, &Edit::after, row.changes.front().text);
  }

  /// Without a row in 分解表: added elsewhere since, or changed on 督办.
  bool stays(const Entry& entry) {
    const std::string& text = entry.milestone->text.value;
    if (is_since(&Edit::after, &Edit::before, text)) return true;
    if (entry.changes.empty()) return false;
    contradiction("两张表改得不一样：时间节点“" + text + "”在“分解表”里被删除，在另一张表里有修改（" + entry.changes.front().cell +
                  "）。已保留并采用修改，请核对。");
    return true;
  }

  void put(const std::vector<const Entry*>& order) {
    list_removed(order);
    list_moved(order);
    std::vector<Milestone> milestones;
    for (const Entry* entry : order) {
      Milestone milestone = entry->milestone != nullptr ? notice_.milestones[index_of(entry->milestone)] : Milestone();
      set(milestone, *entry);
      if (entry->milestone == nullptr)
        notice_.edited.push_back({element(kMilestonesKey, milestones.size()), {}, milestone.text.value});
      milestones.push_back(std::move(milestone));
    }
    notice_.milestones = std::move(milestones);
  }

  void set(Milestone& milestone, const Entry& entry) {
    Task task = as_task(milestone);
    for (Diagnostic& doubt : set_cells(task, entry.changes, entry.milestone != nullptr)) doubts_.push_back(std::move(doubt));
    for (Edit& edit : task.edited)
      notice_.edited.push_back({element(kMilestonesKey, index_of(entry.milestone)) + "." + edit.field, std::move(edit.before), std::move(edit.after)});
    doubt_left_behind(milestone, task);
    milestone.text = std::move(task.text);
    milestone.deadline = task.deadlines.empty() ? Deadline() : std::move(task.deadlines.front());
  }

  /// The text told the deadline, and was changed; the deadline was not.
  void doubt_left_behind(const Milestone& before, const Task& now) {
    const std::string& deadline = before.deadline.text.value;
    const auto tells = [&](const Field& text) { return text.value.find(deadline) != std::string::npos; };
    if (deadline.empty() || now.deadlines.empty() || now.deadlines.front().text.value != deadline || !tells(before.text) || tells(now.text)) return;
    doubts_.push_back({"returned/told-otherwise", Severity::warning,
                       "时间节点“" + now.text.value + "”的文字改了，不再写着“" + deadline + "”，完成时限仍是“" + deadline + "”，请核对是否一并修改。",
                       "", kMilestonesKey, {}});
  }

  void list_removed(const std::vector<const Entry*>& order) {
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (std::find(order.begin(), order.end(), &entries_[i]) == order.end()) {
        say_deleted(i);
        notice_.edited.push_back({element(kMilestonesKey, i), entries_[i].milestone->text.value, {}});
      }
  }

  /// It goes with all that was changed of it elsewhere since.
  void say_deleted(std::size_t index) {
    const std::string key = element(kMilestonesKey, index) + ".";
    std::vector<Edit> changes;
    for (std::size_t i = since_.count({}, written_.edited); i < written_.edited.size(); ++i)
      if (const Edit& edit = written_.edited[i]; edit.field.starts_with(key)) changes.push_back({edit.field.substr(key.size()), edit.before, edit.after});
    if (const std::string values = told(changes); !values.empty())
      doubts_.push_back({"returned/changed-twice", Severity::warning,
                         "时间节点“" + entries_[index].milestone->text.value + "”在这个工作簿生成以后有修改：" + values +
                             "；这个工作簿删除了它。已删除，这些修改也不再保留，请核对；仍要它的，请在新的工作簿里补上。",
                         "", kMilestonesKey, {}});
  }

  /// Which stand elsewhere now, among those that are still there.
  void list_moved(const std::vector<const Entry*>& order) {
    std::vector<std::size_t> indices, places, kept;
    for (std::size_t i = 0; i < order.size(); ++i)
      if (order[i]->milestone != nullptr) indices.push_back(index_of(order[i]->milestone)), places.push_back(i);
    kept = indices;
    std::sort(kept.begin(), kept.end());
    std::vector<std::size_t> ranks;
    for (const std::size_t index : indices) ranks.push_back(static_cast<std::size_t>(std::lower_bound(kept.begin(), kept.end(), index) - kept.begin()));
    for (const std::size_t i : moved_places(ranks))
      notice_.edited.push_back({element(kMilestonesKey, indices[i]) + ".order", std::to_string(indices[i] + 1), std::to_string(places[i] + 1)});
  }

  Notice& notice_;
  const Notice& written_;
  const EditsSince& since_;
  std::vector<Entry> entries_;
  std::deque<Entry> added_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> merge_milestones(Notice& notice, const Notice& written, const std::vector<MilestoneChange>* breakdown,
                                         const std::vector<MilestoneChange>& supervision, const EditsSince& since) {
  return MilestoneMerger(notice, written, since).merge(breakdown, supervision);
}

std::vector<const Milestone*> removed_milestones(const Notice& written, const std::vector<MilestoneChange>* breakdown) {
  std::vector<const Milestone*> removed;
  for (const Milestone& milestone : written.milestones)
    if (breakdown != nullptr && std::none_of(breakdown->begin(), breakdown->end(), [&](const MilestoneChange& row) { return row.milestone == &milestone; }))
      removed.push_back(&milestone);
  return removed;
}

}  // namespace fenjie::returned
