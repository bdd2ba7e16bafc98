#include "task/left_texts.h"

#include <algorithm>

#include "task/duty_sentence.h"
#include "text/characters.h"
#include "text/passage.h"
#include "text/wording.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kShortest = 30;  // characters: less is a heading, or the rest of a name

bool is_last(const std::vector<OutlineItem>& outline, std::size_t at) {
  const auto later = [&](const OutlineItem& item) { return item.attachment == outline[at].attachment && item.level > 0; };
  return std::none_of(outline.begin() + static_cast<std::ptrdiff_t>(at) + 1, outline.end(), later);
}

bool is_held(const std::vector<Span>& spans, const Notice& notice, const std::vector<Diagnostic>& said) {
  return std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, spans); }) ||
         std::any_of(said.begin(), said.end(), [&](const Diagnostic& doubt) { return share_bytes(doubt.source, spans); });
}

}  // namespace

std::vector<Diagnostic> doubt_left_texts(const Notice& notice, const std::vector<std::vector<Passage>>& left, const std::vector<Diagnostic>& said,
                                         const rules::Book& book, const rules::Lexicon& lexicon) {
  std::vector<Diagnostic> doubts;
  const DutySentences sentences(book, lexicon);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].empty() || is_last(notice.outline, i)) continue;
    Passage text;
    for (const Passage& passage : left[i]) {
      const rules::Subject subject{passage};
      const bool closes = sentences.is_aside(subject.key()) || sentences.tells_everybody(subject) || sentences.says_nothing(subject.key()) || sentences.closes_notice(subject.key());
      if (!closes && !is_held(passage.spans(), notice, said)) text.append(text::clean(passage));
    }
    if (text::length(text.text()) < kShortest) continue;
    doubts.push_back({"task/text-left", Severity::warning,
                      "“" + notice.outline[i].label.value + "”的责任单位之后还有" + text::quoted(text.text()) + "，没有归入任何任务，请对照原文核对。", "", "tasks", text.spans()});
  }
  return doubts;
}

}  // namespace fenjie::task
