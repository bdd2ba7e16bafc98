#include "returned/json_changes.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "model/data_columns.h"
#include "returned/json_places.h"
#include "returned/task_order.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "sheets/supervision.h"

namespace fenjie::returned {
namespace {

constexpr std::string_view kNote = ".note";

const Edit* last_about(const std::vector<Edit>& edited, std::string_view field) {
  const auto found = std::find_if(edited.rbegin(), edited.rend(), [field](const Edit& edit) { return edit.field == field; });
  return found == edited.rend() ? nullptr : &*found;
}

/// The states and notes that the edits of one owner lead to, against those that it has.
class ProgressHistory {
 public:
  ProgressHistory(std::vector<Edit>& edited, std::string prefix) : edited_(edited), prefix_(std::move(prefix)) {}

  /// @return true when something was listed
  bool note(const std::vector<Progress>& now) {
    const std::size_t before = edited_.size();
    for (const Progress& each : now) {
      note(path_of(each.of), sheets::state_word({}), sheets::state_word(each.state));
      note(path_of(each.of) + std::string(kNote), {}, each.note);
    }
    for (std::size_t i = 0; i < before; ++i) note_gone(Edit(edited_[i]), now);
    return edited_.size() != before;
  }

 private:
  std::string path_of(const std::string& of) const { return of.empty() ? prefix_ : prefix_ + "[" + of + "]"; }

  void note(const std::string& field, const std::string& first, const std::string& now) {
    const Edit* last = last_about(edited_, field);
    const std::string before = last != nullptr ? last->after : first;
    if (before != now) edited_.push_back({field, before, now});
  }

  void note_gone(const Edit& edit, const std::vector<Progress>& now) {
    if (!edit.field.starts_with(prefix_) || edit.field.find("][", prefix_.size()) != std::string::npos) return;  // a unit's
    const bool there = std::any_of(now.begin(), now.end(), [&](const Progress& each) {
      return edit.field == path_of(each.of) || edit.field == path_of(each.of) + std::string(kNote);
    });
    if (there) return;
    const bool is_note = edit.field.ends_with(kNote);
    note(edit.field, {}, is_note ? std::string() : sheets::state_word({}));
  }

  std::vector<Edit>& edited_;
  std::string prefix_;
};

/// A day that was listed once and is another one now.
void note_days(Task& task, ChangedTasks& changed) {
  for (std::size_t i = 0; i < task.deadlines.size(); ++i) {
    const std::string field = deadline_key(i) + ".due";
    const Edit* last = last_about(task.edited, field);
    if (last == nullptr || last->after == task.deadlines[i].due) continue;
    const Edit* text = last_about(task.edited, deadline_key(i) + ".text");
    if (text != nullptr && text > last) continue;  // derived again from the later text
    task.edited.push_back({field, last->after, task.deadlines[i].due});
    changed.add(task.id, field);
  }
}

class Comparison {
 public:
  Comparison(Task& now, const Task& was, ChangedTasks& changed) : now_(now), was_(was), changed_(changed) {}

  void note() {
    for (const DataField field : {DataField::number, DataField::label, DataField::section, DataField::group, DataField::text,
                                  DataField::requirement, DataField::due_dates})
      compare(column_of(field).json, sheets::data_cell(was_, field), sheets::data_cell(now_, field));
    compare_deadlines();
    compare_units();
    compare_names("leaders", was_.leaders, now_.leaders);
    compare_names("persons", was_.persons, now_.persons);
  }

 private:
  void list(std::string field, std::string before, std::string after) {
    const bool said = std::any_of(now_.edited.begin(), now_.edited.end(), [&](const Edit& edit) {
      return edit.field == field && edit.before == before && edit.after == after;
    });
    if (said) return;
    changed_.add(now_.id, field);
    now_.edited.push_back({std::move(field), std::move(before), std::move(after)});
  }

  /// What lost its place was listed when it was read: HandEdits.
  void compare(std::string_view field, const std::string& before, const std::string& after) {
    const Edit* last = last_about(now_.edited, field);
    if (before != after && (last == nullptr || last->after != after)) list(std::string(field), before, after);
  }

  void compare_deadlines() {
    for (std::size_t i = 0; i < std::max(was_.deadlines.size(), now_.deadlines.size()); ++i) {
      const std::string path = deadline_key(i);
      const Deadline none, &before = i < was_.deadlines.size() ? was_.deadlines[i] : none,
                           &after = i < now_.deadlines.size() ? now_.deadlines[i] : none;
      compare(path + ".text", before.text.value, after.text.value);
      if (before.text.value == after.text.value) compare(path + ".due", before.due, after.due);
    }
  }

  void compare_units() {
    compare_names("units", was_.units, now_.units);
    std::vector<bool> taken(was_.units.size());
    for (std::size_t i = 0; i < now_.units.size(); ++i) {
      const Unit& unit = now_.units[i];
      std::size_t k = i < taken.size() && was_.units[i].name.value == unit.name.value && !taken[i] ? i : 0;
      while (k < taken.size() && (taken[k] || was_.units[k].name.value != unit.name.value)) ++k;
      if (k >= taken.size()) continue;
      taken[k] = true;
      if (was_.units[k].role != unit.role)
        list(element("units", i) + ".role", role_word(was_.units[k].role), role_word(unit.role));
    }
  }

