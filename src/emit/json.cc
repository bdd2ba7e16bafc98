#include "emit/json.h"

#include "emit/json_parts.h"
#include "emit/seal.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kManyTasks = 10000;  // above, the size is counted first

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

void write_file(JsonWriter& out, const SourceFile& file, const Document& document) {
  out.object("source", [&] {
    out.text("file", file.name);
    out.text("sha256", file.sha256);
    out.text("media_type", file.media_type);
    if (file.pages > 0) out.number("pages", file.pages);
    out.text_if("text", document.source);
  });
}

void write_diagnostic(const JsonParts& parts, const Diagnostic& diagnostic) {
  JsonWriter& out = parts.out;
  out.text("code", diagnostic.code);
  out.text("severity", name_of(diagnostic.severity));
  out.text("message", diagnostic.message);
  if (diagnostic.notice >= 0) out.number("notice", diagnostic.notice);
  out.text_if("task", diagnostic.task);
  out.text_if("field", diagnostic.field);
  parts.source(diagnostic.source);
}

void write_coverage(const JsonParts& parts, const Coverage& coverage) {
  JsonWriter& out = parts.out;
  out.number("characters", coverage.characters);
  out.number("in_fields", coverage.in_fields);
  out.number("furniture", coverage.furniture);
  out.array("remainder", [&] {
    for (const Span& span : coverage.remainder) {
      out.object([&] {
        out.text("text", printed(parts.document.source, {span}));
        parts.source({span});
      });
    }
  });
}

void write_all(JsonWriter& out, const Extraction& extraction, std::string_view rules_digest) {
  const JsonParts parts{extraction.document, out};
  out.object([&] {
    out.number("schema_version", kSchemaVersion);
    out.object("generator", [&] {
      out.text("name", "fenjie");
      out.text("version", FENJIE_VERSION);
      out.text("rules_digest", rules_digest);
    });
    write_file(out, extraction.file, extraction.document);
    out.array("notices", [&] {
      for (const Notice& notice : extraction.notices) write_notice(parts, notice);
    });
    out.array("diagnostics", [&] {
      for (const Diagnostic& diagnostic : extraction.diagnostics)
        out.object([&] { write_diagnostic(parts, diagnostic); });
    });
    out.object("coverage", [&] { write_coverage(parts, extraction.coverage); });
  });
}

}  // namespace

std::string to_json(const Extraction& extraction, std::string_view rules_digest) {
  std::size_t tasks = 0, size = 0;
  for (const Notice& notice : extraction.notices) tasks += notice.tasks.size();
  if (tasks > kManyTasks) {
    JsonWriter counter = JsonWriter::counting();
    write_all(counter, extraction, rules_digest);
    size = counter.size() + kMostSealBytes;
  }
  JsonWriter out(size);
  write_all(out, extraction, rules_digest);
  return out.take();
}

}  // namespace fenjie::emit
