// The rules of one file as compiled patterns; each is compiled at its first use.
#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/book.h"
#include "rules/first_characters.h"

namespace fenjie::rules {

using Texts = std::span<const std::string_view>;
using Pair = std::pair<std::string_view, std::string_view>;

/// A proved rule, as the generated tables hold it. All texts outlive the set.
struct RuleView {
  std::string_view id;
  std::string_view pattern;     ///< fragments put in
  std::span<const Pair> gives;  ///< field, capture
  std::span<const Pair> constants;
  std::span<const CharacterRange> first;  ///< rules/first_characters.h; empty: any
  std::span<const CharacterRange> last;   ///< the same
  std::span<const Texts> required;        ///< rules/required_text.h
};

class PatternSet : public RuleSet {
 public:
  explicit PatternSet(std::span<const RuleView> rules);
  ~PatternSet() override;

  std::optional<Match> at_start(std::string_view key) const override;
  std::optional<Match> full(std::string_view key) const override;
  std::optional<Match> find(std::string_view key, std::size_t from) const override;
  std::vector<Match> all(std::string_view key) const override;

  /// Compiles now what is not compiled yet, until asked to stop.
  void compile(const std::stop_token& stop) const;

 private:
  class Pattern;
  std::optional<Match> first(std::string_view key, bool whole) const;

  std::unique_ptr<Pattern[]> patterns_;
  std::size_t count_;
};

}  // namespace fenjie::rules
