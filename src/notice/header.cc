#include "notice/header.h"

#include <algorithm>

#include "notice/document_number.h"
#include "notice/joint_issuers.h"
#include "notice/labels.h"
#include "notice/padded_words.h"
#include "notice/site_name.h"
#include "notice/split_list.h"
#include "notice/titles.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr const char* kMetadata = "metadata";

/// 二○二四年 with the circle of a typewriter.
std::string with_ordinary_zero(std::string text) {
  static constexpr std::string_view kCircle = "○", kZero = "〇";
  for (std::size_t at = text.find(kCircle); at != std::string::npos; at = text.find(kCircle, at))
    text.replace(at, kCircle.size(), kZero);
  return text;
}

/// 中共临江市委 signs as 中共临江市委员会.
std::string with_short_committee(std::string name) {
  static constexpr std::string_view kCommittee = "委员会", kShort = "委";
  for (std::size_t at = name.find(kCommittee); at != std::string::npos; at = name.find(kCommittee, at + kShort.size())) name.replace(at, kCommittee.size(), kShort);
  return name;
}

void add_element(Notice& notice, std::string name, Field field) {
  notice.elements.emplace_back(std::move(name), std::move(field));
}

/// Field of a part of a line; its evidence is the whole line.
Field line_field(const Line& line, std::string_view part_name) {
  Field field = field_of(part(line, part_name), std::string(line.match->rule));
  field.spans = spans_of(line);
  return field;
}

void read_number(Line& line, Notice& notice) {
  notice.document_number = document_number(line.subject, *line.match);
  if (const Passage date = part(line, "date"); !date.empty()) notice.issued_on = date_field(date, line.match->rule);
  if (const Passage signer = part(line, "signer_label"); !signer.empty()) {
    Field field = field_of(part(line, "signer"), std::string(line.match->rule));
    field.spans = signer.spans();
    add_element(notice, "signer", std::move(field));
  }
  // Brackets around the number and the like: the line has nothing else. Else what stands in front of it: 编号：
  std::vector<Span>& spans = notice.document_number.text.spans;
  const auto number = line.match->field("number");
  if (notice.issued_on.empty() && part(line, "signer_label").empty()) {
    extend(notice.document_number.text, line);
  } else if (number && number->begin > 0) {
    const std::vector<Span> before = line.subject.slice({0, number->begin}).spans();
    spans.insert(spans.begin(), before.begin(), before.end());
    merge_touching(spans);
  }
  line.taken = true;
}

/// …的通知（临政发〔2021〕22号): a site prints the number behind the title.
rules::Subject without_number(rules::Subject title, Notice& notice, const Context& context) {
  const std::size_t open = title.key().rfind("（");
  if (!notice.document_number.empty() || open == std::string::npos || open == 0) return title;
  const rules::Subject tail{title.slice({open, title.key().size()})};
  const auto number = context.book.set("header").full(tail.key());
  if (!number || number->constant("is") != "number") return title;
  notice.document_number = document_number(tail, *number);
  return rules::Subject{title.slice({0, open})};
}

void read_title(Lines& lines, const Extent& extent, Notice& notice, const Context& context) {
  std::vector<Passage> parts;
  for (std::size_t i = extent.title.begin; i < extent.title.end; ++i) {
    lines[i].taken = true;
    const bool complete = !parts.empty() && (lines[i - 1].is() == "title" || lines[i - 1].is() == "title-end");
    if (lines[i].is() == "issuer" && (parts.empty() || complete)) {  // behind a site's title, the red head
      notice.issuer = issuer_field(lines[i], context);
      continue;
    }
    if (complete && lines[i].key() == lines[i - 1].key()) {  // a site's, and the notice's own
      add_element(notice, "title", field_of(lines[i].subject.passage(), std::string(lines[i].match->rule)));
      continue;
    }
    parts.push_back(lines[i].subject.passage());
    if (const Passage issuer = part(lines[i], "issuer"); parts.size() == 1 && !issuer.empty() && notice.issuer.empty()) {
      notice.issuer = field_of(issuer, std::string(lines[i].match->rule));
      const Passage printed = lines[i].subject.slice(*lines[i].match->field("issuer"));
      notice.issuer.value = issuers_of(printed.text(), notice.issuer.value, context);
    }
  }
  const std::string rule = extent.title.empty() || !lines[extent.title.begin].match
                               ? "header.title"
                               : std::string(lines[extent.title.begin].match->rule);
  const rules::Subject whole = without_number(rules::Subject{text::join(parts)}, notice, context);
  notice.title = field_of(whole.passage(), rule);
  take_promulgated(notice, whole, context.book);
  // A site prints the whole title as a book's.
  static constexpr std::string_view kOpen = "《", kClose = "》";
  std::string& title = notice.title.value;
  if (title.starts_with(kOpen) && title.ends_with(kClose) && title.find(kOpen, kOpen.size()) == std::string::npos)
    title = title.substr(kOpen.size(), title.size() - kOpen.size() - kClose.size());
}

