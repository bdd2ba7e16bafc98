#include "check/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "check/announced_totals.h"
#include "check/formal_doubts.h"
#include "check/ledger.h"
#include "check/misread_digits.h"
#include "check/name_slips.h"
#include "check/names_left.h"
#include "check/namesakes.h"
#include "check/outline_numbers.h"
#include "check/pairing_doubts.h"
#include "check/post_conflicts.h"
#include "check/printed_workbook.h"
#include "check/unit_doubts.h"
#include "check/unknown_names.h"
#include "check/unread_chapters.h"
#include "check/unread_tables.h"
#include "rules/table_titles.h"
#include "text/fold.h"

namespace fenjie::check {
namespace {

void add(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

bool names_table(const Field& title, const rules::Book& book) { return rules::titles_table(book, text::fold(title.value)); }

/// No error: many notices assign nothing. But whoever expected tasks must hear it, above all where a title announces them.
void add_if_without_tasks(std::vector<Diagnostic>& all, const Notice& notice, const rules::Book& book) {
  if (!notice.tasks.empty()) return;
  const bool announced =
      names_table(notice.title, book) ||
      std::any_of(notice.attachments.begin(), notice.attachments.end(), [&](const Attachment& attachment) {
        return attachment.kind != "roster" && names_table(attachment.title, book);
      });
  all.push_back({"notice/no-tasks", announced ? Severity::warning : Severity::info,
                 announced ? "标题说是分工表、清单一类的表格，但没有读到工作任务，请对照原件，最好改用 PDF 原件转换。"
                           : "这份公文里没有找到工作任务，请核对是否确无任务分工。",
                 "", "tasks", notice.title.spans});
}

/// Tells diagnostics which notice they belong to, and where a task's own doubts stand.
class Places {
 public:
  explicit Places(const std::vector<Notice>& notices) : notices_(notices), tasks_(notices.size()) {
    for (std::size_t i = 0; i < notices.size(); ++i)
      for (const Task& task : notices[i].tasks) tasks_[i].emplace(task.id, &task);
  }

  void give(Diagnostic& diagnostic) const {
    if (diagnostic.notice < 0 && !diagnostic.source.empty())
      diagnostic.notice = notice_at(diagnostic.source.front().begin);
    if (diagnostic.notice < 0 || diagnostic.task.empty() || !diagnostic.source.empty()) return;
    const auto& tasks = tasks_[static_cast<std::size_t>(diagnostic.notice)];
    if (const auto task = tasks.find(diagnostic.task); task != tasks.end()) diagnostic.source = task->second->source;
  }

 private:
  int notice_at(std::size_t at) const {
    for (std::size_t i = 0; i < notices_.size(); ++i)
      if (notices_[i].extent.begin <= at && at < notices_[i].extent.end) return static_cast<int>(i);
    return -1;
  }

  const std::vector<Notice>& notices_;
  std::vector<std::unordered_map<std::string_view, const Task*>> tasks_;  // by id, one map a notice
};

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  const std::size_t place_a = a.source.empty() ? 0 : a.source.front().begin;
  const std::size_t place_b = b.source.empty() ? 0 : b.source.front().begin;
  return std::tie(place_a, a.code, a.task, a.field, a.message, a.source) <
         std::tie(place_b, b.code, b.task, b.field, b.message, b.source);
}

bool says_the_same(const Diagnostic& a, const Diagnostic& b) { return !stands_before(a, b) && !stands_before(b, a); }

/// The same doubt about the same name: the registry's word for it is better.
bool is_said(const Diagnostic& diagnostic, const std::vector<Diagnostic>& all) {
  if (!diagnostic.code.starts_with("names/") || diagnostic.source.empty()) return false;
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& other) {
    return other.code == diagnostic.code && other.notice == diagnostic.notice && !other.source.empty() &&
           std::find(other.source.begin(), other.source.end(), diagnostic.source.front()) != other.source.end();
  });
}

/// Doubts about what the values say, not about how they were read.
void add_doubts_about_values(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon) {
  std::vector<Diagnostic>& all = extraction.diagnostics;
  add(all, post_conflicts(extraction.notices, book));
  for (std::size_t i = 0; i < extraction.notices.size(); ++i) {
    std::vector<Diagnostic> own = unknown_names(extraction.notices[i], book, lexicon);
    add(own, namesakes(extraction.notices[i], extraction.document.source, book, lexicon));
    add(own, pairing_doubts(extraction.notices[i]));
    add(own, unit_doubts(extraction.notices[i], book));
    add(own, unit_slips(extraction.notices[i], book));
    add(own, person_slips(extraction.notices[i]));
    add(own, document_number_doubts(extraction.notices[i], extraction.document.source));
    add(own, working_day_doubts(extraction.notices[i]));
    add(own, misread_digits(extraction.notices[i], book));
    add(own, total_doubts(extraction.notices[i], book));
    add_if_without_tasks(own, extraction.notices[i], book);
    for (Diagnostic& diagnostic : own) diagnostic.notice = static_cast<int>(i);
    std::erase_if(own, [&](const Diagnostic& diagnostic) { return is_said(diagnostic, all); });
    add(all, std::move(own));
  }
}

/// Of what was read: a chapter whose tasks someone deleted has been read.
void add_unread_chapters(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon) {
  for (std::size_t i = 0; i < extraction.notices.size(); ++i)
    for (Diagnostic& diagnostic : unread_chapters(extraction.notices[i], book, lexicon)) {
      diagnostic.notice = static_cast<int>(i);
      extraction.diagnostics.push_back(std::move(diagnostic));
    }
}

