#include "notice/document_number.h"

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::notice {

DocumentNumber document_number(const rules::Subject& subject, const rules::Match& match) {
  DocumentNumber number;
  const auto text = match.field("number"), agency = match.field("agency"), year = match.field("year"),
             serial = match.field("serial");
  if (!text || !agency || !year || !serial) return number;
  const std::string& key = subject.key();
  const auto words = [&key](std::size_t begin, std::size_t end) { return key.substr(begin, end - begin); };
  number.text = field_of(subject.slice(*text), std::string(match.rule));
  number.agency_code = text::without_blanks(subject.slice(*agency).text());
  const std::string digits = words(year->begin, year->end);
  const Passage tail = subject.slice({year->end + std::string_view("〕").size(), text->end});
  number.text.value = text::without_blanks(number.agency_code + "〔" + digits + "〕" + tail.text());
  number.year = text::numeral(digits).value_or(0);
  number.serial = text::numeral(words(serial->begin, serial->end)).value_or(0);
  return number;
}

}  // namespace fenjie::notice
