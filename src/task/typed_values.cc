#include "task/typed_values.h"

#include <algorithm>

#include <iterator>
#include <utility>

#include "task/expressions.h"
#include "task/list_labels.h"
#include "task/number_doubts.h"
#include "task/table_targets.h"
#include "task/typed_nothing.h"
#include "task/typed_people.h"
#include "text/fold.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::task {
namespace {

rules::Subject typed(const std::string& value) {
  Passage passage;
  passage.append_inserted(value);
  return rules::Subject{std::move(passage)};
}

/// Takes what says the same out of `before`, with its evidence.
template <class Value>
void keep_evidence(std::vector<Value>& now, std::vector<Value> before) {
  for (Value& value : now) {
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const Value& old) { return old.text.value == value.text.value; });
    if (same == before.end()) continue;
    value = std::move(*same);
    before.erase(same);
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

class TypedReader {
 public:
  TypedReader(const Notice& notice, const ChangedTasks& changed, const rules::Book& book, const rules::Lexicon& lexicon)
      : expressions_(book), targets_(expressions_, book), people_(notice, changed, book, lexicon), lexicon_(lexicon), numbers_(book.set("task-label")) {}

  std::vector<Diagnostic> read(Task& task, const ChangedTasks& changed) const {
    std::vector<Diagnostic> doubts = people_.read(task, changed);
    const bool added = changed.has(task.id, "task");
    if (added || changed.has(task.id, "text")) take_label(task, added, doubts);
    if (added || changed.has(task.id, "deadline")) part_deadlines(task);
    if (added || changed.has(task.id, "text")) {
      const std::vector<Deadline> before = task.deadlines;
      read_text(task);
      if (!added) follow(task, "工作任务", before, doubts);
    }
    if (added || changed.has(task.id, "requirement")) {
      const std::vector<Deadline> before = task.deadlines;
      read_requirement(task);
      if (!added) follow(task, "督办要求", before, doubts);
    }
    if (added ? !task.number : changed.has(task.id, "label") && !changed.has(task.id, "number")) read_label(task, !added);
    return doubts;
  }

 private:
  /// 70、改造道路 is a number and a text, unless the text had begun so before or has the number in a place of its own.
  void take_label(Task& task, bool added, std::vector<Diagnostic>& doubts) const {
    const rules::Subject subject = typed(task.text.value);
    const auto match = numbers_.at_start(subject.key());
    if (!match || !match->constant("scope").empty()) return;
    const Span span = *match->field("label");
    const std::string label = subject.slice(span).text();
    const auto number = text::numeral(subject.slice(*match->field("number")).text());
    const bool had_it = std::any_of(task.edited.begin(), task.edited.end(), [&](const Edit& edit) {
      return edit.field == "text" && edit.before.starts_with(label);
    });
    if (!number || had_it || (number == 1 && begins_list(numbers_, subject, span.end, match->rule))) return;
    if (task.number && task.number != number) {
      doubts.push_back({"task/number-in-text", Severity::warning,
                        "改后的工作任务以“" + label + "”开头，与序号" + std::to_string(*task.number) + "不一致，已照文字保留，请核对。",
                        task.id, "text", {}});
      return;
    }
    const std::string own = text::trimmed(subject.slice({span.end, subject.key().size()})).text();
    if (own.empty()) return;
    if (!changed_to(task, "number", std::to_string(*number)) && !task.number && !added) task.edited.push_back({"number", {}, std::to_string(*number)});
    if (task.label.empty()) {
      if (!changed_to(task, "label", label) && !added) task.edited.push_back({"label", {}, label});
      task.label = {label, {}, {}};
    }
    task.number = number;
    task.text.value = own;
    changed_to(task, "text", own);
    changed_to(task, "task", own);
  }

  /// The last change of the field, which is listed, went to this value. @return false when none is listed
  static bool changed_to(Task& task, std::string_view field, const std::string& now) {
    const auto last = std::find_if(task.edited.rbegin(), task.edited.rend(), [field](const Edit& edit) { return edit.field == field; });
    if (last == task.edited.rend()) return false;
    last->after = now;
    if (last->before == now) task.edited.erase(std::next(last).base());
    return true;
  }

  std::vector<FoundDeadline> deadlines_in(const std::string& text) const {
    const rules::Subject subject = typed(text);
    return expressions_.deadlines(subject, {0, subject.key().size()});
  }

