#include "cli/formats.h"

namespace fenjie::cli {

Formats formats_of(std::string_view list) {
  if (list.empty()) return {};
  Formats formats;
  formats.json = formats.xlsx = false;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view name = list.substr(0, comma);
    formats.json |= name == "json";
    formats.xlsx |= name == "xlsx";
    formats.csv |= name == "csv";
    formats.ics |= name == "ics";
    formats.md |= name == "md";
    formats.html |= name == "html";
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return formats;
}

}  // namespace fenjie::cli
