#include "check/unread_chapters.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::check {
namespace {

constexpr std::size_t kFewestItems = 3;
constexpr std::size_t kLongestHeading = 60;  // bytes of 清洁生产 in front of its text

class Chapters {
 public:
  Chapters(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) : notice_(notice), rules_(book.set("chapter")), lexicon_(lexicon) {}

  std::vector<Diagnostic> find() const {
    std::vector<Diagnostic> doubts;
    const std::vector<OutlineItem>& outline = notice_.outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
      if (announces_tasks(outline[i])) say(i, doubts);
    return doubts;
  }

 private:
  bool announces_tasks(const OutlineItem& item) const {
    if (item.level == 0 || item.title.empty()) return false;
    const auto match = rules_.full(text::fold(item.title.value));
    return match && match->constant("is") == "tasks";
  }

  bool is_below(std::size_t i, std::size_t chapter) const {
    const OutlineItem &item = notice_.outline[i], &above = notice_.outline[chapter];
    return item.level > above.level && item.attachment == above.attachment;
  }

  void say(std::size_t chapter, std::vector<Diagnostic>& doubts) const {
    const std::vector<OutlineItem>& outline = notice_.outline;
    std::size_t items = 0, read = 0, like_tasks = 0;
    bool last_read = false;
    for (std::size_t i = chapter; i < outline.size() && (i == chapter || is_below(i, chapter)); ++i) {
      const bool leaf = i > chapter && (i + 1 == outline.size() || outline[i + 1].level <= outline[i].level), told = gave(outline[i]);
      if (!leaf && told) return;
      if (!leaf) continue;
      ++(told ? read : items);
      last_read = told;
      like_tasks += !told && acts(outline[i]);
    }
    if (items < kFewestItems || like_tasks * 2 < items) return;
    if (read >= items || (read == 1 && last_read)) return;  // task/item-unread says it
    doubts.push_back({"task/chapter-unread", Severity::warning,
                      "“" + outline[chapter].label.value + outline[chapter].title.value + "”下面" + (read > 0 ? "有" : "的") + std::to_string(items) +
                          "条没有写责任单位，没有列为任务；需要分解的，请对照原文补录任务和责任单位。",
                      "", "tasks", outline[chapter].title.spans});
  }

  /// 推进改造。…, 清洁生产。推进改造。: the heading, or what stands behind it, begins as tasks do.
  bool acts(const OutlineItem& item) const {
    constexpr std::string_view kStop = "。";
    const std::string text = item.paragraphs.empty() ? std::string() : text::fold(item.paragraphs.front().text());
    const std::string words = item.title.empty() ? text : text::fold(item.title.value);
    if (lexicon_.begins_like_task(words) || (!item.title.empty() && lexicon_.begins_like_task(text))) return true;
    const std::size_t stop = item.title.empty() ? text.find(kStop) : std::string::npos;
    return stop <= kLongestHeading && lexicon_.begins_like_task(std::string_view(text).substr(stop + kStop.size()));
  }

  bool gave(const OutlineItem& item) const {
    return std::any_of(notice_.tasks.begin(), notice_.tasks.end(), [&](const Task& task) {
      return share_bytes(task.text.spans, item.title.spans) ||
             std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const Passage& text) { return share_bytes(task.text.spans, text.spans()); });
    });
  }

  const Notice& notice_;
  const rules::RuleSet& rules_;
  const rules::Lexicon& lexicon_;
};

}  // namespace

std::vector<Diagnostic> unread_chapters(const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon) {
  const bool tabled = std::any_of(notice.tasks.begin(), notice.tasks.end(), [](const Task& task) { return task.text.rule.starts_with("table."); });
  if (notice.tasks.empty() || tabled) return {};
  return Chapters(notice, book, lexicon).find();
}

}  // namespace fenjie::check
