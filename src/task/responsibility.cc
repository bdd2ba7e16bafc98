#include "task/responsibility.h"

#include <algorithm>
#include <utility>

#include "rules/key_shape.h"
#include "task/bracket_edges.h"
#include "task/clauses.h"
#include "task/heading_labels.h"
#include "task/named_labels.h"
#include "task/parted_values.h"
#include "task/told_time.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kLabelFollows = U"。；！？，、（）〔〕—.";  // in front of a label without colon
constexpr std::string_view kColon = "：";
constexpr double kNoName = 0.7;               // Lexicon::cost from here on: a sentence, or a value of another kind
constexpr std::size_t kShortestUnit = 3;      // characters
constexpr std::size_t kVerb = 2;          // characters of 配合, 牵头, which begin sentences, too
constexpr std::size_t kShortestNoun = 4;      // characters of 完成时限
constexpr std::size_t kLongestUnit = 14;      // characters of a unit looked for before a bracket
constexpr std::string_view kPartRule = "assignment.part";
constexpr std::size_t kLongestSentence = 600;  // bytes of a sentence that only assigns

std::optional<UnitRole> role_of(std::string_view gives) {
  for (const UnitRole role : {UnitRole::lead, UnitRole::responsible, UnitRole::support, UnitRole::guide})
    if (gives == name_of(role)) return role;
  return std::nullopt;
}

bool is_marked(std::string_view label) {
  return label.ends_with(kColon) || (label.starts_with("〔") && label.ends_with("〕"));
}

}  // namespace

std::optional<Label> Labels::first(std::size_t from, std::size_t to) const {
  const auto label =
      std::partition_point(labels_.begin(), labels_.end(), [from](const Label& l) { return l.span.begin < from; });
  if (label == labels_.end() || label->span.end > to) return std::nullopt;
  return *label;
}

ResponsibilityReader::ResponsibilityReader(const rules::Book& book, const rules::Lexicon& lexicon)
    : labels_(book.set("responsibility")),
      conventions_(book.set("convention")),
      references_(book.set("back-reference")),
      remarks_(book.set("bracket-remark")),
      no_subjects_(book.set("no-subject")),
      lexicon_(lexicon),
      assignments_(book, lexicon),
      expressions_(book),
      counted_(book) {}

Labels ResponsibilityReader::labels_in(const rules::Subject& subject) const {
  const std::string_view key = subject.key();
  std::vector<Label> labels;
  std::size_t remark_end = 0;  // of 市教育局（责任人：王芳，电话：…）, behind its unit
  const std::vector<Label> found = with_heading_labels(subject, named_labels(subject, labels_, lists()), lexicon_, lists());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Label& label = found[i];
    if (label.span.begin < remark_end) continue;
    remark_end = remark_behind_unit(key, label, !labels.empty());
    if (remark_end > 0) continue;
    if (is_marked(view(key, label.span)) || stands_before_value(subject, label, end_before_next(subject, found, i))) labels.push_back(label);
  }
  return Labels{std::move(labels)};
}

/// End of the bracket behind a unit that this label of a person stands in, 0 for other labels.
std::size_t ResponsibilityReader::remark_behind_unit(std::string_view key, const Label& label, bool labelled) const {
  constexpr std::string_view kOpen = "（", kClose = "）";
  if (label.gives != "person" && label.gives != "leader" && label.gives != "none") return 0;
  std::vector<std::size_t> open;
  const std::size_t sentence = key.substr(0, label.span.begin).rfind("。");
  for (std::size_t at = sentence == std::string_view::npos ? 0 : sentence; at < label.span.begin; at = text::character_at(key, at).end) {
    if (key.substr(at).starts_with(kOpen)) open.push_back(at);
    if (key.substr(at).starts_with(kClose) && !open.empty()) open.pop_back();
  }
  const std::size_t close = key.find(kClose, label.span.end);
  const bool remark = !open.empty() && (labelled || open.size() > 1) && close != std::string_view::npos;
  return remark && stands_behind_unit(key, open.back()) ? close : 0;
}