/// No empty line stands between the two.
bool touch(const Line& above, const Line& below, std::string_view source) {
  const std::vector<Span> first = spans_of(above), second = spans_of(below);
  if (first.empty() || second.empty() || first.back().end > second.front().begin) return false;
  const std::string_view between = source.substr(first.back().end, second.front().begin - first.back().end);
  return std::count(between.begin(), between.end(), '\n') == 1;
}

/// 院长办公会议定事项交办单 under the hospital's name: a title that names nobody, not even the place.
bool lacks_issuer(const Lines& lines, const Extent& extent, const Notice& notice, std::string_view source) {
  constexpr std::size_t kPlace = 6;  // bytes: two characters
  if (!notice.issuer.empty() || extent.title.empty() || extent.title.begin == extent.lines.begin) return false;
  const Line& above = lines[extent.title.begin - 1];
  return !notice.title.value.starts_with(above.key().substr(0, kPlace)) && touch(above, lines[extent.title.begin], source);
}

/// Issuers on lines right over 关于…的通知 are the title's first words (条例 第九条: 标题由发文机关名称、事由和文种组成).
void add_issuers_to_title(const Lines& lines, const Extent& extent, Notice& notice, std::string_view source) {
  constexpr std::string_view kAbout = "关于";
  if (!notice.title.value.starts_with(kAbout) && !lacks_issuer(lines, extent, notice, source)) return;
  std::string names;
  std::vector<Span> spans;
  std::size_t first = extent.title.begin;
  while (first > extent.lines.begin && lines[first - 1].is() == "issuer") --first;
  for (std::size_t i = first; i < extent.title.begin; ++i) {
    const Passage printed = text::clean(lines[i].subject.passage());
    names += (names.empty() ? "" : " ") + printed.text();
    const std::vector<Span> own = printed.spans();
    spans.insert(spans.end(), own.begin(), own.end());
  }
  notice.title.value = names + notice.title.value;
  notice.title.spans.insert(notice.title.spans.begin(), spans.begin(), spans.end());
}

/// 临江市创建食品安全示范城市 over 工作领导小组办公室文件: the red head begins its issuer's name on the line above.
void begin_above(Lines& lines, std::size_t at, Field& issuer, const Context& context) {
  if (at == 0 || lines[at - 1].taken || lines[at - 1].table || !lines[at - 1].is().empty()) return;
  const std::string& above = lines[at - 1].key();
  const std::string name = text::fold(issuer.value);
  if (!is_han_only(above) || context.lexicon.is_unit(above) || context.lexicon.begins_unit(name) || !context.lexicon.is_unit(above + name)) return;
  issuer.value = above + issuer.value;
  const std::vector<Span> spans = spans_of(lines[at - 1]);
  issuer.spans.insert(issuer.spans.begin(), spans.begin(), spans.end());
  lines[at - 1].taken = true;
}

/// Issuers that sign together stand on lines of their own, next to one another; another name on the red head is a mark.
void add_issuer(Lines& lines, std::size_t at, Notice& notice, const Context& context) {
  Field found = issuer_field(lines[at], context);
  begin_above(lines, at, found, context);
  const bool joint = at > 0 && lines[at - 1].is() == "issuer" && lines[at - 1].taken;
  if (notice.issuer.empty()) {
    notice.issuer = found;
  } else if (is_issuer(notice, found.value)) {
    extend(notice.issuer, lines[at]);
  } else if (joint) {
    notice.issuer.value += "、" + found.value;
    extend(notice.issuer, lines[at]);
  } else {
    add_element(notice, "issuer_mark", found);
  }
  lines[at].taken = true;
}

/// 成文日期, 发文日期: several dates stand in such tables, only these are the notice's.
bool dates_the_notice(std::string_view label) { return label.find("文") != std::string_view::npos; }

