#include "emit/json_parts.h"

namespace fenjie::emit {

void write_span(JsonWriter& out, std::string_view key, const Span& span) {
  const auto ends = [&] {
    out.number(span.begin);
    out.number(span.end);
  };
  if (key.empty())
    out.array(ends, JsonWriter::Form::one_line);
  else
    out.array(key, ends, JsonWriter::Form::one_line);
}

namespace {

void write_place(JsonWriter& out, const PageBox& place, bool has_box) {
  out.number("page", place.page);
  if (has_box) {
    out.array("box", [&] {
      for (const double side : {place.box.left, place.box.top, place.box.right, place.box.bottom})
        out.length(side);
    });
  }
  write_span(out, "span", place.span);
}

}  // namespace

void JsonParts::source(const std::vector<Span>& spans) const {
  if (spans.empty()) return;
  out.array("source", [&] {
    const std::vector<PageBox> places = document.locate(spans);
    for (const PageBox& place : places)
      out.object([&] { write_place(out, place, document.has_boxes); }, JsonWriter::Form::one_line);
    if (!places.empty()) return;
    for (const Span& span : spans) out.object([&] { write_span(out, "span", span); }, JsonWriter::Form::one_line);
  });
}

void Evidence::text_if(std::string_view key, const Field& field) {
  if (field.empty()) return;
  parts_.out.text(key, field.value);
  remember(std::string(key), field);
}

void Evidence::remember(std::string path, std::vector<Span> spans, std::string_view rule) {
  if (spans.empty() && rule.empty()) return;
  entries_.push_back({std::move(path), std::move(spans), rule});
}

void Evidence::write() const {
  if (entries_.empty()) return;
  parts_.out.object("evidence", [&] {
    for (const Entry& entry : entries_) {
      parts_.out.object(
          entry.path,
          [&] {
            parts_.out.text_if("rule", entry.rule);
            parts_.source(entry.spans);
          },
          JsonWriter::Form::one_line);
    }
  });
}

}  // namespace fenjie::emit
