#include "task/row_people.h"

#include <algorithm>
#include <iterator>

#include "task/numbered_parts.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kAndSoOn = "等";

std::optional<UnitRole> unit_role(ColumnRole role) {
  switch (role) {
    case ColumnRole::lead_unit:
      return UnitRole::lead;
    case ColumnRole::unit:
      return UnitRole::responsible;
    case ColumnRole::support_unit:
      return UnitRole::support;
    case ColumnRole::guide_unit:
      return UnitRole::guide;
    default:
      return std::nullopt;
  }
}

std::string rule_of(ColumnRole role) { return std::string("table.") + name_of(role); }

bool names_people(ColumnRole role) {
  return unit_role(role) || role == ColumnRole::leader || role == ColumnRole::person;
}

/// The unit column nearest to a person column: to its left, else to its right.
std::optional<std::size_t> unit_column_beside(const Table& table, std::size_t person_column) {
  const auto has_people = [&](std::size_t i) { return unit_role(table.columns[i].role) && table.columns[i].role != ColumnRole::guide_unit; };
  for (std::size_t i = person_column; i-- > 0;)
    if (has_people(i)) return i;
  for (std::size_t i = person_column + 1; i < table.columns.size(); ++i)
    if (has_people(i)) return i;
  return std::nullopt;
}

/// The words of a cell that say roles (牵头, 配合) are evidence of the unit in front of them.
void keep_words(std::vector<Unit>& units, const std::vector<Span>& cell) {
  std::vector<std::pair<std::size_t, Unit*>> begins;
  for (Unit& unit : units)
    if (!unit.name.spans.empty()) begins.emplace_back(unit.name.spans.front().begin, &unit);
  std::sort(begins.begin(), begins.end());
  for (std::size_t i = 0; i < begins.size(); ++i) {
    std::vector<Span>& spans = begins[i].second->name.spans;
    const std::size_t next = i + 1 < begins.size() ? begins[i + 1].first : cell.back().end;
    for (const Span& line : cell) {
      const Span rest{std::max(line.begin, spans.back().end), std::min(line.end, next)};
      if (!rest.empty() && rest.begin < rest.end) spans.push_back(rest);
    }
    merge_touching(spans);
  }
  if (begins.empty()) return;
  std::vector<Span>& first = begins.front().second->name.spans;
  for (const Span& line : cell)
    if (line.begin < begins.front().first) first.push_back({line.begin, std::min(line.end, begins.front().first)});
  std::sort(first.begin(), first.end());
  merge_touching(first);
}

/// 财政局和各镇政府: two names.
std::vector<NameToken> cut_at_joining_words(std::vector<NameToken> names, const rules::Lexicon& lexicon) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto word = lexicon.joining_word(names[i].key);
    if (!word) continue;
    const rules::Subject both{names[i].text};
    NameToken second{both.slice({word->end, both.key().size()}), names[i].key.substr(word->end), Gap::mark,
                     names[i].fills_line, false};
    names[i].text = both.slice({0, word->begin});
    names[i].key.resize(word->begin);
    names[i].fills_line = false;
    names.insert(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(second));
  }
  return names;
}

/// 王小明 13900001111: the number is evidence of the name in front of it, no name.
std::vector<NameToken> with_phones(std::vector<NameToken> names) {
  constexpr std::size_t kFewestDigits = 7;
  const auto is_phone = [](std::string_view key) {
    return key.size() >= kFewestDigits && key.find_first_not_of("0123456789-/()") == std::string_view::npos;
  };
  for (std::size_t i = names.size(); i-- > 1;) {
    if (!is_phone(names[i].key) || is_phone(names[i - 1].key)) continue;
    names[i - 1].text.append(names[i].text);
    names[i - 1].fills_line = names[i].fills_line;
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return names;
}

}  // namespace

