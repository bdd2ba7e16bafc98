#include "layout/paragraphs.h"

#include <algorithm>
#include <string>

#include "layout/counted_labels.h"
#include "layout/cut_labels.h"
#include "layout/cut_words.h"
#include "layout/printed_widths.h"
#include "layout/text_shape.h"
#include "rules/decimal_chapters.h"
#include "rules/period_line.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {

namespace {

constexpr int kWidestWrap = 200;  // display columns: no page holds more, a wider line is a paragraph
constexpr int kIndent = 2;
constexpr int kMostOpenLines = 8;         // a bracket left open longer was never closed
constexpr std::u32string_view kOpens = U"（《“〔", kCloses = U"）》”〕";
constexpr std::size_t kLongestWord = 40;  // bytes of a key: 成员： 联系电话：

bool is_full(int columns, int width) { return columns * 20 >= width * 17; }

/// No character more would fit.
bool is_strictly_full(const PrintedLine& line, int width) { return line.width + 2 >= width; }

bool breaks_off(const std::string& key) { return key.ends_with("，") || key.ends_with("、") || key.ends_with(","); }

std::vector<std::string_view> keys_of(const std::vector<const PrintedLine*>& lines) {
  std::vector<std::string_view> keys;
  for (const PrintedLine* line : lines) keys.emplace_back(line->key);
  return keys;
}

class Joiner {
 public:
  Joiner(const std::vector<const PrintedLine*>& lines, const rules::Lexicon& lexicon, const rules::Book& book)
      : lines_(lines),
        shape_(shape_of(lines, book.set("numbering"))),
        lexicon_(lexicon),
        numbering_(book.set("numbering")),
        before_digits_(book.set("numbering-before-digit")),
        bullets_(book.set("bullet")),
        header_(book.set("header")),
        attachment_(book.set("attachment")),
        responsibility_(book.set("responsibility")),
        assignments_(book.set("assignment")),
        labelled_bracket_(responsibility_),
        printed_(shape_.edge),
        chapters_(rules::decimal_chapters(book, keys_of(lines))),
        counted_(book) {}

  std::vector<bool> begins() {
    std::vector<bool> result(lines_.size(), true);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      result[i] = i == 0 || !goes_on(i);
      note(i, result[i]);
    }
    return result;
  }

 private:
  bool goes_on(std::size_t i) const;
  bool goes_on_after_sentence(std::size_t i) const;
  bool closes_below(std::size_t i) const;
  bool is_first_line(std::size_t i) const;
  bool page_ends_sentence_open(std::size_t i) const;
  bool begins_with_label(const PrintedLine& before, const PrintedLine& line, bool sentence_open) const;
  bool stands_below(std::string_view level) const;
  bool ends_with_unit(const PrintedLine& line) const;
  bool joins_unit(const PrintedLine& before, const PrintedLine& line) const;
  bool ends_with_assignment(std::string_view key) const;
  bool sentence_goes_on(const PrintedLine& before, const PrintedLine& line, std::size_t i) const;
  bool cuts_value(const PrintedLine& before, const PrintedLine& line) const;
  bool begins_with_responsibility(std::string_view key) const;
  bool holds_responsibility(std::string_view key) const;
  bool begins_with_heading(std::string_view key) const;
  bool begins_with_name(const PrintedLine& line) const;
  bool tells_below_names(const PrintedLine& before, const PrintedLine& line) const;
  bool is_header(const std::string& key) const;
  bool is_title(const std::string& key) const;
  bool is_signature(std::size_t i) const;
  bool tells_who_must(std::string_view key) const;
  bool fits_beside(std::size_t i) const;
  bool copied_line_goes_on(const PrintedLine& before, const PrintedLine& line, std::size_t i) const;
  bool is_label(std::string_view key) const;
  void note(std::size_t at, bool begins);

