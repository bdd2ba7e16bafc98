// Costs of texts as values of columns. The scale stands in lexicon.h; small steps only order what a dynamic
// programme must choose between, so a change here needs the tables of tests/rules/test_costs.cc.
#include "rules/key_shape.h"
#include "rules/lexicon.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::rules {

namespace {

constexpr double kSure = 0, kWhole = 0.05, kShaped = 0.1, kPart = 0.4, kUnlikely = 0.6, kOther = 0.85, kNever = 0.95;
constexpr std::size_t kLongestTyped = 120;   // bytes; longer texts are sentences whatever they say
constexpr std::size_t kNarrow = 5;           // characters on a line of a narrow group column
constexpr std::size_t kShortHeading = 12;    // characters of a group's text
constexpr std::size_t kSentenceLength = 14;  // characters without a mark that no name reaches

/// True when every part between ， ； 、 holds, or between the marks given.
template <typename Test>
bool all_parts(std::string_view key, Test test, std::u32string_view marks = U"，；、") {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < key.size();) {
    const text::Character c = text::character_at(key, at);
    at = c.end;
    if (marks.find(c.code) == std::u32string_view::npos) continue;
    if (!test(key.substr(begin, c.begin - begin))) return false;
    begin = c.end;
  }
  return begin == key.size() || test(key.substr(begin));
}

}  // namespace

double Lexicon::cost(ColumnRole role, std::string_view key) const {
  if (key.empty()) return 1;
  if (role != ColumnRole::task && role != ColumnRole::group && role != ColumnRole::section && means_empty(key))
    return kWhole;
  switch (role) {
    case ColumnRole::number:
      return text::is_digits(key) && key.size() <= 4 ? kSure : text::numeral(key) ? kShaped : 1;
    case ColumnRole::section:
      return section_cost(key);
    case ColumnRole::group:
      return group_cost(key);
    case ColumnRole::task:
      return task_cost(key);
    case ColumnRole::leader:
    case ColumnRole::person:
      return person_cost(key);
    case ColumnRole::lead_unit:
    case ColumnRole::unit:
    case ColumnRole::support_unit:
    case ColumnRole::guide_unit:
      return unit_cost(key);
    case ColumnRole::requirement:
      return requirement_cost(key);
    case ColumnRole::deadline:
      return deadline_cost(key);
    case ColumnRole::contact:
      return shape_of(key).digits >= 7 || key.find('@') != std::string_view::npos ? kSure
             : is_person(key)                                                     ? kPart
                                                                                  : kOther;
    case ColumnRole::other:
      return 0.5;
  }
  return 1;
}

double Lexicon::task_cost(std::string_view key) const {
  if (key.size() > kLongestTyped || numbering_.at_start(key)) return kSure;
  const KeyShape shape = shape_of(key);
  if (shape.finished) return kShaped;
  if (is_person(key) || is_person_collective(key) || is_unit(key) || is_requirement(key)) return kOther;
  if (is_deadline(key) || is_post(key)) return kOther;  // 副镇长
  if (shape.sentence_mark || shape.characters >= kSentenceLength) return kShaped;
  if (shape.characters <= kNarrow) return kPart;
  return begins_like_task(key) || has_sentence_word(key) ? 0.15 : 0.3;
}

double Lexicon::group_cost(std::string_view key) const {
  if (key.size() > kLongestTyped || numbering_.at_start(key)) return kNever;
  const KeyShape shape = shape_of(key);
  if (is_person(key) || is_unit(key) || is_requirement(key) || text::is_digits(key)) return kOther;
  const double base = shape.characters <= kNarrow ? 0.2 : shape.characters <= kShortHeading ? 0.35 : kOther;
  return shape.sentence_mark && !shape.finished ? base + 0.1 : base;
}

double Lexicon::section_cost(std::string_view key) const {
  const auto label = numbering_.at_start(key);
  if (!label) return 0.9;
  const std::string_view level = label->constant("level");
  if (shape_of(key).finished) return kUnlikely;
  return level == "1" || level == "chapter" ? kWhole : level == "2" ? 0.2 : 0.9;
}

