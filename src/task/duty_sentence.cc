#include "task/duty_sentence.h"

#include <algorithm>
#include <utility>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_telling.h"
#include "task/duty_words.h"
#include "task/unit_heads.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kRule = "narrative.duty";
constexpr std::size_t kShortestClause = 30;  // bytes of a clause that tells something by itself

Duty duty_of(DutyClause&& clause) {
  Duty duty{.text = {}};
  duty.units = std::move(clause.units);
  duty.persons = std::move(clause.persons);
  duty.leaders = std::move(clause.leaders);
  duty.general = clause.general;
  duty.weak = clause.weak;
  duty.unknown = clause.unknown;
  duty.kind = clause.kind;
  duty.behind = clause.behind;
  duty.announces = clause.announces;
  duty.assigned = clause.assigned;
  return duty;
}

/// 县教育局要加强管理。会同县财政局建立台账。: a sentence that goes on with the subject of the one before.
bool goes_on_with(const std::vector<Duty>& duties, const DutyClause& clause, bool here) { return clause.subjectless && !here && !duties.empty(); }

/// 由A牵头，9月底前完成方案；B配合做好资金审核: no full stop between the two.
bool in_one_sentence(std::string_view key, const Duty& before, Span clause) {
  return view(key, {before.text.begin, clause.begin}).find("。") == std::string_view::npos;
}

/// 应当加强监督管理, behind its subject: how a law speaks; a notice says 要, too.
bool rules_as_law(std::string_view told) {
  const auto words = {"应", "必须", "须", "不得", "可以", "负责"};
  return std::any_of(words.begin(), words.end(), [told](const char* word) { return told.starts_with(word); });
}

bool stands_in(Span sentence, const std::vector<Span>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](Span part) { return part.begin <= sentence.begin && sentence.begin < part.end; });
}

/// Behind the mark that a sentence ends with.
std::size_t next_sentence(std::string_view key, std::size_t end) { return end < key.size() ? next_character(key, end) : end; }

}  // namespace

std::size_t behind_subject_line(std::string_view key) {
  constexpr std::string_view kAbout = "关于", kStop = "。";
  constexpr std::size_t kLongest = 120;  // bytes: 40 characters
  const std::size_t stop = key.find(kStop);
  const bool line = key.starts_with(kAbout) && stop <= kLongest && key.find("，") > stop;
  return line && stop + kStop.size() < key.size() ? stop + kStop.size() : 0;
}

DutySentences::DutySentences(const rules::Book& book, const rules::Lexicon& lexicon)
    : rules_(book.set("narrative")),
      headings_(book.set("unit-heading")),
      members_(book.set("group-members")),
      references_(book.set("back-reference")),
      no_headings_(book.set("no-heading")),
      closing_remarks_(book.set("closing-remark")),
      subjects_(book, lexicon),
      divisions_(subjects_),
      clauses_(book, subjects_),
      reports_(book),
      unread_(book, subjects_, clauses_, divisions_),
      unknown_(book, subjects_) {}

bool DutySentences::says(std::string_view sentence, std::initializer_list<std::string_view> any) const {
  for (std::size_t from = 0; from < sentence.size();) {
    const auto match = rules_.find(sentence, from);
    if (!match) return false;
    if (std::find(any.begin(), any.end(), match->constant("is")) != any.end()) return true;
    from = next_character(sentence, match->whole.begin);
  }
  return false;
}

bool DutySentences::closes_notice(std::string_view paragraph) const {
  const auto match = rules_.full(paragraph);
  return match && match->constant("is") == "end";
}

bool DutySentences::opens_closing(std::string_view paragraph) const {
  const auto match = closing_remarks_.at_start(paragraph);
  return match && match->constant("is").empty();
}

bool DutySentences::is_about_notice(std::string_view paragraph) const {
  const auto match = closing_remarks_.at_start(paragraph);
  return match && match->constant("is") == "names-notice";
}

