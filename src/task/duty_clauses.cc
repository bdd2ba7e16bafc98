#include "task/duty_clauses.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "task/clauses.h"
#include "task/duty_words.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kRule = "narrative.duty";

}  // namespace

bool only_groups(const std::vector<Unit>& units) {
  return std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.collective; });
}

DutyClauses::DutyClauses(const rules::Book& book, const Subjects& subjects)
    : rules_(book.set("narrative")), clause_rules_(book.set("duty-clause")), changes_(book.set("changed-charge")), joined_(book.set("joined-name")), words_(book.vocabulary("duty-words")), posts_(book.vocabulary("posts")), subjects_(subjects) {}

bool DutyClauses::is_opening(std::string_view text) const {
  const auto match = rules_.at_start(text);
  if (!match) return false;
  const std::string_view what = match->constant("is");
  return what == "opening" || what == "general" || (what == "lead-in" && match->whole.end == text.size() && !is_circumstance(text));
}

bool DutyClauses::is_condition(std::string_view text) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == "condition";
}

bool DutyClauses::is_general(std::string_view text) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == "general";
}

bool DutyClauses::is_whole(std::string_view text, std::string_view what) const {
  const auto match = clause_rules_.full(text);
  return match && match->constant("is") == what;
}

bool DutyClauses::begins(std::string_view key, std::size_t at, std::string_view what) const {
  const auto match = clause_rules_.at_start(key.substr(at));
  return match && match->constant("is") == what;
}

void DutyClauses::add_actors(const rules::Subject& paragraph, const Actors& actors, UnitRole role, DutyClause& clause) const {
  const NameLists& lists = subjects_.lists();
  if (actors.systems) {
    Unit group;
    group.name = field_of(paragraph.slice(actors.units), std::string(kRule));
    group.role = role;
    group.collective = true;
    clause.units.push_back(std::move(group));
    return;
  }
  for (const Span name : actors.each) {
    if (lists.all_units(view(paragraph.key(), name))) lists.add_units(paragraph, name, role, kRule, clause.units);
    else add_unknown(paragraph, name, role, clause.units);
  }
  if (!actors.each.empty() || add_with_persons(paragraph, actors, role, clause)) return;
  lists.add_units(paragraph, actors.units, role, kRule, clause.units);
  if (actors.person.empty()) return;
  lists.add_persons(paragraph, actors.person, kRule, clause.units.empty() ? clause.leaders : clause.persons);
  if (clause.units.size() == 1) clause.units.front().person = 0;
}

/// 市数据局（局长：唐亮，副局长：周明）负责…: persons in the bracket behind one unit are that unit's.
bool DutyClauses::add_with_persons(const rules::Subject& paragraph, const Actors& actors, UnitRole role, DutyClause& clause) const {
  const std::size_t end = behind_remark(paragraph.key(), actors.end());
  if (end == actors.end() || !actors.person.empty() || actors.units.empty()) return false;
  std::vector<Unit> units;
  std::vector<Person> persons;
  subjects_.lists().add_units(paragraph, {actors.units.begin, end}, role, kRule, units);
  subjects_.lists().take_remarks(paragraph, units, persons);
  if (units.size() != 1 || persons.empty()) return false;
  clause.units.push_back(std::move(units.front()));
  clause.persons = std::move(persons);
  return true;
}

std::vector<Unit> DutyClauses::helpers(const rules::Subject& paragraph, Span clause) const {
  const auto match = clause_rules_.at_start(view(paragraph.key(), clause));
  std::vector<Unit> units;
  if (!match || match->constant("is") != "helped") return units;
  const Span names{clause.begin + match->field("names")->begin, clause.begin + match->field("names")->end};
  if (subjects_.lists().all_units(view(paragraph.key(), names))) subjects_.lists().add_units(paragraph, names, UnitRole::support, kRule, units);
  return units;
}

/// 各乡镇 of 各乡镇对违法建筑依法拆除, behind 配合: who does it; nobody where nothing is said to be done.
std::vector<Unit> DutyClauses::helped_behind(const rules::Subject& paragraph, Span part) const {
  std::vector<Unit> units;
  const std::string_view key = std::string_view(paragraph.key()).substr(0, part.end);
  const std::size_t end = subjects_.units_end(key, part);
  std::string_view kind;
  if (end == part.begin || subjects_.word_at(key, end, kind).empty() || kind == "none") return units;
  subjects_.lists().add_units(paragraph, {part.begin, end}, UnitRole::responsible, kRule, units);
  if (only_groups(units) && !view(key, part).starts_with("各")) units.clear();  // 配合有关部门做好工作
  return units;
}

