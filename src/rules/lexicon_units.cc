// Names of units: a stem and an ending, told from words and sentences that end alike.
#include <algorithm>
#include <iterator>
#include <string>

#include "rules/key_shape.h"
#include "rules/lexicon.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kLongestUnit = 40;        // characters
constexpr std::size_t kLongestPlace = 8;        // characters of a place that stands for its government
constexpr std::size_t kLongestPlaceName = 4;    // characters in front of a longer ending: 云湖经济技术开发区
constexpr std::size_t kLongestCollective = 34;  // characters
constexpr std::size_t kShortestCollective = 2;  // characters: 各地
constexpr std::string_view kCloseQuote = "”";  // what it closes is the name of a thing
constexpr std::size_t kClassStem = 2;           // characters before 部门, 单位
constexpr std::size_t kLongestDivision = 10;  // characters
constexpr std::size_t kLongestWord = 8;         // characters of non-units.tsv

bool is_one_of(std::string_view kind, std::initializer_list<std::string_view> kinds) {
  for (const std::string_view each : kinds)
    if (kind == each) return true;
  return false;
}

/// 5个乡镇污水处理厂: so many of them, and none by name; 第3小学, 12345热线中心 are names.
bool begins_like_count(std::string_view plain) {
  constexpr std::u32string_view kMeasures = U"个家所座处户名项台辆";
  const std::size_t digits = plain.find_first_not_of("0123456789");
  return digits > 0 && digits < plain.size() && kMeasures.find(text::character_at(plain, digits).code) != std::u32string_view::npos;
}

/// 市教育局 of 市教育局2024年建设学校, 市教育局今年建设学校: what stands in front of a year; empty where none does.
std::string_view in_front_of_year(std::string_view plain) {
  constexpr std::string_view kYear = "年";
  constexpr std::size_t kDigits = 4;
  for (const std::string_view word : {"今年", "明年"})
    if (const std::size_t at = plain.find(word); at != std::string_view::npos) return plain.substr(0, at);
  for (std::size_t at = plain.find(kYear); at != std::string_view::npos; at = plain.find(kYear, at + kYear.size()))
    if (at > kDigits && std::all_of(plain.begin() + static_cast<std::ptrdiff_t>(at - kDigits), plain.begin() + static_cast<std::ptrdiff_t>(at), [](char c) { return text::is_digit(static_cast<unsigned char>(c)); })) return plain.substr(0, at - kDigits);
  return {};
}

/// 各牵头部门 of “一件事一次办”各牵头部门: what the name of a thing says in quotation marks is no sentence.
std::string outside_quotes(std::string_view key) {
  constexpr std::string_view kOpen = "“";
  std::string text;
  for (std::size_t open = key.find(kOpen); open != std::string_view::npos; open = key.find(kOpen)) {
    text += key.substr(0, open);
    const std::size_t close = key.find(kCloseQuote, open);
    key.remove_prefix(close == std::string_view::npos ? key.size() : close + kCloseQuote.size());
  }
  return text.append(key);
}

}  // namespace

/// 市深化改革领导小组, 厅行业治理提升专班: whose it is stands in front.
bool Lexicon::is_of_one_office(std::string_view plain) const {
  constexpr std::string_view kOffices[] = {"厅", "局", "校", "院"};
  return !own_prefixes_.longest_prefix(plain).empty() || std::any_of(std::begin(kOffices), std::end(kOffices), [&](std::string_view office) { return plain.starts_with(office); });
}

bool Lexicon::is_unit(std::string_view key) const {
  return is_named_unit(key) || is_unit_collective(key) || (key.ends_with("机关") && is_office_or_group(PlainKey(key), "one-office"));
}

