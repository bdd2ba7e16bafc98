#include "emit/csv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "emit/data_text.h"
#include "emit/seal.h"
#include "sheets/data_cells.h"

namespace fenjie::emit {
namespace {

constexpr std::string_view kKindHeading = "种类", kTask = "任务", kMilestone = "时间节点";

/// Excel and WPS also take the full-width forms for operators, and look behind blanks.
bool begins_formula(std::string_view value) {
  static constexpr std::array<std::string_view, 10> marks{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  while (value.starts_with(' ') || value.starts_with('\n')) value.remove_prefix(1);
  return std::any_of(marks.begin(), marks.end(), [value](std::string_view mark) { return value.starts_with(mark); });
}

class CsvWriter {
 public:
  void cell(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    const bool formula = begins_formula(value);
    const bool quoted = formula || value.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted) out_ += '"';
    if (formula) out_ += '\'';
    for (const char byte : value) {
      if (byte == '"') out_ += '"';
      if (byte != '\0') out_ += byte;
    }
    if (quoted) out_ += '"';
  }
  void end_row() {
    out_ += "\r\n";
    first_ = true;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_{kCsvBegin};
  bool first_ = true;
};

/// A milestone in the columns of a task: what is done, and by when.
Task row_of(const Milestone& milestone) {
  Task row;
  row.text = milestone.text;
  row.deadlines.push_back(milestone.deadline);
  row.source = milestone.text.spans;
  return row;
}

void write_row(CsvWriter& out, const Extraction& extraction, std::size_t notice, std::string_view kind, const Task& task,
               const std::vector<std::string>& extras) {
  const std::string doubts = doubts_of(extraction, notice, task);
  out.cell(name_of(extraction.notices[notice]));
  out.cell(kind);
  for (const DataColumn& column : kDataColumns) {
    if (column.field == DataField::source)
      for (const std::string& heading : extras) out.cell(sheets::extra_cell(task, heading));
    out.cell(data_text(task, column.field, extraction.document, doubts));
  }
  out.end_row();
}

}  // namespace

std::string to_csv(const Extraction& extraction) {
  std::vector<const Task*> tasks;
  for (const Notice& notice : extraction.notices)
    for (const Task& task : notice.tasks) tasks.push_back(&task);
  const std::vector<std::string> extras = sheets::extra_heads(tasks);

  CsvWriter out;
  out.cell(kKindHeading);
  for (const DataColumn& column : kDataColumns) {
    if (column.field == DataField::source)
      for (const std::string& heading : extras) out.cell(heading);
    out.cell(column.heading);
  }
  out.end_row();
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) {
    for (const Task& task : extraction.notices[i].tasks) write_row(out, extraction, i, kTask, task, extras);
    for (const Milestone& milestone : extraction.notices[i].milestones)
      write_row(out, extraction, i, kMilestone, row_of(milestone), extras);
  }
  return out.take();
}

}  // namespace fenjie::emit
