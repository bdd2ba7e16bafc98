#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "model/reporters.h"
#include "names/and_others.h"
#include "names/deadline_doubts.h"
#include "names/deadlines.h"
#include "names/leader_posts.h"
#include "names/names.h"
#include "names/printed_units.h"
#include "names/quantities.h"
#include "names/task_words.h"
#include "names/told_deadlines.h"
#include "names/unit_names.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kYearDigits = 4;

void note_collective(Person& person, const rules::Lexicon& lexicon) {
  if (person.name.spans.empty()) person.collective = lexicon.is_person_collective(text::fold(person.name.value));
}

int number_at(std::string_view text, std::size_t begin, std::size_t size) {
  int number = 0;
  if (text.size() >= begin + size) std::from_chars(text.data() + begin, text.data() + begin + size, number);
  return number;
}

/// 2022—2023年度: the end of a span of years.
bool ends_span(std::string_view before) {
  constexpr std::array<std::string_view, 8> kDashes = {"——", "—", "–", "-", "~", "～", "至", "到"};
  for (const std::string_view dash : kDashes)
    if (before.ends_with(dash)) {
      before.remove_suffix(dash.size());
      return (!before.empty() && text::is_digit(static_cast<unsigned char>(before.back()))) || before.ends_with("年");
    }
  return false;
}

/// The only year that a text names, or 0: 关于印发2024年重点任务的通知; 0 for a span of years.
int year_named_in(std::string_view text) {
  int year = 0;
  for (std::size_t at = text.find("年"); at != std::string_view::npos; at = text.find("年", at + 1)) {
    if (at < kYearDigits) continue;
    const int here = number_at(text, at - kYearDigits, kYearDigits);
    if (here < 1900 || here > 2199) continue;
    if (ends_span(text.substr(0, at - kYearDigits))) return 0;
    if (year != 0 && here != year) return 0;
    year = here;
  }
  return year;
}

/// The year of the notice's title, or of an attachment's: a table by itself has no other.
int planned_year(const Notice& notice) {
  int year = year_named_in(text::fold(notice.title.value));
  for (std::size_t i = 0; i < notice.attachments.size() && year == 0; ++i)
    year = year_named_in(text::fold(notice.attachments[i].title.value));
  return year;
}

/// Deadlines without a year are of the year that the notice is written in, or that its title plans, when that is the next.
NoticeTime time_of(const Notice& notice) {
  NoticeTime time;
  time.issued_on = notice.issued_on.value;
  time.year = number_at(time.issued_on, 0, kYearDigits);
  time.month = number_at(time.issued_on, kYearDigits + 1, 2);
  if (time.year == 0) time.year = notice.document_number.year;
  for (const auto& [name, field] : notice.elements) {  // （临江市爱卫会 2025年3月）; 时间：2025年6月5日15:00 of minutes
    if (time.year != 0 || (name != "month" && name != "meeting")) continue;
    const auto month = text::parse_date(text::fold(field.value) + (name == "month" ? "1日" : ""));
    if (month) time.year = month->year, time.month = month->month;
  }
  const int planned = planned_year(notice);
  if (planned != 0 && (time.year == 0 || planned == time.year + 1)) time.year = planned;
  return time;
}

class Normaliser {
 public:
  Normaliser(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon)
      : source_(source),
        deadlines_(book, lexicon, time_of(notice)),
        issued_on_(notice.issued_on.value),
        quantities_(book),
        words_(book, lexicon),
        requirements_(book.set("requirement")),
        reporting_(notice.reporting) {}

  void normalise(Task& task) {
    Days days;
    for (Deadline& deadline : task.deadlines) read_next(deadline, task, days);
    leave_out_aims(task.deadlines, issued_on_);
    leave_out_repeated(task.deadlines);
    const auto unread = [this](Quantity& quantity) { return !quantities_.read(quantity); };
    task.quantities.erase(std::remove_if(task.quantities.begin(), task.quantities.end(), unread), task.quantities.end());
    share_changes(task.quantities);
    set_due_dates(task);
    words_.read(task, source_);
  }

  /// The same for what has been typed: it stands nowhere in the source.
  void complete(Task& task, bool retold, const rules::Lexicon& lexicon) {
    for (Unit& unit : task.units)
      if (unit.name.spans.empty()) unit.collective = lexicon.is_unit_collective(text::fold(unit.name.value));
    Days days;
    for (Deadline& deadline : task.deadlines) complete(deadline, task, days);
    std::erase_if(task.quantities, [&](Quantity& quantity) {
      return quantity.text.spans.empty() && !quantities_.read(quantity);
    });
    if (!retold) return;
    task.action = task.object = {};
    task.terms.clear();
    leave_out_aims(task.deadlines, issued_on_);
    leave_out_repeated(task.deadlines);
    words_.read(task, source_);
  }

