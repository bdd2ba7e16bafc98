// Times in front of a subject and behind it: 8月底前市人社局…, 市发改委2025年建设….
#include "task/duty_words.h"
#include "task/subjects.h"
#include "text/characters.h"

namespace fenjie::task {

/// 6月底前 at the beginning, as far as a sentence tells it, or 4月1日至4月30日, 9月份, which their place tells; 0 for others.
std::size_t Subjects::told_date_at(std::string_view text) const {
  const auto match = deadlines_.at_start(text);
  auto date = match ? match->field("text") : std::nullopt;
  if (match && !date) date = match->field("bare");
  if (!date || match->constant("kind") == "none") return 0;
  return match->constant("scope").empty() || !match->constant("placed").empty() ? date->end : 0;
}

std::size_t Subjects::behind_date(std::string_view key, Span clause) const {
  std::size_t at = clause.begin;
  for (const std::string_view word : {"于", "在"})
    if (view(key, clause).starts_with(word)) at += word.size();
  const std::string_view rest = view(key, {at, clause.end}), period = period_words_.longest_prefix(rest);
  const bool may_be = !rest.empty() && (text::is_digit(static_cast<unsigned char>(rest.front())) || rest.starts_with("每") || rest.starts_with("自") || !period.empty());
  if (const std::size_t date = may_be ? told_date_at(rest) : 0; date > 0) return at + date;
  return text::length(period) > 1 ? at + period.size() : clause.begin;  // 前三季度市工信局
}

/// 2025年|建设学校3所, 15个工作日内|完成评审: a time without a month, and what is done in it.
bool Subjects::is_time_of_deed(std::string_view text) const {
  if (text.empty() || (!text::is_digit(static_cast<unsigned char>(text.front())) && !is_one_of(text::character_at(text, 0).code, U"一二两三四五六七八九十半"))) return false;
  constexpr std::size_t kLongest = 30;  // bytes in which its sign stands
  const std::string_view front = text.substr(0, kLongest);
  if (front.find("年") == std::string_view::npos && front.find("内") == std::string_view::npos) return false;
  if (const auto prompt = clause_rules_.at_start(text); prompt && prompt->constant("is") == "prompt") return true;
  const std::size_t end = told_date_at(text);
  return end > 0 && places_.begins_deed(text.substr(end));
}

}  // namespace fenjie::task
