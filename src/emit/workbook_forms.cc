// Report forms: what each unit fills in and sends on each reporting date.
#include <algorithm>

#include "sheets/cell_text.h"
#include "sheets/data_cells.h"
#include "emit/row_height.h"
#include "emit/safe_name.h"
#include "emit/sheet_flat.h"
#include "emit/sheet_layout.h"
#include "emit/tasks_by_owner.h"
#include "emit/workbook_split.h"
#include "model/own_sheets.h"
#include "model/reporters.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr double kPoints = 12, kTitle = 22;
constexpr double kLowestRow = 72;                                                       // points: room to write
constexpr int kNumberWidth = 56, kTaskWidth = 300, kDeadlineWidth = 120;  // pixels
constexpr const char* kProgress = "工作进展情况";  // where the notice does not say what to report

/// 2022-04-07 -> 2022年4月7日
std::string spelled(const std::string& date) {
  if (date.size() != 10) return date;
  const auto number = [&](std::size_t at) { return std::to_string(std::stoi(date.substr(at, 2))); };
  return date.substr(0, 4) + "年" + number(5) + "月" + number(8) + "日";
}

/// One form: what a unit reports on one day.
struct ReportForm {
  std::string date;
  std::vector<const Task*> tasks;
  bool of_notice = false;  ///< the notice asks for it, and says what, to whom, and whom to ask
};

bool is_owner(const Owner& owner, const Unit& unit) {
  return unit.full_name.empty() || owner.full_name.empty() ? unit.name.value == owner.name : unit.full_name == owner.full_name;
}

/// The tasks of `owner` that the notice wants a report on that day.
std::vector<const Task*> asked_of(const Notice& notice, const Owner& owner, const std::string& date) {
  const Reporting& reporting = notice.reporting;
  const bool have_own = std::any_of(owner.tasks.begin(), owner.tasks.end(), [&](const Task* task) { return has_notices_day(*task, reporting); });
  std::vector<const Task*> tasks;
  for (const Task* task : owner.tasks) {
    const bool due = std::any_of(task->due_dates.begin(), task->due_dates.end(), [&](const DateField& day) { return day.value == date; });
    const bool owed = std::any_of(task->units.begin(), task->units.end(), [&](const Unit& unit) { return is_owner(owner, unit) && owes(reporting, date, unit); });
    if ((!have_own || due) && owed) tasks.push_back(task);
  }
  return tasks;
}

/// Those of the notice, and those that the words of its tasks tell; by day where there are any of the latter.
std::vector<ReportForm> forms_of(const Notice& notice, const Owner& owner) {
  std::vector<ReportForm> forms;
  for (const DateField& date : notice.reporting.dates)
    if (std::vector<const Task*> tasks = asked_of(notice, owner, date.value); !tasks.empty()) forms.push_back({date.value, std::move(tasks), true});
  for (const Task* task : owner.tasks) {
    if (std::none_of(task->units.begin(), task->units.end(), [&](const Unit& unit) { return is_owner(owner, unit) && answers(*task, unit); })) continue;
    for (const DateField& due : task->due_dates) {
      if (is_notices(due, notice.reporting)) continue;
      auto form = std::find_if(forms.begin(), forms.end(), [&](const ReportForm& known) { return known.date == due.value; });
      if (form == forms.end()) {
        form = std::find_if(forms.begin(), forms.end(), [&](const ReportForm& known) { return known.date > due.value; });
        form = forms.insert(form, {due.value, {}, false});
      }
      if (std::find(form->tasks.begin(), form->tasks.end(), task) == form->tasks.end()) form->tasks.push_back(task);
    }
  }
  return forms;
}

/// As the first of its tasks has it.
const Unit* unit_of(const Owner& owner) {
  for (const Task* task : owner.tasks)
    for (const Unit& unit : task->units)
      if (is_owner(owner, unit)) return &unit;
  return nullptr;
}

/// The forms of one unit, a sheet each.
class FormWriter {
 public:
  FormWriter(WorkbookFile& book, const Notice& notice, const Owner& owner)
      : book_(book), notice_(notice), owner_(owner) {
    has_deadlines_ =
        std::any_of(owner.tasks.begin(), owner.tasks.end(), [](const Task* task) { return !task->deadlines.empty(); });
  }

  void write(const ReportForm& form) {
    set_columns(form);
    write_sheet(form);
  }

 private:
  void set_columns(const ReportForm& form) {
    contents_.clear();
    if (form.of_notice) contents_ = contents_on(notice_.reporting, form.date, unit_of(owner_));
    if (contents_.empty()) contents_.emplace_back(kProgress);
    widths_ = {kNumberWidth, kTaskWidth};
    if (has_deadlines_) widths_.push_back(kDeadlineWidth);
    const int taken = kNumberWidth + kTaskWidth + (has_deadlines_ ? kDeadlineWidth : 0);
    const int each = std::max(120, (kPagePixels - taken) / static_cast<int>(contents_.size()));
    widths_.insert(widths_.end(), contents_.size(), each);
  }

