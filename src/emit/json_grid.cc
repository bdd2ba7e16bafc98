#include <array>

#include "emit/json_parts.h"

namespace fenjie::emit {
namespace {

void write_spans(JsonWriter& out, const std::vector<Span>& spans, const char* key = "spans") {
  if (spans.empty()) return;
  out.array(key, [&] {
    for (const Span& span : spans) write_span(out, {}, span);
  });
}

void write_column(JsonWriter& out, const Column& column) {
  out.text_if("heading", column.heading.text());
  out.text("role", name_of(column.role));
  out.flag_if("shares_heading", column.shares_heading);
  write_spans(out, column.heading.spans());
  out.text_if("over", column.over.text());
  write_spans(out, column.over.spans(), "over_spans");
}

void write_cell(JsonWriter& out, const Table& table, const Cell& cell) {
  out.number("row", cell.row);
  out.number("column", cell.column);
  if (cell.row_span > 1) out.number("row_span", cell.row_span);
  if (cell.column_span > 1) out.number("column_span", cell.column_span);
  std::string text;
  std::vector<Span> spans;
  for (const Passage& line : cell.lines) {
    text += line.text();
    const std::vector<Span> more = line.spans();
    spans.insert(spans.end(), more.begin(), more.end());
  }
  if (table.rows[static_cast<std::size_t>(cell.row)] != RowKind::body) out.text_if("text", text);
  write_spans(out, spans);
}

}  // namespace

void write_grid(JsonWriter& out, const Table& table) {
  static constexpr std::array kinds{"head", "section", "body"};
  constexpr auto one_line = JsonWriter::Form::one_line;
  out.object("grid", [&] {
    out.array("columns", [&] {
      for (const Column& column : table.columns) out.object([&] { write_column(out, column); }, one_line);
    });
    out.array(
        "rows",
        [&] {
          for (const RowKind kind : table.rows) out.text(kinds[static_cast<std::size_t>(kind)]);
        },
        one_line);
    out.array("cells", [&] {
      for (const Cell& cell : table.cells) out.object([&] { write_cell(out, table, cell); }, one_line);
    });
  });
}

}  // namespace fenjie::emit
