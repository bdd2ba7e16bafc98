#include "task/shared_sentences.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "task/clauses.h"
#include "text/numerals.h"

namespace fenjie::task {

namespace {

struct SharedSentence {
  ClosedParagraph sentence;  ///< nothing but it
  std::size_t count = 0;     ///< of items that it means; 0: all
  bool guides = false;       ///< its units only guide
};

SharedSentence shared_by(ClosedParagraph sentence, std::string_view key, const rules::Match& match) {
  const auto count = match.field("count");
  const auto number = count ? text::numeral(view(key, *count)) : std::nullopt;
  const std::vector<Unit>& units = sentence.closings.all.front().content.units;
  const bool guides = !units.empty() && std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::guide; });
  return {std::move(sentence), static_cast<std::size_t>(std::max(0, number.value_or(0))), guides};
}

std::optional<SharedSentence> shared_sentence(const ParsedItem& item, const rules::RuleSet& references, const ResponsibilityReader& reader,
                                              const rules::Vocabulary& task_verbs) {
  for (const ClosedParagraph& paragraph : item.paragraphs) {
    const std::string_view key = paragraph.subject.key();
    const auto match = references.at_start(key);
    if (match && match->constant("is") == "items" && holds_labels_only(paragraph)) return shared_by(paragraph, key, *match);
    if (paragraph.closings.all.empty()) continue;
    const Span last = paragraph.closings.all.back().responsibility;  // 改造校舍。（以上两项，牵头单位：A）
    const std::string_view inside = view(key, without_marks(key, last, U"（ "));
    const auto within = inside.size() < last.size() ? references.at_start(inside) : std::nullopt;
    if (!within || within->constant("is") != "items") continue;
    rules::Subject alone{paragraph.subject.slice(last)};
    Closings closings = closings_of(alone, reader, task_verbs);
    if (closings.all.size() == 1) return shared_by({std::move(alone), std::move(closings)}, inside, *within);
  }
  return std::nullopt;
}

}  // namespace

void share_sentences(std::vector<ParsedItem>& items, const rules::RuleSet& references, const ResponsibilityReader& reader, const rules::Vocabulary& task_verbs) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto shared = shared_sentence(items[i], references, reader, task_verbs);
    if (!shared) continue;
    std::size_t left = shared->count > 0 ? shared->count - 1 : items.size();
    for (std::size_t k = i; k-- > 0 && left > 0;) {
      if (items[k].item->attachment != items[i].item->attachment || items[k].item->level < items[i].item->level) break;
      if (items[k].parent != items[i].parent || items[k].item->level != items[i].item->level) continue;
      --left;
      if (!items[k].closed() || shared->guides) items[k].paragraphs.push_back(shared->sentence);
    }
  }
}

}  // namespace fenjie::task
