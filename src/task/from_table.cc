#include "task/from_table.h"

#include <algorithm>
#include <charconv>

#include "task/ditto_cells.h"
#include "task/expressions.h"
#include "task/guessed_columns.h"
#include "task/list_labels.h"
#include "task/number_doubts.h"
#include "task/row_people.h"
#include "task/section_labels.h"
#include "task/table_measures.h"
#include "task/table_rows.h"
#include "task/table_targets.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

constexpr const char* kSectionRule = "table.section";
constexpr std::string_view kGoesOn[] = {"年", "至", "到", "-", "—", "－", "–", "~", "～", "、"};  // ends of lines inside a date
constexpr std::string_view kStacked = "；";  // behind a deadline with another one under it

std::string rule_of(ColumnRole role) { return std::string("table.") + name_of(role); }

void add_spans(std::vector<Span>& all, const std::vector<Span>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

class TableTasks {
 public:
  TableTasks(const Table& table, const TableHeading& above, bool by_measures, const rules::Book& book, const rules::Lexicon& lexicon, text::TaskIds& ids,
             Conventions& conventions, std::vector<Task>& tasks)
      : table_(table),
        by_measures_(by_measures),
        rows_(table),
        people_(table, rows_, book, lexicon),
        expressions_(book),
        targets_(table, rows_, expressions_, book),
        numbers_(book.set("task-label")),
        outline_(book.set("numbering")),
        lexicon_(lexicon),
        ids_(ids),
        conventions_(conventions),
        section_labels_(book, lexicon),
        tasks_(tasks),
        first_(tasks.size()),
        section_(above.section),
        group_(above.group),
        section_level_(above.level),
        under_heading_(!above.section.empty()) {
    for (Field* heading : {&section_, &group_})
      if (!heading->empty()) heading->rule = kSectionRule;
  }

  std::vector<Diagnostic> run() {
    for (const Passage& note : table_.notes) conventions_.learn(note);
    stated_ = conventions_.stated();
    for (const Column& column : table_.columns)
      if (holds_units(column.role)) stated_ = conventions_.with_heading(std::move(stated_), column.heading);
    if (stated_.explains_marks) conventions_.explain_marks();
    find_groups_without_labels();
    for (std::size_t row = 0; row < table_.rows.size();) {
      if (table_.rows[row] == RowKind::body) {
        std::size_t end = row;
        while (end < table_.rows.size() && table_.rows[end] == RowKind::body) ++end;
        for (const TaskRows& rows : rows_.tasks(row, end)) add(rows);
        row = end;
        continue;
      }
      if (table_.rows[row] == RowKind::section) enter_section(text::join(rows_.row_lines(row)));
      ++row;
    }
    std::vector<Diagnostic> numbers = table_.is_own_data ? std::vector<Diagnostic>() : number_doubts(tasks_, first_);
    std::move(numbers.begin(), numbers.end(), std::back_inserter(doubts_));
    return std::move(doubts_);
  }

 private:
  /// 1 for 一、; chapters, articles and rows without a label have none.
  int level_of(const Passage& section) const {
    int level = 0;
    if (const auto label = outline_.at_start(text::fold(section.text()))) {
      const std::string_view digit = label->constant("level");
      std::from_chars(digit.data(), digit.data() + digit.size(), level);
    }
    return level;
  }

  /// 一、工业 with 重点项目 right under it, and tasks under that: rows without a label are groups in this table.
  void find_groups_without_labels() {
    for (std::size_t row = 1; row + 1 < table_.rows.size() && !groups_without_labels_; ++row)
      groups_without_labels_ = table_.rows[row - 1] == RowKind::section && table_.rows[row] == RowKind::section &&
                               table_.rows[row + 1] == RowKind::body && level_of(text::join(rows_.row_lines(row - 1))) > 0 &&
                               level_of(text::join(rows_.row_lines(row))) == 0;
  }

  /// 一、 is a section; （一） under it a group.
  void enter_section(const Passage& text) {
    const int level = level_of(text);
    const bool below = !section_.empty() && section_level_ > 0 &&
                       (level > section_level_ || (level == 0 && (under_heading_ || groups_without_labels_)));
    if (below) {
      group_ = field_of(text, kSectionRule);
      group_says_ = section_labels_.read(text);
      return;
    }
    section_ = field_of(text, kSectionRule);
    section_says_ = section_labels_.read(text);
    group_says_ = {};
    section_level_ = level;
    under_heading_ = false;
    group_ = {};
  }

  void add(TaskRows rows) {
    if (is_blank(rows)) return;
    if (rows.continues && tasks_.size() > first_) {
      continue_last(rows);
      return;
    }
    Task task;
    task.section = section_;
    task.group = group_;
    take_text(task, rows);
    take_fields(task, rows);
    targets_.add(task, rows);
    const RowPeople::Doubts names = people_.fill(task, rows);
    take_section_people(group_says_, task);
    take_section_people(section_says_, task);
    stated_.apply(task.units);
    sort_by_role(task.units);
    task.id = ids_.next(task.text.value);
    take_source(task, rows);
    for (const RowPeople::Mismatch& mismatch : names.mismatches) add_mismatch(task, mismatch);
    for (const OverLines& name : names.over_lines)
      doubt("table/name-over-lines", task, "units",
            "“" + name.above + "”和“" + name.below + "”分印两行，是一个单位换行还是两个单位看不准，请对照原件核对。", name.source);
    if (task.text.empty())
      doubt("table/unassigned-text", task, "text", "这一行没有工作任务，只有其他栏，请核对原件。", task.source);
    add_doubt_of_layout(task, rows);
    tasks_.push_back(std::move(task));
  }

  bool is_blank(TaskRows rows) const {
    for (std::size_t column = 0; column < rows_.columns(); ++column)
      for (const Passage& line : rows_.lines(rows, column))
        if (!line.empty()) return false;
    return true;
  }

  /// Values of a row without task text go to the task above, and someone must look.
  void continue_last(TaskRows rows) {
    Task& task = tasks_.back();
    const std::size_t before = task.source.size();
    people_.fill(task, rows);
    sort_by_role(task.units);
    take_fields(task, rows);
    take_source(task, rows);
    doubt("table/unassigned-text", task, "", "下一行没有工作任务，其责任单位等内容已并入本任务，请核对是否同属一项。",
          {task.source.begin() + static_cast<std::ptrdiff_t>(std::min(before, task.source.size())), task.source.end()});
  }

  void take_text(Task& task, TaskRows rows) {
    const auto number_column = rows_.column_of(ColumnRole::number);
    if (number_column) take_number(task, text::join(rows_.lines(rows, *number_column)));
    const auto task_column = rows_.column_of(ColumnRole::task);
    if (!task_column) return;
    Passage text = text::join(rows_.lines(rows, *task_column));
    if (const auto group = rows_.column_of(ColumnRole::group); by_measures_ && group && (text.empty() || lexicon_.means_empty(text::fold(text.text()))))
      text = text::join(rows_.lines(rows, *group));
    const rules::Subject subject{text};
    const auto match = by_measures_ ? std::nullopt : numbers_.at_start(subject.key());
    if (match && match->constant("scope").empty()) {
      const Span label = *match->field("label");
      const auto number = text::numeral(subject.slice(*match->field("number")).text());
      const bool list = number == 1 && begins_list(numbers_, subject, label.end, match->rule);  // 1.排查。2.销号。 in one cell
      if (!list && (!task.number || task.number == number)) {
        task.number = number;
        if (task.label.empty())
          task.label = field_of(subject.slice(label), std::string(match->rule));
        else
          add_spans(task.label.spans, subject.slice(label).spans());
        text = text::trimmed(subject.slice({label.end, subject.key().size()}));
      }
    }
    task.text = field_of(text, rule_of(ColumnRole::task));
    const rules::Subject whole{std::move(text)};
    for (FoundDeadline& found : expressions_.deadlines(whole, {0, whole.key().size()}))
      task.deadlines.push_back(std::move(found.deadline));
    task.quantities = expressions_.quantities(whole);
  }

  void take_number(Task& task, const Passage& printed) {
    const rules::Subject subject{printed};
    const auto match = numbers_.full(subject.key());
    if (printed.empty()) return;
    task.label = field_of(printed, rule_of(ColumnRole::number));
    if (match) task.number = text::numeral(subject.slice(*match->field("number")).text());
  }

  void take_fields(Task& task, TaskRows rows) {
    bool task_met = false, number_met = false;
    for (std::size_t column = 0; column < rows_.columns(); ++column) {
      const ColumnRole role = table_.columns[column].role;
      const Passage text = text::join(rows_.lines(rows, column));
      if (text.empty()) continue;
      const bool repeated_role = (role == ColumnRole::task && task_met) || (role == ColumnRole::number && number_met);
      task_met = task_met || role == ColumnRole::task;
      number_met = number_met || role == ColumnRole::number;
      if (repeated_role || lexicon_.means_empty(text::fold(text.text())))
        add_other(task, column, text);
      else
        take_field(task, rows, column, role, text);
    }
  }

  /// What ；, or a line that had room for more, sets apart as deadlines each; nothing where a piece begins with none.
  std::vector<Passage> deadlines_set_apart(const std::vector<Passage>& lines, const std::vector<bool>& full) const {
    std::vector<std::vector<Passage>> pieces(1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      pieces.back().push_back(lines[i]);
      const bool marked = lines[i].text().ends_with(kStacked), typed = table_.has_line_room && !lines[i].empty() && !full[i];
      if (i + 1 < lines.size() && (marked || typed)) pieces.emplace_back();
    }
    std::vector<Passage> deadlines;
    for (const std::vector<Passage>& piece : pieces) {
      const rules::Subject subject{text::join(piece)};
      const std::size_t mark = subject.key().ends_with(kStacked) ? kStacked.size() : 0;
      deadlines.push_back(subject.slice({0, subject.key().size() - mark}));
      const std::vector<FoundDeadline> found = expressions_.deadlines(subject, {0, subject.key().size()});
      const bool begins = !found.empty() && found.front().place.begin == 0;
      if (!begins && !lexicon_.is_deadline(text::compact(deadlines.back().text()))) return {};
    }
    return deadlines;
  }

  /// Lines that are deadlines each, or the whole cell.
  std::vector<Passage> stacked_deadlines(TaskRows rows, std::size_t column, const Passage& whole) const {
    std::vector<Passage> lines = rows_.lines(rows, column);
    // 2024年 / 5月底, 3月1日至 / 6月30日: one deadline over two lines.
    const bool goes_on = std::any_of(lines.begin(), lines.end() - (lines.empty() ? 0 : 1), [](const Passage& line) {
      const std::string key = text::compact(line.text());
      return std::any_of(std::begin(kGoesOn), std::end(kGoesOn), [&](std::string_view end) { return key.ends_with(end); });
    });
    if (std::vector<Passage> apart = deadlines_set_apart(lines, rows_.full_lines(lines, column)); apart.size() > 1 && !goes_on) return apart;
    const bool stacked = std::all_of(lines.begin(), lines.end(), [&](const Passage& line) {
      return lexicon_.is_deadline(text::compact(line.text()));
    });
    return stacked && !goes_on && lines.size() > 1 ? lines : std::vector<Passage>{whole};
  }

  void take_field(Task& task, TaskRows rows, std::size_t column, ColumnRole role, const Passage& text) {
    switch (role) {
      case ColumnRole::section:
        if (task.section.empty())
          task.section = field_of(text, rule_of(role));
        else
          add_other(task, column, text);
        break;
      case ColumnRole::group:
        task.group = field_of(text, rule_of(role));
        break;
      case ColumnRole::requirement:
        if (!task.requirement.empty()) {
          add_other(task, column, text);
          break;
        }
        task.requirement = field_of(text, rule_of(role));
        for (Deadline& deadline : expressions_.required_deadlines(rules::Subject{text}, rule_of(role)))
          task.deadlines.push_back(std::move(deadline));
        break;
      case ColumnRole::deadline: {
        std::vector<Deadline> found;
        for (const Passage& each : stacked_deadlines(rows, column, text))
          for (Deadline& deadline : expressions_.cell_deadlines(rules::Subject{each}, rule_of(role)))
            found.push_back(std::move(deadline));
        // The column comes before what the text mentions, and says once what both do.
        std::erase_if(task.deadlines, [&](const Deadline& told) {
          return std::any_of(found.begin(), found.end(),
                             [&](const Deadline& one) { return one.text.value == told.text.value; });
        });
        task.deadlines.insert(task.deadlines.begin(), found.begin(), found.end());
        break;
      }
      case ColumnRole::contact:
      case ColumnRole::other:
        add_other(task, column, text);
        break;
      default:
        break;
    }
  }

  void add_other(Task& task, std::size_t column, const Passage& text) {
    task.other.emplace_back(table_.columns[column].heading.text(),
                            field_of(text, rule_of(table_.columns[column].role)));
  }

  /// The group cell covers many rows: it is evidence of the field, not of the row.
  void take_source(Task& task, TaskRows rows) {
    for (std::size_t column = 0; column < rows_.columns(); ++column) {
      if (table_.columns[column].role == ColumnRole::group || table_.columns[column].role == ColumnRole::section)
        continue;
      for (const Passage& line : rows_.lines(rows, column)) add_spans(task.source, line.spans());
    }
    std::sort(task.source.begin(), task.source.end());
    merge_touching(task.source);
  }

  void add_mismatch(const Task& task, const RowPeople::Mismatch& mismatch) {
    if (mismatch.units == mismatch.persons)
      return doubt("table/cut-to-agree", task, "units",
                   "责任单位栏有几个名称看不准，已按责任人人数分成" + std::to_string(mismatch.units) + "个，请对照原件核对。",
                   mismatch.source);
    doubt("table/count-mismatch", task, "persons",
          "责任单位" + std::to_string(mismatch.units) + "个，责任人" + std::to_string(mismatch.persons) +
              "个，数目不一致，没有逐一对应，请对照原件核对。",
          mismatch.source);
  }

  void add_doubt_of_layout(const Task& task, TaskRows rows) {
    double cost = 0;
    for (std::size_t row = rows.begin; row < rows.end && row < table_.row_costs.size(); ++row)
      cost = std::max(cost, table_.row_costs[row]);
    if (cost >= kDoubtedRow)
      doubt("table/low-confidence", task, "", text::numbered(task.label.value, task.text.value) + "这一行各栏的划分没有把握，请对照原件逐栏核对。", task.source);
  }

  void doubt(const char* code, const Task& task, const char* field, std::string message, std::vector<Span> source) {
    doubts_.push_back({code, Severity::warning, std::move(message), task.id, field, std::move(source)});
  }

  const Table& table_;
  const bool by_measures_;  ///< the tasks are measures of what stands in the group column
  TableRows rows_;
  RowPeople people_;
  Expressions expressions_;
  TableTargets targets_;
  const rules::RuleSet& numbers_;
  const rules::RuleSet& outline_;
  const rules::Lexicon& lexicon_;
  text::TaskIds& ids_;
  Conventions& conventions_;
  SectionLabels section_labels_;
  StatedRules stated_;  // with what the table's head says
  std::vector<Task>& tasks_;
  std::size_t first_;
  Field section_, group_;  ///< the section rows above
  Responsibility section_says_, group_says_;  ///< and who their labels name
  int section_level_ = 0;  ///< 1 for 一、; 0 without a label
  bool under_heading_ = false;  ///< the section is a heading above the table
  bool groups_without_labels_ = false;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> tasks_from_table(Table& table, const TableHeading& above, const rules::Book& book, const rules::Lexicon& lexicon,
                                         text::TaskIds& ids, Conventions& conventions, std::vector<Task>& tasks) {
  if (!has_role(table.columns, ColumnRole::task)) return {};
  std::vector<Diagnostic> dittos;
  const std::optional<Table> filled = with_blanks_written_out(table, book, dittos);
  const Table& whole = filled ? *filled : table;
  const std::optional<Table> written = with_dittos_written_out(whole, book, dittos);
  const Table& full = written ? *written : whole;
  const std::optional<Table> own = with_own_columns(full, book);
  const Table& known = own ? *own : full;
  const std::optional<Table> measures = measures_as_tasks(known, lexicon);
  const std::size_t first = tasks.size();
  std::vector<Diagnostic> doubts =
      TableTasks(measures ? *measures : known, above, measures.has_value(), book, lexicon, ids, conventions, tasks).run();
  const std::vector<Diagnostic> guessed = guessed_columns(measures ? *measures : table, tasks, first, lexicon);
  doubts.insert(doubts.end(), guessed.begin(), guessed.end());
  doubts.insert(doubts.end(), dittos.begin(), dittos.end());
  for (std::size_t i = 0; measures && i < table.columns.size(); ++i) table.columns[i].role = measures->columns[i].role;
  return doubts;
}

}  // namespace fenjie::task
