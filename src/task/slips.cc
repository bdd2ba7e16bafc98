#include "task/slips.h"

#include <algorithm>
#include <iterator>

#include "task/clauses.h"
#include "task/trailing_labels.h"
#include "task/unknown_labels.h"

namespace fenjie::task {

namespace {

Field heading_of_slip(const ParsedItem& slip, const rules::RuleSet& text_labels) {
  for (const ClosedParagraph& paragraph : slip.paragraphs) {
    const std::string& key = paragraph.subject.key();
    const auto label = text_labels.at_start(key);
    if (!label || label->whole.end >= key.size() || has_closings(paragraph)) continue;
    const Passage text = paragraph.subject.slice(without_marks(key, {label->whole.end, key.size()}, U"。；： "));
    return {text.text(), text.spans(), std::string(label->rule)};
  }
  return {};
}

void share_labels(std::vector<ParsedItem>& items, std::size_t index, const rules::Lexicon& lexicon) {
  std::vector<std::size_t> below;
  for (std::size_t k = index + 1; k < items.size(); ++k)
    if (items[k].parent == index && !items[k].folded) below.push_back(k);
  if (below.size() < 2) return;
  if (std::any_of(below.begin(), below.end() - 1, [&](std::size_t k) { return items[k].closed(); })) return;
  std::vector<ClosedParagraph>& last = items[below.back()].paragraphs;
  const auto first = std::find_if(last.begin(), last.end(), has_closings);
  const bool text_before = !items[below.back()].title.empty() || first != last.begin();
  const bool labels = std::all_of(first, last.end(), [&](const ClosedParagraph& paragraph) {  // 联系人：李强 behind them
    return holds_labels_only(paragraph) || (!has_closings(paragraph) && label_and_value(paragraph.subject.key(), lexicon));
  });
  if (!text_before || !labels) return;
  std::move(first, last.end(), std::back_inserter(items[index].paragraphs));
  last.erase(first, last.end());
}

}  // namespace

bool announces_items(const ParsedItem& parsed, const rules::RuleSet& slip_lists) {
  return !parsed.paragraphs.empty() && slip_lists.full(parsed.paragraphs.back().subject.key()).has_value();
}

bool stands_over_items(const ParsedItem& parsed, const rules::RuleSet& slip_lists) { return parsed.item->level == 0 && announces_items(parsed, slip_lists); }

void read_slip(std::vector<ParsedItem>& items, std::size_t index, const rules::RuleSet& text_labels, const rules::Lexicon& lexicon) {
  if (items[index].item->level == 0) items[index].heading = heading_of_slip(items[index], text_labels);
  share_labels(items, index, lexicon);
}

}  // namespace fenjie::task
