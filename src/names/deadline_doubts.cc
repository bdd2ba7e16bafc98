#include "names/deadline_doubts.h"

#include <string_view>

#include "text/dates.h"
#include "text/wording.h"

namespace fenjie::names {

namespace {

constexpr int kFarYears = 10;

Diagnostic doubt(std::string code, Severity severity, const Deadline& deadline, const std::string& task, const std::string& said) {
  return {std::move(code), severity, "完成时限" + text::quoted(deadline.text.value) + said, task, "deadlines", deadline.text.spans};
}

}  // namespace

Diagnostic day_without_issue(const Deadline& deadline, const std::string& task) {
  return doubt("deadline/unparsed", Severity::warning, deadline, task, "要从成文日期推算，公文看不出成文日期，已照原文保留，请填写应办日期。");
}

Diagnostic day_counted(const Deadline& deadline, const std::string& issued_on, const std::string& task) {
  return doubt("deadline/counted-from-issue", Severity::info, deadline, task, "从成文日期" + issued_on + "起算，推为" + deadline.due + "，请核对起算日。");
}

Diagnostic month_inferred(const Deadline& deadline, const std::string& task) {
  return doubt("deadline/month-inferred", Severity::warning, deadline, task, "没有写月份，推为" + deadline.due + "，请核对。");
}

Diagnostic day_past(const Deadline& deadline, const std::string& issued_on, const std::string& task) {
  const std::string year = deadline.year_inferred ? "（没有写年份，按前后文推算）" : "";
  return doubt("deadline/past", Severity::warning, deadline, task, "即" + deadline.due + year + "，早于成文日期" + issued_on + "，请核对是否有误或另有所指。");
}

Diagnostic day_distant(const Deadline& deadline, const std::string& issued_on, const std::string& task) {
  return doubt("deadline/distant", Severity::warning, deadline, task, "即" + deadline.due + "，比成文日期" + issued_on + "晚十年以上，请核对年份是否印错。");
}

bool is_distant(const Deadline& deadline, const std::string& issued_on) {
  const auto due = text::parse_date(deadline.due), issued = text::parse_date(issued_on);
  return due && issued && due->year > issued->year + kFarYears && due->year % 5 != 0;
}

}  // namespace fenjie::names
