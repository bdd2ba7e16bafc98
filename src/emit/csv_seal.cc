#include "emit/csv_seal.h"

#include <array>
#include <charconv>

#include "emit/seal_digest.h"
#include "model/sha256.h"

namespace fenjie::emit {
namespace {

constexpr std::size_t kSeats = 40;  // cells that carry the seal, a bit each

/// One cell as it stands in the file, and what it says.
struct CsvCell {
  std::string_view raw;
  std::string text;
  bool ends_row = false;

  bool is_quoted() const { return raw.starts_with('"'); }
  /// Whether it may be quoted or not, as one likes.
  bool is_free() const { return !text.empty() && !text.starts_with('\'') && text.find_first_of(",\"\n") == std::string::npos; }
};

/// The cell at `at`, which is moved behind it and what ends it.
CsvCell next_cell(std::string_view csv, std::size_t& at) {
  CsvCell cell;
  const std::size_t begin = at;
  bool inside = at < csv.size() && csv[at] == '"';
  if (inside) ++at;
  for (; at < csv.size(); ++at) {
    const char byte = csv[at];
    if (inside && byte == '"' && csv.substr(at + 1).starts_with('"'))
      cell.text += csv[++at];
    else if (inside && byte == '"')
      inside = false;
    else if (!inside && (byte == ',' || byte == '\n'))
      break;
    else if (byte != '\r')  // of a line end
      cell.text += byte;
  }
  cell.raw = csv.substr(begin, at - begin);
  if (cell.raw.ends_with('\r')) cell.raw.remove_suffix(1);
  cell.ends_row = at == csv.size() || csv[at] == '\n';
  if (at < csv.size()) ++at;
  return cell;
}

/// Gives every cell to `take`, with the seat that it has behind the head row, if any.
template <class Take>
void each_cell(std::string_view csv, Take&& take) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t seats = 0;
  bool in_head = true;
  csv = csv.substr(0, csv.find_last_not_of("\r\n") + 1);
  for (std::size_t at = csv.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; at < csv.size();) {
    const CsvCell cell = next_cell(csv, at);
    const bool has_seat = !in_head && seats < kSeats && cell.is_free();
    take(cell, has_seat ? seats++ : kSeats);
    if (cell.ends_row) in_head = false;
  }
}

std::string digest_of_cells(std::string_view csv) {
  Sha256 digest;
  each_cell(csv, [&](const CsvCell& cell, std::size_t) {
    digest.add(cell.text);
    digest.add(cell.ends_row ? "\x1e" : "\x1f");
  });
  return digest.hex();
}

std::array<bool, kSeats> quotes_of(const std::string& seal) {
  std::array<bool, kSeats> quotes{};
  for (std::size_t i = 0; i < kSeats; ++i) {
    unsigned digit = 0;
    std::from_chars(seal.data() + i / 4, seal.data() + i / 4 + 1, digit, 16);
    quotes[i] = (digit >> i % 4 & 1u) != 0;
  }
  return quotes;
}

}  // namespace

std::string sealed_csv(std::string_view csv, bool holds_edits) {
  const std::array<bool, kSeats> quotes = quotes_of(seal_digest(digest_of_cells(csv), holds_edits));
  std::string sealed;
  sealed.reserve(csv.size() + 2 * kSeats);
  const char* copied = csv.data();
  each_cell(csv, [&](const CsvCell& cell, std::size_t seat) {
    if (seat == kSeats || !quotes[seat]) return;
    sealed.append(copied, cell.raw.data()).append("\"").append(cell.raw).append("\"");
    copied = cell.raw.data() + cell.raw.size();
  });
  return sealed.append(copied, csv.data() + csv.size());
}

Standing standing_of_csv(std::string_view csv) {
  if (!csv.starts_with(kCsvBegin)) return Standing::changed;
  const std::string digest = digest_of_cells(csv);
  const std::array<bool, kSeats> plain = quotes_of(seal_digest(digest, false)), edited = quotes_of(seal_digest(digest, true));
  bool is_plain = true, is_edited = true;
  each_cell(csv, [&](const CsvCell& cell, std::size_t seat) {
    if (seat == kSeats) return;
    is_plain &= cell.is_quoted() == plain[seat];
    is_edited &= cell.is_quoted() == edited[seat];
  });
  if (is_plain) return Standing::replaceable;
  return is_edited ? Standing::holds_edits : Standing::changed;
}

}  // namespace fenjie::emit
