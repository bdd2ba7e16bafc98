#include "notice/years.h"

#include <cstdlib>

#include "text/dates.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/wording.h"

namespace fenjie::notice {

namespace {

constexpr int kLatest = 3;  // month up to which last year's plan is still issued

/// Year of the plan that the title names; 0 where it names none, or several.
int year_of_plan(const std::string& title, const Context& context) {
  const std::string key = text::compact(title);
  const auto match = context.book.set("title-year").full(key);
  const auto year = match ? match->field("year") : std::nullopt;
  return year ? text::numeral(std::string_view(key).substr(year->begin, year->size())).value_or(0) : 0;
}

void check_number(const Notice& notice, const Context& context) {
  if (notice.document_number.year == 0 || notice.issued_on.empty()) return;
  const std::string year = std::to_string(notice.document_number.year);
  if (notice.issued_on.value.starts_with(year)) return;
  std::vector<Span> source = notice.document_number.text.spans;
  source.insert(source.end(), notice.issued_on.spans.begin(), notice.issued_on.spans.end());
  context.diagnostics.push_back(
      {"notice/year-mismatch", Severity::warning,
       "发文字号的年份是" + year + "年，成文日期是" + notice.issued_on.value + "，请核对原文。", "", "issued_on",
       source});
}

void check_title(const Notice& notice, const Context& context) {
  const Field& title = notice.title;
  const auto issued = text::parse_date(notice.issued_on.value);
  const int year = issued ? issued->year : notice.document_number.year, of_title = year_of_plan(title.value, context);
  if (year == 0 || of_title == 0 || of_title == notice.document_number.year) return;  // the date is wrong, then, and said
  const bool over = of_title + 1 == year && issued && issued->month > kLatest;
  if (std::abs(of_title - year) < 2 && !over) return;
  const std::string printed = issued ? "成文日期是" + notice.issued_on.value : "发文字号的年份是" + std::to_string(year) + "年";
  context.diagnostics.push_back({"notice/year-mismatch", Severity::warning,
                                 "标题" + text::quoted(title.value) + "写的是" + std::to_string(of_title) + "年，" + printed + "，请核对哪一处年份有误。", "", "title", title.spans});
}

/// 2022年重点任务 over the annex of a plan for 2024, announced under no title of its own.
void check_attachment(const Attachment& attachment, const Notice& notice, const Context& context) {
  const int own = year_of_plan(attachment.title.value, context), covering = year_of_plan(notice.title.value, context);
  if (own == 0 || covering == 0 || own == covering || !attachment.announced.empty()) return;
  context.diagnostics.push_back({"notice/year-mismatch", Severity::warning,
                                 "附件" + text::quoted(attachment.title.value) + "写的是" + std::to_string(own) + "年，公文标题写的是" + std::to_string(covering) + "年，请核对哪一处年份有误。", "", "attachments", attachment.title.spans});
}

}  // namespace

void check_years(const Notice& notice, const Context& context) {
  check_number(notice, context);
  check_title(notice, context);
  for (const Attachment& attachment : notice.attachments) check_attachment(attachment, notice, context);
}

}  // namespace fenjie::notice
