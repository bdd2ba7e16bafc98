#include "task/duty_doubts.h"

#include <string>

#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

Diagnostic unread_duty(const Passage& text) {
  return {"task/duty-unread", Severity::warning, text::quoted(text::clean(text).text()) + "像是给单位的任务，但没有读成任务，请对照原文补录。", "", "text", text.spans()};
}

Diagnostic told_to_groups(const std::vector<Passage>& texts) {
  Diagnostic said{"task/told-to-groups", Severity::info, text::quoted(text::clean(texts.front()).text()), "", "text", {}};
  if (texts.size() > 1) said.message += "等" + std::to_string(texts.size()) + "处";
  said.message += "是对一类单位的要求，没有列为任务，请核对是否需要补录。";
  for (const Passage& text : texts) {
    const std::vector<Span> spans = text.spans();
    said.source.insert(said.source.end(), spans.begin(), spans.end());
  }
  return said;
}

}  // namespace fenjie::task
