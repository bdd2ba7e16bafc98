#include "task/parted_values.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

bool parted_into(const rules::Subject& subject, Span part, const std::function<bool(std::string_view)>& is_one) {
  const std::string_view key = subject.key();
  std::vector<std::size_t> ends;
  for (std::size_t at = part.begin; at < part.end; at = text::character_at(key, at).end)
    if (at > part.begin && is_parted(subject, at)) ends.push_back(at);
  ends.push_back(part.end);
  for (std::size_t begin = part.begin; begin < part.end;) {
    std::size_t taken = begin;
    for (const std::size_t end : ends)
      if (end > begin && is_one(key.substr(begin, end - begin))) taken = end;  // the longest
    if (taken == begin) return false;
    begin = taken;
  }
  return !part.empty();
}

std::size_t end_before_next(const rules::Subject& subject, const std::vector<Label>& labels, std::size_t at) {
  for (std::size_t next = at + 1; next < labels.size(); ++next)
    if (labels[next].span.begin >= labels[at].span.end && is_parted(subject, labels[next].span.begin)) return labels[next].span.begin;
  return subject.key().size();
}

}  // namespace fenjie::task
