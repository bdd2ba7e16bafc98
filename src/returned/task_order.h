// The order of tasks when rows were moved and added.
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <unordered_map>
#include <vector>

#include "model/task.h"

namespace fenjie::returned {

/// Entries in order; each is known by its task, or by itself when it has none.
template <class Entry>
class TaskOrder {
 public:
  void append(const Task* task, Entry* entry) { insert(entries_.end(), task, entry); }
  /// Behind the task `before` (in front when null), unless it stands somewhere already.
  void insert_after(const Task* before, const Task* task, Entry* entry) {
    if (places_.count(task) == 0) insert(behind(before), task, entry);
  }
  /// An added entry: behind the added one before it, else behind the task before it.
  void insert_new(const Task* before, const Entry* new_before, Entry* entry) {
    const void* key = new_before != nullptr ? static_cast<const void*>(new_before) : before;
    insert(behind(key), entry, entry);
  }
  std::vector<Entry*> take() const { return {entries_.begin(), entries_.end()}; }

 private:
  using Place = typename std::list<Entry*>::iterator;
  Place behind(const void* key) {
    const auto found = places_.find(key);
    return key == nullptr || found == places_.end() ? entries_.begin() : std::next(found->second);
  }
  void insert(Place place, const void* key, Entry* entry) { places_[key] = entries_.insert(place, entry); }

  std::list<Entry*> entries_;
  std::unordered_map<const void*, Place> places_;
};

/// The fewest places of `order` whose tasks must have been moved: the others ascend, and as many of them as can be stand where they
/// stood (of two tasks that changed places both are told, not the one between them).
std::vector<std::size_t> moved_places(const std::vector<std::size_t>& order);

}  // namespace fenjie::returned
