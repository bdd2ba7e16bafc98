#include "layout/row_a_line.h"

#include "layout/line_tokens.h"
#include "layout/piece.h"
#include "layout/row_cells.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::layout {

namespace {

constexpr std::size_t kFewestRows = 2;
constexpr double kNoValue = 0.8;  // Lexicon::cost: surely none of this column

bool is_typed(ColumnRole role) { return holds_names(role) || role == ColumnRole::deadline; }

/// 市发展改革委 of 市发展改革委、农业局等: what the list begins with.
std::string_view first_name(std::string_view key) {
  for (const std::string_view mark : {"、", "，", "；", "等"}) key = key.substr(0, key.find(mark));
  return key;
}

}  // namespace

std::optional<Table> table_of_lines(const std::vector<PrintedLine>& lines, const TableRegion& region, std::string_view source,
                                    const rules::Lexicon& lexicon) {
  const Head& head = region.found.head;
  if (region.body.size() < kFewestRows || head.columns.front().role != ColumnRole::number) return std::nullopt;
  std::vector<Piece> pieces;
  std::vector<PiecePlace> places;
  std::optional<int> last;
  for (std::size_t row = 0; row < region.body.size(); ++row) {
    const PrintedLine& line = lines[region.body[row]];
    const std::vector<Token> tokens = tokens_of(line, source);
    if (tokens.size() != head.columns.size()) return std::nullopt;
    const auto number = text::is_digits(tokens.front().key) ? text::numeral(tokens.front().key) : std::nullopt;
    if (!number || (last && *number != *last + 1)) return std::nullopt;
    last = number;
    for (std::size_t column = 0; column < tokens.size(); ++column) {
      const Token& token = tokens[column];
      const ColumnRole role = head.columns[column].role;
      if (is_typed(role) && lexicon.cost(role, first_name(token.key)) >= kNoValue) return std::nullopt;
      Piece piece;
      piece.text = line.text.slice(token.part);
      piece.key = token.key;
      piece.box = {token.left, static_cast<double>(row), token.right, static_cast<double>(row + 1)};
      piece.page = line.page;
      piece.line = row;
      pieces.push_back(std::move(piece));
      places.push_back({static_cast<int>(row), static_cast<int>(column)});
    }
  }
  Table table = table_of(head, pieces, places);
  table.row_costs.assign(region.body.size(), 0);
  return table;
}

}  // namespace fenjie::layout
