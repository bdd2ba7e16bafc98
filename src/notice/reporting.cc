#include "notice/reporting.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "model/reporters.h"
#include "notice/report_dates.h"
#include "notice/report_demands.h"
#include "notice/report_matches.h"
#include "notice/report_owners.h"
#include "notice/reporting_contacts.h"
#include "notice/split_list.h"
#include "text/characters.h"
#include "text/offices.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

class Reader {
 public:
  /// @param dated_only only sentences with a day or a frequency count: an attached plan speaks of many reports
  /// @param own_only only what one unit, or those that a bracket charges, have to report: everybody's is known
  Reader(Notice& notice, bool dated_only, bool own_only, const Context& context)
      : notice_(notice),
        dated_only_(dated_only),
        own_only_(own_only),
        context_(context),
        contacts_(notice.reporting.contacts, context.lexicon),
        dates_(notice, context) {}

  /// @param behind the paragraphs behind it
  void read(const rules::Subject& subject, std::span<const rules::Subject> behind) {
    const Matches matches = report_matches(subject.key(), context_);
    if (matches.empty()) return;
    const ReportOwners owners(subject, behind, matches, notice_, context_);
    std::vector<Told> told;
    for (const rules::Match& match : matches) told.push_back({match, is_contact(match) ? ReportOwners::Whose{} : owners.of(match)});
    for (std::size_t i = 0; i < told.size();) {
      const std::size_t end = report_sentence_end(subject.key(), told[i].match.whole.begin);
      std::size_t next = i;
      while (next < told.size() && told[next].match.whole.begin < end) ++next;
      read_sentence(subject, std::span(told).subspan(i, next - i));
      i = next;
    }
  }

 private:
  struct Told {
    rules::Match match;
    ReportOwners::Whose whose;
  };
  using Tellings = std::span<const Told>;

  /// Nobody's duty.
  static bool is_contact(const rules::Match& match) {
    const std::string_view is = match.constant("is");
    return is == "contact" || is == "phone" || is == "email" || is == "none";
  }

  /// 自6月1日起, 发至a@163.com: whoever reports.
  static bool is_for_each(const rules::Match& match) { return match.constant("is") == "since" || match.constant("is") == "period" || match.constant("is") == "email"; }

  /// What each unit by name has to report (一、市能源集团要…，每周五向市发改委报告) apart; the rest together.
  void read_sentence(const rules::Subject& subject, Tellings sentence) {
    std::vector<std::string> names;
    std::vector<Told> shared;
    for (const Told& told : sentence)
      if (!told.whose.own())
        shared.push_back(told);
      else if (std::find(names.begin(), names.end(), told.whose.who.value) == names.end())
        names.push_back(told.whose.who.value);
    const bool reported = !own_only_ && !shared.empty() && read_shared(subject, shared, sentence);
    for (const std::string& name : names) {
      std::vector<Told> own;
      for (const Told& told : sentence)
        if ((told.whose.own() && told.whose.who.value == name) || is_for_each(told.match)) own.push_back(told);
      read_own(subject, own, sentence);
    }
    if (!reported) read_of_task(subject, shared);
  }

  static bool says_so(const Matches& matches) {
    return std::any_of(matches.begin(), matches.end(), [](const rules::Match& m) { return !m.constant("reports").empty(); });
  }

  static Matches matches_of(Tellings all) {
    Matches matches;
    for (const Told& told : all) matches.push_back(told.match);
    return matches;
  }

