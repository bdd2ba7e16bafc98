#include "emit/json.h"
#include "support/catch.h"
#include "support/extraction.h"

using namespace fenjie;
using tests::field_in;

namespace {

Extraction one_task() {
  Extraction extraction;
  extraction.file = {"a.txt", std::string(64, '0'), "text/plain", 0};
  std::string& source = extraction.document.source = "通知\n1、修路。住 建局 王 明";
  Notice notice;
  notice.title = field_in(source, "通知", "header.title");
  Task task;
  task.id = "x1";
  task.number = 1;
  task.text = field_in(source, "修路。", "table.task");
  task.persons.push_back({field_in(source, "王 明", "table.person"), false});
  task.persons[0].name.value = "王明";
  task.units.push_back({field_in(source, "住 建局", "table.unit"), "住房和城乡建设局", UnitRole::lead, false, 0, {}});
  task.units[0].name.value = "住建局";
  task.deadlines = {{tests::bare_field("年内"), "2022-12-31", "by", "year", true}};
  notice.tasks.push_back(task);
  extraction.notices.push_back(notice);
  return extraction;
}

std::string after(const std::string& text, std::string_view mark) { return text.substr(text.find(mark)); }

}  // namespace

TEST_CASE("a task in JSON: absent where nothing is printed, clean and printed names, evidence") {
  const std::string json = emit::to_json(one_task(), "ab");
  CHECK(after(json, "  \"notices\"") == R"(  "notices": [
    {
      "title": "通知",
      "tasks": [
        {
          "id": "x1",
          "number": 1,
          "text": "修路。",
          "units": [
            {"name": "住建局", "printed": "住 建局", "full_name": "住房和城乡建设局", "role": "lead", "person": "王明"}
          ],
          "persons": [
            {"name": "王明", "printed": "王 明"}
          ],
          "deadline": {"text": "年内", "due": "2022-12-31", "kind": "by", "precision": "year", "year_inferred": true},
          "evidence": {
            "text": {"rule": "table.task", "source": [{"span": [11, 20]}]},
            "units[0]": {"rule": "table.unit", "source": [{"span": [20, 30]}]},
            "persons[0]": {"rule": "table.person", "source": [{"span": [31, 38]}]},
            "deadline": {"rule": "test"}
          }
        }
      ],
      "evidence": {
        "title": {"rule": "header.title", "source": [{"span": [0, 6]}]}
      }
    }
  ],
  "diagnostics": [],
  "coverage": {
    "characters": 0,
    "in_fields": 0,
    "furniture": 0,
    "remainder": []
  }
}
)");
}

TEST_CASE("evidence knows page and box where the file has them, a line each") {
  Extraction extraction = one_task();
  extraction.document.has_boxes = true;
  extraction.document.places = {{0, 1, {10, 20, 30.456, 32}}, {7, 2, {10, 40, 90, 52}}};
  extraction.diagnostics = {{"document/remainder", Severity::warning, "m", "", "", {{0, 14}}}};
  const std::string json = emit::to_json(extraction, "ab");
  CHECK(after(json, "  \"diagnostics\"") == R"(  "diagnostics": [
    {
      "code": "document/remainder",
      "severity": "warning",
      "message": "m",
      "source": [
        {"page": 1, "box": [10, 20, 30.46, 32], "span": [0, 7]},
        {"page": 2, "box": [10, 40, 90, 52], "span": [7, 14]}
      ]
    }
  ],
  "coverage": {
    "characters": 0,
    "in_fields": 0,
    "furniture": 0,
    "remainder": []
  }
}
)");
}

TEST_CASE("columns under their neighbour's heading are not listed; all tables are, when there are several") {
  Extraction extraction = one_task();
  Passage heading;
  heading.append_verbatim("工作任务", 0);
  Table data, tasks;
  data.columns = {{heading, ColumnRole::other, false}};
  tasks.columns = {{{}, ColumnRole::group, true}, {heading, ColumnRole::task, false}};
  extraction.notices[0].tables = {data, tasks};
  const std::string json = emit::to_json(extraction, "ab");
  CHECK(json.find(R"("table": {
        "columns": [
          {"heading": "工作任务", "role": "task"}
        ]
      },
      "tables": [
        {
          "columns": [
            {"heading": "工作任务", "role": "other"}
          ],
          "grid": {)") != std::string::npos);
}
