#include <algorithm>
#include <array>

#include "emit/json_writer.h"
#include "emit/run_report.h"

namespace fenjie::emit {
namespace {

constexpr std::array kAll = {FileStatus::done,      FileStatus::review,  FileStatus::failed,
                             FileStatus::unchanged, FileStatus::skipped, FileStatus::unreached};

void write_row(JsonWriter& json, const FileRow& row) {
  json.object([&] {
    json.text("file", row.file);
    json.text("status", key_of(row.status));
    json.number("notices", row.notices);
    json.number("tasks", row.tasks);
    json.number("errors", row.errors);
    json.number("warnings", row.warnings);
    json.number("infos", row.infos);
    json.number("milliseconds", rounded(row.milliseconds));
    json.number("peak_kb", row.peak_kb);
    json.text_if("error_code", row.error_code);
    json.text_if("message", row.message);
    if (row.results.empty()) return;
    json.array(
        "results",
        [&] {
          for (const std::string& result : row.results) json.text(result);
        },
        JsonWriter::Form::one_line);
  });
}

}  // namespace

const char* key_of(FileStatus status) {
  constexpr const char* kKeys[] = {"done", "review", "failed", "unchanged", "skipped", "unreached"};
  return kKeys[static_cast<std::size_t>(status)];
}

const char* word_of(FileStatus status) {
  constexpr const char* kWords[] = {"完成", "待校核", "失败", "未变", "跳过", "未处理"};
  return kWords[static_cast<std::size_t>(status)];
}

std::size_t count(const RunReport& report, FileStatus status) {
  return static_cast<std::size_t>(
      std::count_if(report.rows.begin(), report.rows.end(), [&](const FileRow& row) { return row.status == status; }));
}

std::string report_as_json(const RunReport& report) {
  JsonWriter json;
  json.object([&] {
    json.object("summary", [&] {
      json.number("files", report.rows.size());
      for (const FileStatus status : kAll) json.number(key_of(status), count(report, status));
      json.number("seconds", rounded(report.seconds));
    });
    json.array("files", [&] {
      for (const FileRow& row : report.rows) write_row(json, row);
    });
  });
  return json.take();
}

}  // namespace fenjie::emit
