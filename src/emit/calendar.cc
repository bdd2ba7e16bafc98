#include "emit/calendar.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string_view>

#include "emit/data_text.h"
#include "model/reporters.h"
#include "model/sha256.h"
#include "sheets/supervision.h"
#include "text/characters.h"
#include "text/dates.h"
#include "text/wording.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kLongestLine = 75;     // octets, RFC 5545 3.1
constexpr std::size_t kSummaryLength = 40;   // characters of a task's text
constexpr const char* kAlarms[] = {"-P2DT15H", "-PT15H"};  // nine in the morning, three days and one day before

/// 2022-03-02 -> the day; a day that does not exist is none.
std::chrono::year_month_day day_of(const std::string& date) {
  const auto day = text::parse_date(date);
  if (!day) return {};
  return std::chrono::year(day->year) / day->month / day->day;
}

std::string basic_form(const std::chrono::year_month_day& day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

/// TEXT of RFC 5545 3.3.11.
std::string escaped(std::string_view value) {
  std::string result;
  for (const char byte : value) {
    if (byte == '\\' || byte == ';' || byte == ',') result += '\\';
    if (byte == '\n')
      result += "\\n";
    else if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f)
      result += byte;
  }
  return result;
}

std::string beginning_of(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  while (at < text.size() && characters-- > 0) at = text::character_at(text, at).end;
  return text.substr(0, at) + (at < text.size() ? "…" : "");
}

