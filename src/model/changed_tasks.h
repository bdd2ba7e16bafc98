// Which values of which tasks someone has just changed.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fenjie {

/// By task id: the fields, called as in Edit::field. A task that was added has the field "task".
class ChangedTasks {
 public:
  void add(const std::string& task, std::string field) { fields_[task].push_back(std::move(field)); }
  bool empty() const { return fields_.empty(); }
  /// Whether a field of the task was changed whose path begins with `key`: units[0] with units.
  bool has(std::string_view task, std::string_view key) const {
    const auto found = fields_.find(task);
    return found != fields_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [key](std::string_view field) {
             return field.substr(0, field.find_first_of("[./")) == key;
           });
  }
  /// The same, changed on a sheet or added there or by hand: a sheet's cell lists all its names, JSON's paths name each (units[0]).
  bool on_sheet(std::string_view task, std::string_view key) const {
    const auto found = fields_.find(task);
    return found != fields_.end() && std::any_of(found->second.begin(), found->second.end(), [key](std::string_view field) {
             const std::string_view rest = field.substr(std::min(key.size(), field.size()));
             return field == "task" || (field.starts_with(key) && (rest.empty() || rest.starts_with("[role=")));
           });
  }
  /// Whether this very field was changed: units[role=lead].
  bool has_exactly(std::string_view task, std::string_view field) const {
    const auto found = fields_.find(task);
    return found != fields_.end() && std::find(found->second.begin(), found->second.end(), field) != found->second.end();
  }
  bool has(std::string_view task) const { return fields_.find(task) != fields_.end(); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> fields_;
};

}  // namespace fenjie
