#include "task/addressed.h"

#include <algorithm>
#include <string>

#include "task/clauses.h"
#include "task/exhortations.h"
#include "task/name_lists.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

/// The addressee, when it is one unit by name.
const Field* single_addressee(const Notice& notice, const rules::Lexicon& lexicon) {
  if (notice.addressees.size() != 1) return nullptr;
  const std::string key = text::fold(notice.addressees.front().value);
  return lexicon.is_unit(key) && !lexicon.is_unit_collective(key) ? &notice.addressees.front() : nullptr;
}

bool says(const rules::RuleSet& rules, std::string_view key, std::string_view what) {
  for (const rules::Match& match : rules.all(key))
    if (match.whole.begin == 0 && match.whole.end == key.size() && match.constant("is") == what) return true;
  return false;
}

bool is_slip(const Notice& notice, const rules::RuleSet& rules) {
  const auto match = rules.full(text::fold(notice.title.value));
  return match && match->constant("is") == "slip";
}

/// One of the items below `index` says 请你局….
bool tells_addressee(const std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& rules) {
  for (std::size_t k = index + 1; k < items.size() && items[k].item->level > 0; ++k)
    for (const ClosedParagraph& paragraph : items[k].paragraphs) {
      const auto match = rules.at_start(paragraph.subject.key());
      if (match && match->constant("is") == "told") return true;
    }
  return false;
}

/// The paragraph right over item `index` + 1 says that the items are the addressee's.
bool hands_over(const std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& rules, bool slip) {
  const auto match = rules.full(items[index].paragraphs.back().subject.key());
  const std::string_view is = match ? match->constant("is") : std::string_view{};
  return is == "items" || (slip && is == "listed") || (is == "announced" && tells_addressee(items, index, rules));
}

class Items {
 public:
  Items(const rules::Book& book, const rules::Lexicon& lexicon, const DutySentences& sentences)
      : chapters_(book.set("chapter")), slip_lists_(book.set("slip-list")), exhortations_(book), lexicon_(lexicon), sentences_(sentences) {}

  /// 整治中山路积水。; not 二、办理时限, 三、请于12月20日前将办理情况报市政府督查室。, 四、高度重视。
  bool is_task(const ParsedItem& item) const {
    const std::string title = text::fold(item.title.value);
    if (stands_over_tasks(item)) return true;
    if (is_label(title) || (item.paragraphs.empty() && title.empty())) return false;
    const std::string key = item.paragraphs.empty() ? title : item.paragraphs.front().subject.key();
    if (is_label(key)) return false;
    const std::vector<Span> clauses = parts_between(key, {0, key.size()}, U"，。；");
    if (clauses.empty() || sentences_.says_nothing(view(key, clauses.front()))) return false;
    return !item.leaf || exhortations_.most(key) != Weight::nothing || key.find_first_of("0123456789") != std::string::npos;
  }

  /// 二、办理要求 over items.
  bool stands_over_tasks(const ParsedItem& item) const { return !item.leaf && !item.title.empty() && slip_lists_.full(text::fold(item.title.value)); }

 private:
  bool is_label(std::string_view key) const {
    const std::string_view name = view(key, without_marks(key, {0, key.size()}, U"：。 "));
    return !name.empty() && (chapters_.full(name) || slip_lists_.full(name) || lexicon_.heading(name));
  }

  const rules::RuleSet &chapters_, &slip_lists_;
  Exhortations exhortations_;
  const rules::Lexicon& lexicon_;
  const DutySentences& sentences_;
};

bool charges_nobody(const Task& task) {
  return std::all_of(task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.role != UnitRole::lead && unit.role != UnitRole::responsible; });
}

Unit unit_of(const Field& addressee) {
  Unit unit;
  unit.name = {addressee.value, addressee.spans, std::string(kAddressee)};
  return unit;
}

/// 你局 is whom the notice is written to.
void name_addressee(Task& task, const Field& addressee, const rules::RuleSet& rules) {
  for (Unit& unit : task.units) {
    if (!says(rules, text::fold(unit.name.value), "unit")) continue;
    unit.name = unit_of(addressee).name;
    unit.collective = false;
  }
}

void give(std::vector<ParsedItem>& items, std::size_t index, const Field& addressee) {
  items[index].gives = Inherited{{}, addressee.spans, index, false, true};
  items[index].gives->content.units.push_back(unit_of(addressee));
}

/// Items below `index` that are no tasks, however deep, have nothing from it.
void leave_others(std::vector<ParsedItem>& items, std::size_t index, const Items& kinds) {
  for (std::size_t k = index + 1; k < items.size() && items[k].item->attachment == items[index].item->attachment && items[k].item->level > items[index].item->level; ++k)
    if (items[k].leaf && !items[k].closed() && !kinds.is_task(items[k])) items[k].parent = kNoItem;
}

}  // namespace

void hand_over_items(std::vector<ParsedItem>& items, const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, const DutySentences& sentences) {
  const Field* addressee = single_addressee(notice, lexicon);
  const rules::RuleSet& rules = book.set("addressed");
  const bool slip = is_slip(notice, rules);
  const Items kinds(book, lexicon, sentences);
  for (std::size_t i = 0; i + 1 < items.size() && addressee != nullptr; ++i) {
    ParsedItem& above = items[i];
    if (above.item->level > 0 || above.paragraphs.empty() || !hands_over(items, i, rules, slip)) continue;
    give(items, i, *addressee);
    for (std::size_t k = i + 1; k < items.size() && items[k].item->level > 0 && items[k].item->attachment == above.item->attachment; ++k) {
      if (items[k].parent != kNoItem || items[k].folded || !kinds.is_task(items[k])) continue;
      items[k].parent = i;
      above.leaf = false;
    }
    leave_others(items, i, kinds);
  }
  for (std::size_t i = 0; i < items.size() && slip && addressee != nullptr; ++i) {
    const bool open = items[i].item->level > 0 && items[i].parent == kNoItem && !items[i].gives && !items[i].closed();
    if (!open || !kinds.stands_over_tasks(items[i])) continue;
    give(items, i, *addressee);
    items[i].heading_only = true;
    leave_others(items, i, kinds);
  }
}

std::vector<Diagnostic> give_to_addressee(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  const Field* addressee = single_addressee(notice, lexicon);
  if (addressee == nullptr) return {};
  const rules::RuleSet& rules = book.set("addressed");
  const bool slip = is_slip(notice, rules);
  const Task* first = nullptr;
  std::size_t count = 0;
  for (Task& task : notice.tasks) {
    name_addressee(task, *addressee, rules);
    const bool given = std::any_of(task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.name.rule == kAddressee; });
    if (slip && charges_nobody(task)) {
      task.units.insert(task.units.begin(), unit_of(*addressee));
      pair_by_position(task.units, 0, task.units.size(), task.persons.size());
    } else if (!given) {
      continue;
    }
    if (count++ == 0) first = &task;
  }
  if (first == nullptr) return {};
  return {{"task/given-to-addressee", Severity::info,
           "有" + std::to_string(count) + "项任务没有写出责任单位的名称，已按主送单位" + text::quoted(addressee->value) + "填写，请核对。", first->id, "units", addressee->spans}};
}

}  // namespace fenjie::task
