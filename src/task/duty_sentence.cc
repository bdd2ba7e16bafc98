#include "task/duty_sentence.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_words.h"
#include "task/unit_heads.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestPerson = 90;   // bytes: unit, post and name
constexpr std::size_t kLongestEnding = 15;    // bytes by which a longer name may go on behind a shorter one
constexpr std::string_view kRule = "narrative.duty";

/// Behind the remark in brackets that stands at `at`: 市节能办（设在市发改委）要….
std::size_t behind_remark(std::string_view key, std::size_t at) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  if (!key.substr(at).starts_with(kOpen)) return at;
  const std::size_t close = key.find(kClose, at);
  return close == std::string_view::npos ? at : close + kClose.size();
}

}  // namespace

DutySentences::DutySentences(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("narrative")),
      words_(book.vocabulary("duty-words")),
      task_verbs_(book.vocabulary("task-verbs")),
      own_prefixes_(book.vocabulary("own-prefixes")),
      level_words_(book.vocabulary("level-words")),
      deadlines_(book.set("deadline")),
      common_words_(book.vocabulary("common-words")),
      period_words_(book.vocabulary("period-words")),
      unit_suffixes_(book.vocabulary("unit-suffixes")),
      assignments_(book, lexicon),
      reports_(book) {}

/// The word at `at` that can follow a subject, and its kind; a date counts as one.
std::string_view DutySentences::word_at(std::string_view key, std::size_t at, std::string_view& kind) const {
  const std::string_view rest = key.substr(at);
  std::string_view word = words_.longest_prefix(rest);
  kind = words_.value(word);
  if (!word.empty()) return word;
  kind = "act";
  if (word = task_verbs_.longest_prefix(rest); !word.empty()) return word;
  const bool date = !rest.empty() && rest.front() >= '0' && rest.front() <= '9' &&
                    rest.substr(0, 30).find("月") != std::string_view::npos;
  return date ? rest.substr(0, 1) : std::string_view{};
}

/// 市教育局、市财政局; 市应急局局长王强; 副市长李春明.
std::optional<DutySentences::Actors> DutySentences::actors_in(std::string_view key, Span part) const {
  if (assignments_.lists().all_units(view(key, part))) return Actors{part, {part.end, part.end}};
  if (part.size() > kLongestPerson) return std::nullopt;
  const PersonNames& persons = assignments_.lists().persons();
  for (std::size_t at = next_character(key, part.begin); at < part.end; at = next_character(key, at)) {
    const std::string_view unit = view(key, {part.begin, at});
    if (!assignments_.lists().is_unit(unit) || assignments_.lists().leads_all(unit)) continue;
    if (persons.name_and_post(view(key, {at, part.end}))) return Actors{{part.begin, at}, {at, part.end}};
  }
  return persons.name_and_post(view(key, part)) ? std::optional(Actors{{part.begin, part.begin}, part}) : std::nullopt;
}

/// Behind 由, 其中, 于8月底前, one after the other.
std::size_t DutySentences::behind_lead_in(std::string_view key, Span clause) const {
  const auto lead_in = [&](std::size_t at) {
    const auto match = rules_.at_start(view(key, {at, clause.end}));
    return match && match->constant("is") == "lead-in" ? at + match->whole.end : at;
  };
  const std::size_t begin = lead_in(clause.begin), dated = behind_date(key, {begin, clause.end});
  return dated > begin ? lead_in(dated) : begin;
}

/// 8月底前市人社局…, 于8月底前…: behind the date that stands in front of a subject, or the beginning of the clause.
std::size_t DutySentences::behind_date(std::string_view key, Span clause) const {
  std::size_t at = clause.begin;
  for (const std::string_view word : {"于", "在"})
    if (view(key, clause).starts_with(word)) at += word.size();
  const std::string_view period = period_words_.longest_prefix(view(key, {at, clause.end}));
  const bool may_be = at < clause.end && (text::is_digit(static_cast<unsigned char>(key[at])) || !period.empty());
  const auto match = may_be ? deadlines_.at_start(view(key, {at, clause.end})) : std::nullopt;
  auto text = match ? match->field("text") : std::nullopt;
  if (match && !text) text = match->field("bare");
  const bool told = text && match->constant("scope").empty() && match->constant("kind") != "none";
  if (told) return at + text->end;
  return text::length(period) > 1 ? at + period.size() : clause.begin;  // 前三季度市工信局
}

