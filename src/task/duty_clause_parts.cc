// Where one clause of a sentence ends and the next begins.
#include <algorithm>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "task/duty_clauses.h"
#include "task/duty_words.h"
#include "text/characters.h"

namespace fenjie::task {

/// A牵头、B协同: some item of the list ends with a word of duty; told before the rules are asked.
bool DutyClauses::ends_role_before_comma(std::string_view key, Span part) const {
  const std::vector<Span> items = parts_between(key, part, U"、");
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    const std::string_view kind = words_.value(words_.longest_suffix(view(key, items[i])));
    if (kind == "lead" || kind == "support" || kind == "must") return true;
    const bool others = subjects_.units_end(key, items[i + 1]) > items[i + 1].begin;  // A指导、B实施; not A指导、参与工作
    if (others && subjects_.assignments().role_told(key, {subjects_.behind_lead_in(key, items[i]), items[i].end})) return true;
  }
  return false;
}

/// 市公安局要组建巡查队、市司法局要普法: each item of the list tells its unit that it must.
bool DutyClauses::is_list_of_told(std::string_view key, Span part) const {
  const std::vector<Span> items = parts_between(key, part, U"、");
  return items.size() > 1 && std::all_of(items.begin(), items.end(), [&](Span item) {
    const std::size_t begin = subjects_.behind_lead_in(key, item), end = subjects_.units_end(key, {begin, item.end});
    return end > begin && subjects_.begins_with_must(view(key, {end, item.end})) && !says_charge(view(key, {end, item.end}));
  });
}

/// 县林业局摸底、县财政局安排资金: every item of the list has units, and what they do; not 向市委、市政府报告.
bool DutyClauses::is_list_of_actors(std::string_view key, Span part) const {
  const std::vector<Span> items = parts_between(key, part, U"、");
  const auto acts = [&](Span item) {
    const std::size_t begin = subjects_.behind_lead_in(key, item), end = subjects_.units_end(key, {begin, item.end});
    std::string_view kind;
    const std::string_view does = end > begin && end < item.end ? subjects_.word_at(key.substr(0, item.end), end, kind) : std::string_view{};
    if (does.empty() || kind == "none" || subjects_.lists().all_units(view(key, {begin, item.end}))) return false;  // 工会组织
    bool to_whom = kind != "act";
    for (std::size_t at = end; at < item.end; at = next_character(key, at)) {
      const std::string_view rest = view(key, {at, item.end}), word = words_.longest_prefix(rest);
      to_whom = to_whom || (text::length(word) == 1 && words_.value(word) == "act") || subjects_.lists().all_units(rest);  // 向市委
    }
    return item.end == part.end || !to_whom;
  };
  return items.size() > 1 && std::all_of(items.begin(), items.end(), acts);
}

/// 由各学院推荐、人事处审核: the items of a list behind 由 each of which begins with units and says, in whatever words, what they do;
/// units alone stand with those of the next item. Empty for others: 由县公安局会同交通局、城管局开展整治.
std::vector<Span> DutyClauses::handed_on(std::string_view key, Span part) const {
  constexpr std::string_view kBy = "由", kMark = "、";
  const std::size_t by = view(key, part).find(kMark) == std::string_view::npos ? std::string_view::npos : rules::by_whom(view(key, part), 0);
  if (by == std::string_view::npos) return {};
  std::vector<Span> all;
  std::size_t begin = part.begin + by + kBy.size();
  for (const Span item : parts_between(key, {begin, part.end}, U"、")) {
    if (subjects_.lists().all_units(view(key, {begin, item.end}))) continue;
    const bool last = item.end == part.end;
    std::string_view kind;
    Span units{begin, subjects_.units_end(key, {begin, item.end})};
    if (units.empty() || units.end == item.end) units = subjects_.units_with_unknown(key, {begin, item.end}, kShortestPassive);
    if (!subjects_.word_at(key, units.end, kind).empty() && kind == "none") return {};
    const Span does{units.end, item.end};
    if (units.empty()) return {};
    const bool ends = last || !is_whole(view(key, does), "hands-on") || ends_with_units(key, does);  // 审核后报党委、校长办公会审定
    all.push_back({all.empty() ? part.begin : begin, ends ? part.end : item.end});
    if (ends) break;
    begin = item.end + kMark.size();
  }
  return all.size() > 1 && all.back().end == part.end ? all : std::vector<Span>{};
}