class CalendarWriter {
 public:
  void line(std::string_view text) {
    std::size_t room = kLongestLine;
    while (text.size() > room) {
      const std::size_t end = text::character_start(text, room);
      out_.append(text.substr(0, end)).append("\r\n ");
      text.remove_prefix(end);
      room = kLongestLine - 1;
    }
    out_.append(text).append("\r\n");
  }
  void text(std::string_view name, std::string_view value) { line(std::string(name) + ":" + escaped(value)); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// The events of one notice.
class NoticeEvents {
 public:
  NoticeEvents(CalendarWriter& out, const Extraction& extraction, const Notice& notice)
      : out_(out),
        extraction_(extraction),
        notice_(notice),
        key_(sha256_hex(notice.issuer.value + "\n" + name_of(notice)).substr(0, 16)) {
    const auto issued = day_of(notice.issued_on.value);
    stamp_ = (issued.ok() ? basic_form(issued) : "19700101") + "T000000Z";  // no clock: same notice, same bytes
  }

  /// Says whether there was any.
  bool write() {
    for (const Task& task : notice_.tasks)
      for (std::size_t i = 0; i < task.deadlines.size(); ++i)
        if (!sheets::repeats_day(task, i)) deadline(task, i);
    for (std::size_t i = 0; i < notice_.milestones.size(); ++i) milestone(notice_.milestones[i], i);
    std::map<std::string, std::vector<const Task*>> reports;
    for (const DateField& date : notice_.reporting.dates) reports[date.value];
    for (const Task& task : notice_.tasks)
      for (const DateField& date : task.due_dates)
        if (is_notices(date, notice_.reporting))
          reports[date.value].push_back(&task);
        else if (is_apart(task, date, notice_.reporting))
          own_report(task, date.value);
    for (const auto& [date, tasks] : reports) report(date, tasks);
    return written_;
  }

 private:
  void deadline(const Task& task, std::size_t index) {
    const Deadline& deadline = task.deadlines[index];
    std::string about = text::with_number(task.label.value, task.text.value);
    const std::string units = units_of(task);
    if (!units.empty()) about += "\n责任单位：" + units;
    about += "\n时限：" + deadline.text.value;
    std::string uid = task.id + "-deadline";
    if (index > 0) uid += "-" + std::to_string(index + 1);
    const Progress* progress = sheets::progress_of(task.progress, deadline_key(index));
    const bool done = progress != nullptr && progress->state == "done";
    event(uid, deadline.due, "截止：" + beginning_of(task.text.value, kSummaryLength), about, done);
  }

  void milestone(const Milestone& milestone, std::size_t index) {
    event("milestone-" + std::to_string(index + 1), milestone.deadline.due,
          "节点：" + beginning_of(milestone.text.value, kSummaryLength),
          milestone.text.value + "\n时限：" + milestone.deadline.text.value, milestone.progress.state == "done");
  }

  void own_report(const Task& task, const std::string& date) {
    std::string about = text::with_number(task.label.value, task.text.value);
    const std::string units = units_of(task);
    if (!units.empty()) about += "\n报送单位：" + units;
    event(task.id + "-report-" + date, date, "报送：" + beginning_of(task.text.value, kSummaryLength), about);
  }

  void report(const std::string& date, const std::vector<const Task*>& tasks) {
    const Reporting& reporting = notice_.reporting;
    std::string about = notice_.title.value;
    if (const std::string who = asked_on(reporting, date); !who.empty()) about += "\n报送单位：" + who;
    if (!reporting.recipient.empty()) about += "\n报送：" + reporting.recipient.value;
    if (const std::string hours = hours_on(reporting, date); !hours.empty()) about += "\n时间：" + hours;
    std::string contents;
    for (const std::string& content : contents_on(reporting, date)) contents += (contents.empty() ? "" : "、") + content;
    if (!contents.empty()) about += "\n内容：" + contents;
    for (const Contact& contact : reporting.contacts) {
      about += "\n联系人：";
      for (const Field* part : {&contact.name, &contact.phone, &contact.email})
        if (!part->empty()) about += (about.ends_with("：") ? "" : " ") + part->value;
    }
    std::string summary = "报送进展：" + beginning_of(notice_.title.value, kSummaryLength);
    if (!tasks.empty()) summary += "（" + std::to_string(tasks.size()) + " 项任务）";
    event("report-" + date, date, summary, about);
  }

  static std::string units_of(const Task& task) {
    std::string units;
    for (const Unit& unit : task.units) units += (units.empty() ? "" : "、") + listed_name(unit);
    return units;
  }

  /// What is done alarms nobody.
  void event(const std::string& uid, const std::string& date, const std::string& summary, const std::string& about,
             bool done = false) {
    const std::chrono::year_month_day day = day_of(date);
    if (!day.ok()) return;
    written_ = true;
    out_.line("BEGIN:VEVENT");
    out_.line("UID:" + uid + "@" + key_ + ".fenjie");
    out_.line("DTSTAMP:" + stamp_);
    out_.line("DTSTART;VALUE=DATE:" + basic_form(day));
    out_.line("DTEND;VALUE=DATE:" + basic_form(std::chrono::sys_days(day) + std::chrono::days(1)));
    out_.text("SUMMARY", summary);
    out_.text("DESCRIPTION", about + "\n依据：" + name_of(notice_) + "（" + extraction_.file.name + "）");
    out_.line("TRANSP:TRANSPARENT");
    for (const char* trigger : kAlarms) {
      if (done) break;
      out_.line("BEGIN:VALARM");
      out_.line("ACTION:DISPLAY");
      out_.text("DESCRIPTION", summary);
      out_.line(std::string("TRIGGER:") + trigger);
      out_.line("END:VALARM");
    }
    out_.line("END:VEVENT");
  }

  CalendarWriter& out_;
  const Extraction& extraction_;
  const Notice& notice_;
  std::string key_;    // of the notice, in every UID
  std::string stamp_;
  bool written_ = false;
};

}  // namespace

std::string to_calendar(const Extraction& extraction) {
  CalendarWriter out;
  out.line("BEGIN:VCALENDAR");
  out.line("VERSION:2.0");
  out.line("PRODID:-//fenjie//fenjie//ZH");
  out.line("CALSCALE:GREGORIAN");
  bool any = false;
  for (const Notice& notice : extraction.notices) any |= NoticeEvents(out, extraction, notice).write();
  out.line("END:VCALENDAR");
  return any ? out.take() : std::string();
}

}  // namespace fenjie::emit
