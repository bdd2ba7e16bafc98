#include "notice/closing.h"

#include <algorithm>
#include <utility>

#include "notice/header.h"
#include "notice/padded_words.h"
#include "notice/roster_posts.h"
#include "notice/roster_words.h"
#include "notice/split_list.h"
#include "text/passage.h"
#include "text/shortened.h"
#include "text/wording.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kListLines = 12;     // of a list of copies or of those who attended
constexpr std::size_t kJointIssuers = 40;  // signatures above one date

Field line_field(const Line& line, std::string_view part_name) {
  Field field = field_of(part(line, part_name), std::string(line.match->rule));
  field.spans = spans_of(line);
  return field;
}

/// Reads one part; the first signature of the notice's own text is the issuer where the header names none, or a site's table does.
class Closing {
 public:
  Closing(Lines& lines, Range part, bool own, Notice& notice, const Context& context)
      : lines_(lines),
        part_(part),
        own_(own),
        notice_(notice),
        context_(context),
        by_site_(is_named_by_site(notice)),
        has_header_(!notice.issuer.empty() && !by_site_),
        signs_notice_(own || (notice.issuer.empty() && notice.issued_on.empty())) {}

  void read() {
    for (std::size_t i = part_.begin; i < part_.end; ++i)
      if (!lines_[i].taken && !lines_[i].table) read_line(i);
  }

 private:
  void read_line(std::size_t i) {
    Line& line = lines_[i];
    const std::string_view is = line.is();
    if (is == "signature") {
      take_signature(line);
      take_date(line);
    } else if (is == "date") {
      signed_by_.clear();
      const std::size_t first = first_signature(i);
      const bool joint = std::any_of(lines_.begin() + index(first), lines_.begin() + index(i), [this](const Line& above) {
        const std::string names = signer(above).value;
        return signs_already(names.substr(0, names.find("、")));
      });
      for (std::size_t k = first; k < i; ++k)
        if (k + 1 == i || !continues(k + 1)) take_signature(lines_[k], joint, continues(k) ? &lines_[k - 1] : nullptr);
      const bool signed_above = i > part_.begin && lines_[i - 1].is() == "signatory";
      if (first < i || signed_above || (own_ && notice_.issued_on.empty())) take_date(line);
    } else if (is == "issuer" && part(line, "issuer").text() == notice_.issuer.value) {
      std::size_t behind = i + 1;  // others sign below it
      while (behind < part_.end && lines_[behind].is() == "issuer") ++behind;
      const bool date_follows = behind < part_.end && lines_[behind].is() == "date";
      if (!date_follows) take_signature(line);
    } else if (is == "issuer" && notice_.issuer.empty() && stands_last(i)) {
      take_signature(line);
    } else if (is == "remark") {
      take(line, "remark", line_field(line, "remark"));
    } else if (is == "attendance") {
      take_list(i, "attendance", "attendance", false);
    } else if (is == "meeting" && !(i > part_.begin && context_.book.set("numbering").at_start(lines_[i - 1].key()))) {  // （二）非遗展演 has a time of its own
      take(line, "meeting", line_field(line, "date"));
    } else if (is == "copies_to") {
      take_list(i, "copies_to", "copies_to", true);
    } else if (is == "signatory" && i + 1 < part_.end && lines_[i + 1].is() == "date") {
      take(line, "signatory", line_field(line, "signatory"));
    } else if (is == "imprint" || is == "metadata") {
      date_by_imprint(line);
      take(line, is == "imprint" ? "imprint" : "metadata", field_of(line.subject.passage(), std::string(line.match->rule)));
    }
  }

  /// The notice's own text ends with this line, whoever signs for it below (签收人：), and no other names stand above it.
  bool stands_last(std::size_t i) const {
    constexpr std::string_view kColon = "：";
    const auto is_blank_form = [&](const Line& line) { return !line.table && (line.taken || line.key().ends_with(kColon)); };
    const bool listed = i > part_.begin && (lines_[i - 1].is() == "issuer" || lines_[i - 1].key().ends_with(kColon));
    return own_ && !listed && std::all_of(lines_.begin() + index(i + 1), lines_.begin() + index(part_.end), is_blank_form);
  }