  /// Lines of one typed cell that are a deadline each, by themselves or in the task's text, as a copied row has them, are as many.
  void part_deadlines(Task& task) const {
    std::vector<Deadline> parted;
    const std::vector<FoundDeadline> told = deadlines_in(task.text.value);
    const auto is_told = [&](const std::string& line) {
      return std::any_of(told.begin(), told.end(), [&](const FoundDeadline& found) { return found.deadline.text.value == line; });
    };
    for (Deadline& deadline : task.deadlines) {
      const std::vector<std::string> lines = lines_of(deadline.text.value);
      const bool all = deadline.text.spans.empty() && lines.size() > 1 && std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return is_told(line) || lexicon_.is_deadline(text::compact(line)) || !deadlines_in(line).empty();
      });
      if (!all) parted.push_back(std::move(deadline));
      for (std::size_t i = 0; all && i < lines.size(); ++i) parted.emplace_back().text.value = lines[i];
    }
    task.deadlines = std::move(parted);
  }

  /// A task that was added with its deadlines typed has these.
  static bool has_typed_deadlines_alone(const Task& task) {
    const bool was_added = std::any_of(task.edited.begin(), task.edited.end(), [](const Edit& edit) { return edit.field == "task"; });
    return was_added && !task.deadlines.empty() && std::all_of(task.deadlines.begin(), task.deadlines.end(), [](const Deadline& deadline) {
      return deadline.text.spans.empty() && deadline.text.rule.empty();
    });
  }

  void read_text(Task& task) const {
    Task told_by;  // the text, and columns that say how far it goes
    told_by.text = task.text;
    told_by.quantities = expressions_.quantities(typed(task.text.value));
    for (FoundDeadline& found : deadlines_in(task.text.value)) told_by.deadlines.push_back(std::move(found.deadline));
    targets_.add(told_by, task);
    keep_evidence(told_by.quantities, std::exchange(task.quantities, {}));
    task.quantities = std::move(told_by.quantities);
    if (has_typed_deadlines_alone(task)) return;
    std::vector<Deadline> told = std::move(told_by.deadlines);
    replace(task, std::move(told), [](const Field& text) { return text.rule.starts_with("deadline."); });
  }

  /// Nobody touched these deadlines, but they go with the text that tells them: listed and said.
  static void follow(Task& task, const std::string& what, const std::vector<Deadline>& before, std::vector<Diagnostic>& doubts) {
    const auto text_at = [](const std::vector<Deadline>& all, std::size_t i) { return i < all.size() ? all[i].text.value : std::string(); };
    std::string was, now;
    for (std::size_t i = 0; i < std::max(before.size(), task.deadlines.size()); ++i) {
      const std::string old_text = text_at(before, i), new_text = text_at(task.deadlines, i);
      if (old_text == new_text) continue;
      task.edited.push_back({deadline_key(i) + ".text", old_text, new_text});
      if (!old_text.empty()) was += "“" + old_text + "”";
      if (!new_text.empty()) now += "“" + new_text + "”";
    }
    if (was.empty()) return;
    doubts.push_back({"returned/deadline-by-text", now.empty() ? Severity::warning : Severity::info,
                      what + "改后的文字里没有" + was + "，完成时限随文字改为" + (now.empty() ? "空" : now) +
                          "；原时限仍然有效的，请在完成时限栏补填。",
                      task.id, "deadlines", {}});
  }

  void read_requirement(Task& task) const {
    static constexpr const char* kRule = "table.requirement";
    std::vector<Deadline> told;
    if (!task.requirement.empty()) told = expressions_.required_deadlines(typed(task.requirement.value), kRule);
    replace(task, std::move(told), [](const Field& text) { return text.rule == kRule; });
  }

  /// `told` instead of the deadlines that were told in the same place; once what another place says, too.
  template <class IsOfPlace>
  static void replace(Task& task, std::vector<Deadline> told, IsOfPlace&& is_of_place) {
    std::vector<Deadline> before, others;
    for (Deadline& deadline : task.deadlines)
      (is_of_place(deadline.text) ? before : others).push_back(std::move(deadline));
    keep_evidence(told, std::move(before));
    std::erase_if(told, [&](const Deadline& one) {
      return std::any_of(others.begin(), others.end(),
                         [&](const Deadline& other) { return other.text.value == one.text.value; });
    });
    others.insert(others.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    task.deadlines = std::move(others);
  }

  /// @param list as an edit; the label of a task that was added gives a number whole or not
  void read_label(Task& task, bool list) const {
    const rules::Subject subject = typed(task.label.value);
    const auto match = numbers_.full(subject.key());
    if (!list && match && subject.key().substr(0, match->field("number")->begin).find_first_of("0123456789") != std::string::npos) return;  // 3.5
    const auto number = match ? text::numeral(subject.slice(*match->field("number")).text()) : std::nullopt;
    if (number == task.number || (!number && !task.label.empty())) return;
    const auto words = [](const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); };
    if (list) task.edited.push_back({"number", words(task.number), words(number)});
    task.number = number;
  }

  Expressions expressions_;
  TypedTargets targets_;
  TypedPeople people_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& numbers_;
};

}  // namespace

std::vector<Diagnostic> read_typed(Notice& notice, const ChangedTasks& changed, const rules::Book& book,
                                   const rules::Lexicon& lexicon) {
  const TypedReader reader(notice, changed, book, lexicon);
  std::vector<Diagnostic> doubts;
  const auto take = [&doubts](std::vector<Diagnostic> more) { std::move(more.begin(), more.end(), std::back_inserter(doubts)); };
  for (Task& task : notice.tasks)
    if (changed.has(task.id)) {
      take_nothing(task, notice, changed, lexicon);
      take(reader.read(task, changed));
    }
  take(changed_number_doubts(notice, changed));
  return doubts;
}

}  // namespace fenjie::task
