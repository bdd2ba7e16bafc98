#include "check/formal_doubts.h"

#include <map>
#include <string>
#include <utility>

#include "text/dates.h"
#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

constexpr int kSunday = 0, kSaturday = 6, kNoDay = -1;

/// 星期六 or 星期日; empty on other days.
std::string_view weekend(const std::string& iso) {
  const auto date = text::parse_date(iso);
  const int weekday = date ? text::weekday(*date) : kNoDay;
  return weekday == kSaturday ? "星期六" : weekday == kSunday ? "星期日" : "";
}

/// Days that the notice prints itself; repeated ones (每月25日) fall on weekends as a matter of course.
bool is_printed(const DateField& day) { return day.rule == "reporting.days"; }

constexpr const char* kNotWorkingDay = "deadline/not-working-day";
constexpr const char* kMoveDay = "请核对是否顺延或提前（法定节假日和调休未计）。";

std::string day_words(const std::string& day, std::string_view weekday) { return day + "（" + std::string(weekday) + "）"; }

}  // namespace

std::vector<Diagnostic> document_number_doubts(const Notice& notice, std::string_view source) {
  const bool slip = notice.document_number.text.rule == "header.number-of-slip";  // numbered as its office likes
  if (slip || notice.document_number.agency_code.empty()) return {};
  std::string printed;
  for (const Span& span : notice.document_number.text.spans)
    if (span.end <= source.size()) printed += source.substr(span.begin, span.size());
  if (printed.empty()) return {};
  std::string wrong;
  const auto add = [&](const char* fault) { wrong += (wrong.empty() ? "" : "、") + std::string(fault); };
  if (printed.find("〔") == std::string::npos) add("年份应当用六角括号〔〕");
  const std::string key = text::compact(printed);
  if (key.find(std::to_string(notice.document_number.year)) == std::string::npos && key.find("〔二") == std::string::npos) add("年份应当写全四位");
  constexpr std::string_view kClose = "〕", kOrdinal = "第", kRound = "）";
  std::size_t serial = key.find(kClose);
  if (serial == std::string::npos) serial = key.find(kRound);
  std::string_view rest = serial == std::string::npos ? std::string_view{} : std::string_view(key).substr(serial + kClose.size());
  if (rest.starts_with(kOrdinal)) {
    add("序号前不加“第”字");
    rest.remove_prefix(kOrdinal.size());
  }
  if (rest.starts_with("0")) add("序号不编虚位（不写作“01”）");
  if (wrong.empty()) return {};
  return {{"notice/document-number-form", Severity::info,
           "发文字号" + text::quoted(printed) + "的写法与公文格式不同：" + wrong + "；已照原文保留。", "", "document_number",
           notice.document_number.text.spans}};
}

std::vector<Diagnostic> working_day_doubts(const Notice& notice) {
  std::vector<Diagnostic> doubts;
  for (std::size_t i = 0; i < notice.reporting.dates.size(); ++i) {
    const DateField& day = notice.reporting.dates[i];
    if (const std::string_view weekday = weekend(day.value); is_printed(day) && !weekday.empty())
      doubts.push_back({kNotWorkingDay, Severity::info, "报送日期" + day_words(day.value, weekday) + "不是工作日，" + kMoveDay, "",
                        "reporting.dates[" + std::to_string(i) + "]", day.spans});
  }
  std::map<std::string, std::pair<std::size_t, int>> seen;  // by day: its diagnostic, and how many tasks have it
  for (const Task& task : notice.tasks)
    for (const Deadline& deadline : task.deadlines) {
      const std::string_view weekday = deadline.precision == "day" ? weekend(deadline.due) : std::string_view();
      if (weekday.empty()) continue;
      const auto [entry, first] = seen.try_emplace(deadline.due, doubts.size(), 0);
      if (first)
        doubts.push_back({kNotWorkingDay, Severity::info, "完成时限" + text::quoted(deadline.text.value) + "即" + day_words(deadline.due, weekday),
                          task.id, "deadlines", deadline.text.spans});
      ++entry->second.second;
    }
  for (const auto& [day, place] : seen)
    doubts[place.first].message += std::string("，不是工作日") + (place.second > 1 ? "（共" + std::to_string(place.second) + "处）" : "") + "，" + kMoveDay;
  return doubts;
}

}  // namespace fenjie::check
