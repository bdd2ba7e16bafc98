// What every HTML result carries: embedded by the build from html_page.css and html_page.js.
#pragma once

#include <string_view>

namespace fenjie::emit {

extern const std::string_view kHtmlStyle;
extern const std::string_view kHtmlScript;

}  // namespace fenjie::emit