  /// Days and contents are a duty's only beside a word of reporting; contacts stand anywhere.
  bool read_shared(const rules::Subject& subject, const std::vector<Told>& shared, Tellings sentence) {
    std::vector<Told> all;  // without words that tell a report of a task alone
    std::copy_if(shared.begin(), shared.end(), std::back_inserter(all), [](const Told& told) { return told.match.constant("own").empty(); });
    const Matches matches = matches_of(all);
    if (matches.empty()) return false;
    const Matches untold = untold_days(subject.key(), matches);
    const bool dated = is_dated(matches) || !untold.empty();
    const bool reports =
        ((dated || !dated_only_) &&
         (has(matches, "verb") || has(matches, "recipient") || has(matches, "every") || says_so(matches))) ||
        (has(matches, "copy") && reported_) || (dated && !dated_only_ && has(matches, "email"));
    reported_ = reports;
    dates_.begin_sentence(subject, matches);
    ReportDemands demands = demands_of(subject, {}, sentence);
    for (const Told& told : all) {
      const rules::Match& match = told.match;
      const std::string_view is = match.constant("is");
      const bool contact = is == "contact" || is == "phone" || is == "email" || is == "recipient" || is == "copy";
      if (contact && !is_of_a_unit(subject.key(), match.whole.begin)) contacts_.read(subject, match, is);
      if (!reports) continue;
      read_dates(subject, told, matches, demands);
      if (match.field("recipient")) add_recipients(subject, told, demands);
      if (is == "contents") read_listed(subject, match, demands);
    }
    if (!reports) return false;
    for (const rules::Match& often : untold) {
      require(dates_.read_untold(subject, often).frequency);
      demands.add_days(often, {}, {});
    }
    add_demands(demands.take(), reporting());
    return true;
  }

  /// 各乡镇…，5月31日前将结果报县政府: a report where a task holds it, and otherwise none that is sure.
  void read_of_task(const rules::Subject& subject, const std::vector<Told>& shared) {
    std::vector<Told> own;
    for (const Told& told : shared)
      if ((told.whose.reporters != Reporters::all || told.whose.groups > 0) && !is_contact(told.match)) own.push_back({told.match, {Reporters::of_task, told.whose.who, 0}});
    read_own(subject, own, {});
  }

  /// The task has it that holds the words; else it stays with the notice, and who receives it.
  void read_own(const rules::Subject& subject, const std::vector<Told>& own, Tellings sentence) {
    const Matches matches = matches_of(own);
    if (!own_only_ && !own.empty() && own.front().whose.reporters != Reporters::of_task)
      for (const rules::Match& match : matches)
        if (match.field("names") || match.field("phone") || match.field("bare")) contacts_.read(subject, match, match.constant("is"));
    if (!is_dated(matches) || !(has(matches, "verb") || has(matches, "recipient") || has(matches, "email") || says_so(matches))) return;
    dates_.begin_sentence(subject, matches);
    ReportDemands demands = demands_of(subject, own.front().whose.who.value, sentence);
    for (const Told& told : own) {
      read_dates(subject, told, matches, demands);
      if (!told.match.field("recipient")) continue;
      report_of(told.whose).recipients.push_back(recipient_of(subject, told.match));
      demands.add_recipient(told.match.whole, recipient_of(subject, told.match));
    }
    if (own.front().whose.reporters == Reporters::of_task) return;
    std::vector<Demand> dated = demands.take();
    std::erase_if(dated, [](const Demand& demand) { return demand.dates.empty(); });
    add_demands(std::move(dated), reporting());
  }

  /// Those of a unit by name, or (without a name) of nobody's own.
  ReportDemands demands_of(const rules::Subject& subject, std::string_view name, Tellings sentence) const {
    const std::size_t at = sentence.empty() ? 0 : sentence.front().match.whole.begin;
    ReportDemands demands(subject, {report_sentence_begin(subject.key(), at), report_sentence_end(subject.key(), at)}, context_);
    for (const Told& told : sentence)
      if (told.whose.own() ? told.whose.who.value != name : !name.empty() && !is_for_each(told.match) && !is_contact(told.match)) demands.leave_out(told.match.whole);
    return demands;
  }

