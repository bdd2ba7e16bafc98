#include "task/outline_items.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "rules/table_titles.h"
#include "task/bare_units.h"
#include "task/clauses.h"
#include "task/closing_labels.h"
#include "task/counted_points.h"
#include "task/label_items.h"
#include "task/labels_above.h"
#include "task/lines_below.h"
#include "task/list_leads.h"
#include "task/own_duties.h"
#include "task/section_path.h"
#include "task/shared_sentences.h"
#include "task/slips.h"
#include "task/trailing_labels.h"
#include "task/unit_headings.h"
#include "task/unknown_labels.h"
#include "task/unread_brackets.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestHeading = 120;  // bytes of a key: 40 characters

/// Where the text of an item, or its bare label, ends in the source.
std::size_t source_end(const OutlineItem& item) {
  std::vector<Span> spans = item.paragraphs.empty() ? item.title.spans : item.paragraphs.back().spans();
  if (spans.empty()) spans = item.label.spans;
  return spans.empty() ? 0 : spans.back().end;
}

/// 整改措施：（1）…（2）…: its number stands in the middle of the paragraph that the item before ends with.
bool is_inline(const OutlineItem& before, const OutlineItem& item) {
  return !item.label.spans.empty() && source_end(before) == item.label.spans.front().begin;
}

/// ... and that text announces a list.
bool announces(const OutlineItem& item) {
  const std::string_view text = item.paragraphs.empty() ? std::string_view(item.title.value)
                                                        : std::string_view(item.paragraphs.back().text());
  return text.ends_with("：") || text.ends_with(":");
}

void find_parents(std::vector<ParsedItem>& items, const rules::RuleSet& slip_lists) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].folded) continue;
    const OutlineItem& item = *items[i].item;
    if (!open.empty() && items[open.front()].item->attachment != item.attachment) open.clear();
    while (!open.empty() && items[open.back()].item->level >= item.level) open.pop_back();
    const bool announced = !open.empty() && i == open.back() + 1 && is_inline(*items[i - 1].item, item) &&
                           announces(*items[i - 1].item);
    items[i].inline_list = announced || (i > 0 && items[i - 1].inline_list && is_inline(*items[i - 1].item, item));
    const bool in_list = items[i].inline_list && !announced;
    const bool slip = !open.empty() && stands_over_items(items[open.back()], slip_lists);
    if (!open.empty() && (items[open.back()].item->level > 0 || announced || in_list || slip)) {
      items[i].parent = open.back();
      items[open.back()].leaf = false;
    }
    open.push_back(i);
  }
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [text](std::string_view mark) { return text.ends_with(mark); });
}

/// 2.（1）…；（2）…。（责任单位：A）: the list inside one paragraph that one responsibility at its end closes. Gives the end
/// of the list in `items`, or nothing.
std::optional<std::size_t> inline_list_end(const std::vector<ParsedItem>& items, std::size_t index) {
  std::size_t k = index + 1;
  for (; k < items.size() && items[k].parent == index; ++k) {
    const ParsedItem& item = items[k];
    const bool one_text = item.title.empty() && item.paragraphs.size() == 1;
    if (!item.leaf || !one_text || !is_inline(*items[k - 1].item, *item.item)) return std::nullopt;
    if (item.closed()) break;
    if (!ends_with_any(item.paragraphs.front().subject.key(), {"；", "，"})) return std::nullopt;
  }
  const bool several = k > index + 1 && k < items.size() && items[k].parent == index;
  if (!several || items[k].paragraphs.front().closings.all.size() != 1) return std::nullopt;
  const bool last = k + 1 == items.size() || items[k + 1].parent != index;
  return last ? std::optional(k + 1) : std::nullopt;
}

