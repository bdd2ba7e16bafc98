#include "task/from_outline.h"

#include <algorithm>

#include "task/closings.h"
#include "task/duties.h"
#include "task/expressions.h"
#include "task/section_path.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

bool ends_with_mark(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "，", "、", ";", ",", ":", ".", "”", "）", ")"})
    if (text.ends_with(mark)) return true;
  return false;
}

/// A field as a passage: byte by byte where value and source agree in size, else as one indivisible whole.
Passage passage_of(const Field& field) {
  std::size_t size = 0;
  for (const Span& span : field.spans) size += span.size();
  Passage result;
  if (field.spans.empty()) {
    result.append_inserted(field.value);
  } else if (size != field.value.size()) {
    result.append_replaced(field.value, {field.spans.front().begin, field.spans.back().end});
  } else {
    std::size_t at = 0;
    for (const Span& span : field.spans) {
      result.append_verbatim(std::string_view(field.value).substr(at, span.size()), span.begin);
      at += span.size();
    }
  }
  return result;
}

struct ClosedParagraph {
  rules::Subject subject;
  std::vector<Closing> closings;
};

/// How many tasks the closings will make: each with text of its own, or with open text in front of it.
std::size_t task_count(const std::vector<ClosedParagraph>& paragraphs) {
  std::size_t count = 0;
  bool open = false;
  for (const ClosedParagraph& paragraph : paragraphs) {
    std::size_t end = 0;
    for (const Closing& closing : paragraph.closings) {
      if (open || !closing.text.empty()) ++count;
      open = false;
      end = closing.responsibility.end;
    }
    open = open || end < paragraph.subject.key().size();
  }
  return count;
}

/// 改造管网30 at a line's end is no heading.
bool ends_with_digit(std::string_view text) { return text.back() >= '0' && text.back() <= '9'; }

/// Texts one after the other; a heading gets the full stop that its line end stood for.
Passage joined(const std::vector<Passage>& texts) {
  Passage result;
  for (const Passage& text : texts) {
    const bool heading = !result.empty() && !ends_with_mark(result.text()) && !ends_with_digit(result.text());
    if (heading) result.append_inserted("。");
    result.append(text::clean(text));
  }
  return result;
}

/// Makes the tasks of one outline item.
class ItemTasks {
 public:
  ItemTasks(const rules::Book& book, const rules::Lexicon& lexicon, TaskIds& ids, Conventions& conventions)
      : reader_(book, lexicon),
        duties_(book, lexicon),
        expressions_(book),
        numbers_(book.set("task-label")),
        ids_(ids),
        conventions_(conventions) {}

  /// @param leaf no item of a deeper level follows
  std::vector<Task> of(const OutlineItem& item, const SectionPath& path, bool leaf) {
    item_ = &item;
    path_ = &path;
    made_.clear();
    open_.clear();
    texts_.clear();
    std::vector<ClosedParagraph> paragraphs;
    for (const Passage& passage : item.paragraphs) {
      conventions_.learn(passage);
      rules::Subject subject{passage};
      std::vector<Closing> closings = closings_of(subject, reader_);
      paragraphs.push_back({std::move(subject), std::move(closings)});
    }
    alone_ = task_count(paragraphs) > 1 || !leaf;
    if (!alone_ && !item.title.empty()) open_.push_back(passage_of(item.title));
    for (const ClosedParagraph& paragraph : paragraphs) add(paragraph);
    if (made_.size() == 1 && !alone_ && heading_only_) take_open_text();
    for (Task& task : made_) finish(task);
    return std::move(made_);
  }

 private:
  void add(const ClosedParagraph& paragraph) {
    const rules::Subject& subject = paragraph.subject;
    std::size_t end = 0;
    for (const Closing& closing : paragraph.closings) {
      const bool bare = closing.text.empty();
      if (!bare && alone_) open_.clear();
      if (!bare) open_.push_back(subject.slice(closing.text));
      if (open_.empty() && !made_.empty())
        merge(closing.content, subject.slice(closing.responsibility).spans());
      else if (!open_.empty())
        make(closing, subject);
      end = closing.responsibility.end;
    }
    Passage rest = text::trimmed(subject.slice({end, subject.key().size()}));
    if (paragraph.closings.empty() && alone_) open_.clear();
    if (!rest.empty()) open_.push_back(std::move(rest));
  }

