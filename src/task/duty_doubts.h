// What is said of duties that became no task, or may be none.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "model/source.h"

namespace fenjie::task {

class DutyDoubts {
 public:
  /// task/duty-unread, once a place.
  void add_unread(const Passage& text);
  /// task/item-unread.
  void add_unread_item(const OutlineItem& item);
  /// task/doubtful-duty: a task told to everybody without a date.
  void add_broad(const Task& task);
  void add(std::vector<Diagnostic> more) { said_.insert(said_.end(), more.begin(), more.end()); }
  /// For task/told-to-groups, said once for all.
  void keep_of_group(Passage text) { of_groups_.push_back(std::move(text)); }
  /// For task/check-announced, said once for all.
  void keep_check(Passage text) { checks_.push_back(std::move(text)); }
  /// For task/urged-only, said once for all.
  void keep_urged(Passage text) { urged_.push_back(std::move(text)); }
  /// What was kept from this place is a task after all.
  void forget(const std::vector<Span>& place);
  std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> said_;
  std::vector<Passage> of_groups_, checks_, urged_;
};

}  // namespace fenjie::task