  const std::vector<const PrintedLine*>& lines_;
  const TextShape shape_;
  const rules::Lexicon& lexicon_;
  const rules::RuleSet& numbering_;
  const rules::RuleSet& before_digits_;
  const rules::RuleSet& bullets_;
  const rules::RuleSet& header_;
  const rules::RuleSet& attachment_;
  const rules::RuleSet& responsibility_;
  const rules::RuleSet& assignments_;
  LabelledBracket labelled_bracket_;
  PrintedWidths printed_;
  const std::vector<std::optional<rules::Match>> chapters_;  // 2 燃料保供 over 2.1
  int open_brackets_ = 0, open_lines_ = 0;
  int reached_ = 0;         // display columns up to the end of the line before, with the pieces of its own printed line in front of it
  bool running_ = false;   // the paragraph holds a comma or full stop
  bool labelled_ = false;  // the paragraph begins like 责任单位：
  bool indented_ = false;  // the paragraph begins with an indent, and with running text: a comma or full stop stands in it
  std::string_view heading_level_;  // of the label in front of the line before, which begins a paragraph and holds no sentence mark
  bool responsible_ = false;  // ... and with a label that says who is responsible
  bool names_ = false;        // the paragraph holds such a label
  CountedLabels counted_;
};

/// The line may be a piece of the printed line that the one before is a piece of, too: marks are printed narrower than they are counted here.
bool Joiner::fits_beside(std::size_t i) const {
  const int width = shape_.width[i - 1];
  return shape_.edge > 0 && reached_ + kHanging < width && reached_ + lines_[i]->width <= width + width / kNarrowed;
}

/// In text copied from a PDF file: a label by itself, running text that breaks off, or pieces that together are as wide as a printed line.
bool Joiner::copied_line_goes_on(const PrintedLine& before, const PrintedLine& line, std::size_t i) const {
  if (shape_.edge == 0 || shape_.indents_part || numbering_.at_start(line.key) || begins_with_word(line.key) || is_header(line.key)) return false;
  const bool numbered = numbering_.at_start(before.key).has_value(), at_edge = printed_.reach_edge() && !numbered;
  const char32_t last = text::character_before(before.key, before.key.size());
  if (numbered && !is_label(before.key) && !printed_.reach_edge() && (text::is_han(last) || last == U'”')) return false;  // a heading: 推行“一网通办”
  if (is_label(before.key) || ((running_ || at_edge) && !ends_sentence(before))) return true;
  const int both = reached_ + line.width;
  return !ends_sentence(line) && fits_beside(i) && both + kHanging >= shape_.edge && both <= shape_.edge + kHanging;
}

/// 16． and nothing behind it.
bool Joiner::is_label(std::string_view key) const {
  const auto label = numbering_.at_start(key);
  return label && label->whole.end == key.size();
}

/// The bracket that is open in front of a line is closed in it or soon, and nothing begins in between: （市 over 发展改革委负责）, as text copied
/// from a PDF file breaks in front of a bracket.
bool Joiner::closes_below(std::size_t i) const {
  int open = open_brackets_;
  for (std::size_t below = i; below < lines_.size() && below < i + kMostOpenLines; ++below) {
    const PrintedLine& line = *lines_[below];
    if (line.blank_before || numbering_.at_start(line.key) || bullets_.at_start(line.key)) return false;
    if (open = open_behind(line.key, open, kOpens, kCloses); open == 0) return true;
  }
  return false;
}

/// Brackets left open and numbers seen, up to and including this line.
void Joiner::note(std::size_t at, bool begins) {
  const PrintedLine& line = *lines_[at];
  names_ = (!begins && names_) || (line.key.find("：") != std::string::npos && holds_responsibility(line.key));
  running_ = (!begins && running_) || holds_sentence_mark(line.key);
  indented_ = (begins ? line.indent >= shape_.margin[at] + kIndent : indented_) && (holds_sentence_mark(line.key) || (!begins && indented_));
  reached_ = !begins && fits_beside(at) ? reached_ + line.width : line.width;
  if (begins || open_lines_ > kMostOpenLines) open_brackets_ = open_lines_ = 0;
  labelled_bracket_.add(line.key, begins);
  printed_.add(at > 0 ? lines_[at - 1] : nullptr, line, line.blank_before || numbering_.at_start(line.key));
  open_brackets_ = open_behind(line.key, open_brackets_, kOpens, kCloses);
  open_lines_ = open_brackets_ > 0 ? open_lines_ + 1 : 0;
  const auto label = begins && !holds_sentence_mark(line.key) ? numbering_.at_start(line.key) : std::nullopt;
  heading_level_ = label ? label->constant("level") : std::string_view{};
  if (!begins) return;
  labelled_ = begins_with_word(line.key);
  responsible_ = labelled_ && begins_with_responsibility(line.key);
  counted_.add(line.key);
}