/// A name that no vocabulary knows, or a group without one.
void DutyClauses::add_unknown(const rules::Subject& paragraph, Span name, UnitRole role, std::vector<Unit>& units) const {
  const auto kind = joined_.full(view(paragraph.key(), name));
  Unit unit;
  unit.name = field_of(paragraph.slice(name), std::string(kRule));
  unit.role = role;
  unit.collective = (kind && kind->constant("is") == "group") || unit.name.value.find("、") != std::string::npos;
  units.push_back(std::move(unit));
}

/// 、云岭国际会展中心、市财政局 behind 会同市公安局: the first, which nobody knows, supports, too, and those behind it.
void DutyClauses::add_further(const rules::Subject& paragraph, Span rest, std::vector<Unit>& units) const {
  constexpr std::string_view kMark = "、";
  const std::string_view key = std::string_view(paragraph.key()).substr(0, rest.end);
  for (std::size_t at = rest.begin; key.substr(at).starts_with(kMark);) {
    const std::size_t begin = at + kMark.size(), known = subjects_.units_end(key, {begin, rest.end});
    const std::size_t end = known > begin ? known : subjects_.unknown_name_end(key, {at, rest.end});
    if (end <= begin) return;
    if (known > begin) {
      subjects_.lists().add_units(paragraph, {begin, end}, UnitRole::support, kRule, units);
    } else {
      add_unknown(paragraph, {begin, end}, UnitRole::support, units);
    }
    at = end;
  }
}

/// 会同有关方面做好…: what stands behind 会同 is somebody, whatever the name.
bool DutyClauses::add_joined_name(const rules::Subject& paragraph, std::string_view key, std::size_t from, std::vector<Unit>& units) const {
  const std::size_t end = subjects_.joined_name_end(key, from);
  if (end == from) return false;
  add_unknown(paragraph, {from, end}, UnitRole::support, units);
  return true;
}

/// 会同市财政局、市人社局制定方案: the units up to the next word support.
bool DutyClauses::add_joint(const rules::Subject& paragraph, Span clause, std::size_t from, std::vector<Unit>& units) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  if (const std::size_t end = from < clause.end ? subjects_.units_end(key, {from, clause.end}) : from; end > from) {
    subjects_.lists().add_units(paragraph, {from, end}, UnitRole::support, kRule, units);
    return true;
  }
  if (const auto group = subjects_.systems_at(key, from, clause.end)) {  // 商施工单位确定…
    DutyClause joint;
    add_actors(paragraph, *group, UnitRole::support, joint);
    units.push_back(std::move(joint.units.front()));
    return true;
  }
  const bool with = key.substr(0, from).ends_with("会同");  // 联合制作校史微视频: no name
  const bool jointly = with || key.substr(0, from).ends_with("会");
  const Span named = jointly ? subjects_.units_with_unknown(key, {from, clause.end}) : Span{};  // 会同水利部门科学调度水源
  if (named.empty() || named.begin > from) return with && add_joined_name(paragraph, key, from, units);
  subjects_.lists().add_units(paragraph, named, UnitRole::support, kRule, units);
  add_further(paragraph, {without_marks(key, named, U"、").end, clause.end}, units);
  return true;
}

/// …是牵头|单位: the part is told by its name.
static bool names_kind_of_unit_behind(std::string_view text) { return text.ends_with("单位") || text.ends_with("部门"); }

/// 区住建局为责任单位: a part by itself; 县财政局、商户自治会参加: a name that nobody knows among those who help helps, too.
std::optional<DutyClause> DutyClauses::told_part(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  const Span part{subjects_.behind_lead_in(key, clause), clause.end};
  const bool goes_on = clause.begin > 0 && text::character_before(key, clause.begin) == U'，';
  const bool begins = key.substr(clause.end).starts_with("，") && names_kind_of_unit_behind(view(key, part));  // 市水利局是牵头单位，市财政局要…
  auto role = goes_on || begins ? subjects_.assignments().role_told(key, part) : std::nullopt;
  const bool listed = goes_on && !role && view(key, part).find("、") != std::string_view::npos;
  if (listed && subjects_.assignments().names_unknown_support(key, part)) role = UnitRole::support;
  if (!role) return std::nullopt;
  DutyClause result;
  const Span members = subjects_.assignments().members_in(key, part);
  if (result.members = !members.empty(); result.members)
    subjects_.lists().add_units(paragraph, members, UnitRole::responsible, kRule, result.units);
  else
    result.units = subjects_.assignments().read(paragraph, part, UnitRole::responsible, kRule, false).units;
  if (std::any_of(result.units.begin(), result.units.end(), [&](const Unit& unit) { return subjects_.is_sentence(text::fold(unit.name.value)); })) return std::nullopt;  // 赴各乡镇督导
  result.only_role = result.assigned = result.joins = true;
  result.supports = *role == UnitRole::support && !result.members;
  return result;
}

