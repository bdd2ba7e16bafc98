// Duties under the names of those who have them: 县水务局：…, 燃气经营企业：…, 李兰：负责….
#include <algorithm>
#include <iterator>
#include <utility>

#include "task/clauses.h"
#include "task/duty_telling.h"
#include "task/duty_words.h"
#include "task/unit_heads.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kRule = "narrative.duty";

}  // namespace

void join(Duty& duty, DutyClause&& clause) {
  const bool helps = clause.members && std::any_of(duty.units.begin(), duty.units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; });
  for (Unit& unit : clause.units) {
    if (helps) unit.role = UnitRole::support;  // 由A牵头，B、C组成
    if (unit.person) *unit.person += duty.persons.size();
    duty.units.push_back(std::move(unit));
  }
  std::move(clause.persons.begin(), clause.persons.end(), std::back_inserter(duty.persons));
  std::move(clause.leaders.begin(), clause.leaders.end(), std::back_inserter(duty.leaders));
}

/// 各专业部：机电部负责城东片区，信息部负责城西片区: who is meant by the group at the head has each a duty of their own.
static bool parts_head(const std::vector<Duty>& duties, const Duty& headed) {
  const auto own = [&](const Duty& duty) { return duty.told_at >= headed.head.end && duty.assigned && !duty.collective && !only_groups(duty.units); };
  return std::count_if(duties.begin(), duties.end(), own) > 1;
}

/// 李兰：负责公路建设，6月底前建成20公里。
std::optional<Duty> DutySentences::headed_by_person(const rules::Subject& paragraph) const {
  constexpr std::string_view kColon = "：";
  const std::string_view key = paragraph.key();
  const std::size_t colon = std::min(key.find(kColon), key.size());
  const std::string_view told = key.substr(std::min(colon + kColon.size(), key.size()));
  std::string_view kind;
  const std::string_view word = subjects_.word_at(told, 0, kind);
  if (!subjects_.lists().persons().is_one(view(key, {0, colon})) || !says_charge(word) || kind == "none" || says(told, {"no-duty", "aside"})) return std::nullopt;
  Duty duty{.text = {colon + kColon.size(), key.size()}, .starts = 0, .assigned = true, .head = {0, colon + kColon.size()}};
  subjects_.lists().add_persons(paragraph, {0, colon}, kRule, duty.leaders);
  return duty;
}

/// 燃气经营企业：落实安全生产主体责任。
std::optional<Duty> DutySentences::headed_by_kind(const rules::Subject& paragraph) const {
  constexpr std::string_view kColon = "：";
  const std::string_view key = paragraph.key();
  const std::size_t colon = std::min(key.find(kColon), key.size());
  const std::string_view told = key.substr(std::min(colon + kColon.size(), key.size()));
  if (!subjects_.is_kind(view(key, {0, colon})) || says(told, {"no-duty", "aside"})) return std::nullopt;
  if (!subjects_.lists().begins_like_duty(told) && !subjects_.begins_with_must(told)) return std::nullopt;
  Duty duty{.text = {colon + kColon.size(), key.size()}, .starts = 0, .kind = true, .assigned = true, .head = {0, colon + kColon.size()}};
  duty.general = clauses_.is_general(view(key, duty.text));
  Unit group;
  group.name = field_of(paragraph.slice({0, colon}), std::string(kRule));
  group.collective = true;
  duty.units.push_back(std::move(group));
  return duty;
}

std::string_view DutySentences::kind_of_first_word(std::string_view text) const {
  std::string_view kind;
  return subjects_.word_at(text, 0, kind).empty() ? std::string_view{} : kind;
}

/// 城管科：会同交警三中队施划泊位: who acts, as in 城管科会同交警三中队施划泊位; empty where the text does not begin so.
std::vector<Unit> DutySentences::acting_together(const rules::Subject& paragraph, Span units, Span text) const {
  const std::string_view key = paragraph.key();
  if (kind_of_first_word(view(key, text)) != "joint") return {};
  Passage both = paragraph.slice(units);
  both.append(paragraph.slice(parts_between(key, text, U"，。；").front()));
  const rules::Subject whole{both};
  auto clause = clauses_.read(whole, {0, whole.key().size()});
  return clause ? std::move(clause->units) : std::vector<Unit>{};
}

