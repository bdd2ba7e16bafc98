#include "emit/sheet_supervision.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "emit/sheet_flat.h"
#include "sheets/data_cells.h"
#include "sheets/supervision.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

using Column = SupervisionColumn;
constexpr std::size_t kFirstReport = static_cast<std::size_t>(Column::count);
constexpr std::size_t kMostLists = 1000;
constexpr lxw_color_t kGreen = 0xC6EFCE, kYellow = 0xFFEB9C, kRed = 0xFFC7CE;

const char* const kDone = state_word("done");
const char* const kLate = state_word("late");

constexpr std::size_t place(Column column) { return static_cast<std::size_t>(column); }

class SupervisionWriter {
 public:
  SupervisionWriter(WorkbookFile& book, const Notice& notice, const std::vector<SupervisionRow>& rows)
      : book_(book), dates_(reporting_dates(rows)), reporting_rows_(dates_.size()), sheet_(book, kSupervisionSheet, columns(notice), true, std::pair(std::size_t{0}, note_place())) {
    std::vector<std::size_t> shown;  // not read back
    for (std::size_t i = 0; i < place(Column::state); ++i) shown.push_back(i);
    shown.push_back(note_place() + 1);
    sheet_.start_seal(std::move(shown));
  }

  void write(const SupervisionRow& row) {
    if (row.task != nullptr && sheet_number(*row.task))
      sheet_.number(place(Column::number), *sheet_number(*row.task));
    else
      sheet_.text(place(Column::number), row.cell(Column::number));
    for (const Column column : {Column::task, Column::units, Column::deadline})
      sheet_.text(place(column), row.cell(column));
    sheet_.date(place(Column::due), row.cell(Column::due));
    sheet_.text(place(Column::state), row.cell(Column::state), Style::plain_centered);
    write_reports(row);
    if (row.has_state()) last_state_ = sheet_.row();
    if (const Progress* progress = row.progress()) sheet_.text(note_place(), progress->note);
    sheet_.text(note_place() + 1, row.id);
    sheet_.next_row();
  }

  void finish(int warn_days) {
    if (sheet_.row() == 1) {
      sheet_.text(place(Column::task), "这份公文没有任务，也没有载明报送时间。");
      sheet_.next_row();
    } else {
      add_rules(warn_days);
    }
    sheet_.set_print_area();  // without the ids
  }
  void add_rules(int warn_days) {
    sheet_.add_filter();
    if (last_state_ > 0) add_states(place(Column::state), place(Column::state), {1, last_state_});
    add_lights(place(Column::due), place(Column::state), "$E2", "$F2", warn_days);
    if (dates_.empty()) return;
    const std::size_t last = kFirstReport + dates_.size() - 1;
    add_report_states(last);
    add_lights(kFirstReport, last, "G$1", "G2", warn_days);
  }

  const sheets::Seal& seal() const { return sheet_.seal(); }

 private:
  std::size_t note_place() const { return kFirstReport + dates_.size(); }

  std::vector<FlatColumn> columns(const Notice& notice) const {
    constexpr std::array kPixels{50, 300, 140, 115, 105, 80};
    std::vector<FlatColumn> columns;
    for (std::size_t i = 0; i < kSupervisionHeads.size(); ++i) columns.push_back({kSupervisionHeads[i], kPixels[i]});
    columns[place(Column::task)].pixels = task_pixels(notice, columns[place(Column::task)].pixels);
    for (const std::string& date : dates_) columns.push_back({"", 128, false, serial_date(date)});
    columns.push_back({kNoteHead, 130});
    columns.push_back({kRowIdHead, 130, true});
    return columns;
  }