bool DutySentences::is_no_heading(std::string_view sentence) const {
  const auto match = no_headings_.find(sentence);
  return match && match->constant("is") != "how";
}

bool DutySentences::tells_must(std::string_view sentence) const {
  const auto match = no_headings_.find(sentence);
  return match && match->constant("is") == "told";
}

bool DutySentences::is_preamble(std::string_view key) const { return (key.ends_with("：") || key.ends_with("。")) && says(key, {"preamble"}); }

bool DutySentences::says_nothing(std::string_view sentence) const {
  return says(sentence, {"no-duty", "aside", "reports", "preamble"}) || reports_.tells_state(sentence);
}

/// 市财政局负责解释, 领导小组办公室设在市财政局, 市财政局完成了….
bool DutySentences::assigns_nothing(const rules::Subject& paragraph, Span sentence) const {
  const std::string_view key = paragraph.key();
  const std::string_view text = view(key, {sentence.begin, next_sentence(key, sentence.end)});
  constexpr std::string_view kComma = "，";
  const std::size_t comma = text.find(kComma);
  const bool more = comma != std::string_view::npos && (comma >= kShortestClause || subjects_.assignments().names_lead(text, {0, comma}));  // …负责堤防调度，每日将水情通报指挥部办公室。 由A牵头，…
  const bool charged = more && rules::by_whom(text, comma) != std::string_view::npos && subjects_.of(text, {comma + kComma.size(), text.size()});  // 完成后报督查室，由督查室负责寄送
  const bool only_reports = !charged && says(more ? text.substr(0, comma) : text, {"reports"}) && !one_reports(paragraph, sentence);
  return only_reports || says(text, {"no-duty", "aside"}) || reports_.tells_past(view(key, sentence));
}

/// 请市教育局于12月10日前将自查报告报市政府督查室: told to a unit by name, it is that unit's duty and no reporting of all.
bool DutySentences::one_reports(const rules::Subject& paragraph, Span sentence) const {
  const std::string_view said = view(paragraph.key(), sentence);
  const bool timed = said.find_first_of("0123456789") != std::string_view::npos || said.find("每") != std::string_view::npos;
  const bool all_report = said.find("，各") != std::string_view::npos && said.find("情况", said.find("，各")) != std::string_view::npos;  // 督查室要跟踪督办，各单位落实情况…报…
  if (!timed || all_report) return false;
  for (const Span clause : clauses_.in(paragraph.key(), sentence))  // the first that has a subject
    if (const auto told = clauses_.read(paragraph, clause))
      return !told->units.empty() && !only_groups(told->units) && !told->announces && !told->unknown;
  return false;
}

/// 会议强调，…: the meeting goes on to something else.
bool DutySentences::ends_duty_before(std::string_view key, Span sentence) const {
  const std::string_view text = view(key, sentence);
  return text.starts_with("会议") || text.starts_with("（此页无正文）");
}

bool DutySentences::tells_everybody(const rules::Subject& paragraph) const {
  const std::vector<Duty> duties = find(paragraph);
  return !duties.empty() && duties.front().text.begin == 0 &&
         std::all_of(duties.front().units.begin(), duties.front().units.end(), [this](const Unit& unit) {
           const std::string name = text::fold(unit.name.value);  // 各承办单位要按时办结。
           return subjects_.lists().means_everybody(name) || (unit.collective && subjects_.lists().has_part(name));
         });
}

std::optional<Duty> DutySentences::closed_by_units(const rules::Subject& paragraph) const {
  const Span units = units_behind(paragraph.key(), subjects_.lists());
  if (units.empty()) return std::nullopt;
  Duty duty{.text = {0, paragraph.key().size()}, .starts = 0, .assigned = true};
  subjects_.lists().add_units(paragraph, units, UnitRole::responsible, kRule, duty.units);
  return duty;
}