/// 对全县中小学逐一排查: a word of one character stands in front of what only looks like a subject.
bool DutySentences::begins_with_preposition(std::string_view text) const {
  const std::string_view word = words_.longest_prefix(text);
  return words_.value(word) == "act" && text::length(word) == 1;
}

/// Who a clause begins with; nobody when what stands behind them is no word of duty.
std::optional<DutySentences::Actors> DutySentences::actors_at(std::string_view key, Span clause,
                                                              std::string_view& kind) const {
  key = key.substr(0, clause.end);
  const std::size_t begin = behind_lead_in(key, clause);
  if (begins_with_preposition(key.substr(begin))) return std::nullopt;
  const std::size_t limit = std::min(clause.end, begin + kLongestSubject);
  for (std::size_t at = begin; at < limit; at = next_character(key, at)) {
    std::string_view found_kind;
    const std::size_t behind = behind_remark(key, at);
    if (at == begin || word_at(key, behind, found_kind).empty()) continue;
    const bool group = behind > at && assignments_.lists().is_group(view(key, {begin, behind}));  // 各镇（街道）
    auto actors = actors_in(key, {begin, group ? behind : at});
    if (!actors) continue;
    // 县委 of 县委组织部: a longer name goes on behind it.
    for (std::size_t end = next_character(key, at); end < limit && end <= at + kLongestEnding;
         end = next_character(key, end)) {
      std::string_view longer_kind;
      if (word_at(key, end, longer_kind).empty()) continue;
      const std::string_view longer = view(key, {begin, end});
      if ((found_kind != "act" && found_kind != "none") || !assignments_.lists().all_units(longer)) continue;
      // 督察部对各部门: who is meant, and whom it does something to.
      if (assignments_.lists().is_group(longer) && !assignments_.lists().is_group(view(key, actors->units))) continue;
      actors = Actors{{begin, end}, {end, end}};
      found_kind = longer_kind;
    }
    kind = found_kind;
    return actors;
  }
  return std::nullopt;
}

/// 水厂扩建由市住建局牵头: who is charged with what stands in front.
std::optional<DutySentences::Actors> DutySentences::charged_inside(std::string_view key, Span clause,
                                                                   std::string_view& kind) const {
  const std::string_view text = key.substr(0, clause.end);
  for (std::size_t at = rules::by_whom(text, clause.begin + 1); at != std::string_view::npos; at = rules::by_whom(text, at + 1)) {
    const std::string_view before = view(key, {clause.begin, at});
    const std::size_t open = before.rfind("（"), close = before.rfind("）");
    if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) continue;  // 专班（由市教育局牵头）
    const auto actors = actors_at(key, {at, clause.end}, kind);
    if (actors && (kind == "lead" || kind == "joint" || kind == "must")) return actors;
  }
  return std::nullopt;
}

void DutySentences::add_actors(const rules::Subject& paragraph, const Actors& actors, UnitRole role,
                               Clause& clause) const {
  const NameLists& lists = assignments_.lists();
  lists.add_units(paragraph, actors.units, role, kRule, clause.units);
  if (actors.person.empty()) return;
  lists.add_persons(paragraph, actors.person, kRule, clause.units.empty() ? clause.leaders : clause.persons);
  if (clause.units.size() == 1) clause.units.front().person = 0;
}

