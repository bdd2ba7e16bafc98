#include "task/untaken_text.h"

#include <algorithm>
#include <optional>

#include "model/fields.h"
#include "task/clauses.h"
#include "task/duty_words.h"
#include "task/expressions.h"
#include "task/name_lists.h"
#include "task/outline_items.h"
#include "task/reports.h"
#include "task/section_path.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

void add(std::vector<Span>& all, const std::vector<Span>& more) { all.insert(all.end(), more.begin(), more.end()); }

/// Source bytes that a value holds, or a diagnostic speaks of: of the outline only what tasks took.
std::vector<Span> held(const Notice& notice, const std::vector<Diagnostic>& said) {
  std::vector<Span> all;
  for_each_field_beside_outline(notice, [&](const std::vector<Span>& spans) { add(all, spans); });
  for (const Diagnostic& diagnostic : said) add(all, diagnostic.source);
  return apart(std::move(all));
}

/// The same, and the lines that tasks come from: a heading's labels are of the tasks under it, whatever of them was read.
std::vector<Span> used(const Notice& notice, std::vector<Span> held) {
  for (const Task& task : notice.tasks) add(held, task.source);
  return apart(std::move(held));
}

bool holds_any(const std::vector<Span>& apart, const Passage& text) {
  const std::vector<Span> spans = text.spans();
  return std::any_of(spans.begin(), spans.end(), [&](Span span) {
    const auto next = std::partition_point(apart.begin(), apart.end(), [&](Span one) { return one.end <= span.begin; });
    return next != apart.end() && next->begin < span.end;
  });
}

/// Not how often (每月), nor around which days (春节期间), nor what the whole notice is for (到2025年，…稳定在60万亩).
bool names_day(std::string_view rule) {
  for (const std::string_view none : {"deadline.recurring", "deadline.festival", "deadline.season", "deadline.target-year", "deadline.aim-", "deadline.after-order"})
    if (rule.starts_with(none)) return false;
  return true;
}

class UntakenText {
 public:
  UntakenText(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, const std::vector<Diagnostic>& said)
      : held_(held(notice, said)), used_(used(notice, held_)), lexicon_(lexicon), chapters_(book.set("chapter")), labels_(book.set("responsibility")), checks_(book.set("announced-check")), group_words_(book.vocabulary("collective-heads")), expressions_(book), reports_(book), lists_(book, lexicon), issued_(text::parse_date(notice.issued_on.value)) {
    reports_.set_issued(issued_);
  }

  std::vector<Diagnostic> of(const std::vector<OutlineItem>& outline, const std::vector<Task>& tasks) {
    for (const Task& task : tasks) doubt_kept(task);
    SectionPath path;
    for (const OutlineItem& item : outline) {
      path.enter(item, heading_of(item));
      const bool reports = is_background(heading_of(item)) || is_background(path.section(true)) || is_background(path.group(true)) || opens_background(item);
      if (!item.title.empty() && !reports) doubt_sentences(passage_of(item.title));
      bool lead_in = item.level == 0;  // what stands in front of the first task tells what the notice is about
      for (const Passage& paragraph : item.paragraphs) {
        lead_in = lead_in && !holds_any(used_, paragraph);
        if (is_unread_label(paragraph))
          add_doubt("task/label-unread", paragraph, "的标目没有读懂，没有归入任何任务，请对照原文补填。");
        else if (!lead_in && !reports)
          doubt_sentences(paragraph);
      }
    }
    return std::move(doubts_);
  }

 private:
  /// 二、存在问题; 一、总体要求, whose days are what the whole notice aims at.
  bool is_background(const Field& heading) const {
    const auto chapter = chapters_.full(text::fold(heading.value));
    return chapter && (chapter->constant("is") == "background" || chapter->constant("of") == "aims");
  }

  /// （二）工作目标。2023年底前…: the heading is the text's first sentence.
  bool opens_background(const OutlineItem& item) const {
    constexpr std::string_view kStop = "。";
    if (item.level == 0 || item.paragraphs.empty()) return false;
    const std::string key = text::fold(item.paragraphs.front().text());
    const auto chapter = chapters_.full(std::string_view(key).substr(0, key.find(kStop)));
    return chapter && chapter->constant("is") == "background";
  }

  /// 扛鼎部门：A, 帮包镇长：李明; no unit in front of what it has to do, which is no value of this kind.
  bool is_unread_label(const Passage& paragraph) const {
    const rules::Subject subject{paragraph};
    const std::string_view key = subject.key();
    const std::vector<Span> parts = parts_between(key, {0, key.size()}, U"：，；。 ");
    constexpr std::size_t kShortestLabel = 6, kLongestLabel = 30;  // bytes: 2 and 10 characters
    if (parts.size() < 2 || parts[0].size() < kShortestLabel || parts[0].size() > kLongestLabel || !key.substr(parts[0].end).starts_with("：") || holds_any(held_, paragraph)) return false;
    const std::string_view label = view(key, parts[0]), value = view(key, parts[1]);
    if (labels_.at_start(key) || lexicon_.is_event_heading(label) || (lists_.is_unit(label) && group_words_.longest_suffix(label).empty())) return false;
    return lists_.all_units(value) || lexicon_.is_person(value) || lexicon_.is_person_with_post(value) || lexicon_.is_deadline(value);
  }

