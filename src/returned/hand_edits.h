// What someone changed in JSON by hand: values that the source does not print at their place.
#pragma once

#include <string_view>
#include <vector>

#include "model/changed_tasks.h"
#include "model/diagnostic.h"
#include "model/task.h"

namespace fenjie::returned {

class HandEdits {
 public:
  /// @param source text that the spans point into
  /// @param said of the JSON: what 同上 stands for is printed in another place (kDitto), and is not compared
  HandEdits(std::string_view source, const std::vector<Diagnostic>& said);

  /// Values that were changed lose their place, are listed in `edited`, and what had been derived from them (full names,
  /// days, ids in a registry) is left to be derived again. A task without any place was added.
  void note(Task& task);

  const ChangedTasks& changed() const { return changed_; }
  /// What was dropped because it belonged to the value before; without the notice's index.
  const std::vector<Diagnostic>& doubts() const { return doubts_; }

 private:
  /// What else may be printed at a value's place.
  enum class Beside { nothing, done, number, anything };
  bool is_ditto(const Field& field) const;
  bool is_changed(const Field& field, Beside beside) const;
  bool note_field(Task& task, Field& field, const std::string& path, Beside beside = Beside::nothing);
  void note_people(Task& task);
  void note_measures(Task& task);
  void say_derived_again(const Task& task, const char* field, const Field& now, const char* what, const std::string& before);

  std::string_view source_;
  std::vector<Span> dittos_;  // ascending
  ChangedTasks changed_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace fenjie::returned