/// 要密切配合，形成工作合力: nothing but exhortations, at least one, stand in this part.
bool DutySentences::only_general(std::string_view key, Span part) const {
  const std::vector<Span> sentences = parts_between(key, part, U"。；");
  return !sentences.empty() && std::all_of(sentences.begin(), sentences.end(), [&](Span sentence) {
    const std::string_view text = view(key, sentence);
    return clauses_.is_general(text) && text.find_first_of("0123456789") == std::string_view::npos;
  });
}

std::vector<Duty> DutySentences::find(const rules::Subject& paragraph) const {
  const std::string_view key = paragraph.key();
  if (is_preamble(key)) return {};
  Telling told = in_parts(paragraph);
  std::vector<Duty>& duties = told.duties;
  for (std::size_t i = 0; i < duties.size(); ++i) {
    Duty& duty = duties[i];
    sort_by_role(duty.units);
    std::size_t limit = i + 1 < duties.size() ? duties[i + 1].starts : key.size();
    for (const std::size_t end : told.ends)
      if (end > duty.text.begin) limit = std::min(limit, end);
    const bool trails_off = only_general(key, {std::min(duty.text.end, limit), limit});
    duty.text.end = trails_off ? std::min(limit, next_sentence(key, duty.text.end)) : limit;
    duty.collective = !duty.units.empty() && only_groups(duty.units);
  }
  return std::move(told.duties);
}

/// Where what the clause at `at` tells begins: for the first that tells in its sentence, all in front of it but what opens the
/// sentence (会议明确，); else what it is about (对未改造的小区，8月底前，).
/// @param free index of the first clause that no duty of the sentence has told; 0 for the first duty
std::size_t DutySentences::front_of(std::string_view key, const std::vector<Span>& clauses, std::size_t at, std::size_t free) const {
  std::size_t begin = at;
  if (free == 0) {
    for (begin = 0; begin < at && clauses_.is_opening(view(key, clauses[begin])); ++begin) {}
    const bool purpose = begin > 0 && begin < at && view(key, clauses[begin - 1]).starts_with("为");  // 为促进…，推动…，A应…
    if (purpose) --begin;
    return clauses[begin].begin;
  }
  const auto is_about = [&](Span clause) {
    return subjects_.behind_date(key, clause) == clause.end || clauses_.is_circumstance(view(key, clause));
  };
  while (begin > free && is_about(clauses[begin - 1])) --begin;
  return clauses[begin].begin;
}

/// 由副镇长严兵任组长，派出所、交管站为成员单位。
std::optional<Duty> DutySentences::members_of_group(const rules::Subject& paragraph, Span sentence) const {
  const auto match = members_.full(view(paragraph.key(), sentence));
  if (!match) return std::nullopt;
  const auto place = [&](Span span) { return Span{sentence.begin + span.begin, sentence.begin + span.end}; };
  const Span units = place(*match->field("units"));
  const std::string_view names = view(paragraph.key(), units);
  if (!subjects_.lists().all_units(names) || subjects_.is_sentence(names)) return std::nullopt;  // 市体育局组织各学校|参加
  Duty members{.text = sentence};
  subjects_.lists().add_units(paragraph, units, UnitRole::responsible, match->rule, members.units);
  const auto leader = match->field("leader");
  if (!leader) return members;
  const Span printed = place(*leader);
  const Span last = parts_between(paragraph.key(), printed, U"、").back();  // 镇党委委员、派出所所长严兵
  const auto named = subjects_.lists().persons().name_and_post(view(paragraph.key(), last));
  if (!named) return std::nullopt;
  Person person{field_of(paragraph.slice(printed), std::string(match->rule)), false};
  person.name.value = paragraph.slice({last.begin + named->name.begin, last.begin + named->name.end}).text();
  members.leaders.push_back(std::move(person));
  return members;
}

