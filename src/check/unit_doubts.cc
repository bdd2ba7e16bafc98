#include "check/unit_doubts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "check/unit_keys.h"
#include "model/data_columns.h"
#include "model/fields.h"
#include "model/listed_work.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

constexpr std::size_t kFewestWithUnits = 3;  // tasks with units that make one without them remarkable
constexpr std::size_t kFewestInTable = 2;    // the same, in a table or beside labels
constexpr std::size_t kFewestLed = 4;         // tasks with a unit that leads or answers, so that one without is odd
constexpr std::size_t kUsual = 3;            // times a form is met that makes another one unusual

UnitKeys keys_of(const Notice& notice, const rules::Book& book) {
  UnitKeys keys(book);
  keys.add_issuer(notice.issuer.value);
  for (const Task& task : notice.tasks)
    for (const Unit& unit : task.units) keys.add_unit(unit.name.value, unit.full_name);
  return keys;
}

bool is_listed(const Task& task) { return task.text.rule == kListedWork; }

/// The items of one list of work that name nobody: one doubt for all of a chapter.
Diagnostic without_units(const std::vector<const Task*>& items) {
  const Task& first = *items.front();
  const std::string many = "没有写责任单位，已列为任务，请补填责任单位；不是任务的，请删去。";
  const std::string where = first.section.empty() ? "“" + first.label.value + "”" + (items.size() > 1 ? "等" : "") : "“" + first.section.value + "”下面的";
  Diagnostic doubt{"task/no-unit", Severity::warning, where + (items.size() > 1 || !first.section.empty() ? std::to_string(items.size()) + "项" : "") + many, first.id, "units", first.section.spans};
  for (const Task* item : items) {
    doubt.source.insert(doubt.source.end(), item->label.spans.begin(), item->label.spans.end());
    if (!item->text.spans.empty()) doubt.source.push_back(item->text.spans.front());
  }
  doubt.source = apart(std::move(doubt.source));
  return doubt;
}

void add_listed(const Notice& notice, std::vector<Diagnostic>& doubts) {
  std::vector<const Task*> items;
  for (const Task& task : notice.tasks) {
    if (!is_listed(task) || !task.units.empty()) continue;
    if (!items.empty() && items.front()->section.value != task.section.value) doubts.push_back(without_units(std::exchange(items, {})));
    items.push_back(&task);
  }
  if (!items.empty()) doubts.push_back(without_units(items));
}

/// 完成时限：… or a bracket of its own behind a text.
bool is_labelled(const Task& task) {
  constexpr std::string_view kLabelled = "responsibility.";
  return (!task.units.empty() && task.units.front().name.rule.starts_with(kLabelled)) ||
         (!task.deadlines.empty() && task.deadlines.front().text.rule.starts_with(kLabelled));
}

/// Rows of tables, or items all of which have labels: each is printed with a place for its unit.
bool is_laid_out(const std::vector<Task>& tasks) {
  return std::all_of(tasks.begin(), tasks.end(), [](const Task& task) { return task.text.rule.starts_with("table."); }) ||
         std::all_of(tasks.begin(), tasks.end(), is_labelled);
}

void add_without_units(const Notice& notice, std::vector<Diagnostic>& doubts) {
  const auto without = [](const Task& task) { return task.units.empty() && !is_listed(task); };
  const auto missing = static_cast<std::size_t>(std::count_if(notice.tasks.begin(), notice.tasks.end(), without));
  const auto with = static_cast<std::size_t>(std::count_if(notice.tasks.begin(), notice.tasks.end(), [](const Task& task) { return !task.units.empty(); }));
  const bool one_of_few = missing == 1 && with >= kFewestInTable && is_laid_out(notice.tasks);
  if (!one_of_few && (with < kFewestWithUnits || missing * 4 > with)) return;
  for (const Task& task : notice.tasks)
    if (without(task))
      doubts.push_back({"task/no-unit", Severity::warning, text::numbered(task.label.value, task.text.value) + "没有责任单位，而本文其他任务都有，请核对是否漏印或漏读。", task.id, "units", {}});
}

bool only_helps(const Task& task) {
  return !task.units.empty() && std::all_of(task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.role == UnitRole::support || unit.role == UnitRole::guide; });
}

/// Most tasks name a unit that leads or answers: a leader above the units does not stand for it.
bool units_lead(const std::vector<Task>& tasks) {
  const auto helped = static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), only_helps));
  const auto led = static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), [](const Task& task) { return !task.units.empty() && !only_helps(task); }));
  return led >= kFewestLed && helped * 2 <= led;
}

