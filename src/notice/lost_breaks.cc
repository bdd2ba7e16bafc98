#include "notice/lost_breaks.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "notice/titles.h"
#include "text/characters.h"
#include "text/numerals.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kLongestPrinted = 450;  // bytes: a longer line has lost its line breaks
constexpr std::size_t kLongWithTitle = 150;   // bytes: a line that begins with a title and goes on
constexpr std::size_t kLongestHeading = 90;   // bytes of a heading behind its label: 30 characters
constexpr std::size_t kLongestTitle = 450;    // bytes of a title that no blank ends
constexpr std::size_t kLongestHeader = 600;   // bytes that number, date or addressees behind a title may take
constexpr std::string_view kNumberMark = "〔";  // 渝府办函〔2021〕52号 behind 的函
constexpr std::size_t kLongestSigned = 200;   // bytes of signature and date
constexpr std::size_t kOneHan = 4;            // bytes: a word of one ideograph is the rest of a padded name
constexpr std::size_t kLongWord = 30;         // bytes: running text between two blanks
constexpr std::size_t kHeaderTokens = 60;     // a document on one line has its header among the first parts

/// A part of the line between two blanks.
struct Word {
  Span part;
  std::string key;
  bool wide_gap = false;  // the blank before it was printed wider than one space
  bool labelled = false;  // begins with 一、 or the like
  bool counted = false;   // with the number behind the last one in Arabic digits (2. behind 1.), and running text behind it
};

/// The blank at [at, at + 1) of the passage was printed wider than one space.
bool is_wide_blank(const Passage& passage, std::size_t at) {
  const std::vector<Span> spans = passage.spans({at, at + 1});
  return !spans.empty() && spans.front().size() > 1;
}

bool ends_with_any(std::string_view key, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return key.ends_with(mark); });
}

/// At most `bytes` of the text's front, whole characters.
std::string_view front_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

bool ends_sentence(std::string_view key) {
  return ends_with_any(key, {"。", "！", "？", "；", "：", "。）", "。”", "〕", "）"});
}

bool holds_mark(std::string_view key) {
  for (const std::string_view mark : {"。", "，", "；", "："})
    if (key.find(mark) != std::string_view::npos) return true;
  return false;
}

class Cutter {
 public:
  Cutter(const Passage& line, const Context& context) : line_(line), context_(context) {}

  std::vector<Passage> cut() {
    find_words();
    cut_at_blanks();
    std::vector<Passage> parts;
    std::size_t begin = 0;
    cuts_.insert(line_.size());
    for (const std::size_t at : cuts_) {
      if (at <= begin) continue;
      const Passage part = text::trimmed(line_.slice({begin, at}));
      begin = at;
      cut_run_together(part, parts);
    }
    return parts;
  }

 private:
  void find_words();
  void cut_at_blanks();
  bool cuts_before(std::size_t i) const;
  std::string_view is(std::size_t i) const;
  bool is_own_line(std::size_t i) const { return i < kHeaderTokens && !is(i).empty() && !is_cited(i); }
  bool is_cited(std::size_t i) const;
  bool is_date(std::size_t i) const;
  bool begins_document(const Passage& part) const;
  void cut_run_together(const Passage& part, std::vector<Passage>& parts);
  std::vector<std::size_t> cuts_of_header(const std::string& key);
  std::vector<std::size_t> cuts_without_title(std::string_view key) const;
  void cuts_of_signatures(const std::string& key, std::size_t from, std::vector<std::size_t>& cuts) const;
  std::size_t end_of_title(const std::string& key) const;
  std::size_t end_behind_title(std::string_view key) const;
  std::size_t end_of_promulgated(std::string_view key) const;

  const Passage& line_;
  const Context& context_;
  std::vector<Word> words_;
  bool wrapped_ = false;        // blanks stand for wraps within sentences
  bool expects_title_ = true;   // nothing before, or a signature
  std::string promulgated_;     // bare title of what the notice promulgates
  std::set<std::size_t> cuts_;  // bytes of the line
};

