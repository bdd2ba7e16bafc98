// XML of a package's parts: without document types, and whatever prefix a program gives to its elements.
#pragma once

#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

namespace fenjie::returned {

/// @throws Error returned/not-a-workbook when it is no XML, or has a document type (entities are never expanded)
void parse_xml(const std::string& content, const std::string& part, pugi::xml_document& into);

/// The same without a copy: `content` is overwritten, and is to live as long as the tree.
void parse_xml_in_place(std::span<char> content, const std::string& part, pugi::xml_document& into);

/// The name without its prefix.
inline std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}
inline bool is(const pugi::xml_node& node, std::string_view name) { return local_name(node.name()) == name; }

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);
/// Value of an attribute known by its name without prefix (r:id), or empty.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// Calls `body(node)` for each child element of that name.
template <class Body>
void each_child(const pugi::xml_node& parent, std::string_view name, Body&& body) {
  for (const pugi::xml_node& node : parent.children())
    if (is(node, name)) body(node);
}

}  // namespace fenjie::returned
