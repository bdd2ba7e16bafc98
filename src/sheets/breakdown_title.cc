// The title of a sheet 分解表.
#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "sheets/breakdown_columns.h"
#include "text/passage.h"

namespace fenjie::sheets {
namespace {

constexpr std::string_view kOpen = "《", kClose = "》", kInnerOpen = "〈", kInnerClose = "〉";
constexpr std::string_view kUsual = "工作任务分解表";
constexpr std::array<std::string_view, 4> kTables{"表", "清单", "台账", "一览"};                  // a title that ends so is a table's
constexpr std::array<std::string_view, 4> kPlans{"方案", "计划", "安排", "意见"};
constexpr std::string_view kAbout = "关于", kNotice = "的通知";
constexpr std::array<std::string_view, 3> kDivisions{"分工", "分解", "任务"};  // what such a plan gives: 任务分工方案 -> 任务分工表

template <class Ends>
std::string_view end_of(std::string_view text, const Ends& ends) {
  const auto found = std::find_if(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
  return found == ends.end() ? std::string_view() : *found;
}

bool is_quoted(std::string_view title) {
  return title.starts_with(kOpen) && title.ends_with(kClose) && title.find(kOpen, kOpen.size()) == std::string_view::npos;
}

std::string quoted(std::string_view title) {
  std::string result(title);
  for (const auto& [mark, inner] : {std::pair{kOpen, kInnerOpen}, {kClose, kInnerClose}})
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at))
      result.replace(at, mark.size(), inner);
  return std::string(kOpen) + result + std::string(kClose);
}

/// 2024年…分解 of 关于2024年…分解的通知; nothing of 关于做好…的通知, which is no name of what it gives.
std::string_view subject_of(std::string_view title) {
  if (!title.starts_with(kAbout) || !title.ends_with(kNotice)) return title;
  const std::string_view subject = title.substr(kAbout.size(), title.size() - kAbout.size() - kNotice.size());
  return !subject.empty() && subject.front() >= '0' && subject.front() <= '9' ? subject : std::string_view();
}

/// 任务分解表 of 任务分解方案 and of 任务分解; 清单 stays; 《…》工作任务分解表 of what is no division of tasks.
std::string table_title_of(std::string_view title) {
  if (is_quoted(title)) title = title.substr(kOpen.size(), title.size() - kOpen.size() - kClose.size());
  if (!end_of(title, kTables).empty()) return std::string(title);
  std::string_view division = subject_of(title);
  division.remove_suffix(end_of(division, kPlans).size());
  if (end_of(division, kDivisions).empty()) return quoted(title) + std::string(kUsual);
  return std::string(division) + (division.ends_with(kDivisions.back()) ? "分解表" : "表");
}

std::size_t first_byte(const Attachment& attachment) {
  const Field& title = attachment.title.empty() ? attachment.announced : attachment.title;
  return title.spans.empty() ? std::numeric_limits<std::size_t>::max() : title.spans.front().begin;
}

/// Something of the notice stands between two titles: they are not lines of one list.
bool anything_between(const Notice& notice, std::size_t begin, std::size_t end) {
  const auto inside = [&](std::size_t place) { return begin < place && place < end; };
  return std::any_of(notice.outline.begin(), notice.outline.end(), [&](const OutlineItem& item) {
           return (!item.label.spans.empty() && inside(item.label.spans.front().begin)) ||
                  std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const Passage& paragraph) {
                    return !paragraph.spans().empty() && inside(paragraph.spans().front().begin);
                  });
         }) ||
         std::any_of(notice.tables.begin(), notice.tables.end(), [&](const Table& table) { return inside(begin_of(table)); });
}

/// The title printed over the attachment that the tasks stand in; empty where it is not sure which one.
std::string attachment_title(const Notice& notice, std::size_t place) {
  const Attachment* found = attachment_at(notice, place);
  if (found == nullptr || found->kind == "roster") return {};
  for (const Attachment& other : notice.attachments)
    if (&other != found && first_byte(other) < first_byte(*found) && !anything_between(notice, first_byte(other), first_byte(*found)))
      return {};
  return found->title.empty() ? found->announced.value : found->title.value;
}

}  // namespace

const Attachment* attachment_at(const Notice& notice, std::size_t place) {
  const Attachment* last = nullptr;
  for (const Attachment& attachment : notice.attachments) {
    const std::size_t begin = first_byte(attachment);
    if (begin <= place && begin != std::numeric_limits<std::size_t>::max() && (last == nullptr || first_byte(*last) < begin))
      last = &attachment;
  }
  return last;
}

std::string breakdown_title(const Notice& notice, const std::vector<const Table*>& tables, bool of_table) {
  if (of_table)
    if (std::string title = text::join(tables.front()->title).text(); !title.empty()) return title;
  if (!tables.empty())
    if (const std::string title = attachment_title(notice, begin_of(*tables.front())); !title.empty()) return table_title_of(title);
  if (!notice.promulgates.empty()) return table_title_of(notice.promulgates.value);
  return notice.title.empty() ? std::string(kUsual) : table_title_of(notice.title.value);
}

}  // namespace fenjie::sheets
