// Where a value stands in the source text, and text that remembers where it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fenjie {

/// Half-open range of UTF-8 bytes of a text; which text, the holder says (mostly the source text).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool operator==(const Span&) const = default;
  auto operator<=>(const Span&) const = default;
};

/// Clean text whose every byte can be traced to the source text.
///
/// `text` is what a reader would type: zero-width characters gone, wrapped lines joined, typesetting
/// blanks removed. It is built by the room text/; stages cut it with slice() and join it with append().
class Passage {
 public:
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }

  /// Appends source bytes kept as they are; `source_begin` is the place of the first one.
  void append_verbatim(std::string_view bytes, std::size_t source_begin);
  /// Appends `bytes` standing for the whole of `source` (a radical made ordinary, an NBSP made a blank).
  void append_replaced(std::string_view bytes, Span source);
  /// Appends bytes that the source does not have (the blank between two joined Latin words).
  void append_inserted(std::string_view bytes);
  /// Appends the whole of `other`, with its places.
  void append(const Passage& other);
  /// The same for the line below: where it begins is kept (begins_line).
  void append_line(const Passage& other);
  /// A line begins at byte `at` of text(), the end of the line above is joined to it.
  bool begins_line(std::size_t at) const;

  /// The part [begin, end) of text(), with its places. Precondition: on character boundaries.
  Passage slice(Span part) const;
  /// Source bytes of [begin, end) of text(), ascending as printed; touching spans are merged.
  std::vector<Span> spans(Span part) const;
  /// Source bytes of the whole passage.
  std::vector<Span> spans() const { return spans({0, text_.size()}); }

 private:
  struct Piece {
    std::uint32_t at = 0;           // byte of text_ where the piece begins
    std::uint32_t size : 31 = 0;    // bytes of text_
    std::uint32_t begins_line : 1 = 0;
    Span source{};           // same size: byte by byte; other size: one indivisible whole; empty: inserted
  };
  void add_piece(std::size_t size, Span source, bool begins_line = false);

  std::string text_;
  std::vector<Piece> pieces_;
};

/// Some byte is in both lists.
bool share_bytes(const std::vector<Span>& some, const std::vector<Span>& others);

/// Merges touching and overlapping spans of an ascending list, in place.
void merge_touching(std::vector<Span>& spans);

/// The source bytes of `spans`, each span's bytes as printed, line breaks between spans kept as one '\n'.
std::string printed(std::string_view source, const std::vector<Span>& spans);

}  // namespace fenjie
