#include "task/unread_item.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

/// By its number; a line without one by its words.
std::string called(const OutlineItem& item) {
  if (!item.label.empty() || item.paragraphs.empty()) return "“" + item.label.value + "”";
  return text::quoted(text::clean(item.paragraphs.front()).text());
}

}  // namespace

Diagnostic unread_item(const OutlineItem& item) {
  std::vector<Span> spans = item.label.spans;
  for (const Passage& paragraph : item.paragraphs) {
    const std::vector<Span> more = paragraph.spans();
    spans.insert(spans.end(), more.begin(), more.end());
  }
  spans.insert(spans.end(), item.title.spans.begin(), item.title.spans.end());
  std::sort(spans.begin(), spans.end());
  merge_touching(spans);
  return {kItemUnread, Severity::warning,
          called(item) + "与同级各条不同，没有读成任务，请对照原文核对是否有责任单位没有读出。", "", "tasks", spans};
}

}  // namespace fenjie::task
