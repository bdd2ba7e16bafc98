// Rows a second of the workbook, beside libxlsxwriter writing the same cells without fenjie's code, in the same run; and
// the memory that the workbook takes, in a process of its own.
//
// usage: fenjie_workbook_rows [TASKS [memory]]      10000 by default
#include <sys/resource.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "emit/workbook.h"
#include "returned/read_sheets.h"

using namespace fenjie;

namespace {

Field printed(std::string value) { return {std::move(value), {}, "table.task"}; }

/// One notice with that many usual tasks: two units, two persons, a leader, a deadline.
Extraction usual_notice(int tasks) {
  Extraction extraction;
  extraction.file = {"bench.txt", std::string(64, '0'), "text/plain", 0};
  Notice& notice = extraction.notices.emplace_back();
  notice.title = printed("关于印发重点任务分工方案的通知");
  for (int i = 1; i <= tasks; ++i) {
    Task& task = notice.tasks.emplace_back();
    const std::string number = std::to_string(i);
    task.id = "t-" + number;
    task.number = i;
    task.label = printed(number + "、");
    task.section = printed("一、第" + std::to_string(i / 50 + 1) + "个大项");
    task.text = printed("推进第" + number + "个社区的服务设施建设，新增养老床位" + number + "张，完善配套设施。");
    task.leaders.push_back({printed("王小明"), false});
    for (const char* name : {"市住房和城乡建设局", "市民政局"}) {
      Unit& unit = task.units.emplace_back();
      unit.name = printed(name);
      unit.person = task.persons.size();
      task.persons.push_back({printed("李大海"), false});
    }
    task.requirement = printed("按季度报送进度");
    task.deadlines.push_back({printed("2024年9月底前"), "2024-09-30", "by", "month", false});
  }
  return extraction;
}

struct Cells {
  std::string sheet;
  std::vector<returned::ReadRow> rows;
};

/// The same texts in the same cells: no merged cells, no widths, one format.
void write_bare(const std::vector<Cells>& sheets, bool row_by_row) {
  const std::string path = "/tmp/fenjie-bench-" + std::to_string(getpid()) + ".xlsx";
  lxw_workbook_options options{};
  options.constant_memory = row_by_row ? LXW_TRUE : LXW_FALSE;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  lxw_format* format = workbook_add_format(book);
  format_set_text_wrap(format);
  for (const Cells& cells : sheets) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, cells.sheet.c_str());
    for (const returned::ReadRow& row : cells.rows)
      for (const returned::ReadCell& cell : row.cells)
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row.row), static_cast<lxw_col_t>(cell.column),
                               std::string(cell.text).c_str(), format);
  }
  workbook_close(book);
  unlink(path.c_str());
}

void measure(const char* name, int tasks, const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%-44s %8.3f s %10.0f tasks/s\n", name, seconds, tasks / seconds);
  std::fflush(stdout);
}

/// What fenjie's workbook holds. Its reader takes no larger ones, so that many tasks are told as several workbooks, their
/// rows one below the other.
std::vector<Cells> cells_of(int tasks, std::deque<returned::SheetReader>& readers) {
  constexpr int kMostAtOnce = 10000;
  std::vector<Cells> sheets;
  for (int done = 0; done < tasks; done += kMostAtOnce) {
    const std::string bytes = emit::to_workbook(usual_notice(std::min(tasks - done, kMostAtOnce)), 0);
    returned::SheetReader& reader = readers.emplace_back(bytes);
    const std::vector<std::string> names = reader.names();
    sheets.resize(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      sheets[i].sheet = names[i];
      const int below = sheets[i].rows.empty() ? 0 : sheets[i].rows.back().row + 1;
      for (returned::ReadRow& row : reader.read(names[i]).rows) {
        row.row += below;
        sheets[i].rows.push_back(std::move(row));
      }
    }
  }
  return sheets;
}

long peak_mb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

int show_memory(int tasks) {
  const Extraction extraction = usual_notice(tasks);
  const long notice = peak_mb();
  const std::size_t size = emit::to_workbook(extraction, 0).size();
  std::printf("%d tasks: %ld MB with the notice alone, %ld MB at the most while the workbook is written (%zu bytes)\n", tasks,
              notice, peak_mb(), size);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int tasks = argc > 1 ? std::atoi(argv[1]) : 10000;
  if (argc > 2) return show_memory(tasks);  // a fresh process: peaks never go down
  const Extraction extraction = usual_notice(tasks);
  std::deque<returned::SheetReader> readers;  // the cells' texts live there
  const std::vector<Cells> sheets = cells_of(tasks, readers);
  std::size_t cells = 0;
  for (const Cells& sheet : sheets)
    for (const returned::ReadRow& row : sheet.rows) cells += row.cells.size();
  std::printf("%d tasks, %zu cells on %zu sheets\n", tasks, cells, sheets.size());
  measure("fenjie", tasks, [&] { emit::to_workbook(extraction, 0); });
  measure("libxlsxwriter, the same cells", tasks, [&] { write_bare(sheets, false); });
  measure("libxlsxwriter, the same cells row by row", tasks, [&] { write_bare(sheets, true); });
  for (const int many : {10000, 100000})
    if (std::system((std::string(argv[0]) + " " + std::to_string(many) + " memory").c_str()) != 0) return 1;
}
