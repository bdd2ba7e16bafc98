#include "task/duty_doubts.h"

#include <algorithm>
#include <utility>

#include "task/unread_item.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

/// One for all `texts`, none for none.
void say_once(const std::vector<Passage>& texts, const char* code, const char* what, std::vector<Diagnostic>& all) {
  if (texts.empty()) return;
  Diagnostic said{code, Severity::info, text::quoted(text::clean(texts.front()).text()), "", "text", {}};
  if (texts.size() > 1) said.message += "等" + std::to_string(texts.size()) + "处";
  said.message += std::string(what) + "，没有列为任务，请核对是否需要补录。";
  for (const Passage& text : texts) {
    const std::vector<Span> spans = text.spans();
    said.source.insert(said.source.end(), spans.begin(), spans.end());
  }
  all.push_back(std::move(said));
}

}  // namespace

void DutyDoubts::add_unread(const Passage& text) {
  Diagnostic doubt{"task/duty-unread", Severity::warning, text::quoted(text::clean(text).text()) + "像是给单位的任务，但没有读成任务，请对照原文补录。", "", "text", text.spans()};
  const bool again = std::any_of(said_.begin(), said_.end(), [&](const Diagnostic& one) { return one.code == doubt.code && share_bytes(one.source, doubt.source); });
  if (!again) said_.push_back(std::move(doubt));
}

void DutyDoubts::add_unread_item(const OutlineItem& item) { said_.push_back(unread_item(item)); }

void DutyDoubts::add_broad(const Task& task) {
  said_.push_back({"task/doubtful-duty", Severity::warning, "这句话是对各单位的要求，没有读出时限，是否作为一项任务请人工确认。", task.id, "text", task.text.spans});
}

void DutyDoubts::forget(const std::vector<Span>& place) {
  for (std::vector<Passage>* kept : {&of_groups_, &checks_, &urged_})
    std::erase_if(*kept, [&](const Passage& text) { return share_bytes(text.spans(), place); });
}

std::vector<Diagnostic> DutyDoubts::take() {
  say_once(of_groups_, "task/told-to-groups", "是对一类单位的要求", said_);
  say_once(checks_, "task/check-announced", "说的是怎样督查、通报", said_);
  say_once(urged_, "task/urged-only", "是对一个单位的一般要求", said_);
  return std::move(said_);
}

}  // namespace fenjie::task
