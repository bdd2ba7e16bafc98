// Rows over all columns of a sheet 分解表: is one a section or a group, when its text was changed, too?
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fenjie::returned {

class HeadingKinds {
 public:
  /// A heading that had been written, in the sheet's order.
  void add(const std::string& text, bool is_group);
  /// The task that stood below the headings added since the task before.
  void add_task(const std::string& text);

  bool knows(const std::string& text) const { return kinds_.count(text) > 0; }
  /// Told by its text, by the form of its number, or by the headings that stood above the same task; nothing when none tells.
  /// @param place among the `count` headings that stand above the task `below` now
  std::optional<bool> is_group(const std::string& text, std::size_t place, std::size_t count, const std::string& below) const;
  /// What is most likely when nothing tells: what all the others are; else the lower of two is a group.
  bool likely_group(std::size_t place) const { return has_sections_ == has_groups_ ? place > 0 : has_groups_; }
  bool has_both() const { return has_sections_ && has_groups_; }

 private:
  std::unordered_map<std::string, bool> kinds_;
  std::map<std::string, std::vector<bool>> forms_;  // of numbers: the kinds that have them
  std::unordered_map<std::string, std::vector<bool>> above_;  // by the text of the task below
  std::vector<bool> waiting_;
  bool has_sections_ = false, has_groups_ = false;
};

}  // namespace fenjie::returned
