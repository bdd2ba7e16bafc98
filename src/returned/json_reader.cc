#include "returned/json_reader.h"

#include <algorithm>
#include <optional>

#include "model/error.h"
#include "returned/hand_edits.h"
#include "returned/json_changes.h"
#include "returned/json_parts.h"
#include "returned/task_stream.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {
namespace {

constexpr int kKnownVersion = 1;

void parse(std::string_view bytes, TaskStream& file) {
  if (Json::sax_parse(bytes, &file)) return;
  if (file.failure().out_of_range) throw Error("returned/json-syntax", "", "JSON 里有太大的数，请核对文件是否完整");
  const std::size_t read = std::min(file.failure().byte, bytes.size());
  const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(read), '\n');
  throw Error("returned/json-syntax", "", "不是完整的 JSON（第 " + std::to_string(line) + " 行读不下去），请核对文件是否完整");
}

void demand_ours(const Json& file) {
  const bool has_generator = file.is_object() && file.contains("generator") && file["generator"].is_object();
  if (!has_generator || !file["generator"].contains("name") || file["generator"]["name"] != "fenjie")
    throw Error("returned/not-ours", "", "这不是 fenjie 转换公文得到的 JSON，请给出 convert 的结果（JSON 或 Excel 文件）");
  const auto version = file.find("schema_version");
  if (version == file.end() || *version != kKnownVersion)
    throw Error("returned/version", "",
                "JSON 的版本" + (version == file.end() || !version->is_number_integer() ? "没有写明" : "是 " + version->dump()) +
                    "，这里只认识版本 1，请用写出它的 fenjie 处理");
}

Severity read_severity(const JsonValue& value) {
  if (value.text() == "info") return Severity::info;
  if (value.text() == "warning") return Severity::warning;
  if (value.text() != "error") value.refuse("应是 info、warning 或 error");
  return Severity::error;
}

class FileReader {
 public:
  FileReader(TaskStream& file, bool sealed) : tasks_(file), root_(file.tree()), object_(root_), sealed_(sealed) {}

  ReturnedJson read() {
    object_.with("schema_version", [](const JsonValue&) {});
    object_.with("generator", [&](const JsonValue& value) { generator(value); });
    if (!object_.with("source", [&](const JsonValue& value) { source(value); })) root_.refuse("缺少 source");
    std::optional<JsonPlaces>& read = tasks_.places();
    JsonPlaces& places = read ? *read : read.emplace(extraction_.document.source);
    if (!object_.with("notices", [&](const JsonValue& list) {
          list.each([&](const JsonValue& value) { 
            const std::size_t index = extraction_.notices.size();
            extraction_.notices.push_back(read_notice(value, places, tasks_.take(index)));
          });
        }))
      root_.refuse("缺少 notices");
    object_.each("diagnostics", [&](const JsonValue& value) { diagnostic(value, places); });
    object_.with("coverage", [&](const JsonValue& value) { coverage(value, places); });
    object_.with("seal", [](const JsonValue&) {});  // of the file as it was written
    object_.done();
    places.give(extraction_.document);
    result_.changed.resize(extraction_.notices.size());
    for (std::size_t i = 0; i < extraction_.notices.size() && !sealed_; ++i) note_edits(i);
    return std::move(result_);
  }

 private:
  void note_edits(std::size_t index) {
    Notice& notice = extraction_.notices[index];
    const std::vector<TextColumn> columns = sheets::text_columns(notice, extraction_.document.source);
    HandEdits edits(extraction_.document.source, extraction_.diagnostics);
    for (Task& task : notice.tasks) edits.note(task);
    result_.changed[index] = edits.changed();
    note_unlisted(notice, result_.changed[index]);
    if (!edits.changed().empty()) sheets::keep_text_columns(notice, extraction_.document.source, columns);
    for (Diagnostic doubt : edits.doubts()) {
      doubt.notice = static_cast<int>(index);
      extraction_.diagnostics.push_back(std::move(doubt));
    }
  }

  void generator(const JsonValue& value) {
    JsonObject members(value);
    members.text("name");
    members.text("version");
    result_.rules_digest = members.text("rules_digest");
    members.done();
  }

  void source(const JsonValue& value) {
    JsonObject members(value);
    SourceFile& file = extraction_.file;
    file.name = members.text("file");
    file.sha256 = members.text("sha256");
    file.media_type = members.text("media_type");
    file.pages = members.integer_if("pages", 0);
    extraction_.document.source = members.text("text");
    extraction_.document.page_count = file.pages;
    members.done();
  }

  void diagnostic(const JsonValue& value, JsonPlaces& places) {
    JsonObject members(value);
    Diagnostic diagnostic;
    diagnostic.code = members.text("code");
    if (!members.with("severity", [&](const JsonValue& word) { diagnostic.severity = read_severity(word); }))
      value.refuse("缺少 severity");
    diagnostic.message = members.text("message");
    members.with("notice", [&](const JsonValue& index) {
      diagnostic.notice = index.integer();
      if (index.place() >= extraction_.notices.size()) index.refuse("没有这份公文");
    });
    diagnostic.task = members.text_if("task");
    diagnostic.field = members.text_if("field");
    diagnostic.source = places.source_of(members);
    members.done();
    extraction_.diagnostics.push_back(std::move(diagnostic));
  }

  void coverage(const JsonValue& value, JsonPlaces& places) {
    JsonObject members(value);
    Coverage& ledger = extraction_.coverage;
    const auto count = [&](std::string_view key, std::size_t& into) {
      members.with(key, [&](const JsonValue& number) { into = number.place(); });
    };
    count("characters", ledger.characters);
    count("in_fields", ledger.in_fields);
    count("furniture", ledger.furniture);
    members.each("remainder", [&](const JsonValue& entry) {
      JsonObject parts(entry);
      parts.text("text");
      const std::vector<Span> spans = places.source_of(parts);
      if (spans.empty()) entry.refuse("缺少 source");
      ledger.remainder.push_back({spans.front().begin, spans.back().end});
      parts.done();
    });
    members.done();
  }

  TaskStream& tasks_;
  JsonValue root_;
  JsonObject object_;
  bool sealed_;
  ReturnedJson result_;
  Extraction& extraction_ = result_.extraction;
};

ReturnedJson read_file(std::string_view bytes, bool sealed) {
  TaskStream file(kKnownVersion);
  parse(bytes, file);
  demand_ours(file.tree());
  return FileReader(file, sealed).read();
}

}  // namespace

ReturnedJson read_sealed_json(std::string_view bytes) { return read_file(bytes, true); }

ReturnedJson read_json(std::string_view bytes, const std::string* from) {
  ReturnedJson read = read_file(bytes, false);
  if (from == nullptr) return read;
  const ReturnedJson original = read_json(*from);
  std::vector<Notice>& notices = read.extraction.notices;
  if (original.extraction.file.sha256 != read.extraction.file.sha256 || original.extraction.notices.size() != notices.size())
    throw Error("returned/other-source", "", "--from 给出的 JSON 与这个 JSON 不是出自同一个文件，请核对");
  const std::string& source = read.extraction.document.source;
  for (std::size_t i = 0; i < notices.size(); ++i) {
    note_against(notices[i], original.extraction.notices[i], read.changed[i]);
    sheets::keep_text_columns(notices[i], source, sheets::text_columns(original.extraction.notices[i], source));
  }
  return read;
}

}  // namespace fenjie::returned