void Cutter::find_words() {
  const std::string& text = line_.text();
  std::size_t in_sentence = 0, after_sentence = 0;
  int last = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    Word word{{begin, end}, {}, begin > 0 && is_wide_blank(line_, begin - 1), false};
    const std::string_view printed = std::string_view(text).substr(begin, end - begin);
    word.key = text::fold(printed.size() > kLongestPrinted ? front_of(printed, kOneHan * 10) : printed);
    const auto label = context_.book.set("numbering").at_start(word.key);
    word.labelled = label && label->constant("level") != "point";
    const auto numeral = word.labelled ? label->field("numeral") : std::nullopt;
    const std::string_view digits = numeral ? std::string_view(word.key).substr(numeral->begin, numeral->size()) : std::string_view();
    if (text::is_digits(digits)) {
      const int number = text::numeral(digits).value_or(0);
      word.counted = number == last + 1 && number > 1 && word.part.size() >= kLongWord;
      if (number == 1 || number == last + 1) last = number;
    }
    if (!words_.empty()) {
      const Word& before = words_.back();
      const bool ended = ends_sentence(std::string_view(text).substr(0, before.part.end));
      const bool running = before.part.size() >= kLongWord && word.part.size() >= kLongWord;
      after_sentence += ended;
      in_sentence += !ended && running && !word.labelled && !word.wide_gap && words_.size() > kHeaderTokens / 4;
    }
    words_.push_back(std::move(word));
    begin = end + 1;
  }
  wrapped_ = in_sentence > after_sentence;
}

/// What the rules say of the word as a line.
std::string_view Cutter::is(std::size_t i) const {
  if (i >= words_.size() || words_[i].part.size() > kLongestPrinted) return {};
  const auto match = rule_of_line(words_[i].key, context_);
  return match ? match->constant("is") : std::string_view();
}

/// （国发〔2022〕14号） behind 《…》, a word that is 《…》 or begins in the middle of it: of a document that the text cites.
bool Cutter::is_cited(std::size_t i) const {
  constexpr std::string_view kOpen = "《", kClose = "》";
  const std::string_view key = words_[i].key;
  if (i > 0 && words_[i - 1].key.ends_with(kClose) && key.starts_with("（")) return true;
  return key.find(kClose) < key.find(kOpen) || (i > 0 && key.starts_with(kOpen) && key.ends_with(kClose));
}

/// Asked of every word: the rules are, only where it can be one.
bool Cutter::is_date(std::size_t i) const {
  if (i >= words_.size()) return false;
  return ends_with_any(words_[i].key, {"日", "日）"}) && (is(i) == "date" || is(i) == "signature");
}

/// Between words i - 1 and i a line ended.
bool Cutter::cuts_before(std::size_t i) const {
  const Word &before = words_[i - 1], &word = words_[i];
  if (is_own_line(i - 1) || is_own_line(i)) return true;
  if (word.wide_gap && word.part.size() > kOneHan) return true;
  const bool ended = ends_sentence(std::string_view(line_.text()).substr(0, before.part.end));
  if (word.labelled && (ended || word.counted || !text::is_digit(text::character_at(word.key, 0).code))) return true;
  if (before.labelled && before.part.size() <= kLongestHeading && !holds_mark(before.key)) return true;
  // A signature and its date far down the line, two issuers at most.
  if ((is_date(i + 1) || is_date(i + 2)) && is(i) == "issuer" && (is_date(i + 1) || is(i + 1) == "issuer")) return true;
  if (is_date(i - 1) && (i < 2 || is(i - 2) == "issuer")) return true;
  if (word.key.starts_with("（") && is(i) == "remark") return true;
  return ended && !wrapped_;
}

void Cutter::cut_at_blanks() {
  for (std::size_t i = 1; i < words_.size(); ++i)
    if (cuts_before(i)) cuts_.insert(words_[i].part.begin);
}

