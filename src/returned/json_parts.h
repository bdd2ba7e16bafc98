// The parts of the JSON that are read one by one.
#pragma once

#include "model/notice.h"
#include "returned/json_places.h"

namespace fenjie::returned {

/// @param tasks those that have been read already; the others are in `value`
Notice read_notice(const JsonValue& value, JsonPlaces& places, std::vector<Task> tasks);
/// What a workbook that came back had changed.
std::vector<Edit> read_edited(JsonObject& owner);
/// An entry of "progress".
Progress read_progress(const JsonValue& value);
Task read_task(const JsonValue& value, JsonPlaces& places);
/// A deadline; its evidence is `text`'s.
Deadline read_deadline(const JsonValue& value, const JsonEvidence& evidence, const std::string& path);
ColumnRole read_column_role(const JsonValue& value);
/// A table with its grid, if that stands there; `path` is where its evidence is kept.
Table read_table(const JsonValue& value, const JsonEvidence& evidence, const JsonPlaces& places,
                 const std::string& path);

}  // namespace fenjie::returned