void read_metadata_item(const rules::Subject& subject, const rules::Match& match, Notice& notice,
                        const Context& context) {
  const std::string label = subject.slice(*match.field("label")).text();
  const auto value_span = match.field("value");
  const Passage value = value_span && !value_span->empty() ? text::clean(subject.slice(*value_span)) : Passage();
  const auto rest = match.field("rest");
  const std::size_t item_end = rest ? rest->begin : subject.key().size();  // with the bars of a site's table
  Field item = field_of(value, std::string(match.rule));
  item.spans = subject.slice({0, item_end}).spans();
  if (!value.empty()) {
    const rules::Subject inner{value};
    const auto known = context.book.set("header").full(inner.key());
    const std::string_view is = known ? known->constant("is") : std::string_view();
    if (is == "number" && notice.document_number.empty()) notice.document_number = document_number(inner, *known);
    if (is == "date" && notice.issued_on.empty() && dates_the_notice(label))
      notice.issued_on = date_field(value, match.rule);
    if (is == "issuer" && notice.issuer.empty()) notice.issuer = field_of(value, std::string(match.rule));
    if (is == "title" && notice.title.empty()) notice.title = field_of(value, std::string(match.rule));
  }
  add_element(notice, kMetadata, std::move(item));
}

/// A label whose value stands on the next line.
void read_metadata_value(const Line& label, Line& line, Notice& notice) {
  Field value = field_of(line.subject.passage(), std::string(label.match->rule));
  if (line.is() == "number" && notice.document_number.empty())
    notice.document_number = document_number(line.subject, *line.match);
  if (line.is() == "date" && notice.issued_on.empty() && dates_the_notice(label.key()))
    notice.issued_on = date_field(part(line, "date"), value.rule);
  notice.elements.emplace_back(kMetadata, std::move(value));
  line.taken = true;
}

/// 索引号：… 发文机关：…, one or more on a line.
void read_metadata(Line& line, Notice& notice, const Context& context) {
  rules::Subject rest = line.subject;
  while (true) {
    const auto match = context.book.set("header").full(rest.key());
    if (!match || match->constant("is") != kMetadata) break;
    read_metadata_item(rest, *match, notice, context);
    const auto next = match->field("rest");
    if (!next || next->empty()) break;
    rest = rules::Subject(rest.slice(*next));
  }
  line.taken = true;
}

/// 临江市人民政府督查室 2026年5月11日, in the header of minutes and slips.
void take_signature(Line& line, Notice& notice) {
  notice.issued_on = date_field(part(line, "date"), line.match->rule);
  if (notice.issuer.empty()) notice.issuer = field_of(part(line, "issuer"), std::string(line.match->rule));
  extend(notice.issued_on, line);
  line.taken = true;
}

/// A line around number and title; false when it is none of a header.
bool read_head_line(Lines& lines, std::size_t at, const Extent& extent, Notice& notice, const Context& context) {
  const std::size_t begin = extent.lines.begin, title = extent.title.begin;
  Line& line = lines[at];
  const std::string_view is = line.is();
  const bool addressees = line.key().ends_with("：");  // below 字号：, which has no value
  if (at > begin && is != kMetadata && !addressees && is_open_metadata(lines[at - 1])) {
    read_metadata_value(lines[at - 1], line, notice);
  } else if (is == "issuer") {
    if (is_site_name(lines, {at, title}, context))
      add_element(notice, "issuer_mark", issuer_field(line, context));
    else
      add_issuer(lines, at, notice, context);
    line.taken = true;
  } else if (is == "issuer_mark") {
    add_element(notice, "issuer_mark", line_field(line, "word"));
    line.taken = true;
  } else if (is_head_element(line)) {
    add_element(notice, std::string(is), line_field(line, is));
    line.taken = true;
  } else if (is == kMetadata) {
    read_metadata(line, notice, context);
  } else if (is == "month") {
    if (notice.issuer.empty() && !part(line, "issuer").empty()) notice.issuer = field_of(part(line, "issuer"), std::string(line.match->rule));
    add_element(notice, "month", line_field(line, "month"));
    line.taken = true;
  } else if (is == "date" && notice.issued_on.empty()) {
    notice.issued_on = date_field(part(line, "date"), line.match->rule);
    if (notice.issued_on.empty()) return false;
    extend(notice.issued_on, line);
    line.taken = true;
  } else if (is == "signature" && notice.issued_on.empty()) {  // of a slip: right below its number
    take_signature(line, notice);
  } else if (is == "number" && notice.document_number.empty()) {  // behind （2023年1月5日）
    read_number(line, notice);
  } else if (is == "number") {
    extend(notice.document_number.text, line);
    line.taken = true;
  } else {
    return line.taken;
  }
  return true;
}