RowPeople::RowPeople(const Table& table, const TableRows& rows, const rules::Book& book, const rules::Lexicon& lexicon)
    : table_(table),
      rows_(rows),
      lexicon_(lexicon),
      numbering_(book.set("numbering")),
      splitter_(book, lexicon),
      reader_(book, lexicon),
      lists_(book, lexicon),
      shared_endings_(book),
      persons_(lexicon),
      units_and_persons_(lexicon_, splitter_, lists_),
      wrapped_(table.columns.size()),
      person_column_(table.columns.size()),
      persons_in_brackets_(table.columns.size()) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const NameKind kind = unit_role(table.columns[i].role) ? NameKind::unit : NameKind::person;
    if (kind == NameKind::unit) persons_in_brackets_[i] = prints_persons_in_brackets(i);
    if (names_people(table.columns[i].role)) wrapped_[i].emplace(table, rows, i, kind, splitter_, lexicon);
    if (table.columns[i].role != ColumnRole::person) continue;
    const auto unit_column = unit_column_beside(table, i);
    if (unit_column && !person_column_[*unit_column]) person_column_[*unit_column] = i;
  }
}

/// 市财政局（王芳） in some cell of the column: 市教育局（高峰） names a person, too.
bool RowPeople::prints_persons_in_brackets(std::size_t column) const {
  return std::any_of(table_.cells.begin(), table_.cells.end(), [&](const Cell& cell) {
    if (cell.column != static_cast<int>(column)) return false;
    const std::vector<NameToken> tokens = name_tokens(cell.lines, std::vector<bool>(cell.lines.size(), false));
    return std::any_of(tokens.begin(), tokens.end(), [this](const NameToken& token) {
      const auto remark = lists_.remarks().read(token.key);
      return remark && remark->says == UnitRemark::Says::person;
    });
  });
}

std::vector<NameToken> RowPeople::tokens(const std::vector<Passage>& lines, std::size_t column, Doubts& doubts) const {
  const Passage whole = text::join(lines);
  const bool empty = whole.empty() || lexicon_.means_empty(text::fold(whole.text()));
  if (empty) return {};
  std::vector<NameToken> printed = without_numbers(name_tokens(lines, rows_.full_lines(lines, column)), numbering_);
  for (NameToken& token : printed) token.had_room = table_.has_line_room && !token.fills_line;
  const bool units = unit_role(table_.columns[column].role).has_value();
  std::vector<NameToken> names =
      wrapped_[column]->join(units ? std::move(printed) : with_phones(std::move(printed)), doubts.over_lines);
  return units ? shared_endings_.joined(whole, cut_at_joining_words(std::move(names), lexicon_)) : names;
}

/// A牵头，B配合 or 牵头单位：A inside a cell.
std::optional<RowPeople::Range> RowPeople::add_written_roles(Task& task, const std::vector<Passage>& lines,
                                                             std::size_t column) const {
  const rules::Subject cell{text::join(lines)};
  auto content = reader_.read(cell);
  if (!content || content->units.empty()) return std::nullopt;
  keep_words(content->units, cell.passage().spans());
  const Range range{column, task.units.size(), content->units.size()};
  for (Unit& unit : content->units) {
    unit.name.rule = rule_of(table_.columns[column].role);
    task.units.push_back(std::move(unit));
  }
  std::move(content->persons.begin(), content->persons.end(), std::back_inserter(task.persons));
  return range;
}

RowPeople::Range RowPeople::add_persons(Task& task, const std::vector<Passage>& names, std::size_t column) const {
  const ColumnRole role = table_.columns[column].role;
  std::vector<Person>& persons = role == ColumnRole::leader ? task.leaders : task.persons;
  const std::size_t first = persons.size();
  persons_.add(names, rule_of(role), persons);
  return {column, first, persons.size() - first};
}

RowPeople::Range RowPeople::add_units(Task& task, const std::vector<Passage>& names, std::size_t column,
                                      bool persons_beside) const {
  const std::size_t first = task.units.size();
  for (const Passage& name : names) {
    const rules::Subject printed{name};
    if (add_leading(task, printed, column)) continue;
    if (task.units.size() > first && lists_.names_nobody(printed.key())) {  // 市财政局、等单位
      const std::vector<Span> more = name.spans();
      std::vector<Span>& spans = task.units.back().name.spans;
      spans.insert(spans.end(), more.begin(), more.end());
      continue;
    }
    auto remark = lists_.remarks().read(printed.key(), persons_in_brackets_[column]);
    if (remark && remark->says == UnitRemark::Says::person && persons_beside) remark.reset();
    const bool alone = remark && remark->unit.empty() && task.units.size() > first;  // （王芳） below its unit
    if (!alone) add_unit(task, name, column);
    if (remark && (alone || !remark->unit.empty())) lists_.apply(*remark, printed, task.units.back(), task.persons);
  }
  return {column, first, task.units.size() - first};
}