  void make(const Closing& closing, const rules::Subject& subject) {
    Task task;
    heading_only_ = open_.size() == 1 && open_.front().text().find("。") == std::string::npos;
    Passage text = joined(open_);
    open_.clear();
    task.text = field_of(text, "outline.text");
    task.source = text.spans();
    task.units = closing.content.units;
    task.persons = closing.content.persons;
    task.leaders = closing.content.leaders;
    task.deadlines = closing.content.deadlines;
    task.requirement = closing.content.requirement;
    add_source(task, subject.slice(closing.responsibility).spans());
    texts_.push_back(std::move(text));
    made_.push_back(std::move(task));
  }

  /// A further labelled line for the task just made.
  void merge(const Responsibility& more, const std::vector<Span>& source) {
    Task& task = made_.back();
    task.units.insert(task.units.end(), more.units.begin(), more.units.end());
    sort_by_role(task.units);
    task.persons.insert(task.persons.end(), more.persons.begin(), more.persons.end());
    task.leaders.insert(task.leaders.end(), more.leaders.begin(), more.leaders.end());
    task.deadlines.insert(task.deadlines.end(), more.deadlines.begin(), more.deadlines.end());
    if (task.requirement.empty()) task.requirement = more.requirement;
    add_source(task, source);
  }

  /// A heading with its responsibility, and the text under it.
  void take_open_text() {
    if (open_.empty()) return;
    open_.insert(open_.begin(), texts_.back());
    texts_.back() = joined(open_);
    made_.back().text = field_of(texts_.back(), "outline.text");
    add_source(made_.back(), texts_.back().spans());
  }

  void finish(Task& task) {
    const std::size_t index = static_cast<std::size_t>(&task - made_.data());
    const rules::Subject subject{texts_[index]};
    const Span whole{0, subject.key().size()};
    conventions_.apply(task.units);
    duties_.add(subject, whole, task.units);
    sort_by_role(task.units);
    for (FoundDeadline& found : expressions_.deadlines(subject, whole))
      task.deadlines.push_back(std::move(found.deadline));
    task.quantities = expressions_.quantities(subject);
    pair_by_position(task.units, 0, task.units.size(), task.persons.size());
    const bool own_number = index == 0 && (!alone_ || item_->title.empty());
    if (own_number && !item_->label.empty()) set_number(task);
    task.section = path_->section(!own_number);
    task.group = path_->group(!own_number);
    std::sort(task.source.begin(), task.source.end());
    merge_touching(task.source);
    task.id = ids_.next(task.text.value);
  }

  void set_number(Task& task) {
    task.label = item_->label;
    add_source(task, item_->label.spans);
    const rules::Subject label{passage_of(item_->label)};
    const auto match = numbers_.at_start(label.key());
    if (match) task.number = text::numeral(label.slice(*match->field("number")).text());
  }

  static void add_source(Task& task, const std::vector<Span>& spans) {
    task.source.insert(task.source.end(), spans.begin(), spans.end());
  }

  ResponsibilityReader reader_;
  Duties duties_;
  Expressions expressions_;
  const rules::RuleSet& numbers_;
  TaskIds& ids_;
  Conventions& conventions_;
  const OutlineItem* item_ = nullptr;
  const SectionPath* path_ = nullptr;
  bool alone_ = false;          // each closed part is a task by itself, apart from the item's other text
  bool heading_only_ = false;   // the last task made is a heading without a whole sentence
  std::vector<Passage> open_;   // text no responsibility has closed yet
  std::vector<Passage> texts_;  // of the tasks made
  std::vector<Task> made_;
};

}  // namespace

std::vector<bool> tasks_from_outline(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon,
                                     TaskIds& ids, Conventions& conventions) {
  ItemTasks maker(book, lexicon, ids, conventions);
  SectionPath path;
  std::vector<bool> gave(notice.outline.size(), false);
  for (std::size_t i = 0; i < notice.outline.size(); ++i) {
    const OutlineItem& item = notice.outline[i];
    path.enter(item);
    const bool leaf = i + 1 == notice.outline.size() || notice.outline[i + 1].level <= item.level;
    std::vector<Task> tasks = maker.of(item, path, leaf);
    gave[i] = !tasks.empty();
    std::move(tasks.begin(), tasks.end(), std::back_inserter(notice.tasks));
  }
  return gave;
}

}  // namespace fenjie::task
