// Official terms, names of units and persons in running text: what stays whole when a text is cut into words.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::rules {

/// Whether a term can begin somewhere, by its first two characters: most places are told apart from terms by one look.
class TermBeginnings {
 public:
  void add(std::string_view term);
  bool has(std::string_view rest) const { return rest.size() >= kBytes && (bits_[slot(rest) / 64] >> (slot(rest) % 64) & 1); }

 private:
  static constexpr std::size_t kBytes = 6, kSlots = 1 << 15;
  static std::size_t slot(std::string_view text) {
    std::uint64_t first = 0;
    std::memcpy(&first, text.data(), kBytes);
    return static_cast<std::size_t>(first * 0x9E3779B97F4A7C15u >> 49);
  }

  std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(kSlots / 64);
};

class Terms {
 public:
  /// @param names of units and persons that the text can hold, in match form (those that its notice names)
  Terms(const Book& book, const Lexicon& lexicon, const std::vector<std::string>& names = {});

  /// Bytes of the term that the key has at byte `at`; 0 when there is none. The longest wins: a name given, a word of
  /// the vocabularies, a unit or a person where a name can begin.
  std::size_t at(std::string_view key, std::size_t at) const;
  /// The official terms in a text, left to right, each once: listed ones, compounds of rules/term-parts.tsv, and what stands in quotation
  /// marks (“双随机、一公开”); no units, no persons.
  std::vector<std::string_view> official(std::string_view key) const;

 private:
  std::size_t compound_at(std::string_view rest) const;
  std::size_t word_at(std::string_view rest) const;
  const TermBeginnings& words() const;
  std::size_t name_at(std::string_view key, std::size_t at) const;

  const Lexicon& lexicon_;
  const Vocabulary &official_, &parts_, &abbreviations_, &posts_, &verbs_, &duty_words_;
  TermBeginnings official_beginnings_, part_beginnings_, name_beginnings_;
  mutable TermBeginnings word_beginnings_;
  mutable bool has_words_ = false;
  std::unordered_set<std::string> names_;
  std::vector<std::size_t> sizes_;  // bytes of names, longest first
};

}  // namespace fenjie::rules
