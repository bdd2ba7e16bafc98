#include "returned/heading_kinds.h"

#include <algorithm>
#include <string_view>

#include "returned/breakdown_cells.h"
#include "text/characters.h"

namespace fenjie::returned {
namespace {

/// （二）… -> （）, 3. -> 1. ; empty without a number.
std::string form_of(const std::string& text) {
  const auto label = label_of(text);
  if (!label) return {};
  std::string form;
  const std::string_view number = std::string_view(text).substr(0, label->first);
  for (const std::string_view mark : {"（", "(", "）", ")", "、", "．", "."})
    if (number.find(mark) != number.npos) form += mark;
  const bool digits = std::any_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? "1" + form : form;
}

}  // namespace

void HeadingKinds::add(const std::string& text, bool is_group) {
  kinds_.emplace(text, is_group);
  if (const std::string form = form_of(text); !form.empty()) forms_[form].push_back(is_group);
  waiting_.push_back(is_group);
  (is_group ? has_groups_ : has_sections_) = true;
}

void HeadingKinds::add_task(const std::string& text) {
  above_.emplace(text::without_blanks(text), std::move(waiting_));
  waiting_.clear();
}

std::optional<bool> HeadingKinds::is_group(const std::string& text, std::size_t place, std::size_t count, const std::string& below) const {
  if (const auto known = kinds_.find(text); known != kinds_.end()) return known->second;
  if (const auto form = forms_.find(form_of(text)); form != forms_.end()) {
    const std::vector<bool>& kinds = form->second;
    if (std::equal(kinds.begin() + 1, kinds.end(), kinds.begin())) return kinds.front();
  }
  const auto above = above_.find(text::without_blanks(below));
  if (above == above_.end() || above->second.size() != count) return std::nullopt;
  return above->second[place];
}

}  // namespace fenjie::returned
