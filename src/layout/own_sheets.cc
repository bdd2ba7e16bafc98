#include "layout/own_sheets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

#include "layout/pages_across.h"
#include "model/data_columns.h"
#include "model/own_sheets.h"
#include "text/characters.h"

namespace fenjie::layout {
namespace {

constexpr std::size_t kFewestHeads = 2;  // that a table shares with a sheet, or all that the sheet has
constexpr double kSameEdge = 2;          // points

constexpr auto data_heads() {
  std::array<const char*, kDataColumns.size()> heads{};
  for (std::size_t i = 0; i < heads.size(); ++i) heads[i] = kDataColumns[i].heading;
  return heads;
}
constexpr auto kDataHeads = data_heads();

struct OwnSheet {
  std::string_view name;
  std::span<const char* const> heads;  // in their order; those of columns without values may be missing
  std::span<const char* const> sure;   // no notice has all of these
};

constexpr std::array kSureData{"时限类型", "截止日期"}, kSureDuties{"单位全称", "角色"}, kSureSupervision{"牵头（责任）单位", "完成情况"};
constexpr std::array<OwnSheet, 6> kSheets{{{kDataSheet, kDataHeads, kSureData},
                                           {kDutiesSheet, kDutyHeads, kSureDuties},
                                           {kSupervisionSheet, kSupervisionHeads, kSureSupervision},
                                           {kRosterSheet, kRosterHeads, {}},
                                           {kReviewSheet, kReviewHeads, kReviewHeads},
                                           {kOriginSheet, kOriginHeads, {}}}};

/// Texts of the cells that begin in a row, without blanks.
std::vector<std::string> texts_of_row(const PageTable& table, int row) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < table.grid.cells.size(); ++i)
    if (table.grid.cells[i].row == row) texts.push_back(text_in(table, i));
  return texts;
}

/// Columns that only a printed notice, or only this one, brings: extra ones of 数据, the dates and notes of 督办.
bool may_be_added(const OwnSheet& sheet, std::string_view head) {
  if (sheet.name == kDataSheet) return true;
  return sheet.name == kSupervisionSheet && (head == kNoteHead || head.ends_with(kReportMark));
}

/// Every head is one of the sheet's, in its order.
bool has_heads(const OwnSheet& sheet, const std::vector<std::string>& heads) {
  std::size_t known = 0, next = 0;
  for (const std::string& head : heads) {
    const auto found = std::find(sheet.heads.begin() + static_cast<std::ptrdiff_t>(next), sheet.heads.end(), head);
    if (found == sheet.heads.end()) {
      const bool leaders = sheet.name == kDutiesSheet && next < sheet.heads.size() && std::string_view(sheet.heads[next]) == kLeaderHead;
      next += leaders;  // under the source's own heading
      if (head.empty() || !(leaders || may_be_added(sheet, head))) return false;
      continue;
    }
    ++known;
    next = static_cast<std::size_t>(found - sheet.heads.begin()) + 1;
  }
  return known >= std::min(kFewestHeads, sheet.heads.size());
}

bool is_sure(const OwnSheet& sheet, const std::vector<std::string>& heads) {
  return !sheet.sure.empty() && std::all_of(sheet.sure.begin(), sheet.sure.end(), [&](std::string_view head) {
    return std::find(heads.begin(), heads.end(), head) != heads.end();
  });
}

/// 生成程序 | fenjie 1.0 in one of its rows.
bool names_program(const PageTable& table) {
  for (int row = 0; row < table.grid.rows(); ++row) {
    const std::vector<std::string> texts = texts_of_row(table, row);
    if (texts.size() == 2 && texts[0] == kProgramHead && texts[1].starts_with(kProgramName)) return true;
  }
  return false;
}

/// 数据　第 3 页 共 9 页
bool is_foot(const PageLine& line, std::string_view sheet) {
  const std::string text = text::without_blanks(line.text.text());
  if (line.angle != 0 || !text.starts_with(sheet)) return false;
  const std::string_view rest = std::string_view(text).substr(sheet.size());
  return rest.starts_with("第") && rest.ends_with("页");
}

/// The foot that names the sheet; empty where none does.
Span foot_of(const PageBlocks& page, std::string_view sheet) {
  for (const PageBlock& block : page.blocks)
    if (const auto* line = std::get_if<PageLine>(&block); line != nullptr && is_foot(*line, sheet)) return line->span;
  return {};
}

/// The only table of a page, with what is known of it.
struct TablePage {
  PageTable* table = nullptr;
  std::vector<std::string> heads;
  const OwnSheet* sheet = nullptr;
  bool sure = false;
  Span foot{};
  bool has_title = false;  // text above the table, as 分解表 has on its first page
};