/// A label begins a paragraph (一是 may stand anywhere in one); in the middle of a sentence, and in front of a digit, only one that
/// goes on counting does (多报合一、信息共享).
bool Joiner::begins_with_label(const PrintedLine& before, const PrintedLine& line, bool sentence_open) const {
  const auto label = numbering_.at_start(line.key);
  if (label ? label->constant("level") == "point" : !before_digits_.at_start(line.key)) return false;
  if (label && (!sentence_open || label->constant("begins") == "always")) return true;
  const bool is_first = counted_.number_of(line.key) == 1;
  if (!label && !sentence_open && is_first) return true;  // 1、5个社区食堂
  if (responsible_ && is_first) return true;  // 责任单位：A、B over a list of items
  if (label && is_first && stands_below(label->constant("level"))) return true;
  const int more = counted_.more_than_last(line.key).value_or(0);
  return more == 1 || (more > 0 && (ends_with_unit(before) || holds_responsibility(before.key)));  // an extract keeps the numbers of its list
}

/// 1. under （一）消防通道被占用的问题, a line without a mark.
bool Joiner::stands_below(std::string_view level) const { return !heading_level_.empty() && heading_level_.size() == level.size() && heading_level_ < level; }

/// …责任科室：对外贸易科、电子商务科.
bool Joiner::ends_with_unit(const PrintedLine& line) const { return lexicon_.is_unit(last_name(line.key)); }

/// 和市财政局 under 市教育局: no paragraph begins with the word between two names.
bool Joiner::joins_unit(const PrintedLine& before, const PrintedLine& line) const {
  constexpr std::size_t kLongest = 36;  // bytes of a name
  constexpr std::string_view kAnd = "和";
  const std::size_t stop = before.key.rfind("。");
  const bool named = ends_with_unit(before) || (stop != std::string::npos && lexicon_.is_unit(std::string_view(before.key).substr(stop + kAnd.size())));
  if (!line.key.starts_with(kAnd) || !(named || (before.key.ends_with("）") && open_brackets_ == 0))) return false;
  const auto is_unit = [&](std::size_t begin, std::size_t end) { return lexicon_.is_unit(std::string_view(line.key).substr(begin, end - begin)); };
  for (std::size_t at = kAnd.size(); at < std::min(line.key.size(), kLongest);) {
    at = text::character_at(line.key, at).end;
    if (is_unit(0, at)) return false;  // 和平县教育局
    if (is_unit(kAnd.size(), at)) return true;
  }
  return false;
}

/// 责任单位：… under 改造老旧小区12个, which no mark ends.
bool Joiner::begins_with_responsibility(std::string_view key) const {
  const auto label = responsibility_.at_start(key.substr(0, kLongestWord * 2));
  return label && key.substr(0, label->whole.end).ends_with("：");
}

/// 老年人体检进村　　责任人：公卫科 祝小兰: nothing of this item follows.
bool Joiner::holds_responsibility(std::string_view key) const {
  const std::vector<rules::Match> all = responsibility_.all(key);
  return std::any_of(all.begin(), all.end(), [&](const rules::Match& label) { return key.substr(0, label.whole.end).ends_with("："); });
}

