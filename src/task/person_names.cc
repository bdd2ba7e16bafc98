#include "task/person_names.h"

#include <utility>

#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::size_t kLongestItem = 60;  // bytes of a name and a post printed as one word

void add_spans(std::vector<Span>& all, const std::vector<Span>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

bool PersonNames::is_name(std::string_view key) const {
  return lexicon_.is_person(key) || lexicon_.is_person_collective(key);
}

/// 副市长林涛, 林涛副市长: name and post without a blank between them.
PersonNames::Parts PersonNames::parts_of(const Passage& item) const {
  const rules::Subject subject{item};
  const std::string_view key = subject.key();
  if (is_name(key) || key.size() > kLongestItem) return {item, {}};
  if (lexicon_.is_post(key)) return {{}, item.spans(), true};
  for (std::size_t at = 0; at < key.size();) {
    at = text::character_at(key, at).end;
    const std::string_view front = key.substr(0, at), back = key.substr(at);
    if (lexicon_.is_person(front) && lexicon_.is_post(back))
      return {subject.slice({0, at}), subject.slice({at, key.size()}).spans(), false};
    if (lexicon_.is_person(back) && lexicon_.is_post(front))
      return {subject.slice({at, key.size()}), subject.slice({0, at}).spans(), true};
  }
  return {item, {}};
}

void PersonNames::add(const std::vector<Passage>& list, std::string_view rule, std::vector<Person>& persons) const {
  const std::size_t first = persons.size();
  std::vector<const Passage*> open;  // posts in front of a name
  for (const Passage& item : list) {
    Parts parts = parts_of(item);
    const bool post_only = parts.name.empty() && !parts.post.empty();
    if (post_only && persons.size() > first) {
      add_spans(persons.back().name.spans, parts.post);
      continue;
    }
    if (post_only) {
      open.push_back(&item);
      continue;
    }
    Field name = field_of(parts.name, std::string(rule));
    std::vector<Span> evidence;
    for (const Passage* post : std::exchange(open, {})) add_spans(evidence, post->spans());
    if (parts.post_first) add_spans(evidence, parts.post);
    name.spans.insert(name.spans.begin(), evidence.begin(), evidence.end());
    if (!parts.post_first) add_spans(name.spans, parts.post);
    const bool collective = lexicon_.is_person_collective(text::without_blanks(rules::Subject{parts.name}.key()));
    persons.push_back({std::move(name), collective});
  }
  for (const Passage* post : open) persons.push_back({field_of(*post, std::string(rule)), false});
}

}  // namespace fenjie::task
