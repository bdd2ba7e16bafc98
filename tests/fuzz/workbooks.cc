// Workbooks that come back.
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cstdio>
#include <vector>

#include "emit/json.h"
#include "emit/workbook.h"
#include "fuzz/targets.h"
#include "pipeline.h"
#include "returned/package.h"
#include "returned/workbook_reader.h"
#include "sheets/carried.h"

namespace fenjie::fuzz {
namespace {

constexpr std::string_view kNotice = R"(测试市人民政府办公室关于分解落实工作任务的通知
测政办发〔2024〕3号
各乡镇人民政府，市直各部门：
现将任务分解如下。
一、建成3个停车场。（牵头单位：市住建局；责任人：张华；完成时限：6月底前）
二、修订安全生产办法，印发各单位。（牵头单位：市应急局、市司法局；完成时限：2024年9月30日前）
测试市人民政府办公室
2024年2月1日
)";

struct Sent {
  Extraction extraction = extract(kNotice, "a.txt", book());
  std::string json = emit::to_json(extraction, book().digest());
};
const Sent& sent() {
  static const Sent what_was_sent;
  return what_was_sent;
}

/// Numbers as zip has them, least byte first.
void put(std::string& out, std::size_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i, value >>= 8) out += static_cast<char>(value);
}

struct Part {
  std::string_view name, content;
};

/// What both headers of a part say of it, uncompressed.
void put_facts(std::string& out, const Part& part) {
  put(out, 0, 8);
  put(out, crc32(0, reinterpret_cast<const Bytef*>(part.content.data()), static_cast<uInt>(part.content.size())), 4);
  put(out, part.content.size(), 4);
  put(out, part.content.size(), 4);
  put(out, part.name.size(), 2);
  put(out, 0, 2);
}

std::string zipped(const std::vector<Part>& parts) {
  std::string out, directory;
  for (const Part& part : parts) {
    directory += "PK\x01\x02";
    put(directory, 10, 2);
    put(directory, 10, 2);
    put_facts(directory, part);
    put(directory, 0, 10);
    put(directory, out.size(), 4);
    directory += part.name;
    out += "PK\x03\x04";
    put(out, 10, 2);
    put_facts(out, part);
    out += part.name;
    out += part.content;
  }
  const std::size_t begin = out.size();
  out += directory;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

/// "@@name\ncontent" for each part, so that a part's bytes can change without its checksum.
std::vector<Part> parts_of(std::string_view bytes) {
  std::vector<Part> parts;
  for (std::size_t at = bytes.find("@@"); at != bytes.npos;) {
    const std::size_t next = bytes.find("@@", at + 2);
    const std::string_view whole = bytes.substr(at + 2, next == bytes.npos ? next : next - at - 2);
    const std::size_t feed = whole.find('\n');
    if (feed != whole.npos) parts.push_back({whole.substr(0, feed), whole.substr(feed + 1)});
    at = next;
  }
  return parts;
}

void read_back(const std::string& file, const std::string* from) {
  try {
    fenjie::returned::ReturnedWorkbook workbook = fenjie::returned::read_workbook(file, from);
    Extraction& extraction = workbook.json.extraction;
    if (workbook.edited) revise(extraction, {workbook.notice, workbook.json.changed[workbook.notice]}, book());
    const std::string json = emit::to_json(extraction, workbook.json.rules_digest);
    const fenjie::returned::ReturnedJson back = fenjie::returned::read_json(json);
    demand(emit::to_json(back.extraction, back.rules_digest) == json, "JSON read back is the same");
  } catch (const Error& error) {
    demand(*error.what() != '\0', "an error has a sentence");
  }
}

}  // namespace

void workbook(std::string_view bytes) {
  const std::string file = fenjie::returned::is_package(bytes) ? std::string(bytes) : zipped(parts_of(bytes));
  read_back(file, &sent().json);
  read_back(file, nullptr);
}

void print_workbook() {
  const std::string content = emit::to_workbook(sent().extraction, 0, {}, sheets::pack(sent().json));
  std::fwrite(content.data(), 1, content.size(), stdout);
}

}  // namespace fenjie::fuzz
