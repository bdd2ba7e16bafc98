#include "emit/sheet_supervision.h"

#include <algorithm>
#include <array>

#include "sheets/cell_text.h"
#include "emit/sheet_flat.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

enum Place { kNumber, kTask, kUnits, kDeadline, kDue, kState, kFirstReport };
constexpr const char* kOpen = "未开展";
constexpr const char* kDone = "已完成";
constexpr const char* kLate = "逾期";
constexpr std::array kStates{kOpen, "推进中", kDone, kLate};
constexpr lxw_color_t kGreen = 0xC6EFCE, kYellow = 0xFFEB9C, kRed = 0xFFC7CE;

std::vector<std::string> reporting_dates(const Notice& notice) {
  std::vector<std::string> dates;
  for (const Task& task : notice.tasks)
    for (const DateField& date : task.due_dates)
      if (std::find(dates.begin(), dates.end(), date.value) == dates.end()) dates.push_back(date.value);
  std::sort(dates.begin(), dates.end());
  return dates;
}

/// The units that answer for a task: those in the lead, or all where none leads.
std::string answering_units(const Task& task) {
  std::string lead, all;
  for (const Unit& unit : task.units) {
    append_listed(all, unit.name.value);
    if (unit.role == UnitRole::lead) append_listed(lead, unit.name.value);
  }
  return lead.empty() ? all : lead;
}

class SupervisionWriter {
 public:
  SupervisionWriter(WorkbookFile& book, const Notice& notice)
      : book_(book), dates_(reporting_dates(notice)), sheet_(book, "督办", columns(), true) {}

  /// One row; several deadlines of a task stand in rows of their own.
  void write(const Task& task) {
    if (task.deadlines.empty() && task.due_dates.empty()) return;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, task.deadlines.size()); ++i) {
      if (task.number)
        sheet_.number(kNumber, *task.number);
      else
        sheet_.text(kNumber, task.label.value);
      sheet_.text(kTask, task.text.value);
      sheet_.text(kUnits, answering_units(task));
      if (i < task.deadlines.size()) write_deadline(task.deadlines[i]);
      if (i == 0) write_reports(task);
      sheet_.next_row();
    }
  }

  void write(const Milestone& milestone) {
    sheet_.text(kTask, milestone.text.value);
    write_deadline(milestone.deadline);
    sheet_.next_row();
  }

  void finish(int warn_days) {
    if (sheet_.row() == 1) {
      sheet_.text(kTask, "这份公文没有载明报送时间和完成时限。");
      return sheet_.next_row();
    }
    sheet_.add_filter();
    add_states(kState, kState);
    add_lights(kDue, kState, "$E2", "$F2", warn_days);
    if (dates_.empty()) return;
    const std::size_t last = kFirstReport + dates_.size() - 1;
    add_states(kFirstReport, last);
    add_lights(kFirstReport, last, "G$1", "G2", warn_days);
  }

 private:
  std::vector<FlatColumn> columns() const {
    std::vector<FlatColumn> columns{{"序号", 50},      {"工作任务", 340}, {"牵头（责任）单位", 150},
                                    {"完成时限", 130}, {"截止日期", 95},  {"完成情况", 80}};
    for (const std::string& date : dates_) columns.push_back({"", 95, serial_date(date)});
    return columns;
  }

  void write_deadline(const Deadline& deadline) {
    sheet_.text(kDeadline, deadline.text.value);
    sheet_.date(kDue, deadline.due);
    sheet_.text(kState, kOpen, Style::plain_centered);
  }
  void write_reports(const Task& task) {
    for (const DateField& date : task.due_dates) {
      const auto at = std::lower_bound(dates_.begin(), dates_.end(), date.value) - dates_.begin();
      sheet_.text(kFirstReport + static_cast<std::size_t>(at), kOpen, Style::plain_centered);
    }
  }

  void add_states(std::size_t first, std::size_t last) {
    // libxlsxwriter copies these texts, but asks for writable ones.
    std::array<std::string, kStates.size()> states;
    std::copy(kStates.begin(), kStates.end(), states.begin());
    std::string title = "请从列表中选择", message = "状态只能是：未开展、推进中、已完成、逾期。";
    std::array<char*, kStates.size() + 1> list{};
    std::transform(states.begin(), states.end(), list.begin(), [](std::string& state) { return state.data(); });
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    validation.error_title = title.data();
    validation.error_message = message.data();
    demand(worksheet_data_validation_range(sheet_.handle(), 1, static_cast<lxw_col_t>(first), sheet_.row() - 1,
                                           static_cast<lxw_col_t>(last), &validation));
  }

  /// Green when done; red when late; yellow when the day is near. `date` and `state` are the range's first cell's own.
  void add_lights(std::size_t first, std::size_t last, const std::string& date, const std::string& state,
                  int warn_days) {
    const std::string open = "AND(" + state + "<>\"\"," + state + "<>\"" + kDone + "\"," + date + "<>\"\",";
    add_light(first, last, "=" + state + "=\"" + kDone + "\"", Light::green);
    add_light(first, last, "=OR(" + state + "=\"" + kLate + "\"," + open + date + "<TODAY()))", Light::red);
    add_light(first, last, "=" + open + date + "-TODAY()<=" + std::to_string(warn_days) + ")", Light::yellow);
  }
  enum class Light { green, red, yellow };
  void add_light(std::size_t first, std::size_t last, std::string formula, Light light) {
    static constexpr std::array colours{kGreen, kRed, kYellow};
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = formula.data();
    condition.format = book_.ground(colours[static_cast<std::size_t>(light)]);
    condition.stop_if_true = LXW_TRUE;
    demand(worksheet_conditional_format_range(sheet_.handle(), 1, static_cast<lxw_col_t>(first), sheet_.row() - 1,
                                              static_cast<lxw_col_t>(last), &condition));
  }

  WorkbookFile& book_;
  std::vector<std::string> dates_;  // ascending
  FlatSheet sheet_;
};

}  // namespace

void write_supervision(WorkbookFile& book, const Notice& notice, int warn_days) {
  SupervisionWriter writer(book, notice);
  for (const Task& task : notice.tasks) writer.write(task);
  for (const Milestone& milestone : notice.milestones) writer.write(milestone);
  writer.finish(warn_days);
}

}  // namespace fenjie::emit