  void write_sheet(const ReportForm& form) {
    sheet_ = book_.add_sheet(safe_name(form.date));
    book_.set_points(kPoints);
    row_ = 0;
    heights_.clear();
    for (std::size_t i = 0; i < widths_.size(); ++i) book_.set_width(sheet_, column(i), widths_[i]);
    line(kFormTitle, Style::title, kTitle);
    line("依据：《" + notice_.title.value + "》" + in_brackets(notice_.document_number.text.value), Style::note,
         kPoints);
    line("填报单位：" + (owner_.collective ? "　　　　　　　　（" + owner_.name + "）" : owner_.name) + "　　　报送时间：" + spelled(form.date) + (form.of_notice ? hours_on(notice_.reporting, form.date) : std::string()) +
             labelled("　　　报送对象：", form.of_notice ? notice_.reporting.recipient.value : std::string()),
         Style::note, kPoints);
    head();
    for (const Task* task : form.tasks) write_task(*task);
    const std::size_t last_task = heights_.size() - 1;
    line("填报人：　　　　　　联系电话：　　　　　　　　单位负责人（签字）：　　　　　　填报日期：　　　　",
         Style::note, kPoints);
    if (form.of_notice)
      for (const Contact& contact : notice_.reporting.contacts) line(words_of(contact), Style::note, kPoints);
    keep_signature(last_task);
    set_page(sheet_, true, kHeadRow, kHeadRow);
    worksheet_freeze_panes(sheet_, kHeadRow + 1, 0);
  }

  static constexpr lxw_row_t kHeadRow = 3;
  static constexpr double kSpare = 12;  // points of a page that programs use differently
  static lxw_col_t column(std::size_t index) { return static_cast<lxw_col_t>(index); }
  static std::string labelled(const char* label, const std::string& value) {
    return value.empty() ? std::string() : label + value;
  }
  static std::string words_of(const Contact& contact) {
    std::string words;
    const auto add = [&](const char* label, const std::string& value) {
      if (!value.empty()) words += (words.empty() ? "报送" : "，") + std::string(label) + value;
    };
    add("联系人：", contact.name.value);
    add("电话：", contact.phone.value);
    add("邮箱：", contact.email.value);
    return words;
  }
  static std::string in_brackets(const std::string& value) { return value.empty() ? value : "（" + value + "）"; }

  void begin_row(double height) {
    demand(worksheet_set_row(sheet_, row_, height, nullptr));
    heights_.push_back(height);
  }

  /// Who signs sees what is signed: the last task goes to the page of the lines below it.
  void keep_signature(std::size_t last_task) {
    int width = 0;
    for (const int each : widths_) width += each;
    const double room = kPagePoints / std::min(1.0, kPagePixels / static_cast<double>(width)) - kSpare;
    double used = 0;
    for (std::size_t i = 0; i < last_task; ++i)
      used = used + heights_[i] > room ? heights_[kHeadRow] + heights_[i] : used + heights_[i];
    double block = 0;
    for (std::size_t i = last_task; i < heights_.size(); ++i) block += heights_[i];
    if (used + block <= room || last_task == kHeadRow + 1) return;
    lxw_row_t breaks[] = {static_cast<lxw_row_t>(last_task), 0};
    demand(worksheet_set_h_pagebreaks(sheet_, breaks));
  }

  /// A text over all columns.
  void line(const std::string& text, Style style, double points) {
    int width = 0;
    for (const int each : widths_) width += each;
    const double height = std::max(24.0, text_height(text, width, points)) + (style == Style::title ? 8 : 0);
    begin_row(height);
    book_.write(sheet_, row_, 0, row_, column(widths_.size() - 1), text, book_.format(style));
    ++row_;
  }

  void head() {
    std::vector<std::string> headings{"序号", kFormTasks};
    if (has_deadlines_) headings.emplace_back("完成时限");
    headings.insert(headings.end(), contents_.begin(), contents_.end());
    double height = 30;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      height = std::max(height, text_height(headings[i], widths_[i], kPoints));
      book_.write_text(sheet_, row_, column(i), headings[i], book_.format(Style::head));
    }
    begin_row(height);
    ++row_;
  }

  void write_task(const Task& task) {
    std::string deadline;
    for (const Deadline& each : task.deadlines) stack(deadline, each.text.value);
    const double height =
        std::max(text_height(task.text.value, kTaskWidth, kPoints), text_height(deadline, kDeadlineWidth, kPoints));
    begin_row(std::clamp(height, kLowestRow, kHighestRow));
    book_.write_text(sheet_, row_, 0, sheets::number_or_label(task), book_.format(Style::centered));
    book_.write_text(sheet_, row_, 1, task.text.value, book_.format(Style::text));
    std::size_t next = 2;
    if (has_deadlines_) book_.write_text(sheet_, row_, column(next++), deadline, book_.format(Style::centered));
    for (; next < widths_.size(); ++next)
      demand(worksheet_write_blank(sheet_, row_, column(next), book_.format(Style::text)));
    ++row_;
  }

  WorkbookFile& book_;
  const Notice& notice_;
  const Owner& owner_;
  std::vector<std::string> contents_;
  bool has_deadlines_ = false;
  std::vector<int> widths_;
  std::vector<double> heights_;  // points, of the sheet's rows
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
};

}  // namespace

std::vector<NamedWorkbook> report_forms(const Extraction& extraction, std::size_t index) {
  const Notice& notice = extraction.notices[index];
  std::vector<NamedWorkbook> books;
  UniqueNames names;
  for (const Owner& owner : owners_of(notice, SplitBy::unit)) {
    const std::vector<ReportForm> forms = forms_of(notice, owner);
    if (forms.empty()) continue;
    WorkbookFile book({kFormTitle, owner.name, notice.issued_on.value}, kPoints);
    FormWriter writer(book, notice, owner);
    for (const ReportForm& form : forms) writer.write(form);
    books.push_back({names.take(owner.collective ? owner.name + kGroupForm : owner.name) + ".xlsx", book.bytes()});
  }
  return books;
}

}  // namespace fenjie::emit
