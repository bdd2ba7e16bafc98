#include "layout/line_pieces.h"

#include <string>

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kLongestValue = 150;  // bytes of a key
constexpr std::size_t kLongestDateEnd = 4;  // characters
constexpr std::size_t kLongestDate = 12;    // characters
constexpr std::size_t kWidestPadding = 8;   // blanks inside a padded name of two characters

char32_t first_of(std::string_view key) { return key.empty() ? 0 : text::character_at(key, 0).code; }

char32_t last_of(std::string_view key) { return text::character_before(key, key.size()); }

bool is_single_han(std::string_view key) { return text::is_han(first_of(key)) && text::length(key) == 1; }

bool is_digit_or_latin(char32_t code) { return text::is_digit(code) || text::is_latin(code); }

bool ends_sentence(char32_t code) { return code == U'。' || code == U'；' || code == U'！' || code == U'？'; }

bool is_date_unit(char32_t code) { return code == U'年' || code == U'月' || code == U'日'; }

/// 底前, 末前, 初, 上旬, 份 behind 9月; 日前 and 前 behind a figure.
bool goes_on_from_month(char32_t code) {
  return code == U'底' || code == U'末' || code == U'初' || code == U'上' || code == U'中' || code == U'下' || code == U'份' ||
         code == U'日' || code == U'前';
}

bool goes_on(char32_t code) {
  return code == U'，' || code == U'、' || code == U'：' || code == ',' || code == U'（' || code == U'《' ||
         code == U'“';
}

/// 2024 年 5 月底前 -> 2024年5月底前: typesetters set digits apart. The token in front may end in such a date's beginning.
std::vector<Token> spaced_dates_joined(std::vector<Token> tokens) {
  std::vector<Token> joined;
  for (Token& token : tokens) {
    const bool beside = !joined.empty() && token.gap == 1 && !token.tab;
    const char32_t before = beside ? last_of(joined.back().key) : 0;
    const bool unit = text::is_digit(before) && is_date_unit(first_of(token.key));
    const bool digits = is_date_unit(before) && text::is_digit(first_of(token.key)) && text::is_digit(first_of(joined.back().key));
    if (!unit && !digits) {
      joined.push_back(std::move(token));
      continue;
    }
    joined.back().key += token.key;
    joined.back().part.end = token.part.end;
    joined.back().right = token.right;
  }
  return joined;
}

}  // namespace

LineCutter::LineCutter(std::string_view source, const std::vector<ColumnRole>& roles, const rules::Lexicon& lexicon,
                       const rules::RuleSet& numbering, bool laid_out)
    : source_(source), laid_out_(laid_out), lexicon_(lexicon), numbering_(numbering) {
  for (const ColumnRole role : roles) {
    has_number_ |= role == ColumnRole::number;
    has_leader_or_person_ |= holds_people(role);
    has_unit_ |= holds_units(role);
    has_deadline_ |= role == ColumnRole::deadline;
    has_requirement_ |= role == ColumnRole::requirement;
  }
}

/// A whole value of one of the table's columns by itself.
bool LineCutter::is_value(const std::string& key) const {
  if (key.size() > kLongestValue || text::length(key) < 2) return false;
  const auto [known, is_new] = values_.try_emplace(key, false);
  if (is_new) known->second = judge_value(key);
  return known->second || (laid_out_ && has_unit_ && begins_unit_list(key));
}

bool LineCutter::judge_value(std::string_view key) const {
  if (has_leader_or_person_ && (lexicon_.is_person(key) || lexicon_.is_person_collective(key) || lexicon_.is_person_with_post(key)))
    return true;
  if (has_unit_ && (lexicon_.is_unit(key) || lexicon_.is_unit_collective(key))) return true;
  if (has_requirement_ && lexicon_.is_requirement(key)) return true;
  return has_deadline_ && (lexicon_.is_deadline(key) || ends_date(key) || begins_date(key));
}

/// 市民政局、各县（市、: a list of units that the line's end cuts.
bool LineCutter::begins_unit_list(std::string_view key) const {
  const std::size_t comma = key.find("、");
  return comma != std::string_view::npos && lexicon_.is_unit(key.substr(0, comma)) && lexicon_.begins_unit(key.substr(comma + std::string_view("、").size()));
}

/// 30日前 and 底前: the rest of a date whose beginning stands on the line above.
bool LineCutter::ends_date(std::string_view key) const {
  const char32_t first = first_of(key);
  if (!text::is_digit(first) && !goes_on_from_month(first)) return false;  // 9月开工 is a deadline, 开工 ends none
  return text::length(key) <= kLongestDateEnd && !lexicon_.is_unit(key) && lexicon_.is_deadline("9月" + std::string(key));
}