/// Addressees end with a colon in the first paragraph after the header; they may go over several printed lines.
std::size_t read_addressees(Lines& lines, std::size_t at, std::size_t end, Notice& notice, const Context& context) {
  if (lines[at].is() == "metadata") return at;  // 发文机关： without a value
  std::vector<Passage> parts;
  std::size_t next = at;
  while (next < end && !lines[next].table && lines[next].paragraph == lines[at].paragraph) {
    parts.push_back(lines[next].subject.passage());
    ++next;
    if (lines[next - 1].key().find("：") != std::string::npos) break;
  }
  const rules::Subject subject{text::join(parts)};
  const auto match = context.book.set("addressees").at_start(subject.key());
  if (!match || match->constant("is") != "addressees" || match->whole.end != subject.key().size()) return at;
  if (label_at(subject.key(), 0, context)) return at;
  const Span all = *match->field("addressees");
  const rules::RuleSet& shape = context.book.set("addressee");
  const auto says = [&](Span item, std::string_view what) {
    const auto found = shape.full(std::string_view(subject.key()).substr(item.begin, item.size()));
    return found && !found->constant(what).empty();
  };
  const std::vector<Span> items = list_items(subject.key(), all, "、，；");
  for (std::size_t i = 0; i < items.size(); ++i) {
    Span item = items[i];
    const auto joined_to_next = [&] { return std::string_view(subject.key()).substr(items[i].end).starts_with("、"); };
    while (i + 1 < items.size() && joined_to_next() &&
           ((!says(item, "whole") && !says(items[i + 1], "anew")) || says(items[i + 1], "tail")))
      item.end = items[++i].end;
    const std::size_t until = i + 1 < items.size() ? items[i + 1].begin : subject.key().size();
    notice.addressees.push_back(field_with_tail(subject, item, until, match->rule));
  }
  for (std::size_t i = at; i < next; ++i) lines[i].taken = true;
  return next;
}

}  // namespace

Field issuer_field(const Line& line, const Context& context) {
  Field field = line_field(line, "issuer");
  field.value = issuers_of(line.subject.passage().text(), field.value, context);
  return field;
}

bool is_issuer(const Notice& notice, std::string_view name) {
  const std::string all = with_short_committee(notice.issuer.value), own = with_short_committee(std::string(name));
  const std::vector<Span> items = list_items(all, {0, all.size()}, "、");
  return std::any_of(items.begin(), items.end(), [&](Span item) { return all.substr(item.begin, item.size()) == own; });
}

bool is_named_by_site(const Notice& notice) {
  if (notice.issuer.spans.empty()) return false;
  const Span issuer = notice.issuer.spans.front();
  const auto holds = [&](Span span) { return span.begin <= issuer.begin && issuer.end <= span.end; };
  return std::any_of(notice.elements.begin(), notice.elements.end(), [&](const auto& element) {
    const auto& [name, field] = element;
    return name == kMetadata && std::any_of(field.spans.begin(), field.spans.end(), holds);
  });
}

DateField date_field(const Passage& printed, std::string_view rule) {
  const auto date = text::parse_date(with_ordinary_zero(text::fold(printed.text())));
  if (!date) return {};
  return {text::iso(*date), printed.spans(), std::string(rule)};
}

std::size_t read_header(Lines& lines, const Extent& extent, Notice& notice, const Context& context) {
  if (extent.number && lines[*extent.number].is() == "number") read_number(lines[*extent.number], notice);
  read_title(lines, extent, notice, context);
  add_issuers_to_title(lines, extent, notice, context.source);
  for (std::size_t i = extent.lines.begin; i < extent.header_end; ++i) {
    if (lines[i].taken) continue;
    if (i < extent.title.begin) read_addressees(lines, i, extent.title.begin, notice, context);  // the title is the plan's below
    if (lines[i].taken) continue;
    const bool letterhead = lines[i].match && !lines[i].match->constant("letterhead").empty();
    if (letterhead && part(lines[i], "issuer").empty()) {  // 会议纪要 by itself
      add_element(notice, "issuer_mark", field_of(lines[i].subject.passage(), std::string(lines[i].match->rule)));
      lines[i].taken = true;
    } else if (letterhead) {
      add_issuer(lines, i, notice, context);
    }
    if (lines[i].taken) continue;
    read_head_line(lines, i, extent, notice, context);
  }
  std::size_t body = extent.header_end;
  while (body < extent.lines.end && !lines[body].table && lines[body].is() != "issuer" &&
         read_head_line(lines, body, extent, notice, context))
    ++body;
  constexpr std::size_t kBetween = 2;  // lines that a site prints between title and addressees: its address, a place
  for (std::size_t at = body; at < extent.lines.end && at <= body + kBetween; ++at) {
    if (const std::size_t behind = read_addressees(lines, at, extent.lines.end, notice, context); behind > at) return behind;
    if (!is_heading_like(lines[at]) || context.book.set("numbering").at_start(lines[at].key())) break;
  }
  return body;
}

}  // namespace fenjie::notice