/// 配合单位：A behind a text, and nobody who leads or answers; a sentence may say no more than who helps.
void add_only_support(const Task& task, bool led, std::vector<Diagnostic>& doubts) {
  const bool told = task.text.rule.starts_with("narrative.");
  if (told || (!led && !task.leaders.empty()) || !task.persons.empty() || !only_helps(task)) return;
  doubts.push_back({"task/only-support", Severity::warning,
                    text::numbered(task.label.value, task.text.value) + "只有配合或指导单位，没有牵头或责任单位，请核对是否漏印或漏读。", task.id, "units", task.units.front().name.spans});
}

/// 政府 of 长岭镇党委、政府: an organ of the place in front, and no name by itself.
bool is_bare_seat(const Unit& unit, const rules::Vocabulary& heads) {
  return unit.full_name.size() > unit.name.value.size() && heads.contains(unit.name.value);
}

void add_two_roles(const Task& task, const UnitKeys& keys, const rules::Vocabulary& heads, std::vector<Diagnostic>& doubts) {
  std::map<std::string, const Unit*> seen;
  for (const Unit& unit : task.units) {
    if (unit.collective || is_bare_seat(unit, heads)) continue;
    const auto [entry, is_new] = seen.emplace(keys.unit_key(unit.name.value), &unit);
    if (is_new) continue;
    const UnitRole other = entry->second->role;
    const bool among_all = (other == UnitRole::lead && unit.role == UnitRole::responsible) || (other == UnitRole::responsible && unit.role == UnitRole::lead);
    if (among_all) continue;  // who leads, among all who answer
    const std::string roles = std::string("在同一项任务里既") + role_word(other) + "又" + role_word(unit.role);
    doubts.push_back({"names/unit-in-two-roles", Severity::warning,
                      text::quoted(unit.name.value) + (other == unit.role ? "在同一项任务里列了两次" : roles) + "，请核对原件。",
                      task.id, "units", unit.name.spans});
  }
}

struct Form {
  std::size_t count = 0;
  const Task* task = nullptr;
  const Unit* unit = nullptr;
};

/// 市发改委、住建局: the level stands in front of a list's first name and holds for the others.
bool carries_level(const Notice& notice, const rules::Vocabulary& levels) {
  return std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) {
    bool level = false;
    for (const Unit& unit : task.units) {
      const bool own = !levels.longest_prefix(unit.name.value).empty();
      if (level && !own && !unit.collective) return true;
      if (&unit != &task.units.front() && unit.full_name.size() > unit.name.value.size() && unit.full_name.ends_with(unit.name.value)) return true;  // 自治区科技厅、财政厅
      level = level || own;
    }
    return false;
  });
}

/// 市住建局, 住建局; 自治区财政厅, 财政厅.
bool differs_by_level(std::string_view one, std::string_view other, const rules::Vocabulary& levels) {
  const std::string_view longer = one.size() > other.size() ? one : other, shorter = one.size() > other.size() ? other : one;
  return longer.ends_with(shorter) && !levels.longest_suffix(longer.substr(0, longer.size() - shorter.size())).empty();
}

void add_unusual_forms(const Notice& notice, const UnitKeys& keys, const rules::Vocabulary& levels, const rules::Vocabulary& heads, std::vector<Diagnostic>& doubts) {
  const bool carried = carries_level(notice, levels);
  std::map<std::string, std::map<std::string, Form>> units;
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units) {
      const bool elided = unit.full_name.size() > unit.name.value.size() && unit.full_name.starts_with(unit.name.value);  // 郑州市 of 郑州市、洛阳市政府
      if (unit.collective || elided || is_bare_seat(unit, heads)) continue;
      Form& form = units[keys.unit_key(unit.name.value)][unit.name.value];
      if (form.count++ == 0) form = {1, &task, &unit};
    }
  }
  for (const auto& [key, forms] : units) {
    const auto usual = std::max_element(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
    if (usual->second.count < kUsual) continue;
    for (const auto& [printed, form] : forms)
      if (form.count == 1 && !(carried && differs_by_level(printed, usual->first, levels)))
        doubts.push_back({"names/unit-unusual-form", Severity::info,
                          text::quoted(printed) + "本文只出现一次，同一单位在别处写作" + text::quoted(usual->first) + "，请核对是否统一。",
                          form.task->id, "units", form.unit->name.spans});
  }
}

}  // namespace

std::vector<Diagnostic> unit_doubts(const Notice& notice, const rules::Book& book) {
  const UnitKeys keys = keys_of(notice, book);
  const rules::Vocabulary& heads = book.vocabulary("collective-heads");
  std::vector<Diagnostic> doubts;
  add_without_units(notice, doubts);
  add_listed(notice, doubts);
  const bool led = units_lead(notice.tasks);
  for (const Task& task : notice.tasks) {
    add_only_support(task, led, doubts);
    add_two_roles(task, keys, heads, doubts);
  }
  add_unusual_forms(notice, keys, book.vocabulary("own-prefixes"), heads, doubts);
  return doubts;
}

}  // namespace fenjie::check