/// Where the title ends that `key` begins with and that a number or addressees follow; 0 when there is none.
std::size_t Cutter::end_of_title(const std::string& key) const {
  const rules::RuleSet& header = context_.book.set("header");
  std::size_t end = 0;
  int depth = 0, brackets = 0;
  for (std::size_t i = 0; i < std::min(key.size(), kLongestTitle);) {
    const text::Character c = text::character_at(key, i);
    i = c.end;
    if (c.code == U'《' || c.code == U'“') ++depth;
    if (c.code == U'》' || c.code == U'”') --depth;
    if (c.code == U'（') ++brackets;
    if (c.code == U'）') --brackets;
    if (c.code == U'。' || c.code == U'；') break;
    if (depth == 0 && brackets == 0 && (c.code == U'：' || c.code == U'〔')) break;  // the number or the addressees behind it
    static constexpr std::u32string_view kLast = U"知见报告函定议复示要案法则划点单表工施令）》";
    if (depth > 0 || kLast.find(c.code) == std::u32string_view::npos) continue;
    if (key.compare(i, kNumberMark.size(), kNumberMark) == 0 || end_behind_title(std::string_view(key).substr(i)) == 0) continue;
    const auto title = header.full(std::string_view(key).substr(0, i));
    if (title && title->constant("is") == "title") end = i;  // 方案的通知: the longest
  }
  return end;
}

/// Bytes of number, date or addressees at the beginning of `key`; 0 when none of them stands there.
std::size_t Cutter::end_behind_title(std::string_view key) const {
  key = front_of(key, kLongestHeader);
  if (const auto part = context_.book.set("run-together").at_start(key); part && part->constant("is") == "number")
    return part->field("whole")->end;
  const auto addressees = context_.book.set("addressees").at_start(key);
  return addressees && addressees->constant("is") == "addressees" ? addressees->whole.end : 0;
}

/// Bytes of the promulgated title that `key` begins with, or 0.
std::size_t Cutter::end_of_promulgated(std::string_view key) const {
  if (promulgated_.empty()) return 0;
  for (std::size_t i = 0; i < key.size() && i <= promulgated_.size() * 2;) {
    i = text::character_at(key, i).end;
    const std::string bare = bare_title(key.substr(0, i));
    if (bare == promulgated_) return i;
    if (!promulgated_.starts_with(bare)) return 0;
  }
  return 0;
}

/// 临江市人民政府文件临政发〔2024〕3号各县区人民政府：: issuer, number and addressees, where no title was printed.
std::vector<std::size_t> Cutter::cuts_without_title(std::string_view key) const {
  const std::size_t number = end_behind_title(key);
  const auto addressees = context_.book.set("addressees").at_start(front_of(key.substr(number), kLongestHeader));
  if (number == 0 || !addressees || addressees->constant("is") != "addressees") return {};
  std::vector<std::size_t> cuts;
  for (std::size_t at = 0; at < number; at = text::character_at(key, at).end) {
    const auto line = context_.book.set("header").full(key.substr(0, at));
    const bool issuer = line && (line->constant("is") == "issuer" || line->constant("is") == "issuer_mark");
    if (issuer) cuts.assign(1, at);  // the longest
  }
  cuts.push_back(number);
  cuts.push_back(number + addressees->whole.end);
  return cuts;
}

std::vector<std::size_t> Cutter::cuts_of_header(const std::string& key) {
  std::vector<std::size_t> cuts;
  std::size_t at = end_of_title(key);
  if (at == 0) return cuts_without_title(key);
  if (const auto match = context_.book.set("promulgation").find(std::string_view(key).substr(0, at)))
    if (const auto object = match->field("object")) promulgated_ = bare_title(std::string_view(key).substr(object->begin, object->size()));
  cuts.push_back(at);
  for (std::size_t size = end_behind_title(std::string_view(key).substr(at)); size > 0;
       size = end_behind_title(std::string_view(key).substr(at))) {
    at += size;
    cuts.push_back(at);
  }
  expects_title_ = false;
  return cuts;
}

/// 。临江市人民政府2024年3月1日: a signature that no blank sets apart, the remark and the annex's title behind it; a date alone only in
/// front of that title.
void Cutter::cuts_of_signatures(const std::string& key, std::size_t from, std::vector<std::size_t>& cuts) const {
  const rules::RuleSet& rules = context_.book.set("run-together");
  for (const std::string_view mark : {"。", "）", "”"}) {
    for (std::size_t at = key.find(mark, from); at != std::string::npos; at = key.find(mark, at + 1)) {
      std::size_t end = at + mark.size();
      const auto part = rules.at_start(front_of(std::string_view(key).substr(end), kLongestSigned));
      if (!part || (part->constant("is") != "signature" && part->constant("is") != "date")) continue;
      const std::size_t behind = end + part->field("whole")->end;
      if (part->constant("is") == "date" && end_of_promulgated(std::string_view(key).substr(behind)) == 0) continue;
      cuts.push_back(end);
      end = behind;
      cuts.push_back(end);
      if (const auto remark = rules.at_start(front_of(std::string_view(key).substr(end), kLongestSigned));
          remark && remark->constant("is") == "remark") {
        end += remark->field("whole")->end;
        cuts.push_back(end);
      }
      if (const std::size_t title = end_of_promulgated(std::string_view(key).substr(end)); title > 0)
        cuts.push_back(end + title);
    }
  }
}