bool Lexicon::is_named_unit(std::string_view key) const {
  if (key.size() > 4 * kLongestUnit || key.ends_with(kCloseQuote)) return false;  // “渝快办”
  const PlainKey plain(key);
  const std::string_view ending = unit_suffixes_.longest_suffix(plain);
  if (ending.empty()) return false;
  const KeyShape shape = shape_of(plain);
  if (shape.han < 2 || shape.characters > kLongestUnit || !shape.only_name_characters) return false;
  if (is_no_unit_word(plain, ending) || by_whom(plain.text(), 1) != std::string_view::npos) return false;
  const std::size_t before = plain.text().size() - ending.size();
  if (before > 0 && text::length(ending) == 1 && text::is_digit(static_cast<unsigned char>(plain.text()[before - 1]))) return false;  // 26处
  if (begins_like_count(plain)) return false;
  const std::string_view dated = in_front_of_year(plain);  // 临江市2024年世园会执委会 is a name
  if (!dated.empty() && kind_of(dated) != "place" && is_named_unit(dated)) return false;
  const std::size_t stem = shape.characters - text::length(ending);
  if (stem < static_cast<std::size_t>(text::numeral(unit_suffixes_.value(ending, 1)).value_or(0))) return false;
  const std::string_view kind = unit_suffixes_.value(ending);
  if (kind == "place" && ((shape.characters > kLongestPlace && stem > kLongestPlaceName) || shape.digits > 0)) return false;
  const std::string_view verb = plain.text().substr(0, before);
  const std::string_view named = task_verbs_.value(verb, 1);  // 监督工作组, 监督科, 归集科
  const bool verb_office = task_verbs_.contains(verb) && (kind == "office" || (ending == "工作组" && named == "group") || (kind == "desk" && !named.empty()));
  if (is_one_of(kind, {"desk", "bench"}) && !verb_office && has_name_shape(plain)) return false;
  const bool whole = before == 0;  // 规划建设局
  if (!whole && begins_like_task(plain) && !verb_office) return false;
  const bool of_work = (unit_suffixes_.value(ending, 2) == "work" && is_of_one_office(plain)) || is_shared(plain, "work-body");
  return (of_work || !has_sentence_word(PlainKey(outside_quotes(key)))) && !runs_together(plain);
}

bool Lexicon::is_bare_unit(std::string_view key) const {
  const std::string_view kind = unit_suffixes_.value(key);
  return text::length(key) >= 2 && !kind.empty() && !is_one_of(kind, {"place", "desk", "bench", "military"}) && !is_no_unit_word(key, key);
}

bool Lexicon::is_division(std::string_view key) const {
  const std::string_view ending = unit_divisions_.longest_suffix(key);
  if (ending.empty() || unit_suffixes_.longest_suffix(key).size() > ending.size() || is_no_unit_word(key, ending) || begins_like_task(key) || has_sentence_word(key)) return false;
  const KeyShape shape = shape_of(key);
  const auto stem = static_cast<std::size_t>(text::numeral(unit_divisions_.value(ending)).value_or(0));
  return shape.all_han() && shape.characters <= kLongestDivision && shape.characters >= text::length(ending) + stem && !has_name_shape(key);
}

bool Lexicon::is_division_of_people(std::string_view key) const {
  return is_division(key) && unit_divisions_.value(unit_divisions_.longest_suffix(key), 1) == "people";
}

bool Lexicon::is_section(std::string_view key) const {
  return is_one_of(kind_of(key), {"office", "desk", "bench"}) && own_prefixes_.longest_prefix(key).empty() && is_named_unit(key);
}

/// A word of non-units.tsv that is as long as the ending, or longer, stands at the end.
bool Lexicon::is_no_unit_word(std::string_view plain, std::string_view ending) const {
  for (std::size_t count = 1; count <= kLongestWord; ++count) {
    const std::string_view word = plain.substr(last_characters(plain, count));
    if (word.size() < ending.size()) continue;
    const std::string_view holds = non_units_.value(word);
    if (holds == "end" || holds == "never" || (holds == "whole" && word == plain)) return true;
    if (word.size() == plain.size()) break;
  }
  return false;
}

/// 包片单位县文广局: what part it has, and its name.
bool Lexicon::begins_with_part(std::string_view plain) const {
  constexpr std::string_view kPart = "单位";
  const std::size_t at = plain.find(kPart);
  if (at == 0 || at == std::string_view::npos) return false;
  const std::string_view name = plain.substr(at + kPart.size());
  return !own_prefixes_.longest_prefix(name).empty() && is_named_unit(name);
}

/// Two names printed as one (财政局税务局): the first ends inside, the second is no branch or office of the first.
bool Lexicon::runs_together(std::string_view plain) const {
  if (begins_with_part(plain)) return true;
  constexpr std::string_view kGroup = "集团";
  const std::string_view last_kind = kind_of(plain);
  if (!is_one_of(last_kind, {"organ", "township", "government", "company", "group", "court"})) return false;
  for (std::size_t at = text::character_at(plain, 0).end; at < plain.size(); at = text::character_at(plain, at).end) {
    const std::string_view first = plain.substr(0, at);
    const std::string_view ending = unit_suffixes_.longest_suffix(first);
    if (ending.empty() || text::length(first) < 3) continue;
    const std::string_view kind = unit_suffixes_.value(ending);
    const bool closed =
        is_one_of(kind, {"organ", "branch", "township"}) || (kind == "company" && last_kind != "company");
    const std::string_view second = plain.substr(at);
    if (second.starts_with(kGroup) && last_kind == "company") continue;  // 中国铁路广州局集团有限公司
    if (closed && is_named_unit(second) && is_named_unit(first) && unit_branches_.longest_suffix(plain).empty()) return true;
  }
  return false;
}