/// 责任单位为市教育局, 责任单位市教育局，责任人王小明, 责任单位 市教育局 市财政局: no colon, but a value of its kind at once behind it.
bool ResponsibilityReader::stands_before_value(const rules::Subject& subject, const Label& label, std::size_t end) const {
  const std::string_view key = subject.key();
  const bool verbal = view(key, label.span).ends_with("为") || view(key, label.span).ends_with("是");
  const bool parted = is_parted(subject, label.span.end);
  const bool begins = label.span.begin == 0 || is_one_of(text::character_before(key, label.span.begin), kLabelFollows) ||
                      (parted && is_parted(subject, label.span.begin));
  if (!verbal && !begins) return false;
  const std::vector<Span> values = parts_between(key, {label.span.end, end}, U"、，；。");
  if (values.empty() || values.front().begin != label.span.end) return false;
  const std::string_view value = view(key, values.front());
  if (role_of(label.gives)) {
    if (verbal) return assignments_.lists().is_unit(value);
    const Span clause = parts_between(key, {label.span.end, end}, U"，；。").front();
    bool named = false;  // 市教育局 王芳
    const auto units = [&](std::string_view names) { return assignments_.lists().all_units(names) ? (named = true) : named && lexicon_.is_person(names); };
    if (!parted && no_subjects_.full(view(key, {label.span.begin, clause.end}))) return false;  // 支持企业|建设专利中心
    if (!parted && text::length(view(key, label.span)) <= kVerb && goes_on_otherwise(key, {label.span.end, end}, lists(), lexicon_)) return false;
    return units(view(key, clause)) || (parted && parted_into(subject, clause, units));  // 配合市人大、市政协对办理工作进行检查 is a sentence
  }
  if (label.gives == "person" || label.gives == "leader")
    return lexicon_.is_person(value) || lexicon_.is_person_with_post(value) || assignments_.lists().persons().name_and_post(value) ||
           (parted && parted_into(subject, values.front(), [this](std::string_view name) { return lexicon_.is_person(name); }));
  const std::string_view word = view(key, label.span);
  const bool noun = text::length(word) >= kShortestNoun || (parted && word.ends_with("限"));  // 完成2022年的任务 has none
  return label.gives == "deadline" && noun && lexicon_.is_deadline(value);
}

bool ResponsibilityReader::is_value_of(std::string_view above, std::string_view below) const {
  const auto match = labels_.full(above);
  if (!match) return false;
  const Label label = label_of(*match, 0);
  const std::vector<Span> values = parts_between(below, {0, below.size()}, U"、，；。 ");
  const auto all = [&](ColumnRole role) {
    return !values.empty() && std::all_of(values.begin(), values.end(), [&](Span value) {
      return lexicon_.cost(role, view(below, value)) < kNoName;
    });
  };
  if (role_of(label.gives)) return all(ColumnRole::unit);
  if (label.gives == "person" || label.gives == "leader") return all(ColumnRole::person);
  if (label.gives == "deadline") return lexicon_.cost(ColumnRole::deadline, below) < kNoName;
  return label.gives == "requirement" && lexicon_.is_requirement(below);
}

/// 责任单位市教育局: only when units follow, else it is running text.
std::optional<Label> ResponsibilityReader::label_without_colon(const rules::Subject& subject, Span part) const {
  const auto match = labels_.at_start(view(subject.key(), part));
  if (!match) return std::nullopt;
  const Label label = label_of(*match, part.begin);
  Responsibility trial;
  read_labelled(subject, label, {label.span.end, part.end}, trial);
  const bool known = !trial.units.empty() &&
                     std::all_of(trial.units.begin(), trial.units.end(),
                                 [this](const Unit& unit) { return assignments_.lists().is_unit(unit); });
  return known ? std::optional(label) : std::nullopt;
}

/// A rule for the whole document (排在第一位的为牵头单位，下同) names no units of this text.
Span ResponsibilityReader::without_convention(std::string_view key, Span part) const {
  const auto match = conventions_.find(view(key, part));
  if (!match) return part;
  if (is_in_remark(key, part, part.begin + match->whole.begin)) return part;
  const bool first = match->whole.begin == 0;
  if (first) return {part.begin + match->whole.end, part.end};
  return without_marks(key, {part.begin, part.begin + match->whole.begin}, U"（");  // 市教育局（逗号前为牵头单位，下同）
}

/// 以上两项，牵头单位：A: which items are meant is told in front.
Span ResponsibilityReader::without_reference(std::string_view key, Span part) const {
  const auto match = references_.at_start(view(key, part));
  return match && match->constant("is") == "items" ? Span{part.begin + match->whole.end, part.end} : part;
}

