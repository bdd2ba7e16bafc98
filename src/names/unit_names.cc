#include "names/unit_names.h"

#include "rules/key_characters.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::string_view kParty = "委", kCommittee = "委员会", kProvince = "省", kRegion = "自治区", kState = "国家",
                           kZone = "管委会", kZoneInFull = "管理委员会", kNowhere = "nowhere";
constexpr std::size_t kShortestPlace = 3;  // characters of 临江市; of those with two only 沛县 is surely a place

/// 市, 临江市, 沛县; 城市 (of 城市管理委员会) and 园区 are no places.
bool can_be_place(std::string_view text) {
  const std::size_t characters = text::length(text);
  return characters == 1 || characters >= kShortestPlace || text.ends_with("县");
}

/// 临江 of 临江市; empty for 市 alone.
std::string_view without_level(std::string_view place) {
  static constexpr std::size_t kLevel = std::string_view("市").size();
  return text::length(place) < kShortestPlace ? std::string_view() : place.substr(0, place.size() - kLevel);
}

bool is_provincial(std::string_view place) { return place.ends_with(kProvince) || place.ends_with(kRegion); }

}  // namespace

UnitNames::UnitNames(const Notice& notice, std::string_view source, const rules::Book& book,
                     const rules::Lexicon& lexicon)
    : source_(source),
      lexicon_(lexicon),
      abbreviations_(book.vocabulary("unit-abbreviations")),
      levels_(book.vocabulary("own-prefixes")),
      level_words_(book.vocabulary("level-words")),
      issuer_words_(book.vocabulary("issuer-words")),
      suffixes_(book.vocabulary("unit-suffixes")),
      party_departments_(book.vocabulary("party-departments")),
      provincial_halls_(book.vocabulary("provincial-halls")),
      no_places_(book.vocabulary("no-places")),
      superiors_(book.vocabulary("unit-superiors")),
      short_zones_(book.vocabulary("short-zones")),
      own_places_(book.vocabulary("own-place-units")),
      short_names_(book.set("short-unit-name")),
      jurisdiction_(text::fold(notice.issuer.value), book, lexicon) {}

/// Bytes of the place that `key` begins with: 市, 青山县, 自治区; 0 when there is none for sure.
std::size_t UnitNames::place_size(std::string_view key) const {
  if (key.starts_with(kRegion)) return kRegion.size();
  if (abbreviations_.contains(key)) return 0;  // 住房城乡建设厅
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = text::character_at(key, at).end;
    const std::string_view rest = key.substr(end);
    if (levels_.contains(key.substr(at, end - at)) && can_be_place(key.substr(0, end)) &&
        no_places_.longest_suffix(key.substr(0, end)).empty()) {
      const bool office = !issuer_words_.longest_prefix(rest).empty();
      const bool is_word = !office && !level_words_.longest_prefix(key.substr(at)).empty();
      if (!is_word && (office || abbreviations_.contains(rest) || lexicon_.is_unit(rest))) return end;
    }
    at = end;
  }
  return 0;
}

UnitNames::Parts::Kind UnitNames::kind_of(std::string_view rest) const {
  if (rest.ends_with("管委会") || rest.ends_with("管理委员会")) return Parts::Kind::other;
  if (party_departments_.contains(rest)) return Parts::Kind::party_department;
  const std::string_view kind = suffixes_.value(suffixes_.longest_suffix(rest));
  if (kind == "organ" || kind == "group" || kind == "court" || abbreviations_.contains(rest)) return Parts::Kind::organ;
  return Parts::Kind::other;
}

