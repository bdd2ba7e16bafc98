#include "returned/find_sheets.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "model/data_columns.h"
#include "model/own_sheets.h"
#include "sheets/breakdown_rows.h"
#include "sheets/carried.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

constexpr std::size_t kFarthestHead = 20;  // rows above the head

using Texts = std::vector<std::string>;

/// What a sheet shows that is known by its content.
struct Marks {
  std::string name;  // as written
  Texts heads;
  Texts rows;        // texts of which it holds most; none: the heads suffice
  std::size_t head_rows = 1;
};

std::string key(std::string_view text) { return text::without_blanks(text); }

template <class Heads>
Texts texts_of(const Heads& heads) {
  return {std::begin(heads), std::end(heads)};
}

/// How many of the heads one row has at the most, or as many rows as the head takes.
std::size_t most_heads(const ReadSheet& sheet, const Marks& marks) {
  const Texts& heads = marks.heads;
  std::size_t most = 0;
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), kFarthestHead); ++i) {
    std::set<std::string> cells;
    for (std::size_t row = i; row < std::min(sheet.rows.size(), i + marks.head_rows); ++row)
      for (const ReadCell& cell : sheet.rows[row].cells) cells.insert(key(cell.text));
    const auto is_there = [&](const std::string& head) { return cells.count(key(head)) > 0; };
    most = std::max(most, static_cast<std::size_t>(std::count_if(heads.begin(), heads.end(), is_there)));
  }
  return most;
}

std::size_t rows_there(const ReadSheet& sheet, const Texts& rows) {
  std::set<std::string> cells;
  for (const ReadRow& row : sheet.rows)
    for (const ReadCell& cell : row.cells) cells.insert(key(cell.text));
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const std::string& text) { return cells.count(key(text)) > 0; }));
}

/// How many of its heads the sheet has; 0 where it is another: more than half where its rows are known too, else nearly all.
std::size_t likeness_to(const ReadSheet& sheet, const Marks& marks) {
  const std::size_t heads = most_heads(sheet, marks), all = marks.heads.size();
  const bool enough = marks.rows.empty() ? 4 * heads >= 3 * all : 2 * heads > all && 2 * rows_there(sheet, marks.rows) >= marks.rows.size();
  return enough ? heads : 0;
}

/// The sheet that is most like it; the end where none is, or several are.
Texts::const_iterator most_like(const Texts& names, const std::map<std::string, ReadSheet>& sheets, const Marks& marks) {
  Texts::const_iterator best = names.end();
  std::size_t most = 0;
  bool several = false;
  for (auto name = names.begin(); name != names.end(); ++name) {
    const std::size_t likeness = likeness_to(sheets.at(*name), marks);
    if (likeness == 0 || likeness < most) continue;
    several = likeness == most;
    most = likeness;
    best = name;
  }
  return several ? names.end() : best;
}

Marks marks_of(const sheets::Part& part, std::string name) {
  const sheets::Columns columns(part);
  Marks marks{std::move(name), {}, {}, columns.head_rows()};
  for (std::size_t i = 0; i < columns.size(); i = sheets::last_under_heading(columns, i) + 1) {
    std::string& head = marks.heads.emplace_back();
    for (std::size_t each = i; each <= sheets::last_under_heading(columns, i); ++each) head += columns[each].heading;
  }
  std::erase(marks.heads, std::string());
  for (const sheets::SheetRow& row : sheets::rows_of(part, columns))
    if (row.kind == sheets::SheetRow::Kind::task) marks.rows.push_back(row.cells[static_cast<std::size_t>(columns.find(ColumnRole::task))]);
  return marks;
}

/// Sheets with a fixed head first: what they are is surer.
std::vector<Marks> all_marks(const std::vector<const Task*>& tasks, const std::vector<sheets::Part>& parts, bool has_roster) {
  std::vector<Marks> all;
  Texts data, texts;
  for (const DataColumn& column : kDataColumns) data.emplace_back(column.heading);
  for (const Task* task : tasks) texts.push_back(task->text.value);
  all.push_back({kDataSheet, std::move(data), std::move(texts)});
  all.push_back({kSupervisionSheet, texts_of(kSupervisionHeads), {}});
  all.push_back({kDutiesSheet, texts_of(kDutyHeads), {}});
  all.push_back({kReviewSheet, texts_of(kReviewHeads), {}});
  all.push_back({kOriginSheet, texts_of(kOriginHeads), {kProgramHead}});
  if (has_roster) all.push_back({kRosterSheet, texts_of(kRosterHeads), {}});
  for (std::size_t i = 0; i < parts.size(); ++i) all.push_back(marks_of(parts[i], sheets::breakdown_sheet(i)));
  return all;
}

}  // namespace

FoundSheets::FoundSheets(SheetReader& reader, const std::vector<const Task*>& tasks, const std::vector<sheets::Part>& parts, bool has_roster)
    : unknown_(reader.names()) {
  std::erase(unknown_, sheets::kCarriedSheet);
  std::vector<Marks> missing;
  for (Marks& marks : all_marks(tasks, parts, has_roster)) {
    const auto same = std::find(unknown_.begin(), unknown_.end(), marks.name);
    if (same == unknown_.end()) {
      missing.push_back(std::move(marks));
      continue;
    }
    now_.emplace(marks.name, marks.name);
    unknown_.erase(same);
  }
  if (missing.empty() || unknown_.empty()) return;
  std::map<std::string, ReadSheet> read;
  for (const std::string& name : unknown_) read.emplace(name, reader.read(name));
  for (const Marks& marks : missing) {
    const auto found = most_like(unknown_, read, marks);
    if (found == unknown_.end()) continue;
    now_.emplace(marks.name, *found);
    unknown_.erase(found);
  }
}

const std::string* FoundSheets::find(const std::string& written) const {
  const auto found = now_.find(written);
  return found == now_.end() ? nullptr : &found->second;
}

std::vector<std::string> FoundSheets::renamed() const {
  std::vector<std::string> sentences;
  for (const auto& [written, now] : now_)
    if (written != now) sentences.push_back("“" + now + "”表的内容是“" + written + "”表，已按“" + written + "”表读回；表名没有改，新的工作簿里仍叫“" + written + "”。");
  return sentences;
}

}  // namespace fenjie::returned
