// What is said of sentences that tell somebody something and became no task.
#pragma once

#include <vector>

#include "task/duty_doubts.h"
#include "task/duty_sentence.h"
#include "task/duty_standing.h"

namespace fenjie::task {

class NarrativeDoubts {
 public:
  /// All arguments must outlive the doubts.
  NarrativeDoubts(const DutySentences& sentences, const DutyStanding& standing, DutyDoubts& doubts) : sentences_(sentences), standing_(standing), doubts_(doubts) {}

  /// Of a paragraph of an item whose sentences are read as tasks; `told` are those that were.
  void of_read(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const;
  /// Of a duty beside tasks that others mark, or around a table.
  void of_untold(const rules::Subject& subject, const Duty& duty, bool numbered, bool beside_table) const;
  /// What stands in front of a paragraph's duties.
  void of_front(const rules::Subject& subject, std::size_t lead) const;
  /// Of a duty in what the responsibilities of an item left over.
  void of_left(const rules::Subject& subject, const Duty& duty) const;

 private:
  void unread(const rules::Subject& subject, const std::vector<Duty>& told) const;
  void groups_and_checks(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const;
  void strays(const rules::Subject& subject, const std::vector<Duty>& told, bool numbered) const;
  void keep_of_group(const rules::Subject& subject, const Duty& duty) const;

  const DutySentences& sentences_;
  const DutyStanding& standing_;
  DutyDoubts& doubts_;
};

}  // namespace fenjie::task
