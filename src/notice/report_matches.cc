#include "notice/report_matches.h"

#include <algorithm>
#include <array>

namespace fenjie::notice {

namespace {

bool hands_in(const rules::Match& match) { return match.constant("is") == "verb" || match.constant("is") == "recipient"; }

/// 17时前 behind 每日, and nothing to be done by then: the report stands in a clause behind it.
bool is_time_alone(std::string_view rest) {
  static constexpr std::array<std::string_view, 5> kEnds{"前", "内", "底", "末", "初"};
  return rest.empty() || std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return rest.ends_with(end); });
}

std::size_t clause_begin(std::string_view key, std::size_t at) {
  std::size_t begin = 0;
  for (const std::string_view mark : {"，", "。", "；"})
    if (const std::size_t found = key.substr(0, at).rfind(mark); found != std::string_view::npos) begin = std::max(begin, found + mark.size());
  return begin;
}

std::size_t clause_end(std::string_view key, std::size_t at) {
  std::size_t end = key.size();
  for (const std::string_view mark : {"，", "。", "；"}) end = std::min(end, key.find(mark, at));
  return end;
}

/// 将…报: what is reported stands in front, in the same clause.
bool has_object(std::string_view key, const rules::Match& recipient) {
  const std::size_t begin = clause_begin(key, recipient.whole.begin);
  const std::string_view front = key.substr(begin, recipient.whole.begin - begin);
  return front.find("将") != std::string_view::npos || front.find("把") != std::string_view::npos;
}

/// 各乡镇：落实责任，5月10日前将预案报县应急局: what follows is that unit's task, as behind 一、各乡镇要修订预案，….
bool begins_with_label(std::string_view key, const Context& context) {
  const std::size_t colon = key.find("：");
  return colon != std::string_view::npos && context.lexicon.is_unit(key.substr(0, colon));
}

}  // namespace

bool names_day(const rules::Match& match) {
  const std::string_view is = match.constant("is");
  return is == "days" || is == "months" || is == "recurring" || is == "every" || is == "period";
}

std::size_t report_sentence_end(std::string_view key, std::size_t from) {
  constexpr std::string_view kMark = "。";
  if (key.substr(from).starts_with(kMark)) from += kMark.size();
  return std::min(key.find(kMark, from), key.size());
}

std::size_t report_sentence_begin(std::string_view key, std::size_t at) {
  constexpr std::string_view kMark = "。";
  if (key.substr(at).starts_with(kMark)) at += kMark.size();
  const std::size_t stop = key.substr(0, at).rfind(kMark);
  return stop == std::string_view::npos ? 0 : stop + kMark.size();
}

Matches report_matches(std::string_view key, const Context& context) {
  Matches matches = context.book.set("reporting").all(key);
  for (rules::Match& match : context.book.set("report-of-task").all(key)) matches.push_back(std::move(match));
  std::stable_sort(matches.begin(), matches.end(), [](const rules::Match& a, const rules::Match& b) { return a.whole.begin < b.whole.begin; });
  const bool numbered = context.book.set("numbering").at_start(key).has_value();
  const auto is_of_task = [&, labelled = begins_with_label(key, context)](const rules::Match& recipient) {
    return labelled || (numbered && clause_begin(key, recipient.whole.begin) > report_sentence_begin(key, recipient.whole.begin));
  };
  const auto is_told_on_day = [&](const rules::Match& recipient) {
    const std::size_t begin = report_sentence_begin(key, recipient.whole.begin), end = report_sentence_end(key, recipient.whole.begin);
    return std::any_of(matches.begin(), matches.end(), [&](const rules::Match& one) {
      return one.whole.begin >= begin && one.whole.begin < end && one.constant("own").empty() && (names_day(one) || one.constant("is") == "how-often");
    });
  };
  Matches counted;
  for (const rules::Match& match : matches)
    if (match.constant("of_what").empty() || (!is_of_task(match) && has_object(key, match) && is_told_on_day(match))) counted.push_back(match);
  return counted;
}

Matches untold_days(std::string_view key, MatchSpan sentence) {
  Matches untold;
  for (auto often = sentence.begin(); often != sentence.end(); ++often) {
    if (often->constant("is") != "how-often") continue;
    const std::size_t begin = clause_begin(key, often->whole.begin), end = clause_end(key, often->whole.end);
    const auto report = std::find_if(often, sentence.end(), hands_in);
    if (report == sentence.end() || (report->whole.begin > end && !is_time_alone(key.substr(often->whole.end, end - often->whole.end)))) continue;
    const bool told = std::any_of(sentence.begin(), report, [&](const rules::Match& one) {
      return one.whole.begin >= begin && (names_day(one) || (one.constant("is") == "how-often" && one.whole.begin > often->whole.begin));
    });
    if (!told) untold.push_back(*often);
  }
  return untold;
}

bool has(MatchSpan matches, std::string_view what) {
  return std::any_of(matches.begin(), matches.end(), [&](const rules::Match& m) { return m.constant("is") == what; });
}

bool is_dated(MatchSpan matches) { return std::any_of(matches.begin(), matches.end(), names_day); }

bool repeats(MatchSpan matches) { return has(matches, "recurring") || has(matches, "every") || has(matches, "how-often"); }

}  // namespace fenjie::notice
