#include "returned/xml_part.h"

#include "model/error.h"

namespace fenjie::returned {
namespace {

constexpr unsigned kOptions = (pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);

void demand_readable(bool is_read, const std::string& part, const pugi::xml_document& document) {
  const auto refuse = [&](const char* why) {
    throw Error("returned/not-a-workbook", "",
                "这不是完整的 Excel 文件（" + part + " " + why + "），请用 Excel 或 WPS 打开后另存为 .xlsx 再试");
  };
  if (!is_read) refuse("读不下去");
  for (const pugi::xml_node& node : document.children())
    if (node.type() == pugi::node_doctype) refuse("里有文档类型声明");
}

}  // namespace

void parse_xml(const std::string& content, const std::string& part, pugi::xml_document& into) {
  demand_readable(static_cast<bool>(into.load_buffer(content.data(), content.size(), kOptions)), part, into);
}

void parse_xml_in_place(std::span<char> content, const std::string& part, pugi::xml_document& into) {
  const pugi::xml_parse_result result = into.load_buffer_inplace(content.data(), content.size(), kOptions, pugi::encoding_utf8);
  demand_readable(static_cast<bool>(result), part, into);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children())
    if (is(node, name)) return node;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes())
    if (local_name(each.name()) == name) return each.value();
  return {};
}

}  // namespace fenjie::returned