std::string_view Lexicon::kind_of(std::string_view plain) const {
  return unit_suffixes_.value(unit_suffixes_.longest_suffix(plain));
}

/// 西山街道和东坝乡, 东湖区和西湖区: places of one level.
bool Lexicon::are_places_alike(std::string_view first, std::string_view second) const {
  const auto a = shared_ending_.full(first), b = shared_ending_.full(second);
  if (!a || !b || a->constant("is") != b->constant("is") || !is_one_of(a->constant("is"), {"township", "county"})) return false;
  const auto ending = [](const Match& match, std::string_view key) {
    const auto span = match.field("ending");
    return span ? key.substr(span->begin, span->size()) : std::string_view{};
  };
  return ending(*a, first) == ending(*b, second);
}

/// The second name must be a group, or begin as the first does: with the office's own level (市), or both without. Behind a whole
/// organ with its place (河北省委和省政府) the level begins a new name.
bool Lexicon::may_join(std::string_view first, std::string_view second) const {
  if (is_bare_unit(first) && is_unit_collective(second)) return true;  // 门诊部和各专科门诊
  constexpr std::size_t kShortestZone = 4;  // characters
  const auto named_zone = is_unit_collective(first) && has_collective_word(first) && text::length(second) >= kShortestZone ? shared_ending_.full(PlainKey(second)) : std::nullopt;
  if (named_zone && is_one_of(named_zone->constant("is"), {"zone", "county"})) return true;  // 各省辖市政府和济源示范区
  if (!is_unit(first) || (!is_unit(second) && collective_heads_.value(second, 1) != "place")) return false;
  if (is_unit_collective(second) || (is_unit_collective(first) && collective_heads_.value(second, 1) == "place")) return true;
  const bool zone = is_unit_collective(first) && unit_suffixes_.value(unit_suffixes_.longest_suffix(PlainKey(second)), 1) == "0";  // 各县政府和临江开发区
  if (zone && kind_of(PlainKey(second)) == "place") return true;
  if (is_unit_collective(first) && has_collective_word(first) && !own_prefixes_.longest_prefix(second).empty() && is_named_unit(PlainKey(second))) return true;  // 各乡镇政府和县水利局
  if (are_places_alike(PlainKey(first), PlainKey(second))) return true;
  const bool own_first = !own_prefixes_.longest_prefix(first).empty();
  const bool own_second = !own_prefixes_.longest_prefix(second).empty();
  const bool of_place = kind_of(PlainKey(first)) == "place" && !is_unit_collective(first);
  const bool begins_anew = own_second && is_one_of(kind_of(PlainKey(first)), {"organ", "head", "party", "government", "office", "desk", "institution"});
  const std::string_view kind = kind_of(PlainKey(second));
  const bool goes_on = is_one_of(kind, {"place", "township"}) || (kind == "branch" && !own_second);  // 县公安局和交警大队
  return (own_first == own_second || begins_anew) && !of_place && !goes_on;
}

/// 有关部门 and 单位 of 有关部门和单位: one group of two kinds.
bool Lexicon::are_one_class(std::string_view first, std::string_view second) const {
  constexpr std::size_t kPlainClass = 2;  // characters: 部门, 单位
  const auto plain = [this](std::string_view head) { return text::length(head) == kPlainClass && collective_heads_.value(head) == "class"; };
  return plain(collective_heads_.longest_suffix(first)) && plain(collective_heads_.longest_prefix(second));
}

std::optional<Span> Lexicon::joining_word(std::string_view key) const {
  constexpr std::string_view kAnd = "及", kInTime = "时";
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view found = joining_words_.longest_prefix(key.substr(at));
    if (found.empty() || at == 0) continue;
    const std::string_view joins = joining_words_.value(found), word = joins.empty() ? found : joins;  // 及|其他部门
    const std::string_view second = key.substr(at + word.size());
    if (word == kAnd && second.starts_with(kInTime)) continue;  // 办公室|及时汇总各单位情况
    if (are_one_class(key.substr(0, at), second)) continue;
    const auto again = joining_word(second);
    const std::string_view next = again ? second.substr(0, again->begin) : second;
    if (may_join(key.substr(0, at), next)) return Span{at, at + word.size()};
  }
  return std::nullopt;
}

