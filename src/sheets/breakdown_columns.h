// The columns of the sheet 分解表, and which of them holds which value of a task.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/notice.h"

namespace fenjie::sheets {

/// The columns of the sheet 分解表.
enum class TableLayout {
  printed,  ///< those of the source's own head, in its order
  standard  ///< the usual ones, whatever the source printed
};

/// The tasks of one sheet: those of a table, or of several with one head; or those that stand in the notice's running text.
struct Part {
  std::vector<const Table*> tables;  ///< in printed order; none for running text
  bool titled_tables = false;        ///< several, each with a title, which stands over its tasks as a section does
  std::string title;
  std::vector<const Task*> tasks;
  std::vector<std::size_t> table_of;  ///< one a task: index into `tables`; none for running text
  std::vector<const Milestone*> milestones;
  TableLayout layout = TableLayout::printed;
  bool section_rows = true;  ///< false where a task without a section stands behind one that has: a column tells them apart
  bool group_rows = true;    ///< the same for groups
  std::string_view source{};  ///< text that the tasks' places point into; must outlive the part
  std::vector<std::string> removed_headings{};  ///< printed in the tables, and deleted by hand
  std::vector<TextColumn> text_columns{};       ///< see Notice::text_columns
  bool whole = true;  ///< false when only some of the tasks are shown: then sections without tasks are left out
};

/// The notice's task tables in printed order, then its running text if that has tasks or milestones; at least one part.
/// @param source text of the file that the notice was read from; must outlive the parts
/// @param whose the unit or leader whose tasks alone stand in `notice`; empty for the whole notice
std::vector<Part> parts_of(const Notice& notice, std::string_view source, TableLayout layout, const std::string& whose);
/// The title over the tasks of `tables` (none: over those of the running text), as an office would print it.
/// @param of_table the table has a title of its own, which is the sheet's
std::string breakdown_title(const Notice& notice, const std::vector<const Table*>& tables, bool of_table);
/// The attachment that a place of the source text stands in, or null.
const Attachment* attachment_at(const Notice& notice, std::size_t place);
/// First source byte of the table's cells, or past all text when it has none.
std::size_t begin_of(const Table& table);
/// What the section row over the part's task `index` says: its section, or the title of its table.
std::string section_over(const Part& part, std::size_t index);
/// Name of the sheet of the part `index`, from 0: 分解表, 分解表2 ...
std::string breakdown_sheet(std::size_t index);

struct SheetColumn {
  std::string heading;
  ColumnRole role = ColumnRole::other;
  bool shares_heading = false;  ///< one merged heading over this and the next column
  int printed_column = -1;      ///< column of the source's table, or -1 for an added one
  std::string over{};           ///< heading above, merged over this and the next columns that have the same; mostly empty
};

/// One value of a task as a cell shows it.
struct TaskValue {
  const Field* field = nullptr;
  std::string text;
  std::vector<ColumnRole> roles;  ///< columns that may hold it when it was printed there
  std::size_t preferred = 1;      ///< the first of `roles` that hold it wherever it was printed; 0: the column of its heading
  std::string_view heading;       ///< of a column nobody foresaw (which may have none), else empty
};

/// The heading that a column of this role has where the source prints none; empty for roles that are never added.
const char* standard_heading(ColumnRole role);

/// A group that was printed as a row over its tasks, below the section's row, and not in a column.
bool is_group_row(const Part& part, const Task& task);

/// Every value of a task but its number and section, in the order in which a cell stacks them.
/// @param part on whose sheet it stands
std::vector<TaskValue> values_of(const Task& task, const Part& part);

/// The columns of a part: the source's own head in its order, and a column for each kind of value without one.
class Columns {
 public:
  explicit Columns(const Part& part);

  const std::vector<SheetColumn>& all() const { return columns_; }
  std::size_t size() const { return columns_.size(); }
  const SheetColumn& operator[](std::size_t index) const { return columns_[index]; }
  /// First column of a role, or -1.
  int find(ColumnRole role) const;
  /// The column in which `value` stands; -1 when its text is shown by the task's own text already.
  int column_of(const TaskValue& value) const;
  /// Those of tasks that stand in running text.
  bool of_running_text() const { return running_text_; }
  /// Rows of the head: two where headings stand over others.
  std::size_t head_rows() const;

 private:
  void take_head(const Table& table);
  void take_printed(const Table& table);
  void add_missing(const Part& part);
  void find_groups(const Part& part);
  bool is_twin_of_groups(std::size_t column) const;
  void insert(ColumnRole role, std::string heading);
  int printed_column_of(const Field& field) const;

  std::vector<SheetColumn> columns_;
  bool running_text_;
  int groups_ = -1;  // of several columns of groups, the one that shows what is printed
  std::vector<std::pair<Span, int>> printed_;  // source bytes of the table's cells, ascending; sheet column
};

/// The columns that a notice's running text itself gives, or gave: see Notice::text_columns. Those that only typed values have are none.
std::vector<TextColumn> text_columns(const Notice& notice, std::string_view source);
/// They stay as they were before something was changed, in their order; one that lost its last value is empty.
void keep_text_columns(Notice& notice, std::string_view source, const std::vector<TextColumn>& before);

/// The heading over the leaders where all parts that have some agree on one, else the usual one. The other sheets show it, too.
std::string leader_heading(const std::vector<Part>& parts);

}  // namespace fenjie::sheets
