#include <algorithm>
#include <sstream>

#include "layout/shown.h"
#include "support/catch.h"
#include "support/sample.h"

namespace fenjie {

namespace {

const Document& sample() {
  static const Document document = tests::laid_out(tests::file_content("samples/genhe-2022.txt"));
  return document;
}

std::string cell(const Table& table, int row, ColumnRole role) {
  for (const Cell& candidate : table.cells)
    if (candidate.row <= row && row < candidate.row + candidate.row_span &&
        table.columns[static_cast<std::size_t>(candidate.column)].role == role)
      return tests::joined(candidate.lines);
  return "";
}

/// Without blanks, cell line breaks and the marks between values.
std::string squeezed(std::string text) {
  for (const std::string mark : {" ", "/", "、"})
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  return text;
}

std::vector<std::string> squeezed_rows(const Table& table) {
  std::vector<std::string> rows;
  std::string section;
  for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
    if (table.rows[static_cast<std::size_t>(row)] == RowKind::section) {
      for (const Cell& candidate : table.cells)
        if (candidate.row == row) section = tests::joined(candidate.lines);
      continue;
    }
    std::string values = section;
    for (const ColumnRole role : {ColumnRole::group, ColumnRole::task, ColumnRole::leader, ColumnRole::unit,
                                  ColumnRole::person, ColumnRole::requirement}) {
      std::string value = cell(table, row, role);
      if (role == ColumnRole::task) value.erase(0, value.find_first_not_of("0123456789"));
      values += "|" + value;
    }
    rows.push_back(squeezed(values));
  }
  return rows;
}

/// tests/data/genhe-2022-6.tsv: number, section, group, text, leaders, units, persons, requirement.
std::vector<std::string> wanted_rows() {
  std::vector<std::string> rows;
  std::istringstream lines(tests::file_content("tests/data/genhe-2022-6.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::string values = line.substr(line.find('\t') + 1);
    std::replace(values.begin(), values.end(), '\t', '|');
    rows.push_back(squeezed(values));
  }
  return rows;
}

}  // namespace

TEST_CASE("sample: the table has its title, columns, rows, groups and note") {
  const Table& table = tests::only_table(sample());
  CHECK(tests::joined(table.title) == "2022年根河市《政府工作报告》主要目标任务分解表");
  std::string columns;
  for (const Column& column : table.columns)
    columns += std::string(name_of(column.role)) + "=" + column.heading.text() + " ";
  CHECK(columns == "group= task=工作任务分解 leader=分管领导 unit=责任单位 person=责任人 requirement=督办要求 ");
  CHECK(std::count(table.rows.begin(), table.rows.end(), RowKind::body) == 98);
  CHECK(std::count(table.rows.begin(), table.rows.end(), RowKind::section) == 6);
  REQUIRE(table.notes.size() == 1);
  CHECK(table.notes[0].text().ends_with("人，市政府办公室不再另行发文通知。"));
}

TEST_CASE("sample: every body row is whole") {
  const Table& table = tests::only_table(sample());
  int number = 0, unnumbered = 0, groups = 0;
  for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
    if (table.rows[static_cast<std::size_t>(row)] != RowKind::body) continue;
    INFO("row " << row);
    const std::string task = cell(table, row, ColumnRole::task);
    if (task.starts_with(std::to_string(number + 1) + "、"))
      ++number;
    else
      ++unnumbered;
    for (const ColumnRole role : {ColumnRole::leader, ColumnRole::unit, ColumnRole::person})
      CHECK_FALSE(cell(table, row, role).empty());
    CHECK(cell(table, row, ColumnRole::requirement) == "按季度报送进度");
    groups += !cell(table, row, ColumnRole::group).empty();
  }
  CHECK(number == 97);
  CHECK(unnumbered == 1);
  CHECK(groups == 94);  // all but the four tasks of the first section
}

TEST_CASE("sample: groups cover their tasks, up to the next group or section") {
  const Table& table = tests::only_table(sample());
  std::string groups;
  for (const Cell& candidate : table.cells)
    if (table.columns[static_cast<std::size_t>(candidate.column)].role == ColumnRole::group &&
        table.rows[static_cast<std::size_t>(candidate.row)] == RowKind::body)
      groups += tests::joined(candidate.lines) + " " + std::to_string(candidate.row_span) + "\n";
  CHECK(groups ==
        "加快绿/色低碳/发展。 6\n加强生/态环境/保护。 7\n维护生/态系统/稳定。 8\n推动文/旅产业/高端发/展。 "
        "10\n推动特/色产业/品牌发/展。 6\n"
        "推动新/兴产业/快速发/展。 7\n推动传/统产业/绿色发/展。 3\n优化营/商环境。 5\n狠抓项/目建设。 "
        "5\n深化地/企协作。 3\n扩大开/放合作。 2\n"
        "提高城/镇建设/品质。 6\n开展城/镇精细/化管理。 3\n强化基/础设施/建设。 4\n加强就/业和社/会保障。 "
        "4\n提升公/共服务/水平。 8\n维护社/会和谐/稳定。 7\n");
}

TEST_CASE("sample: furniture is the page numbers, the ledger balances") {
  CHECK(tests::furniture(sample()) == "第 6 页 共 12 页|第 7 页 共 12 页|- 4 -");
  CHECK(tests::ledger_faults(sample()).empty());
}

TEST_CASE("sample: the same rows from dumps of a PDF, also where page ends cut rows and groups") {
  for (const char* dump :
       {"samples/genhe-2022.txt", "tests/data/genhe-2022-6-raw.txt", "tests/data/genhe-2022-6-layout.txt"}) {
    INFO(dump);
    CHECK(squeezed_rows(tests::only_table(tests::laid_out(tests::file_content(dump)))) == wanted_rows());
  }
}

TEST_CASE("sample: the same rows from a spreadsheet paste") {
  // Group cells stand on their first row only, values of a cell under each other in quotes.
  std::string paste = "工作任务分解\t\t分管领导\t责任单位\t责任人\t督办要求\n";
  std::string section, group;
  std::istringstream lines(tests::file_content("tests/data/genhe-2022-6.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> values;
    std::istringstream cells(line);
    for (std::string value; std::getline(cells, value, '\t');) values.push_back(value);
    if (values[1] != section) paste += values[1] + "\t\t\t\t\t\n";
    const bool same_group = values[1] == section && values[2] == group;
    section = values[1];
    group = values[2];
    paste += (same_group ? "" : group) + "\t" + (values[0].empty() ? "" : values[0] + "、") + values[3];
    for (std::size_t k = 4; k < values.size(); ++k) {
      for (std::size_t at; (at = values[k].find("、")) != std::string::npos;)
        values[k].replace(at, std::string("、").size(), "\n");
      paste += "\t\"" + values[k] + "\"";
    }
    paste += "\n";
  }
  const Document document = tests::laid_out(paste);
  CHECK(squeezed_rows(tests::only_table(document)) == wanted_rows());
  CHECK(tests::ledger_faults(document).empty());
}

}  // namespace fenjie