/// The list and what stands before it as one paragraph of the item above.
void fold_inline_list(std::vector<ParsedItem>& items, std::size_t index, std::size_t end,
                      const ResponsibilityReader& reader, const rules::Vocabulary& task_verbs) {
  ParsedItem& above = items[index];
  Passage whole;
  if (!above.paragraphs.empty()) {
    whole.append(above.paragraphs.back().subject.passage());
    above.paragraphs.pop_back();
  }
  for (std::size_t k = index + 1; k < end; ++k) {
    whole.append(passage_of(items[k].item->label));
    whole.append(items[k].paragraphs.front().subject.passage());
    items[k].folded = true;
    items[k].paragraphs.clear();
  }
  rules::Subject subject{std::move(whole)};
  Closings closings = closings_of(subject, reader, task_verbs);
  above.paragraphs.push_back({std::move(subject), std::move(closings)});
  above.leaf = true;
}

void fold_inline_lists(std::vector<ParsedItem>& items, const ResponsibilityReader& reader,
                       const rules::Vocabulary& task_verbs) {
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    if (items[i].leaf || items[i].closed() || !items[i].title.empty()) continue;
    if (const auto end = inline_list_end(items, i)) fold_inline_list(items, i, *end, reader, task_verbs);
  }
}

/// The one short sentence of an item, without its full stop and its responsibility; empty when it says more than labels
/// behind it do.
Span short_sentence(const ParsedItem& parsed, const rules::Lexicon& lexicon) {
  const auto is_label = [&](const ClosedParagraph& paragraph) {
    const std::string& key = paragraph.subject.key();
    return holds_labels_only(paragraph) || label_and_value(key, lexicon) || key.ends_with("：");  // 整改措施：
  };
  const bool labels = !parsed.paragraphs.empty() &&
                      std::all_of(parsed.paragraphs.begin() + 1, parsed.paragraphs.end(), is_label);
  if (!labels) return {};
  const ClosedParagraph& paragraph = parsed.paragraphs.front();
  const std::string_view key = paragraph.subject.key();
  const std::vector<Closing>& closings = paragraph.closings.all;
  if (closings.size() > 1 || (closings.size() == 1 && closings.front().responsibility.end < key.size())) return {};
  Span text = closings.empty() ? Span{0, key.size()} : closings.front().text;
  const auto sentence = key.substr(text.begin, text.size());
  for (const std::string_view mark : {"。", "：", "；"})
    if (sentence.ends_with(mark)) text.end -= mark.size();
  const auto bare = key.substr(text.begin, text.size());
  const bool one = bare.find("。") == std::string_view::npos && bare.find("；") == std::string_view::npos;
  return one && text.size() <= kLongestHeading ? text : Span{};
}

void set_heading(ParsedItem& parsed, const rules::Lexicon& lexicon) {
  if (!parsed.title.empty() || (!parsed.leaf && !parsed.closed())) parsed.heading = heading_of(*parsed.item);
  if (parsed.leaf || !parsed.heading.empty() || parsed.item->level == 0) return;
  const Span text = short_sentence(parsed, lexicon);
  if (text.empty()) return;
  const Passage title = parsed.paragraphs.front().subject.slice(text);
  parsed.heading = {parsed.item->label.value + title.text(), parsed.item->label.spans, parsed.item->rule};
  const std::vector<Span> spans = title.spans();
  parsed.heading.spans.insert(parsed.heading.spans.end(), spans.begin(), spans.end());
  merge_touching(parsed.heading.spans);
}

/// Leaves under `index` that no responsibility closes.
std::size_t open_leaves(const std::vector<ParsedItem>& items, std::size_t index) {
  std::size_t count = 0;
  for (std::size_t k = index + 1; k < items.size(); ++k) {
    if (items[k].item->attachment != items[index].item->attachment || items[k].item->level <= items[index].item->level)
      break;
    count += items[k].leaf && !items[k].folded && !items[k].closed();
  }
  return count;
}

/// A title with a responsibility in it is a paragraph: 清理拖欠账款【省财政厅】.
void read_title(ParsedItem& parsed, const ResponsibilityReader& reader, const rules::Vocabulary& task_verbs) {
  if (parsed.title.empty()) return;
  rules::Subject subject{passage_of(parsed.title)};
  Closings closings = closings_of(subject, reader, task_verbs);
  if (closings.all.empty() && closings.unread.empty()) return;
  parsed.paragraphs.push_back({std::move(subject), std::move(closings)});
  parsed.title = {};
}

