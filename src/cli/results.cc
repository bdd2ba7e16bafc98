#include "cli/results.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <future>

#include "cli/messages.h"
#include "emit/calendar.h"
#include "emit/csv.h"
#include "emit/html.h"
#include "emit/json.h"
#include "emit/markdown.h"
#include "emit/seal.h"
#include "emit/system_reason.h"
#include "emit/workbook.h"
#include "model/error.h"
#include "sheets/carried.h"

namespace fenjie::cli {
namespace {

void add_all(const std::string& folder, std::vector<emit::NamedWorkbook>&& books, std::vector<Result>& results) {
  for (emit::NamedWorkbook& book : books) results.push_back({folder + "/" + book.name, std::move(book.content)});
}

void add_wishes(const Extraction& extraction, std::size_t index, const std::string& name, const WorkbookWishes& wishes,
                std::vector<Result>& results) {
  if (wishes.split != emit::SplitBy::nothing)
    add_all(name + (wishes.split == emit::SplitBy::unit ? kUnitFolder : kLeaderFolder),
            emit::split_workbooks(extraction, index, wishes.split, wishes.options), results);
  if (wishes.forms) add_all(name + kFormsFolder, emit::report_forms(extraction, index), results);
}

}  // namespace

std::vector<Result> make_results(const Extraction& extraction, const std::string& stem, const Formats& formats,
                                 std::string_view rules_digest, bool second_thread, const std::vector<Page>& pages) {
  std::vector<std::size_t> with_tasks;
  for (std::size_t i = 0; formats.xlsx && i < extraction.notices.size(); ++i)
    if (formats.workbooks.only_notice ? i == *formats.workbooks.only_notice : !extraction.notices[i].tasks.empty())
      with_tasks.push_back(i);
  std::string json = formats.json || !with_tasks.empty() ? emit::to_json(extraction, rules_digest) : std::string();
  const std::string packed = with_tasks.empty() ? std::string() : sheets::pack(json);
  std::vector<std::string> made(with_tasks.size());
  std::atomic<std::size_t> next = 0;
  const auto make_workbooks = [&] {
    for (std::size_t k = next++; k < made.size(); k = next++)
      made[k] = emit::to_workbook(extraction, with_tasks[k], formats.workbooks.options, packed);
  };
  // libxlsxwriter asks gmtime for a workbook's date, whose answer all threads share: only equal dates are safe side by side.
  const bool same_dates = std::all_of(with_tasks.begin(), with_tasks.end(), [&](std::size_t i) {
    return extraction.notices[i].issued_on.value == extraction.notices[with_tasks.front()].issued_on.value;
  });
  // One thread besides this one: deflating the workbooks is a fifth of a run. One workbook is left to this thread, whose
  // heap has room again behind the JSON: a second heap would be address space that the limit counts.
  std::future<void> second;
  if (second_thread && same_dates && made.size() > 1) second = std::async(std::launch::async, make_workbooks);
  std::vector<Result> results;
  const bool has_edits = holds_edits(extraction);
  const auto add_text = [&](const char* ending, std::string&& content) {
    results.push_back({stem + ending, emit::sealed_text(ending, std::move(content), has_edits)});
  };
  if (formats.json) add_text(".json", std::move(json));
  if (formats.csv) add_text(".csv", emit::to_csv(extraction));
  if (formats.ics)
    if (std::string calendar = emit::to_calendar(extraction); !calendar.empty())
      add_text(".ics", std::move(calendar));
  if (formats.md) add_text(".md", emit::to_markdown(extraction));
  if (formats.html) add_text(".html", emit::to_html(extraction, pages));
  make_workbooks();
  if (second.valid()) second.get();
  for (std::size_t k = 0; k < made.size(); ++k) {
    std::string name = stem;
    if (made.size() > 1) name.append("-").append(std::to_string(k + 1));
    results.push_back({name + ".xlsx", std::move(made[k])});
    add_wishes(extraction, with_tasks[k], name, formats.workbooks, results);
  }
  return results;
}

static bool lack_ending(const std::vector<Result>& results, std::string_view ending) {
  return std::none_of(results.begin(), results.end(), [ending](const Result& result) { return result.name.ends_with(ending); });
}

void say_missing(const Formats& formats, const std::vector<Result>& results) {
  const auto lacks = [&](std::string_view part) {
    return std::none_of(results.begin(), results.end(), [&](const Result& result) { return result.name.find(part) != std::string::npos; });
  };
  const WorkbookWishes& wishes = formats.workbooks;
  if (wishes.split == emit::SplitBy::unit && lacks(kUnitFolder)) say("  提醒 没有责任单位，没有按单位分开的工作簿");
  if (wishes.split == emit::SplitBy::leader && lacks(kLeaderFolder)) say("  提醒 没有写明领导，没有按领导分开的工作簿");
  const bool of_groups = std::any_of(results.begin(), results.end(), [](const Result& result) {
    return result.name.find(kFormsFolder) != std::string::npos && result.name.ends_with(std::string(emit::kGroupForm) + ".xlsx");
  });
  if (wishes.forms && of_groups) say("  提醒 名称带“（样表）”的报送表是给一类单位（如各乡镇）的，请按单位复制，由各单位填写单位名称");
  if (wishes.forms && lacks(kFormsFolder)) say("  提醒 公文没有逐次的报送日期，或任务里没有要报送的单位，没有生成报送表");
  if (formats.ics && lack_ending(results, ".ics")) say("  提醒 没有哪项时限或报送时间能定到日期，没有生成日历（.ics）");
}

void say_without_workbook(const Formats& formats, const std::vector<Result>& results) {
  if (formats.xlsx && lack_ending(results, ".xlsx")) say("  提醒 没有读到任务，没有生成 Excel（.xlsx）");
}

void say_left_over(const std::string& name) {
  say("  提醒 结果文件夹里的 " + name + " 不是这次的结果，可能是以前留下的，请核对后删除");
}

void write_standard_output(std::string_view content) {
  if (std::fwrite(content.data(), 1, content.size(), stdout) == content.size() && std::fflush(stdout) == 0) return;
  throw Error("emit/unwritable", "", "标准输出写不进去（" + emit::system_reason(errno) + "）");
}

void write_standard_output(const std::vector<Result>& results) {
  if (results.size() > 1)
    throw Error("emit/several-results", "",
                "有几份公文带任务，各成一个 Excel 文件，不能写到标准输出，请用 -o 给出文件夹");
  for (const Result& result : results) write_standard_output(result.content);
}

}  // namespace fenjie::cli