  /// What the deadlines of a task tell those behind them.
  struct Days {
    std::string named, before;  ///< the last day whose year is printed; the last day

    std::optional<int> year() const { return named.empty() ? std::nullopt : std::optional(number_at(named, 0, kYearDigits)); }
    void take(const Deadline& deadline) {
      if (deadline.due.empty()) return;
      if (deadline.precision == "day") before = deadline.due;
      if (!deadline.year_inferred && deadline.precision != "year") named = deadline.due;
    }
  };

  void read_next(Deadline& deadline, const Task& task, Days& days) {
    read(deadline, task.id, days.year(), days.before);
    if (!days.named.empty()) keep_within(deadline, task.deadlines.front(), task.id);
    doubt_year(deadline, days.named, task.id);
    days.take(deadline);
  }

  void complete(Deadline& deadline, const Task& task, Days& days) {
    const bool found = deadline.text.rule.starts_with("deadline.");  // what found it told the kind, nobody typed it
    if (deadline.text.spans.empty() && deadline.due.empty() && (deadline.kind.empty() || found)) return read_next(deadline, task, days);
    if (deadline.text.spans.empty()) take_precision(deadline);
    days.take(deadline);
  }

  /// The deadline of a milestone.
  void complete(Deadline& deadline) {
    Days none;
    complete(deadline, Task(), none);
  }

  /// Milestones whose day is another than their text says.
  void doubt_contradicted(const std::vector<Milestone>& milestones) {
    for (const Milestone& milestone : milestones) {
      Task task;
      task.deadlines = {milestone.deadline};
      doubt_contradicted(task);
    }
  }

  /// A deadline whose day is another than its text says.
  struct Contradiction {
    std::size_t index;
    Deadline by_text;
  };

  std::vector<Contradiction> doubt_contradicted(const Task& task) {
    Days days;
    std::vector<Contradiction> found;
    for (std::size_t i = 0; i < task.deadlines.size(); ++i) {
      const Deadline& deadline = task.deadlines[i];
      Deadline printed{deadline.text, {}, {}, {}, false};
      if (!deadlines_.read(printed, days.year(), days.before)) printed.due.clear();
      if (days.year()) put_within(printed, task.deadlines.front());
      days.take(printed);
      const bool goes_on = printed.due.empty() && (printed.kind == "ongoing" || printed.kind == "recurring");  // 长期坚持
      if ((printed.due.empty() && !goes_on) || deadline.due.empty() || printed.due == deadline.due) continue;
      doubts_.push_back({kContradictedDay, Severity::warning,
                         "完成时限“" + deadline.text.value + "”按文字" + (goes_on ? std::string("没有截止日期") : "是" + printed.due) + "，截止日期写的是" + deadline.due +
                             "，两者不一致，都已照写保留，请改正其中一个。",
                         task.id, "deadlines", deadline.text.spans});
      if (!goes_on) found.push_back({i, std::move(printed)});
    }
    return found;
  }

  void read(Deadline& deadline, const std::string& task, std::optional<int> named_year = std::nullopt, const std::string& before = {}) {
    const bool known = deadlines_.read(deadline, named_year, before);
    if (issued_on_.empty() && deadline.due.empty() && deadlines_.is_of_issue(deadline)) return doubts_.push_back(day_without_issue(deadline, task));
    if (known) {
      if (!deadline.due.empty() && deadline.due < issued_on_ && !is_aim(deadline)) doubts_.push_back(day_past(deadline, issued_on_, task));
      if (is_distant(deadline, issued_on_)) doubts_.push_back(day_distant(deadline, issued_on_, task));
      if (deadline.year_inferred && deadlines_.is_counted(deadline)) doubts_.push_back(day_counted(deadline, issued_on_, task));
      if (!deadline.due.empty() && deadlines_.is_of_inferred_month(deadline)) doubts_.push_back(month_inferred(deadline, task));
      if (deadline.due.empty() && (deadline.kind == "by" || deadline.kind == "within")) note_without_year(deadline, task);
      return;
    }
    const std::string folded = text::fold(deadline.text.value);
    const std::string no_day(text::day_that_is_none(folded));
    const bool without_day = no_day.empty() && deadlines_.is_without_day(deadline);
    const std::string said = deadlines_.is_start(deadline) ? "”只说从哪一天开始，没有写到哪一天为止，已照原文保留；需要按日督办的，请填写应办日期。"
                             : without_day ? "”没有写明是哪一天，已照原文保留，没有推算日期；需要按日督办的，请填写应办日期。"
                             : no_day.empty() ? "”看不出日期，已照原文保留，请人工确认。" : "”里的" + no_day + "没有这一天，已照原文保留，请改正。";
    const std::string message = "完成时限“" + deadline.text.value + said;
    const bool again = !doubts_.empty() && doubts_.back().message == message && doubts_.back().task == task;  // 汛前…，汛前…
    if (!again) doubts_.push_back({"deadline/unparsed", Severity::warning, message, task, "deadlines", deadline.text.spans});
  }