/// Any closing of the items right under `index` names somebody so.
template <typename Names>
bool names_below(const std::vector<ParsedItem>& items, std::size_t index, Names names) {
  for (std::size_t k = index + 1; k < items.size(); ++k)
    if (items[k].parent == index)
      for (const ClosedParagraph& paragraph : items[k].paragraphs)
        for (const Closing& closing : paragraph.closings.all)
          if (names(closing.content)) return true;
  return false;
}

/// 一、爱国卫生（牵头单位：市爱卫办） over items with nothing but 责任单位 of their own.
bool leads_all(const std::vector<ParsedItem>& items, std::size_t index, const Inherited& heading, const rules::Lexicon& lexicon) {
  const std::vector<ClosedParagraph>& all = items[index].paragraphs;
  const bool sentence = std::any_of(all.begin(), all.end(), [](const ClosedParagraph& paragraph) { return paragraph.subject.key().find("。") != std::string::npos; });
  const bool headline = !items[index].only_sentences() && !short_sentence(items[index], lexicon).empty();  // 加快修路。牵头单位：A
  return (!sentence || headline) && heading.content.names_lead() && !names_below(items, index, [](const Responsibility& content) { return content.names_lead(); });
}

/// Every item under the heading has a responsibility of its own, and some take what it lacks from the heading's: the leader, a
/// person alone (责任人：副市长 孟庆海), or the unit beside its own person. Else the heading is a task by itself.
bool is_shared_out(const std::vector<ParsedItem>& items, std::size_t index, const Responsibility& heading) {
  const auto names_leader = [](const Responsibility& content) { return !content.leaders.empty(); };
  if (names_leader(heading) && !names_below(items, index, names_leader)) return true;
  const auto names_person = [](const Responsibility& content) { return !content.persons.empty(); };
  if (heading.units.empty()) return names_leader(heading) || (names_person(heading) && !names_below(items, index, names_person));
  for (std::size_t k = index + 1; k < items.size(); ++k) {
    if (items[k].parent != index) continue;
    const std::vector<ClosedParagraph>& all = items[k].paragraphs;
    const bool names_units = std::any_of(all.begin(), all.end(), [](const ClosedParagraph& paragraph) {
      return std::any_of(paragraph.closings.all.begin(), paragraph.closings.all.end(),
                         [](const Closing& closing) { return !closing.content.units.empty(); });
    });
    if (!names_units) return true;
  }
  return false;
}

/// （二）优化环境（牵头单位：市发改委） over items without responsibilities of their own.
void set_gives(std::vector<ParsedItem>& items, std::size_t index, const rules::Lexicon& lexicon) {
  ParsedItem& parsed = items[index];
  if (parsed.leaf || !parsed.closed()) return;
  Inherited inherited;
  bool text = false;
  for (const ClosedParagraph& paragraph : parsed.paragraphs) {
    for (const Closing& closing : paragraph.closings.all) {
      inherited.content.add(closing.content);
      const std::vector<Span> spans = paragraph.subject.slice(closing.responsibility).spans();
      inherited.source.insert(inherited.source.end(), spans.begin(), spans.end());
      text = text || !closing.text.empty();
    }
  }
  if (!inherited.content.names_anyone()) return;
  const bool all_closed = open_leaves(items, index) == 0;
  inherited.leads_all = all_closed && leads_all(items, index, inherited, lexicon);
  if (all_closed && !inherited.leads_all && !is_shared_out(items, index, inherited.content)) return;
  parsed.heading_only = !text || !short_sentence(parsed, lexicon).empty();
  inherited.from = index;
  inherited.sentence = parsed.only_sentences();
  parsed.gives = std::move(inherited);
}

/// 责任人： in front of 整改时限：…: left blank by whoever filled the form in; no text of a task.
void leave_bare_labels(std::vector<ClosedParagraph>& paragraphs, const ResponsibilityReader& reader) {
  for (std::size_t i = paragraphs.size(); i-- > 1;)
    if (reader.is_bare_label(paragraphs[i - 1].subject.key()) && holds_labels_only(paragraphs[i])) paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i - 1));
}

