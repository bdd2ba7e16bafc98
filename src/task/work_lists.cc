#include "task/work_lists.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "task/clauses.h"
#include "task/duty_standing.h"
#include "task/outline_items.h"
#include "task/outline_lists.h"
#include "task/section_path.h"
#include "text/fold.h"

namespace fenjie::task {

namespace {

constexpr int kPoints = 6;                 // 一是…, part of what its item says
constexpr std::size_t kFewestActions = 2;  // of items without a task, in one paper
constexpr std::size_t kFewestItems = 3;    // with those that gave one
constexpr std::size_t kFewestAlone = 3;    // of a list under no heading

/// Items that may be work under one heading, or one after the other under none.
struct Chapter {
  std::size_t top = 0;  ///< index of the heading, or of the first item
  bool titled = false;
  std::vector<std::size_t> items{};
  std::size_t acting = 0, given = 0;

  /// Two in three of them say what is to be done, or gave a task.
  bool is_work() const { return (acting + given) * 3 >= items.size() * 2 && acting >= (titled ? 1 : kFewestAlone); }
  /// ... and so do those that gave none: the others are work, too.
  bool is_all_work() const { return acting * 3 >= (items.size() - given) * 2; }
};

class WorkLists {
 public:
  WorkLists(const Notice& notice, const std::vector<bool>& gave, const rules::Book& book, const rules::Lexicon& lexicon)
      : notice_(notice), outline_(notice.outline), gave_(gave), chapters_(book.set("chapter")), stages_(book.set("milestone")), lists_(book.set("work-list")), lexicon_(lexicon) {}

  std::vector<std::size_t> items() const {
    std::vector<std::size_t> found;
    for (std::size_t begin = 0, end = 0; begin < outline_.size(); begin = end) {
      for (end = begin; end < outline_.size() && outline_[end].attachment == outline_[begin].attachment;) ++end;
      if (!rules_on(begin, end)) add_of_paper(begin, end, found);
    }
    return found;
  }

 private:
  bool says(const rules::RuleSet& rules, std::string_view title, std::string_view what) const {
    const auto match = rules.full(title);
    return match && match->constant("is") == what;
  }

  /// 管理办法, whatever its items say, and what has 第一条.
  bool rules_on(std::size_t begin, std::size_t end) const {
    const int attachment = outline_[begin].attachment;
    const std::size_t at = static_cast<std::size_t>(std::max(attachment, 1)) - 1;
    const bool titled = attachment > 0 && at < notice_.attachments.size();
    const Field& title = !titled ? notice_.title : notice_.attachments[at].title.empty() ? notice_.attachments[at].announced : notice_.attachments[at].title;
    const std::string_view kind = titled && !title.empty() ? std::string_view(title.value) : std::string_view(notice_.promulgates.value.empty() ? notice_.title.value : notice_.promulgates.value);
    if (says(lists_, text::fold(std::string(kind)), "rules")) return true;
    return std::any_of(outline_.begin() + static_cast<std::ptrdiff_t>(begin), outline_.begin() + static_cast<std::ptrdiff_t>(end), [](const OutlineItem& item) {
      return item.label.value.ends_with("条") || item.label.value.ends_with("章");
    });
  }

  void add_of_paper(std::size_t begin, std::size_t end, std::vector<std::size_t>& found) const {
    const std::vector<Chapter> chapters = chapters_of(begin, end);
    std::size_t items = 0, acting = 0, likely = 0;
    for (const Chapter& chapter : chapters) {
      items += chapter.items.size();
      acting += chapter.acting;
      likely += chapter.acting + chapter.given;
    }
    if (acting < kFewestActions || likely < kFewestItems || likely * 2 < items) return;
    for (const Chapter& chapter : chapters)
      if (chapter.is_work())
        std::copy_if(chapter.items.begin(), chapter.items.end(), std::back_inserter(found), [&](std::size_t i) { return gave_[i] || chapter.is_all_work() || acts(outline_[i]); });
  }

  std::vector<Chapter> chapters_of(std::size_t begin, std::size_t end) const {
    std::vector<Chapter> chapters;
    std::vector<std::size_t> open;  // items above, and the item
    for (std::size_t i = begin; i < end; ++i) {
      while (!open.empty() && outline_[open.back()].level >= outline_[i].level) open.pop_back();
      if (outline_[i].level == 0) continue;
      open.push_back(i);
      if (!is_leaf(outline_, i)) continue;
      const bool titled = open.size() > 1;
      const bool same = !chapters.empty() && chapters.back().titled == titled && (titled ? chapters.back().top == open.front() : alike(chapters.back().items, i));
      if (!same) chapters.push_back({open.front(), titled});
      if (outline_[i].level >= kPoints || !may_hold_work(open)) continue;
      chapters.back().items.push_back(i);
      (gave_[i] ? chapters.back().given : chapters.back().acting) += gave_[i] || acts(outline_[i]);
    }
    return chapters;
  }

