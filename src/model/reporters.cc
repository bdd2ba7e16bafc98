#include "model/reporters.h"

#include <algorithm>
#include <array>

namespace fenjie {

namespace {

/// The office of a place: 人民政府 of 柳湾镇人民政府.
std::string_view without_office(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kOffices{"人民政府", "政府", "管委会", "管理委员会", "办事处", "行政公署", "（管委会）"};
  for (const std::string_view office : kOffices)
    if (name.ends_with(office)) return name.substr(0, name.size() - office.size());
  return name;
}

/// Words for places, by the bit of their level; the longer one stands first.
struct LevelWord {
  std::string_view word;
  unsigned bits;
};
constexpr std::array<LevelWord, 12> kLevelWords{{{"社区", 16}, {"街道", 8}, {"乡", 8}, {"镇", 8}, {"村", 16}, {"县", 4}, {"区", 4}, {"旗", 4}, {"市", 6}, {"州", 2}, {"盟", 2}, {"省", 1}}};

/// The level at the end of a name: that of townships of 各乡镇, of 柳湾镇人民政府; 0 of 市民政局.
unsigned level_of(std::string_view name) {
  name = without_office(name);
  if (name.ends_with("）")) name.remove_suffix(std::string_view("）").size());
  for (const LevelWord& level : kLevelWords)
    if (name.ends_with(level.word)) return level.bits;
  return 0;
}

bool is_place(std::string_view name) { return level_of(name) != 0; }

/// Of all words for places in the words of a group: 各县（市、区）.
unsigned levels_in(std::string_view group) {
  unsigned bits = 0;
  for (std::size_t at = 0; at < group.size();) {
    const auto level = std::find_if(kLevelWords.begin(), kLevelWords.end(), [&](const LevelWord& one) { return group.substr(at).starts_with(one.word); });
    if (level != kLevelWords.end()) bits |= level->bits;
    at += level == kLevelWords.end() ? 1 : level->word.size();
  }
  return bits;
}

/// 市场监管局: a word for places that is the front of another word.
bool begins_office(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kFronts{"市场", "市容", "市政", "乡村振兴"};
  return std::any_of(kFronts.begin(), kFronts.end(), [&](std::string_view front) { return text.starts_with(front); });
}

/// The places and the office of 各县（区）|民政局; an empty office where any will do (各部门, 市直各单位).
struct OfficesOfPlaces {
  std::string_view places, office;
};
/// @param before the places of the group in front: 各县（区）民政局、财政局
OfficesOfPlaces offices_of_places(std::string_view group, std::string_view before) {
  constexpr std::string_view kEach = "各";
  static constexpr std::array<std::string_view, 8> kOffices{"局", "委员会", "委", "办公室", "办", "厅", "中心", "部"};
  const std::size_t each = group.rfind(kEach);
  if (std::none_of(kOffices.begin(), kOffices.end(), [&](std::string_view office) { return group.ends_with(office); })) return {group, {}};
  if (each == std::string_view::npos) return {before, group};
  const std::string_view named = group.substr(each + kEach.size());
  std::size_t end = 0;  // of the words for places in front: not 市 of 市场监管局
  for (std::size_t at = 0; at < named.size() && !begins_office(named.substr(at));) {
    const auto level = std::find_if(kLevelWords.begin(), kLevelWords.end(), [&](const LevelWord& one) { return named.substr(at).starts_with(one.word); });
    constexpr std::size_t kMark = 3;  // bytes of （, 、 and ）
    if (level != kLevelWords.end()) end = at += level->word.size();
    else if (named.substr(at).starts_with("（") || named.substr(at).starts_with("、")) at += kMark;
    else if (named.substr(at).starts_with("）")) end = at += kMark;
    else break;
  }
  constexpr std::size_t kShortest = 9;  // bytes: 民政局; 委、办、局 are of any kind
  const std::string_view office = named.substr(end);
  return {named.substr(0, end), office.size() < kShortest || office.find("、") != std::string_view::npos ? std::string_view{} : office};
}

/// 各县（区）民政局: 青山区民政局 is one, 市民政局 and 市教育局 are none.
bool is_of_group(std::string_view group, std::string_view unit, std::string_view& before) {
  const OfficesOfPlaces of = offices_of_places(group, before);
  before = of.places;
  if (of.office.empty()) return !is_place(unit);
  if (!unit.ends_with(of.office)) return false;
  const std::string_view place = unit.substr(0, unit.size() - of.office.size());
  constexpr std::size_t kShortest = 6;  // bytes: 青山区, 各县; 市 names the office above
  return place.size() >= kShortest && (of.places.empty() || (level_of(place) & levels_in(of.places)) != 0);
}

/// Each group for itself: 各县（区）民政局、财政局.
template <class Test>
bool is_in_any(std::string_view groups, Test&& test) {
  constexpr std::string_view kMark = "、";
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < groups.size(); ++at) {
    if (groups.substr(at).starts_with("（")) ++depth;
    if (groups.substr(at).starts_with("）")) --depth;
    if (depth > 0 || !groups.substr(at).starts_with(kMark)) continue;
    if (test(groups.substr(begin, at - begin))) return true;
    begin = at + kMark.size();
  }
  return test(groups.substr(begin));
}

bool is_meant(const Report& report, const Unit& unit) {
  const std::string_view who = report.who.value, name = unit.name.value;
  switch (report.reporters) {
    case Reporters::lead: return unit.role == UnitRole::lead;
    case Reporters::support: return unit.role == UnitRole::support;
    case Reporters::places: {
      const unsigned level = level_of(name), asked = levels_in(who);
      return level != 0 && (asked == 0 || (level & asked) != 0);
    }
    case Reporters::others: {
      std::string_view before;
      return is_in_any(who, [&](std::string_view group) { return is_of_group(group, name, before) || group == name; });
    }
    case Reporters::named: return who.find(name) != std::string_view::npos;
    case Reporters::all:
    case Reporters::unsaid:
    case Reporters::of_task: break;
  }
  return true;
}

/// Everybody is, or those whom the demand names.
bool is_asked(const Reporting& reporting, const Demand& demand, const Unit& unit) {
  const auto report = std::find_if(reporting.reports.begin(), reporting.reports.end(), [&](const Report& one) { return !demand.who.empty() && one.who.value == demand.who.value; });
  return report == reporting.reports.end() || is_meant(*report, unit);
}

}  // namespace

