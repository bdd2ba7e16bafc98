#include "rules/proof.h"

#include <algorithm>

#include "rules/fragments.h"
#include "rules/pattern_options.h"
#include "rules/required_text.h"
#include "text/fold.h"

namespace fenjie::rules {

namespace {

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

RE2::Anchor anchor_of(Use use) {
  return use == Use::full ? RE2::ANCHOR_BOTH : use == Use::start ? RE2::ANCHOR_START : RE2::UNANCHORED;
}

/// Proves one rule by itself.
class RuleProof {
 public:
  RuleProof(const RuleFile& file, Rule& rule, const std::string& pattern)
      : file_(file), rule_(rule), re_(pattern, pattern_options()) {}

  void demand_id(std::set<std::string>& taken) const {
    if (!rule_.id.starts_with(file_.set + ".") || rule_.id.size() == file_.set.size() + 1)
      fail(rule_.place, "rules/id", quoted(rule_.id) + "应当以" + quoted(file_.set + ".") + "开头");
    if (!taken.insert(rule_.id).second) fail(rule_.place, "rules/id", quoted(rule_.id) + "重复");
  }

  void demand_compiles() const {
    if (re_.ok()) return;
    fail(place_within(file_.text, rule_.pattern_place, re_.error_arg()), "rules/pattern",
         "正则表达式有误（" + re_.error() + "）");
  }

  void demand_captures() const {
    for (const auto& [field, capture] : rule_.gives)
      if (!re_.NamedCapturingGroups().contains(capture))
        fail(rule_.pattern_place, "rules/unknown-capture", "“gives”里的" + quoted(capture) + "不在正则表达式里");
  }

  /// Without `use`, the strictest way that all its match examples pass.
  void settle_use() {
    if (rule_.use_is_given) return;
    for (const Use use : {Use::full, Use::start, Use::find}) {
      rule_.use = use;
      if (std::all_of(rule_.match.begin(), rule_.match.end(),
                      [&](const Example& example) { return matches(text::fold(example.text)); }))
        return;
    }
  }

  void demand_examples() const {
    for (const Example& example : rule_.match) demand_match(example);
    for (const Example& example : rule_.reject)
      if (matches(text::fold(example.text)))
        fail(example.place, "rules/reject-matched", "反例却匹配了规则" + quoted(rule_.id));
  }

 private:
  [[noreturn]] void fail(Place place, const std::string& code, const std::string& sentence) const {
    fail_at(file_.text, place, code, sentence);
  }

  bool matches(const std::string& key) const { return re_.Match(key, 0, key.size(), anchor_of(rule_.use), nullptr, 0); }

  int capture_number(const Example& example, const std::string& name) const {
    const auto field =
        std::find_if(rule_.gives.begin(), rule_.gives.end(), [&](const auto& g) { return g.first == name; });
    const auto& groups = re_.NamedCapturingGroups();
    const auto group = groups.find(field != rule_.gives.end() ? field->second : name);
    if (group == groups.end())
      fail(example.place, "rules/unknown-capture", "例子里的" + quoted(name) + "不是正则表达式取出的值");
    return group->second;
  }

  void demand_match(const Example& example) const {
    const std::string key = text::fold(example.text);
    std::vector<re2::StringPiece> captures(static_cast<std::size_t>(re_.NumberOfCapturingGroups()) + 1);
    if (!re_.Match(key, 0, key.size(), anchor_of(rule_.use), captures.data(), static_cast<int>(captures.size())))
      fail(example.place, "rules/example-unmatched", "规则" + quoted(rule_.id) + "不匹配此例");
    for (const auto& [name, value] : example.values) {
      const re2::StringPiece& got = captures[static_cast<std::size_t>(capture_number(example, name))];
      if (got != text::fold(value))
        fail(example.place, "rules/example-value",
             quoted(name) + "取到的是" + quoted({got.data(), got.size()}) + "，不是" + quoted(value));
    }
  }

  const RuleFile& file_;
  Rule& rule_;
  RE2 re_;
};

/// Ids of the rules that take a part of the text when the whole set is tried as `use` says.
std::vector<std::string_view> takers(const PatternSet& set, Use use, const std::string& key) {
  std::vector<std::string_view> ids;
  if (use == Use::find) {
    for (const Match& match : set.all(key)) ids.push_back(match.rule);
  } else if (const auto match = use == Use::full ? set.full(key) : set.at_start(key)) {
    ids.push_back(match->rule);
  }
  return ids;
}

/// No example is taken by another rule of the file.
void demand_precedence(const RuleFile& file, std::span<const RuleView> views) {
  const PatternSet set(views);
  for (const Rule& rule : file.rules)
    for (const Example& example : rule.match) {
      const auto ids = takers(set, rule.use, text::fold(example.text));
      if (std::find(ids.begin(), ids.end(), rule.id) == ids.end())
        fail_at(file.text, example.place, "rules/example-taken",
                "此例被规则" + quoted(ids.empty() ? "" : ids.front()) + "先取走，轮不到" + quoted(rule.id));
    }
}

}  // namespace

ProvedSet::ProvedSet(RuleFile file, const RuleFile* shared) : file_(std::move(file)) {
  Fragments fragments(file_, shared);
  std::set<std::string> ids;
  for (Rule& rule : file_.rules) {
    std::string pattern = fragments.expand(rule.pattern, rule.pattern_place);
    RuleProof proof(file_, rule, pattern);
    proof.demand_id(ids);
    proof.demand_compiles();
    proof.demand_captures();
    proof.settle_use();
    proof.demand_examples();
    examples_ += rule.match.size() + rule.reject.size();
    add_view(rule, std::move(pattern));
  }
  if (!file_.rules.empty()) fragments.demand_all_used();
  shared_fragments_ = fragments.shared_used();
  demand_precedence(file_, views_);
}

void ProvedSet::add_view(const Rule& rule, std::string pattern) {
  const auto keep_pairs = [this](const auto& pairs) -> std::span<const Pair> {
    auto& kept = pairs_.emplace_back();
    for (const auto& [name, value] : pairs) {
      const std::string_view kept_name = keep(name);
      kept.emplace_back(kept_name, keep(value));
    }
    return kept;
  };
  auto& required = required_.emplace_back();
  for (std::vector<std::string>& list : required_texts(pattern)) {
    auto& texts = required_texts_.emplace_back();
    for (std::string& text : list) texts.push_back(keep(std::move(text)));
    required.emplace_back(texts);
  }
  const std::string_view id = keep(rule.id), kept_pattern = keep(std::move(pattern));
  const auto& first = ends_.emplace_back(first_characters(kept_pattern));
  const auto& last = ends_.emplace_back(last_characters(kept_pattern));
  views_.push_back({id, kept_pattern, keep_pairs(rule.gives), keep_pairs(rule.constants), first, last, required});
}

}  // namespace fenjie::rules