/// 会同市财政局、市人社局制定方案: the units up to the next word support.
bool DutySentences::add_joint(const rules::Subject& paragraph, Span clause, std::size_t from,
                              std::vector<Unit>& units) const {
  const std::string_view key = std::string_view(paragraph.key()).substr(0, clause.end);
  for (std::size_t at = from; at <= clause.end; at = at < clause.end ? next_character(key, at) : at + 1) {
    std::string_view kind;
    const bool ends = at == clause.end || !word_at(key, at, kind).empty();
    if (!ends || at == from || !assignments_.lists().all_units(key.substr(from, at - from))) continue;
    assignments_.lists().add_units(paragraph, {from, at}, UnitRole::support, kRule, units);
    return true;
  }
  return false;
}

/// 区住建局为责任单位: a part by itself.
std::optional<DutySentences::Clause> DutySentences::told_part(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  const Span part{behind_lead_in(key, clause), clause.end};
  const bool goes_on = clause.begin > 0 && text::character_before(key, clause.begin) == U'，';
  const auto role = goes_on ? assignments_.role_told(key, part) : std::nullopt;
  if (!role) return std::nullopt;
  Clause result;
  result.units = assignments_.read(paragraph, part, UnitRole::responsible, kRule, false).units;
  result.only_role = result.assigned = result.joins = true;
  result.supports = *role == UnitRole::support;
  return result;
}

std::optional<DutySentences::Clause> DutySentences::clause_at(const rules::Subject& paragraph, Span clause) const {
  const std::string_view key = paragraph.key();
  Clause result;
  std::string_view kind;
  if (const std::string_view word = word_at(key.substr(0, clause.end), clause.begin, kind); kind == "joint") {
    result.only_role = true;
    return add_joint(paragraph, clause, clause.begin + word.size(), result.units) ? std::optional(result) : std::nullopt;
  }
  auto actors = actors_at(key, clause, kind);
  if (!actors || kind == "act") {
    std::string_view charged_kind;
    if (auto charged = charged_inside(key, clause, charged_kind)) {
      actors = charged;
      kind = charged_kind;
    }
  }
  if (!actors || kind == "none") return told_part(paragraph, clause);
  if ((actors->units.empty() && kind != "lead" && kind != "must")) return std::nullopt;
  const Span subject{actors->units.empty() ? actors->person.begin : actors->units.begin, actors->end()};
  std::size_t behind = behind_remark(key, subject.end);
  behind += word_at(key.substr(0, clause.end), behind, kind).size();
  result.weak = kind == "act";
  // 市交通运输局要会同市公交公司: the word behind 要 says the part.
  std::string_view next_kind;
  const std::string_view next = kind == "must" ? word_at(key.substr(0, clause.end), behind, next_kind) : "";
  if (next_kind == "lead" || next_kind == "joint" || next_kind == "support") {
    kind = next_kind;
    behind += next.size();
  }
  // 市人社局、市教育局联合举办: nobody behind the word, so they act together and none leads.
  std::vector<Unit> partners;
  const bool joined = kind == "joint" && add_joint(paragraph, clause, behind, partners);  // 药剂科会同采购办: 采购 is no verb there
  const bool together = kind == "joint" && !joined && !word_at(key.substr(0, clause.end), behind, next_kind).empty();
  const auto told = kind == "act" ? assignments_.role_told(key, {subject.begin, clause.end}) : std::nullopt;  // 县水利局指导
  const UnitRole role = (kind == "lead" || kind == "joint") && !together ? UnitRole::lead
                        : kind == "support"                              ? UnitRole::support
                                                                         : told.value_or(UnitRole::responsible);
  result.supports = role == UnitRole::support;
  result.assigned = role != UnitRole::responsible || says_charge(view(key, {subject.end, behind}));
  add_actors(paragraph, *actors, role, result);
  std::move(partners.begin(), partners.end(), std::back_inserter(result.units));
  const bool ends = clause.end <= behind + std::string_view("落实实施").size();
  result.charged = ends && kind == "must" && says_charge(view(key, {subject.end, behind}));
  const bool gives_role = (kind == "lead" || kind == "support" || result.charged) && assignments_.ends_with_verb(key, {subject.begin, clause.end});
  result.only_role = ends && (gives_role || told || actors->units.empty());
  result.general = is_general(view(key, {behind, std::max(behind, clause.end)})) || is_general(view(key, {subject.end, clause.end}));
  return result;
}

