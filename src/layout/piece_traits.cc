#include "layout/piece_traits.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "layout/aligned_values.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

constexpr int kWidestGroup = 6;            // characters of a line in a narrow group column
constexpr std::size_t kLongestName = 150;  // bytes of a key
constexpr double kForbidden = 3;
constexpr double kSurelyNone = 0.9;
constexpr double kAnyText = 0.2;  // what is no other column's value may well be a task

struct Label {
  std::string_view rule;
  std::optional<int> number;
  bool whole_cell = false;
};

Label label_of(std::string_view key, const rules::RuleSet& labels) {
  const auto match = labels.at_start(key.substr(0, 60));
  const bool of_cell = match && match->constant("scope") == "cell";
  if (!match || (of_cell && match->whole.end < key.size())) return {};  // 5月底前动工 is no number
  const auto number = match->field("number");
  Label label{match->rule, std::nullopt, of_cell};
  if (number) label.number = text::numeral(key.substr(number->begin, number->size()));
  return label;
}

/// A closing quote or bracket may stand behind the mark.
bool ends_text(std::string_view key) {
  for (const std::string_view closing : {"”", "）"})
    if (key.ends_with(closing)) key.remove_suffix(closing.size());
  return ends_sentence(key);
}

/// A line of a narrow column: a few characters, none of them a value of another column.
double shared_group_cost(const PieceTraits& traits, std::string_view key) {
  if (traits.width > kWidestGroup || traits.row_label || traits.section_label) return kForbidden;
  if (traits.is_value) return 0.9;
  return key.find_first_of("0123456789") == std::string_view::npos ? 0.05 : 0.6;
}

/// 一、 or （一）: the kinds of label that head a chapter.
bool is_chapter_label(std::string_view key) {
  if (key.starts_with("（")) key.remove_prefix(std::string_view("（").size());
  return !key.empty() && text::is_han(text::character_at(key, 0).code);
}

double section_cost(const PieceTraits& traits, std::string_view key) {
  if (!traits.alone || traits.is_value || (traits.row_label && !is_chapter_label(key))) return kForbidden;
  if (traits.row_label || traits.section_label)
    return (traits.ends_sentence ? 0.5 : 0.05) + (traits.row_label ? 0.3 : 0);
  if (traits.width < 4 || traits.ends_sentence || key.ends_with("，") || key.ends_with("、")) return kForbidden;
  return 0.9;
}

class Judge {
 public:
  Judge(const Head& head, const rules::Lexicon& lexicon) : head_(head), lexicon_(lexicon) {
    for (const Column& column : head.columns) {
      has_number_ |= column.role == ColumnRole::number;
      has_requirement_ |= column.role == ColumnRole::requirement;
      has_deadline_ |= column.role == ColumnRole::deadline;
      has_person_ |= column.role == ColumnRole::leader || column.role == ColumnRole::person;
    }
  }

  void judge(PieceTraits& traits, const Piece& piece, const Label& label) const {
    const bool short_enough = piece.key.size() <= kLongestName;
    traits.whole_unit = short_enough && lexicon_.is_unit(piece.key);
    traits.whole_person = short_enough && (lexicon_.is_person(piece.key) || lexicon_.is_person_collective(piece.key));
    traits.is_value = traits.whole_unit || traits.whole_person ||
                      (short_enough && has_requirement_ && lexicon_.is_requirement(piece.key)) ||
                      (short_enough && has_deadline_ && lexicon_.is_deadline(piece.key)) ||
                      (short_enough && has_person_ && lexicon_.is_post(piece.key));  // 副镇长 in front of a name
    for (const Column& column : head_.columns) traits.cost.push_back(cost(column, traits, piece.key, label));
  }

