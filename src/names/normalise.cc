#include <algorithm>
#include <charconv>

#include "names/deadlines.h"
#include "names/names.h"
#include "names/quantities.h"
#include "names/unit_names.h"
#include "text/characters.h"
#include "text/fold.h"

namespace fenjie::names {

namespace {

constexpr std::size_t kYearDigits = 4;

int year_of(const Notice& notice) {
  int year = 0;
  const std::string& issued = notice.issued_on.value;
  if (issued.size() >= kYearDigits) std::from_chars(issued.data(), issued.data() + kYearDigits, year);
  return year != 0 ? year : notice.document_number.year;
}

class Normaliser {
 public:
  Normaliser(const Notice& notice, const rules::Book& book)
      : deadlines_(book, year_of(notice)),
        quantities_(book),
        requirements_(book.set("requirement")),
        reporting_(notice.reporting) {}

  void normalise(Task& task) {
    for (Deadline& deadline : task.deadlines) read(deadline, task.id);
    for (Quantity& quantity : task.quantities) quantities_.read(quantity);
    set_due_dates(task);
  }

  void read(Deadline& deadline, const std::string& task) {
    if (deadlines_.read(deadline)) return;
    doubts_.push_back({"deadline/unparsed", Severity::warning,
                       "完成时限“" + deadline.text.value + "”看不出日期，已照原文保留，请人工确认。", task, "deadlines",
                       deadline.text.spans});
  }

  std::vector<Diagnostic> doubts() { return std::move(doubts_); }

 private:
  /// 按季度报送 with the notice's quarterly reporting dates.
  void set_due_dates(Task& task) const {
    if (task.requirement.empty() || reporting_.dates.empty()) return;
    const auto match = requirements_.full(text::fold(task.requirement.value));
    if (!match) return;
    const auto& fulfilled = reporting_.requirements;
    const bool applies = std::any_of(fulfilled.begin(), fulfilled.end(), [&](const std::string& name) {
      return name == match->constant("frequency") || name == match->rule;
    });
    if (applies) task.due_dates = reporting_.dates;
  }

  DeadlineReader deadlines_;
  QuantityReader quantities_;
  const rules::RuleSet& requirements_;
  const Reporting& reporting_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> normalise(Notice& notice, std::string_view source, const rules::Book& book,
                                  const rules::Lexicon& lexicon) {
  UnitNames(notice, source, book, lexicon).write_out(notice.tasks);
  Normaliser normaliser(notice, book);
  for (Task& task : notice.tasks) normaliser.normalise(task);
  for (Milestone& milestone : notice.milestones) normaliser.read(milestone.deadline, {});
  return normaliser.doubts();
}

}  // namespace fenjie::names
