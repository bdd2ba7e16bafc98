#include "layout/aligned_pieces.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "text/characters.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kLongestName = 4;   // characters of a name spread over pieces
constexpr std::size_t kLongestGroup = 6;  // characters of a group column's line
constexpr std::size_t kMarginLines = 4;
constexpr double kNameCost = 0.3;
constexpr double kWholeCost = 0.1;
constexpr double kSpreadGap = 8;  // characters between those of a spread name
constexpr double kPostGap = 3;  // characters between a post and the name behind it
constexpr std::size_t kDateLines = 2;  // from a date's first line to what ends it
constexpr std::size_t kStretchedPieces = 4, kStretchedCharacters = 4;  // at least so many pieces, at most so long

double character_width(const Piece& piece) {
  return piece.box.width() / static_cast<double>(std::max<std::size_t>(1, text::length(piece.text.text())));
}

/// No farther than a padded name's characters are: 徐 华 and, columns away, 前.
bool is_near(const Piece& piece, const Piece& next) {
  return next.box.left - piece.box.right <= kSpreadGap * std::max(character_width(piece), character_width(next));
}

bool is_name(const std::string& key, ValueCosts& costs) {
  return costs.of(ColumnRole::person, key) < kNameCost || costs.of(ColumnRole::unit, key) < kNameCost;
}

/// 前 below 2024年9月底, with nothing between that stands as far right: it ends the date, and no name beside it.
bool ends_date_above(const std::vector<Piece>& pieces, std::size_t at) {
  if (pieces[at].key != "前") return false;
  for (std::size_t above = at; above > 0; --above) {
    const Piece& piece = pieces[above - 1];
    if (piece.line == pieces[at].line) continue;
    if (piece.page != pieces[at].page || pieces[at].line - piece.line > kDateLines) return false;
    const bool goes_on = piece.key.ends_with("底") || piece.key.ends_with("月") || piece.key.ends_with("日") || piece.key.ends_with("末");
    if (text::is_digit(text::character_at(piece.key, 0).code) && goes_on) return true;
    if (piece.box.right > pieces[at].box.left) return false;
  }
  return false;
}

void append(Piece& piece, const Piece& next) {
  piece.text.append_inserted(" ");
  piece.text.append(next.text);
  piece.key += next.key;
  piece.box = unite(piece.box, next.box);
}

/// End of the run of pieces from `begin` on that are one line stretched by blanks: 加 快 布 局. At least begin + 1.
std::size_t end_of_stretched(const std::vector<Piece>& pieces, std::size_t begin) {
  std::size_t end = begin + 1, characters = text::length(pieces[begin].key);
  while (end < pieces.size() && pieces[end].line == pieces[begin].line && !pieces[end].wide_gap) {
    characters += text::length(pieces[end++].key);
  }
  const std::size_t count = end - begin;
  return count >= kStretchedPieces && characters <= count * kStretchedCharacters ? end : begin + 1;
}

/// Left edges of the numbered pieces that stand away from the margin: where the tasks' text begins.
std::vector<double> task_edges(const std::vector<Piece>& pieces, double margin, const rules::Book& book) {
  std::vector<double> edges;
  for (const auto& piece : pieces) {
    if (piece.box.left > margin + 3 * character_width(piece) && book.set("numbering").at_start(piece.key)) {
      edges.push_back(piece.box.left);
    }
  }
  return edges;
}

/// Byte of the blank behind a group text at the beginning of a piece, or 0.
std::size_t end_of_group(const Piece& piece, const std::vector<double>& edges, const rules::Book& book) {
  const std::string& text = piece.text.text();
  std::size_t index = 0;
  for (std::size_t byte = 0; byte < text.size() && index <= kLongestGroup; ++index) {
    const auto character = text::character_at(text, byte);
    if (text::is_blank(character.code) && index > 0) {
      const double begin = piece.box.left + character_width(piece) * static_cast<double>(index + 1);
      const auto near = [&](double edge) { return std::abs(edge - begin) <= 2.5 * character_width(piece); };
      const auto rest = text::compact(std::string_view(text).substr(character.end));
      if (std::any_of(edges.begin(), edges.end(), near) || book.set("numbering").at_start(rest)) return byte;
    }
    byte = character.end;
  }
  return 0;
}

}  // namespace