  /// 12月底前开工 beside a column that says 2027年6月, in a notice of November 2026: of the notice's year, as nothing of a task is due behind its end.
  /// @return whether it was moved
  bool put_within(Deadline& deadline, const Deadline& end) const {
    if (!is_told(deadline) || issued_on_.empty() || is_told(end) || end.due.empty() || end.year_inferred || !deadline.year_inferred || deadline.due <= end.due) return false;
    std::string earlier = std::to_string(number_at(deadline.due, 0, kYearDigits) - 1) + deadline.due.substr(kYearDigits);
    if (earlier < issued_on_ || earlier > end.due || !text::parse_date(earlier)) return false;
    deadline.due = std::move(earlier);
    return true;
  }

  void keep_within(Deadline& deadline, const Deadline& end, const std::string& task) {
    if (!put_within(deadline, end)) return;
    doubts_.push_back({"deadline/year-doubtful", Severity::info,
                       "“" + deadline.text.value + "”没有写年份，按不晚于完成时限“" + end.text.value + "”推算是" + deadline.due + "，请核对。", task, "deadlines", deadline.text.spans});
  }

  /// 2027年6月底前建成，12月底前开工 in a notice of November 2026: the year of the first, or of the notice.
  void doubt_year(const Deadline& deadline, const std::string& named, const std::string& task) {
    if (named.empty() || !deadline.year_inferred || deadline.due <= named || issued_on_.empty()) return;
    const std::string other = std::to_string(number_at(deadline.due, 0, kYearDigits) - 1) + deadline.due.substr(kYearDigits);
    const auto month = [](const std::string& day) { return number_at(day, 0, kYearDigits) * 12 + number_at(day, kYearDigits + 1, 2); };
    constexpr int kSoon = 2;  // months: 2027年3月底前完成方案，6月底前印发 of a notice of January goes on in the year of the first
    if (other < issued_on_ || other >= named || month(other) - month(issued_on_) > kSoon) return;
    doubts_.push_back({"deadline/year-doubtful", Severity::info,
                       "“" + deadline.text.value + "”没有写年份，按前文推算是" + deadline.due + "，也可能是" + other + "，请核对。", task, "deadlines", deadline.text.spans});
  }

  /// 按季度报送 with the notice's quarterly reporting dates.
  void set_due_dates(Task& task) const {
    if (task.requirement.empty() || reporting_.dates.empty()) return;
    const auto match = requirements_.full(text::fold(task.requirement.value));
    if (!match) return;
    const auto& fulfilled = reporting_.requirements;
    const bool applies = std::any_of(fulfilled.begin(), fulfilled.end(), [&](const std::string& name) {
      return name == match->constant("frequency") || name == match->rule;
    });
    if (applies) give_days(task);
  }

  /// The same for what came back.
  /// @param fulfilled the requirements of tasks that have the notice's dates
  void set_due_dates(Task& task, const std::set<std::string>& fulfilled) const {
    if (fulfilled.contains(task.requirement.value)) give_days(task);
  }

  std::vector<Diagnostic> doubts() {
    if (without_year_ > 0) {
      first_without_year_.message += "共 " + std::to_string(without_year_) + " 处，应办日期没有填，请人工补填。";
      doubts_.push_back(std::move(first_without_year_));
    }
    return std::move(doubts_);
  }

 private:
  void give_days(Task& task) const {
    const std::vector<DateField> own = std::exchange(task.due_dates, {});
    for (const DateField& day : reporting_.dates)
      if (owes(reporting_, day.value, task)) task.due_dates.push_back(day);
    for (const DateField& day : own) add_day(task.due_dates, day);
  }