  void take(Line& line, const char* element, Field field) {
    notice_.elements.emplace_back(element, std::move(field));
    line.taken = true;
  }

  static std::ptrdiff_t index(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

  /// 白鹭镇关于…, signed 白鹭镇人民政府; 霍林市安委办关于…, signed 霍林市安全生产委员会办公室. An office signs for its government, too;
  /// whose plan it is says no more than that (白鹭中学2025年工作安排表, signed 白鹭中学办公室).
  bool is_whole_name(const std::string& signature) const {
    const std::string& title = notice_.issuer.value;
    const std::string& rule = notice_.issuer.rule;
    const bool of_whom = rule.ends_with("-of-place") || rule.ends_with("-of-office");
    return rule.starts_with("header.title") && signature.size() > title.size() && text::is_shortened(title, signature) && (of_whom || !signature.starts_with(title));
  }

  /// Of a line that holds nothing else, whether a rule knows the name or not.
  Field signer(const Line& line) const { return line.match ? issuer_field(line, context_) : field_of(line.subject.passage(), "header.issuer"); }

  /// 局 under 某市住房和城乡建设: a name that is broken over two lines ends here.
  bool continues(std::size_t at) const {
    if (at == part_.begin) return false;
    const Line &line = lines_[at], &above = lines_[at - 1];
    const bool open = above.is().empty() && !above.taken && !above.table && is_han_only(above.key()) && !context_.lexicon.is_unit(above.key()) && !ends_in_person(above);
    return open && is_han_only(line.key()) && context_.lexicon.is_unit(std::string(above.key()) + std::string(line.key()));
  }

  /// @param joint an issuer of the header signs beside it: A等三部门关于…
  /// @param above the line that its name begins on
  void take_signature(Line& line, bool joint = false, Line* above = nullptr) {
    Field signature = line.is() == "signature" ? line_field(line, "issuer") : signer(line);
    if (above != nullptr) {
      signature.value = above->subject.passage().text() + signature.value;
      extend(signature, *above);
      above->taken = true;
    }
    const bool shorter = notice_.issuer.value.size() > signature.value.size() && notice_.issuer.value.ends_with(signature.value);  // 青莲街道办事处 under 槐安区青莲街道办事处
    if (signs_notice_ && (notice_.issuer.empty() || is_whole_name(signature.value) || (std::exchange(by_site_, false) && !shorter))) {
      notice_.issuer = signature;
    } else if (own_ && !shorter && (!has_header_ || joint)) {
      add_issuers(signature.value, line);
    }
    signed_by_ = signature.value;
    take(line, "signature", std::move(signature));
  }

  /// 市地震局, too, where 东原市地震局 issues the notice.
  bool signs_already(const std::string& name) const {
    const std::vector<Span> all = list_items(notice_.issuer.value, {0, notice_.issuer.value.size()}, "、");
    return is_issuer(notice_, name) || std::any_of(all.begin(), all.end(), [&](Span one) { return notice_.issuer.value.substr(one.begin, one.size()).ends_with(name); });
  }

  /// Those of a signature that are none yet; several may stand beside one another.
  void add_issuers(const std::string& names, const Line& line) {
    for (const Span item : list_items(names, {0, names.size()}, "、")) {
      const std::string name = names.substr(item.begin, item.size());
      if (signs_already(name)) continue;
      notice_.issuer.value += "、" + name;
      extend(notice_.issuer, line);
    }
  }

  void take_date(Line& line) {
    DateField date = date_field(part(line, "date"), line.match->rule);
    if (date.empty()) return doubt_day(line);
    date.spans = spans_of(line);
    // Behind a table the notice's signature stands in what looks like an attachment.
    const bool dates_notice = own_ || (!signed_by_.empty() && signed_by_ == notice_.issuer.value);
    if (dates_notice && notice_.issued_on.empty()) notice_.issued_on = date;
    if (own_ && notice_.issued_on.value != date.value) doubt_date(date);
    take(line, "signature_date", std::move(date));
  }

  /// 某市人民政府办公室 2023年3月31日印发: minutes bear no other date.
  void date_by_imprint(const Line& line) {
    if (line.is() != "imprint" || !own_ || !notice_.issued_on.empty() || part(line, "date").empty()) return;
    notice_.issued_on = date_field(part(line, "date"), line.match->rule);
    if (!notice_.issued_on.empty()) extend(notice_.issued_on, line);
  }

  /// 2024年2月30日: no day of the calendar.
  void doubt_day(const Line& line) const {
    if (!own_) return;
    context_.diagnostics.push_back({"notice/date-impossible", Severity::warning,
                                    "落款的日期" + text::quoted(part(line, "date").text()) + "不是日历上有的日子，没有采用，请对照原件改正。", "", "issued_on", spans_of(line)});
  }

  void doubt_date(const DateField& date) const {
    std::vector<Span> source = notice_.issued_on.spans;
    source.insert(source.end(), date.spans.begin(), date.spans.end());
    context_.diagnostics.push_back(
        {"notice/date-mismatch", Severity::warning,
         "文首的日期是" + notice_.issued_on.value + "，落款的日期是" + date.value + "，两处不一致，请核对原文。", "",
         "issued_on", source});
  }

  /// Names of several lines: those of the paragraph, or, where only its full stop ends a list, all in front of that.
  void take_list(std::size_t at, const char* element, std::string_view field, bool until_stop) {
    Field list = line_field(lines_[at], field);
    const auto goes_on = [&](const Line& line) {
      const bool free = line.is().empty() || line.is() == "issuer";
      return free && !line.table && (line.paragraph == lines_[at].paragraph || (until_stop && !text::fold(list.value).ends_with("。")));
    };
    for (std::size_t i = at + 1; i < part_.end && i - at <= kListLines && goes_on(lines_[i]); ++i) {
      list.value += lines_[i].subject.passage().text();
      extend(list, lines_[i]);
      lines_[i].taken = true;
    }
    take(lines_[at], element, std::move(list));
  }

  /// Issuers directly above the date at `date`.
  std::size_t first_signature(std::size_t date) const {
    const std::size_t top = date - std::min(date - part_.begin, kJointIssuers);
    std::size_t first = date;
    for (std::size_t at = date; at > top && signs(at - 1);) {
      --at;
      if (lines_[at].is() == "issuer") first = at;  // whom no rule knows signs between those that one knows
      if (at > top && continues(at)) --at;
    }
    return first;
  }

  bool signs(std::size_t at) const {
    const Line& line = lines_[at];
    const bool unit = line.is() == "issuer" || (line.is().empty() && !line.table && is_han_only(line.key()) && context_.lexicon.is_unit(line.key()));
    return unit && !line.taken && !goes_on(at) && !is_collective(line.key(), context_);
  }

  /// 和旅游局 below 责任单位：市财政局、市文化广电: the line goes on an open sentence, or a list of names.
  bool goes_on(std::size_t at) const {
    if (at == part_.begin || lines_[at - 1].paragraph != lines_[at].paragraph) return false;
    if (lines_[at - 1].is() == "issuer" || lines_[at - 1].is() == "remark") return false;
    return !lines_[at - 1].key().ends_with("。") && !ends_in_person(lines_[at - 1]);
  }

  /// 陈 立 市教育局局长, 各县区政府主要负责人, 成员：孟凯、陈立 above the signature: the last row of a roster.
  bool ends_in_person(const Line& line) const {
    if (names_person(line.subject.passage(), context_) || is_collective(line.key(), context_)) return true;
    const auto role = context_.book.set("roster").at_start(line.key());
    if (!role || role->constant("is") != "role" || role->whole.end >= line.key().size()) return false;
    const Passage members = text::trimmed(line.subject.slice({role->whole.end, line.key().size()}));
    return names_person(members, context_) || is_collective(rules::Subject{members}.key(), context_);
  }

  Lines& lines_;
  Range part_;
  bool own_;
  Notice& notice_;
  const Context& context_;
  bool by_site_;     // the issuer so far, by its short name
  bool has_header_;
  bool signs_notice_;  // behind its table, too, where nobody else issues it
  std::string signed_by_;  // the last signature
};

}  // namespace

void read_closing(Lines& lines, Range part, bool own, Notice& notice, const Context& context) {
  Closing(lines, part, own, notice, context).read();
}

}  // namespace fenjie::notice