/// 服务大厅|或政务服务机构负责寄递: a kind that no unit's name is acts beside the units; moves `behind` behind it.
bool DutyClauses::add_kind_beside(const rules::Subject& paragraph, Span clause, std::size_t& behind, DutyClause& told) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  const auto kind = subjects_.kind_beside(key, behind);
  if (!kind || kind->kind == "none") return false;
  add_actors(paragraph, kind->actors, UnitRole::responsible, told);
  behind = kind->actors.end();
  return true;
}

/// 市应急局|和煤矿监察机构提出…: the same of a name that nobody knows, which makes no duty of what was none.
void DutyClauses::add_name_beside(const rules::Subject& paragraph, Span clause, DutyClause& told) const {
  constexpr std::string_view kAnd = "和";
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  const std::size_t end = subjects_.unknown_name_end(key, {told.behind, clause.end});
  if (end == told.behind || !key.substr(told.behind).starts_with(kAnd)) return;
  add_unknown(paragraph, {told.behind + kAnd.size(), end}, UnitRole::responsible, told.units);
  told.behind = end;
}

/// 县住建局一律先审图: units, and what they do in words that nobody knows.
std::optional<DutyClause> DutyClauses::read_unknown(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  if (is_whole(view(key, clause), "matter")) return std::nullopt;  // 城关镇道路破损问题
  const std::size_t begin = subjects_.behind_lead_in(key, clause);
  if (const auto group = has_to_ask(paragraph.key(), clause) ? subjects_.systems_at(key, begin, clause.end) : std::nullopt) {
    DutyClause asks;
    add_actors(paragraph, *group, UnitRole::responsible, asks);
    asks.behind = group->end();
    return asks;
  }
  const bool listed = is_handed_on(paragraph.key(), clause), goes_on = listed && text::character_before(key, clause.begin) == U'、';
  const Span units = subjects_.units_with_unknown(key, clause, listed ? kShortestPassive : kShortestDuty);
  if (units.empty() || !posts_.longest_prefix(key.substr(units.end)).empty()) return std::nullopt;
  DutyClause result;
  subjects_.lists().add_units(paragraph, units, UnitRole::responsible, kRule, result.units);
  result.weak = result.unknown = !goes_on && !subjects_.ends_charging(view(key, {clause.begin, units.begin})) && !has_to_ask(paragraph.key(), clause);  // 请县水务局迅速组织排查
  result.behind = units.end;
  if (add_kind_beside(paragraph, clause, result.behind, result))
    result.weak = result.unknown = false;
  else
    add_name_beside(paragraph, clause, result);
  result.shares = result.unknown && is_whole(view(key, {units.end, clause.end}), "share");
  result.threatens = is_whole(view(key, {units.end, clause.end}), "threat");  // 由市环保局公开约谈…负责人
  return result;
}

/// 县政府督查室将适时组织督查; not 县财政局将经费纳入预算.
bool DutyClauses::is_announced(std::string_view key, std::size_t behind, std::string_view word) const {
  std::string_view kind;
  if (word != "将") return false;
  for (const std::string_view moves : {"纳入", "列入"})  // 将办理工作纳入考核: what it does with it
    if (key.find(moves, behind) != std::string_view::npos) return false;
  return !subjects_.word_at(key, behind, kind).empty() && kind != "none";
}

/// Behind 会同 of 主动会同县财政局…, whose kind goes to `kind`; `at` where no word gives a part, or not at once.
std::size_t DutyClauses::behind_part_word(std::string_view key, std::size_t at, std::string_view& kind) const {
  constexpr int kMost = 3;  // 要|积极|主动|会同
  std::size_t end = at;
  for (int count = 0; count < kMost; ++count) {
    const std::string_view word = subjects_.word_at(key, end, kind);
    end += word.size();
    if (kind == "joint" || (count == 0 && (kind == "lead" || kind == "support"))) return end;
    if (kind != "act" || !words_.contains(word)) break;
  }
  return at;
}

