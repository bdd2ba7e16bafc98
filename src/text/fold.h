// The match form of a text: what rules and vocabularies look at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace fenjie::text {

/// Folds character by character, so that spans map back:
///   half-width , : ; ! ? ( ) between or beside Han  -> ，：；！？（）      (digits keep "3.5", "10:30")
///   . behind Han, in front of a bracket or at the end -> 。                (一. stays)
///   [ ] 【 】 ﹝ ﹞ ［ ］ 〔 〕                          -> 〔 〕
///   full-width letters and digits                   -> ASCII
///   radicals, Traditional characters (⼀ ⺠ 關)       -> the ordinary, simplified character
///   blanks beside a Han character or punctuation    -> removed; other runs of blanks -> one ' '
///   zero-width characters                           -> removed
///   “ ” ＂ "                                         -> kept as printed
class Folded {
 public:
  Folded() = default;
  explicit Folded(std::string_view clean);

  const std::string& key() const { return key_; }
  /// Bytes of the clean text that [begin, end) of key() stands for.
  Span clean(Span key_span) const;

 private:
  std::string key_;
  std::vector<std::uint32_t> begins_;  // for every byte of the key: where its character begins in the clean text
  std::vector<std::uint32_t> ends_;    // and where it ends
};

/// Only the folded text, for vocabularies.
std::string fold(std::string_view clean);
/// The folded text without any blank: the key of a name or a heading.
std::string compact(std::string_view clean);

}  // namespace fenjie::text
