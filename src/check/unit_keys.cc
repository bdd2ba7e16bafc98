#include "check/unit_keys.h"

#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::check {

std::string name_key(std::string_view name) { return text::compact(name); }

void UnitKeys::add_issuer(std::string_view issuer) {
  const std::string key = name_key(issuer);
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view prefix = prefixes_.longest_prefix(std::string_view(key).substr(at));
    if (at == 0 || prefix.empty()) continue;
    places_.insert(key.substr(0, at + prefix.size()));
    return;
  }
}

void UnitKeys::add_unit(std::string_view name, std::string_view full_name) {
  const std::string key = name_key(name);
  names_.insert(key);
  if (full_name.empty()) return;
  const std::string full = name_key(full_name);
  short_name_.emplace(full, key);
  full_name_.emplace(key, full);
}

std::string UnitKeys::without_prefix(const std::string& key) const {
  const auto known_rest = [&](std::size_t prefix_size) {
    const std::string rest = key.substr(prefix_size);
    if (const auto alias = short_name_.find(rest); alias != short_name_.end()) return alias->second;
    return names_.count(rest) > 0 ? rest : std::string();
  };
  if (std::string rest = known_rest(prefixes_.longest_prefix(key).size()); !rest.empty() && rest != key) return rest;
  for (const std::string& place : places_)
    if (key.starts_with(place))
      if (std::string rest = known_rest(place.size()); !rest.empty()) return rest;
  return key;
}

std::string UnitKeys::unit_key(std::string_view name) const {
  std::string key = name_key(name);
  if (const auto full = full_name_.find(key); full != full_name_.end()) key = full->second;
  if (const auto alias = short_name_.find(key); alias != short_name_.end()) key = alias->second;
  return without_prefix(key);
}

}  // namespace fenjie::check
