#include "cli/earlier_edits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "batch/input.h"
#include "batch/pile.h"
#include "model/data_columns.h"
#include "returned/json_reader.h"
#include "returned/package.h"
#include "returned/workbook_reader.h"
#include "text/characters.h"

namespace fenjie::cli {
namespace {

constexpr std::size_t kShownCharacters = 20;

/// What was edited -> how a sentence calls it.
using Places = std::map<std::pair<std::string, std::string>, std::string>;

std::string beginning_of(const std::string& text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kShownCharacters && at < text.size(); ++i) at = text::character_at(text, at).end;
  return "“" + text.substr(0, at) + (at < text.size() ? "…" : "") + "”";
}

/// The field, as the sheet 数据 heads it.
std::string called(const std::string& field) {
  if (field.starts_with("progress")) return "完成情况";
  if (field == "order") return "次序";
  const auto column = std::find_if(std::begin(kDataColumns), std::end(kDataColumns), [&](const DataColumn& each) { return field == each.json || std::string_view(each.json).starts_with(field + "["); });
  return column == std::end(kDataColumns) ? " " + field : column->heading;
}

Places places_in(const Extraction& extraction) {
  Places places;
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) {
    const Notice& notice = extraction.notices[i];
    const std::string whole = "notices[" + std::to_string(i) + "]";
    for (const Edit& edit : notice.edited) {
      const bool is_task = edit.field == "task", is_heading = edit.field == kHeadingField;
      places.emplace(std::pair(whole, edit.field + (is_task || is_heading ? edit.before + edit.after : "")),
                     is_task ? "删去的任务" + beginning_of(edit.before) : is_heading ? "删去的标题" + beginning_of(edit.before) : edit.field);
    }
    for (const Task& task : notice.tasks)
      for (const Edit& edit : task.edited)
        places.emplace(std::pair(task.id, edit.field), beginning_of(task.text.value) + (edit.field == "task" ? "" : "的" + called(edit.field)));
  }
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    if (diagnostic.code == kAddedNote) places.emplace(std::pair("批注", diagnostic.message), diagnostic.message);
  return places;
}

Places read_places(std::string_view bytes) {
  return places_in(returned::is_package(bytes) ? returned::read_workbook(bytes, nullptr).json.extraction
                                               : returned::read_json(bytes).extraction);
}

std::string lost(std::string_view before, std::string_view now) {
  Places gone = read_places(before);
  for (const auto& [place, shown] : read_places(now)) gone.erase(place);
  if (gone.empty()) return {};
  return "修改 " + std::to_string(gone.size()) + " 处（如" + gone.begin()->second + "）";
}

}  // namespace

std::string edits_lost(const std::string& path, const batch::Result& now, const batch::Limits& limits) {
  const bool lists_edits = now.name.ends_with(".json") || (now.name.ends_with(".xlsx") && now.name.find('/') == std::string::npos);
  if (!lists_edits) return {};
  batch::Request request;
  request.name = request.stem = "edits";
  const batch::MakeReader reader = [&now] {
    batch::Reader both;
    both.read = [&now](std::string_view bytes, const batch::Request& asked) {
      batch::Answer answer;
      answer.results.push_back({asked.stem, lost(bytes, now.content)});
      return answer;
    };
    return both;
  };
  const batch::Outcome outcome = batch::read_alone(reader, request, batch::open_input(path), limits);
  if (outcome.error) return "修改（读不出是哪些）";
  return outcome.answer->results.front().content;
}

}  // namespace fenjie::cli