/// 会议明确，由A牵头: says nothing of what is to be done.
bool DutySentences::is_opening(std::string_view text) const {
  const auto match = rules_.at_start(text);
  return match && (match->constant("is") == "opening" || match->constant("is") == "lead-in" || match->constant("is") == "general");
}

bool DutySentences::is_general(std::string_view text) const {
  const auto match = rules_.at_start(text);
  return match && match->constant("is") == "general";
}

bool DutySentences::says_nothing(std::string_view sentence) const {
  for (std::size_t from = 0; from < sentence.size();) {
    const auto match = rules_.find(sentence, from);
    if (!match) return false;
    if (match->constant("is") == "no-duty" || match->constant("is") == "aside") return true;
    from = next_character(sentence, match->whole.begin);
  }
  return false;
}

/// 县水务局：实施饮水工程20处，6月底前完成。
std::optional<Duty> DutySentences::headed_duty(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  const Span head = unit_head(key, assignments_.lists());
  if (head.empty() || says_nothing(key.substr(head.end))) return std::nullopt;
  Duty duty{.text = {head.end, key.size()}, .general = is_general(view(key, {head.end, key.size()})), .assigned = true, .head = head};
  assignments_.lists().add_units(paragraph, without_marks(key, head, U"："), UnitRole::responsible, kRule, duty.units);
  return duty;
}

std::optional<Duty> DutySentences::closed_by_units(const rules::Subject& paragraph) const {
  const Span units = units_behind(paragraph.key(), assignments_.lists());
  if (units.empty()) return std::nullopt;
  Duty duty{.text = {0, paragraph.key().size()}, .assigned = true};
  assignments_.lists().add_units(paragraph, units, UnitRole::responsible, kRule, duty.units);
  return duty;
}

/// Behind the mark that a sentence ends with.
static std::size_t next_sentence(std::string_view key, std::size_t end) { return end < key.size() ? next_character(key, end) : end; }

/// 要密切配合，形成工作合力: nothing but exhortations, at least one, stand in this part.
bool DutySentences::only_general(std::string_view key, Span part) const {
  const std::vector<Span> sentences = parts_between(key, part, U"。；");
  return !sentences.empty() &&
         std::all_of(sentences.begin(), sentences.end(), [&](Span sentence) {
           const std::string_view text = view(key, sentence);
           return is_general(text) && text.find_first_of("0123456789") == std::string_view::npos;
         });
}

std::vector<Duty> DutySentences::find(const rules::Subject& paragraph) const {
  const auto headed = headed_duty(paragraph);
  std::vector<Duty> duties = headed ? std::vector{*headed} : in_sentences(paragraph);
  for (std::size_t i = 0; i < duties.size(); ++i) {
    sort_by_role(duties[i].units);
    const std::size_t limit = i + 1 < duties.size() ? duties[i + 1].text.begin : paragraph.key().size();
    duties[i].text.end = only_general(paragraph.key(), {std::min(duties[i].text.end, limit), limit}) ? next_sentence(paragraph.key(), duties[i].text.end) : limit;
    duties[i].collective = !duties[i].units.empty() && std::all_of(duties[i].units.begin(), duties[i].units.end(),
                                       [](const Unit& unit) { return unit.collective; });
  }
  return duties;
}

/// A牵头、B协同: some item of the list ends with a word of duty; told before the rules are asked.
bool DutySentences::ends_role_before_comma(std::string_view key, Span part) const {
  const std::vector<Span> items = parts_between(key, part, U"、");
  return items.size() > 1 && std::any_of(items.begin(), items.end() - 1, [&](Span item) {
           const std::string_view kind = words_.value(words_.longest_suffix(view(key, item)));
           return kind == "lead" || kind == "support" || kind == "must";
         });
}

