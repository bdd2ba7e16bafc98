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
// RE2 asked for a capture at a fixed place matches a short text at once; asked for less, or to search, it builds an
// automaton first, which costs more than all matches of one notice.
constexpr int kAskForCaptures = 2;
// So a search tries each place where a match can begin (5 ms of a run): in short keys everywhere, in longer ones only
// for rules that begin with one of few characters. What is longer still is searched in one go, linear in its length.
constexpr std::size_t kLongKey = 2000;  // bytes
constexpr std::size_t kFewCharacters = 200;
constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

bool holds(std::string_view key, std::string_view text) {
  return memmem(key.data(), key.size(), text.data(), text.size()) != nullptr;
}

}  // namespace

/// One rule with its pattern, compiled at most once, by whichever thread needs it first.
class PatternSet::Pattern {
 public:
  void set(const RuleView& rule) {
    rule_ = &rule;
    std::size_t count = 0;
    for (const auto& [first, last] : rule.first) count += last - first + 1;
    longest_tried_ = rule.first.empty() ? 0 : count <= kFewCharacters ? kLongKey : kShortKey;
  }

  /// A cheap no: of some list of texts of which a match must hold one, the key holds none.
  bool impossible(std::string_view key, const KeyCharacters& characters) const {
    return std::any_of(rule_->required.begin(), rule_->required.end(), [&](Texts texts) {
      return std::none_of(texts.begin(), texts.end(),
                          [&](std::string_view text) { return characters.may_hold(text) && holds(key, text); });
    });
  }

  /// Another cheap no, for a match that must begin with this character.
  bool cannot_begin_with(char32_t code) const { return leaves_out(rule_->first, code); }
  /// The same, for a match that must end with it.
  bool cannot_end_with(char32_t code) const { return leaves_out(rule_->last, code); }

  /// Where the leftmost match at or after `from` lies, or {kNowhere, kNowhere}.
  Span leftmost(std::string_view key, std::size_t from) const {
    if (key.size() - from <= longest_tried_) return leftmost_tried(key, from);
    compile();
    re2::StringPiece pieces[kAskForCaptures];
    return match(key, from, RE2::UNANCHORED, pieces) ? span_of(pieces[0], key) : Span{kNowhere, kNowhere};
  }

  /// The match that begins at `from`, with its fields.
  std::optional<Match> at(std::string_view key, std::size_t from, RE2::Anchor anchor) const {
    compile();
    std::vector<re2::StringPiece> captures(std::max(kAskForCaptures, re_->NumberOfCapturingGroups() + 1));
    if (!match(key, from, anchor, captures)) return std::nullopt;
    Match match{.rule = rule_->id, .whole = span_of(captures[0], key), .fields = {}, .constants = &constants_};
    for (const auto& [field, index] : fields_)
      if (captures[index].data()) match.fields.emplace_back(field, span_of(captures[index], key));
    return match;
  }

  void compile() const {
    std::call_once(once_, [this] {
      re_ = std::make_unique<RE2>(rule_->pattern, pattern_options());
      const auto& groups = re_->NamedCapturingGroups();
      for (const auto& [field, capture] : rule_->gives)
        fields_.emplace_back(field, static_cast<std::size_t>(groups.at(std::string(capture))));
      for (const auto& [name, value] : rule_->constants) constants_.emplace(name, value);
    });
  }

 private:
  static bool leaves_out(std::span<const CharacterRange> ranges, char32_t code) {
    return !ranges.empty() && std::none_of(ranges.begin(), ranges.end(), [code](const CharacterRange& range) {
      return range.first <= code && code <= range.second;
    });
  }

  /// leftmost() by trying each place where a match can begin, which are few.
  Span leftmost_tried(std::string_view key, std::size_t from) const {
    re2::StringPiece pieces[kAskForCaptures];
    while (from < key.size()) {
      const text::Character character = text::character_at(key, from);
      if (!cannot_begin_with(character.code)) {
        compile();
        if (match(key, from, RE2::ANCHOR_START, pieces)) return span_of(pieces[0], key);
      }
      from = character.end;
    }
    return {kNowhere, kNowhere};
  }

  bool match(std::string_view key, std::size_t from, RE2::Anchor anchor, std::span<re2::StringPiece> pieces) const {
    return re_->Match(key, from, key.size(), anchor, pieces.data(), static_cast<int>(pieces.size()));
  }

  static Span span_of(const re2::StringPiece& piece, std::string_view key) {
    const auto begin = static_cast<std::size_t>(piece.data() - key.data());
    return {begin, begin + piece.size()};
  }

  const RuleView* rule_ = nullptr;
  std::size_t longest_tried_ = 0;  // bytes of a text that is searched by trying
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

void PatternSet::compile(const std::stop_token& stop) const {
  for (std::size_t i = 0; i < count_ && !stop.stop_requested(); ++i) patterns_[i].compile();
}

std::optional<Match> PatternSet::first(std::string_view key, bool whole) const {
  const bool is_short = key.size() <= kShortKey;
  std::optional<KeyCharacters> characters;  // most keys begin and end like no rule and never need them
  const RE2::Anchor anchor = whole ? RE2::ANCHOR_BOTH : RE2::ANCHOR_START;
  const char32_t begin = key.empty() ? 0 : text::character_at(key, 0).code;
  const char32_t end = key.empty() ? 0 : text::character_at(last_character(key), 0).code;
  for (std::size_t i = 0; i < count_; ++i) {
    const Pattern& pattern = patterns_[i];
    if (pattern.cannot_begin_with(begin) || (whole && pattern.cannot_end_with(end))) continue;
    // A long key is not searched for a rule that may fail at its first character.
    if (is_short && !characters) characters.emplace(key);
    if (is_short && pattern.impossible(key, *characters)) continue;
    if (auto match = pattern.at(key, 0, anchor)) return match;
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
