#include "names/unit_names.h"

#include "text/fold.h"

namespace fenjie::names {

UnitNames::UnitNames(const rules::Book& book)
    : abbreviations_(book.vocabulary("unit-abbreviations")), forms_(book.set("name-list")) {}

std::string UnitNames::full_name(std::string_view name) const {
  const std::string key = text::fold(name);
  const std::string_view abbreviation = abbreviations_.longest_suffix(key);
  if (abbreviation.empty()) return {};
  const std::string_view prefix = std::string_view(key).substr(0, key.size() - abbreviation.size());
  if (!prefix.empty()) {
    const auto form = forms_.full(prefix);
    if (!form || form->constant("part") != "prefix") return {};
  }
  std::string full = std::string(prefix) + std::string(abbreviations_.value(abbreviation));
  return full == key ? std::string{} : full;
}

}  // namespace fenjie::names
