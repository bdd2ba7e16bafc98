#include "notice/reporting.h"

#include <algorithm>
#include <span>

#include "notice/report_charges.h"
#include "notice/report_subjects.h"
#include "notice/reporting_contacts.h"
#include "notice/reporting_days.h"
#include "notice/split_list.h"
#include "text/characters.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr int kMonths = 12;
constexpr std::string_view kDigits = "0123456789";

/// 政府督查 of 市政府督查室 and of 政府办督查室: one office under two names.
std::string gist(std::string_view name) {
  constexpr std::u32string_view kLoose = U"省市县区旗州盟办公室人民";
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    const text::Character c = text::character_at(name, at);
    if (kLoose.find(c.code) == std::u32string_view::npos) result.append(name.substr(at, c.end - at));
    at = c.end;
  }
  return result;
}

class Reader {
 public:
  using Matches = std::vector<rules::Match>;

  /// @param dated_only only sentences with a day or a frequency count: an attached plan speaks of many reports
  Reader(Notice& notice, bool dated_only, const Context& context)
      : notice_(notice),
        dated_only_(dated_only),
        context_(context),
        contacts_(notice.reporting.contacts, context.lexicon),
        issued_(text::parse_date(notice.issued_on.value)) {}

  /// @param behind the paragraphs behind it
  void read(const rules::Subject& subject, std::span<const rules::Subject> behind) {
    const ReportCharges charges(subject.key(), behind, context_);
    const Matches matches = told_to_all(subject, charges, context_.book.set("reporting").all(subject.key()));
    for (std::size_t i = 0; i < matches.size();) {
      const std::size_t end = sentence_end(subject.key(), matches[i].whole.begin);
      std::size_t next = i;
      while (next < matches.size() && matches[next].whole.begin < end) ++next;
      read_sentence(subject, {matches.begin() + static_cast<std::ptrdiff_t>(i),
                              matches.begin() + static_cast<std::ptrdiff_t>(next)});
      i = next;
    }
  }

 private:
  /// Without what one unit by name has to report (一、市能源集团要…，每周五向市发改委报告), or units that a bracket charges: that is their task's.
  Matches told_to_all(const rules::Subject& subject, const ReportCharges& charges, Matches matches) {
    if (matches.empty()) return matches;
    const ReportSubjects subjects(subject.key(), context_);
    const auto is_own = [&](const rules::Match& match) {
      const std::string_view is = match.constant("is");
      if (is == "contact" || is == "phone" || is == "email" || is == "none") return false;
      const std::string_view unit = subjects.unit_at(match.whole.begin);
      if (unit.empty()) return !subjects.is_told_to_all(match.whole.begin) && is_charged(subject.key(), charges.at(match.whole.begin), matches);
      return !is_only_addressee(unit) && !receives(subject.key(), unit, subjects, matches);
    };
    Matches shared;
    for (const rules::Match& match : matches) {
      if (!is_own(match))
        shared.push_back(match);
      else if (match.field("names") || match.field("phone") || match.field("bare"))
        contacts_.read(subject, match, match.constant("is"));
    }
    return shared;
  }

  /// …每月5日前报县统计局。（县发改局）: of units that do not receive it, nor are the only ones whom the notice goes to.
  bool is_charged(std::string_view key, const ReportCharges::Names& units, const Matches& matches) const {
    return !units.empty() && std::none_of(units.begin(), units.end(), [&](std::string_view unit) {
      return is_only_addressee(unit) || std::any_of(matches.begin(), matches.end(), [&](const rules::Match& match) {
        const auto recipient = match.field("recipient");
        return recipient && gist(key.substr(recipient->begin, recipient->size())) == gist(unit);
      });
    });
  }

  /// 市教育局：…市教育局要于12月10日前报…: the notice has no other reporting.
  bool is_only_addressee(std::string_view unit) const {
    return notice_.addressees.size() == 1 && gist(notice_.addressees.front().value) == gist(unit);
  }

  /// 市督查室负责督查，…报市督查室: of those who are supervised.
  static bool receives(std::string_view key, std::string_view unit, const ReportSubjects& subjects, const Matches& matches) {
    return std::any_of(matches.begin(), matches.end(), [&](const rules::Match& match) {
      const auto recipient = match.field("recipient");
      return recipient && subjects.unit_at(match.whole.begin) == unit && gist(key.substr(recipient->begin, recipient->size())) == gist(unit);
    });
  }