std::optional<Responsibility> ResponsibilityReader::read(const rules::Subject& subject) const {
  return read(subject, {0, subject.key().size()}, labels_in(subject));
}

std::optional<Responsibility> ResponsibilityReader::read(const rules::Subject& subject, Span part, const Labels& labels,
                                                         Place place) const {
  const std::string_view key = subject.key();
  if (const auto boxed = labels.first(part.begin, part.end); !boxed || boxed->span.begin != part.begin)
    part = inside(key, part);  // else the bracket is the label's own: 【责任单位】市教育局
  part = without_marks(key, without_reference(key, without_convention(key, part)), kMarksAround);
  if (part.empty() || gives_examples(view(key, part)) || lists().persons().is_post_behind_name(key, part)) return std::nullopt;
  Responsibility result;
  std::optional<Label> label = labels.first(part.begin, part.end);
  if (!label || label->span.begin != part.begin) {
    const Span before{part.begin, label ? label->span.begin : part.end};
    const auto begins = label_without_colon(subject, before);
    if (begins)
      read_labelled(subject, *begins, {begins->span.end, before.end}, result);
    else if (!(label && assignments_.read_deadlines(subject, before, result.deadlines)) &&
             !read_unlabelled(subject, before, place, result))
      return std::nullopt;
  }
  while (label) {
    const std::optional<Label> next = labels.first(label->span.end, part.end);
    read_labelled(subject, *label, {label->span.end, next ? next->span.begin : part.end}, result);
    label = next;
  }
  sort_by_role(result.units);
  if (result.empty() && !says_nobody(key, part, labels)) return std::nullopt;
  return result;
}

/// （如生态环境部门、疾控中心）.
bool ResponsibilityReader::gives_examples(std::string_view inner) const {
  const auto remark = remarks_.full(inner);
  return remark && !remark->constant("never").empty();
}

/// 配合单位：无.
bool ResponsibilityReader::says_nobody(std::string_view key, Span part, const Labels& labels) const {
  const auto label = labels.first(part.begin, part.end);
  if (!label || label->span.begin != part.begin || label->gives == "none") return false;
  return lexicon_.means_empty(view(key, without_marks(key, {label->span.end, part.end}, kMarksAround)));
}

void ResponsibilityReader::read_labelled(const rules::Subject& subject, const Label& label, Span value,
                                         Responsibility& result) const {
  value = without_marks(subject.key(), without_stray_bracket(subject.key(), value), kMarksAround);
  constexpr std::string_view kOpen = "（";  // 市交通局（联系人：…）: the next label stands in a bracket
  if (view(subject.key(), value).ends_with(kOpen)) value.end -= kOpen.size();
  if (value.empty() || lexicon_.means_empty(view(subject.key(), value))) return;
  if (const auto role = role_of(label.gives)) {
    Assigned assigned = assignments_.read(subject, value, *role, label.rule, true);
    if (label.with_person) {
      std::move(assigned.leaders.begin(), assigned.leaders.end(), std::back_inserter(assigned.persons));
      assigned.leaders.clear();
      pair_by_position(assigned.units, 0, assigned.units.size(), assigned.persons.size());
    }
    result.add({std::move(assigned.units), std::move(assigned.persons), std::move(assigned.leaders),
                std::move(assigned.deadlines), {}});
  } else if (label.gives == "person" || label.gives == "leader") {
    std::vector<Person>& persons = label.gives == "person" ? result.persons : result.leaders;
    value = assignments_.take_last_deadlines(subject, value, result.deadlines);  // 责任人为樊胜，6月底完成
    const std::size_t first = persons.size();
    assignments_.lists().add_persons(subject, value, label.rule, persons);
    if (label.gives == "person") take_units_off(result, first);
  } else if (label.gives == "deadline") {
    const rules::Subject alone{subject.slice(value)};
    for (Deadline& deadline : expressions_.cell_deadlines(alone, label.rule)) result.deadlines.push_back(deadline);
  } else if (label.gives == "requirement") {
    const rules::Subject alone{subject.slice(value)};
    result.requirement = field_of(alone.passage(), std::string(label.rule));
    for (Deadline& deadline : expressions_.required_deadlines(alone, label.rule)) result.deadlines.push_back(deadline);
  } else if (label.gives == "other") {
    const Span heading = without_marks(subject.key(), label.span, U"：");
    result.other.emplace_back(subject.slice(heading).text(), field_of(subject.slice(value), "outline.other"));
  }
}

