#include "task/closing_labels.h"

#include <algorithm>
#include <string>

#include "task/trailing_labels.h"
#include "task/unread_item.h"
#include "text/fold.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

bool alike(const ParsedItem& a, const ParsedItem& b) {
  return a.item->level == b.item->level && a.item->attachment == b.item->attachment && a.item->rule == b.item->rule && a.parent == b.parent;
}

bool begins_like_task(const ParsedItem& item, const DutySentences& sentences) {
  if (!item.title.empty()) return sentences.begins_like_task(rules::Subject{passage_of(item.title)}.key());
  return !item.paragraphs.empty() && sentences.begins_like_task(item.paragraphs.front().subject.key());
}

/// No 一、会议时间：…, and no chapter of demands.
bool may_be_task(const ParsedItem& item, const rules::RuleSet& chapters) {
  constexpr std::size_t kLongestLabel = 30;  // bytes
  const std::string key = text::fold(item.title.empty() && !item.paragraphs.empty() ? item.paragraphs.front().subject.passage().text() : item.title.value);
  const auto chapter = chapters.full(std::string_view(key).substr(0, key.find("。")));
  return !key.empty() && key.find("：") > kLongestLabel && (!chapter || chapter->constant("is") == "tasks");
}

bool names_units(const ParsedItem& item) {
  return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [](const ClosedParagraph& paragraph) {
    return std::any_of(paragraph.closings.all.begin(), paragraph.closings.all.end(), [](const Closing& closing) { return !closing.content.units.empty(); });
  });
}

/// Behind the last item alike, those under it with it.
std::size_t end_of_list(const std::vector<ParsedItem>& items, std::size_t first) {
  std::size_t end = first + 1;
  const auto below = [&](std::size_t k) { return items[k].item->attachment == items[first].item->attachment && items[k].item->level > items[first].item->level; };
  while (end < items.size() && (alike(items[end], items[first]) || below(end))) ++end;
  return end;
}

std::string labels_of(const ParsedItem& item) {
  for (const ClosedParagraph& paragraph : item.paragraphs)
    if (has_closings(paragraph)) return text::clean(paragraph.subject.passage()).text();
  return {};
}

}  // namespace

void share_closing_labels(std::vector<ParsedItem>& items, const rules::RuleSet& chapters, const DutySentences& sentences) {
  for (std::size_t first = 0, end = 0; first < items.size(); first = end) {
    end = end_of_list(items, first);
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first), last = items.begin() + static_cast<std::ptrdiff_t>(end) - 1;
    const bool plain = std::all_of(begin, last + 1, [&](const ParsedItem& item) { return item.leaf && !item.folded && item.parent == kNoItem && may_be_task(item, chapters); });
    const bool tasks = std::any_of(begin, last + 1, [&](const ParsedItem& item) { return begins_like_task(item, sentences); });
    if (begin == last || items[first].item->level == 0 || !plain || !tasks || !ends_with_labels(*last) || !names_units(*last)) continue;
    if (std::any_of(begin, last, [](const ParsedItem& item) { return item.closed(); })) continue;
    const auto labels = std::find_if(last->paragraphs.begin(), last->paragraphs.end(), has_closings);
    for (auto item = begin; item != last; ++item) item->paragraphs.insert(item->paragraphs.end(), labels, last->paragraphs.end());
    last->shares_labels = end - first - 1;
  }
}

void doubt_shared_labels(const std::vector<ParsedItem>& items, std::size_t index, std::vector<Diagnostic>& doubts) {
  const ParsedItem& last = items[index];
  if (last.shares_labels == 0) return;
  Diagnostic doubt{"task/labels-shared", Severity::warning, "", "", "units", {}};
  for (const ClosedParagraph& paragraph : last.paragraphs) {
    const std::vector<Span> spans = has_closings(paragraph) ? paragraph.subject.passage().spans() : std::vector<Span>{};
    doubt.source.insert(doubt.source.end(), spans.begin(), spans.end());
  }
  doubt.message = text::quoted(labels_of(last)) + "印在“" + last.item->label.value + "”之后，它前面的" + std::to_string(last.shares_labels) + "项都没有责任单位，已作为各项共同的责任单位，请核对。";
  doubts.push_back(std::move(doubt));
}

std::vector<OpenItems> open_before_last(const std::vector<ParsedItem>& items, const std::vector<bool>& gave, const rules::RuleSet& chapters, const DutySentences& sentences) {
  std::vector<OpenItems> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].item->level == 0 || items[i].folded || !gave[i] || !items[i].leaf || items[i].only_sentences()) continue;
    const std::size_t level_end = end_of_list(items, i);
    if (level_end != i + 1) continue;  // not the last
    OpenItems open{i, 0, i};
    bool tasks = begins_like_task(items[i], sentences);
    for (std::size_t k = i; k-- > 0 && items[k].item->attachment == items[i].item->attachment && items[k].item->level >= items[i].item->level;) {
      if (gave[k] || items[k].closed() || items[k].folded) {
        open.count = 0;
        break;
      }
      if (!alike(items[k], items[i])) continue;
      if (!may_be_task(items[k], chapters)) break;
      tasks = tasks || begins_like_task(items[k], sentences);
      open.first = k;
      ++open.count;
    }
    if (open.count > 0 && tasks) all.push_back(open);
  }
  return all;
}

Diagnostic unread_before_last(const std::vector<ParsedItem>& items, const OpenItems& open) {
  Diagnostic doubt = unread_item(*items[open.first].item);
  for (std::size_t k = open.first + 1; k < open.closed; ++k) {
    const Diagnostic more = unread_item(*items[k].item);
    doubt.source.insert(doubt.source.end(), more.source.begin(), more.source.end());
  }
  const std::string& first = items[open.first].item->label.value;
  doubt.message = "“" + first + "”" + (open.count > 1 ? "等" + std::to_string(open.count) + "项" : "") + "没有责任单位，没有读成任务；责任单位只印在“" + items[open.closed].item->label.value + "”之后，是否也管前面各项，请核对。";
  return doubt;
}

}  // namespace fenjie::task