/// The part that the words behind the actors give them; `behind` is moved behind these words.
UnitRole DutyClauses::read_role(const rules::Subject& paragraph, Span clause, const Acting& acting, std::size_t& behind, DutyClause& result) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  std::string_view kind, next_kind;
  const std::string_view word = subjects_.word_at(key, behind, kind);
  behind += word.size();
  result.weak = (kind == "act" || word.empty()) && !acting.charged;
  result.announces = result.weak && is_announced(key, behind, word) && !subjects_.lists().is_group(view(key, acting.actors.units));
  // 市交通运输局要会同市公交公司, 省教育厅将会同…, 市住建局每年牵头…: the word behind says the part.
  const bool told_must = kind == "must";
  const bool leads_on = told_must || word == "将" || word == "定期" || word.starts_with("每");
  const std::size_t behind_day = subjects_.behind_date(key, {told_must ? behind : behind - word.size(), clause.end});  // 要在4月20日前|会同…
  const bool dated = behind_day > behind;
  behind = std::max(behind, behind_day);
  const bool backs = told_must && begins(key, behind, "backs");
  if (const std::size_t part = backs ? behind : leads_on || dated ? behind_part_word(key, behind, next_kind) : behind; part > behind) {
    kind = next_kind;
    behind = part;
  }
  // 市人社局、市教育局联合举办: nobody behind the word, so they act together and none leads.
  std::vector<Unit> partners;
  const bool joined = kind == "joint" && add_joint(paragraph, clause, behind, partners);  // 药剂科会同采购办: 采购 is no verb there
  const std::string_view also = kind == "lead" ? subjects_.word_at(key, behind, next_kind) : "";
  if (!also.empty() && next_kind == "joint" && add_joint(paragraph, clause, behind + also.size(), partners)) behind += also.size();  // 市发改委牵头商市财政局提出
  const bool jointly = key.substr(0, behind).ends_with("联合") || !subjects_.word_at(key, behind, next_kind).empty();
  const bool consults = key.substr(0, behind).ends_with("会商");  // 会商疾控机构: nobody by name, so nobody leads
  const bool together = kind == "joint" && !joined && (jointly || consults);
  const Span said{acting.actors.begin(), clause.end};
  auto told = kind == "act" ? subjects_.assignments().role_told(key, said) : std::nullopt;  // 县水利局指导
  if (told == UnitRole::support && subjects_.acts_on_others(view(key, {acting.actors.end(), clause.end}))) told.reset();  // 市教育局组织各学校参加
  const bool beside = kind == "must" && clause.begin > 0 && text::character_before(key, clause.begin) == U'，' && says_charge(view(key, {acting.actors.end(), behind}));
  result.oversees = beside && subjects_.assignments().role_told(key, said) == UnitRole::guide;  // A牵头，B负责督办
  const bool told_with = kind == "joint" && told_must;  // 市教育局要会同…: has to do it, and nobody says that it leads
  const UnitRole role = result.oversees ? UnitRole::guide
                        : told_with                                        ? UnitRole::responsible
                        : (kind == "lead" || kind == "joint") && !together ? UnitRole::lead
                        : kind == "support"                              ? UnitRole::support
                                                                         : told.value_or(UnitRole::responsible);
  result.assigned = role != UnitRole::responsible || says_charge(view(key, {acting.actors.end(), behind}));
  add_actors(paragraph, acting.actors, role, result);
  std::move(partners.begin(), partners.end(), std::back_inserter(result.units));
  const bool ends = clause.end <= behind + std::string_view("落实实施").size();
  result.charged = ends && kind == "must" && says_charge(view(key, {acting.actors.end(), behind}));
  result.only_charged = result.charged && is_whole(view(key, {acting.actors.end(), clause.end}), "only-charges");
  const bool gives_role = (kind == "lead" || kind == "support" || result.charged) && subjects_.assignments().ends_with_verb(key, said);
  result.only_role = ends && (gives_role || told || result.oversees || acting.actors.units.empty());
  return role;
}