 private:
  double cost(const Column& column, const PieceTraits& traits, const std::string& key, const Label& label) const {
    if (column.shares_heading) return shared_group_cost(traits, key);
    if (column.role == ColumnRole::number) return label.whole_cell ? 0 : kForbidden;
    if (traits.row_label && column.role == ColumnRole::task) return 0;
    if (traits.row_label && holds_names(column.role)) return kForbidden;
    if (holds_names(column.role) && key.size() > kLongestName) return kForbidden;
    const double cost = lexicon_.cost(column.role, key);
    if (holds_people(column.role) && traits.ends_sentence && cost >= kSurelyNone) return kForbidden;
    return column.role == ColumnRole::task && !traits.is_value ? std::min(cost, kAnyText) : cost;
  }

  const Head& head_;
  const rules::Lexicon& lexicon_;
  bool has_number_ = false, has_requirement_ = false, has_deadline_ = false, has_person_ = false;
};

std::vector<Label> labels_of(const std::vector<Piece>& pieces, const rules::Book& book) {
  const rules::RuleSet& rules = book.set("task-label");
  std::vector<Label> labels;
  labels.reserve(pieces.size());
  for (const Piece& piece : pieces) labels.push_back(label_of(piece.key, rules));
  return labels;
}

/// The kind of label that most pieces carry numbers the rows; Chinese numerals give way to Arabic ones.
std::string_view row_label_rule(const std::vector<Label>& labels) {
  std::map<std::string_view, int> count;
  for (const Label& label : labels)
    if (!label.rule.empty() && !label.whole_cell) ++count[label.rule];
  std::string_view best;
  for (const auto& [rule, times] : count)
    if (best.empty() || times > count[best]) best = rule;
  return best;
}

}  // namespace

bool makes_whole(ColumnRole role, std::string_view first, std::string_view second, const rules::Lexicon& lexicon) {
  if (first.size() + second.size() > kLongestName) return false;
  const std::string whole = std::string(first) + std::string(second);
  if (holds_units(role)) return lexicon.is_unit(whole);
  return holds_people(role) && (lexicon.is_person(whole) || lexicon.is_person_collective(whole));
}

std::vector<bool> row_labels(const std::vector<Piece>& pieces, const rules::Book& book) {
  const std::vector<Label> labels = labels_of(pieces, book);
  const std::string_view row_rule = row_label_rule(labels);
  std::vector<bool> result;
  result.reserve(labels.size());
  for (const Label& label : labels)
    result.push_back(!label.whole_cell && !label.rule.empty() && label.rule == row_rule);
  return result;
}

std::vector<PieceTraits> traits_of(const Head& head, const std::vector<Piece>& pieces, const rules::Lexicon& lexicon,
                                   const rules::Book& book) {
  const std::vector<Label> labels = labels_of(pieces, book);
  const bool has_number_column = has_role(head.columns, ColumnRole::number);
  const std::string_view row_rule = has_number_column ? std::string_view() : row_label_rule(labels);
  const Judge judge(head, lexicon);
  std::vector<PieceTraits> result(pieces.size());
  std::unordered_map<std::string_view, std::size_t> judged;  // the same names stand in a table again and again
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    PieceTraits& traits = result[i];
    const auto [known, is_new] = judged.try_emplace(pieces[i].key, i);
    if (!is_new) traits = result[known->second];
    traits.number = labels[i].number;
    traits.width = static_cast<int>(text::length(pieces[i].key)) - pieces[i].key.ends_with("。");
    traits.ends_sentence = ends_text(pieces[i].key);
    traits.alone = (i == 0 || pieces[i - 1].line != pieces[i].line) &&
                   (i + 1 == pieces.size() || pieces[i + 1].line != pieces[i].line);
    const bool labelled = !labels[i].rule.empty() && !labels[i].whole_cell;
    traits.row_label = labelled && labels[i].rule == row_rule;
    traits.section_label = labelled && !traits.row_label && is_chapter_label(pieces[i].key);
    if (is_new) judge.judge(traits, pieces[i], labels[i]);
    traits.section_cost = section_cost(traits, pieces[i].key);
  }
  return result;
}

}  // namespace fenjie::layout