  void read_dates(const rules::Subject& subject, const Told& told, const Matches& matches, ReportDemands& demands) {
    const rules::Match& match = told.match;
    const bool loose = match.constant("is") == "days" && match.constant("reports").empty();
    if (match.constant("is") == "days" && in_own_bracket(subject.key(), match, matches)) return;
    if (loose && is_due_otherwise(subject.key(), match, matches)) return;
    const ReportDates read = dates_.read(subject, match, told.whose.own());
    if (!told.whose.own()) require(read.frequency);
    if (!read.days.empty() || match.constant("is") == "recurring") demands.add_days(match, read.days, told.whose.reporters == Reporters::all ? Field{} : told.whose.who);
    if (read.days.empty()) return;
    if (match.constant("is") == "days" && told.whose.groups > 1 && told.whose.groups == read.days.size()) doubt_respectively(subject, match);
    Report& report = report_of(told.whose);
    if (told.whose.own())
      report.dates.insert(report.dates.end(), read.days.begin(), read.days.end());  // each task has its own, though the days are the same
    else
      for (const DateField& day : read.days) add_day(report.dates, day);
    if (!told.whose.own())
      for (const DateField& day : read.days) add_day(reporting().dates, day);
  }

  /// 各乡镇、县直各部门分别于4月底、10月底前…: each on its day, or all of them on both.
  void doubt_respectively(const rules::Subject& subject, const rules::Match& days) {
    const std::string_view before = std::string_view(subject.key()).substr(0, days.field("days").value_or(days.whole).begin);
    if (!before.ends_with("分别于") && !before.ends_with("分别在") && !before.ends_with("分别")) return;
    const Passage printed = subject.slice(days.whole);
    context_.diagnostics.push_back({"notice/reporting-respectively", Severity::info,
                                    "“分别”前的几类单位和后面的报送日一样多，看不出是各报一次还是都报几次，按都报列出，请核对。", "", "reporting", printed.spans()});
  }

  Report& report_of(const ReportOwners::Whose& whose) {
    std::vector<Report>& all = reporting().reports;
    const auto known = std::find_if(all.begin(), all.end(), [&](const Report& one) {
      return one.reporters == whose.reporters && one.who.value == whose.who.value;
    });
    if (known != all.end()) return *known;
    all.push_back({whose.reporters, whose.who, {}, {}, whose.no_tasks});
    return all.back();
  }

  /// （牵头单位：A；7月30日前）请各单位…报送: a day in a bracket that says more, and nothing of a report.
  static bool in_own_bracket(std::string_view key, const rules::Match& day, const Matches& matches) {
    constexpr std::string_view kOpen = "（", kClose = "）";
    constexpr std::size_t kMore = 12;  // bytes beside the day: 之前
    const std::size_t open = key.substr(0, day.whole.begin).rfind(kOpen), close = key.find(kClose, day.whole.end);
    if (open == std::string_view::npos || close == std::string_view::npos) return false;
    if (key.substr(open, day.whole.begin - open).find(kClose) != std::string_view::npos) return false;
    if (close - open - kOpen.size() < day.whole.size() + kMore) return false;
    return std::none_of(matches.begin(), matches.end(), [&](const rules::Match& m) {
      const bool reports = m.constant("is") == "verb" || m.constant("is") == "recipient" || !m.constant("reports").empty();
      return reports && m.whole.begin >= open && m.whole.end <= close;
    });
  }

  /// 牵头单位：市交通局（联系人：…）: whom to ask about one task.
  bool is_of_a_unit(std::string_view key, std::size_t at) const {
    const std::string_view before = key.substr(0, at);
    const std::size_t mark = before.rfind("。");
    const std::string_view sentence = mark == std::string_view::npos ? before : before.substr(mark);
    const auto label = context_.book.set("responsibility").find(sentence);
    return label && label->constant("gives") != "none" && sentence.substr(0, label->whole.end).ends_with("：") &&
           sentence.find("）", label->whole.end) == std::string_view::npos;  // what closed belongs to another sentence
  }

  Reporting& reporting() { return notice_.reporting; }

