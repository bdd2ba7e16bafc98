#include "notice/closing.h"

#include "notice/header.h"

namespace fenjie::notice {

namespace {

constexpr std::size_t kCopiesLines = 6;    // of a list of copies
constexpr std::size_t kJointIssuers = 12;  // signatures above one date

Field line_field(const Line& line, std::string_view part_name) {
  Field field = field_of(part(line, part_name), std::string(line.match->rule));
  field.spans = spans_of(line);
  return field;
}

/// The first signature is the issuer where the header names none.
void take_signature(Line& line, Notice& notice, bool of_header) {
  Field signature = line_field(line, "issuer");
  if (notice.issuer.empty()) {
    notice.issuer = signature;
  } else if (!of_header && notice.issuer.value != signature.value) {
    notice.issuer.value += "、" + signature.value;
    extend(notice.issuer, line);
  }
  notice.elements.emplace_back("signature", std::move(signature));
  line.taken = true;
}

void take_date(Line& line, Notice& notice) {
  DateField date = date_field(part(line, "date"), line.match->rule);
  if (date.empty()) return;
  date.spans = spans_of(line);
  if (notice.issued_on.empty()) notice.issued_on = date;
  notice.elements.emplace_back("signature_date", std::move(date));
  line.taken = true;
}

void take_copies(Lines& lines, std::size_t at, std::size_t end, Notice& notice) {
  Field copies = line_field(lines[at], "copies_to");
  lines[at].taken = true;
  const auto goes_on = [&](const Line& line) {
    const bool free = line.is().empty() || line.is() == "issuer";
    return free && !line.table && (line.paragraph == lines[at].paragraph || !text::fold(copies.value).ends_with("。"));
  };
  for (std::size_t i = at + 1; i < end && i - at <= kCopiesLines && goes_on(lines[i]); ++i) {
    copies.value += lines[i].subject.passage().text();
    extend(copies, lines[i]);
    lines[i].taken = true;
  }
  notice.elements.emplace_back("copies_to", std::move(copies));
}

void take_imprint(Line& line, Notice& notice) {
  Field imprint = field_of(line.subject.passage(), std::string(line.match->rule));
  notice.elements.emplace_back("imprint", std::move(imprint));
  line.taken = true;
}

/// Issuers directly above the date at `date`.
std::size_t first_signature(const Lines& lines, std::size_t begin, std::size_t date) {
  std::size_t first = date;
  while (first > begin && date - first < kJointIssuers && lines[first - 1].is() == "issuer" && !lines[first - 1].taken)
    --first;
  return first;
}

}  // namespace

void read_closing(Lines& lines, Range body, Notice& notice, const Context&) {
  const bool of_header = !notice.issuer.empty();
  for (std::size_t i = body.begin; i < body.end; ++i) {
    Line& line = lines[i];
    if (line.taken || line.table) continue;
    const std::string_view is = line.is();
    if (is == "signature") {
      take_signature(line, notice, of_header);
      take_date(line, notice);
    } else if (is == "date") {
      const std::size_t first = first_signature(lines, body.begin, i);
      for (std::size_t k = first; k < i; ++k) take_signature(lines[k], notice, of_header);
      if (first < i || notice.issued_on.empty()) take_date(line, notice);
    } else if (is == "issuer" && line_field(line, "issuer").value == notice.issuer.value) {
      const bool date_follows = i + 1 < body.end && lines[i + 1].is() == "date";
      if (!date_follows) take_signature(line, notice, of_header);
    } else if (is == "remark") {
      notice.elements.emplace_back("remark", line_field(line, "remark"));
      line.taken = true;
    } else if (is == "copies_to") {
      take_copies(lines, i, body.end, notice);
    } else if (is == "imprint") {
      take_imprint(line, notice);
    }
  }
}

}  // namespace fenjie::notice