TablePage table_page(PageBlocks& page) {
  TablePage found;
  for (PageBlock& block : page.blocks) {
    auto* table = std::get_if<PageTable>(&block);
    if (table == nullptr) found.has_title = found.has_title || found.table == nullptr;
    if (table == nullptr) continue;
    if (found.table != nullptr) return {};  // the program prints one on a page
    found.table = table;
  }
  if (found.table == nullptr) return found;
  found.heads = texts_of_row(*found.table, 0);
  for (const OwnSheet& sheet : kSheets) {
    if (!has_heads(sheet, found.heads)) continue;
    const Span foot = foot_of(page, sheet.name);
    const bool sure = !foot.empty() || is_sure(sheet, found.heads) || (sheet.name == kOriginSheet && names_program(*found.table));
    if (found.sheet != nullptr && !(sure && !found.sure)) continue;
    found.sheet = &sheet;
    found.sure = sure;
    found.foot = foot;
  }
  return found;
}

bool same_table(const TablePage& one, const TablePage& other) {
  const std::vector<double>&a = one.table->grid.xs, &b = other.table->grid.xs;
  return one.heads == other.heads && a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return std::abs(x - y) <= kSameEdge; });
}

bool is_data(const TablePage& page) { return page.sheet != nullptr && page.sheet->name == kDataSheet; }

/// 数据 stands right in front of 责任清单, and without a name in its foot nothing else tells it from 分解表 with the same heads.
void settle_data(std::vector<TablePage>& pages) {
  const auto duties = std::find_if(pages.begin(), pages.end(), [](const TablePage& page) {
    return page.sheet != nullptr && page.sheet->name == kDutiesSheet && page.sure;
  });
  auto first = duties;
  while (duties != pages.end() && first != pages.begin() && is_data(*std::prev(first)) && same_table(*std::prev(first), *std::prev(duties))) --first;
  if (std::none_of(first, duties, [](const TablePage& page) { return page.has_title; }))
    for (auto page = first; page != duties; ++page) page->sure = true;
  for (TablePage& page : pages)
    if (is_data(page) && !page.sure) page.sheet = nullptr;
}

/// 项目 and 内容 can be the heads of 分解表, too, which stands in front of all others.
void forget_unsure_in_front(std::vector<TablePage>& pages) {
  for (TablePage& page : pages) {
    if (page.sure) return;
    page.sheet = nullptr;
  }
}

/// 数据 is too wide for a page: the next ones hold its other columns, without the tasks.
void join_pages_across(std::vector<TablePage>& pages, std::vector<Span>& repeated) {
  for (std::size_t i = 0, left = 0; i < pages.size(); ++i) {
    const std::vector<std::string>& heads = pages[i].heads;
    const bool has_tasks = std::find(heads.begin(), heads.end(), column_of(DataField::text).heading) != heads.end();
    if (!is_data(pages[i]) || has_tasks || left == i) {
      left = i;
      continue;
    }
    PageTable &table = *pages[left].table, &next = *pages[i].table;
    const bool beside = next.page == pages[i - 1].table->page + 1;
    if (!beside || !is_data(pages[left]) || !goes_on_across(table, next)) continue;
    for (const Span& span : join_across(table, next)) repeated.push_back(span);
  }
}

}  // namespace

OwnSheets find_own_sheets(std::vector<PageBlocks>& pages) {
  std::vector<TablePage> tables;
  for (PageBlocks& page : pages)
    if (TablePage found = table_page(page); found.table != nullptr) tables.push_back(std::move(found));
  if (std::none_of(tables.begin(), tables.end(), [](const TablePage& page) { return page.sure; })) return {};
  settle_data(tables);
  forget_unsure_in_front(tables);
  const bool others = std::any_of(tables.begin(), tables.end(), [](const TablePage& page) { return page.sheet == nullptr; });
  const bool readable = others || std::any_of(tables.begin(), tables.end(), is_data);  // else nothing holds the tasks once
  OwnSheets found{{}, readable && !others};
  for (TablePage& page : tables) {
    page.table->whole_rows = true;
    if (!page.foot.empty()) found.furniture.push_back(page.foot);
    if (readable && page.sheet != nullptr && (others || !is_data(page))) page.table->own_sheet = page.sheet->name;
  }
  if (!found.reads_data) return found;
  for (TablePage& page : tables) page.table->is_data = page.table->own_sheet.empty() && is_data(page);
  join_pages_across(tables, found.furniture);
  return found;
}

}  // namespace fenjie::layout
