#include "emit/markdown.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/data_text.h"
#include "model/reporters.h"
#include "sheets/data_cells.h"

namespace fenjie::emit {
namespace {

/// Columns that only a machine wants.
bool is_shown(DataField field) {
  return field != DataField::id && field != DataField::number && field != DataField::doubts &&
         field != DataField::deadline_kind && field != DataField::quantities;
}

/// Text that no Markdown reader takes for markup, on one line.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '\n') {
      result += "<br>";
    } else if (byte == '<') {
      result += "&lt;";
    } else if (byte == '&') {
      result += "&amp;";
    } else if (static_cast<unsigned char>(byte) >= 0x20) {
      if (std::string_view("\\`*_[]|#>~!").find(byte) != std::string_view::npos) result += '\\';
      result += byte;
    } else {
      result += ' ';
    }
  }
  return result;
}

struct MarkdownTable {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;

  void write(std::string& out) const {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < headings.size(); ++i)
      if (std::any_of(rows.begin(), rows.end(), [i](const auto& row) { return !row[i].empty(); })) used.push_back(i);
    line(out, used, [&](std::size_t i) { return escaped(headings[i]); });
    line(out, used, [](std::size_t) { return std::string("---"); });
    for (const std::vector<std::string>& row : rows) line(out, used, [&](std::size_t i) { return escaped(row[i]); });
  }

 private:
  template <class TextOf>
  static void line(std::string& out, const std::vector<std::size_t>& used, TextOf&& text_of) {
    out += '|';
    for (const std::size_t i : used) out += " " + text_of(i) + " |";
    out += '\n';
  }
};

class NoticeWriter {
 public:
  NoticeWriter(std::string& out, const Extraction& extraction, std::size_t index)
      : out_(out), extraction_(extraction), index_(index), notice_(extraction.notices[index]) {}

  void write() {
    out_ += "# " + escaped(notice_.title.empty() ? extraction_.file.name : notice_.title.value) + "\n\n";
    item("发文机关", notice_.issuer.value);
    item("发文字号", notice_.document_number.text.value);
    item("成文日期", notice_.issued_on.value);
    item("主送机关", joined(notice_.addressees));
    item("报送时间", reporting_days());
    item("报送对象", notice_.reporting.recipient.value);
    item("报送内容", joined(notice_.reporting.contents));
    tasks();
    milestones();
    doubts();
  }

 private:
  std::string reporting_days() const {
    std::string list;
    for (const DateField& day : notice_.reporting.dates) list += (list.empty() ? "" : "、") + with_reporters(notice_.reporting, day);
    return list;
  }
  static std::string joined(const std::vector<Field>& fields) {
    std::string list;
    for (const Field& field : fields) list += (list.empty() ? "" : "、") + field.value;
    return list;
  }
  void item(std::string_view name, const std::string& value) {
    if (!value.empty()) out_.append("- ").append(name).append("：").append(escaped(value)).append("\n");
  }

  void tasks() {
    if (notice_.tasks.empty()) return;
    std::vector<const Task*> tasks;
    for (const Task& task : notice_.tasks) tasks.push_back(&task);
    const std::vector<std::string> extras = sheets::extra_heads(tasks);
    MarkdownTable table;
    for (const DataColumn& column : kDataColumns)
      if (is_shown(column.field)) table.headings.push_back(column.heading);
    table.headings.insert(table.headings.end(), extras.begin(), extras.end());
    for (const Task* task : tasks) {
      std::vector<std::string> row;
      for (const DataColumn& column : kDataColumns)
        if (is_shown(column.field)) row.push_back(data_text(*task, column.field, extraction_.document, {}));
      for (const std::string& heading : extras) row.push_back(sheets::extra_cell(*task, heading));
      table.rows.push_back(std::move(row));
    }
    out_ += "\n## 任务\n\n";
    table.write(out_);
  }

  void milestones() {
    if (notice_.milestones.empty()) return;
    out_ += "\n## 时间节点\n\n";
    for (const Milestone& milestone : notice_.milestones)
      item(escaped(milestone.deadline.text.value), milestone.text.value);
  }

  void doubts() {
    bool first = true;
    for (const Diagnostic& diagnostic : extraction_.diagnostics) {
      if (diagnostic.notice >= 0 && diagnostic.notice != static_cast<int>(index_)) continue;
      if (std::exchange(first, false)) out_ += "\n## 校核提示\n\n";
      item(severity_word(diagnostic.severity), diagnostic.message + "（" + diagnostic.code + "）");
    }
  }

  std::string& out_;
  const Extraction& extraction_;
  std::size_t index_;
  const Notice& notice_;
};

}  // namespace

std::string to_markdown(const Extraction& extraction) {
  std::string out;
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) {
    if (i > 0) out += "\n";
    NoticeWriter(out, extraction, i).write();
  }
  return out;
}

}  // namespace fenjie::emit