bool Lexicon::begins_unit(std::string_view key) const {
  const PlainKey plain(key);
  if (is_unit_collective(plain) && has_collective_word(plain)) return true;
  const bool bound = unit_branches_.value(unit_branches_.longest_suffix(plain)) == "bound";
  if (!bound && !own_prefixes_.longest_prefix(plain).empty()) return true;
  for (std::size_t at = 0; at < plain.text().size(); at = text::character_at(plain, at).end) {
    const std::string_view first = plain.text().substr(0, at), rest = plain.text().substr(at);
    if (at > 0 && text::length(rest) > 1 && is_one_of(kind_of(first), {"company", "organ", "head"}) && is_named_unit(first)) return true;
  }
  return false;
}

bool Lexicon::may_go_on(std::string_view above, std::string_view key) const {
  const bool group = is_unit_collective(above) && has_collective_word(PlainKey(above));
  if (group || begins_unit(key) || !is_unit(std::string(above) + std::string(key))) return false;
  const PlainKey plain(key);
  const std::string_view kind_above = kind_of(PlainKey(above));
  if (kind_above == "party" && party_departments_.contains(plain)) return true;
  const std::string_view kin = unit_branches_.value(unit_branches_.longest_suffix(plain), 1);
  if (!kin.empty() && (kind_above.empty() || kin.find(kind_above) == std::string_view::npos)) return false;
  return is_one_of(kind_of(plain), {"branch", "office", "institution", "desk", "bench"});
}

bool Lexicon::has_collective_word(std::string_view key) const {
  for (std::size_t at = 0; at < key.size(); at = text::character_at(key, at).end) {
    const std::string_view word = collective_words_.longest_prefix(key.substr(at));
    if (!word.empty() && (at == 0 || collective_words_.value(word) == "inside")) return true;
  }
  return false;
}

/// Rule shared-ending of this kind.
bool Lexicon::is_shared(std::string_view plain, std::string_view kind) const {
  const auto match = shared_ending_.full(plain);
  return match && match->constant("is") == kind;
}

bool Lexicon::is_office_or_group(std::string_view plain, std::string_view kind) const {
  const auto match = office_or_group_.full(plain);
  return match && match->constant("is") == kind;
}

/// 负有安全监管职责的县直部门, 县级党委组织部门.
bool Lexicon::is_described(std::string_view plain) const {
  constexpr std::string_view kOf = "的", kCommittee = "委";
  const bool may_be = plain.find(kOf) != std::string_view::npos || plain.find(kCommittee) != std::string_view::npos;
  return may_be && (is_shared(plain, "described") || is_shared(plain, "government-department"));
}

bool Lexicon::holds_for_both(std::string_view group, std::string_view key) const {
  return is_office_or_group(PlainKey(key), "government-goes-on") && is_office_or_group(PlainKey(group), "government-begun");
}

bool Lexicon::is_unit_collective(std::string_view key) const {
  if (key.size() > 4 * kLongestCollective || key.ends_with(kCloseQuote)) return false;
  const PlainKey plain(key);
  if (collective_words_.contains(plain)) return false;  // 全部
  if (is_described(plain)) return true;
  if (is_one_of(non_units_.value(non_units_.longest_suffix(plain)), {"never", "one"})) return false;  // 全部场所, 县直机关工委
  if (plain.text().ends_with("机关") && is_office_or_group(plain, "one-office")) return false;  // 市委机关
  const std::string_view head = collective_heads_.longest_suffix(plain);
  if (head.empty() && unit_suffixes_.longest_suffix(plain).empty()) return false;
  const KeyShape shape = shape_of(plain);
  const bool levels = plain.text().size() < key.size() || !shape.all_han();
  const bool all_levels = levels && is_shared(levels && shape.all_han() ? key : plain.text(), "whole");  // 县、区人民政府, 县（区）人民政府
  const bool one_name = shape.all_han() || all_levels;
  if (!one_name || shape.characters > kLongestCollective || by_whom(plain.text(), 1) != std::string_view::npos) return false;
  const bool marked = has_collective_word(plain);
  if (head.empty() && !marked && !all_levels) return false;
  if (begins_like_task(plain) || has_sentence_word(PlainKey(outside_quotes(key)))) return false;
  if (all_levels) return true;
  if (collective_heads_.value(head) == "alone" && shape.characters != kShortestCollective) return false;  // 各工地
  if (marked) return plain.text().size() > head.size();
  return collective_heads_.value(head) == "class" && shape.characters >= text::length(head) + kClassStem &&
         !headings_.is_listed(plain);
}

}  // namespace fenjie::rules
