// The lines of a TSV file as a vocabulary.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "rules/rule_file.h"

namespace fenjie::rules {

/// Looks terms up in the text of a proved TSV file, which it does not copy and which must outlive it.
class TextVocabulary : public Vocabulary {
 public:
  explicit TextVocabulary(std::string_view content);

  bool contains(std::string_view term) const override;
  std::string_view value(std::string_view term, std::size_t index) const override;
  std::string_view longest_suffix(std::string_view key) const override;
  std::string_view longest_prefix(std::string_view key) const override;
  std::vector<std::string_view> terms() const override;

 private:
  struct Entry {
    std::string_view term;
    std::string_view columns;
  };
  /// For each character (by hash) the lengths of the terms that begin, or end, with it: bit i for lengths_[i].
  using LengthSets = std::array<std::uint64_t, 256>;

  const Entry* entry(std::string_view term) const;
  void index_entries();
  void index_lengths();
  template <typename Cut>
  std::string_view longest(std::size_t key_size, std::uint64_t lengths, Cut cut) const;

  std::vector<Entry> entries_;        // in the file's order: sorted by term
  std::vector<std::uint32_t> slots_;  // hash table: 1 + index of an entry, 0 free; a power of two in size
  std::vector<std::size_t> lengths_;  // bytes of terms that occur, longest first
  LengthSets by_first_{}, by_last_{};
};

/// Demands lines sorted bytewise by term, each term once, in folded form, no blank lines, no empty columns.
/// Returns the number of terms.
/// @throws Error rules/vocabulary-...
std::size_t prove_vocabulary(const FileText& file);

}  // namespace fenjie::rules