/// 整改目标：… under （一）项目进度缓慢的问题: a heading that tables know.
bool Joiner::begins_with_heading(std::string_view key) const {
  const std::size_t colon = key.find("：");
  if (colon == std::string_view::npos || colon == 0 || colon > kLongestWord) return false;
  const auto role = lexicon_.heading(key.substr(0, colon));
  return role == ColumnRole::task || role == ColumnRole::other;
}

/// A line of a list of names: 王小明 县水利局局长.
bool Joiner::begins_with_name(const PrintedLine& line) const {
  const std::string& text = line.text.text();
  std::size_t end = text.find(' ');
  if (end == std::string::npos) return false;
  if (text::length(std::string_view(text).substr(0, end)) == 1) end = text.find(' ', end + 1);
  return end < kLongestWord && lexicon_.is_person(text::fold(text.substr(0, end)));
}

/// 负责伤员救治。 under 责任单位：市医保局、市红十字会: the list ends with a whole name, and what is to be done follows. An empty line
/// below a whole day (时间安排：10月底前), or what is no task's verb below one, ends the labels, too.
bool Joiner::tells_below_names(const PrintedLine& before, const PrintedLine& line) const {
  constexpr std::string_view kMark = "、", kColon = "：", kBefore = "前";
  const std::size_t colon = before.key.rfind(kColon);
  const std::string_view value = colon == std::string::npos ? std::string_view{} : std::string_view(before.key).substr(colon + kColon.size());
  const bool day = lexicon_.is_deadline(value);
  if (day && value.ends_with(kBefore) && !lexicon_.begins_like_task(line.key)) return true;  // 9月1日前 over 请各单位认真落实
  if (!responsible_ || breaks_off(before.key)) return false;
  if (line.blank_before && day) return true;
  if (!lexicon_.begins_like_task(line.key) && !tells_who_must(line.key)) return false;
  const std::string_view last = last_name(before.key), first = std::string_view(line.key).substr(0, line.key.find(kMark));
  return lexicon_.is_unit(last) && !lexicon_.is_unit(first) && !lexicon_.is_unit(std::string(last) + std::string(first));
}

/// 各级各部门要认真贯彻…, 县教育局负责…
bool Joiner::tells_who_must(std::string_view key) const {
  const std::size_t must = std::min(key.substr(0, kLongestWord).find("要"), key.substr(0, kLongestWord).find("负责"));
  return must != std::string_view::npos && must > 0 && lexicon_.is_unit(key.substr(0, must));
}

/// Where an indent begins each paragraph, a line without one goes on an open sentence, however short the line before is.
bool Joiner::sentence_goes_on(const PrintedLine& before, const PrintedLine& line, std::size_t i) const {
  if (!shape_.indents_part || shape_.line_is_paragraph || line.indent >= shape_.margin[i] + kIndent) return false;
  return !ends_sentence(before) && !numbering_.at_start(line.key) && !begins_with_word(line.key) && !is_header(line.key);
}

/// 责任单位：财政局牵头，科技 over 创新局配合, 李 over 建国, 2025年11月 over 底前: the line's end cuts the last value behind a label.
bool Joiner::cuts_value(const PrintedLine& before, const PrintedLine& line) const {
  constexpr std::size_t kLongest = 36;  // bytes of a name's rest
  const std::string last{last_name(before.key)};
  if (!labelled_ || last.empty() || ends_sentence(before) || numbering_.at_start(line.key) || begins_with_word(line.key)) return false;
  const std::string first = line.key.substr(0, line.key.find("、"));
  if (lexicon_.is_person(last + first) && !lexicon_.may_be_person(last) && !lexicon_.is_person(first)) return true;
  if (lexicon_.is_deadline(last + first) && !lexicon_.is_deadline(last)) return true;
  for (std::size_t at = 0; responsible_ && !lexicon_.is_unit(last) && at < std::min(line.key.size(), kLongest);) {
    at = text::character_at(line.key, at).end;
    if (lexicon_.is_unit(last + line.key.substr(0, at))) return true;
  }
  return false;
}

