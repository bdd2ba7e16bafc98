// A large XML part without a tree of all of it: a sheet's rows one by one.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace fenjie::returned {

/// Gives `body` each child `name` of the first element `container`, and then the part without these children in `rest`.
/// Names are without prefix. The nodes live as long as the call.
/// @param content is overwritten
/// @throws Error returned/not-a-workbook as parse_xml
void parse_elements(std::string& content, const std::string& part, std::string_view container, std::string_view name,
                    pugi::xml_document& rest, const std::function<void(const pugi::xml_node&)>& body);

}  // namespace fenjie::returned