  /// A day typed beside a text that gives the same day is no more precise than the text.
  void take_precision(Deadline& deadline) const {
    Deadline by_text{deadline.text, {}, {}, {}, false};
    const bool read = deadlines_.read(by_text, std::nullopt);
    const bool same = by_text.due == deadline.due && (!deadline.due.empty() || by_text.kind == deadline.kind);  // 每季度 has no day
    if (read && same) deadline.precision = by_text.precision;
  }

  /// Said once a notice: it has no date, so no deadline of it has a year.
  void note_without_year(const Deadline& deadline, const std::string& task) {
    if (++without_year_ > 1) return;
    first_without_year_ = {"deadline/year-unknown", Severity::warning,
                           "完成时限“" + deadline.text.value + "”没有写年份，公文也看不出成文年份；本文这样的时限", task,
                           "deadlines", deadline.text.spans};
  }

  std::string_view source_;
  DeadlineReader deadlines_;
  std::string issued_on_;
  QuantityReader quantities_;
  TaskWords words_;
  const rules::RuleSet& requirements_;
  const Reporting& reporting_;
  std::vector<Diagnostic> doubts_;
  int without_year_ = 0;
  Diagnostic first_without_year_;
};

/// A day that nobody listed and the text does not give was written by hand. Where the year is inferred, the notice's own
/// date may have been changed instead.
void list_day(Task& task, std::size_t index, const Deadline& by_text) {
  const std::string field = deadline_key(index) + ".due";
  const std::string& now = task.deadlines[index].due;
  const bool same_day = by_text.due.substr(kYearDigits) == now.substr(std::min(kYearDigits, now.size()));
  const bool is_listed =
      std::any_of(task.edited.begin(), task.edited.end(), [&](const Edit& edit) { return edit.field == field; });
  if (!is_listed && !(by_text.year_inferred && same_day)) task.edited.push_back({field, by_text.due, now});
}

}  // namespace

std::vector<Diagnostic> normalise(Notice& notice, std::string_view source, const rules::Book& book,
                                  const rules::Lexicon& lexicon) {
  UnitNames(notice, source, book, lexicon).write_out(notice.tasks);
  Normaliser normaliser(notice, source, book, lexicon);
  const AndOthers others(source, book);
  for (Task& task : notice.tasks) {
    normaliser.normalise(task);
    others.note(task);
  }
  for (Milestone& milestone : notice.milestones) normaliser.read(milestone.deadline, {});
  std::vector<Diagnostic> doubts = normaliser.doubts();
  for (Diagnostic& said : part_leaders(notice.tasks, source, book)) doubts.push_back(std::move(said));
  return doubts;
}

std::vector<Diagnostic> normalise_edited(Notice& notice, std::string_view source, const ChangedTasks& changed, bool all,
                                         const rules::Book& book, const rules::Lexicon& lexicon) {
  std::vector<Task> written_out = notice.tasks;
  UnitNames(notice, source, book, lexicon).write_out(written_out);
  const PrintedUnits printed(notice.tasks);
  const std::set<std::string> fulfilled = fulfilled_requirements(notice.tasks, notice.reporting);
  Normaliser normaliser(notice, source, book, lexicon);
  for (std::size_t i = 0; i < notice.tasks.size(); ++i) {
    Task& task = notice.tasks[i];
    const bool edited = !task.edited.empty() || changed.has(task.id);
    if (edited) {
      for (std::size_t k = 0; k < task.units.size(); ++k)
        if (task.units[k].name.spans.empty()) task.units[k].full_name = written_out[i].units[k].full_name;
      for (Person& person : task.leaders) note_collective(person, lexicon);
      for (Person& person : task.persons) note_collective(person, lexicon);
      normaliser.complete(task, changed.has(task.id, "text") || changed.has(task.id, "task"), lexicon);
      for (Unit& unit : task.units) printed.complete(unit);
      const bool asked_anew = changed.has(task.id, "requirement") || changed.has(task.id, "task");
      if (asked_anew && task.due_dates.empty()) normaliser.set_due_dates(task, fulfilled);
    }
    if (!edited && !all) continue;
    for (const auto& contradiction : normaliser.doubt_contradicted(task)) list_day(task, contradiction.index, contradiction.by_text);
  }
  for (Milestone& milestone : notice.milestones) normaliser.complete(milestone.deadline);
  normaliser.doubt_contradicted(notice.milestones);
  return normaliser.doubts();
}

std::vector<Diagnostic> contradicted_days(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  Normaliser normaliser(notice, {}, book, lexicon);
  for (const Task& task : notice.tasks) normaliser.doubt_contradicted(task);
  normaliser.doubt_contradicted(notice.milestones);
  return normaliser.doubts();
}

}  // namespace fenjie::names