UnitNames::Parts UnitNames::take_apart(const std::string& name) const {
  std::string key = text::fold(name);
  Parts parts;
  parts.national = is_national(key);
  const std::size_t bracket = key.find("（");
  parts.bracketed = bracket != std::string::npos;
  if (parts.bracketed) key.resize(bracket);
  std::string_view rest = key;
  if (rest.starts_with(kState) && abbreviations_.contains(rest.substr(kState.size()))) {
    parts.rest = std::string(kState) + std::string(abbreviations_.value(rest.substr(kState.size())));
    return parts;
  }
  if (!parts.national) {
    parts.place = rest.substr(0, place_size(rest));
    rest.remove_prefix(parts.place.size());
    const bool of_party = !parts.place.empty() && rest.size() > kParty.size() && rest.starts_with(kParty) &&
                          !rest.starts_with(kCommittee) && !abbreviations_.contains(rest);  // 县委办
    if (of_party) {
      parts.party = kParty;
      rest.remove_prefix(kParty.size());
    }
  }
  parts.kind = kind_of(rest);
  parts.under = abbreviations_.value(rest, 1);
  const bool whole_organ = suffixes_.value(rest) == "organ" && suffixes_.value(rest, 1) == "0";  // 财政局; 长江水利委员会 is nobody's
  const bool hall = rest.ends_with("厅") && suffixes_.value(suffixes_.longest_suffix(rest)) == "organ";  // a province's, none else has them
  parts.office = abbreviations_.contains(rest) || hall || (whole_organ && parts.kind != Parts::Kind::party_department);
  // Only what is an abbreviation as a whole: 水利 before 科技局 is no place.
  parts.rest = abbreviations_.contains(rest) ? abbreviations_.value(rest) : rest;
  if (parts.rest.ends_with(kZone) && !is_short_zone(rest)) parts.rest.replace(parts.rest.size() - kZone.size(), kZone.size(), kZoneInFull);
  return parts;
}

const UnitNames::Parts& UnitNames::parts_of(const std::string& name) {
  const auto known = parts_.find(name);
  return known != parts_.end() ? known->second : parts_.emplace(name, take_apart(name)).first->second;
}

/// 市 -> 临江市 where the issuer's place has that one level; otherwise as printed.
std::string UnitNames::place_in_full(const std::string& place) const {
  const bool is_level = levels_.contains(place) || place == kRegion;
  const std::string full = is_level ? jurisdiction_.place_of(place) : std::string();
  return full.empty() ? place : full;
}

/// 高新区管委会: which zone it is in full, and whether the place stands in its name, nothing says.
bool UnitNames::is_short_zone(std::string_view rest) const {
  return rest.ends_with(kZone) && !short_zones_.longest_suffix(rest.substr(0, rest.size() - kZone.size())).empty();
}

/// Whether the place in front of it is all that the name lacks: 市农发行, 市双拥办 and 市海关 have other names in full.
bool UnitNames::has_full_name(const Parts& parts, const std::string& place, const std::string& party) const {
  if (is_short_zone(parts.rest)) return false;
  if (!parts.under.empty()) {
    if (place.empty() || parts.under.find(rules::last_character(place)) == std::string::npos) return false;
  } else if (short_names_.full(parts.rest)) {
    return false;
  }
  if (parts.kind == Parts::Kind::party_department && party.empty() && !parts.office) return false;  // 市宣传部
  return own_places_.longest_suffix(parts.rest) != parts.rest;
}

/// 临江市财政局, 国家税务总局临江市税务局; empty where the name under that place is not sure.
std::string UnitNames::full_name(const Parts& parts, const std::string& place, const std::string& party) const {
  if (!has_full_name(parts, place, party)) return {};
  const std::string_view superior = superiors_.value(parts.rest), behind = superiors_.value(parts.rest, 1);
  if (!superior.empty() && (levels_.contains(place) || place == kRegion)) return {};
  return std::string(superior) + place + party + (behind.empty() ? parts.rest : std::string(behind));
}

/// 团市委: its own level stands inside.
bool UnitNames::names_own_level(std::string_view rest) const {
  const std::size_t second = rest.empty() ? 0 : text::character_at(rest, 0).end;
  if (second >= rest.size() || !rest.ends_with(kParty)) return false;
  return levels_.contains(rest.substr(second, text::character_at(rest, second).end - second));
}

/// Whether a name without a prefix can stand under the prefix of the name before it.
bool UnitNames::fits(const Parts& parts, const Parts& before) const {
  if (parts.kind == Parts::Kind::party_department) return !before.party.empty();
  if (parts.kind != Parts::Kind::organ || names_own_level(parts.rest)) return false;
  const std::string place = place_in_full(before.place);
  const std::string_view bare = without_level(place);
  if (!bare.empty() && parts.rest.starts_with(bare)) return false;  // 临江供电局 behind 市发改委
  const std::string_view ending = own_places_.longest_suffix(parts.rest);
  if (!ending.empty() && ending.size() < parts.rest.size()) return false;  // 合肥海关
  const bool provincial = is_provincial(before.place);
  if (parts.rest.ends_with("厅")) return provincial;
  return !(provincial && provincial_halls_.contains(parts.rest));
}