  /// 报县政府办公室、县发改局; each once, whatever sentence names it.
  void add_recipients(const rules::Subject& subject, const Told& told, ReportDemands& demands) {
    const std::string_view key = subject.key();
    const Span first = *told.match.field("recipient");
    const auto add = [&](const Field& recipient) {
      report_of(told.whose).recipients.push_back(recipient);
      text::add_office(reporting().recipient, recipient);
      demands.add_recipient(told.match.whole, recipient);
    };
    add(recipient_of(subject, told.match));
    for (std::size_t at = first.end; at < key.size();) {
      const std::size_t joined = at + joint_at(key.substr(at));
      std::size_t end = joined;
      while (end < key.size() && text::is_han(text::character_at(key, end).code)) end = text::character_at(key, end).end;
      if (joined == at || !context_.lexicon.is_unit(key.substr(joined, end - joined))) break;
      add(field_of(subject.slice({joined, end}), std::string(told.match.rule)));
      at = end;
    }
  }

  static Field recipient_of(const rules::Subject& subject, const rules::Match& match) { return field_of(subject.slice(*match.field("recipient")), std::string(match.rule)); }

  /// 4月15日前调整完善指挥机构，名单报…, 6月底前完成，7月5日前报…: what is due then is no report.
  static bool is_due_otherwise(std::string_view key, const rules::Match& day, const Matches& matches) {
    std::size_t at = day.whole.end;
    for (const std::string_view before : {"之前", "以前", "前"})
      if (key.substr(at).starts_with(before)) at += before.size();
    std::size_t end = key.size();
    for (const std::string_view mark : {"，", "。", "；"}) end = std::min(end, key.find(mark, at));
    const std::string_view clause = key.substr(at, end - at);
    if (clause.ends_with("前")) return false;  // （星期五）下班前: the hour of the day
    for (const std::string_view word : {"报", "反馈", "送", "交", "总结", "材料", "清单", "名单", "方案", "细则", "预案", "计划", "台账", "情况", "意见", "发"})
      if (clause.find(word) != std::string_view::npos) return false;
    if (reports_on_another_day(end, matches)) return !clause.empty();
    constexpr std::size_t kShortest = 18;  // bytes: 分别, 务必完成
    return clause.size() >= kShortest && !key.substr(end).starts_with("，并将");
  }

  /// Behind `at` a day stands in front of the next word of reporting.
  static bool reports_on_another_day(std::size_t at, const Matches& matches) {
    for (const rules::Match& match : matches) {
      const std::string_view is = match.constant("is");
      if (match.whole.begin < at) continue;
      if (is == "days" || is == "months" || is == "recurring") return true;
      if (is == "verb" || is == "recipient") return false;
    }
    return false;
  }

  void require(std::string_view frequency) {
    std::vector<std::string>& all = reporting().requirements;
    if (!frequency.empty() && std::find(all.begin(), all.end(), frequency) == all.end()) all.emplace_back(frequency);
  }

  void read_listed(const rules::Subject& subject, const rules::Match& match, ReportDemands& demands) {
    const auto contents = match.field("contents");
    const std::vector<Field> listed = contents_of(subject, contents ? *contents : *match.field("listed"), true, match.rule, context_);
    if (contents) demands.add_listed(listed);
    set_listed_contents(listed, reporting());
  }

  Notice& notice_;
  bool dated_only_, own_only_;
  const Context& context_;
  ContactReader contacts_;
  ReportDateReader dates_;
  bool reported_ = false;  // the sentence before told a duty
};

}  // namespace

void read_reporting(const std::vector<rules::Subject>& paragraphs, bool attached, Notice& notice,
                    const Context& context) {
  const bool known = attached && (!notice.reporting.dates.empty() || !notice.reporting.recipient.empty());
  Reader reader(notice, attached, known, context);
  const std::span<const rules::Subject> all(paragraphs);
  for (std::size_t i = 0; i < all.size(); ++i) reader.read(all[i], all.subspan(i + 1));
  merge_timeless(notice.reporting);
  gather_contents(notice.reporting);
}

}  // namespace fenjie::notice