/// Takes up what one sentence tells: a clause that gives a unit its part begins a duty, or adds to the one it stands in.
void DutySentences::tell(const rules::Subject& paragraph, Span sentence, Telling& told) const {
  const std::string_view key = paragraph.key();
  std::vector<Duty>& duties = told.duties;
  const std::vector<Span> clauses = clauses_.in(key, sentence);
  const std::size_t free_before = told.free;
  bool here = false;  // a duty of this sentence was told
  std::size_t last = 0;  // index of the last clause that told one
  bool open = false;  // roles were given, what they are for comes
  std::vector<Unit> helpers;  // 在A配合下，: of who acts in the next clause
  bool released = false;  // A不再承担，: who has it now comes
  bool cited = false;     // 《条例》规定，: what it rules comes
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    auto found = clauses_.read(paragraph, clauses[i]);
    cited = cited || (!here && clauses_.cites(view(key, clauses[i])));
    if (cited && found && only_groups(found->units) && rules_as_law(view(key, {found->behind, clauses[i].end}))) found.reset();
    auto said = !here && !told.statement.empty() ? clauses_.carried(paragraph, told.statement, clauses[i]) : std::nullopt;
    const bool carried = said.has_value();
    if (carried) found = std::move(said);
    const bool more = !told.statement.empty() && clauses_.goes_on_stating(view(key, clauses[i]));  // A是责任主体，|是提供部门，负责…
    if (!found && !here && !more) told.statement = clauses[i];
    const bool goes_on_to_must = !here && found && found->weak && view(key, clauses[i]).ends_with("时") && i + 1 < clauses.size() && subjects_.begins_with_must(view(key, clauses[i + 1]));
    if (goes_on_to_must) {  // 政务部门注册资源时，应当…
      found.reset();
      told.statement = clauses[i];
    }
    if (found && (unread_.only_says_when(paragraph, clauses, i, *found) || unread_.only_says_what(paragraph, clauses, i, *found))) found.reset();
    const bool front = found && found->unknown && i == 0 && only_groups(found->units) && unread_.told_behind(paragraph, clauses, clauses[i]);
    if (!found && !here) helpers = clauses_.helpers(paragraph, clauses[i]);
    released = released || (!found && clauses_.releases(key, clauses[i]));
    const bool lost = found && !here && (((found->joins || found->shares || found->unknown) && i > 0 && !released) || (found->subjectless && duties.empty()));
    if (!found || front || lost) {
      open = false;
      continue;
    }
    if (found->threatens) {
      if (!here) told.ends.push_back(sentence.begin);
      open = false;
      continue;
    }
    const bool whole = found->only_role && clauses.size() == 1;  // 市财政局、市住建局配合。
    const bool partners = found->supports && !duties.empty() && (whole || in_one_sentence(key, duties.back(), clauses[i]) || only_groups(found->units));
    const bool helps = partners || goes_on_with(duties, *found, here);
    const bool topic = found->has_topic || (here && i > last + 1 && clauses_.is_circumstance(view(key, clauses[i - 1])));
    const bool or_else = here && view(key, clauses[i]).starts_with("或");  // 应由A制定，或由B联合制定
    const std::string_view said_of = view(key, {std::min(found->behind, clauses[i].end), clauses[i].end});
    const bool must = subjects_.begins_with_must(said_of) && !says_charge(said_of);  // A要巡查、B要普法
    const bool listed = here && (found->shares || (!must && text::character_before(key, clauses[i].begin) == U'、'));  // 由A起草、B审查
    const bool goes_on = helps || or_else || listed || ((open || found->only_role) && !topic && here);
    const bool leads = std::any_of(found->units.begin(), found->units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead; });
    const bool role = found->only_role && (leads || !found->has_topic);  // 三查由A具体实施，B委托C…: B has another duty
    if (goes_on) {
      join(duties.back(), std::move(*found));
    } else {
      const bool first = !here;
      if (found->oversees)
        for (Unit& unit : found->units) unit.role = UnitRole::responsible;  // nobody else's duty stands in front
      const bool charged = found->only_charged || (found->charged && duties.empty());
      const bool closes = first && i == 0 && ((charged && !found->has_topic) || refers_back(view(key, sentence)));
      std::size_t begin = front_of(key, clauses, i, first ? 0 : last + 1);
      const bool chain = !duties.empty() && in_one_sentence(key, duties.back(), clauses[i]);  // A要制定方案；开展培训；B负责核查
      if (closes && !chain) begin = std::min(free_before, begin);
      if (carried) begin = std::min(begin, told.statement.begin);
      if (first && told.cited) begin = std::min(begin, *told.cited);
      for (Unit& helper : std::exchange(helpers, {})) found->units.push_back(std::move(helper));
      std::move(found->helped.begin(), found->helped.end(), std::back_inserter(found->units));
      duties.push_back(duty_of(std::move(*found)));
      duties.back().text = {begin, sentence.end};
      duties.back().told_at = clauses[i].begin;
      duties.back().carried = carried;
      duties.back().starts = first ? std::min(begin, sentence.begin) : begin;
    }
    here = true;
    told.statement = {};
    last = i;
    open = role;
    told.free = next_sentence(key, sentence.end);
  }
  if (here || !cited)
    told.cited.reset();
  else if (!told.cited)
    told.cited = sentence.begin;
}

