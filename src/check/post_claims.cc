#include "check/post_claims.h"

#include <unordered_map>
#include <utility>

#include "check/unit_keys.h"

namespace fenjie::check {
namespace {

void append(std::vector<Span>& all, const std::vector<Span>& more) { all.insert(all.end(), more.begin(), more.end()); }

class Collector {
 public:
  Collector(const std::vector<Notice>& notices, const rules::Book& book)
      : notices_(notices), posts_(book.set("posts")), keys_(book) {}

  std::vector<UnitClaims> collect() {
    for (const Notice& notice : notices_) learn_names(notice);
    for (std::size_t i = 0; i < notices_.size(); ++i) {
      for (const Task& task : notices_[i].tasks) add_task(i, task);
      for (const RosterEntry& entry : notices_[i].roster) add_roster_entry(i, entry);
    }
    return std::move(claims_);
  }

 private:
  void learn_names(const Notice& notice) {
    keys_.add_issuer(notice.issuer.value);
    for (const Task& task : notice.tasks)
      for (const Unit& unit : task.units) keys_.add_unit(unit.name.value, unit.full_name);
    for (const RosterEntry& entry : notice.roster) {
      for (const Field& title : entry.titles) {
        const std::string key = name_key(title.value);
        if (const auto post = posts_.full(key))
          if (const auto unit = post->field("unit")) keys_.add_unit(key.substr(unit->begin, unit->size()), {});
      }
    }
  }

  UnitClaims& claims_of(std::string_view unit) {
    const auto [entry, is_new] = index_.emplace(keys_.unit_key(unit), claims_.size());
    if (is_new) claims_.push_back({std::string(unit), {}, {}, {}});
    return claims_[entry->second];
  }

  void add_task(std::size_t notice, const Task& task) {
    for (const Unit& unit : task.units) {
      if (unit.collective || !unit.person || *unit.person >= task.persons.size()) continue;
      const Person& person = task.persons[*unit.person];
      if (person.collective) continue;
      claims_of(unit.name.value)
          .responsible.push_back({name_key(person.name.value), notice, task.id, {}, person.name.spans});
    }
  }

  void add_roster_entry(std::size_t notice, const RosterEntry& entry) {
    for (const Field& title : entry.titles) {
      const std::string key = name_key(title.value);
      const auto post = posts_.full(key);
      if (!post) continue;
      const auto unit = post->field("unit");
      const auto name = post->field("post");
      if (!unit || !name) continue;
      UnitClaims& claims = claims_of(std::string_view(key).substr(unit->begin, unit->size()));
      Claim claim{name_key(entry.name.value), notice, {}, title.value, entry.name.spans};
      append(claim.source, title.spans);
      std::vector<Claim>& place =
          post->constant("rank") == "head" ? claims.heads[key.substr(name->begin, name->size())] : claims.deputies;
      place.push_back(std::move(claim));
    }
  }

  const std::vector<Notice>& notices_;
  const rules::RuleSet& posts_;
  UnitKeys keys_;
  std::unordered_map<std::string, std::size_t> index_;  // unit key -> claims_[]
  std::vector<UnitClaims> claims_;
};

}  // namespace

std::vector<UnitClaims> collect_claims(const std::vector<Notice>& notices, const rules::Book& book) {
  return Collector(notices, book).collect();
}

}  // namespace fenjie::check
