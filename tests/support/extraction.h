// Extractions written by hand, for tests of what comes after them.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "model/extraction.h"

namespace fenjie::tests {

/// The field printed as the first `text` in the source.
inline Field field_in(const std::string& source, std::string_view text, std::string rule = "test") {
  const std::size_t at = source.find(text);
  if (at == std::string::npos) throw std::runtime_error("not in the source: " + std::string(text));
  return {std::string(text), {{at, at + text.size()}}, std::move(rule)};
}

inline Field bare_field(std::string value) { return {std::move(value), {}, "test"}; }

/// A task in which each unit is paired with the person at its place.
inline Task paired_task(std::string id, std::initializer_list<std::pair<const char*, const char*>> pairs) {
  Task task;
  task.id = std::move(id);
  for (const auto& [unit, person] : pairs) {
    task.units.push_back({bare_field(unit), "", UnitRole::responsible, false, task.persons.size(), {}});
    task.persons.push_back({bare_field(person), false});
  }
  return task;
}

}  // namespace fenjie::tests
