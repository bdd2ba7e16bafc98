#include "sheets/seal.h"

#include "model/sha256.h"
#include "sheets/cell_text.h"
#include "text/characters.h"

namespace fenjie::sheets {

std::string row_digest(const std::vector<std::string_view>& cells) {
  constexpr char kBetween = '\x1f';
  std::string row;
  for (const std::string_view cell : cells) row += read_back(storable(cell)) + kBetween;
  row.resize(row.find_last_not_of(kBetween) + 1);
  return sha256_hex(row).substr(0, kRowDigest);
}

std::string note_digest(std::string_view text) { return row_digest({text::without_blanks(text)}); }

}  // namespace fenjie::sheets
