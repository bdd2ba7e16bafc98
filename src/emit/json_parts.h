// What the parts of the JSON share: places in the source, and the evidence of an object's fields.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/json_writer.h"
#include "model/document.h"
#include "model/field.h"
#include "model/notice.h"
#include "model/task.h"

namespace fenjie::emit {

/// "units[3]"
inline std::string element(std::string_view list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

/// The document that spans point into, and the writer.
struct JsonParts {
  const Document& document;
  JsonWriter& out;

  /// "source": [...], absent without spans: a line of the page each where the file has pages, else a span each.
  void source(const std::vector<Span>& spans) const;
  std::string printed_form(const Field& field) const { return printed(document.source, field.spans); }
};

/// Collects where the fields of one object came from while its values are written.
class Evidence {
 public:
  explicit Evidence(const JsonParts& parts) : parts_(parts) {}

  /// Writes the member, absent when the field is empty, and remembers its evidence.
  void text_if(std::string_view key, const Field& field);
  void remember(std::string path, const Field& field) { remember(std::move(path), field.spans, field.rule); }
  void remember(std::string path, std::vector<Span> spans, std::string_view rule);
  /// "evidence": {path -> {rule, source}}, absent when nothing was remembered.
  void write() const;

 private:
  struct Entry {
    std::string path;
    std::vector<Span> spans;
    std::string_view rule;  // lives in the extraction
  };
  const JsonParts& parts_;
  std::vector<Entry> entries_;
};

/// "KEY": [begin, end]; without a key inside an array.
void write_span(JsonWriter& out, std::string_view key, const Span& span);
/// "grid": the printed table cell by cell, so that it can be drawn again.
void write_grid(JsonWriter& out, const Table& table);
void write_notice(const JsonParts& parts, const Notice& notice);
/// The members of an entry of "progress".
void write_state(JsonWriter& out, const Progress& progress);
/// "edited": what came back changed; absent when nothing was.
void write_edited(JsonWriter& out, const std::vector<Edit>& edited);
void write_task(const JsonParts& parts, const Task& task);
/// Members of a deadline, as one object; `key` is empty inside an array.
void write_deadline(const JsonParts& parts, std::string_view key, const Deadline& deadline);

}  // namespace fenjie::emit
