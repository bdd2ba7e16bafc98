#include "check/unknown_names.h"

#include <string>
#include <unordered_map>

#include "text/characters.h"
#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::check {
namespace {

/// What a name should be, in the words of its diagnostic.
struct Kind {
  const char *code, *role, *what;
};
constexpr Kind kUnit{"names/unknown-unit", "责任单位", "单位名称"};
constexpr Kind kPerson{"names/unknown-person", "责任人或领导", "人名"};

/// The names of one kind that look like none of it, with how often they stand.
class Strangers {
 public:
  explicit Strangers(const Kind& kind) : kind_(kind) {}

  void add(const Task& task, const char* field, const Field& name, bool looks_right) {
    if (looks_right) return;
    const auto [entry, is_new] = index_.emplace(name.value, strangers_.size());
    if (is_new) strangers_.push_back({&task, field, &name});
    Stranger& stranger = strangers_[entry->second];
    ++stranger.count;
    stranger.places.insert(stranger.places.end(), name.spans.begin(), name.spans.end());
  }

  void report(std::vector<Diagnostic>& diagnostics) const {
    for (const Stranger& stranger : strangers_) {
      std::string message = kind_.role + text::quoted(stranger.name->value) + "不像" + kind_.what + "，已照原文保留，请核实";
      if (stranger.count > 1) message += "（本文共 " + std::to_string(stranger.count) + " 处）";
      diagnostics.push_back(
          {kind_.code, Severity::warning, message + "。", stranger.task->id, stranger.field, stranger.places});
    }
  }

 private:
  struct Stranger {
    const Task* task;
    const char* field;
    const Field* name;
    int count = 0;
    std::vector<Span> places{};  ///< everywhere it stands: each place is in doubt
  };
  const Kind& kind_;
  std::unordered_map<std::string, std::size_t> index_;  // name -> strangers_[]
  std::vector<Stranger> strangers_;
};

std::string key_of(const Field& name) { return text::compact(name.value); }

/// 市交通委（市道运局）, 各旗县（市、区）: what the brackets at the end hold is a unit, or known as a part of a name.
bool has_odd_remark(std::string_view key, const rules::Book& book, const rules::Lexicon& lexicon) {
  constexpr std::string_view kOpen = "（", kClose = "）", kAnd = "、";
  const rules::RuleSet& remarks = book.set("unit-remark");
  const std::size_t open = key.rfind(kOpen);
  if (!key.ends_with(kClose) || open == std::string_view::npos || open == 0) return false;
  std::string_view inner = key.substr(open + kOpen.size(), key.size() - kClose.size() - open - kOpen.size());
  const auto match = remarks.full(inner);
  if (match && match->constant("says") == "name") return false;
  const std::string ending(book.vocabulary("unit-suffixes").longest_suffix(inner));  // 中心 of 市道路运输、水路运输服务中心
  for (bool more = true; more;) {
    const std::size_t end = inner.find(kAnd);
    const std::string_view part = inner.substr(0, end);
    const bool elided = end != std::string_view::npos && !ending.empty() && lexicon.is_unit(std::string(part) + ending);
    if (!elided && !lexicon.is_unit(part) && !lexicon.is_bare_unit(part) && !lexicon.is_group_word(part)) return true;
    more = end != std::string_view::npos;
    inner.remove_prefix(more ? end + kAnd.size() : inner.size());
  }
  return false;
}

/// 黎明, 康健: a common word that people are named with, too.
bool is_word_and_name(std::string_view key, const rules::Book& book, const rules::Lexicon& lexicon) {
  return book.vocabulary("common-words").value(key, 1) == "name" && lexicon.may_be_person(key);
}

/// 办公室 and 人事科 are offices of the issuer itself where it is a bureau, or where the notice names more of its sections.
bool has_own_offices(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  const rules::Vocabulary& endings = book.vocabulary("unit-suffixes");
  const std::string issuer = text::compact(notice.issuer.value);
  if (endings.value(endings.longest_suffix(issuer)) == "organ") return true;
  for (const Task& task : notice.tasks)
    for (const Unit& unit : task.units)
      if (lexicon.is_desk_like(key_of(unit.name)) || lexicon.is_section(key_of(unit.name)) || lexicon.is_division_of_people(key_of(unit.name))) return true;
  return false;
}

/// 长春 of 长春、吉林市政府, 政府 of 长岭镇党委、政府: what it is, or whose, stands beside it.
bool is_elided(const Unit& unit, const rules::Lexicon& lexicon) {
  const std::string full = text::compact(unit.full_name), name = key_of(unit.name);
  const bool part = full.starts_with(name) || (full.ends_with(name) && lexicon.is_group_word(name));
  return full.size() > name.size() && part && lexicon.is_unit(full);
}

bool looks_like_unit(std::string_view key, bool collective, const rules::Book& book, const rules::Lexicon& lexicon) {
  return (collective || lexicon.is_unit(key) || lexicon.is_division(key)) && !has_odd_remark(key, book, lexicon);
}

/// 东湖片区, 三号网格: a place by name, under 责任单位.
bool is_answering_place(std::string_view key, const rules::Vocabulary& endings, const rules::Lexicon& lexicon) {
  const std::string_view ending = endings.longest_suffix(key);
  constexpr std::size_t kShortestName = 2, kLongestName = 8;  // characters
  const std::string_view name = key.substr(0, key.size() - ending.size());
  return !ending.empty() && text::length(name) >= kShortestName && text::length(name) <= kLongestName && !lexicon.begins_like_task(key);
}

}  // namespace

std::vector<Diagnostic> unknown_names(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  const rules::Vocabulary& places = book.vocabulary("answering-places");
  const bool own_offices = has_own_offices(notice, book, lexicon);
  Strangers units(kUnit), persons(kPerson);
  const auto add_person = [&](const Task& task, const char* field, const Person& person) {
    const std::string key = key_of(person.name);
    persons.add(task, field, person.name,
                person.collective || !person.id.empty() || lexicon.is_person(key) || lexicon.is_surname_with_post(key) || is_word_and_name(key, book, lexicon));
  };
  for (const Task& task : notice.tasks) {
    for (const Unit& unit : task.units)
      units.add(task, "units", unit.name, !unit.id.empty() || is_elided(unit, lexicon) || looks_like_unit(key_of(unit.name), unit.collective, book, lexicon) ||
                                         (own_offices && lexicon.is_bare_unit(key_of(unit.name))) || is_answering_place(key_of(unit.name), places, lexicon));
    for (const Person& person : task.leaders) add_person(task, "leaders", person);
    for (const Person& person : task.persons) add_person(task, "persons", person);
  }
  std::vector<Diagnostic> result;
  units.report(result);
  persons.report(result);
  return result;
}

}  // namespace fenjie::check
