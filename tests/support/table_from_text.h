// Tables and outlines drawn as text, and tasks printed as text: for tests read by eye.
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "text/passage.h"

namespace fenjie::tests {

inline const rules::Book& book() {
  static const rules::Book built_in = rules::Book::built_in();
  return built_in;
}

inline const rules::Lexicon& lexicon() {
  static const rules::Lexicon built_in(book());
  return built_in;
}

inline std::vector<Span> split(const std::string& text, Span part, const std::string& mark) {
  std::vector<Span> parts;
  std::size_t begin = part.begin;
  for (std::size_t at = text.find(mark, begin); at != std::string::npos && at < part.end; at = text.find(mark, begin)) {
    parts.push_back({begin, at});
    begin = at + mark.size();
  }
  parts.push_back({begin, part.end});
  return parts;
}

/// First line: roles between '|' (task | unit | person). Then a row a line: cells between '|', their printed lines
/// between '/'. A cell "^" is covered by the cell above; "# 一、…" is a section row. "»" behind a line: it is full.
inline Table table_from_text(const std::string& drawn) {
  static const std::vector<ColumnRole> roles = {
      ColumnRole::number,    ColumnRole::section, ColumnRole::group,        ColumnRole::task,   ColumnRole::leader,
      ColumnRole::lead_unit, ColumnRole::unit,    ColumnRole::support_unit, ColumnRole::guide_unit, ColumnRole::person, ColumnRole::requirement,
      ColumnRole::deadline,  ColumnRole::contact, ColumnRole::other};
  static constexpr std::string_view kFull = "»";
  static const std::string kTaskHeading = "工作任务";
  Table table;
  table.has_line_room = drawn.find(kFull) != std::string::npos;
  std::vector<int> above;  // index of the last cell of each column
  bool head = true;
  for (const Span row : split(drawn, {0, drawn.size()}, "\n")) {
    if (text::line_of(drawn, row).empty()) continue;
    const int index = static_cast<int>(table.rows.size());
    if (drawn.compare(row.begin, 2, "# ") == 0) {
      table.rows.push_back(RowKind::section);
      table.cells.push_back(
          {index, 0, 1, static_cast<int>(table.columns.size()), {text::line_of(drawn, {row.begin + 2, row.end})}});
      continue;
    }
    const std::vector<Span> parts = split(drawn, row, "|");
    for (std::size_t column = 0; head && column < parts.size(); ++column) {
      const Passage name = text::line_of(drawn, parts[column]);
      Column made{name, ColumnRole::other, false};
      for (const ColumnRole role : roles)
        if (name.text() == name_of(role)) made.role = role;
      if (made.role == ColumnRole::task) made.heading = text::line_of(kTaskHeading, {0, kTaskHeading.size()});
      table.columns.push_back(made);
    }
    if (head) {
      head = false;
      above.assign(table.columns.size(), -1);
      continue;
    }
    table.rows.push_back(RowKind::body);
    for (std::size_t column = 0; column < parts.size(); ++column) {
      Cell cell{index, static_cast<int>(column), 1, 1, {}};
      for (Span line : split(drawn, parts[column], "/")) {
        const bool full = std::string_view(drawn).substr(0, line.end).ends_with(kFull);
        if (full) line.end -= kFull.size();
        Passage text = text::line_of(drawn, line);
        if (text.empty()) continue;
        if (full) table.full_ends.push_back(text.spans().back().end);
        cell.lines.push_back(std::move(text));
      }
      if (cell.lines.size() == 1 && cell.lines[0].text() == "^") {
        table.cells[static_cast<std::size_t>(above[column])].row_span += 1;
        continue;
      }
      above[column] = static_cast<int>(table.cells.size());
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

/// A line an item: level|label|title|paragraphs between '/'. "0|||文字" is text before the first label.
inline std::vector<OutlineItem> outline_from_text(const std::string& drawn) {
  std::vector<OutlineItem> outline;
  for (const Span row : split(drawn, {0, drawn.size()}, "\n")) {
    if (row.empty()) continue;
    const std::vector<Span> parts = split(drawn, row, "|");
    OutlineItem item;
    item.level = drawn[row.begin] - '0';
    item.label = field_of(text::line_of(drawn, parts.at(1)), "numbering");
    item.title = field_of(text::line_of(drawn, parts.at(2)), "numbering");
    for (const Span paragraph : split(drawn, parts.at(3), "/"))
      if (!paragraph.empty()) item.paragraphs.push_back(text::clean(text::line_of(drawn, paragraph)));
    outline.push_back(std::move(item));
  }
  return outline;
}

template <class Values, class Print>
std::string listed(const Values& values, Print print) {
  std::string result;
  for (const auto& value : values) result += (result.empty() ? "" : "、") + print(value);
  return result;
}

/// 甲局(王小明)、乙局: units of one role with their persons.
inline std::string units_of(const Task& task, UnitRole role) {
  std::string result;
  for (const Unit& unit : task.units) {
    if (unit.role != role) continue;
    result += (result.empty() ? "" : "、") + unit.name.value;
    if (unit.collective) result += "*";
    if (unit.person) result += "(" + task.persons.at(*unit.person).name.value + ")";
  }
  return result;
}

/// 13|文字|领导=…|牵头=…|责任=…|配合=…|指导=…|责任人=…|要求=…|时限=…: only what is not empty.
inline std::string print(const Task& task) {
  const auto name = [](const Person& person) { return person.name.value; };
  std::string result = (task.number ? std::to_string(*task.number) : "-") + "|" + task.text.value;
  const auto add = [&result](const std::string& key, const std::string& value) {
    if (!value.empty()) result += "|" + key + "=" + value;
  };
  add("领导", listed(task.leaders, name));
  add("牵头", units_of(task, UnitRole::lead));
  add("责任", units_of(task, UnitRole::responsible));
  add("配合", units_of(task, UnitRole::support));
  add("指导", units_of(task, UnitRole::guide));
  add("责任人", listed(task.persons, name));
  add("要求", task.requirement.value);
  add("时限", listed(task.deadlines, [](const Deadline& d) { return d.text.value; }));
  for (const auto& [heading, field] : task.other) add(heading, field.value);
  return result;
}

inline std::string print(const std::vector<Task>& tasks) {
  std::string result;
  for (const Task& task : tasks) result += print(task) + "\n";
  return result;
}

inline std::string codes_of(const std::vector<Diagnostic>& diagnostics) {
  return listed(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.code; });
}

}  // namespace fenjie::tests