  void write_reports(const SupervisionRow& row) {
    for (const DateField& date : row.reports) {
      const auto at = std::lower_bound(dates_.begin(), dates_.end(), date.value) - dates_.begin();
      const Progress* progress = row.progress(date.value);
      std::vector<Rows>& rows = reporting_rows_[static_cast<std::size_t>(at)];
      if (rows.empty() || rows.back().last + 1 < sheet_.row()) rows.push_back({sheet_.row(), sheet_.row()});
      rows.back().last = sheet_.row();
      sheet_.text(kFirstReport + static_cast<std::size_t>(at),
                  state_word(progress != nullptr ? progress->state : std::string_view()), Style::plain_centered);
    }
  }

  struct Rows {
    lxw_row_t first, last;
  };

  /// In the rows that report on the day; of very many lists, which the office programs do not take, one over all rows.
  void add_report_states(std::size_t last) {
    std::size_t lists = 0;
    for (const std::vector<Rows>& rows : reporting_rows_) lists += rows.size();
    if (lists > kMostLists) return add_states(kFirstReport, last, {1, sheet_.row() - 1});
    for (std::size_t i = 0; i < reporting_rows_.size(); ++i)
      for (const Rows& rows : reporting_rows_[i]) add_states(kFirstReport + i, kFirstReport + i, rows);
  }

  /// A list of the states to choose from. Rows of reports alone stand below the others, and have no state of their own.
  void add_states(std::size_t first, std::size_t last, Rows rows) {
    // libxlsxwriter copies these texts, but asks for writable ones.
    std::array<std::string, kStateWords.size()> states;
    std::transform(kStateWords.begin(), kStateWords.end(), states.begin(), [](const StateWord& each) { return each.word; });
    std::string title = "请从列表中选择", message = "状态只能是：未开展、推进中、已完成、逾期。";
    std::array<char*, kStateWords.size() + 1> list{};
    std::transform(states.begin(), states.end(), list.begin(), [](std::string& state) { return state.data(); });
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    validation.error_title = title.data();
    validation.error_message = message.data();
    demand(worksheet_data_validation_range(sheet_.handle(), rows.first, static_cast<lxw_col_t>(first), rows.last,
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
  std::vector<std::vector<Rows>> reporting_rows_;  // one entry a date, ascending
  FlatSheet sheet_;
  lxw_row_t last_state_ = 0;
};

/// The place of the day that a doubt about the notice's reports is about, among all of them; none: it is about something else.
std::optional<std::size_t> report_of(const Diagnostic& doubt, const Notice& notice, const std::vector<std::string>& dates) {
  constexpr std::string_view kReport = "reporting.dates[";
  if (!doubt.field.starts_with(kReport)) return std::nullopt;
  std::size_t index = notice.reporting.dates.size();
  std::from_chars(doubt.field.data() + kReport.size(), doubt.field.data() + doubt.field.size(), index);
  if (index >= notice.reporting.dates.size()) return std::nullopt;
  const auto date = std::find(dates.begin(), dates.end(), notice.reporting.dates[index].value);
  return date == dates.end() ? std::nullopt : std::optional(static_cast<std::size_t>(date - dates.begin()));
}

}  // namespace

void locate_reports(const Notice& notice, const std::string& whose, const std::vector<const Diagnostic*>& doubts, DoubtCells& cells) {
  const std::vector<std::string> dates = reporting_dates(supervision_rows(notice, whose));
  for (const Diagnostic* doubt : doubts)
    if (const auto date = report_of(*doubt, notice, dates)) {
      std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
      lxw_rowcol_to_cell(cell.data(), 0, static_cast<lxw_col_t>(kFirstReport + *date));
      cells[doubt] = std::string("'") + kSupervisionSheet + "'!" + cell.data();
    }
}

sheets::Seal write_supervision(WorkbookFile& book, const Notice& notice, const std::string& whose, int warn_days) {
  const std::vector<SupervisionRow> rows = supervision_rows(notice, whose);
  SupervisionWriter writer(book, notice, rows);
  for (const SupervisionRow& row : rows) writer.write(row);
  writer.finish(warn_days);
  return writer.seal();
}

}  // namespace fenjie::emit
