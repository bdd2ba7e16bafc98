#include <array>

#include "returned/json_parts.h"

namespace fenjie::returned {
namespace {

RowKind read_kind(const JsonValue& value) {
  static constexpr std::array kinds{"head", "section", "body"};
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (value.text() == kinds[i]) return static_cast<RowKind>(i);
  value.refuse("应是 head、section 或 body");
}

class TableReader {
 public:
  TableReader(const JsonEvidence& evidence, const JsonPlaces& places, const std::string& path)
      : evidence_(evidence), places_(places), path_(path) {}

  Table read(const JsonValue& value) {
    JsonObject object(value);
    if (const std::string title = object.text_if("title"); !title.empty())
      table_.title.push_back(passage_at(title, path_ + ".title"));
    object.each("columns", [&](const JsonValue& column) { printed_column(column); });
    object.each("notes", [&](const JsonValue& note) {
      table_.notes.push_back(passage_at(note.text(), element(path_ + ".notes", table_.notes.size())));
    });
    object.with("grid", [&](const JsonValue& grid) { read_grid(grid); });
    object.done();
    return std::move(table_);
  }

 private:
  Passage passage_at(const std::string& text, const std::string& path) const {
    return passage_of(text, evidence_.spans(path), places_.source());
  }

  void printed_column(const JsonValue& value) {
    JsonObject members(value);
    Column column;
    if (const std::string heading = members.text_if("heading"); !heading.empty())
      column.heading = passage_at(heading, element(path_ + ".columns", table_.columns.size()));
    if (!members.with("role", [&](const JsonValue& role) { column.role = read_column_role(role); })) value.refuse("缺少 role");
    column.over = passage_of(members.text_if("over"), {}, places_.source());
    members.done();
    table_.columns.push_back(std::move(column));
  }

  void read_grid(const JsonValue& value) {
    JsonObject grid(value);
    table_.columns.clear();  // the grid tells them whole
    grid.each("columns", [&](const JsonValue& column) { table_.columns.push_back(grid_column(column)); });
    grid.each("rows", [&](const JsonValue& kind) { table_.rows.push_back(read_kind(kind)); });
    grid.each("cells", [&](const JsonValue& cell) { table_.cells.push_back(grid_cell(cell)); });
    grid.done();
  }

  std::vector<Span> spans_of(JsonObject& members, const char* key = "spans") const {
    std::vector<Span> spans;
    members.with(key, [&](const JsonValue& list) { spans = places_.spans(list); });
    return spans;
  }

  Column grid_column(const JsonValue& value) const {
    JsonObject members(value);
    Column column;
    if (!members.with("role", [&](const JsonValue& role) { column.role = read_column_role(role); })) value.refuse("缺少 role");
    column.shares_heading = members.flag_if("shares_heading");
    column.heading = passage_of(members.text_if("heading"), spans_of(members), places_.source());
    column.over = passage_of(members.text_if("over"), spans_of(members, "over_spans"), places_.source());
    members.done();
    return column;
  }

  Cell grid_cell(const JsonValue& value) const {
    JsonObject members(value);
    Cell cell;
    cell.row = members.integer_if("row", -1);
    cell.column = members.integer_if("column", -1);
    cell.row_span = members.integer_if("row_span", 1);
    cell.column_span = members.integer_if("column_span", 1);
    if (cell.row < 0 || cell.row >= static_cast<int>(table_.rows.size()) || cell.column < 0 ||
        cell.column >= static_cast<int>(table_.columns.size()))
      value.refuse("不在表格里");
    const std::string text = members.text_if("text");
    const std::vector<Span> spans = spans_of(members);
    if (!text.empty())
      cell.lines.push_back(passage_of(text, spans, places_.source()));
    else
      for (const Span& span : spans) {
        Passage line;
        line.append_replaced(places_.source().substr(span.begin, span.size()), span);
        cell.lines.push_back(std::move(line));
      }
    members.done();
    return cell;
  }

  const JsonEvidence& evidence_;
  const JsonPlaces& places_;
  const std::string& path_;
  Table table_;
};

}  // namespace

ColumnRole read_column_role(const JsonValue& value) {
  for (int i = 0; i <= static_cast<int>(ColumnRole::other); ++i)
    if (const auto role = static_cast<ColumnRole>(i); value.text() == name_of(role)) return role;
  value.refuse("不是栏目的种类");
}

Table read_table(const JsonValue& value, const JsonEvidence& evidence, const JsonPlaces& places,
                 const std::string& path) {
  return TableReader(evidence, places, path).read(value);
}

}  // namespace fenjie::returned