/// A title or a number that blanks have set apart: what stands behind it is no title.
bool Cutter::begins_document(const Passage& part) const {
  const auto line = rule_of_line(text::fold(part.text()), context_);
  return line && (line->constant("is") == "title" || line->constant("is") == "number");
}

/// Cuts a part that no blank divides any more.
void Cutter::cut_run_together(const Passage& part, std::vector<Passage>& parts) {
  if (part.size() <= kLongestPrinted && begins_document(part)) expects_title_ = false;
  const bool may_hold_header = expects_title_ && part.size() > kLongWithTitle;
  if (!may_hold_header && part.size() <= kLongestPrinted) {
    parts.push_back(part);
    return;
  }
  const rules::Subject subject{part};
  const std::string& key = subject.key();
  std::vector<std::size_t> cuts;
  if (may_hold_header) cuts = cuts_of_header(key);
  cuts_of_signatures(key, cuts.empty() ? 0 : cuts.back(), cuts);
  std::sort(cuts.begin(), cuts.end());
  cuts.push_back(key.size());
  std::size_t begin = 0;
  for (const std::size_t at : cuts) {
    if (at > begin) parts.push_back(text::trimmed(subject.slice({begin, at})));
    begin = std::max(begin, at);
  }
}

/// 第二章　规划建设　　|第八条　州数据局…: where the article begins that a page has on the line of its chapter's title; 0 for none.
std::size_t article_behind_chapter(const Passage& line, const Context& context) {
  constexpr std::string_view kChapter = "章", kArticle = "条", kNext = " 第";
  const rules::RuleSet& numbering = context.book.set("numbering");
  const auto has_label = [&](std::string_view text, std::string_view kind) {
    const std::string key = text::fold(front_of(text, kLongestHeading));
    const auto match = numbering.at_start(key);
    const auto label = match ? match->field("label") : std::nullopt;
    return label && std::string_view(key).substr(label->begin, label->size()).ends_with(kind);
  };
  const std::string_view text = line.text();
  const std::size_t at = text.find(kNext, kChapter.size());
  if (at > kLongestHeading || holds_mark(text.substr(0, at)) || !has_label(text, kChapter)) return 0;
  return has_label(text.substr(at + 1), kArticle) ? at + 1 : 0;
}

}  // namespace

bool has_lost_line_breaks(const Passage& line, const Context& context) {
  if (line.size() > kLongestPrinted || article_behind_chapter(line, context) > 0) return true;
  if (line.size() <= kLongWithTitle) return false;
  const std::string& text = line.text();
  const std::size_t blank = text.find(' ');
  if (blank == std::string::npos || blank + kLongWithTitle / 2 > text.size()) return false;
  const auto first = rule_of_line(text::fold(std::string_view(text).substr(0, blank)), context);
  const std::string key = text::fold(std::string_view(text).substr(blank));
  return first && (first->constant("is") == "title" || first->constant("is") == "number") && holds_mark(key) &&
         key.find("。") != std::string::npos;
}

std::vector<Passage> restored_lines(const Passage& line, const Context& context) {
  const std::size_t article = article_behind_chapter(line, context);
  if (article == 0) return Cutter(line, context).cut();
  const Passage rest = line.slice({article, line.size()});
  std::vector<Passage> lines{text::trimmed(line.slice({0, article}))};
  std::vector<Passage> more = has_lost_line_breaks(rest, context) ? restored_lines(rest, context) : std::vector<Passage>{rest};
  std::move(more.begin(), more.end(), std::back_inserter(lines));
  return lines;
}

}  // namespace fenjie::notice
