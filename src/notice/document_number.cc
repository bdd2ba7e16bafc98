#include "notice/document_number.h"

#include "text/characters.h"
#include "text/numerals.h"

namespace fenjie::notice {

DocumentNumber document_number(const rules::Subject& subject, const rules::Match& match) {
  DocumentNumber number;
  const auto text = match.field("number"), agency = match.field("agency"), year = match.field("year"),
             serial = match.field("serial");
  if (!text || !serial) return number;
  const std::string_view key = subject.key();
  const auto value_of = [key](Span part) { return text::numeral(key.substr(part.begin, part.size())).value_or(0); };
  number.text = field_of(subject.slice(*text), std::string(match.rule));
  number.serial = value_of(*serial);
  if (year) number.year = value_of(*year);
  if (constexpr int kCentury = 100, kThis = 2000; year && number.year < kCentury) number.year += kThis;  // 〔24〕
  if (agency) number.agency_code = text::without_blanks(subject.slice(*agency).text());
  const bool bracketed = year && (key.substr(year->end).starts_with("〕") || key.substr(year->end).starts_with("）"));
  if (agency && bracketed) {  // DCFD-2025-03 has none
    const Passage tail = subject.slice({year->end + std::string_view("〕").size(), text->end});
    number.text.value = text::without_blanks(number.agency_code + "〔" + std::string(key.substr(year->begin, year->size())) +
                                             "〕" + tail.text());
  } else {
    number.text.value = text::without_blanks(number.text.value);
  }
  return number;
}

}  // namespace fenjie::notice