/// 县执法局等有关单位: the unit, and the others. False when it is nothing like that.
bool RowPeople::add_leading(Task& task, const rules::Subject& printed, std::size_t column) const {
  const std::string& key = printed.key();
  if (key.find(kAndSoOn) == std::string::npos) return false;
  const ColumnRole role = table_.columns[column].role;
  std::vector<Unit> units;
  lists_.add_units(printed, {0, key.size()}, unit_role(role).value_or(UnitRole::responsible), rule_of(role), units);
  if (units.empty() || units.front().name.value.size() >= key.size() || !lists_.is_unit(units.front())) return false;
  keep_words(units, printed.passage().spans());
  std::move(units.begin(), units.end(), std::back_inserter(task.units));
  return true;
}

void RowPeople::add_unit(Task& task, const Passage& name, std::size_t column) const {
  const ColumnRole role = table_.columns[column].role;
  Unit unit;
  unit.name = field_of(name, rule_of(role));
  unit.role = unit_role(role).value_or(UnitRole::responsible);
  lists_.take_role_remark(unit, name);
  unit.collective = lists_.is_group_behind(text::fold(unit.name.value), task.units);
  task.units.push_back(std::move(unit));
}

/// 县水利局 赵国梁 in one cell: units, each with its person behind it; several persons are of their only unit.
void RowPeople::add_units_and_persons(Task& task, const std::vector<UnitsAndPersons>& groups, std::size_t column,
                                      std::vector<Mismatch>& mismatches) const {
  for (const UnitsAndPersons& group : groups) {
    const Range units = add_units(task, splitter_.split(group.units, NameKind::unit).names, column, false);
    std::vector<Passage> list;
    for (const NameToken& person : group.persons) list.push_back(person.text);
    const std::size_t first = task.persons.size();
    persons_.add(list, rule_of(table_.columns[column].role), task.persons);
    const std::size_t count = task.persons.size() - first;
    if (count > 0 && units.count == count)
      for (std::size_t i = 0; i < count; ++i) task.units[units.first + i].person = first + i;
    else if (count > 0 && units.count > 1)
      mismatches.push_back({units.count, count, list.front().spans()});
  }
}

/// The only column of persons, behind 配合单位 (and 完成时限) and the columns of those who lead or answer: 责任人 of the task, not of those who help.
bool RowPeople::are_the_leads(std::size_t column) const {
  const auto count = [this](ColumnRole role) {
    return std::count_if(table_.columns.begin(), table_.columns.end(), [role](const Column& each) { return each.role == role; });
  };
  if (count(ColumnRole::person) != 1 || count(ColumnRole::lead_unit) + count(ColumnRole::unit) == 0) return false;
  std::size_t beside = column;
  while (beside > 0 && !names_people(table_.columns[beside - 1].role)) --beside;
  if (beside == 0 || table_.columns[beside - 1].role != ColumnRole::support_unit) return false;
  const std::string& over = table_.columns[beside - 1].over.text();  // 配合单位 over 单位 and 责任人
  return over.empty() || over != table_.columns[column].over.text() || std::any_of(table_.columns.begin(), table_.columns.end(), [&](const Column& each) {
    return (each.role == ColumnRole::lead_unit || each.role == ColumnRole::unit) && each.over.text() == over;
  });
}

/// 等部门 stands among the units: nobody knows how many they are.
static bool holds_others(const Task& task, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < first + count; ++i)
    if (task.units[i].name.value.starts_with(kAndSoOn)) return true;
  return false;
}