/// One of such a list, between its marks 、.
bool DutyClauses::is_handed_on(std::string_view key, Span clause) const {
  constexpr std::string_view kMark = "、";
  if (!key.substr(0, clause.begin).ends_with(kMark) && !key.substr(clause.end).starts_with(kMark)) return false;
  const std::vector<Span> parts = parts_between(key, {0, key.size()}, U"，：。；");
  const auto around = std::find_if(parts.begin(), parts.end(), [clause](Span part) { return part.begin <= clause.begin && clause.end <= part.end; });
  return around != parts.end() && !handed_on(key, *around).empty();
}

/// 会同交通局, 报市政府: others stand at the end, and go on behind the mark.
bool DutyClauses::ends_with_units(std::string_view key, Span part) const {
  for (std::size_t at = part.begin; at < part.end; at = next_character(key, at))
    if (subjects_.lists().all_units(view(key, {at, part.end}))) return true;
  return false;
}

/// Nothing but units in front of ，: 市文旅局，各区政府要…; 公安、房产等部门，要….
bool DutyClauses::stands_with_next(std::string_view key, Span part) const {
  if (const std::string_view text = view(key, part); text.ends_with("部门") || text.ends_with("单位")) {
    const std::string acting = std::string(text) + "要";
    if (const auto systems = subjects_.systems_at(acting, 0, acting.size()); systems && systems->units.end == text.size()) return true;
  }
  return subjects_.lists().all_units(view(key, part)) && !subjects_.is_sentence(view(key, part)) && !subjects_.assignments().may_assign(key, part);
}

std::vector<Span> DutyClauses::in(std::string_view key, Span sentence) const {
  std::vector<Span> all;
  Span units;
  Span dated;  // 城区各街道于5月底前，: units with their day, in front of others with theirs
  for (Span part : parts_between(key, sentence, U"，：")) {
    if (is_unit_with_day(key, part) && part.end < sentence.end) {
      dated = {dated.empty() ? part.begin : dated.begin, part.end};
      continue;
    }
    const bool in_turn = !dated.empty() && !units_with_days(key, {dated.begin, part.end}).empty();
    if (!dated.empty() && !in_turn) all.push_back(dated);
    if (in_turn || !units_with_days(key, part).empty()) {
      all.push_back({in_turn ? dated.begin : part.begin, part.end});
      dated = {};
      continue;
    }
    dated = {};
    const bool goes_on = part.end < sentence.end && text::character_at(key, part.end).code == U'，';
    if (goes_on && stands_with_next(key, part)) {
      units = {units.empty() ? part.begin : units.begin, part.end};
      continue;
    }
    if (!units.empty()) {
      const auto acting = subjects_.of(key, part);
      const bool meant = acting && !acting->actors.units.empty() && acting->actors.units.begin == part.begin;
      if (meant || (!acting && subjects_.begins_with_must(view(key, part))))  // 各街道，要组织…
        part.begin = units.begin;
      else
        all.push_back(units);
      units = {};
    }
    if (is_list_of_actors(key, part) || is_list_of_told(key, part)) {
      const std::vector<Span> items = parts_between(key, part, U"、");
      all.insert(all.end(), items.begin(), items.end());
      continue;
    }
    if (const std::vector<Span> items = handed_on(key, part); !items.empty()) {
      all.insert(all.end(), items.begin(), items.end());
      continue;
    }
    if (!ends_role_before_comma(key, part)) {
      all.push_back(part);
      continue;
    }
    std::vector<Span> parts = subjects_.assignments().clauses(key, {subjects_.behind_lead_in(key, part), part.end});
    if (!parts.empty()) parts.front().begin = part.begin;  // 三是由A指导、B实施
    all.insert(all.end(), parts.begin(), parts.end());
  }
  if (!units.empty()) all.push_back(units);
  return all;
}

}  // namespace fenjie::task