void add_day(std::vector<DateField>& days, const DateField& day) {
  if (std::none_of(days.begin(), days.end(), [&](const DateField& known) { return known.value == day.value; })) days.push_back(day);
}

const char* name_of(Reporters reporters) {
  switch (reporters) {
    case Reporters::lead: return "lead";
    case Reporters::support: return "support";
    case Reporters::places: return "places";
    case Reporters::others: return "others";
    case Reporters::named: return "named";
    case Reporters::all:
    case Reporters::unsaid:
    case Reporters::of_task: break;
  }
  return "";
}

std::string asked_on(const Reporting& reporting, std::string_view day) {
  std::string who;
  for (const Report& report : reporting.reports)
    if (has_day(report.dates, day)) who.append(who.empty() ? "" : "、").append(report.who.value);
  return who;
}

std::string with_reporters(const Reporting& reporting, const DateField& day) {
  const std::string who = asked_on(reporting, day.value);
  const std::string hours = hours_on(reporting, day.value), when = hours.empty() ? day.value : day.value + " " + hours;
  return who.empty() ? when : when + "（" + who + "）";
}

bool has_day(const std::vector<DateField>& days, std::string_view day) {
  return std::any_of(days.begin(), days.end(), [&](const DateField& known) { return known.value == day; });
}

std::string hours_on(const Reporting& reporting, std::string_view day) {
  std::vector<std::string> hours;
  for (const Demand& demand : reporting.demands)
    if (has_day(demand.dates, day) && !demand.time.empty() && std::find(hours.begin(), hours.end(), demand.time.value) == hours.end()) hours.push_back(demand.time.value);
  std::string text;
  for (const std::string& each : hours) text.append(text.empty() ? "" : "、").append(each);
  return text;
}

