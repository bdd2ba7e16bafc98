// What is written for an input file.
#pragma once

#include <string_view>

namespace fenjie::cli {

/// The formats of --format; by default JSON and workbook.
struct Formats {
  bool json = true, xlsx = true;
  bool csv = false, ics = false, md = false, html = false;

  int count() const { return json + xlsx + csv + ics + md + html; }
};

inline constexpr const char* kFormatNames[] = {"json", "xlsx", "csv", "ics", "md", "html"};

/// Formats of a list such as "json,html"; the default ones when it is empty. Names it does not know are passed over.
Formats formats_of(std::string_view list);

}  // namespace fenjie::cli