/// 成员因工作变动需要调整的，自然替补: of the notice's own body, wherever it stands.
bool is_aside(std::string_view key, const rules::RuleSet& narrative) {
  for (auto match = narrative.find(key); match; match = narrative.find(key, text::character_at(key, match->whole.begin).end))
    if (match->constant("is") == "aside") return true;
  return false;
}

}  // namespace

bool holds_labels_only(const ClosedParagraph& paragraph) {
  const std::vector<Closing>& closings = paragraph.closings.all;
  return !closings.empty() &&
         std::all_of(closings.begin(), closings.end(), [](const Closing& closing) { return closing.text.empty(); }) &&
         closings.back().responsibility.end >= paragraph.subject.key().size();
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

bool ParsedItem::only_sentences() const {
  for (const ClosedParagraph& paragraph : paragraphs)
    for (const Closing& closing : paragraph.closings.all)
      if (!closing.sentence) return false;
  return closed();
}

bool ParsedItem::closed() const { return std::any_of(paragraphs.begin(), paragraphs.end(), has_closings); }

std::vector<ParsedItem> parse_outline(const Notice& notice, const ResponsibilityReader& reader, const DutySentences& sentences, const rules::Book& book,
                                      const rules::Lexicon& lexicon) {
  const std::vector<OutlineItem>& outline = notice.outline;
  const rules::Vocabulary& task_verbs = book.vocabulary("task-verbs");
  const rules::RuleSet &text_labels = book.set("task-text"), &narrative = book.set("narrative"), &points = book.set("task-label"), &slip_lists = book.set("slip-list"), &list_leads = book.set("list-lead");
  std::vector<ParsedItem> items(outline.size());
  for (std::size_t i = 0; i < outline.size(); ++i) {
    items[i].item = &outline[i];
    items[i].title = outline[i].title;
    read_title(items[i], reader, task_verbs);
    for (const Passage& passage : outline[i].paragraphs) {
      if (belongs_to_line_above(items[i].paragraphs, passage, reader, task_verbs)) continue;
      rules::Subject subject{passage};
      Closings closings = closings_of(subject, reader, task_verbs);
      if (leave_points(subject.key(), closings.all, points)) closings.all.clear();
      if (!items[i].paragraphs.empty() && closings.all.empty() && is_aside(subject.key(), narrative)) continue;
      items[i].paragraphs.push_back({std::move(subject), std::move(closings)});
    }
  }
  for (ParsedItem& item : items) leave_bare_labels(item.paragraphs, reader);
  doubt_brackets(items, book.set("bracket-remark"));
  read_times(items, lexicon);
  give_labels_to_items_below(items);
  leave_list_leads(items, list_leads);
  leave_own_duties(items, lexicon, sentences);
  fold_lone_assignments(items, lexicon);
  find_parents(items, slip_lists);
  read_bare_units(items, reader.lists());
  share_sentences(items, book.set("back-reference"), reader, task_verbs);
  fold_inline_lists(items, reader, task_verbs);
  share_closing_labels(items, book.set("chapter"), sentences);
  for (std::size_t i = 0; i < items.size(); ++i)
    if (!items[i].leaf && announces_items(items[i], slip_lists) && (items[i].item->level == 0 || items[i].closed())) read_slip(items, i, text_labels, lexicon);
  fold_labels(items, lexicon, sentences);
  for (ParsedItem& item : items) set_heading(item, lexicon);
  const bool lists_tasks = rules::titles_table(book, text::fold(notice.title.value));
  for (std::size_t i = 0; i < items.size(); ++i) {
    set_gives(items, i, lexicon);
    set_list_lead(items, i, list_leads, reader);
    set_unit_heading(items, i, reader, task_verbs, {text_labels, book.set("theme-heading")}, lists_tasks);
  }
  return items;
}

const Inherited* inherited_by(const std::vector<ParsedItem>& items, std::size_t index) {
  for (std::size_t above = items[index].parent; above != kNoItem; above = items[above].parent)
    if (items[above].gives) return &*items[above].gives;
  return nullptr;
}

}  // namespace fenjie::task
