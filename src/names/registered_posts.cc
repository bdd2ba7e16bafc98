#include "names/registered_posts.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/shortened.h"

namespace fenjie::names {

namespace {

constexpr std::string_view kDeputy = "副";


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
  if (same_rank && (title == words || text::are_one_name(title, whole))) return false;
  if (own == nullptr) return !words.empty() && (unit == nullptr || unit_of(words) != nullptr);
  return names_another(title, *own) || (unit == own && !same_rank);
}

/// The title is of another unit, which the registry may not have.
bool RegisteredPosts::names_another(const std::string& title, const rules::RegisteredUnit& unit) const {
  if (const rules::RegisteredUnit* known = unit_of(title)) return known != &unit;
  const auto match = titles_.full(title);
  const auto own = match ? match->field("unit") : std::nullopt;
  return own && !text::are_one_name(title.substr(own->begin, own->size()), text::compact(unit.name));
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

/// Behind the longest name of the registry that the title begins with; 0 without one.
std::size_t RegisteredPosts::unit_end(std::string_view title) const {
  std::size_t end = title.size();
  while (end > 0 && registry_.unit(title.substr(0, end)) == nullptr) end = text::character_start(title, end - 1);
  return end;
}

const rules::RegisteredUnit* RegisteredPosts::unit_of(const std::string& title) const {
  const std::size_t end = unit_end(title);
  return end == 0 ? nullptr : registry_.unit(std::string_view(title).substr(0, end));
}

/// 市副食品公司经理 is none.
bool RegisteredPosts::is_deputy(std::string_view title) const { return title.find(kDeputy, unit_end(title)) != std::string_view::npos; }

const rules::RegisteredUnit* RegisteredPosts::unit_with(const std::string& id) const {
  const auto& units = registry_.units();
  const auto found = std::find_if(units.begin(), units.end(), [&](const rules::RegisteredUnit& unit) { return unit.id == id; });
  return id.empty() || found == units.end() ? nullptr : &*found;
}

}  // namespace fenjie::names