/// Tries the units of the column beside the persons, then those of each other column, then all.
bool RowPeople::pair(Task& task, const Range& persons, const std::vector<Range>& units) const {
  std::vector<Range> candidates;
  const bool leads = are_the_leads(persons.column);
  const auto supports = [&](const Range& range) { return table_.columns[range.column].role == ColumnRole::support_unit; };
  for (const Range& range : units)
    if (leads && !supports(range)) candidates.push_back(range);
  for (const Range& range : units)
    if (person_column_[range.column] == persons.column && !(leads && supports(range))) candidates.push_back(range);
  for (const Range& range : units)
    if (table_.columns[range.column].role != ColumnRole::guide_unit && !(leads && supports(range))) candidates.push_back(range);
  candidates.push_back({0, 0, task.units.size()});
  for (const Range& range : candidates) {
    if (range.count == 0 || range.count != persons.count || holds_others(task, range.first, range.count)) continue;
    for (std::size_t i = 0; i < range.count; ++i) task.units[range.first + i].person = persons.first + i;
    return true;
  }
  return pair_by_role(task.units, persons.first, persons.count);  // 县水利局、市水利局（指导） in one cell and one person
}

RowPeople::Doubts RowPeople::fill(Task& task, TaskRows rows) const {
  std::vector<Range> units, persons;
  Doubts doubts;
  std::vector<Mismatch> cut;
  std::vector<bool> done(rows_.columns(), false);
  for (std::size_t column = 0; column < rows_.columns(); ++column) {
    const ColumnRole role = table_.columns[column].role;
    if (done[column] || !names_people(role)) continue;
    const std::vector<Passage> lines = rows_.lines(rows, column);
    const std::size_t doubts_before = doubts.over_lines.size();
    const std::vector<NameToken> names = tokens(lines, column, doubts);
    if (!unit_role(role)) {
      // A person column beside a later unit column waits for it.
      const bool waits = std::find(person_column_.begin(), person_column_.end(), column) != person_column_.end();
      if (role == ColumnRole::person && waits) continue;
      const Range range = add_persons(task, splitter_.split(names, NameKind::person).names, column);
      if (role == ColumnRole::person) persons.push_back(range);
      continue;
    }
    std::vector<NameToken> partners;
    const auto person_column = person_column_[column];
    if (person_column) partners = tokens(rows_.lines(rows, *person_column), *person_column, doubts);
    const auto written =
        splitter_.all_whole(names, NameKind::unit) ? std::nullopt : add_written_roles(task, lines, column);
    if (written) {
      units.push_back(*written);
      if (person_column)
        persons.push_back(add_persons(task, splitter_.split(partners, NameKind::person).names, *person_column));
      continue;
    }
    const bool persons_beside = !partners.empty();
    const auto groups = persons_beside ? std::vector<UnitsAndPersons>() : units_and_persons_.read(names);
    if (!groups.empty()) {
      add_units_and_persons(task, groups, column, cut);
      continue;
    }
    const NamePair split = splitter_.split_pair(names, partners);
    if (split.cut_to_agree) doubts.over_lines.resize(doubts_before);  // said once
    if (split.cut_to_agree) cut.push_back({split.units.names.size(), split.persons.names.size(), text::join(lines).spans()});
    units.push_back(add_units(task, split.units.names, column, persons_beside));
    if (persons_beside) persons.push_back(add_persons(task, split.persons.names, *person_column));
  }
  doubts.mismatches = paired(task, persons, units);
  doubts.mismatches.insert(doubts.mismatches.end(), cut.begin(), cut.end());
  return doubts;
}

/// The person columns that could not be paired.
std::vector<RowPeople::Mismatch> RowPeople::paired(Task& task, const std::vector<Range>& persons,
                                                   const std::vector<Range>& units) const {
  std::vector<Mismatch> mismatches;
  for (const Range& range : persons) {
    if (range.count == 0 || task.units.empty() || pair(task, range, units)) continue;
    Mismatch mismatch{0, range.count, {}};
    const bool leads = are_the_leads(range.column);
    for (const Range& beside : units)
      if (leads ? table_.columns[beside.column].role != ColumnRole::support_unit : person_column_[beside.column] == range.column) mismatch.units += beside.count;
    if (mismatch.units == 0) mismatch.units = task.units.size();
    if (mismatch.units == 1) continue;  // several persons of the one unit
    for (std::size_t i = 0; i < range.count; ++i) {
      const std::vector<Span>& spans = task.persons[range.first + i].name.spans;
      mismatch.source.insert(mismatch.source.end(), spans.begin(), spans.end());
    }
    mismatches.push_back(std::move(mismatch));
  }
  return mismatches;
}

}  // namespace fenjie::task