  /// Of the sentence at `from`, or behind the mark that stands there: a rule may look at the character in front.
  static std::size_t sentence_end(std::string_view key, std::size_t from) {
    constexpr std::string_view kMark = "。";
    if (key.substr(from).starts_with(kMark)) from += kMark.size();
    return std::min(key.find(kMark, from), key.size());
  }

  static bool says_so(const Matches& matches) {
    return std::any_of(matches.begin(), matches.end(), [](const rules::Match& m) { return !m.constant("reports").empty(); });
  }

  static bool has(const Matches& matches, std::string_view what) {
    return std::any_of(matches.begin(), matches.end(), [&](const rules::Match& m) { return m.constant("is") == what; });
  }

  /// Days and contents are a duty's only beside a word of reporting; contacts stand anywhere.
  void read_sentence(const rules::Subject& subject, const Matches& matches) {
    const bool dated = has(matches, "days") || has(matches, "months") || has(matches, "recurring") || has(matches, "every");
    const bool reports =
        ((dated || !dated_only_) &&
         (has(matches, "verb") || has(matches, "recipient") || has(matches, "every") || says_so(matches))) ||
        (has(matches, "copy") && reported_) || (dated && !dated_only_ && has(matches, "email"));
    reported_ = reports;
    since_ = issued_;
    for (const rules::Match& match : matches) {
      const std::string_view is = match.constant("is");
      if (is == "since") since_ = first_day(subject, match);
      const bool contact = is == "contact" || is == "phone" || is == "email" || is == "recipient" || is == "copy";
      if (contact && !is_of_a_unit(subject.key(), match.whole.begin)) contacts_.read(subject, match, is);
      if (!reports) continue;
      if (is == "days" && !in_own_bracket(subject.key(), match, matches) &&
          !(match.constant("reports").empty() && is_due_otherwise(subject.key(), match.whole.end)))
        read_days(subject, match);
      if (is == "months") read_months(subject, match);
      if (is == "recurring") read_recurring(subject, match);
      if (is == "every") require(frequency_word(match, subject));
      if (match.field("recipient")) add_recipients(subject, *match.field("recipient"), match.rule);
      if (is == "contents" && reporting().contents.empty()) read_contents(subject, match);
    }
    if (reports && !dated && has(matches, "recipient"))
      if (const auto often = std::find_if(matches.begin(), matches.end(), [](const rules::Match& m) { return m.constant("is") == "how-often"; }); often != matches.end()) read_untold(subject, *often);
    if (reports && reporting().contents.empty())
      if (const auto named = context_.book.set("reporting-contents").find(subject.key())) read_contents(subject, *named);
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
  void add_recipients(const rules::Subject& subject, Span first, std::string_view rule) {
    const std::string_view key = subject.key();
    add_recipient(field_of(subject.slice(first), std::string(rule)));
    for (std::size_t at = first.end; at < key.size();) {
      const std::size_t joined = behind_joint(key, at);
      std::size_t end = joined;
      while (end < key.size() && text::is_han(text::character_at(key, end).code)) end = text::character_at(key, end).end;
      if (joined == at || !context_.lexicon.is_unit(key.substr(joined, end - joined))) break;
      add_recipient(field_of(subject.slice({joined, end}), std::string(rule)));
      at = end;
    }
  }

  /// Behind 、 or 和 at `at`; `at` where none stands.
  static std::size_t behind_joint(std::string_view key, std::size_t at) {
    for (const std::string_view mark : {"、", "和", "及"})
      if (key.substr(at).starts_with(mark)) return at + mark.size();
    return at;
  }

  void add_recipient(Field recipient) {
    Field& all = reporting().recipient;
    for (const Span known : list_items(all.value, {0, all.value.size()}, "、"))
      if (const std::string name = all.value.substr(known.begin, known.size()); gist(name) == gist(recipient.value)) {
        if (name == recipient.value) add_evidence(all, recipient);
        return;
      }
    if (all.empty()) {
      all = std::move(recipient);
      return;
    }
    all.value += "、" + recipient.value;
    add_evidence(all, recipient);
  }

  static void add_evidence(Field& all, const Field& more) {
    all.spans.insert(all.spans.end(), more.spans.begin(), more.spans.end());
    std::sort(all.spans.begin(), all.spans.end());
    merge_touching(all.spans);
  }

  /// 4月15日前调整完善指挥机构，名单报…: what is due then is no report.
  static bool is_due_otherwise(std::string_view key, std::size_t at) {
    for (const std::string_view before : {"之前", "以前", "前"})
      if (key.substr(at).starts_with(before)) at += before.size();
    std::size_t end = key.size();
    for (const std::string_view mark : {"，", "。", "；"}) end = std::min(end, key.find(mark, at));
    const std::string_view clause = key.substr(at, end - at);
    if (clause.ends_with("前")) return false;  // （星期五）下班前: the hour of the day
    constexpr std::size_t kShortest = 18;  // bytes: 分别, 务必完成
    if (clause.size() < kShortest) return false;
    for (const std::string_view word : {"报", "反馈", "送", "交", "总结", "材料", "清单", "名单", "方案", "台账", "情况", "意见", "发"})
      if (clause.find(word) != std::string_view::npos) return false;
    return true;
  }

  void require(std::string_view frequency) {
    std::vector<std::string>& all = reporting().requirements;
    if (!frequency.empty() && std::find(all.begin(), all.end(), frequency) == all.end()) all.emplace_back(frequency);
  }

  /// 按季度报送: the period's own rule constant is not enough, one rule knows them all.
  std::string_view frequency_word(const rules::Match& match, const rules::Subject& subject) const {
    const auto period = match.field("period");
    if (!period) return {};
    return context_.book.vocabulary("frequencies")
        .value(std::string_view(subject.key()).substr(period->begin, period->size()));
  }

  void read_days(const rules::Subject& subject, const rules::Match& match) {
    std::vector<DateField> days = listed_days(subject, *match.field("days"), issued_, match.rule);
    const bool by_number = days.empty() && notice_.document_number.year > 0;
    if (by_number) days = listed_days(subject, *match.field("days"), text::Date{notice_.document_number.year, 1, 1}, match.rule);
    if (days.empty())
      return doubt("notice/reporting-year-unknown", "报送日没有写年份，又不知道成文日期，未列入报送时间。", subject,
                   match);
    if (by_number)
      doubt("notice/reporting-year-from-number", "报送日没有写年份，也不知道成文日期，按发文字号的年份推定，请核对。", subject, match);
    for (const DateField& day : days) add_day(day);
    require(frequency_of(days));
  }

  /// 6月、9月、12月的20日, 6月、9月和12月底.
  void read_months(const rules::Subject& subject, const rules::Match& match) {
    if (!issued_) return doubt("notice/reporting-year-unknown", "报送日没有写年份，又不知道成文日期，未列入报送时间。", subject, match);
    const std::vector<Span> spans = subject.slice(match.whole).spans();
    std::optional<text::Date> last = issued_;
    for (const int month : numbers(subject, match, "months")) {
      if (month > kMonths) continue;  // the year in front
      last = text::Date{last->year, month, number(subject, match, "day")};
      if (!match.constant("last").empty()) last->day = text::last_day(last->year, month);
      if (*last < *issued_) ++last->year;
      if (text::is_valid(*last)) add_day({text::iso(*last), spans, std::string(match.rule)});
    }
  }

  void add_day(const DateField& day) {
    const auto same = [&](const DateField& known) { return known.value == day.value; };
    std::vector<DateField>& dates = reporting().dates;
    if (std::none_of(dates.begin(), dates.end(), same)) dates.push_back(day);
  }

  /// 每月25日 with the 前 behind it.
  static Span with_before(std::string_view key, Span part) {
    for (const std::string_view before : {"之前", "以前", "前"})
      if (key.substr(part.end).starts_with(before)) return {part.begin, part.end + before.size()};
    return part;
  }

  static int number(const rules::Subject& subject, const rules::Match& match, std::string_view name) {
    const auto span = match.field(name);
    return span ? text::numeral(std::string_view(subject.key()).substr(span->begin, span->size())).value_or(0) : 0;
  }

  /// 5日、20 -> 5, 20.
  static std::vector<int> numbers(const rules::Subject& subject, const rules::Match& match, std::string_view name) {
    std::vector<int> all;
    const auto span = match.field(name);
    if (!span) return all;
    const std::string_view list = std::string_view(subject.key()).substr(span->begin, span->size());
    for (std::size_t at = list.find_first_of(kDigits); at != std::string_view::npos; at = list.find_first_of(kDigits, at)) {
      const std::size_t end = std::min(list.find_first_not_of(kDigits, at), list.size());
      all.push_back(text::numeral(list.substr(at, end - at)).value_or(0));
      at = end;
    }
    return all;
  }

  /// 自10月起: the first repetition, never before the date of issue.
  std::optional<text::Date> first_day(const rules::Subject& subject, const rules::Match& match) const {
    const int year = number(subject, match, "year");
    if (year == 0 && !issued_) return std::nullopt;
    const text::Date first{year > 0 ? year : issued_->year, number(subject, match, "month"), 1};
    return issued_ && first < *issued_ ? issued_ : first;
  }

  void read_recurring(const rules::Subject& subject, const rules::Match& match) {
    require(match.constant("frequency"));
    if (!since_) return doubt("notice/reporting-year-unknown", "不知道成文日期，报送日未逐次列出。", subject, match);
    if (!match.constant("unlisted").empty())
      return doubt("notice/reporting-not-listed", "没有逐次列出报送日，请按日历和节假日安排人工补填。", subject, match);
    if (match.field("working"))
      return doubt("notice/reporting-working-days", "按工作日计算要看节假日安排，报送日未逐次列出，请人工补填。", subject, match);
    const bool after = !match.constant("after").empty();
    const bool first_month = after || match.field("first_month").has_value();
    std::vector<int> on = numbers(subject, match, "days");
    if (!match.constant("last").empty()) on.push_back(kLastDay);  // 每季度末前
    if (on.empty()) on.push_back(std::max(number(subject, match, "day"), number(subject, match, "next_day")));
    const std::vector<Span> spans = subject.slice(with_before(subject.key(), match.whole)).spans();
    std::vector<text::Date> dates;
    for (const int day : on)
      for (const text::Date& date : repeated_days(match.constant("frequency"), first_month, after, day, *since_))
        dates.push_back(date);
    std::sort(dates.begin(), dates.end());
    for (const text::Date& date : dates)
      add_day({text::iso(date), spans, std::string(match.rule)});
    doubt("notice/reporting-dates-expanded", "报送时间按成文日期逐次推算到当年年底，请核对。", subject, match);
  }

  /// 每半年将进展情况报…: how often, and no day that anybody could tell.
  void read_untold(const rules::Subject& subject, const rules::Match& match) {
    require(frequency_word(match, subject));
    doubt("notice/reporting-not-listed", "没有读出是哪一天，未列入报送时间，请人工补填。", subject, match);
  }

  void doubt(std::string code, const std::string& message, const rules::Subject& subject, const rules::Match& match) {
    const Passage printed = text::clean(subject.slice(with_before(subject.key(), match.whole)));
    context_.diagnostics.push_back(
        {std::move(code), Severity::info, "“" + printed.text() + "”：" + message, "", "reporting", printed.spans()});
  }

  /// 存在的主要问题和下一步工作安排 are two things that are reported.
  static std::vector<Span> part_next_steps(std::string_view key, const std::vector<Span>& items) {
    std::vector<Span> parted;
    for (const Span item : items) {
      const std::string_view text = key.substr(item.begin, item.size());
      std::size_t end = text.size(), begin = end;  // of the joint
      for (const std::string_view next : {"下一步", "下步", "下一阶段", "下阶段", "今后"})
        for (const std::string_view joint : {"以及", "和", "及", "与"})
          if (const std::size_t at = text.find(std::string(joint) + std::string(next)); at < end && at > 0) end = at, begin = at + joint.size();
      parted.push_back({item.begin, item.begin + end});
      if (begin < text.size()) parted.push_back({item.begin + begin, item.end});
    }
    return parted;
  }

  void read_contents(const rules::Subject& subject, const rules::Match& match) {
    auto list = match.field("contents");
    if (!list) list = match.field("listed");
    const std::vector<Span> items = part_next_steps(subject.key(), list_items(subject.key(), *list, "、，；"));
    for (std::size_t i = 0; i < items.size(); ++i)
      reporting().contents.push_back(field_with_tail(subject, items[i], i + 1 < items.size() ? items[i + 1].begin : list->end, match.rule));
  }

  Notice& notice_;
  bool dated_only_;
  const Context& context_;
  ContactReader contacts_;
  std::optional<text::Date> issued_;
  bool reported_ = false;            // the sentence before told a duty
  std::optional<text::Date> since_;  // where repetitions of the sentence begin
};

}  // namespace

void read_reporting(const std::vector<rules::Subject>& paragraphs, bool attached, Notice& notice,
                    const Context& context) {
  if (attached && (!notice.reporting.dates.empty() || !notice.reporting.recipient.empty())) return;
  Reader reader(notice, attached, context);
  const std::span<const rules::Subject> all(paragraphs);
  for (std::size_t i = 0; i < all.size(); ++i) reader.read(all[i], all.subspan(i + 1));
}

}  // namespace fenjie::notice
