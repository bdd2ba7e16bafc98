#include "emit/sheet_data.h"

#include <algorithm>
#include <utility>

#include "sheets/cell_text.h"
#include "emit/doubted_values.h"
#include "emit/row_height.h"
#include "emit/sheet_flat.h"
#include "model/data_columns.h"
#include "sheets/data_cells.h"

namespace fenjie::emit {

using namespace sheets;

namespace {

constexpr const char* kTableName = "任务数据";  // the whole sheet with its head, for pivot tables
constexpr std::size_t kMeasuredTasks = 2000;    // the first ones tell how wide columns are
constexpr double kFilterButton = 1.5;           // em beside a head

/// Most pixels of a column; narrower where its values are shorter.
int most_pixels(DataField field) {
  switch (field) {
    case DataField::text:
      return 380;
    case DataField::section:
    case DataField::group:
      return 120;
    case DataField::leaders:
    case DataField::persons:
      return 110;
    case DataField::deadline:
    case DataField::requirement:
    case DataField::quantities:
      return 150;
    case DataField::doubts:
      return 380;  // the last column, and not printed: the sentences shall not make the row high
    case DataField::due_dates:
      return kTwoDatesPixels;
    default:
      return 130;
  }
}

std::string messages_of(const std::vector<const Diagnostic*>& diagnostics) {
  std::string result;
  for (const Diagnostic* diagnostic : diagnostics)
    stack(result, std::string(severity_word(diagnostic->severity)) + "：" + diagnostic->message);
  return result;
}

class DataWriter {
 public:
  DataWriter(WorkbookFile& book, const Notice& notice, const std::string& leaders, const SourcePlaces& places, const DoubtsByTask& doubts)
      : leaders_(leaders),
        extras_(heads_of(notice)),
        places_(places),
        doubts_(doubts),
        usual_(usual_role(notice)),
        sheet_(book, kDataSheet, columns(notice), true, std::pair(place_of(DataField::number), place_of(DataField::source) - 1)) {
    sheet_.start_seal({place_of(DataField::id), place_of(DataField::source), place_of(DataField::doubts)});
  }

  void write(const Task& task) {
    const std::vector<const Diagnostic*>& doubts = doubts_.of(task);
    for (const DataColumn& column : kDataColumns) {
      const bool doubtful = std::any_of(doubts.begin(), doubts.end(), [&](const Diagnostic* doubt) {
        return doubt->severity != Severity::info && is_doubted(column.field, *doubt, task, usual_);
      });
      write_cell(task, column, doubtful);
    }
    for (std::size_t i = 0; i < extras_.size(); ++i)
      sheet_.text(static_cast<std::size_t>(DataField::source) + i, extra_cell(task, extras_[i]));
    sheet_.next_row();
  }

  sheets::Seal finish() {
    sheet_.add_filter();
    sheet_.set_print_area();
    sheet_.name_table(kTableName);
    for (const DataColumn& column : kDataColumns)
      sheet_.name_column(std::string(kTableName) + "_" + column.heading, place_of(column.field));
    return sheet_.seal();
  }

 private:
  static std::vector<std::string> heads_of(const Notice& notice) {
    std::vector<const Task*> tasks;
    for (const Task& task : notice.tasks) tasks.push_back(&task);
    return extra_heads(tasks);
  }

  std::size_t place_of(DataField field) const {
    const auto place = static_cast<std::size_t>(field);
    return field < DataField::source ? place : place + extras_.size();
  }

  std::vector<FlatColumn> columns(const Notice& notice) const {
    std::vector<FlatColumn> columns;
    for (const DataColumn& column : kDataColumns) {
      if (column.field == DataField::source)
        for (const std::string& head : extras_) columns.push_back({extra_head_beside(head, leaders_), 130, false, {}, false});
      columns.push_back(measured(column, notice));
    }
    return columns;
  }

  /// As wide as its head and its values need, up to what its field may take; folded away where no task has a value.
  FlatColumn measured(const DataColumn& column, const Notice& notice) const {
    FlatColumn result{column.field == DataField::leaders ? leaders_ : std::string(column.heading), most_pixels(column.field), false, {}, false};
    if (column.field == DataField::id || column.field >= DataField::source) return result;
    if (column.field == DataField::text) {
      result.pixels = task_pixels(notice, result.pixels);
      return result;
    }
    double widest = text_ems(result.heading) + kFilterButton;
    bool used = false;
    for (std::size_t i = 0; i < notice.tasks.size() && (i < kMeasuredTasks || !used); ++i) {
      const std::string text = data_cell(notice.tasks[i], column.field);
      used |= !text.empty();
      widest = std::max(widest, widest_line_ems(text));
    }
    result.folded = !used;
    result.pixels = std::min(result.pixels, column_pixels(widest, kFlatPoints));
    return result;
  }

  void write_cell(const Task& task, const DataColumn& column, bool doubtful) {
    const std::size_t place = place_of(column.field);
    const std::string text = column.field == DataField::source   ? places_.of(task.source)
                             : column.field == DataField::doubts ? messages_of(doubts_.of(task))
                                                                 : data_cell(task, column.field);
    if (column.form == DataForm::number && sheet_number(task))
      sheet_.number(place, *sheet_number(task), doubtful);
    else if (column.form == DataForm::date)
      sheet_.date(place, text, doubtful);
    else
      sheet_.text(place, text, Style::plain, doubtful);
  }

  const std::string& leaders_;
  std::vector<std::string> extras_;
  const SourcePlaces& places_;
  const DoubtsByTask& doubts_;
  UnitRole usual_;
  FlatSheet sheet_;
};

}  // namespace

sheets::Seal write_data(WorkbookFile& book, const Notice& notice, const std::string& leaders, const SourcePlaces& places,
                        const DoubtsByTask& doubts) {
  DataWriter writer(book, notice, leaders, places, doubts);
  for (const Task& task : notice.tasks) writer.write(task);
  return writer.finish();
}

}  // namespace fenjie::emit