Piece part_of(const Piece& piece, Span part) {
  const std::string_view text = piece.text.text();
  const double width = character_width(piece);
  Piece result = piece;
  result.text = text::trimmed(piece.text.slice(part));
  result.key = text::compact(result.text.text());
  result.box.left = piece.box.left + width * static_cast<double>(text::length(text.substr(0, part.begin)));
  result.box.right = result.box.left + width * static_cast<double>(text::length(text.substr(part.begin, part.size())));
  return result;
}

std::vector<Piece> join_spread_names(const std::vector<Piece>& pieces, ValueCosts& costs) {
  std::vector<Piece> joined;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t run = begin;
    while (run < pieces.size() && run - begin < kLongestName && pieces[run].line == pieces[begin].line &&
           text::length(pieces[run].key) == 1 && !ends_date_above(pieces, run) && (run == begin || is_near(pieces[run - 1], pieces[run]))) {
      ++run;
    }
    std::size_t end = run;
    for (; end > begin + 1; --end) {
      std::string key;
      for (std::size_t i = begin; i < end; ++i) key += pieces[i].key;
      if (is_name(key, costs)) break;
    }
    joined.push_back(pieces[begin]);
    for (std::size_t i = begin + 1; i < end; ++i) append(joined.back(), pieces[i]);
    begin = std::max(end, begin + 1);
  }
  return joined;
}

std::vector<Piece> join_posts(const std::vector<Piece>& pieces, ValueCosts& costs) {
  std::vector<Piece> joined;
  for (const Piece& piece : pieces) {
    const bool beside = !joined.empty() && joined.back().line == piece.line && joined.back().page == piece.page &&
                        piece.box.left - joined.back().box.right <= kPostGap * character_width(piece);
    const bool with_post = beside && !is_name(joined.back().key, costs) &&
                           costs.of(ColumnRole::person, piece.key) < kWholeCost &&
                           costs.of(ColumnRole::person, joined.back().key + piece.key) < kWholeCost;
    if (with_post)
      append(joined.back(), piece);
    else
      joined.push_back(piece);
  }
  return joined;
}

std::vector<Piece> join_stretched_lines(const std::vector<Piece>& pieces) {
  std::vector<Piece> joined;
  for (std::size_t begin = 0; begin < pieces.size();) {
    const std::size_t end = end_of_stretched(pieces, begin);
    joined.push_back(pieces[begin]);
    for (std::size_t i = begin + 1; i < end; ++i) append(joined.back(), pieces[i]);
    begin = end;
  }
  return joined;
}

void join_margin_pages(std::vector<Piece>& pieces) {
  double margin = std::numeric_limits<double>::infinity();
  for (const auto& piece : pieces) margin = std::min(margin, piece.box.left);
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin;
    bool in_margin = begin > 0;
    for (; end < pieces.size() && pieces[end].page == pieces[begin].page; ++end) {
      const auto& piece = pieces[end];
      in_margin = in_margin && end - begin < kMarginLines && text::length(piece.key) <= kLongestGroup &&
                  piece.box.left <= margin + 3 * character_width(piece);
    }
    const int page = in_margin ? pieces[begin - 1].page : pieces[begin].page;
    for (std::size_t i = begin; i < end; ++i) pieces[i].page = page;
    begin = end;
  }
}

std::vector<Piece> cut_off_groups(const std::vector<Piece>& pieces, const rules::Book& book) {
  if (pieces.empty()) return pieces;
  const auto leftmost = std::min_element(pieces.begin(), pieces.end(),
                                         [](const Piece& a, const Piece& b) { return a.box.left < b.box.left; });
  const double margin = leftmost->box.left;
  const auto edges = task_edges(pieces, margin, book);
  std::vector<Piece> parts;
  for (const auto& piece : pieces) {
    const bool at_margin = piece.box.left <= margin + 2 * character_width(piece);
    const std::size_t end =
        at_margin && !book.set("numbering").at_start(piece.key) ? end_of_group(piece, edges, book) : 0;
    if (end > 0) parts.push_back(part_of(piece, {0, end}));
    parts.push_back(end > 0 ? part_of(piece, {end, piece.text.size()}) : piece);
  }
  return parts;
}

}  // namespace fenjie::layout
