#include "layout/own_forms.h"

#include <algorithm>
#include <set>
#include <string>

#include "model/own_sheets.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::string_view kForm = "报送表";

/// A form and the tables of its pages.
struct Form {
  std::vector<PageTable*> tables;
  std::set<std::string> tasks;
};

bool begins_form(const PageBlocks& page) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PageBlock& block) {
    const auto* line = std::get_if<PageLine>(&block);
    return line != nullptr && text::without_blanks(line->text.text()) == kFormTitle;
  });
}

/// What stands under 工作任务.
void add_tasks(const PageTable& table, std::set<std::string>& tasks) {
  int column = -1;
  for (std::size_t i = 0; i < table.grid.cells.size(); ++i) {
    const GridCell& cell = table.grid.cells[i];
    if (cell.row == 0 && text_in(table, i) == kFormTasks) column = cell.column;
    if (cell.row > 0 && cell.column == column) tasks.insert(text_in(table, i));
  }
}

std::vector<Form> forms_of(std::vector<PageBlocks>& pages) {
  std::vector<Form> forms;
  for (PageBlocks& page : pages) {
    if (begins_form(page)) forms.emplace_back();
    if (forms.empty()) continue;
    for (PageBlock& block : page.blocks)
      if (auto* table = std::get_if<PageTable>(&block)) {
        forms.back().tables.push_back(table);
        add_tasks(*table, forms.back().tasks);
      }
  }
  return forms;
}

}  // namespace

void find_repeated_forms(std::vector<PageBlocks>& pages) {
  std::set<std::string> known;
  for (Form& form : forms_of(pages)) {
    const bool repeated = !form.tasks.empty() && std::includes(known.begin(), known.end(), form.tasks.begin(), form.tasks.end());
    for (PageTable* table : form.tables)
      if (repeated) table->own_sheet = kForm;
    known.insert(form.tasks.begin(), form.tasks.end());
  }
}

}  // namespace fenjie::layout