/// 责任人：市教育局 王芳、市财政局 李强: units in front of their persons; 责任人：文静、财务科: a section behind one.
void ResponsibilityReader::take_units_off(Responsibility& result, std::size_t first) const {
  const auto is_unit = [&](std::size_t i) {  // in front of another name, or a section behind one
    const Person& person = result.persons[i];
    const std::string key = text::fold(person.name.value);
    const bool last = i + 1 == result.persons.size();
    if (last && (i == first || !lists().is_section(key) || !lexicon_.is_person(text::fold(result.persons[i - 1].name.value)))) return false;
    return !person.collective && lists().is_unit(key) && !lexicon_.is_person(key);
  };
  std::vector<std::size_t> found;
  for (std::size_t i = first; i < result.persons.size(); ++i)
    if (is_unit(i)) found.push_back(i);
  for (std::size_t taken = 0; taken < found.size(); ++taken) {
    const std::size_t at = found[taken] - taken;  // its person's place, once it is gone
    Unit unit;
    unit.name = std::move(result.persons[at].name);
    result.persons.erase(result.persons.begin() + static_cast<std::ptrdiff_t>(at));
    const bool behind = taken + 1 == found.size() || found[taken + 1] > found[taken] + 1;
    if (behind && at < result.persons.size()) unit.person = at;  // its own stands behind it
    result.units.push_back(std::move(unit));
  }
}

/// Names must be units, or nothing is assigned; where the text closes a sentence, unknown names will do, and check/
/// doubts them.
bool ResponsibilityReader::is_plausible(const Assigned& assigned, Place place) const {
  std::size_t known = assigned.persons.size() + assigned.leaders.size();
  bool names = true, digits = false;  // all the unknown ones could be names; one holds digits
  for (const Unit& unit : assigned.units) {
    if (assignments_.lists().is_unit(unit)) {
      ++known;
      continue;
    }
    digits = digits || std::any_of(unit.name.value.begin(), unit.name.value.end(), [](char c) { return c >= '0' && c <= '9'; });
    names = names && lexicon_.cost(ColumnRole::unit, text::fold(unit.name.value)) < kNoName;
  }
  const std::size_t all = assigned.units.size() + assigned.persons.size() + assigned.leaders.size();
  if (assigned.has_verb) return (known > 0 && known * 2 >= all) || (place == Place::closing && all > 0 && names);
  const bool all_names = std::all_of(assigned.units.begin(), assigned.units.end(), [this](const Unit& unit) {
    return assignments_.lists().is_unit(unit) || lexicon_.is_bare_unit(text::compact(unit.name.value));
  });
  if (place == Place::closing && !assigned.units.empty() && all_names) return true;  // （办公室）
  const bool first_known = !assigned.units.empty() && assignments_.lists().is_unit(assigned.units.front());
  return place == Place::closing && first_known && names && (digits ? known * 3 >= all * 2 : known * 2 >= all);
}

bool ResponsibilityReader::read_unlabelled(const rules::Subject& subject, Span part, Place place,
                                           Responsibility& result) const {
  Assigned assigned = assignments_.read(subject, part, UnitRole::responsible, "assignment.responsible", false);
  if (!is_plausible(assigned, place)) return false;
  if (!assigned.has_verb)
    for (Unit& unit : assigned.units)
      if (unit.name.rule == "assignment.responsible") unit.name.rule = "assignment.listed";
  result.add({std::move(assigned.units), std::move(assigned.persons), std::move(assigned.leaders),
              std::move(assigned.deadlines), {}});
  return true;
}

/// All are units by name; beside a lead that is one, those who help may be names that nobody knows.
bool ResponsibilityReader::are_known_or_help(const std::vector<Unit>& units) const {
  const auto known = [this](const Unit& unit) { return assignments_.lists().is_unit(unit); };
  const bool led = std::any_of(units.begin(), units.end(), [&](const Unit& unit) { return unit.role == UnitRole::lead && known(unit); });
  const auto helpers = std::count_if(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::support; });
  return std::all_of(units.begin(), units.end(), [&](const Unit& unit) { return known(unit) || (led && assignments_.may_help(unit, helpers > 1)); });
}

