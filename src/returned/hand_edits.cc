#include "returned/hand_edits.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "model/diagnostic_codes.h"
#include "returned/json_places.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::returned {
namespace {

std::string clean(std::string_view source, const std::vector<Span>& spans) {
  std::vector<Passage> lines;
  for (const Span& span : spans) lines.push_back(text::line_of(source, span));
  return text::join(lines).text();
}

/// A heading and its text are joined with a full stop that the source does not print, the cells of a section's number and name with 、;
/// a heading loses the mark behind it.
std::string comparable(const std::string& text) {
  static constexpr std::string_view kMark = "、";
  std::string key = text::compact(text);
  constexpr std::size_t kNumber = 9;  // bytes: 二十一
  const std::size_t number = key.find(kMark);
  if (number <= kNumber && text::numeral(key.substr(0, number))) key.erase(number, kMark.size());
  for (const std::string_view joint : {"。", "："})  // 受理条件： becomes 受理条件。 in front of what it heads
    for (std::size_t at = 0; (at = key.find(joint)) != std::string::npos;) key.erase(at, joint.size());
  for (const std::string_view mark : {"；", "，", "、"})
    if (key.ends_with(mark)) key.resize(key.size() - mark.size());
  return key;
}

/// What stands right beside `value` in print tells no day: 力争…完成, 每月…上报上月进展. Else 9月底前 for 2024年9月底前, or 6月 for
/// 6月上旬, would be no edit; what stands farther away (心理健康教育周) may say anything.
bool has_only_words_around(std::string_view printed, std::string_view value) {
  static constexpr std::array<std::string_view, 37> kOfDays{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零", "〇", "两",
                                                            "年", "月", "日", "号", "周", "季", "旬", "每", "前", "内", "底", "末", "初",
                                                            "半", "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9"};
  const std::size_t at = printed.find(value);
  if (at == printed.npos) return false;
  const std::string_view before = printed.substr(0, at), behind = printed.substr(at + value.size());
  const std::size_t second = behind.empty() ? 0 : text::character_at(behind, 0).end;
  return std::none_of(kOfDays.begin(), kOfDays.end(), [&](std::string_view word) {
    return before.ends_with(word) || behind.starts_with(word) || behind.substr(second).starts_with(word);
  });
}

}  // namespace

HandEdits::HandEdits(std::string_view source, const std::vector<Diagnostic>& said) : source_(source) {
  for (const Diagnostic& diagnostic : said)
    if (diagnostic.code == kDitto) dittos_.insert(dittos_.end(), diagnostic.source.begin(), diagnostic.source.end());
  std::sort(dittos_.begin(), dittos_.end());
}

bool HandEdits::is_ditto(const Field& field) const {
  return std::any_of(field.spans.begin(), field.spans.end(), [this](const Span& span) {
    const auto next = std::lower_bound(dittos_.begin(), dittos_.end(), Span{span.end, 0});
    return next != dittos_.begin() && std::prev(next)->end > span.begin;
  });
}

/// A name may have a post or a remark beside it, a deadline the words of its clause, a number in its column another in front of the text.
bool HandEdits::is_changed(const Field& field, Beside beside) const {
  if (field.spans.empty() || is_ditto(field)) return false;
  const std::string now = comparable(field.value), before = comparable(clean(source_, field.spans));
  if (beside == Beside::anything) return before.find(now) == std::string::npos;
  for (auto end = field.spans.end(); beside == Beside::number && end != field.spans.begin(); --end)
    if (comparable(clean(source_, {field.spans.begin(), end})) == now) return false;
  return now != before && !(beside == Beside::done && has_only_words_around(before, now));
}

bool HandEdits::note_field(Task& task, Field& field, const std::string& path, Beside beside) {
  if (field.empty() || !is_changed(field, beside)) return false;
  task.edited.push_back({path, clean(source_, field.spans), field.value});
  changed_.add(task.id, path);
  field.spans.clear();
  field.rule.clear();
  return true;
}

void HandEdits::say_derived_again(const Task& task, const char* field, const Field& now, const char* what,
                                  const std::string& before) {
  if (before.empty()) return;
  doubts_.push_back({"returned/derived-again", Severity::info,
                     "JSON 里的“" + now.value + "”是手工改的，原来的" + what + "“" + before +
                         "”没有沿用，已按改后的文字重新得出，请核对。",
                     task.id, field, {}});
}

void HandEdits::note_people(Task& task) {
  for (std::size_t i = 0; i < task.units.size(); ++i) {
    Unit& unit = task.units[i];
    if (!note_field(task, unit.name, element("units", i), Beside::anything)) continue;
    say_derived_again(task, "units", unit.name, "全称", unit.full_name);
    unit.full_name.clear();
    unit.id.clear();
    unit.members.clear();
  }
  for (auto& [key, persons] : {std::pair{"leaders", &task.leaders}, std::pair{"persons", &task.persons}})
    for (std::size_t i = 0; i < persons->size(); ++i) {
      Person& person = (*persons)[i];
      if (!note_field(task, person.name, element(key, i), Beside::anything)) continue;
      say_derived_again(task, key, person.name, "全名", person.full_name);
      person.full_name.clear();
      person.id.clear();
    }
}

void HandEdits::note_measures(Task& task) {
  for (std::size_t i = 0; i < task.deadlines.size(); ++i) {
    Deadline& deadline = task.deadlines[i];
    if (!note_field(task, deadline.text, i == 0 ? "deadline.text" : deadline_key(i), Beside::done)) continue;
    say_derived_again(task, "deadlines", deadline.text, "截止日期", deadline.due);
    deadline = {deadline.text, {}, {}, {}, false};
  }
  for (std::size_t i = 0; i < task.quantities.size(); ++i)
    if (note_field(task, task.quantities[i].text, element("quantities", i))) task.quantities[i].indicator.clear();
  for (auto& [heading, field] : task.other) note_field(task, field, "other[" + heading + "]");
}

void HandEdits::note(Task& task) {
  const bool is_new = task.source.empty() && task.text.spans.empty() && !task.text.empty() && task.edited.empty();
  if (is_new) {
    task.edited.push_back({"task", {}, task.text.value});
    changed_.add(task.id, "task");
  }
  note_field(task, task.label, "label", Beside::number);
  for (auto& [path, field] : {std::pair{"section", &task.section}, std::pair{"group", &task.group}, std::pair{"text", &task.text},
                              std::pair{"requirement", &task.requirement}})
    note_field(task, *field, path);
  note_people(task);
  note_measures(task);
}

}  // namespace fenjie::returned