/// 县水利局牵头，各乡镇配合: each part names units and what they do.
bool Lexicon::is_assignment(std::string_view key) const {
  return all_parts(key, [this](std::string_view part) {
    const auto match = assignment_.full(part);
    const auto names = match ? match->field("names") : std::nullopt;
    return names && !match->field("lead") && all_parts(part.substr(names->begin, names->size()), [this](std::string_view name) { return is_unit(name); }, U"、");
  }, U"，；");
}

double Lexicon::unit_cost(std::string_view key) const {
  if (key.size() > kLongestTyped) return 1;
  if (is_unit(key)) return kSure;
  if (all_parts(key, [this](std::string_view part) { return is_unit(part); }) || is_assignment(key)) return kWhole;
  if (is_person(key) || is_person_collective(key) || is_requirement(key) || text::is_digits(key)) return kNever;
  const KeyShape shape = shape_of(key);
  if (shape.sentence_mark || numbering_.at_start(key)) return kNever;
  if (begins_like_task(key) || has_sentence_word(key) || is_deadline(key)) return kOther;
  if (unit_suffixes_.contains(without_brackets(key))) return 0.3;  // 办公室（后勤科）
  if (shape.characters >= 3 && runs_together(without_brackets(key))) return 0.5;
  if (has_collective_word(key)) return kPart;
  if (shape.han < shape.characters) return kUnlikely;
  return shape.characters == 1 ? 0.5 : shape.characters < kSentenceLength ? 0.5 : kOther;
}

double Lexicon::person_cost(std::string_view key) const {
  if (key.size() > kLongestTyped) return 1;
  if (is_person(key) || is_person_collective(key)) return kSure;
  if (is_person_with_post(key)) return kWhole;
  const std::string plain = without_brackets(key);
  if (!plain.empty() && plain != key && is_person(plain)) return kWhole;
  if (is_unit(key) || is_requirement(key) || text::is_digits(key)) return kNever;
  const KeyShape shape = shape_of(key);
  if (shape.sentence_mark || !shape.only_name_characters || shape.digits > 0) return kNever;
  if (is_post(key)) return 0.3;
  if (const std::string_view post = posts_.longest_suffix(key); !post.empty())
    return is_person(key.substr(0, key.size() - post.size())) ? 0.2 : kUnlikely;
  for (const std::size_t count : {2, 3}) {
    const std::size_t cut = last_characters(key, count);
    if (cut > 0 && is_person(key.substr(0, cut)) && is_person(key.substr(cut))) return 0.3;
  }
  if (begins_like_task(key)) return kOther;
  if (has_collective_word(key) || shape.characters == 1) return kPart;
  const bool known_word = common_words_.contains(key) || common_words_.longest_prefix(key).size() > 3;
  return shape.characters <= 4 && !known_word ? 0.5 : kOther;
}

double Lexicon::requirement_cost(std::string_view key) const {
  if (key.size() > kLongestTyped) return kOther;
  if (is_requirement(key)) return kSure;
  if (is_person(key) || is_unit(key) || is_person_collective(key) || numbering_.at_start(key)) return kNever;
  const KeyShape shape = shape_of(key);
  if (is_deadline(key)) return kPart;
  if (has_requirement_word(key)) return shape.sentence_mark ? kUnlikely : kPart;
  return shape.finished ? 0.7 : 0.75;
}

double Lexicon::deadline_cost(std::string_view key) const {
  if (key.size() > kLongestTyped) return 1;
  if (is_deadline(key)) return kSure;
  if (all_parts(key, [this](std::string_view part) { return is_deadline(part); })) return kWhole;
  if (is_person(key) || is_unit(key)) return kNever;
  if (is_requirement(key)) return kPart;
  const KeyShape shape = shape_of(key);
  const bool calendar = key.find("年") != std::string_view::npos || key.find("月") != std::string_view::npos ||
                        key.find("日") != std::string_view::npos;
  if (shape.digits > 0 && calendar && shape.characters <= kSentenceLength) return kPart;
  return shape.digits > 0 && shape.characters <= kNarrow ? kUnlikely : 0.9;
}

}  // namespace fenjie::rules
