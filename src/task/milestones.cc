#include "task/milestones.h"

#include <algorithm>

#include "model/fields.h"
#include "task/clauses.h"
#include "task/expressions.h"
#include "task/heading_periods.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestConnective = 30;  // bytes

class MilestoneFinder {
 public:
  explicit MilestoneFinder(const rules::Book& book) : expressions_(book), rules_(book.set("milestone")) {}

  bool is_chapter(const std::string& title) const {
    if (title.empty()) return false;
    const auto match = rules_.full(text::fold(title));
    return match && match->constant("part") == "chapter";
  }

  void add(const Passage& paragraph, const std::vector<Span>& taken, std::vector<Milestone>& milestones) const {
    const rules::Subject subject{paragraph};
    for (const Span sentence : parts_between(subject.key(), {0, subject.key().size()}, U"。；")) {
      const std::vector<Span> clauses = parts_between(subject.key(), sentence, U"，");
      for (FoundDeadline& found : expressions_.deadlines(subject, sentence)) {
        const Span clause = clause_of(subject.key(), clauses, found.place);
        if (share_bytes(subject.slice(clause).spans(), taken)) continue;
        Milestone milestone;
        milestone.text = field_of(text::trimmed(subject.slice(clause)), "milestone.text");
        milestone.deadline = std::move(found.deadline);
        milestones.push_back(std::move(milestone));
      }
    }
  }

 private:
  /// The clause around `place`; with the clause before it, when it does not stand by itself, or the one behind a date alone (5月底前，…).
  Span clause_of(std::string_view key, const std::vector<Span>& clauses, Span place) const {
    const auto ends_behind = [&](const Span& clause) { return clause.end <= place.begin; };
    auto i = static_cast<std::size_t>(std::partition_point(clauses.begin(), clauses.end() - 1, ends_behind) -
                                      clauses.begin());
    Span clause = clauses[i];
    const auto behind = clauses.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    for (; i > 0 && goes_on(key.substr(clause.begin, kLongestConnective), place.begin == clause.begin); --i)
      clause.begin = clauses[i - 1].begin;
    constexpr std::size_t kMarks = 6;  // bytes of 到, 力争 and the like
    const bool alone = clause.size() <= place.size() + kMarks;
    return alone && behind != clauses.end() ? Span{clause.begin, behind->end} : clause;
  }

  bool goes_on(std::string_view clause, bool begins_with_date) const {
    const auto match = rules_.at_start(clause);
    return begins_with_date || (match && match->constant("part") == "goes-on");
  }

  Expressions expressions_;
  const rules::RuleSet& rules_;
};

/// 动员部署阶段（8月上旬） of 动员部署阶段（8月上旬）。召开会议…., and where nothing stands behind it.
Field heading_in(const Passage& paragraph) {
  constexpr std::size_t kLongest = 120;  // bytes of one without a full stop
  const std::size_t stop = std::min(paragraph.text().find("。"), paragraph.size());
  return stop == paragraph.size() && stop > kLongest ? Field{} : field_of(paragraph.slice({0, stop}), "milestone.text");
}

/// What tasks come from, and the headings that they stand under.
std::vector<Span> taken_by(const std::vector<Task>& tasks) {
  std::vector<Span> taken;
  for (const Task& task : tasks) {
    const auto add = [&](const std::vector<Span>& spans) { taken.insert(taken.end(), spans.begin(), spans.end()); };
    add(task.source);
    add(task.section.spans);
    add(task.group.spans);
    for (const Deadline& deadline : task.deadlines) add(deadline.text.spans);
  }
  return apart(std::move(taken));
}

}  // namespace

std::vector<Milestone> find_milestones(const std::vector<OutlineItem>& outline, const std::vector<Task>& tasks, const rules::Book& book,
                                       const rules::Lexicon& lexicon) {
  const std::vector<Span> taken = taken_by(tasks);
  const MilestoneFinder finder(book);
  std::vector<Milestone> milestones;
  int chapter_level = 0;  // 0: outside of such a chapter
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const OutlineItem& item = outline[i];
    if (chapter_level == 0 || item.level <= chapter_level) chapter_level = finder.is_chapter(without_period(item.title, lexicon)) ? item.level : 0;
    if (chapter_level == 0) continue;
    const std::size_t before = milestones.size();
    for (const Passage& paragraph : item.paragraphs) finder.add(paragraph, taken, milestones);
    const Field heading = item.title.empty() && !item.paragraphs.empty() ? heading_in(item.paragraphs.front()) : item.title;
    const bool told = share_bytes(heading.spans, taken) || std::any_of(milestones.begin() + static_cast<std::ptrdiff_t>(before), milestones.end(),
                                  [&](const Milestone& one) { return one.text.value.find(heading.value) != std::string::npos; });
    if (auto period = told ? std::nullopt : period_of(heading, lexicon))
      milestones.insert(milestones.begin() + static_cast<std::ptrdiff_t>(before), {heading, std::move(*period)});
  }
  return milestones;
}

std::vector<Milestone> take_milestones(std::vector<Task>& tasks, std::size_t first, const rules::Book& book,
                                       std::vector<Diagnostic>& doubts) {
  const MilestoneFinder finder(book);
  const auto is_milestone = [&](const Task& task) {
    return !task.deadlines.empty() && !task.number && task.label.empty() && task.leaders.empty() && task.units.empty() &&
           task.persons.empty() && (finder.is_chapter(task.section.value) || finder.is_chapter(task.group.value));
  };
  const auto kept = std::stable_partition(tasks.begin() + static_cast<std::ptrdiff_t>(first), tasks.end(),
                                          [&](const Task& task) { return !is_milestone(task); });
  std::vector<Milestone> milestones;
  for (auto task = kept; task != tasks.end(); ++task) {
    const auto is_own = [&](const Diagnostic& doubt) { return doubt.task == task->id; };
    std::erase_if(doubts, [&](const Diagnostic& doubt) { return is_own(doubt) && doubt.code == "table/unnumbered-row"; });
    for (Diagnostic& doubt : doubts)
      if (is_own(doubt)) doubt.task.clear();  // there is no such task
    milestones.push_back({std::move(task->text), std::move(task->deadlines.front())});
  }
  tasks.erase(kept, tasks.end());
  return milestones;
}

}  // namespace fenjie::task
