#include "check/unit_slips.h"

#include <algorithm>
#include <map>
#include <string>

#include "check/unit_keys.h"
#include "text/characters.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

constexpr std::size_t kUsual = 3;      // times a name is met that makes another one a slip of it
constexpr std::size_t kShortest = 5;   // characters of a known name

struct Met {
  std::size_t count = 0;
  const Task* task = nullptr;
  const Unit* unit = nullptr;
};

/// Short and full names of departments.
std::vector<std::string_view> known_names(const rules::Book& book) {
  std::vector<std::string_view> names;
  for (const char* list : {"unit-abbreviations", "provincial-halls"}) {
    const rules::Vocabulary& vocabulary = book.vocabulary(list);
    for (const std::string_view term : vocabulary.terms())
      for (const std::string_view name : {term, vocabulary.value(term, 0)})
        if (text::length(name) >= kShortest) names.push_back(name);
  }
  return names;
}

/// The known name that it ends in; empty when there is none.
std::string_view known_end(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view longest;
  for (const std::string_view each : known)
    if (name.ends_with(each) && each.size() > longest.size()) longest = each;
  return longest;
}

/// One character of `end` is another, missing or one too many in `other`, and not its last.
bool is_slip(std::string_view other, std::string_view end) {
  std::size_t front = 0, back = 0;
  while (front < end.size() && front < other.size() && end[front] == other[front]) ++front;
  front = std::min(text::character_start(end, front), text::character_start(other, front));
  const std::size_t most = std::min(end.size(), other.size()) - front;
  while (back < most && end[end.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
  const std::size_t cut_end = end.size() - front - back, cut_other = other.size() - front - back;
  constexpr std::size_t kHan = 3;  // bytes
  return back >= kHan && std::max(cut_end, cut_other) <= kHan && front > 0;
}

}  // namespace

std::vector<Diagnostic> unit_slips(const Notice& notice, const rules::Book& book) {
  std::map<std::string, Met> met;
  for (const Task& task : notice.tasks)
    for (const Unit& unit : task.units) {
      if (unit.collective) continue;
      Met& one = met[name_key(unit.name.value)];
      if (one.count++ == 0) one = {1, &task, &unit};
    }
  std::vector<Diagnostic> doubts;
  const std::vector<std::string_view> known = known_names(book);
  for (const auto& [usual, often] : met) {
    const std::string_view end = often.count < kUsual ? std::string_view() : known_end(usual, known);
    if (end.empty()) continue;
    const std::string place = usual.substr(0, usual.size() - end.size());
    for (const auto& [odd, once] : met) {
      if (once.count != 1 || !odd.starts_with(place) || !known_end(odd, known).empty()) continue;
      if (!is_slip(std::string_view(odd).substr(place.size()), end)) continue;
      doubts.push_back({"names/unit-unusual-form", Severity::warning,
                        text::quoted(once.unit->name.value) + "本文只出现一次，与多处写作的" + text::quoted(often.unit->name.value) + "只差一个字，请核对是否印错。",
                        once.task->id, "units", once.unit->name.spans});
    }
  }
  return doubts;
}

}  // namespace fenjie::check
