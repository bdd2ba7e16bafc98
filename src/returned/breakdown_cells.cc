#include "returned/breakdown_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>

#include "returned/edit_task.h"
#include "returned/value_lists.h"
#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::returned {
namespace {

constexpr std::string_view kBetweenNames = "、";

using sheets::CellLine;

/// Heads of the sheet 数据 with the values that go under them, in order.
using ValuesByHead = std::map<std::string, std::vector<std::string>>;

/// The head under which the sheet 数据 shows a value of `task`.
std::string head_of(const Task& task, const Field* field) {
  if (field == &task.text) return returned::head_of(DataField::text);
  if (field == &task.group) return returned::head_of(DataField::group);
  if (field == &task.requirement) return returned::head_of(DataField::requirement);
  for (const Person& person : task.leaders)
    if (field == &person.name) return returned::head_of(DataField::leaders);
  for (const Person& person : task.persons)
    if (field == &person.name) return returned::head_of(DataField::persons);
  for (const Unit& unit : task.units)
    if (field == &unit.name) return returned::head_of(units_column(unit.role));
  for (const Deadline& deadline : task.deadlines)
    if (field == &deadline.text) return returned::head_of(DataField::deadline);
  for (const auto& [heading, value] : task.other)
    if (field == &value) return extra_head(heading);
  return {};
}

std::string head_of(const sheets::SheetColumn& column) {
  switch (column.role) {
    case ColumnRole::group: return returned::head_of(DataField::group);
    case ColumnRole::section: return returned::head_of(DataField::section);
    case ColumnRole::task: return returned::head_of(DataField::text);
    case ColumnRole::leader: return returned::head_of(DataField::leaders);
    case ColumnRole::lead_unit: return returned::head_of(DataField::lead_units);
    case ColumnRole::unit: return returned::head_of(DataField::responsible_units);
    case ColumnRole::support_unit: return returned::head_of(DataField::support_units);
    case ColumnRole::guide_unit: return returned::head_of(DataField::guide_units);
    case ColumnRole::person: return returned::head_of(DataField::persons);
    case ColumnRole::requirement: return returned::head_of(DataField::requirement);
    case ColumnRole::deadline: return returned::head_of(DataField::deadline);
    default: return extra_head(column.heading);
  }
}

/// As the sheet 数据 lists a value.
std::string listed(const Task& task, const sheets::TaskValue& value) {
  const auto unit = std::find_if(task.units.begin(), task.units.end(), [&](const Unit& each) { return &each.name == value.field; });
  return unit == task.units.end() ? value.field->value : listed_name(*unit);
}

bool holds_persons(const std::string& head) {
  return head == returned::head_of(DataField::leaders) || head == returned::head_of(DataField::persons);
}

/// 市教育局（牵头） is one that leads.
void take_remark(std::string& name, std::string& head) {
  for (const auto& [remark, field] : {std::pair<std::string_view, DataField>{"（牵头）", DataField::lead_units},
                                      {"（责任）", DataField::responsible_units},
                                      {"（配合）", DataField::support_units},
                                      {"（指导）", DataField::guide_units}})
    if (name.size() > remark.size() && name.ends_with(remark)) {
      name.resize(name.size() - remark.size());
      head = returned::head_of(field);
    }
}

/// Printed number without what ends it, and that end: 13、 -> 13 and 、
std::pair<std::string, std::string> parts_of_label(const std::string& label) {
  for (const std::string_view mark : {"、", "．", "。", "."})
    if (label.ends_with(mark)) return {label.substr(0, label.size() - mark.size()), std::string(mark)};
  return {label, {}};
}

bool take_mark(std::string_view& text, std::initializer_list<std::string_view> marks) {
  for (const std::string_view mark : marks)
    if (text.starts_with(mark)) {
      text.remove_prefix(mark.size());
      return true;
    }
  return false;
}

std::vector<std::string> lines_in(std::string_view cell) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('\n', begin), cell.size());
    if (std::string line = sheets::read_back(cell.substr(begin, end - begin)); !line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

/// One value that the cell says now; `head` is empty when it was not there before.
struct Said {
  std::string head, text;
  bool goes_on = false;  ///< stands behind the one before it on a line that was typed; both may be one name (各市、县政府)
};

/// One value that the cell said before.
struct Gone {
  std::string head;
  bool marked = false;  ///< its line said its role: （牵头）
};

/// Keeps the values that still stand there, in the order in which they stand there now.
std::vector<Said> read_lines(const Task* task, const std::vector<CellLine>& before, const std::string& now,
                             std::vector<Gone>& gone) {
  const std::vector<std::string> lines = lines_in(now);
  std::vector<bool> kept(before.size());
  std::vector<Said> said;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t found = 0, length = 0;
    for (; found < before.size(); ++found) {
      const std::vector<std::string> own = lines_in(sheets::read_back(sheets::storable(before[found].text)));
      length = own.size();
      if (!kept[found] && length > 0 && at + length <= lines.size() &&
          std::equal(own.begin(), own.end(), lines.begin() + static_cast<std::ptrdiff_t>(at)))
        break;
    }
    if (found == before.size()) {
      said.push_back({{}, lines[at++]});
      continue;
    }
    kept[found] = true;
    said.push_back({head_of(*task, before[found].value.field), listed(*task, before[found].value)});
    at += length;
  }
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!kept[i]) gone.push_back({head_of(*task, before[i].value.field), before[i].text.size() > before[i].value.text.size()});
  return said;
}