/// 县政府督查室负责跟踪督办: the sentence is the duty itself; 由县政府督查室督办 says a part in what stands in front.
static bool tells_of_guide(std::string_view text, const Assigned& assigned) {
  const bool guides = !assigned.units.empty() && std::all_of(assigned.units.begin(), assigned.units.end(), [](const Unit& unit) { return unit.role == UnitRole::guide; });
  return guides && text.find("负责") != std::string_view::npos && rules::by_whom(text, 0) == std::string_view::npos;
}

/// 。主要职责：…, 。负责….
bool ResponsibilityReader::duty_follows(std::string_view key, std::size_t at) const {
  const std::string_view rest = key.substr(without_marks(key, {at, key.size()}, kMarksAround).begin);
  return lists().begins_block(rest) || lists().begins_like_duty(rest) || rest.starts_with("负责") || rest.starts_with("主要负责");
}

std::optional<Responsibility> ResponsibilityReader::read_sentence(const rules::Subject& subject, Span sentence) const {
  const std::string_view text = view(subject.key(), sentence);
  if (sentence.size() > kLongestSentence) return std::nullopt;
  const auto label = labels_.at_start(text);
  const Span part{sentence.begin + (label && label->constant("gives") == "sentence" ? label->whole.end : 0),
                  sentence.end};
  if (!assignments_.may_assign(subject.key(), part)) return std::nullopt;  // most of running text, told cheaply
  Assigned assigned = assignments_.read(subject, part, UnitRole::responsible, "assignment.responsible", false);
  const bool by_label = part.begin > sentence.begin;
  if (!by_label && tells_of_guide(view(subject.key(), part), assigned)) return std::nullopt;
  const bool only_members = !assigned.units.empty() && std::all_of(assigned.units.begin(), assigned.units.end(), [](const Unit& unit) { return unit.role == UnitRole::responsible && unit.name.rule == "assignment.members"; });
  if (only_members && !duty_follows(subject.key(), sentence.end)) return std::nullopt;  // 由A、B组成。地点在古镇。
  if (!assigned.has_verb || !are_known_or_help(assigned.units) || (assigned.units.empty() && assigned.leaders.empty())) return std::nullopt;
  const auto tells_part = [](const Unit& unit) { return unit.name.rule == kPartRule; };
  if (!assigned.units.empty() && std::all_of(assigned.units.begin(), assigned.units.end(), tells_part)) return std::nullopt;  // 县水务局负责验收 is what is to be done
  const auto bare_end = assigned.deadlines.end() - (!assigned.deadlines.empty() && assignments_.ends_with_deadline_apart(text) ? 1 : 0);
  if (!std::all_of(assigned.deadlines.begin(), bare_end, is_bare_day)) return std::nullopt;
  Responsibility result;
  result.add({std::move(assigned.units), std::move(assigned.persons), std::move(assigned.leaders),
              std::move(assigned.deadlines), {}});
  return result;
}

bool ResponsibilityReader::looks_assigned(const rules::Subject& subject, Span part, const Labels& labels) const {
  const std::string_view key = subject.key();
  part = inside(key, part);
  const auto label = labels.first(part.begin, part.end);
  if (label && label->span.begin == part.begin) {
    const Span value = without_marks(key, {label->span.end, part.end}, kMarksAround);
    return label->gives != "none" && !lexicon_.means_empty(view(key, value));
  }
  const auto bare = labels_.at_start(view(key, part));
  if (bare && role_of(bare->constant("gives"))) return true;
  const std::vector<Span> clauses = parts_between(key, part, U"，；。");
  return !clauses.empty() && assignments_.ends_with_verb(key, clauses.back());
}

bool ResponsibilityReader::stands_behind_unit(std::string_view key, std::size_t at) const {
  std::size_t begin = at;
  for (std::size_t count = 1; count <= kLongestUnit && begin > 0; ++count) {
    begin = text::character_start(key, begin - 1);
    if (key[begin] >= '0' && key[begin] <= '9') return false;  // 学校达到60所
    if (count >= kShortestUnit && assignments_.lists().is_unit(key.substr(begin, at - begin))) return true;
  }
  return false;
}

}  // namespace fenjie::task