/// 出租房屋隐患排查（县公安局牵头，各乡镇配合）: a heading, and its text on the next line.
bool Joiner::ends_with_assignment(std::string_view key) const {
  constexpr std::string_view kOpen = "（", kClose = "）", kComma = "，";
  const std::size_t open = key.rfind(kOpen);
  if (open == std::string_view::npos || !key.ends_with(kClose)) return false;
  const std::string_view inner = key.substr(open + kOpen.size(), key.size() - kClose.size() - open - kOpen.size());
  const std::size_t comma = inner.rfind(kComma);
  return assignments_.full(comma == std::string_view::npos ? inner : inner.substr(comma + kComma.size())).has_value();
}

bool Joiner::is_header(const std::string& key) const {
  const auto match = header_.full(key);
  if (!match) return false;
  const std::string_view is = match->constant("is");
  return is == "number" || is == "title" || is == "title-begin" || is == "issuer" || is == "date" ||
         is == "signature" || is == "copies_to" || is == "imprint";
}

/// …加强监管，保障消费者个人信 over an empty line and 息安全。: a page ended there.
bool Joiner::page_ends_sentence_open(std::size_t i) const {
  const PrintedLine& before = *lines_[i - 1];
  const PrintedLine& line = *lines_[i];
  if (!running_ || !text::is_han(text::character_before(before.key, before.key.size())) || !is_strictly_full(before, std::max(shape_.width[i - 1], shape_.edge - kHanging))) return false;
  return holds_sentence_mark(line.key) && !numbering_.at_start(line.key) && !begins_with_word(line.key) && !is_header(line.key);
}

/// 某市人民政府办公室 over the date: nothing of 责任单位：A、B above it, unless that breaks off.
bool Joiner::is_signature(std::size_t i) const {
  constexpr std::size_t kMost = 12;  // who sign together
  const auto is = [&](std::size_t at, std::string_view what) {
    const auto match = at < lines_.size() ? header_.full(lines_[at]->key) : std::nullopt;
    return match && match->constant("is") == what;
  };
  std::size_t below = i;
  while (below < i + kMost && is(below, "issuer")) ++below;
  if (below == i || !is(below, "date")) return false;
  const std::string& key = lines_[i - 1]->key;
  const std::string last{last_name(key)};
  return !breaks_off(key) && (lexicon_.is_unit(last) || lexicon_.is_deadline(last) || !lexicon_.is_unit(last + lines_[i]->key));
}

/// A wrapped line that is two characters short of its neighbours was indented by two.
bool Joiner::is_first_line(std::size_t i) const {
  const int missing = shape_.width[i] - lines_[i]->width;
  return missing >= 3 && missing <= 5 && !ends_sentence(*lines_[i]) && i + 1 < lines_.size() &&
         !numbering_.at_start(lines_[i + 1]->key);
}

bool Joiner::is_title(const std::string& key) const {
  const auto match = header_.full(key);
  return match && match->constant("is").starts_with("title");
}

/// The line before is full and ends a sentence: chance, or the paragraph's end?
bool Joiner::goes_on_after_sentence(std::size_t i) const {
  const PrintedLine& before = *lines_[i - 1];
  if (!shape_.indents_part && !is_strictly_full(before, std::max(shape_.width[i - 1], shape_.edge - kHanging))) return false;
  if (!shape_.indents_part && is_first_line(i)) return false;
  if (begins_with_word(lines_[i]->key) || is_header(lines_[i]->key)) return false;
  if (!before.key.ends_with("：")) return true;
  const auto match = header_.full(before.key);
  return !match || match->constant("is") != "addressees";
}

