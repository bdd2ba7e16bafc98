// Official terms, names of units and persons in running text: what stays whole when a text is cut into words.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/source.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::rules {

class Terms {
 public:
  /// @param names of units and persons that the text can hold, in match form (those that its notice names)
  Terms(const Book& book, const Lexicon& lexicon, const std::vector<std::string>& names = {});

  /// Bytes of the term that the key has at byte `at`; 0 when there is none. The longest wins: a name given, a word of
  /// the vocabularies, a unit or a person where a name can begin.
  std::size_t at(std::string_view key, std::size_t at) const;
  /// The official terms in a text, left to right, each once; no units, no persons.
  std::vector<std::string_view> official(std::string_view key) const;

 private:
  std::size_t name_at(std::string_view key, std::size_t at) const;

  const Lexicon& lexicon_;
  const Vocabulary &official_, &abbreviations_, &posts_, &verbs_, &duty_words_;
  std::unordered_set<std::string> names_;
  std::vector<std::size_t> sizes_;  // bytes of names, longest first
};

}  // namespace fenjie::rules
