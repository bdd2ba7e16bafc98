#include "notice/outline.h"

#include "notice/labels.h"
#include "notice/period_lines.h"
#include "notice/point_lines.h"
#include "notice/unit_lines.h"
#include "rules/decimal_chapters.h"
#include "rules/period_line.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestTitle = 180;  // bytes of key: 60 characters

bool ends_with_mark(std::string_view key) {
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "，", "）"})
    if (key.ends_with(mark)) return true;
  return false;
}

/// 编制、 and 规划， at a line's end: the sentence goes on below.
bool breaks_off(std::string_view key) { return key.ends_with("、") || key.ends_with("，"); }

/// 第五条　申请和受理; not the first line of what the article rules.
bool may_title(std::string_view key, const Field& label) {
  constexpr std::size_t kLongestOfArticle = 45;  // bytes: 15 characters
  return !breaks_off(key) && (!label.value.ends_with("条") || key.size() <= kLongestOfArticle);
}

/// A heading stands on its line alone: short, one sentence, no mark at its end.
bool is_title(std::string_view key) {
  return !key.empty() && key.size() <= kLongestTitle && key.find("。") == std::string_view::npos &&
         key.find("；") == std::string_view::npos && !ends_with_mark(key);
}

/// 主要任务： is a heading too when it is short; its colon belongs to the evidence only.
bool is_title_with_colon(std::string_view key) {
  constexpr std::size_t kLongest = 60;
  return key.size() <= kLongest && key.ends_with("：") && is_title(key.substr(0, key.size() - 3));
}

/// 整改措施：
bool is_measures_label(std::string_view key, const rules::Lexicon& lexicon) {
  constexpr std::string_view kColon = "：";
  return key.ends_with(kColon) && lexicon.is_measure_heading(key.substr(0, key.size() - kColon.size()));
}

/// The measures that a label inside an item announces, where their numbers are of the items' own kind or above it: they are
/// text of the item.
class Measures {
 public:
  explicit Measures(const rules::Lexicon& lexicon) : lexicon_(lexicon) {}

  /// @param open_level of the item that the paragraph stands in
  bool hold(const rules::Subject& paragraph, const std::vector<Label>& labels, int open_level) {
    const std::string_view key = paragraph.key();
    if (open_level <= kChapter) return false;
    if (labels.empty()) {
      next_ = is_measures_label(key, lexicon_) ? 1 : 0;
      return false;
    }
    const Label& first = labels.front();
    const bool counts_anew = first.level <= open_level;
    if (first.span.begin > 0) return next_ = 0, counts_anew && first.numeral == 1 && is_measures_label(key.substr(0, first.span.begin), lexicon_);
    const bool counts_on = next_ > 0 && first.numeral == next_ && (next_ == 1 || first.rule == rule_);
    next_ = counts_on && counts_anew ? next_ + 1 : 0;
    rule_ = first.rule;
    return next_ > 0;
  }

 private:
  static constexpr int kChapter = 1;
  const rules::Lexicon& lexicon_;
  int next_ = 0;  // number of the next measure on a line of its own; 0: none is awaited
  std::string_view rule_;
};

/// ◆责任单位：A in running text: the mark counts no item.
bool marks_responsibility(const rules::Subject& paragraph, const std::vector<Label>& labels, const Context& context) {
  if (labels.size() != 1 || labels.front().span.begin > 0 || !labels.front().rule.starts_with("bullet.")) return false;
  const std::string_view text = std::string_view(paragraph.key()).substr(labels.front().span.end);
  const auto label = context.book.set("responsibility").at_start(text);
  return label && (text.substr(0, label->whole.end).ends_with("：") || text.substr(0, label->whole.end).ends_with("〕"));  // not ●完成排查
}

/// 2 of 2 燃料保供 over 2.1, for each paragraph that is such a heading.
std::vector<std::optional<Label>> chapter_labels(const std::vector<rules::Subject>& paragraphs, const rules::Book& book) {
  constexpr int kLevel = 3;  // over 2.1, which stands at the level of （1）
  std::vector<std::string_view> keys;
  for (const rules::Subject& paragraph : paragraphs) keys.emplace_back(paragraph.key());
  std::vector<std::optional<Label>> labels(paragraphs.size());
  const auto chapters = rules::decimal_chapters(book, keys);
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (chapters[i]) labels[i] = label_of(*chapters[i], keys[i], kLevel);
  return labels;
}

class Outline {
 public:
  Outline(std::vector<OutlineItem>& items, int attachment, const rules::Lexicon& lexicon) : items_(items), attachment_(attachment), lexicon_(lexicon) {}

