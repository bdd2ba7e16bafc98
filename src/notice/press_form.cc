#include "notice/press_form.h"

#include <algorithm>

#include "notice/header.h"
#include "notice/joint_issuers.h"
#include "notice/outline.h"
#include "notice/split_list.h"
#include "notice/titles.h"
#include "text/fold.h"
#include "text/passage.h"

namespace fenjie::notice {

namespace {

bool are_issuers(std::string_view key, const Context& context) {
  const std::vector<Span> names = list_items(key, {0, key.size()}, "、");
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](Span name) {
    const auto match = context.book.set("header").full(key.substr(name.begin, name.size()));
    return match && match->constant("is") == "issuer";
  });
}

}  // namespace

void read_press_form(const Lines& lines, Range body, Notice& notice, const Context& context) {
  if (!notice.issuer.empty() && !notice.issued_on.empty()) return;
  const std::vector<rules::Subject> paragraphs = paragraphs_of(lines, body);
  if (paragraphs.empty()) return;
  const rules::Subject& first = paragraphs.front();
  const auto match = context.book.set("press-form").at_start(first.key());
  if (!match) return;
  const std::string_view key = first.key();
  const Span object = *match->field("object"), names = *match->field("issuer");
  const std::string_view issuers = key.substr(names.begin, names.size());
  const std::string named = bare_title(key.substr(object.begin, object.size()));
  if (named.empty() || bare_title(text::fold(notice.title.value)).find(named) == std::string::npos || !are_issuers(issuers, context)) return;
  if (notice.issuer.empty()) {
    notice.issuer = field_of(text::clean(first.slice(names)), std::string(match->rule));
    notice.issuer.value = issuers_of(first.slice(names).text(), notice.issuer.value, context);
  }
  const auto date = match->field("date");
  if (date && notice.issued_on.empty()) notice.issued_on = date_field(first.slice(*date), match->rule);
}

}  // namespace fenjie::notice