/// Lines of a running text that nobody has written before are one value.
void join_new_lines(std::vector<Said>& said) {
  for (std::size_t i = 1; i < said.size();) {
    if (!said[i].head.empty() || !said[i - 1].head.empty()) {
      ++i;
      continue;
    }
    said[i - 1].text += "\n" + said[i].text;
    said.erase(said.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void split_new_lines(std::vector<Said>& said) {
  std::vector<Said> result;
  for (Said& each : said) {
    if (!each.head.empty()) {
      result.push_back(std::move(each));
      continue;
    }
    bool goes_on = false;
    for (std::string& name : names_in(each.text, {})) result.push_back({{}, std::move(name), std::exchange(goes_on, true)});
  }
  said = std::move(result);
}

/// New values stand for those that are gone, if as many are, else they are of the column's kind, as are those in place of 无 and
/// those without the mark that told the role of what stood there.
void name_new_values(std::vector<Said>& said, const std::vector<Gone>& gone, const std::string& usual) {
  const auto is_new = [](const Said& each) { return each.head.empty(); };
  const bool replaced = static_cast<std::size_t>(std::count_if(said.begin(), said.end(), is_new)) == gone.size();
  std::size_t next = 0;
  for (Said& each : said) {
    if (!each.head.empty()) continue;
    each.head = replaced ? gone[next].head : usual;
    if (listed_column(each.head) == nullptr || (replaced && gone[next].marked)) each.head = usual;
    ++next;
    if (!holds_persons(each.head)) take_remark(each.text, each.head);
    if (holds_persons(each.head)) each.text = text::without_blanks(each.text);
  }
}

/// Values of a task under the heads of a cell that stand in other columns, or nowhere; of deadlines those behind the
/// cell's own stay behind them.
void gather_others(const Task& task, const sheets::Part& part, const std::vector<CellLine>& lines, ValuesByHead& values, ValuesByHead& behind) {
  const auto is_here = [&](const Field* field) {
    return std::any_of(lines.begin(), lines.end(), [field](const CellLine& line) { return line.value.field == field; });
  };
  for (const sheets::TaskValue& value : sheets::values_of(task, part))
    if (!is_here(value.field) && head_of(task, value.field) != returned::head_of(DataField::deadline))
      values[head_of(task, value.field)].push_back(listed(task, value));
  bool own_met = false;
  for (const Deadline& deadline : task.deadlines) {
    if (is_here(&deadline.text))
      own_met = true;
    else
      (own_met ? behind : values)[returned::head_of(DataField::deadline)].push_back(deadline.text.value);
  }
}

std::string joined(const std::vector<std::string>& values) {
  std::string result;
  for (const std::string& value : values) sheets::append_listed(result, value);
  return result;
}

}  // namespace

std::optional<std::pair<std::size_t, int>> label_of(std::string_view text) {
  std::string_view rest = text;
  const bool bracket = take_mark(rest, {"（", "("});
  std::optional<int> number;
  std::size_t digits = 0;
  for (std::size_t end = 0, count = 0; end < rest.size() && count < 4; ++count) {
    end = text::character_at(rest, end).end;
    if (const auto value = text::numeral(rest.substr(0, end))) number = value, digits = end;
  }
  if (!number) return std::nullopt;
  const std::string_view numeral = rest.substr(0, digits);
  rest.remove_prefix(digits);
  static constexpr std::string_view kFirstCircled = "①", kLastCircled = "⑳";
  const bool circled = numeral >= kFirstCircled && numeral <= kLastCircled && numeral.size() == kFirstCircled.size();
  const bool closed = bracket ? take_mark(rest, {"）", ")"}) : take_mark(rest, {"、", "．", "."});
  if (!closed && !circled) return std::nullopt;
  if (bracket) take_mark(rest, {"、"});
  if (rest.empty() || (!bracket && rest.front() >= '0' && rest.front() <= '9')) return std::nullopt;  // 1.5万亩
  return std::pair(text.size() - rest.size(), *number);
}

BreakdownCells::BreakdownCells(const sheets::Part& part, const sheets::Columns& columns)
    : part_(part),
      columns_(columns),
      label_in_text_(sheets::label_in_text(part, columns)),
      is_counted_(std::any_of(part.tasks.begin(), part.tasks.end(), [](const Task* task) { return task->row_number.has_value(); })),
      has_labels_(std::any_of(part.tasks.begin(), part.tasks.end(), [](const Task* task) { return !task->label.empty(); })) {}

std::vector<CellChange> BreakdownCells::changes(const Task* task, std::size_t column, const std::string& now) const {
  const ColumnRole role = columns_[column].role;
  if (is_spare(task, column)) return stacked_changes(task, column, now);
  if (role == ColumnRole::number) return number_changes(task, now);
  if (role == ColumnRole::task) return text_changes(task, now);
  if (role == ColumnRole::section || role == ColumnRole::group) {
    std::string before;
    if (task != nullptr) before = (role == ColumnRole::section ? task->section : task->group).value;
    if (same_text(now, before)) return {};
    return {{head_of(columns_[column]), now, {}}};
  }
  return stacked_changes(task, column, now);
}

/// Of several columns of a kind of which a task has one value (类别, 序号), one that does not show it: it holds values under its own heading.
bool BreakdownCells::is_spare(const Task* task, std::size_t column) const {
  static const Field kNone;
  const ColumnRole role = columns_[column].role;
  if (role == ColumnRole::number || role == ColumnRole::section) return columns_.find(role) != static_cast<int>(column);
  if (role != ColumnRole::group) return false;
  return columns_.column_of({task != nullptr ? &task->group : &kNone, {}, {role}, 1, {}}) != static_cast<int>(column);
}

/// 70、改造道路 in a cell that holds the printed number, too, is a number and a text.
std::vector<CellChange> BreakdownCells::text_changes(const Task* task, const std::string& now) const {
  const std::string before = task != nullptr ? task->text.value : std::string();
  const std::string label = task != nullptr ? task->label.value : std::string();
  const bool apart = label_in_text_ && (task != nullptr ? !label.empty() && !before.starts_with(label) : has_labels_);
  std::vector<CellChange> changes;
  std::string text = now;
  if (apart && !label.empty() && now.starts_with(label)) {
    text = now.substr(label.size());
  } else if (apart) {
    const auto found = label_of(now);
    const std::string own = found ? sheets::read_back(std::string_view(now).substr(0, found->first)) : std::string();
    if (found) text = sheets::read_back(std::string_view(now).substr(found->first));
    if (!same_text(own, label)) {
      changes.push_back({returned::head_of(DataField::label), own, {}});
      changes.push_back({returned::head_of(DataField::number), found ? std::to_string(found->second) : std::string(), {}});
      if (task != nullptr && same_text(changes.back().text, cell_of(*task, changes.back().head))) changes.pop_back();
    }
  }
  if (!same_text(text, before)) changes.push_back({returned::head_of(DataField::text), text, {}});
  return changes;
}

std::vector<CellChange> BreakdownCells::number_changes(const Task* task, const std::string& now) const {
  if (part_.tables.empty()) {  // running text is numbered by the sheet, or by its own numbers
    const std::string before = task != nullptr && task->number ? std::to_string(*task->number) : std::string();
    if (is_counted_ || same_text(before, now)) return {};
    return {{returned::head_of(DataField::number), now, {}}};
  }
  const auto [number, mark] = parts_of_label(task != nullptr ? task->label.value : std::string());
  if (same_text(number, now) || (task != nullptr && same_text(task->label.value, now))) return {};
  std::vector<CellChange> changes{{returned::head_of(DataField::label), now.empty() ? now : now + mark, {}}};
  int value = 0;
  const auto [end, error] = std::from_chars(now.data(), now.data() + now.size(), value);
  if (error == std::errc() && end == now.data() + now.size())
    changes.push_back({returned::head_of(DataField::number), now, {}});
  return changes;
}

bool BreakdownCells::is_own_number(const Task* task, std::size_t place, const std::string& now) const {
  return is_counted_ && !now.empty() && now != std::to_string(place) && (task == nullptr || !same_text(now, sheets::shown_number(*task)));
}

std::vector<CellChange> BreakdownCells::stacked_changes(const Task* task, std::size_t column,
                                                        const std::string& now) const {
  std::vector<CellLine> lines = task == nullptr ? std::vector<CellLine>() : sheets::lines_of(part_, columns_, *task, column);
  std::string before;
  for (CellLine& line : lines) {
    line.text = sheets::without_stacked_marks(line.text, columns_[column].role);  // as `now` comes: a damaged name ends with one
    sheets::stack(before, line.text);
  }
  if (same_text(before, now)) return {};
  std::vector<Gone> gone;
  std::vector<Said> said = read_lines(task, lines, now, gone);
  const std::string usual = is_spare(task, column) ? extra_head(columns_[column].heading) : head_of(columns_[column]);
  ValuesByHead values, behind;
  if (task != nullptr) gather_others(*task, part_, lines, values, behind);
  // A day that the text tells, typed into the cell as well.
  const std::vector<std::string>& told = behind[returned::head_of(DataField::deadline)];
  std::erase_if(said, [&](const Said& each) { return each.head.empty() && std::find(told.begin(), told.end(), each.text) != told.end(); });
  if (holds_names(columns_[column].role))
    split_new_lines(said);
  else
    join_new_lines(said);
  name_new_values(said, gone, usual);

  std::map<std::string, bool> touched;
  for (const Gone& each : gone) touched[each.head] = true;
  for (std::size_t i = 0; i < said.size(); ++i) {
    std::vector<std::string>& list = values[said[i].head];
    if (said[i].goes_on && said[i].head == said[i - 1].head)
      list.back().append(kBetweenNames).append(said[i].text);
    else
      list.push_back(said[i].text);
    touched[said[i].head] = true;
  }
  std::vector<CellChange> changes;
  for (const auto& [head, unused] : touched) {
    std::vector<std::string>& list = values[head];
    list.insert(list.end(), behind[head].begin(), behind[head].end());
    const bool is_deadline = head == returned::head_of(DataField::deadline);
    if (is_deadline) {
      const std::string further = list.size() > 1 ? joined({list.begin() + 1, list.end()}) : std::string();
      if (!same_text(further, task ? sheets::data_cell(*task, DataField::further_deadlines) : ""))
        changes.push_back({returned::head_of(DataField::further_deadlines), further, {}});
      if (list.size() > 1) list.resize(1);
    }
    changes.push_back({head, joined(list), {}});
  }
  std::erase_if(changes, [&](const CellChange& change) {
    return task == nullptr ? change.text.empty() : same_text(change.text, cell_of(*task, change.head));
  });
  return changes;
}

}  // namespace fenjie::returned