DutySentences::Telling DutySentences::in_sentences(const rules::Subject& paragraph) const {
  Telling told;
  const std::string_view key = paragraph.key();
  told.free = behind_subject_line(key);
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    const std::size_t before = told.duties.size();
    if (auto members = members_of_group(paragraph, sentence); members && told.duties.empty()) {
      told.members = std::move(members);
      continue;
    }
    if (told.members && told.duties.empty() && subjects_.begins_with_must(view(key, sentence))) {
      told.duties.push_back(*std::exchange(told.members, std::nullopt));
      Duty& duty = told.duties.back();
      duty.head = {duty.text.begin, sentence.begin};
      duty.text = sentence;
      duty.starts = duty.told_at = duty.behind = sentence.begin;
      duty.assigned = true;
      told.free = next_sentence(key, sentence.end);
      continue;
    }
    if (!assigns_nothing(paragraph, sentence)) tell(paragraph, sentence, told);
    if (told.duties.size() == before && ends_duty_before(key, sentence)) told.ends.push_back(sentence.begin);
  }
  return told;
}

std::vector<Span> DutySentences::unread(const rules::Subject& paragraph) const {
  std::vector<Span> result;
  const std::string_view key = paragraph.key();
  if (is_preamble(key)) return result;
  const std::vector<Span> headed = headed_parts(paragraph);
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；"))
    if (!stands_in(sentence, headed) && !subjects_.lists().all_units(view(key, sentence)) && !assigns_nothing(paragraph, sentence) && !clauses_.releases(key, sentence) && unread_.holds(paragraph, sentence, clauses_.in(key, sentence))) result.push_back(sentence);
  return result;
}

std::vector<DutySentences::Stray> DutySentences::strays(const rules::Subject& paragraph) const {
  std::vector<Stray> result;
  const std::string_view key = paragraph.key();
  if (is_preamble(key)) return result;
  const std::vector<Span> headed = headed_parts(paragraph);
  for (const Span sentence : parts_between(key, {0, key.size()}, U"。；")) {
    if (stands_in(sentence, headed) || assigns_nothing(paragraph, sentence)) continue;
    for (const Span clause : clauses_.in(key, sentence)) {
      if (clauses_.read(paragraph, clause)) break;  // what stands behind is text of that duty
      const auto told = unknown_.told_in(key, clause);
      if (!told) continue;
      result.push_back({sentence, {std::min(subjects_.behind_lead_in(key, clause), told->begin), told->begin}, {told->begin, sentence.end}});
      break;
    }
  }
  return result;
}

}  // namespace fenjie::task
