#include "task/list_labels.h"

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::task {

bool begins_list(const rules::RuleSet& numbers, const rules::Subject& subject, std::size_t label_end, std::string_view rule) {
  for (std::size_t at = label_end; at < subject.key().size(); at = text::character_at(subject.key(), at).end) {
    const std::string_view rest = std::string_view(subject.key()).substr(at);
    const auto next = numbers.at_start(rest);
    if (!next || next->rule != rule) continue;
    const Span number = *next->field("number");
    if (text::numeral(rest.substr(number.begin, number.size())) == 2) return true;
  }
  return false;
}

}  // namespace fenjie::task
