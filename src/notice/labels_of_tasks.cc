#include "notice/labels_of_tasks.h"

namespace fenjie::notice {

namespace {

/// 牵头单位：A; of those who only have a part, too, unless `leads`.
bool names_units(const Line& line, const Context& context, bool leads) {
  const auto match = context.book.set("responsibility").at_start(line.key());
  const std::string_view gives = match ? match->constant("gives") : std::string_view{};
  return gives == "lead" || (!leads && (gives == "responsible" || gives == "support"));
}

/// 链长：王平 | 牵头部门：A.
bool goes_on_with_units(std::string_view key, const Context& context) {
  const auto label = context.book.set("responsibility").find(key);
  return label && label->constant("gives") == "lead" && key.substr(0, label->whole.end).ends_with("：");
}

}  // namespace

bool belongs_to_task(const Lines& lines, Range part, std::size_t at, const Context& context) {
  const auto role = context.book.set("roster").at_start(lines[at].key());
  const auto name = role ? role->field("role") : std::nullopt;
  if (!name) return false;
  const std::string_view told = std::string_view(lines[at].key()).substr(name->begin, name->size());
  if (told.ends_with("单位")) return at > part.begin && names_units(lines[at - 1], context, true);
  if (context.lexicon.heading(told) != ColumnRole::leader) return false;
  const bool below = at > part.begin && names_units(lines[at - 1], context, false);
  return below || (at + 1 < part.end && names_units(lines[at + 1], context, false)) || goes_on_with_units(lines[at].key(), context);
}

}  // namespace fenjie::notice
