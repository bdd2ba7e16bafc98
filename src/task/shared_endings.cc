#include "task/shared_endings.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kMark = "、";

/// 政府 of 洛阳市政府 behind 郑州市, 管委会 of 试验区管委会 behind 开发区: what the place in front lacks.
std::string_view ending_behind(std::string_view place, const rules::Match* whole, std::string_view name) {
  const auto ending = whole ? whole->field("ending") : std::nullopt;
  if (!ending) return {};
  const std::string_view is = whole->constant("is"), text = name.substr(ending->begin, ending->size());
  if (place == "zone") return is == "elided-zone" ? text : std::string_view{};
  if (is != "elided") return {};
  for (const std::string_view organ : {"人民政府", "政府"})
    if (text.ends_with(organ) && text.size() == organ.size() + std::string_view("市").size()) return text.substr(text.size() - organ.size());
  return {};
}

}  // namespace

bool SharedEndings::holds_together(std::string_view before, std::string_view after) const {
  const auto begun = rules_.full(before);
  const std::string_view is = begun ? begun->constant("is") : std::string_view{};
  if (is != "begun" && is != "begun-township" && is != "class-begun") return false;
  const auto rest = rules_.at_start(after);
  const std::string_view next = rest ? rest->constant("is") : std::string_view{};
  if (is == "class-begun" || next == "class-goes-on") return is == "class-begun" && next == "class-goes-on";  // 市直有关部门、|单位
  if (next == "goes-on-department") return before.size() == std::string_view("市").size();  // 市、|区审批部门
  return next == "goes-on-township" || (is == "begun" && (next == "goes-on" || next == "whole" || next == "government-department"));  // 各乡镇、|县公安局
}

bool SharedEndings::is_begun(std::string_view name) const {
  const auto match = rules_.full(name);
  return match && match->constant("is") == "begun";
}

bool SharedEndings::is_work_body(std::string_view name) const {
  const auto match = rules_.full(name);
  return match && match->constant("is") == "work-body";
}

std::string SharedEndings::place_of_seat(std::string_view before, std::string_view name) const {
  const auto seat = rules_.full(name), party = rules_.full(before);
  if (!seat || !party || seat->constant("is") != "seat" || party->constant("is") != "party") return {};
  const auto place = party->field("place"), committee = party->field("committee");
  const Span of = place ? *place : committee.value_or(Span{});
  return std::string(before.substr(of.begin, of.size()));
}

Span SharedEndings::joins_seat(std::string_view before, std::string_view name) const {
  for (const std::string_view word : {"和", "与", "及"})
    if (const std::size_t at = name.find(word); at != std::string_view::npos && !place_of_seat(before, name.substr(0, at)).empty()) return {at, at + word.size()};
  return {};
}

std::vector<Span> SharedEndings::joined(std::string_view key, const std::vector<Span>& parts) const {
  std::vector<Span> names;
  for (const Span part : parts) {
    const bool listed = !names.empty() && key.substr(names.back().end, part.begin - names.back().end) == kMark;
    if (listed && holds_together(key.substr(names.back().begin, names.back().size()), key.substr(part.begin, parts.back().end - part.begin)))
      names.back().end = part.end;
    else
      names.push_back(part);
  }
  return names;
}

std::vector<std::string_view> SharedEndings::elided(std::string_view key, const std::vector<Span>& parts,
                                                    const std::function<bool(std::string_view)>& may_be_place) const {
  std::vector<std::string_view> endings(parts.size());
  for (std::size_t i = parts.size(); i-- > 1;) {
    const std::string_view name = key.substr(parts[i].begin, parts[i].size());
    const std::string_view before = key.substr(parts[i - 1].begin, parts[i - 1].size());
    if (key.substr(parts[i - 1].end, parts[i].begin - parts[i - 1].end) != kMark) continue;
    const auto whole = endings[i].empty() ? rules_.full(name) : std::nullopt;
    const std::string_view is = whole ? whole->constant("is") : std::string_view{};
    const auto place = rules_.full(before);
    const std::string_view place_is = place ? place->constant("is") : std::string_view{};
    if (place_is == "zone" || place_is == "county") {  // 郑州市、洛阳市政府; 开发区、试验区管委会
      endings[i - 1] = endings[i].empty() ? ending_behind(place_is, whole ? &*whole : nullptr, name) : endings[i];
      continue;
    }
    if (!may_be_place(before)) continue;
    const auto ending = is == "elided" ? whole->field("ending") : is == "township" ? whole->field("shared") : std::nullopt;
    if (ending) {
      endings[i - 1] = name.substr(ending->begin, ending->size());
    } else {
      endings[i - 1] = endings[i];
    }
  }
  return endings;
}

std::vector<NameToken> SharedEndings::joined(const Passage& cell, const std::vector<NameToken>& names) const {
  const rules::Subject whole{cell};
  const std::string_view key = whole.key();
  std::vector<NameToken> result;
  std::size_t from = 0;  // the same name may stand twice
  for (const NameToken& name : names) {
    const std::string both = result.empty() ? std::string() : result.back().key + std::string(kMark) + name.key;
    const std::size_t at = both.empty() ? std::string_view::npos : key.find(both, from);
    if (at == std::string_view::npos || !holds_together(result.back().key, key.substr(at + result.back().key.size() + kMark.size()))) {
      result.push_back(name);
      continue;
    }
    from = at;
    result.back().text = whole.slice({at, at + both.size()});
    result.back().key = both;
    result.back().fills_line = name.fills_line;
  }
  return result;
}

}  // namespace fenjie::task
