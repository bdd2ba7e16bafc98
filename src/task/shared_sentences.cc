#include "task/shared_sentences.h"

#include <algorithm>
#include <optional>

#include "task/clauses.h"
#include "text/numerals.h"

namespace fenjie::task {

namespace {

/// A paragraph that is nothing but such a sentence.
struct SharedSentence {
  std::size_t paragraph = 0;
  std::size_t count = 0;  ///< of items that it means; 0: all
  bool guides = false;    ///< its units only guide
};

std::optional<SharedSentence> shared_sentence(const ParsedItem& item, const rules::RuleSet& references) {
  for (std::size_t i = 0; i < item.paragraphs.size(); ++i) {
    const ClosedParagraph& paragraph = item.paragraphs[i];
    const auto match = references.at_start(paragraph.subject.key());
    if (!match || match->constant("is") != "items" || !holds_labels_only(paragraph)) continue;
    const auto count = match->field("count");
    const auto number = count ? text::numeral(view(paragraph.subject.key(), *count)) : std::nullopt;
    const std::vector<Unit>& units = paragraph.closings.all.front().content.units;
    const bool guides = !units.empty() && std::all_of(units.begin(), units.end(), [](const Unit& unit) { return unit.role == UnitRole::guide; });
    return SharedSentence{i, static_cast<std::size_t>(std::max(0, number.value_or(0))), guides};
  }
  return std::nullopt;
}

}  // namespace

void share_sentences(std::vector<ParsedItem>& items, const rules::RuleSet& references) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto shared = shared_sentence(items[i], references);
    if (!shared) continue;
    const ClosedParagraph sentence = items[i].paragraphs[shared->paragraph];
    std::size_t left = shared->count > 0 ? shared->count - 1 : items.size();
    for (std::size_t k = i; k-- > 0 && left > 0;) {
      if (items[k].item->attachment != items[i].item->attachment || items[k].item->level < items[i].item->level) break;
      if (items[k].parent != items[i].parent || items[k].item->level != items[i].item->level) continue;
      --left;
      if (!items[k].closed() || shared->guides) items[k].paragraphs.push_back(sentence);
    }
  }
}

}  // namespace fenjie::task