/// Between ， and ：, and where a role ends before 、 (A牵头、B协同).
std::vector<Span> DutySentences::clauses(std::string_view key, Span sentence) const {
  std::vector<Span> all;
  Span units;  // nothing but units: 市文旅局，各区政府要…
  for (Span part : parts_between(key, sentence, U"，：")) {
    const bool goes_on = part.end < sentence.end && text::character_at(key, part.end).code == U'，';
    if (goes_on && assignments_.lists().all_units(view(key, part)) && !assignments_.may_assign(key, part)) {
      units = {units.empty() ? part.begin : units.begin, part.end};
      continue;
    }
    if (!units.empty()) {
      std::string_view kind;
      const auto actors = actors_at(key, part, kind);
      if (actors && !actors->units.empty() && actors->units.begin == part.begin)
        part.begin = units.begin;
      else
        all.push_back(units);
      units = {};
    }
    if (!ends_role_before_comma(key, part)) {
      all.push_back(part);
      continue;
    }
    const std::vector<Span> parts = assignments_.clauses(key, part);
    all.insert(all.end(), parts.begin(), parts.end());
  }
  if (!units.empty()) all.push_back(units);
  return all;
}

void DutySentences::join(Duty& duty, Clause&& clause) {
  for (Unit& unit : clause.units) {
    if (unit.person) *unit.person += duty.persons.size();
    duty.units.push_back(std::move(unit));
  }
  std::move(clause.persons.begin(), clause.persons.end(), std::back_inserter(duty.persons));
  std::move(clause.leaders.begin(), clause.leaders.end(), std::back_inserter(duty.leaders));
}

/// 相关街道办事处要积极配合: whomever the sentence before named.
static bool only_groups(const std::vector<Unit>& units) {
  return std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.collective; });
}

/// 由A牵头，9月底前完成方案；B配合做好资金审核: no full stop between the two.
static bool in_one_sentence(std::string_view key, const Duty& before, Span clause) {
  return view(key, {before.text.begin, clause.begin}).find("。") == std::string_view::npos;
}

std::vector<Duty> DutySentences::in_sentences(const rules::Subject& paragraph) const {
  std::vector<Duty> duties;
  const std::string_view key = paragraph.key();
  std::size_t free = 0;  // what no duty has told yet begins here
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    if (says_nothing(view(key, {sentence.begin, std::min(key.size(), sentence.end + 3)})) || reports_.tells_past(view(key, sentence))) continue;
    const std::size_t free_before = free;
    bool open = false;  // roles were given, what they are for comes
    std::size_t dated = std::string::npos;  // begin of the date that stands alone in front of the clause: 8月底前，
    for (const Span clause : clauses(key, sentence)) {
      auto found = clause_at(paragraph, clause);
      if (found && found->joins && (duties.empty() || duties.back().text.begin < sentence.begin)) found.reset();
      const bool date = !found && behind_date(key, clause) == clause.end;
      const std::size_t begin = std::min(std::exchange(dated, date ? clause.begin : std::string::npos), clause.begin);
      if (!found) {
        open = false;
        continue;
      }
      const bool helps = found->supports && !duties.empty() &&
                         (in_one_sentence(key, duties.back(), clause) || only_groups(found->units));
      const bool goes_on = helps || (found->only_role && !duties.empty() && duties.back().text.begin >= sentence.begin);
      if (open || goes_on) {
        join(duties.back(), std::move(*found));
      } else {
        // 改造管网15公里，镇农办牵头: what is to be done stands first.
        const bool behind_task = found->only_role && (duties.empty() || duties.back().text.begin < sentence.begin) &&
                                 begin > sentence.begin && !is_opening(view(key, {sentence.begin, begin}));
        const bool closes = begin == sentence.begin && (found->charged || refers_back(view(key, sentence)));
        duties.push_back({.text = {closes ? std::min(free_before, begin) : behind_task ? sentence.begin : begin, sentence.end},
                          .units = std::move(found->units),
                          .persons = std::move(found->persons),
                          .leaders = std::move(found->leaders),
                          .general = found->general,
                          .weak = found->weak,
                          .assigned = found->assigned});
      }
      open = found->only_role;
      free = next_sentence(key, sentence.end);
    }
  }
  return duties;
}

}  // namespace fenjie::task