/// 2024年10, 2024年9月, 2024年9月底: a date that may go on in the next line.
bool LineCutter::begins_date(std::string_view key) const {
  return text::is_digit(first_of(key)) && !key.ends_with("前") && text::length(key) <= kLongestDate && key.find("年") != std::string_view::npos &&
         (lexicon_.is_deadline(key) || lexicon_.is_deadline(std::string(key) + "月") || lexicon_.is_deadline(std::string(key) + "日"));
}

bool LineCutter::is_padded_name(const Token& left, const Token& right) const {
  if (!is_single_han(left.key) || !is_single_han(right.key) || right.tab || right.gap > kWidestPadding) return false;
  if (open_date_ && right.key == "前") return false;  // 文 | 前: of a name and of a date that the line's end cut
  if (right.gap == 1) return true;
  const std::string whole = left.key + right.key;
  return lexicon_.is_person(whole) || lexicon_.is_unit(whole);
}

/// One blank: does it part two cells?
bool LineCutter::parts(const Token& left, const Token& right, bool right_is_last) const {
  const char32_t before = last_of(left.key), after = first_of(right.key);
  if (ends_sentence(before)) return true;
  if (text::is_digit(before) && is_date_unit(after)) return false;
  const bool right_is_value = is_value(right.key);
  if (goes_on(before)) return right_is_value;
  const bool left_is_unit = has_unit_ && left.key.size() <= kLongestValue &&
                            (lexicon_.is_unit(left.key) || lexicon_.is_unit_collective(left.key));
  if (is_digit_or_latin(before) || is_digit_or_latin(after)) {
    if (right_is_value && (right_is_last || is_value(left.key))) return true;
    if (text::is_han(before) && numbering_.at_start(right.key)) return true;
    return left_is_unit && lexicon_.is_deadline(right.key);
  }
  return !text::is_han(before) || text::is_han(after) || right_is_value;
}

bool LineCutter::is_next_number(const std::string& key) {
  if (!has_number_ || key.size() > 4) return false;
  const auto number = text::numeral(key);
  if (!number || (last_number_ > 0 && *number != last_number_ + 1 && *number != 1)) return false;
  last_number_ = *number;
  return true;
}

/// 唐 明 -> 唐明, also three or four characters of one name or two: 陆 明 俞 悦.
std::vector<Token> LineCutter::padded_names_joined(std::vector<Token> tokens) const {
  std::vector<Token> joined;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    while (end < tokens.size() && is_padded_name(tokens[end - 1], tokens[end])) ++end;
    const bool two_names =
        end - i == 4 && is_value(tokens[i].key + tokens[i + 1].key) && is_value(tokens[i + 2].key + tokens[i + 3].key);
    if (two_names) end = i + 2;
    joined.push_back(std::move(tokens[i]));
    for (++i; i < end; ++i) {
      joined.back().key += tokens[i].key;
      joined.back().part.end = tokens[i].part.end;
      joined.back().right = tokens[i].right;
    }
  }
  return joined;
}

std::vector<Piece> LineCutter::cut(const PrintedLine& line, std::size_t index) {
  const std::vector<Token> tokens = padded_names_joined(spaced_dates_joined(tokens_of(line, source_)));
  std::vector<Piece> pieces;
  Token open;  // the piece that may still grow
  const auto close = [&](bool wide) {
    Piece piece;
    piece.text = line.text.slice(open.part);
    piece.key = std::move(open.key);
    piece.box = {open.left, static_cast<double>(index), open.right, static_cast<double>(index + 1)};
    piece.page = line.page;
    piece.line = index;
    piece.after_blank = line.blank_before;
    piece.wide_gap = wide;
    pieces.push_back(std::move(piece));
  };
  const bool dated = tokens.size() > 1 && is_date_unit(first_of(tokens[1].key));  // 2024 年 is no number of a row
  const bool numbered = !tokens.empty() && !dated && is_next_number(tokens.front().key);
  bool wide = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool far = token.gap > 1 || token.tab;
    const bool last = i + 1 == tokens.size() || tokens[i + 1].gap > 1 || is_value(tokens[i + 1].key);
    const bool joins = i > 0 && !far && !(i == 1 && numbered) && !parts(open, token, last);
    if (joins) {
      open.part.end = token.part.end;
      open.right = token.right;
      open.key += token.key;
      continue;
    }
    if (i > 0) close(wide);
    open = token;
    wide = far && i > 0;
  }
  if (!tokens.empty()) close(wide);
  if (!pieces.empty() && has_deadline_ && begins_date(pieces.back().key)) {
    open_date_ = pieces.back().box.left;
  } else if (open_date_ && !pieces.empty() && pieces.back().box.right > *open_date_) {
    open_date_.reset();  // a number alone on the line between leaves it open
  }
  return pieces;
}

}  // namespace fenjie::layout
