#include "task/joined_texts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

/// 改造管网30, 推行5G at a line's end is no heading, nor is what a word more must follow (简化核验各).
bool breaks_within_words(std::string_view text) {
  static constexpr std::string_view kNoEnds[] = {"各", "的", "和", "或", "把", "被", "将", "不", "该"};
  static constexpr std::string_view kEnds[] = {"中和", "总和", "饱和", "调和", "缓和"};
  const auto last = static_cast<unsigned char>(text.back());
  if (std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view word) { return text.ends_with(word); })) return false;  // 推进碳中和
  return last < 0x80 || std::any_of(std::begin(kNoEnds), std::end(kNoEnds), [&](std::string_view word) { return text.ends_with(word); });
}

/// 建立企业 over “一次办”服务体系: pages and browsers break lines in front of these; not （一）.
bool begins_with_opening_mark(std::string_view text) {
  static constexpr std::u32string_view kNumerals = U"一二三四五六七八九十0123456789";
  if (text.starts_with("“") || text.starts_with("《")) return true;
  for (const std::string_view mark : {"（", "("})
    if (text.starts_with(mark) && mark.size() < text.size()) return kNumerals.find(text::character_at(text, mark.size()).code) == std::u32string_view::npos;
  return false;
}

/// 推行“一网通办”, 改造管网（一期）, 整治"四乱": it may end a heading as well as a word.
bool ends_with_closing_mark(std::string_view text) {
  for (const std::string_view mark : {"”", "）", ")", "》", "」", "』"})
    if (text.ends_with(mark)) return true;
  return text.ends_with('"') && std::count(text.begin(), text.end(), '"') % 2 == 0;
}

/// 按照《条例》 over 规定执行。, 推行“一网通办” over 改革，…: the line below goes on with what the mark closes.
bool goes_on_behind_mark(std::string_view above, std::string_view below, const HeadingRests& rests) {
  const std::string key = text::fold(below);
  if (!rests.rests.longest_prefix(key).empty()) return true;
  const bool sentence = key.find("。") != std::string::npos || key.find("；") != std::string::npos || key.find("，") != std::string::npos;
  return !sentence || (above.ends_with("》") && rests.verbs.longest_prefix(key).empty());  // pages break around 《》 more often
}

/// 建设绿色低碳 over 城市。实施…, 高质量发 over 展。…: a word or two, and nothing to do, end the heading.
bool begins_with_rest(std::string_view text, const HeadingRests& rests) {
  constexpr std::size_t kLongest = 12;  // bytes: 4 characters
  const std::size_t stop = text.find("。");
  return stop > 0 && stop <= kLongest && stop + std::string_view("。").size() < text.size() && rests.verbs.longest_prefix(text::fold(text.substr(0, stop))).empty();
}

/// 督办事项：…: a line of its own, whatever stands before it.
bool begins_with_label(std::string_view text) {
  constexpr std::size_t kLongest = 24;  // bytes of the label
  const std::size_t colon = std::min(text.find("："), text.find(':'));
  return colon > 0 && colon <= kLongest && text.substr(0, colon).find_first_of("0123456789 ") == std::string_view::npos;
}

/// Text that breaks off in the middle of a sentence was cut by the page or by copying, and no line end stands for its full stop.
bool is_running_text(std::string_view text) {
  constexpr std::size_t kLongestHeading = 40;  // characters with a comma between them
  for (const std::string_view mark : {"。", "；"})
    if (text.find(mark) != std::string_view::npos) return true;
  return text.find("，") != std::string_view::npos && text::length(text) > kLongestHeading;
}

}  // namespace

bool ends_with_mark(std::string_view text) {
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "，", "、", ";", ",", ":", ".", "”", "）", ")"})
    if (text.ends_with(mark)) return true;
  return false;
}

HeadingRests::HeadingRests(const rules::Book& book) : rests(book.vocabulary("heading-rests")), verbs(book.vocabulary("task-verbs")) {}

Passage joined(const std::vector<Passage>& texts, const HeadingRests& rests) {
  Passage result;
  std::size_t before = 0;   // texts: a line in the middle of an item is no heading
  bool breaks_off = false;  // the text before
  for (const Passage& text : texts) {
    const bool label = begins_with_label(text.text());
    const bool closes = ends_with_closing_mark(result.text());
    const bool open = !result.empty() && (!ends_with_mark(result.text()) || closes);
    const auto within = [&] { return closes ? goes_on_behind_mark(result.text(), text.text(), rests) : breaks_within_words(result.text()); };
    const bool may_end = before == 1 && !breaks_off && !begins_with_opening_mark(text.text()) && !begins_with_rest(text.text(), rests) && !within();
    const bool heading = open && (label || may_end);
    if (heading) result.append_inserted("。");
    result.append(text::clean(text));
    breaks_off = is_running_text(text.text());
    before += !text.empty();
  }
  return result;
}

Passage without_inserted_stop(const Passage& part) {
  constexpr std::string_view kFullStop = "。";
  const std::size_t size = part.size();
  const bool inserted = part.text().ends_with(kFullStop) && part.spans({size - kFullStop.size(), size}).empty();
  return inserted ? part.slice({0, size - kFullStop.size()}) : part;
}

}  // namespace fenjie::task
