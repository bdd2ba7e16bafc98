#include "emit/tasks_by_owner.h"

#include <unordered_map>

namespace fenjie::emit {
namespace {

class Owners {
 public:
  Owner& of(const std::string& key, const std::string& name, const Task& task) {
    const auto [found, is_new] = places_.emplace(key, owners_.size());
    if (is_new) owners_.push_back({name, {}, {}, 0, false});
    Owner& owner = owners_[found->second];
    if (owner.tasks.empty() || owner.tasks.back() != &task) owner.tasks.push_back(&task);
    return owner;
  }
  std::vector<Owner> take() { return std::move(owners_); }

 private:
  std::vector<Owner> owners_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<Owner> owners_of(const Notice& notice, SplitBy by) {
  Owners owners;
  for (const Task& task : notice.tasks) {
    if (by == SplitBy::leader)
      for (const Person& leader : task.leaders) owners.of(leader.name.value, leader.name.value, task);
    if (by != SplitBy::unit) continue;
    for (const Unit& unit : task.units) {
      const std::string& key = unit.full_name.empty() ? unit.name.value : unit.full_name;
      Owner& owner = owners.of(key, unit.name.value, task);
      if (owner.full_name.empty()) owner.full_name = unit.full_name;
      owner.lead += unit.role == UnitRole::lead;
      owner.collective = owner.collective || unit.collective;
    }
  }
  return owners.take();
}

}  // namespace fenjie::emit