  void add_paragraph(Passage text) {
    if (text.empty()) return;
    if (fresh_) {
      items_.push_back({.level = 0, .label = {}, .title = {}, .paragraphs = {}, .rule = "", .attachment = attachment_});
      fresh_ = false;
    }
    head_with_period(items_.back());
    if (goes_on(items_.back()))
      items_.back().paragraphs.back() = text::join({items_.back().paragraphs.back(), text});
    else
      items_.back().paragraphs.push_back(std::move(text));
  }

  /// 负责统筹规划、 over 协调推进。, and in an article a line without an end mark: one sentence.
  static bool goes_on(const OutlineItem& item) {
    if (item.level == 0 || item.paragraphs.empty()) return false;
    const std::string key = text::fold(item.paragraphs.back().text());
    return breaks_off(key) || (item.label.value.ends_with("条") && !ends_with_mark(key));
  }

  /// 三、验收阶段（10月1日—10月31日） over another paragraph: a heading, for all that a bracket ends it.
  void head_with_period(OutlineItem& item) const {
    if (item.level == 0 || !item.title.empty() || item.paragraphs.size() != 1) return;
    const std::string key = text::fold(item.paragraphs.front().text());
    if (key.size() > kLongestTitle || key.find("。") != std::string::npos || !rules::ends_with_period(key, lexicon_)) return;
    item.title = field_of(item.paragraphs.front(), item.rule);
    item.paragraphs.clear();
  }

  /// The mark is evidence of the item that it stands in.
  void add_marked_paragraph(const rules::Subject& paragraph, const Label& mark) {
    add_paragraph(text::trimmed(paragraph.slice({mark.behind, paragraph.key().size()})));
    const std::vector<Span> spans = paragraph.slice(mark.span).spans();
    items_.back().label.spans.insert(items_.back().label.spans.end(), spans.begin(), spans.end());
  }

  void add_item(const rules::Subject& paragraph, const Label& label, std::size_t end) {
    OutlineItem item{.level = label.level,
                     .label = {},
                     .title = {},
                     .paragraphs = {},
                     .rule = std::string(label.rule),
                     .attachment = attachment_};
    item.label = field_of(text::clean(paragraph.slice(label.span)), item.rule);
    if (label.behind > label.span.end) {
      const std::vector<Span> repeat = paragraph.slice({label.span.end, label.behind}).spans();
      item.label.spans.insert(item.label.spans.end(), repeat.begin(), repeat.end());
      merge_touching(item.label.spans);
    }
    const Span rest{label.behind, end};
    const std::string_view key = std::string_view(paragraph.key()).substr(rest.begin, rest.size());
    Passage text = text::trimmed(paragraph.slice(rest));
    if (is_title(key) && may_title(key, item.label)) {
      item.title = field_of(text, item.rule);
    } else if (is_title_with_colon(key)) {
      item.title = field_of(text::trimmed(paragraph.slice({rest.begin, end - 3})), item.rule);
      item.title.spans = text.spans();
    } else if (!text.empty()) {
      item.paragraphs.push_back(std::move(text));
    }
    items_.push_back(std::move(item));
    fresh_ = false;
  }

  /// 县教育局 on a line of its own, or in front of a colon and a sentence.
  void add_unit_line(const rules::Subject& paragraph, const UnitLine& line) {
    constexpr std::string_view kRule = "outline.unit-line";
    add_item(paragraph, {.span = {}, .level = line.level, .numeral = 0, .rule = kRule, .behind = 0}, line.behind);
    add_paragraph(text::trimmed(paragraph.slice({line.behind, paragraph.key().size()})));
  }

  /// 3月份：, 第一阶段：宣传发动（3月1日至3月31日） on a line of its own.
  void add_period_line(const rules::Subject& paragraph, int level) {
    constexpr std::string_view kRule = "outline.period-line";
    add_item(paragraph, {.span = {}, .level = level, .numeral = 0, .rule = kRule, .behind = 0}, paragraph.key().size());
    head_with_period(items_.back());
  }

  bool in_running_text() const { return !fresh_ && items_.back().level == 0; }
  /// Of the item that goes on; 0 where none does.
  int open_level() const { return fresh_ ? 0 : items_.back().level; }

 private:
  std::vector<OutlineItem>& items_;
  int attachment_;
  const rules::Lexicon& lexicon_;
  bool fresh_ = true;  // no item of this part of the notice yet
};

