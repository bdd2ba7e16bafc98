#include "returned/xml_elements.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "model/source.h"
#include "returned/xml_part.h"

namespace fenjie::returned {
namespace {

struct Tag {
  std::size_t begin = 0, end = 0;
  std::string_view name;  // without prefix
  bool opens = false, closes = false;
};

/// The next tag from `at`; what is no element is passed over.
std::optional<Tag> next_tag(std::string_view xml, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOthers{
      {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}}};
  for (at = xml.find('<', at); at != std::string_view::npos; at = xml.find('<', at)) {
    const auto other = std::find_if(kOthers.begin(), kOthers.end(),
                                    [&](const auto& each) { return xml.substr(at).starts_with(each.first); });
    if (other != kOthers.end()) {
      at = xml.find(other->second, at + other->first.size());
      continue;
    }
    std::size_t end = at;
    for (char quote = 0; end < xml.size() && (quote != 0 || xml[end] != '>'); ++end)
      if (xml[end] == '"' || xml[end] == '\'') quote = quote == 0 ? xml[end] : quote == xml[end] ? '\0' : quote;
    if (end >= xml.size()) return std::nullopt;
    Tag tag{at, end + 1, {}, true, xml[end - 1] == '/'};
    std::size_t name = at + 1;
    if (xml[name] == '/') {
      tag.opens = false;
      tag.closes = true;
      ++name;
    }
    tag.name = xml.substr(name, std::min(xml.find_first_of(" \t\r\n/>", name), end) - name);
    if (const std::size_t colon = tag.name.find(':'); colon != std::string_view::npos) tag.name.remove_prefix(colon + 1);
    return tag;
  }
  return std::nullopt;
}

/// Where the container's children are, and those of the name.
struct Inside {
  Span whole;
  std::vector<Span> elements;
};

std::optional<Inside> find_inside(std::string_view xml, std::string_view container, std::string_view name) {
  std::optional<Tag> tag = next_tag(xml, 0);
  while (tag && !(tag->opens && tag->name == container)) tag = next_tag(xml, tag->end);
  if (!tag || tag->closes) return std::nullopt;
  Inside inside{{tag->end, tag->end}, {}};
  std::size_t depth = 0, begin = 0;
  bool is_wanted = false;
  while ((tag = next_tag(xml, tag->end))) {
    if (!tag->opens && depth == 0) {
      inside.whole.end = tag->begin;
      return inside;
    }
    if (tag->opens && depth++ == 0) {
      begin = tag->begin;
      is_wanted = tag->name == name;
    }
    if (tag->closes && --depth == 0 && is_wanted) inside.elements.push_back({begin, tag->end});
  }
  return std::nullopt;
}

/// UTF-8 without a word on it, or with: what is anything else is left to the parser.
bool is_plain(std::string_view xml) {
  if (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
  if (!xml.starts_with('<')) return false;
  if (!xml.starts_with("<?xml")) return true;
  const std::string_view declaration = xml.substr(0, xml.find("?>"));
  return declaration.find("encoding") == std::string_view::npos || declaration.find("UTF-8") != std::string_view::npos ||
         declaration.find("utf-8") != std::string_view::npos;
}

}  // namespace

void parse_elements(std::string& content, const std::string& part, std::string_view container, std::string_view name,
                    pugi::xml_document& rest, const std::function<void(const pugi::xml_node&)>& body) {
  const std::optional<Inside> inside = is_plain(content) ? find_inside(content, container, name) : std::nullopt;
  if (!inside) {
    parse_xml(content, part, rest);
    const pugi::xml_node root = rest.document_element();
    each_child(is(root, container) ? root : child(root, container), name, body);
    return;
  }
  parse_xml(content.substr(0, inside->whole.begin) + content.substr(inside->whole.end), part, rest);
  pugi::xml_document element;
  for (const Span& span : inside->elements) {
    parse_xml_in_place({content.data() + span.begin, span.size()}, part, element);
    body(element.document_element());
  }
}

}  // namespace fenjie::returned
