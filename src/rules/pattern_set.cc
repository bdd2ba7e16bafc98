#include "rules/pattern_set.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <mutex>

#include "rules/key_characters.h"
#include "rules/pattern_options.h"
#include "text/characters.h"

namespace fenjie::rules {

namespace {

constexpr std::size_t kShortKey = 600;  // bytes
// RE2 asked for a capture matches a short text at once; asked for less it builds an automaton first, which costs
// more than all matches of one notice.
constexpr int kAskForCaptures = 2;
constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

bool holds(std::string_view key, std::string_view text) {
  return memmem(key.data(), key.size(), text.data(), text.size()) != nullptr;
}

}  // namespace

/// One rule with its pattern, compiled at most once, by whichever thread needs it first.
class PatternSet::Pattern {
 public:
  void set(const RuleView& rule) { rule_ = &rule; }

  /// A cheap no: the key holds none of the texts of which a match must hold one.
  bool impossible(std::string_view key, const KeyCharacters& characters) const {
    if (rule_->required.empty()) return false;
    return std::none_of(rule_->required.begin(), rule_->required.end(),
                        [&](std::string_view text) { return characters.may_hold(text) && holds(key, text); });
  }

  /// Another cheap no, for a match that must begin with this character.
  bool cannot_begin_with(char32_t code) const {
    return !rule_->first.empty() && std::none_of(rule_->first.begin(), rule_->first.end(), [code](const auto& range) {
      return range.first <= code && code <= range.second;
    });
  }

  /// Where the leftmost match at or after `from` lies, or {kNowhere, kNowhere}.
  Span leftmost(std::string_view key, std::size_t from) const {
    compile();
    re2::StringPiece pieces[kAskForCaptures];
    if (!re_->Match(key, from, key.size(), RE2::UNANCHORED, pieces, kAskForCaptures)) return {kNowhere, kNowhere};
    const auto begin = static_cast<std::size_t>(pieces[0].data() - key.data());
    return {begin, begin + pieces[0].size()};
  }

  /// The match that begins at `from`, with its fields.
  std::optional<Match> at(std::string_view key, std::size_t from, RE2::Anchor anchor) const {
    compile();
    std::vector<re2::StringPiece> captures(std::max(kAskForCaptures, re_->NumberOfCapturingGroups() + 1));
    if (!re_->Match(key, from, key.size(), anchor, captures.data(), static_cast<int>(captures.size()))) return std::nullopt;
    const auto span_of = [key](const re2::StringPiece& piece) {
      const auto begin = static_cast<std::size_t>(piece.data() - key.data());
      return Span{begin, begin + piece.size()};
    };
    Match match{.rule = rule_->id, .whole = span_of(captures[0]), .fields = {}, .constants = &constants_};
    for (const auto& [field, index] : fields_)
      if (captures[index].data()) match.fields.emplace_back(field, span_of(captures[index]));
    return match;
  }

 private:
  void compile() const {
    std::call_once(once_, [this] {
      re_ = std::make_unique<RE2>(rule_->pattern, pattern_options());
      const auto& groups = re_->NamedCapturingGroups();
      for (const auto& [field, capture] : rule_->gives)
        fields_.emplace_back(field, static_cast<std::size_t>(groups.at(std::string(capture))));
      for (const auto& [name, value] : rule_->constants) constants_.emplace(name, value);
    });
  }

  const RuleView* rule_ = nullptr;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> re_;
  mutable std::vector<std::pair<std::string_view, std::size_t>> fields_;  // field, number of its capture
  mutable std::map<std::string, std::string> constants_;
};

PatternSet::PatternSet(std::span<const RuleView> rules)
    : patterns_(std::make_unique<Pattern[]>(rules.size())), count_(rules.size()) {
  for (std::size_t i = 0; i < count_; ++i) patterns_[i].set(rules[i]);
}

PatternSet::~PatternSet() = default;

std::optional<Match> PatternSet::first(std::string_view key, bool whole) const {
  const bool is_short = key.size() <= kShortKey;
  const KeyCharacters characters(is_short ? key : std::string_view());
  const RE2::Anchor anchor = whole ? RE2::ANCHOR_BOTH : RE2::ANCHOR_START;
  const char32_t begin = key.empty() ? 0 : text::character_at(key, 0).code;
  for (std::size_t i = 0; i < count_; ++i) {
    if (patterns_[i].cannot_begin_with(begin)) continue;
    // A long key is not searched for a rule that may fail at its first character.
    if (is_short && patterns_[i].impossible(key, characters)) continue;
    if (auto match = patterns_[i].at(key, 0, anchor)) return match;
  }
  return std::nullopt;
}

std::optional<Match> PatternSet::at_start(std::string_view key) const { return first(key, false); }

std::optional<Match> PatternSet::full(std::string_view key) const { return first(key, true); }

std::optional<Match> PatternSet::find(std::string_view key, std::size_t from) const {
  if (from > key.size()) return std::nullopt;
  const KeyCharacters characters(key.substr(from));
  std::size_t best = kNowhere, winner = 0;
  for (std::size_t i = 0; i < count_ && best > from; ++i) {
    if (patterns_[i].impossible(key.substr(from), characters)) continue;
    const std::size_t begin = patterns_[i].leftmost(key, from).begin;
    if (begin < best) best = begin, winner = i;
  }
  if (best == kNowhere) return std::nullopt;
  return patterns_[winner].at(key, best, RE2::ANCHOR_START);
}

/// Each rule's next match is remembered until it is passed, so that every rule reads the text once.
std::vector<Match> PatternSet::all(std::string_view key) const {
  std::vector<Match> matches;
  std::vector<Span> next(count_);
  const KeyCharacters characters(key);
  for (std::size_t i = 0; i < count_; ++i)
    next[i] = patterns_[i].impossible(key, characters) ? Span{kNowhere, kNowhere} : patterns_[i].leftmost(key, 0);
  for (std::size_t from = 0; from <= key.size();) {
    std::size_t winner = count_;
    for (std::size_t i = 0; i < count_; ++i) {
      if (next[i].begin < from) next[i] = patterns_[i].leftmost(key, from);
      if (next[i].begin != kNowhere && (winner == count_ || next[i].begin < next[winner].begin)) winner = i;
    }
    if (winner == count_) break;
    const Span whole = next[winner];
    if (whole.empty()) {
      // An empty match tells nothing; look on behind the character that stands there.
      from = whole.begin + 1;
      while (from < key.size() && (static_cast<unsigned char>(key[from]) & 0xC0) == 0x80) ++from;
      continue;
    }
    if (auto match = patterns_[winner].at(key, whole.begin, RE2::ANCHOR_START)) matches.push_back(std::move(*match));
    from = whole.end;
  }
  return matches;
}

}  // namespace fenjie::rules