/// 由A负责调整为B负责: B has it from now on.
std::optional<DutyClause> DutyClauses::read_changed(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  const auto match = changes_.at_start(view(key, clause));
  if (!match) return std::nullopt;
  const std::string_view before = view(view(key, clause), *match->field("before"));
  std::size_t at = 0;
  for (const std::string_view word : {"由", "将", "从"})
    if (const std::size_t found = before.rfind(word); found != std::string_view::npos) at = std::max(at, found + word.size());
  const Span after{clause.begin + match->field("after")->begin, clause.end};
  if (!subjects_.lists().all_units(before.substr(at))) return std::nullopt;
  if (auto told = read(paragraph, after)) {
    told->has_topic = true;
    told->weak = told->unknown = told->only_role = false;
    return told;
  }
  if (!subjects_.lists().all_units(view(key, after))) return std::nullopt;
  const auto holds = [&](std::string_view word) { return before.find(word) != std::string_view::npos; };
  const UnitRole role = holds("牵头") || holds("主办") ? UnitRole::lead : holds("配合") || holds("协办") ? UnitRole::support : UnitRole::responsible;
  DutyClause result;
  subjects_.lists().add_units(paragraph, after, role, kRule, result.units);
  result.assigned = result.has_topic = true;
  result.behind = clause.end;
  return result;
}

bool DutyClauses::releases(std::string_view key, Span clause) const {
  constexpr std::string_view kNoMore = "不再";
  const std::string_view text = view(key, clause);
  if (text.find(kNoMore) == std::string_view::npos) return false;
  const std::size_t begin = subjects_.behind_lead_in(key, clause);
  for (std::size_t at = next_character(key, begin); at < clause.end && at < begin + kLongestSubject; at = next_character(key, at)) {
    const auto match = clause_rules_.at_start(view(key, {at, clause.end}));
    if (match && match->constant("is") == "released") return subjects_.lists().all_units(view(key, {begin, at}));
  }
  return false;
}

/// 企业法人举办展销活动的，: in what case the unit of the next clause has something to do.
bool DutyClauses::is_case(std::string_view key, Span clause, const Acting& acting) const {
  constexpr std::string_view kComma = "，";
  if (is_whole(view(key, clause), "case") && key.substr(clause.end).starts_with(kComma)) return true;
  const bool told = acting.charged || acting.kind == "must" || acting.kind == "lead";
  if (told || !view(key, clause).ends_with("的") || !key.substr(clause.end).starts_with(kComma)) return false;
  return !subjects_.begins_with_must(key.substr(clause.end + kComma.size()));  // 各区县实现应用的，要纳入平台
}

std::optional<DutyClause> DutyClauses::read(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  if (releases(key, clause) || is_whole(view(key, clause), "done") || is_whole(view(key, clause), "handed-over") || is_whole(view(key, clause), "staffs")) return std::nullopt;
  if (auto changed = read_changed(paragraph, clause)) return changed;
  if (auto dated = read_with_days(paragraph, clause)) return dated;
  DutyClause result;
  std::string_view kind;
  if (const std::string_view word = subjects_.word_at(key.substr(0, clause.end), clause.begin, kind); kind == "joint") {
    result.only_role = result.subjectless = true;
    if (add_joint(paragraph, clause, clause.begin + word.size(), result.units)) return result;
    result.only_role = result.subjectless = false;  // 商场、宾馆等经营单位要…
  }
  const auto acting = subjects_.of(key, clause);
  if (!acting) {
    const auto part = told_part(paragraph, clause);
    return part ? part : read_unknown(paragraph, clause);
  }
  if (acting->kind == "none") {
    const bool charged = acting->charged && subjects_.carries(key, behind_remark(key, acting->actors.end()));  // 由A作为业主，抓紧开展…
    if (auto part = told_part(paragraph, clause); part || !charged) return part;
  }
  if (acting->actors.units.empty() && acting->kind != "lead" && acting->kind != "must") return std::nullopt;
  if (is_case(key, clause, *acting)) return std::nullopt;
  const std::size_t end = acting->actors.end();
  result.behind = end;
  result.has_topic = acting->has_topic;
  result.kind = acting->actors.kind;
  result.unknown = acting->kind == "unknown" && !acting->charged;
  std::size_t behind = behind_remark(key, end);
  if (acting->kind == "unknown" && add_kind_beside(paragraph, clause, behind, result)) result.behind = behind;
  result.supports = read_role(paragraph, clause, *acting, behind, result) == UnitRole::support;
  if (result.supports) result.helped = helped_behind(paragraph, {behind, clause.end});
  for (Unit& helper : helpers(paragraph, {end, clause.end})) result.units.push_back(std::move(helper));
  result.members = view(key, {end, clause.end}) == "组成" || view(key, {end, clause.end}) == "共同组成";
  result.general = is_general(view(key, {behind, std::max(behind, clause.end)})) || is_general(view(key, {end, clause.end}));
  result.threatens = is_whole(view(key, {end, clause.end}), "threat") && (acting->charged || result.weak);
  return result;
}

}  // namespace fenjie::task
