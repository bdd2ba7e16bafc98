#include "notice/references.h"

#include <set>

#include "notice/document_number.h"

namespace fenjie::notice {

void read_references(const std::vector<rules::Subject>& paragraphs, Notice& notice, const rules::Book& book) {
  std::set<std::string> known{notice.document_number.text.value};
  for (const Reference& reference : notice.references) known.insert(reference.document_number.text.value);
  for (const rules::Subject& subject : paragraphs)
    for (const rules::Match& match : book.set("reference").all(subject.key())) {
      Reference reference{{}, document_number(subject, match)};
      if (reference.document_number.empty() || !known.insert(reference.document_number.text.value).second) continue;
      if (const auto title = match.field("title"))
        reference.title = field_of(subject.slice(*title), std::string(match.rule));
      notice.references.push_back(std::move(reference));
    }
}

}  // namespace fenjie::notice
