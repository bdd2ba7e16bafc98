// Small extractions made by hand for the tests of the workbook.
#pragma once

#include <string>
#include <vector>

#include "model/extraction.h"

namespace fenjie::tests {

inline Field printed_field(std::string value) { return {std::move(value), {}, "test"}; }

inline Passage passage(const std::string& text) {
  Passage result;
  result.append_inserted(text);
  return result;
}

inline Column column(const std::string& heading, ColumnRole role, bool shares_heading = false) {
  return {passage(heading), role, shares_heading};
}

inline Task task(const std::string& label, const std::string& text, const std::string& section = {},
                 const std::string& group = {}) {
  Task result;
  result.id = label + text;
  if (!label.empty()) result.number = std::stoi(label);
  result.label = printed_field(label);
  result.text = printed_field(text);
  result.section = printed_field(section);
  result.group = printed_field(group);
  return result;
}

inline Unit unit(const std::string& name, UnitRole role = UnitRole::responsible) {
  Unit result;
  result.name = printed_field(name);
  result.role = role;
  return result;
}

inline Person person(const std::string& name, bool collective = false) { return {printed_field(name), collective}; }

/// A table of the usual form: group and task under one heading, leader, unit, person, requirement.
inline Table usual_table() {
  Table table;
  table.title = {passage("2023年青山县重点工作任务分解表")};
  table.columns = {column("", ColumnRole::group, true),    column("工作任务", ColumnRole::task),
                   column("分管领导", ColumnRole::leader), column("责任单位", ColumnRole::unit),
                   column("责任人", ColumnRole::person),   column("督办要求", ColumnRole::requirement)};
  return table;
}

inline void add_section(Table& table, const std::string& text) {
  Cell cell;
  cell.row = static_cast<int>(table.rows.size());
  cell.column_span = static_cast<int>(table.columns.size());
  cell.lines = {passage(text)};
  table.rows.push_back(RowKind::section);
  table.cells.push_back(cell);
}

inline Extraction extraction_of(Notice notice) {
  Extraction extraction;
  extraction.file = {"样例.txt", std::string(64, '0'), "text/plain", 0};
  extraction.notices.push_back(std::move(notice));
  return extraction;
}

}  // namespace fenjie::tests
