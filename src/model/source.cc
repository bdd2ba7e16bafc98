#include "model/source.h"

#include <algorithm>
#include <cassert>

namespace fenjie {

void Passage::append_verbatim(std::string_view bytes, std::size_t source_begin) {
  if (bytes.empty()) return;
  const Span source{source_begin, source_begin + bytes.size()};
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.source.size() == last.size && last.source.end == source.begin) {
      last.size = (last.size + static_cast<std::uint32_t>(bytes.size())) & 0x7FFFFFFFu;
      last.source.end = source.end;
      text_.append(bytes);
      return;
    }
  }
  add_piece(bytes.size(), source);
  text_.append(bytes);
}

void Passage::append_replaced(std::string_view bytes, Span source) {
  if (bytes.empty()) return;
  add_piece(bytes.size(), source);
  text_.append(bytes);
}

void Passage::append_inserted(std::string_view bytes) { append_replaced(bytes, {0, 0}); }

void Passage::append(const Passage& other) {
  const auto shift = static_cast<std::uint32_t>(text_.size());
  for (Piece piece : other.pieces_) {
    piece.at += shift;
    pieces_.push_back(piece);
  }
  text_.append(other.text_);
}

void Passage::append_line(const Passage& other) {
  const std::size_t first = pieces_.size();
  append(other);
  if (first > 0 && first < pieces_.size()) pieces_[first].begins_line = 1;
}

bool Passage::begins_line(std::size_t at) const {
  const auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), at, [](const Piece& p, std::size_t place) { return p.at < place; });
  return piece != pieces_.end() && piece->at == at && piece->begins_line;
}

void Passage::add_piece(std::size_t size, Span source, bool begins_line) {
  Piece piece;
  piece.at = static_cast<std::uint32_t>(text_.size());
  piece.size = static_cast<std::uint32_t>(size) & 0x7FFFFFFFu;
  piece.begins_line = begins_line ? 1 : 0;
  piece.source = source;
  pieces_.push_back(piece);
}

Passage Passage::slice(Span part) const {
  assert(part.end <= text_.size());
  Passage result;
  if (part.empty()) return result;
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), part.begin,
                                [](std::size_t at, const Piece& p) { return at < p.at; });
  for (piece = std::prev(piece); piece != pieces_.end() && piece->at < part.end; ++piece) {
    const std::size_t from = std::max<std::size_t>(part.begin, piece->at);
    const std::size_t to = std::min<std::size_t>(part.end, piece->at + piece->size);
    Span source = piece->source;
    if (source.size() == piece->size) {
      source.begin += from - piece->at;
      source.end = source.begin + (to - from);
    }
    result.add_piece(to - from, source, piece->begins_line && from == piece->at);
    result.text_.append(text_, from, to - from);
  }
  return result;
}

std::vector<Span> Passage::spans(Span part) const {
  std::vector<Span> result;
  for (const Piece& piece : slice(part).pieces_)
    if (!piece.source.empty()) result.push_back(piece.source);
  merge_touching(result);
  return result;
}

bool share_bytes(const std::vector<Span>& some, const std::vector<Span>& others) {
  for (const Span& span : some)
    for (const Span& other : others)
      if (span.begin < other.end && other.begin < span.end) return true;
  return false;
}

void merge_touching(std::vector<Span>& spans) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (kept > 0 && spans[i].begin >= spans[kept - 1].begin && spans[i].begin <= spans[kept - 1].end)
      spans[kept - 1].end = std::max(spans[kept - 1].end, spans[i].end);
    else
      spans[kept++] = spans[i];
  }
  spans.resize(kept);
}

std::string printed(std::string_view source, const std::vector<Span>& spans) {
  std::string result;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) {
      const bool in_order = spans[i - 1].end <= spans[i].begin;
      const std::string_view between =
          in_order ? source.substr(spans[i - 1].end, spans[i].begin - spans[i - 1].end) : std::string_view("\n");
      result += between.find('\n') != std::string_view::npos ? "\n" : std::string(between);
    }
    result.append(source.substr(spans[i].begin, spans[i].size()));
  }
  return result;
}

}  // namespace fenjie
