// The parts of a workbook that its sheets rest on: list of sheets, date formats, shared strings.
#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "model/error.h"
#include "returned/cell_values.h"
#include "returned/read_sheets.h"
#include "returned/xml_elements.h"
#include "returned/xml_part.h"

namespace fenjie::returned {
namespace {

struct Relation {
  std::string id, type, target;
};

/// "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"
std::string relations_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

/// The part that a relation of `part` points to: relative to its folder, or from the root.
std::string resolve(const std::string& part, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1))
                                             : part.substr(0, part.rfind('/') + 1) + std::string(target);
  for (std::size_t up = 0; (up = path.find("../")) != std::string::npos;) {
    const std::size_t folder = up >= 2 ? path.rfind('/', up - 2) : std::string::npos;
    const std::size_t begin = folder == std::string::npos ? 0 : folder + 1;
    path.erase(begin, up + 3 - begin);
  }
  return path;
}

std::vector<Relation> read_relations(Package& package, const std::string& part) {
  std::vector<Relation> relations;
  const std::string name = relations_of(part);
  if (!part.empty() && !package.has(name)) return relations;
  pugi::xml_document xml;
  parse_xml(package.read(name), name, xml);
  each_child(xml.document_element(), "Relationship", [&](const pugi::xml_node& node) {
    const std::string_view type = attribute(node, "Type");
    relations.push_back({std::string(attribute(node, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                         resolve(part, attribute(node, "Target"))});
  });
  return relations;
}

const Relation* of_type(const std::vector<Relation>& relations, std::string_view type) {
  const auto found =
      std::find_if(relations.begin(), relations.end(), [type](const Relation& each) { return each.type == type; });
  return found == relations.end() ? nullptr : &*found;
}

int number_of(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

SheetReader::SheetReader(std::string_view bytes) : package_(bytes) { read_workbook(); }

void SheetReader::read_workbook() {
  const auto refuse = [](const char* what) {
    throw Error("returned/not-a-workbook", "",
                std::string("这不是 Excel 文件（") + what + "），请给出 fenjie 生成、修改后的 .xlsx 文件");
  };
  if (!package_.has("_rels/.rels") && package_.has("content.xml"))
    throw Error("returned/not-a-workbook", "", "这是 LibreOffice 的 .ods 工作簿，请用 LibreOffice 打开后另存为 .xlsx 再试，修改都会保留");
  if (!package_.has("_rels/.rels")) refuse("里面没有工作簿");
  const std::vector<Relation> roots = read_relations(package_, "");
  const Relation* root = of_type(roots, "officeDocument");
  if (root == nullptr || !package_.has(root->target)) refuse("里面没有工作簿");
  const std::vector<Relation> relations = read_relations(package_, root->target);
  pugi::xml_document xml;
  parse_xml(package_.read(root->target), root->target, xml);
  const pugi::xml_node workbook = xml.document_element();
  if (!is(workbook, "workbook")) refuse("可能是 Word 或其他文件");
  const std::string_view from_1904 = attribute(child(workbook, "workbookPr"), "date1904");
  days_from_1904_ = from_1904 == "1" || from_1904 == "true";
  each_child(child(workbook, "sheets"), "sheet", [&](const pugi::xml_node& node) {
    std::string_view id;
    for (const pugi::xml_attribute& each : node.attributes())
      if (std::string_view(each.name()).ends_with(":id")) id = each.value();
    for (const Relation& relation : relations)
      if (relation.id == id) sheets_.push_back({std::string(attribute(node, "name")), relation.target});
  });
  if (const Relation* styles = of_type(relations, "styles"); styles != nullptr && package_.has(styles->target))
    read_styles(styles->target);
  else
    throw Error("returned/no-styles", "", "工作簿里缺少样式部分（styles.xml），认不出哪些单元格是日期；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx 再读回");
  if (const Relation* strings = of_type(relations, "sharedStrings"); strings != nullptr && package_.has(strings->target))
    read_shared_strings(strings->target);
}

void SheetReader::read_styles(const std::string& part) {
  pugi::xml_document xml;
  parse_xml(package_.read(part), part, xml);
  const pugi::xml_node styles = xml.document_element();
  std::map<int, NumberForm> own;
  each_child(child(styles, "numFmts"), "numFmt", [&](const pugi::xml_node& node) {
    own[number_of(attribute(node, "numFmtId"))] = number_form(attribute(node, "formatCode"));
  });
  each_child(child(styles, "cellXfs"), "xf", [&](const pugi::xml_node& node) {
    const int format = number_of(attribute(node, "numFmtId"));
    const auto found = own.find(format);
    number_forms_.push_back(found != own.end() ? found->second : number_form(format));
  });
}

void SheetReader::read_shared_strings(const std::string& part) {
  pugi::xml_document rest;
  std::string content = package_.read(part);
  parse_elements(content, part, "sst", "si", rest, [&](const pugi::xml_node& node) { shared_.push_back(rich_text(node)); });
}

std::vector<ReadNote> SheetReader::notes(const std::string& name) {
  const auto sheet = std::find_if(sheets_.begin(), sheets_.end(), [&](const Entry& each) { return each.name == name; });
  if (sheet == sheets_.end()) return {};
  std::vector<ReadNote> notes, talks;
  const auto take = [](std::vector<ReadNote>& list, const pugi::xml_node& node, std::string text) {
    ReadNote note;
    if (!parse_cell_name(attribute(node, "ref"), note.row, note.column) || text.empty()) return;
    note.text = std::move(text);
    const bool answers = !list.empty() && list.back().row == note.row && list.back().column == note.column;
    if (answers)
      list.back().text += "\n" + note.text;
    else
      list.push_back(std::move(note));
  };
  for (const Relation& relation : read_relations(package_, sheet->part)) {
    const bool is_talk = relation.type == "threadedComment";  // Excel repeats it among the notes, with words of its own
    if ((!is_talk && relation.type != "comments") || !package_.has(relation.target)) continue;
    pugi::xml_document xml;
    parse_xml(package_.read(relation.target), relation.target, xml);
    if (is_talk)
      each_child(xml.document_element(), "threadedComment",
                 [&](const pugi::xml_node& node) { take(talks, node, clean_text(child(node, "text").text().get())); });
    else
      each_child(child(xml.document_element(), "commentList"), "comment",
                 [&](const pugi::xml_node& node) { take(notes, node, rich_text(child(node, "text"))); });
  }
  std::erase_if(notes, [&](const ReadNote& note) {
    return std::any_of(talks.begin(), talks.end(),
                       [&](const ReadNote& talk) { return talk.row == note.row && talk.column == note.column; });
  });
  notes.insert(notes.end(), std::make_move_iterator(talks.begin()), std::make_move_iterator(talks.end()));
  return notes;
}

std::vector<std::string> SheetReader::names() const {
  std::vector<std::string> result;
  for (const Entry& sheet : sheets_) result.push_back(sheet.name);
  return result;
}

}  // namespace fenjie::returned
