#include "task/run_in_headings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "task/clauses.h"

namespace fenjie::task {

Span run_in_heading(const rules::Subject& subject, Span lead, const DutySentences& sentences) {
  constexpr std::size_t kLongestOpening = 30;  // bytes: 会议明确，
  constexpr std::size_t kLongestTitle = 48;    // bytes: 16 characters
  constexpr std::size_t kLongestGroup = 120;   // bytes: 40 characters
  const std::size_t stop = subject.key().find("。", lead.begin);
  const auto assigns_nothing = [&](Span sentence) { return sentences.says_nothing(view(subject.key(), sentence)); };  // 联席会议由A、B组成。
  const std::vector<Span> behind = stop < lead.end ? parts_between(subject.key(), {stop, lead.end}, U"。") : std::vector<Span>{};
  const bool title = stop < lead.end && (stop <= lead.begin + kLongestTitle || std::all_of(behind.begin(), behind.end(), assigns_nothing));  // 统筹协调，合力攻坚。 in front of sentences that tell nothing
  const bool one = title || (stop < lead.end && stop + 3 + kLongestOpening >= lead.end);
  if (one) lead.end = stop + std::string_view("。").size();
  if (!one || lead.size() > kLongestGroup) return {};
  if (const std::string_view said = view(subject.key(), lead); sentences.reports().tells_of_meeting(said) || sentences.says_nothing(said) || sentences.is_no_heading(said)) return {};
  const std::vector<Duty> found = sentences.find(subject);
  if (std::any_of(found.begin(), found.end(), [&](const Duty& duty) { return std::max(duty.text.begin, duty.told_at) < lead.end; })) return {};
  return lead;
}

}  // namespace fenjie::task
