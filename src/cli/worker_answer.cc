#include "cli/worker_answer.h"

#include "batch/input.h"
#include "emit/json_writer.h"
#include "emit/run_report.h"
#include "text/base64.h"

namespace fenjie::cli {
namespace {

using emit::JsonWriter;

/// JSON without its line feeds, and the blanks behind them: in texts there are none as such.
std::string on_one_line(std::string_view json) {
  std::string line;
  line.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\n') {
      line += json[i];
      continue;
    }
    while (i + 1 < json.size() && json[i + 1] == ' ') ++i;
  }
  return line;
}

void write_request(JsonWriter& json, const AnsweredRequest& request) {
  if (request.id.empty())
    json.number("line", request.line);
  else
    json.ready("id", request.id);
}

void write_result(JsonWriter& json, const batch::Result& result) {
  json.object([&] {
    json.text("name", batch::as_utf8(result.name));
    if (result.name.ends_with(".json"))
      json.ready("json", on_one_line(result.content));
    else if (result.name.ends_with(".xlsx"))
      json.text("base64", text::to_base64(result.content));
    else
      json.text("text", result.content);
  });
}

}  // namespace

std::string answer_line(const AnsweredRequest& request, const batch::Answer& answer) {
  const batch::Summary& summary = answer.summary;
  JsonWriter json;
  json.object(
      [&] {
        write_request(json, request);
        json.text("status", key_of(summary.doubts.errors > 0 ? emit::FileStatus::review : emit::FileStatus::done));
        json.text("file", summary.file);
        json.text("sha256", summary.sha256);
        if (summary.pages > 0) json.number("pages", summary.pages);
        json.number("notices", summary.notices);
        json.number("tasks", summary.tasks);
        json.number("errors", summary.doubts.errors);
        json.number("warnings", summary.doubts.warnings);
        json.number("infos", summary.doubts.infos);
        json.array("results", [&] {
          for (const batch::Result& result : answer.results) write_result(json, result);
        });
      },
      JsonWriter::Form::one_line);
  return json.take();
}

std::string answer_line(const AnsweredRequest& request, const Error& error) {
  JsonWriter json;
  json.object(
      [&] {
        write_request(json, request);
        json.text("status", key_of(emit::FileStatus::failed));
        json.object("error", [&] {
          json.text("code", error.code());
          json.text("message", error.what());
        });
      },
      JsonWriter::Form::one_line);
  return json.take();
}

}  // namespace fenjie::cli
