#include "notice/report_charges.h"

#include <algorithm>

#include "notice/report_subjects.h"
#include "notice/split_list.h"
#include "text/characters.h"

namespace fenjie::notice {

namespace {

constexpr std::string_view kOpen = "（", kClose = "）", kEnd = "。";

/// Where the bracket that opens at `open` closes; npos where it never does.
std::size_t close_of(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(kOpen)) ++depth;
    if (rest.starts_with(kClose) && --depth == 0) return at;
    at = text::character_at(text, at).end;
  }
  return std::string_view::npos;
}

}  // namespace

ReportCharges::ReportCharges(std::string_view key, std::span<const rules::Subject> behind, const Context& context)
    : key_(key), behind_(behind), context_(context), labels_(context.book.set("responsibility")), words_(context.book.set("report-subject")) {}

ReportCharges::Names ReportCharges::at(std::size_t at) const {
  const std::string_view rest = key_.substr(at);
  if (Names names = in_brackets(rest); !names.empty()) return names;
  if (Names names = behind_label(rest); !names.empty()) return names;
  for (const rules::Subject& next : behind_) {
    const std::string_view line = next.key();
    const bool bracket = line.starts_with(kOpen);
    if (!bracket && !labels_.at_start(line)) break;
    if (Names names = bracket ? in_brackets(line) : behind_label(line); !names.empty()) return names;
  }
  return {};
}

/// Of the first bracket of `text` that names units.
ReportCharges::Names ReportCharges::in_brackets(std::string_view text) const {
  for (std::size_t open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen, open + 1)) {
    const std::size_t begin = open + kOpen.size(), close = close_of(text, open);
    if (close == std::string_view::npos) return {};
    const bool remark = ends_with_unit(text.substr(0, open));
    if (Names names = names_in(text.substr(begin, close - begin), remark); !names.empty()) return names;
  }
  return {};
}

/// 报县商务局（县供销社）: the bracket may be a remark on the name in front.
bool ReportCharges::ends_with_unit(std::string_view text) const {
  constexpr std::size_t kLongest = 75;  // bytes
  for (std::size_t size = 1; size <= std::min(text.size(), kLongest); ++size)
    if (context_.lexicon.is_unit(text.substr(text.size() - size))) return true;
  return false;
}

/// 责任单位：县发改局 anywhere in `text`; of the first label that units stand behind.
ReportCharges::Names ReportCharges::behind_label(std::string_view text) const {
  for (const rules::Match& label : labels_.all(text)) {
    if (label.constant("gives") == "none" || !text.substr(0, label.whole.end).ends_with("：")) continue;
    if (Names names = names_in(text.substr(label.whole.end, text.find(kEnd, label.whole.end) - label.whole.end), false); !names.empty()) return names;
  }
  return {};
}

/// 县发改局 of 牵头单位：县发改局；完成时限：9月底; none where a group or anything but a unit stands first.
/// @param by_word a name alone charges nobody, a label or 负责 does
ReportCharges::Names ReportCharges::names_in(std::string_view list, bool by_word) const {
  const auto all = words_.all(list);
  const auto is_group = [](const rules::Match& match) { return match.constant("is") == "group" || match.constant("is") == "all"; };
  if (std::any_of(all.begin(), all.end(), is_group)) return {};
  Names names;
  for (const Span item : list_items(list, {0, list.size()}, "、，；")) {
    std::string_view text = list.substr(item.begin, item.size());
    if (const auto label = labels_.at_start(text)) {
      text.remove_prefix(label->whole.size());
      by_word = false;
    }
    const std::string_view name = one_unit_at(text, context_.lexicon);
    text.remove_prefix(name.size());
    const auto word = words_.at_start(text);
    const bool charged = !name.empty() && ((text.empty() && !by_word) || (word && word->constant("is") == "follows"));
    if (!charged && names.empty()) return {};
    if (charged) names.push_back(name);
  }
  return names;
}

}  // namespace fenjie::notice
