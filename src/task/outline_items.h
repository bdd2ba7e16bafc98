// Outline items with the responsibilities in them, and what those of a heading mean for the items under it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/notice.h"
#include "task/closings.h"
#include "task/conventions.h"
#include "task/duty_sentence.h"

namespace fenjie::task {

constexpr std::size_t kNoItem = static_cast<std::size_t>(-1);

/// A paragraph with its closings.
struct ClosedParagraph {
  rules::Subject subject;
  Closings closings;
};

/// Nothing but labels: （二）牵头单位：县交通运输局.
bool holds_labels_only(const ClosedParagraph& paragraph);

/// A heading's responsibility, which holds for all items under it that have none.
struct Inherited {
  Responsibility content;
  std::vector<Span> source;  ///< of the source text
  std::size_t from = 0;      ///< index of the item that says so
  bool leads_all = false;    ///< every item below names units and none names a lead: the heading's leads them
  bool sentence = false;     ///< told in sentences (由A承办，B协办。), not behind a label or in a bracket
  bool list_lead = false;    ///< 市财政局负责： over its list: running text, which marks no tasks
};

/// One outline item, or several where items hold nothing but labels of the item above (（二）牵头单位：A).
struct ParsedItem {
  const OutlineItem* item = nullptr;
  std::size_t parent = kNoItem;
  bool leaf = true;    ///< no items under it
  bool inline_list = false;  ///< one of 具体措施：1.… 2.… within a paragraph
  bool folded = false;  ///< its text belongs to the item above
  bool only_labels = false;  ///< folded, and it held nothing but labels
  std::size_t shares_labels = 0;  ///< its labels were given to so many items in front of it
  Field title;          ///< of the item; empty when a responsibility stands in it, then it is a paragraph
  std::vector<ClosedParagraph> paragraphs;
  Field heading;       ///< label and title, or the one short sentence over deeper items
  std::optional<Inherited> gives;  ///< for the items under it
  bool heading_only = false;       ///< with `gives`: no task by itself

  bool closed() const;
  bool only_sentences() const;  ///< every responsibility in it is a sentence of running text
};

std::vector<ParsedItem> parse_outline(const Notice& notice, const ResponsibilityReader& reader, const DutySentences& sentences, const rules::Book& book,
                                      const rules::Lexicon& lexicon);

/// A field as a passage: byte by byte where value and source agree in size, else as one indivisible whole.
Passage passage_of(const Field& field);

/// What the items above `index` say for it; nothing when they say nothing.
const Inherited* inherited_by(const std::vector<ParsedItem>& items, std::size_t index);

}  // namespace fenjie::task