/// Only 、 stands between the two names.
bool UnitNames::in_one_run(const Unit& before, const Unit& unit) const {
  if (before.name.spans.empty() || unit.name.spans.empty()) return false;
  const std::size_t begin = before.name.spans.back().end, end = unit.name.spans.front().begin;
  constexpr std::size_t kWidest = 16;
  if (begin > end || end > source_.size() || end - begin > kWidest) return false;
  return text::without_blanks(source_.substr(begin, end - begin)) == "、";
}

/// Remembers what a name without prefix is in this notice.
const std::string& UnitNames::complete(const std::string& rest, const std::string& full_name) {
  const auto [known, is_new] = completed_.emplace(rest, full_name);
  if (!is_new && known->second != full_name) known->second.clear();
  return full_name;
}

void UnitNames::complete_runs(std::vector<Task>& tasks) {
  for (Task& task : tasks) {
    const Unit* before = nullptr;
    const Parts* prefix = nullptr;
    for (Unit& unit : task.units) {
      if (before && !in_one_run(*before, unit)) prefix = nullptr;
      before = &unit;
      if (unit.collective || !unit.full_name.empty()) {  // 长春 of 长春、吉林市政府
        prefix = nullptr;
        continue;
      }
      const Parts& parts = parts_of(unit.name.value);
      const Parts* own = parts.place.empty() ? prefix : &parts;
      if (parts.place.empty() && prefix && !fits(parts, *prefix)) {
        if (parts.kind == Parts::Kind::other || parts.national) prefix = nullptr;
        continue;
      }
      if (parts.national || !own) continue;
      const std::string party = own == &parts || parts.kind == Parts::Kind::party_department ? own->party : std::string();
      const std::string full = full_name(parts, place_in_full(own->place), party);
      if (!parts.bracketed) unit.full_name = full.empty() ? unit.name.value : complete(parts.rest, full);
      prefix = parts.kind == Parts::Kind::other ? nullptr : own;
    }
  }
}

/// 临江市卫生健康委员会 of 卫健委 in a notice of that city; empty where the office may be another place's, or of none.
std::string UnitNames::of_own_place(const Parts& parts) const {
  const std::string& place = jurisdiction_.place();
  const std::string_view level = place.empty() ? std::string_view() : rules::last_character(place);
  if (!parts.office || parts.national || !levels_.contains(level) || !no_places_.longest_suffix(place).empty()) return {};
  for (const std::string_view town : {"乡", "镇"})  // 财政局 is the county's
    if (level == town) return {};
  Parts own;
  own.place = place;
  const bool of_party = parts.kind == Parts::Kind::party_department;  // 网信办
  return of_party || fits(parts, own) ? full_name(parts, place, {}) : std::string();
}

/// 青山县财政局, 各县教育局: what stands without a prefix behind it may be of that place.
bool UnitNames::is_of_others(const Unit& unit) {
  if (unit.collective) return suffixes_.value(suffixes_.longest_suffix(text::fold(unit.name.value))) == "organ";
  const std::string& place = parts_of(unit.name.value).place;
  return !place.empty() && place_in_full(place) != jurisdiction_.place();
}

/// As the only completion of this notice says, or the issuer's, or the abbreviation alone written out.
std::string UnitNames::bare_name(const Parts& parts, bool beside_others) const {
  const auto known = parts.national ? completed_.end() : completed_.find(parts.rest);
  std::string own = of_own_place(parts);
  const bool told = known != completed_.end() && (own.empty() || known->second == own);
  if (told && !known->second.empty()) return known->second;
  if (known == completed_.end() && !own.empty() && !beside_others) return own;
  const bool by_level = !parts.under.empty() && parts.under != kNowhere;
  return by_level ? std::string() : parts.rest;
}

void UnitNames::complete_others(std::vector<Task>& tasks) {
  for (Task& task : tasks) {
    const Unit* before = nullptr;
    bool beside_others = false;
    for (Unit& unit : task.units) {
      beside_others = before && in_one_run(*before, unit) && (beside_others || is_of_others(*before));
      before = &unit;
      if (unit.collective || !unit.full_name.empty()) continue;
      const Parts& parts = parts_of(unit.name.value);
      if (!parts.rest.empty() && !parts.bracketed) unit.full_name = bare_name(parts, beside_others);
    }
  }
}

void UnitNames::write_out(std::vector<Task>& tasks) {
  complete_runs(tasks);
  complete_others(tasks);
  for (Task& task : tasks)
    for (Unit& unit : task.units)
      if (unit.full_name == unit.name.value || unit.full_name == text::fold(unit.name.value)) unit.full_name.clear();
}

}  // namespace fenjie::names