std::vector<std::string> contents_on(const Reporting& reporting, std::string_view day, const Unit* unit) {
  std::vector<std::string> contents;
  const auto add = [&](const std::vector<Field>& all) {
    for (const Field& one : all)
      if (std::find(contents.begin(), contents.end(), one.value) == contents.end()) contents.push_back(one.value);
  };
  bool dated = false;
  for (const Demand& demand : reporting.demands) {
    dated = dated || !demand.dates.empty();
    if (has_day(demand.dates, day) && (unit == nullptr || is_asked(reporting, demand, *unit))) add(demand.contents);
  }
  if (!dated) add(reporting.contents);
  return contents;
}

void gather_contents(Reporting& reporting) {
  if (reporting.are_listed) return;
  reporting.contents.clear();
  for (const Demand& demand : reporting.demands) {
    const bool is_ours = demand.dates.empty() || std::any_of(demand.dates.begin(), demand.dates.end(), [&](const DateField& day) { return has_day(reporting.dates, day.value); });
    for (const Field& one : demand.contents)
      if (is_ours && std::none_of(reporting.contents.begin(), reporting.contents.end(), [&](const Field& known) { return known.value == one.value; })) reporting.contents.push_back(one);
  }
}

void leave_own_days(Reporting& reporting, const std::vector<Task>& tasks) {
  const auto is_tasks = [&](const DateField& day) {
    return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
      return std::any_of(task.due_dates.begin(), task.due_dates.end(), [&](const DateField& due) { return due.value == day.value && due.spans == day.spans; });
    });
  };
  std::erase_if(reporting.demands, [&](Demand& demand) {
    return std::erase_if(demand.dates, [&](const DateField& day) { return !has_day(reporting.dates, day.value) || is_tasks(day); }) > 0 && demand.dates.empty();
  });
  gather_contents(reporting);
}

bool owes(const Reporting& reporting, std::string_view day, const Unit& unit) {
  bool of_some = false;
  for (const Report& report : reporting.reports) {
    if (!has_day(report.dates, day)) continue;
    if (is_meant(report, unit)) return true;
    of_some = true;
  }
  return !of_some;
}

bool owes(const Reporting& reporting, std::string_view day, const Task& task) {
  const auto unit_owes = [&](const Unit& unit) { return owes(reporting, day, unit); };
  return asked_on(reporting, day).empty() || std::any_of(task.units.begin(), task.units.end(), unit_owes);
}

bool is_notices(const DateField& due, const Reporting& reporting) {
  return std::any_of(reporting.dates.begin(), reporting.dates.end(), [&](const DateField& day) {
    return day.value == due.value && (due.spans.empty() || due.spans == day.spans);
  });
}

bool has_notices_day(const Task& task, const Reporting& reporting) {
  return std::any_of(task.due_dates.begin(), task.due_dates.end(), [&](const DateField& due) { return is_notices(due, reporting); });
}

std::set<std::string> fulfilled_requirements(const std::vector<Task>& tasks, const Reporting& reporting) {
  std::set<std::string> fulfilled;
  for (const Task& task : tasks)
    if (!task.requirement.empty() && has_notices_day(task, reporting)) fulfilled.insert(task.requirement.value);
  return fulfilled;
}

bool are_given_to_tasks(const Reporting& reporting, const std::vector<Task>& tasks) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return has_notices_day(task, reporting); });
}

bool is_apart(const Task& task, const DateField& due, const Reporting& reporting) {
  return !is_notices(due, reporting) &&
         std::none_of(task.deadlines.begin(), task.deadlines.end(), [&](const Deadline& deadline) { return deadline.due == due.value; });
}

bool answers(const Task& task, const Unit& unit) {
  const auto leads = [](const Unit& one) { return one.role == UnitRole::lead || one.role == UnitRole::responsible; };
  return leads(unit) || std::none_of(task.units.begin(), task.units.end(), leads);
}

}  // namespace fenjie
