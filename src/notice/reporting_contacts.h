// Whom to ask about a notice: names, telephones and mail, put together as they stand behind each other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::notice {

class ContactReader {
 public:
  /// Both must outlive the reader.
  ContactReader(std::vector<Contact>& contacts, const rules::Lexicon& lexicon) : contacts_(contacts), lexicon_(lexicon) {}

  /// What a match of rules/reporting.toml tells of a contact. @param is the constant `is` of its rule
  void read(const rules::Subject& subject, const rules::Match& match, std::string_view is);

 private:
  void add_names(const rules::Subject& subject, Span names, const std::string& rule);
  std::vector<Span> apart_at_blank(const rules::Subject& subject, Span item) const;
  bool is_person(const rules::Subject& subject, Span part) const;
  void add_phones(const rules::Subject& subject, Span phones, const std::string& rule, std::size_t first);

  std::vector<Contact>& contacts_;
  const rules::Lexicon& lexicon_;
  std::size_t list_first_ = 0;  // the first of the contacts named together last
};

}  // namespace fenjie::notice
