#include "names/registered_posts.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/shortened.h"

namespace fenjie::names {

namespace {

constexpr std::string_view kDeputy = "副";

bool is_deputy(const std::string& title) { return title.find(kDeputy) != std::string::npos; }
bool are_one(const std::string& one, const std::string& other) { return text::is_shortened(one, other) || text::is_shortened(other, one); }

}  // namespace

bool RegisteredPosts::is_held(const rules::Post& post) const {
  return day_.empty() || ((post.from.empty() || post.from <= day_) && (post.to.empty() || day_ <= post.to));
}

bool RegisteredPosts::are_over(const rules::RegisteredPerson& person) const {
  return !person.posts.empty() && std::none_of(person.posts.begin(), person.posts.end(), [this](const rules::Post& post) { return is_held(post); });
}

bool RegisteredPosts::holds(const rules::RegisteredPerson& person, const std::vector<Field>& titles) const {
  return std::any_of(person.posts.begin(), person.posts.end(), [&](const rules::Post& post) {
    return is_held(post) && !post.unit.empty() && std::any_of(titles.begin(), titles.end(), [&](const Field& title) {
             const rules::RegisteredUnit* known = unit_of(text::compact(title.value));
             return known != nullptr && known->id == post.unit;
           });
  });
}

bool RegisteredPosts::differ(const rules::RegisteredPerson& person, const std::vector<Field>& titles) const {
  std::size_t held = 0;
  for (const rules::Post& post : person.posts) {
    if (!is_held(post)) continue;
    ++held;
    if (std::any_of(titles.begin(), titles.end(), [&](const Field& title) { return !is_another(text::compact(title.value), post); })) return false;
  }
  return held > 0 && !titles.empty();
}

/// A title without a unit of the registry (局党组成员) may be anything, unless the post is told without a unit, too.
bool RegisteredPosts::is_another(const std::string& title, const rules::Post& post) const {
  const rules::RegisteredUnit *unit = unit_of(title), *own = unit_with(post.unit);
  const std::string words = text::compact(post.title), whole = own == nullptr ? words : text::compact(own->name) + words;
  const bool same_rank = words.empty() || is_deputy(words) == is_deputy(title);
  if (same_rank && (title == words || are_one(title, whole))) return false;
  if (own == nullptr) return !words.empty() && (unit == nullptr || unit_of(words) != nullptr);
  return names_another(title, *own) || (unit == own && !same_rank);
}

/// The title is of another unit, which the registry may not have.
bool RegisteredPosts::names_another(const std::string& title, const rules::RegisteredUnit& unit) const {
  if (const rules::RegisteredUnit* known = unit_of(title)) return known != &unit;
  const auto match = titles_.full(title);
  const auto own = match ? match->field("unit") : std::nullopt;
  return own && !are_one(title.substr(own->begin, own->size()), text::compact(unit.name));
}

std::string RegisteredPosts::told(const rules::RegisteredPerson& person) const {
  std::string all;
  for (const rules::Post& post : person.posts)
    if (is_held(post)) all += (all.empty() ? "" : "、") + printed(post);
  return all;
}

std::string RegisteredPosts::printed(const rules::Post& post) const {
  const rules::RegisteredUnit* unit = unit_with(post.unit);
  return unit == nullptr || unit_of(text::compact(post.title)) != nullptr ? post.title : unit->name + post.title;
}

/// Of the longest name that the title begins with.
const rules::RegisteredUnit* RegisteredPosts::unit_of(const std::string& title) const {
  for (std::size_t end = title.size(); end > 0; end = text::character_start(title, end - 1))
    if (const rules::RegisteredUnit* known = registry_.unit(std::string_view(title).substr(0, end))) return known;
  return nullptr;
}

const rules::RegisteredUnit* RegisteredPosts::unit_with(const std::string& id) const {
  const auto& units = registry_.units();
  const auto found = std::find_if(units.begin(), units.end(), [&](const rules::RegisteredUnit& unit) { return unit.id == id; });
  return id.empty() || found == units.end() ? nullptr : &*found;
}

}  // namespace fenjie::names