  bool alike(const std::vector<std::size_t>& items, std::size_t i) const {
    return items.empty() || (outline_[items.front()].level == outline_[i].level && outline_[items.front()].rule == outline_[i].rule);
  }

  /// None of its headings is that of demands, aims, background, participants or stages.
  bool may_hold_work(const std::vector<std::size_t>& open) const {
    return std::none_of(open.begin(), open.end(), [&](std::size_t i) {
      const std::string title = text::fold(heading_of(outline_[i]).value), said = heading_in(outline_[i]);
      const bool own = i == open.back();
      return bars_work(title, own) || (title.empty() && bars_work(said, own)) || opens_background(outline_[i]);
    });
  }

  /// （一）加强组织领导, 一、总体要求. Of the item itself 完善立法工作机制 is work, though 推进机制 is a chapter of demands.
  bool bars_work(const std::string& title, bool own) const {
    if (title.empty()) return false;
    if (says(lists_, title, "premise") || names_stage(title, stages_)) return true;
    const auto match = chapters_.full(title);
    if (!match || match->constant("is") == "tasks") return false;
    return !(own && match->constant("is") == "general" && title.find("机制") != std::string::npos);
  }

  bool opens_background(const OutlineItem& item) const {
    const auto match = item.paragraphs.empty() ? std::nullopt : chapters_.at_start(rules::Subject{item.paragraphs.front()}.key());
    return match && match->constant("is") == "opens";
  }

  /// 加强组织领导 of （一）加强组织领导。…, on one line with its text.
  static std::string heading_in(const OutlineItem& item) {
    constexpr std::size_t kLongest = 60;  // bytes
    if (item.paragraphs.empty()) return {};
    const std::string key = rules::Subject{item.paragraphs.front()}.key();
    const std::size_t stop = key.find("。");
    return stop <= kLongest ? key.substr(0, stop) : std::string{};
  }

  /// 编制规划。…, 市场准入退出。完善…: the heading or what stands behind it begins with what is to be done.
  bool acts(const OutlineItem& item) const {
    std::size_t sentences = 0;
    const auto any_acts = [&](std::string_view key) {
      for (const Span sentence : parts_between(key, {0, key.size()}, U"。；"))
        if (sentences++ < 2 && lexicon_.begins_like_task(view(key, sentence))) return true;
      return false;
    };
    if (!item.title.empty() && any_acts(text::fold(item.title.value))) return true;
    return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [&](const Passage& paragraph) { return sentences < 2 && any_acts(rules::Subject{paragraph}.key()); });
  }

  const Notice& notice_;
  const std::vector<OutlineItem>& outline_;
  const std::vector<bool>& gave_;
  const rules::RuleSet &chapters_, &stages_, &lists_;
  const rules::Lexicon& lexicon_;
};

/// Sentences of an item behind its heading that begin as tasks do, and that no task holds.
std::vector<Span> untold_in(const OutlineItem& item, const std::vector<Task>& tasks, const rules::Lexicon& lexicon) {
  std::vector<Span> untold;
  const auto is_told = [&](const std::vector<Span>& spans) { return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, spans) || share_bytes(task.group.spans, spans); }); };
  for (const Passage& paragraph : item.paragraphs) {
    const rules::Subject subject{paragraph};
    for (const Span sentence : parts_between(subject.key(), {0, subject.key().size()}, U"。")) {
      const bool heading = item.title.empty() && &paragraph == &item.paragraphs.front() && sentence.begin == 0;
      if (heading || !lexicon.begins_like_task(view(subject.key(), sentence))) continue;
      const std::vector<Span> spans = subject.slice(sentence).spans();
      if (!is_told(spans)) untold.insert(untold.end(), spans.begin(), spans.end());
    }
  }
  return untold;
}

}  // namespace

std::vector<std::size_t> items_of_work(const Notice& notice, const std::vector<bool>& gave, const rules::Book& book, const rules::Lexicon& lexicon) {
  return WorkLists(notice, gave, book, lexicon).items();
}

std::vector<Diagnostic> doubt_partly_read(const Notice& notice, const std::vector<std::size_t>& items, const rules::Lexicon& lexicon) {
  std::vector<Diagnostic> doubts;
  Diagnostic doubt{"task/text-left", Severity::warning, "", "", "text", {}};
  std::size_t count = 0;
  for (const std::size_t i : items) {
    const std::vector<Span> untold = untold_in(notice.outline[i], notice.tasks, lexicon);
    if (untold.empty()) continue;
    if (count++ == 0) doubt.message = "“" + notice.outline[i].label.value + "”";
    doubt.source.insert(doubt.source.end(), untold.begin(), untold.end());
  }
  if (count == 0) return doubts;
  doubt.message += (count > 1 ? "等" + std::to_string(count) + "项" : std::string("这一项")) + "里只有写明单位的句子读成了任务，没有写单位的工作没有列入，请对照原文核对是否补录。";
  doubts.push_back(std::move(doubt));
  return doubts;
}

}  // namespace fenjie::task