bool Joiner::goes_on(std::size_t i) const {
  const PrintedLine& before = *lines_[i - 1];
  const PrintedLine& line = *lines_[i];
  const int width = shape_.width[i - 1];
  if (labelled_bracket_.goes_on(lines_, i, numbering_, lexicon_)) return true;
  if (before.width > kWidestWrap || line.width > kWidestWrap) return false;
  const bool set_apart = line.blank_before && shape_.blanks_part && !line.page_break_before && !page_ends_sentence_open(i);
  if (!set_apart && (goes_on_in_quotes(before.key, line.key) || cuts_day(before.key, line.key, lexicon_))) return true;
  if (set_apart || bullets_.at_start(line.key) || chapters_[i]) return false;
  if (cuts_label(before.key, line.key, responsibility_) || joins_unit(before, line)) return true;
  if (names_ && !ends_sentence(before) && cuts_name_before_label(before.key, line.key, responsibility_, lexicon_)) return true;
  if (open_brackets_ > 0 && !numbering_.at_start(line.key) && (before.width * 2 >= width || closes_below(i))) return true;
  if (open_brackets_ == 0 && (begins_with_responsibility(line.key) || begins_with_heading(line.key) || parts_label(line.text.text(), responsibility_))) return false;
  if (is_signature(i) || tells_below_names(before, line) || ends_with_assignment(before.key)) return false;
  if (numbering_.at_start(before.key) && rules::ends_with_period(before.key, lexicon_)) return false;
  if (cuts_value(before, line) || (indented_ && sentence_goes_on(before, line, i)) || copied_line_goes_on(before, line, i)) return true;
  if ((ends_sentence(before) || before.key.ends_with("）")) && rules::is_period_line(line.key, lexicon_)) return false;
  if (labelled_ && breaks_off(before.key) && !begins_with_word(line.key) && !numbering_.at_start(line.key)) return true;
  if (shape_.indents_part && line.indent >= shape_.margin[i] + kIndent) return false;
  const bool part_ends = before.key.ends_with("；");  // 一是……；二是……
  const bool sentence_open = !ends_sentence(before) || (part_ends && !shape_.line_is_paragraph);
  if (begins_with_label(before, line, sentence_open && !part_ends && is_full(reached_, width))) return false;
  if (line.key.starts_with("附") && attachment_.full(line.key)) return false;
  if (before.key.starts_with("附") && begins_with_word(line.key) && attachment_.full(before.key)) return false;  // 附：…领导小组 over 组长：
  if (before.key.starts_with("附件") && !is_strictly_full(before, width) && line.width * 4 > width && is_title(line.key)) return false;
  const bool heads = numbering_.at_start(before.key) && before.key.find("。") == std::string::npos && !breaks_off(before.key) && !printed_.reach_edge();
  if (heads && shape_.edge > 0 && tells_who_must(line.key)) return false;  // （三）实施“一码联动” over 县数据局负责…
  if (fits_beside(i) && !ends_sentence(before) && may_be_pieces(before, line)) return true;
  if (!numbering_.at_start(line.key) && cuts_word(before.key, line.key)) return true;
  if (breaks_off(before.key) && (shape_.line_is_paragraph || before.width * 10 >= width * 6)) return true;
  if (!is_full(reached_, width) || begins_with_name(line)) return false;
  const bool list = begins_with_word(before.key) || begins_with_name(before);
  const bool sentence = before.key.find("，") != std::string::npos || before.key.find("；") != std::string::npos;
  if (list && begins_with_word(line.key) && !(sentence && is_strictly_full(before, width))) return false;
  if (sentence_open) return !shape_.line_is_paragraph || breaks_off(before.key);
  return !shape_.line_is_paragraph && goes_on_after_sentence(i);
}

}  // namespace

std::vector<bool> paragraph_begins(const std::vector<const PrintedLine*>& lines, const rules::Lexicon& lexicon,
                                   const rules::Book& book) {
  return Joiner(lines, lexicon, book).begins();
}

Paragraph paragraph_of(const std::vector<const PrintedLine*>& lines, std::size_t begin, std::size_t end,
                       bool has_pages) {
  Paragraph paragraph;
  for (std::size_t i = begin; i < end; ++i) paragraph.lines.push_back(lines[i]->text);
  paragraph.text = text::join(paragraph.lines);
  paragraph.page = has_pages ? lines[begin]->page : 0;
  paragraph.blank_before = lines[begin]->blank_before;
  return paragraph;
}

}  // namespace fenjie::layout