  /// 扛鼎部门 kept beside a task, over units: they may have a part; where only 配合单位 have one, most likely these lead. 推进目标：9月竣工
  /// beside a task without a deadline.
  void doubt_kept(const Task& task) {
    const bool charged = std::any_of(task.units.begin(), task.units.end(), [](const Unit& unit) { return unit.role == UnitRole::lead || unit.role == UnitRole::responsible; });
    for (const auto& [heading, field] : task.other) {
      if (field.rule != "outline.other") continue;
      const rules::Subject value{passage_of(field)};
      if (task.deadlines.empty() && is_due(value, {0, value.key().size()}))
        doubts_.push_back({"task/date-unread", Severity::info, "“" + heading + "”里有时限，没有列为完成时限，请核对。", task.id, "deadlines", field.spans});
      if (lexicon_.heading(text::fold(heading)) || !lists_.all_units(value.key())) continue;
      const std::string message = "“" + heading + (charged ? "”没有读懂，不知道是什么责任，按原标目照录，请核对。" : "”没有读懂，不知道是不是牵头单位，按原标目照录，请核对。");
      doubts_.push_back({"task/label-unread", charged ? Severity::info : Severity::warning, message, task.id, "units", field.spans});
    }
  }

  /// 县委督查室|将对上述事项跟踪督办，7月上旬再次通报: how the notice will be followed up.
  bool announces_check(std::string_view told) const {
    std::size_t behind = 0;
    for (std::size_t at = next_character(told, 0); at < told.size(); at = next_character(told, at))
      if (lists_.is_unit(told.substr(0, at))) behind = at;
    bool checks = false;
    for (const Span clause : parts_between(told, {behind, told.size()}, U"，")) {
      const auto match = checks_.full(view(told, clause));
      if (!match) return false;
      checks = checks || match->constant("is") != "beside";
    }
    return behind > 0 && checks;
  }

  void doubt_sentences(const Passage& paragraph) {
    const rules::Subject subject{paragraph};
    for (const Span sentence : parts_between(subject.key(), {0, subject.key().size()}, U"。；")) {
      const Passage text = subject.slice(sentence);
      if (holds_any(used_, text) || !is_due(subject, sentence)) continue;
      if (announces_check(view(subject.key(), sentence)))
        doubts_.push_back({"task/check-announced", Severity::info, text::quoted(text::clean(text).text()) + "说的是怎样督查、通报，没有列为任务，请核对是否需要补录。", "", "text", text.spans()});
      else
        add_doubt("task/date-unread", text, "里有时限，没有归入任何任务、工作阶段或者报送要求，请核对是否需要补录。");
    }
  }

  /// 2025年，全县新建高标准农田3.2万亩，12月底前全部通过验收 in a notice of 2026.
  bool begins_in_past(std::string_view sentence) const {
    constexpr std::size_t kDigits = 4;
    const std::size_t digits = sentence.find_first_not_of("0123456789");
    if (!issued_ || digits != kDigits || !sentence.substr(digits).starts_with("年")) return false;
    return text::numeral(sentence.substr(0, digits)).value_or(issued_->year) < issued_->year;
  }

  bool is_due(const rules::Subject& subject, Span sentence) const {
    const std::string_view told = view(subject.key(), sentence);
    if (reports_.tells_state(told) || begins_in_past(told)) return false;
    const std::vector<FoundDeadline> found = expressions_.deadlines(subject, sentence);
    return std::any_of(found.begin(), found.end(), [](const FoundDeadline& one) { return names_day(one.deadline.text.rule); });
  }

  void add_doubt(const char* code, const Passage& text, std::string_view message) {
    doubts_.push_back({code, Severity::warning, text::quoted(text::clean(text).text()).append(message), "", "tasks", text.spans()});
  }

  const std::vector<Span> held_, used_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet &chapters_, &labels_, &checks_;
  const rules::Vocabulary& group_words_;
  Expressions expressions_;
  Reports reports_;
  NameLists lists_;
  std::optional<text::Date> issued_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> doubt_untaken(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, const std::vector<Diagnostic>& said) {
  if (notice.tasks.empty()) return {};
  return UntakenText(notice, book, lexicon, said).of(notice.outline, notice.tasks);
}

}  // namespace fenjie::task