bool is_about_values(const Diagnostic& diagnostic) {
  static constexpr std::array codes{"names/person-post-conflict", "names/unknown-unit", "names/unknown-person",
                                    "names/pairing-doubt", "names/paired-across-roles", "names/unit-in-two-roles",
                                    "names/unit-unusual-form", "task/no-unit", "task/only-support", "task/letter-in-number", "notice/document-number-form",
                                    "deadline/not-working-day", "notice/no-tasks", "table/total-mismatch"};
  return std::any_of(codes.begin(), codes.end(), [&](const char* code) { return diagnostic.code == code; });
}

/// units[1].name and units[role=lead] are both units.
std::string_view key_of(std::string_view field) { return field.substr(0, field.find_first_of("[./")); }

/// A deadline of no task that was changed, or went with its milestone.
bool is_of_old_milestone(const Diagnostic& diagnostic, const Notice& notice) {
  return diagnostic.task.empty() && diagnostic.code.starts_with("deadline/") && diagnostic.field == "deadlines" &&
         std::none_of(notice.milestones.begin(), notice.milestones.end(), [&](const Milestone& milestone) {
           return diagnostic.message.find("“" + milestone.deadline.text.value + "”") != std::string::npos;
         });
}

/// Said of what stood opposite one another until now; what does so from now on is said anew.
bool is_of_old_pairs(const Diagnostic& diagnostic, const ChangedTasks& changed) {
  return diagnostic.code == "returned/pairs-moved" && (changed.has(diagnostic.task, "units") || changed.has(diagnostic.task, "persons"));
}

/// The doubt is about a task that is not there any more, or about a value that was changed.
bool is_settled(const Diagnostic& diagnostic, const Notice& notice, const ChangedTasks& changed) {
  if (is_of_old_milestone(diagnostic, notice) || is_of_old_pairs(diagnostic, changed)) return true;
  if (diagnostic.task.empty() || diagnostic.code.starts_with("returned/")) return false;
  const auto task = std::find_if(notice.tasks.begin(), notice.tasks.end(),
                                 [&](const Task& each) { return each.id == diagnostic.task; });
  if (task == notice.tasks.end()) return true;
  const std::string_view key = key_of(diagnostic.field);
  return std::any_of(task->edited.begin(), task->edited.end(), [&](const Edit& edit) {
    const std::string_view edited = key_of(edit.field);
    if (diagnostic.code == "table/count-mismatch" && (edited == "units" || edited == "persons")) return true;  // it is counted again
    return !key.empty() && (key == edited || (key.starts_with(edited) && key.size() == edited.size() + 1));
  });
}

void put_in_order(Extraction& extraction) {
  std::vector<Diagnostic>& all = extraction.diagnostics;
  const Places places(extraction.notices);
  for (Diagnostic& diagnostic : all) places.give(diagnostic);
  std::sort(all.begin(), all.end(), stands_before);
  all.erase(std::unique(all.begin(), all.end(), says_the_same), all.end());
}

std::vector<Span> names_of_rosters(const std::vector<Notice>& notices) {
  std::vector<Span> names;
  for (const Notice& notice : notices)
    for (const RosterEntry& entry : notice.roster) names.insert(names.end(), entry.name.spans.begin(), entry.name.spans.end());
  return names;
}

}  // namespace

void check(Extraction& extraction, const rules::Book& book, const rules::Lexicon& lexicon) {
  extraction.coverage = compute_coverage(extraction);
  add(extraction.diagnostics, remainder_diagnostics(extraction));
  const std::vector<Diagnostic> unread = unread_tables(extraction.document, lexicon, names_of_rosters(extraction.notices));
  for (const Notice& notice : extraction.notices) add(extraction.diagnostics, tasks_of_unread_tables(notice, unread));
  add(extraction.diagnostics, unread);
  add(extraction.diagnostics, printed_workbook(extraction.document));
  for (const Notice& notice : extraction.notices) add(extraction.diagnostics, unknown_headings(notice, lexicon));
  for (const Notice& notice : extraction.notices) add(extraction.diagnostics, outline_number_doubts(notice, book));
  for (const Notice& notice : extraction.notices) add(extraction.diagnostics, names_left(notice, extraction.document.source, book, lexicon, extraction.diagnostics));
  add_doubts_about_values(extraction, book, lexicon);
  add_unread_chapters(extraction, book, lexicon);
  put_in_order(extraction);
}

void check_again(Extraction& extraction, std::size_t index, const ChangedTasks& changed, std::vector<Diagnostic> more, const rules::Book& book,
                 const rules::Lexicon& lexicon) {
  const int edited = static_cast<int>(index);
  std::erase_if(extraction.diagnostics, [&](const Diagnostic& diagnostic) {
    return is_about_values(diagnostic) ||
           (diagnostic.notice == edited && diagnostic.code == "deadline/contradiction") ||
           (diagnostic.notice == edited && is_settled(diagnostic, extraction.notices[index], changed));
  });
  for (Diagnostic& diagnostic : more) diagnostic.notice = edited;
  add(extraction.diagnostics, std::move(more));
  add_doubts_about_values(extraction, book, lexicon);
  put_in_order(extraction);
}

}  // namespace fenjie::check
