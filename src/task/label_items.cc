#include "task/label_items.h"

#include <algorithm>
#include <utility>

#include "task/joined_texts.h"
#include "task/trailing_labels.h"
#include "task/unknown_labels.h"

namespace fenjie::task {

namespace {

bool holds_labels_only(const ParsedItem& parsed) {
  return parsed.title.empty() && parsed.leaf && parsed.paragraphs.size() == 1 &&
         holds_labels_only(parsed.paragraphs.front());
}

/// Whether labels under the item `index` are meant for it: an item below holds nothing else (（二）牵头单位：A), or they
/// stand behind the last one of a list that has none (1.… 2.… 责任单位：A).
bool takes_labels(const std::vector<ParsedItem>& items, std::size_t index) {
  std::vector<std::size_t> below;
  for (std::size_t k = index + 1; k < items.size(); ++k) {
    if (items[k].parent != index) continue;
    if (!items[k].leaf) return false;
    below.push_back(k);
  }
  if (std::any_of(below.begin(), below.end(), [&](std::size_t k) { return holds_labels_only(items[k]); })) return true;
  const bool listed = std::all_of(below.begin(), below.end(), [&](std::size_t k) { return items[k].inline_list; });
  if ((below.size() < 2 && !listed) || !ends_with_labels(items[below.back()])) return false;
  return std::none_of(below.begin(), below.end() - 1, [&](std::size_t k) { return items[k].closed(); });
}

/// A line of its own, and not one that breaks off within a sentence.
bool is_headline(std::string_view title) { return !ends_with_mark(title) && title.find("，") == std::string_view::npos; }

/// The item's label and text as paragraphs of the item above; labels in front of 牵头单位：, and bullets, say nothing.
void fold_into(ParsedItem& above, ParsedItem& below, const rules::Lexicon& lexicon) {
  below.folded = true;
  below.only_labels = holds_labels_only(below);
  const auto reads_like_label = [&](const ClosedParagraph& paragraph) {
    return holds_labels_only(paragraph) || label_and_value(paragraph.subject.key(), lexicon);
  };
  const bool among_labels = !above.paragraphs.empty() && reads_like_label(above.paragraphs.back());
  const bool labels = below.only_labels || (among_labels && below.title.empty() && below.paragraphs.size() == 1 &&
                                                   reads_like_label(below.paragraphs.front()));
  const bool bullet = below.item->rule.starts_with("bullet.");
  Passage label = labels || bullet ? Passage{} : passage_of(below.item->label);
  if (!below.title.empty()) {
    label.append(passage_of(below.title));
    if (!below.paragraphs.empty() && is_headline(below.title.value)) label.append_inserted("。");
    above.paragraphs.push_back({rules::Subject{std::exchange(label, {})}, {}});
  }
  for (ClosedParagraph& paragraph : below.paragraphs) {
    if (!label.empty() && paragraph.closings.all.empty()) {
      label.append(paragraph.subject.passage());
      paragraph.subject = rules::Subject{std::exchange(label, {})};
    }
    above.paragraphs.push_back(std::move(paragraph));
  }
  below.paragraphs.clear();
}

/// Each item under `index` but those of labels alone begins with a duty of somebody by name.
bool all_tell_duties(const std::vector<ParsedItem>& items, std::size_t index, const DutySentences& sentences) {
  bool any = false;
  for (std::size_t k = index + 1; k < items.size(); ++k) {
    if (items[k].parent != index || holds_labels_only(items[k])) continue;
    any = true;
    if (!items[k].title.empty() || items[k].paragraphs.empty()) return false;
    const std::vector<Duty> duties = sentences.find(items[k].paragraphs.front().subject);
    if (duties.empty() || duties.front().text.begin > 0 || duties.front().weak || duties.front().unknown || duties.front().collective) return false;
  }
  return any;
}

}  // namespace

void fold_lone_assignments(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    const ParsedItem& below = items[i];
    ParsedItem& above = items[i - 1].folded && i > 1 ? items[i - 2] : items[i - 1];
    const bool higher = below.item->level > 0 && above.item->level > below.item->level && above.item->attachment == below.item->attachment;
    const bool lone = below.title.empty() && below.paragraphs.size() == 1 && holds_labels_only(below.paragraphs.front());
    if (higher && lone && !above.closed() && !above.paragraphs.empty()) fold_into(above, items[i], lexicon);
  }
}

void fold_labels(std::vector<ParsedItem>& items, const rules::Lexicon& lexicon, const DutySentences& sentences) {
  for (std::size_t i = items.size(); i-- > 0;) {  // 1.… 2.… 责任单位：A under the last of （一）, （二） first
    if (items[i].leaf || items[i].closed() || !takes_labels(items, i)) continue;
    const bool stay = all_tell_duties(items, i, sentences);
    for (std::size_t k = i + 1; k < items.size(); ++k)
      if (items[k].parent == i && (!stay || holds_labels_only(items[k]))) fold_into(items[i], items[k], lexicon);
    items[i].leaf = !stay;
  }
}

}  // namespace fenjie::task