/// 县水务局：实施饮水工程20处，6月底前完成，县财政局配合。
std::optional<Duty> DutySentences::headed_duty(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  const Span head = unit_head(key, subjects_.lists());
  const std::string_view told = key.substr(head.end);
  if (head.empty() || subjects_.is_sentence(view(key, without_marks(key, head, U"：。")))) {  // 小区严格依标配建幼儿园。
    auto kind = headed_by_kind(paragraph);
    return kind ? kind : headed_by_person(paragraph);
  }
  if (says(told, {"no-duty", "aside"})) return std::nullopt;
  if (subjects_.lists().all_units(view(told, without_marks(told, {0, told.size()}, U"。； ")))) return std::nullopt;  // 成员单位：A、B
  const auto opening = headings_.at_start(told);
  const std::string_view is = opening ? opening->constant("is") : std::string_view{};
  if (is == "describes" && view(key, head).ends_with("。") && !subjects_.serves(told)) return std::nullopt;
  Duty duty{.text = {head.end, key.size()}, .starts = 0, .assigned = true, .head = head};
  duty.general = clauses_.is_general(view(key, duty.text));
  const Span units = subjects_.lists().without_duties(key, without_marks(key, head, U"：。"));
  duty.units = acting_together(paragraph, units, duty.text);
  if (duty.units.empty()) subjects_.lists().add_units(paragraph, units, opening && opening->constant("role") == "lead" ? UnitRole::lead : UnitRole::responsible, kRule, duty.units);
  if (is == "opens" && only_groups(duty.units)) return std::nullopt;  // the addressees, and why they are written to
  for (const Span sentence : parts_between(key, duty.text, U"。；"))
    for (const Span clause : clauses_.in(key, sentence))
      if (auto found = clauses_.read(paragraph, clause); found && found->supports && found->only_role) join(duty, std::move(*found));
  return duty;
}

/// Where the parts begin that units at their heads make of a paragraph; the first begins it.
std::vector<std::size_t> DutySentences::parts_of(std::string_view key) const {
  std::vector<std::size_t> begins = heads_behind_stops(key, subjects_.lists());
  begins.insert(begins.begin(), 0);
  return begins;
}

std::vector<Span> DutySentences::headed_parts(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  const std::vector<std::size_t> begins = parts_of(key);
  std::vector<Span> headed;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const Span part{begins[i], i + 1 < begins.size() ? begins[i + 1] : key.size()};
    if (headed_duty(begins.size() > 1 ? rules::Subject{paragraph.slice(part)} : paragraph)) headed.push_back(part);
  }
  return headed;
}

/// 县水务局：负责…。县财政局：落实…。: where units stand at the head of what they have to do, each begins a part.
DutySentences::Telling DutySentences::in_parts(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  const std::vector<std::size_t> begins = parts_of(key);
  Telling all;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t begin = begins[i], end = i + 1 < begins.size() ? begins[i + 1] : key.size();
    const rules::Subject part = begins.size() > 1 ? rules::Subject{paragraph.slice({begin, end})} : paragraph;
    auto headed = headed_duty(part);
    Telling told = headed && !only_groups(headed->units) ? Telling{} : in_sentences(part);
    if (headed && !parts_head(told.duties, *headed)) {
      told = {};
      told.duties.push_back(std::move(*headed));
    }
    for (Duty& duty : told.duties) {
      for (Span* span : {&duty.text, &duty.head}) *span = {span->begin + begin, span->end + begin};
      duty.starts += begin;
      duty.told_at += begin;
      duty.behind += begin;
      all.duties.push_back(std::move(duty));
    }
    for (const std::size_t stop : told.ends) all.ends.push_back(stop + begin);
  }
  return all;
}

}  // namespace fenjie::task