  /// Names that are gone, or new; one that took another's place is listed already.
  template <class Named>
  void compare_names(const std::string& key, const std::vector<Named>& was, const std::vector<Named>& now) {
    std::vector<std::string> gone, come;
    for (const Named& each : was) gone.push_back(each.name.value);
    for (const Named& each : now) {
      const auto found = std::find(gone.begin(), gone.end(), each.name.value);
      if (found != gone.end())
        gone.erase(found);
      else
        come.push_back(each.name.value);
    }
    for (const Edit& edit : now_.edited) {
      if (!edit.field.starts_with(key + "[")) continue;
      const auto old = std::find(gone.begin(), gone.end(), edit.before);
      const auto fresh = std::find(come.begin(), come.end(), edit.after);
      if (fresh == come.end()) continue;
      come.erase(fresh);
      if (old != gone.end()) gone.erase(old);
    }
    for (std::string& name : gone) list(key, std::move(name), {});
    for (std::string& name : come) list(key, {}, std::move(name));
  }

  Task& now_;
  const Task& was_;
  ChangedTasks& changed_;
};

bool is_listed_removed(const Notice& notice, const std::string& text) {
  return std::any_of(notice.edited.begin(), notice.edited.end(),
                     [&](const Edit& edit) { return edit.field == "task" && edit.before == text && edit.after.empty(); });
}

/// Title, issuer, document number, day, and whom and when to report.
void note_header(Notice& notice, const Notice& original) {
  const auto compare = [&](const char* field, const std::string& before, const std::string& after) {
    const Edit* last = last_about(notice.edited, field);
    if (before != after && (last == nullptr || last->after != after)) notice.edited.push_back({field, before, after});
  };
  const auto days = [](const Notice& of) {
    std::string list;
    for (const DateField& day : of.reporting.dates) sheets::append_listed(list, day.value);
    return list;
  };
  compare("title", original.title.value, notice.title.value);
  compare("issuer", original.issuer.value, notice.issuer.value);
  compare("document_number.text", original.document_number.text.value, notice.document_number.text.value);
  compare("issued_on", original.issued_on.value, notice.issued_on.value);
  compare("reporting.dates", days(original), days(notice));
  compare("reporting.recipient", original.reporting.recipient.value, notice.reporting.recipient.value);
}

/// Of each unit that has a state now or had one once: reporting.progress[unit][day]; without a unit where all report as one.
void note_unit_reports(Notice& notice) {
  constexpr std::string_view kPath = "reporting.progress";
  std::map<std::string, std::vector<Progress>> by_unit;
  for (const Edit& edit : notice.edited) {
    if (!edit.field.starts_with(kPath)) continue;
    const std::size_t begin = kPath.size() + 1, end = edit.field.find("][");
    by_unit[end == std::string::npos ? std::string() : edit.field.substr(begin, end - begin)];
  }
  for (const Progress& each : notice.reporting.progress) by_unit[each.unit].push_back(each);
  for (const auto& [unit, now] : by_unit)
    ProgressHistory(notice.edited, std::string(kPath) + (unit.empty() ? "" : "[" + unit + "]")).note(now);
}

}  // namespace

void note_unlisted(Notice& notice, ChangedTasks& changed) {
  for (Task& task : notice.tasks) {
    if (ProgressHistory(task.edited, "progress").note(task.progress)) changed.add(task.id, "progress");
    note_days(task, changed);
  }
  note_unit_reports(notice);
  for (std::size_t i = 0; i < notice.milestones.size(); ++i)
    ProgressHistory(notice.edited, element("milestones", i) + ".progress").note({notice.milestones[i].progress});
}

void note_against(Notice& notice, const Notice& original, ChangedTasks& changed) {
  note_header(notice, original);
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < notice.tasks.size(); ++i) places.emplace(notice.tasks[i].id, i);
  std::vector<std::size_t> order;  // the tasks that are still there: where they stand now
  for (const Task& was : original.tasks) {
    const auto found = places.find(was.id);
    if (found == places.end()) {
      if (!is_listed_removed(notice, was.text.value)) notice.edited.push_back({"task", was.text.value, {}});
      changed.add(was.id, "task");
      continue;
    }
    Comparison(notice.tasks[found->second], was, changed).note();
    order.push_back(found->second);
  }
  std::vector<std::size_t> ranks(order);  // moved_places wants the original places in today's order
  std::sort(ranks.begin(), ranks.end());
  std::vector<std::size_t> now(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    now[static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), order[i]) - ranks.begin())] = i;
  for (const std::size_t i : moved_places(now)) {
    Task& task = notice.tasks[ranks[i]];
    const std::string place = std::to_string(ranks[i] + 1);
    if (const Edit* last = last_about(task.edited, "order"); last != nullptr && last->after == place) continue;
    task.edited.push_back({"order", std::to_string(now[i] + 1), place});
    changed.add(task.id, "order");
  }
}

}  // namespace fenjie::returned
