#include "task/from_narrative.h"

#include <algorithm>
#include <optional>

#include "task/lone_headings.h"
#include "task/narrative_tasks.h"
#include "task/outline_items.h"
#include "task/outline_lists.h"
#include "task/section_path.h"
#include "task/units_above.h"
#include "task/work_lists.h"
#include "text/passage.h"

namespace fenjie::task {

namespace {

/// Lists of their own beside marked tasks: where every item of one plainly assigns, they are tasks, too.
std::vector<Told> with_assigned_lists(const Notice& notice, std::vector<Told> wanted, const std::vector<bool>& gave, NarrativeTasks& maker) {
  SectionPath path;
  const std::vector<OutlineItem>& outline = notice.outline;
  const auto alike = [&](std::size_t a, std::size_t b) {
    return outline[a].level == outline[b].level && outline[a].rule == outline[b].rule && outline[a].attachment == outline[b].attachment;
  };
  for (std::size_t begin = 0, end = 0; begin < outline.size(); begin = end) {
    bool all = true;
    for (end = begin; end < outline.size() && (end == begin || alike(begin, end)); ++end) {
      path.enter(outline[end], heading_over(outline, end));
      all = all && !gave[end] && wanted[end] == Told::plain && maker.begins_assigned(outline[end], path);
    }
    if (all && end > begin + 1) std::fill(wanted.begin() + static_cast<std::ptrdiff_t>(begin), wanted.begin() + static_cast<std::ptrdiff_t>(end), Told::assigned);
  }
  return wanted;
}

/// 二、各楼门卫要坚守岗位。 between 一、 and 三、, whose sentences are tasks: an item of their list that nobody understood is said.
void doubt_silent_items(const std::vector<OutlineItem>& outline, const std::vector<bool>& gave, NarrativeTasks& maker) {
  SectionPath path;
  int article = 0;  // level of the last 第七条, as long as what follows stands under it
  for (std::size_t i = 0; i < outline.size(); ++i) {
    path.enter(outline[i], heading_over(outline, i));
    if (outline[i].label.value.ends_with("条"))
      article = outline[i].level;
    else if (outline[i].level <= article)
      article = 0;
    if (gave[i] || !is_leaf(outline, i)) continue;
    const auto [tasks, others] = list_around(outline, gave, i);
    if (tasks > 0 && maker.is_silent_task(outline[i], path, tasks > others, tasks > 1 && others == 1, article > 0)) maker.doubts().add_unread_item(outline[i]);
  }
}

void add_work(Notice& notice, const std::vector<std::size_t>& items, NarrativeTasks& maker, const rules::Lexicon& lexicon, std::vector<bool>& gave) {
  SectionPath path;
  std::size_t entered = 0;
  for (const std::size_t i : items) {
    for (; entered <= i; ++entered) path.enter(notice.outline[entered], heading_over(notice.outline, entered));
    if (gave[i]) continue;
    std::optional<Task> task = maker.of_work(notice.outline[i], path);
    if (!task) continue;
    gave[i] = true;
    notice.tasks.push_back(std::move(*task));
  }
  maker.doubts().add(doubt_partly_read(notice, items, lexicon));
}

}  // namespace

std::vector<Diagnostic> tasks_from_narrative(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon,
                                             text::TaskIds& ids, const std::vector<Told>& told,
                                             const std::vector<std::vector<Passage>>& left, std::vector<bool>& gave) {
  NarrativeTasks maker(book, lexicon, ids, notice);
  const std::vector<Told> wanted = with_assigned_lists(notice, told, gave, maker);
  SectionPath path;
  UnitsAbove above(book);
  for (std::size_t i = 0; i < notice.outline.size(); ++i) {
    const OutlineItem& item = notice.outline[i];
    path.enter(item, heading_over(notice.outline, i));
    if (gave[i]) {
      const bool title_is_task = !left[i].empty() && std::any_of(notice.tasks.begin(), notice.tasks.end(), [&](const Task& task) { return share_bytes(task.text.spans, item.title.spans); });
      std::ranges::move(maker.of_left(item, path, left[i], title_is_task), std::back_inserter(notice.tasks));
      continue;
    }
    std::vector<Task> tasks;
    if (wanted[i] == Told::none) maker.doubt_untold(item, path);
    if (wanted[i] == Told::assigned || wanted[i] == Told::all) tasks = maker.of(item, path, wanted[i]);
    if (tasks.empty() && (wanted[i] == Told::plain || wanted[i] == Told::assigned)) tasks = maker.plain_of(item, path);
    if (const auto* units = above.over(item); units != nullptr && tasks.empty() && wanted[i] == Told::all && is_leaf(notice.outline, i)) tasks = maker.of_those(item, path, *units);
    above.enter(item, tasks);
    gave[i] = !tasks.empty();
    std::move(tasks.begin(), tasks.end(), std::back_inserter(notice.tasks));
  }
  if (std::none_of(told.begin(), told.end(), [](Told which) { return which == Told::plain || which == Told::assigned; })) add_work(notice, items_of_work(notice, gave, book, lexicon), maker, lexicon, gave);
  if (std::find(wanted.begin(), wanted.end(), Told::all) != wanted.end()) doubt_silent_items(notice.outline, gave, maker);
  return maker.doubts().take();
}

std::vector<Diagnostic> duties_beside_tables(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, text::TaskIds& ids,
                                             const std::vector<bool>& gave) {
  NarrativeTasks maker(book, lexicon, ids, notice);
  SectionPath path;
  for (std::size_t i = 0; i < notice.outline.size(); ++i) {
    path.enter(notice.outline[i], heading_over(notice.outline, i));
    if (gave[i]) continue;
    std::ranges::move(maker.plain_of(notice.outline[i], path, true), std::back_inserter(notice.tasks));
  }
  for (const Table& table : notice.tables)
    for (const Passage& note : table.notes)  // 注：市审计局要在11月底前完成审计。
      for (const Task& task : maker.plain_of({.label = {}, .title = {}, .paragraphs = {note}, .rule = {}}, {}, true)) maker.doubts().add_unread(passage_of(task.text));
  return maker.doubts().take();
}

}  // namespace fenjie::task
