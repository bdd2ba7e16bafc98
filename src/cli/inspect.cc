#include "cli/inspect.h"

#include "batch/input.h"
#include "batch/zygote.h"
#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/reader.h"
#include "cli/registry.h"
#include "cli/results.h"
#include "cli/rule_book.h"
#include "emit/atomic_file.h"
#include "emit/json.h"
#include "emit/json_writer.h"
#include "layout/page_svg.h"
#include "text/passage.h"

namespace fenjie::cli {
namespace {

using emit::JsonWriter;
constexpr JsonWriter::Form kOneLine = JsonWriter::Form::one_line;
constexpr const char *kJson = ".json", *kDrawing = ".svg";  // what the two results' names end with

void write_span(JsonWriter& out, const Span& span) {
  out.array("span", [&] {
    out.number(span.begin);
    out.number(span.end);
  });
}

void write_box(JsonWriter& out, const Box& box) {
  out.array("box", [&] {
    for (const double side : {box.left, box.top, box.right, box.bottom}) out.length(side);
  });
}

void write_line(JsonWriter& out, const std::string& source, const TextLine& line) {
  out.object(
      [&] {
        out.number("page", line.page);
        write_span(out, line.span);
        out.flag_if("blank_before", line.blank_before);
        out.text("text", std::string_view(source).substr(line.span.begin, line.span.size()));
      },
      kOneLine);
}

void write_glyph(JsonWriter& out, const Glyph& glyph) {
  out.object(
      [&] {
        out.text("text", glyph.text);
        write_box(out, glyph.box);
        out.number("font_size", emit::rounded(glyph.font_size));
        if (glyph.confidence < 1) out.number("confidence", emit::rounded(glyph.confidence));
        if (glyph.angle != 0) out.number("angle", glyph.angle);
      },
      kOneLine);
}

void write_ruling(JsonWriter& out, const Ruling& ruling) {
  out.object(
      [&] {
        out.flag_if("horizontal", ruling.horizontal);
        for (const auto& [key, value] : {std::pair{"position", ruling.position}, std::pair{"from", ruling.from},
                                         std::pair{"to", ruling.to}, std::pair{"thickness", ruling.thickness}})
          out.number(key, emit::rounded(value));
      },
      kOneLine);
}

void write_page(JsonWriter& out, const Page& page) {
  out.object([&] {
    out.number("number", page.number);
    out.number("width", emit::rounded(page.width));
    out.number("height", emit::rounded(page.height));
    out.flag_if("has_images", page.has_images);
    out.array("glyphs", [&] {
      for (const Glyph& glyph : page.glyphs) write_glyph(out, glyph);
    });
    out.array("rulings", [&] {
      for (const Ruling& ruling : page.rulings) write_ruling(out, ruling);
    });
  });
}

std::string pages_json(const Reading& reading) {
  JsonWriter out;
  out.object([&] {
    out.text("media_type", reading.media_type);
    out.text_if("encoding", reading.encoding);
    out.array("lines", [&] {
      for (const TextLine& line : reading.lines) write_line(out, reading.source, line);
    });
    out.array("pages", [&] {
      for (const Page& page : reading.pages) write_page(out, page);
    });
  });
  return out.take();
}

void write_passages(JsonWriter& out, std::string_view key, const std::vector<Passage>& passages) {
  if (passages.empty()) return;
  out.array(
      key,
      [&] {
        for (const Passage& passage : passages) out.text(passage.text());
      },
      kOneLine);
}

void write_paragraph(JsonWriter& out, const Paragraph& paragraph) {
  out.text("kind", "paragraph");
  if (paragraph.page > 0) out.number("page", paragraph.page);
  out.flag_if("blank_before", paragraph.blank_before);
  out.text("text", paragraph.text.text());
  write_passages(out, "lines", paragraph.lines);
}

/// Page and box of a cell's text: where it goes over a page break, of its first part.
void write_place(JsonWriter& out, const Document& document, const std::vector<Passage>& lines) {
  std::vector<Span> spans;
  for (const Passage& line : lines)
    for (const Span& span : line.spans()) spans.push_back(span);
  const std::vector<PageBox> places = document.locate(spans);
  if (places.empty()) return;
  Box box = places.front().box;
  for (const PageBox& place : places)
    if (place.page == places.front().page) box = unite(box, place.box);
  out.number("page", places.front().page);
  if (document.has_boxes) write_box(out, box);
}

void write_cell(JsonWriter& out, const Document& document, const Cell& cell) {
  out.number("row", cell.row);
  out.number("column", cell.column);
  if (cell.row_span > 1) out.number("row_span", cell.row_span);
  if (cell.column_span > 1) out.number("column_span", cell.column_span);
  write_passages(out, "lines", cell.lines);
  out.text("text", text::join(cell.lines).text());
  write_place(out, document, cell.lines);
}

void write_columns(JsonWriter& out, const Table& table) {
  out.array("columns", [&] {
    for (const Column& column : table.columns) {
      out.object(
          [&] {
            out.text_if("heading", column.heading.text());
            out.text("role", name_of(column.role));
            out.flag_if("shares_heading", column.shares_heading);
          },
          kOneLine);
    }
  });
}

void write_table(JsonWriter& out, const Document& document, const Table& table) {
  static constexpr const char* kinds[] = {"head", "section", "body"};
  out.text("kind", "table");
  out.number("cost", table.cost);
  write_passages(out, "title", table.title);
  write_columns(out, table);
  out.array(
      "rows",
      [&] {
        for (const RowKind kind : table.rows) out.text(kinds[static_cast<std::size_t>(kind)]);
      },
      kOneLine);
  if (!table.row_costs.empty()) {
    out.array(
        "row_costs",
        [&] {
          for (const double cost : table.row_costs) out.number(emit::rounded(cost));
        },
        kOneLine);
  }
  out.array("cells", [&] {
    for (const Cell& cell : table.cells) out.object([&] { write_cell(out, document, cell); }, kOneLine);
  });
  write_passages(out, "notes", table.notes);
}

void write_printed_table(JsonWriter& out, const PrintedTable& table) {
  out.number("page", table.page);
  write_box(out, table.box);
  out.flag_if("ruled", table.ruled);
  out.number("rows", table.rows);
  out.number("columns", table.columns);
  out.array("cells", [&] {
    for (const PrintedCell& cell : table.cells) {
      out.object(
          [&] {
            out.number("row", cell.row);
            out.number("column", cell.column);
            out.number("row_span", cell.row_span);
            out.number("column_span", cell.column_span);
            out.number("page", table.page);
            write_box(out, cell.box);
            out.text("text", cell.text);
          },
          kOneLine);
    }
  });
}

/// Sizes of the pages, and the tables as they stand on each; absent for text files.
void write_page_tables(JsonWriter& out, const std::vector<PageTables>& pages) {
  if (pages.empty()) return;
  out.array("pages", [&] {
    for (const PageTables& page : pages) {
      out.object(
          [&] {
            out.number("number", page.number);
            out.number("width", emit::rounded(page.width));
            out.number("height", emit::rounded(page.height));
          },
          kOneLine);
    }
  });
  out.array("printed_tables", [&] {
    for (const PageTables& page : pages)
      for (const PrintedTable& table : page.tables) out.object([&] { write_printed_table(out, table); });
  });
}

std::string document_json(const Inspection& seen) {
  const Extraction& extraction = seen.extraction;
  const Document& document = extraction.document;
  JsonWriter out;
  out.object([&] {
    out.array("blocks", [&] {
      for (const Block& block : document.blocks) {
        out.object([&] {
          if (const auto* paragraph = std::get_if<Paragraph>(&block)) write_paragraph(out, *paragraph);
          if (const auto* table = std::get_if<Table>(&block)) write_table(out, document, *table);
        });
      }
    });
    out.array("furniture", [&] {
      for (const Span& span : document.furniture) out.text(printed(document.source, {span}));
    });
    out.array("diagnostics", [&] {
      for (const Diagnostic& diagnostic : extraction.diagnostics) out.text(diagnostic.code + ": " + diagnostic.message);
    });
    write_page_tables(out, seen.page_tables);
  });
  return out.take();
}

std::string stage_json(std::string_view bytes, const std::string& name, Stage stage, const PipelineOptions& options,
                       const rules::Book& book) {
  const Inspection seen = fenjie::inspect(bytes, name, book, stage, options);
  switch (stage) {
    case Stage::pages:
      return pages_json(seen.reading);
    case Stage::document:
      return document_json(seen);
    default:
      return emit::to_json(seen.extraction, book.digest());
  }
}

std::string drawn_page(std::string_view bytes, const std::string& name, int number, const PipelineOptions& options,
                       const rules::Book& book) {
  const Reading reading = fenjie::inspect(bytes, name, book, Stage::pages, options).reading;
  for (const Page& page : reading.pages)
    if (page.number == number) return layout::page_svg(page);
  throw Error("cli/no-page", "",
              "没有第 " + std::to_string(number) + " 页可画（共 " + std::to_string(reading.pages.size()) +
                  " 页；文本文件没有页面）");
}

batch::MakeReader make_inspector(const InspectOptions& options, const PipelineOptions& pipeline) {
  return [&options, &pipeline] {
    const auto book = std::make_shared<const rules::Book>(load_book(options.rules));
    batch::Reader reader;
    reader.get_ready = load_for;
    reader.read = [&options, &pipeline, book](std::string_view bytes, const batch::Request& request) {
      batch::Answer answer;
      if (options.stage)
        answer.results.push_back(
            {request.stem + kJson, stage_json(bytes, request.name, *options.stage, pipeline, *book)});
      if (!options.draw.second.empty())
        answer.results.push_back(
            {request.stem + kDrawing, drawn_page(bytes, request.name, options.draw.first, pipeline, *book)});
      return answer;
    };
    return reader;
  };
}

/// Reads as convert does, in a process of its own under the same limits.
batch::Answer inspected(const InspectOptions& options) {
  const batch::InputName name = batch::name_input(options.file);
  batch::Request request;
  request.name = name.shown;
  request.stem = name.stem;
  const PipelineOptions pipeline{options.password, load_registry(options.registry), options.expand};
  batch::Outcome outcome = batch::read_alone(make_inspector(options, pipeline), request,
                                             batch::open_input(options.file), options.limits);
  if (outcome.error) throw *outcome.error;
  return std::move(*outcome.answer);
}

}  // namespace

int inspect(const InspectOptions& options) {
  try {
    for (const batch::Result& result : inspected(options).results) {
      if (result.name.ends_with(kJson)) {
        write_standard_output(result.content);
        continue;
      }
      emit::AtomicFiles files;
      files.add(options.draw.second, result.content);
      files.commit();
    }
    return kClean;
  } catch (const Error& error) {
    if (error.code().starts_with("registry/") || error.code().starts_with("rules/")) throw;
    say_error(error, options.file == "-" ? "stdin" : options.file);
    return kSomeInputFailed;
  }
}

}  // namespace fenjie::cli