/// ◆ 县教育局 over 1., ◆ 县公安局 over 2.: where each mark of a list has a line without a full stop over numbered items, it is their heading.
void raise_marks(std::vector<OutlineItem>& items, std::size_t first) {
  static constexpr std::string_view kMark = "bullet.";
  const auto is_mark = [](const OutlineItem& item) { return std::string_view(item.rule).starts_with(kMark); };
  std::vector<std::size_t> marks;
  int below = 0;  // level of the items under them
  for (std::size_t i = first; i < items.size(); ++i) {
    if (!is_mark(items[i])) continue;
    const bool heads = !items[i].title.empty() && items[i].paragraphs.empty() && i + 1 < items.size() && !is_mark(items[i + 1]) && items[i + 1].level < items[i].level;
    if (!heads || (below > 0 && items[i + 1].level != below)) return;
    below = items[i + 1].level;
    marks.push_back(i);
  }
  if (marks.size() < 2 || below < 2) return;
  for (const std::size_t mark : marks) items[mark].level = below - 1;
}

/// （一） right under 第五条, whose levels are one: the items up to the next article, chapter or attachment stand a level lower.
void lower_under_articles(std::vector<OutlineItem>& items, std::size_t first) {
  constexpr int kArticle = 2;
  const auto is_article = [](const OutlineItem& item) { return item.level == kArticle && item.label.value.ends_with("条"); };
  const auto begins_list = [](const OutlineItem& item) { return item.level == kArticle && text::fold(item.label.value) == "（一）"; };
  bool lowered = false;
  for (std::size_t i = first; i < items.size(); ++i) {
    if (items[i].level < kArticle || is_article(items[i])) lowered = false;
    lowered = lowered || (i > first && begins_list(items[i]) && is_article(items[i - 1]));
    if (lowered) ++items[i].level;
  }
}

/// （1） right under 5.2.1 or 5.1, of the same level or a lower number: the items up to the next decimal one, or a chapter, stand below it.
void lower_under_decimals(std::vector<OutlineItem>& items, std::size_t first) {
  constexpr int kHighestList = 3;
  const auto is_decimal = [](const OutlineItem& item) { return item.rule.find("decimal") != std::string::npos; };
  int lower = 0;
  for (std::size_t i = first; i < items.size(); ++i) {
    const bool begins = i > first && is_decimal(items[i - 1]) && !is_decimal(items[i]) && items[i].level >= kHighestList && items[i].level <= items[i - 1].level;
    if (is_decimal(items[i]) || items[i].level < kHighestList) lower = 0;
    if (begins) lower = items[i - 1].level + 1 - items[i].level;
    items[i].level += lower;
  }
}

}  // namespace

std::vector<rules::Subject> paragraphs_of(const Lines& lines, Range range) {
  std::vector<rules::Subject> paragraphs;
  const auto is_free = [&](std::size_t i) { return !lines[i].taken && !lines[i].table; };
  for (std::size_t i = range.begin; i < range.end;) {
    const std::size_t first = i++;
    if (!is_free(first)) continue;
    std::vector<Passage> printed{lines[first].subject.passage()};
    while (i < range.end && is_free(i) && lines[i].paragraph == lines[first].paragraph)
      printed.push_back(lines[i++].subject.passage());
    paragraphs.emplace_back(text::join(printed));
  }
  return paragraphs;
}

void read_outline(const std::vector<rules::Subject>& paragraphs, int attachment, std::vector<OutlineItem>& outline,
                  const Context& context) {
  const std::size_t first = outline.size();
  Outline items(outline, attachment, context.lexicon);
  Measures measures(context.lexicon);
  Counting counting;
  const std::vector<UnitLine> unit_lines = unit_lines_of(paragraphs, context);
  const std::vector<int> period_lines = period_lines_of(paragraphs, context);
  const std::vector<std::optional<Label>> points = points_of(paragraphs, context), chapters = chapter_labels(paragraphs, context.book);
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const rules::Subject& paragraph = paragraphs[at];
    if (unit_lines[at].level > 0) {
      items.add_unit_line(paragraph, unit_lines[at]);
      continue;
    }
    if (period_lines[at] > 0) {
      items.add_period_line(paragraph, period_lines[at]);
      continue;
    }
    std::vector<Label> labels;
    if (chapters[at]) {
      counting.add(*chapters[at]);
      labels.push_back(*chapters[at]);
    } else {
      labels = labels_in(paragraph, context, counting);
    }
    if (points[at]) labels.insert(labels.begin(), *points[at]);
    if (measures.hold(paragraph, labels, items.open_level())) labels.clear();
    if (items.in_running_text() && marks_responsibility(paragraph, labels, context)) {
      items.add_marked_paragraph(paragraph, labels.front());
      continue;
    }
    const std::size_t lead = labels.empty() ? paragraph.key().size() : labels.front().span.begin;
    items.add_paragraph(text::trimmed(paragraph.slice({0, lead})));
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::size_t end = i + 1 < labels.size() ? labels[i + 1].span.begin : paragraph.key().size();
      items.add_item(paragraph, labels[i], end);
    }
  }
  raise_marks(outline, first);
  lower_under_articles(outline, first);
  lower_under_decimals(outline, first);
}

}  // namespace fenjie::notice
