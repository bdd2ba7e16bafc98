// Divisions of the office itself, learned from the notice: what 体育组负责… gives a part is a unit in all of its sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "task/subjects.h"

namespace fenjie::task {

class Divisions {
 public:
  /// What is learned is told to `subjects`.
  explicit Divisions(Subjects& subjects) : subjects_(subjects) {}

  /// Finds divisions that the paragraph plainly gives a part; they are units from now on.
  void learn(const rules::Subject& paragraph);
  /// The notice gives duties to sections of an office (教务处).
  bool has_sections() const { return has_sections_; }

 private:
  void learn_in(std::string_view key, Span clause);
  void learn_names(std::string_view key, Span names, bool plainly);
  void know(std::string_view division, bool plainly);
  void take_waiting();
  void learn_head(std::string_view key);

  Subjects& subjects_;
  std::vector<std::string> waiting_;  // 体育组 of 体育组要…, as long as no section was met
  bool has_sections_ = false;
};

}  // namespace fenjie::task
