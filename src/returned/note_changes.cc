#include "returned/note_changes.h"

#include <algorithm>
#include <utility>

namespace fenjie::returned {
namespace {

constexpr double kChangedNote = 0.4;  // likeness to the note before

std::vector<std::string> missing_in(const std::vector<std::string>& texts, const std::vector<std::string>& others) {
  std::vector<std::string> missing;
  for (const std::string& text : texts)
    if (std::none_of(others.begin(), others.end(), [&](const std::string& other) { return same_text(other, text); })) missing.push_back(text);
  return missing;
}

/// Takes the text that is like the note out of `texts`.
bool take_like(std::vector<std::string>& texts, const std::string& note, std::vector<NoteChange>& changes) {
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const std::string& text) { return likeness(text, note) >= kChangedNote; });
  if (found == texts.end()) return false;
  changes.push_back({note, *found});
  texts.erase(found);
  return true;
}

}  // namespace

NoteRows note_changes(const std::vector<std::string>& written, const std::vector<std::string>& found,
                      std::vector<std::string> empty_sections) {
  NoteRows result;
  const std::vector<std::string> gone = missing_in(written, found);
  std::vector<std::string> added = missing_in(found, written);
  result.reordered = gone.empty() && added.empty() && !std::equal(written.begin(), written.end(), found.begin(), found.end(), same_text);
  std::vector<std::string> unlike;
  for (const std::string& note : gone)
    if (!take_like(empty_sections, note, result.changes) && !take_like(added, note, result.changes)) unlike.push_back(note);
  for (std::size_t i = 0; i < unlike.size(); ++i) result.changes.push_back({unlike[i], i < added.size() ? added[i] : std::string()});
  added.erase(added.begin(), added.begin() + static_cast<std::ptrdiff_t>(std::min(added.size(), unlike.size())));
  result.added = std::move(added);
  result.empty_sections = std::move(empty_sections);
  return result;
}

}  // namespace fenjie::returned
